import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { FoldCard } from './FoldCard';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  remove: { alignSelf: 'flex-start' },
});

/** Fields folded to a name and a line of text; `onRemove` where they are a row that can go. */
export function RowCard({
  id,
  name,
  summary,
  problem,
  open,
  removal,
  children,
}: {
  id: string;
  name: string;
  summary: ReactNode;
  /** Said in place of the summary. */
  problem: string | undefined;
  open: boolean;
  removal?: { readonly label: string; readonly remove: () => void };
  children: ReactNode;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  return (
    <FoldCard
      id={id}
      name={name}
      summary={
        <span className={`${styles.summary} ${problem === undefined ? '' : styles.problem}`}>
          {problem ?? summary}
        </span>
      }
      open={open}
      onToggle={(opens) => store.dispatch({ type: 'lineToggled', id: opens ? id : null })}
    >
      <div className={styles.fields}>
        {children}
        {removal && (
          <Button
            className={styles.remove}
            size="small"
            icon={<DeleteRegular />}
            aria-label={removal.label}
            onClick={removal.remove}
          >
            {strings.metric.remove}
          </Button>
        )}
      </div>
    </FoldCard>
  );
}
