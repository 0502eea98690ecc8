import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Inserted, InsertionKind } from './benchmarkStore';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

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
    <div className={styles.actions} role="group" aria-label={strings.benchmarks.insert}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          className={styles.action}
          size="small"
          aria-label={strings.benchmarks.insertNamed[kind]}
          onClick={() => void store.insert({ ...inserted, kind })}
        >
          {strings.benchmarks.insertAs[kind]}
        </Button>
      ))}
    </div>
  );
}
