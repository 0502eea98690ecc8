import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Inserted, InsertionKind } from './benchmarkStore';
import { usePaneStore } from './PaneContext';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  action: { minWidth: 0 },
});

/** What of a benchmark can go to the selected cell. */
export function InsertActions({
  kinds,
  inserted,
}: {
  kinds: readonly InsertionKind[];
  inserted: Omit<Inserted, 'kind'>;
}) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  return (
    <div className={styles.actions} role="group" aria-label={benchmarkStrings.insert}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          className={styles.action}
          size="small"
          aria-label={benchmarkStrings.insertNamed[kind]}
          onClick={() => void store.insert({ ...inserted, kind })}
        >
          {benchmarkStrings.insertAs[kind]}
        </Button>
      ))}
    </div>
  );
}
