import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import type { CostList as ListName, CostRows, Editing } from './paneState';
import { RemovedRow } from './RemovedRow';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** A list of what running costs, with its heading, what was removed from it, and how to add to it. */
export function CostList<Row extends CostRows[ListName]>({
  list,
  rows,
  heading,
  about,
  state,
  card,
  removedText,
  children,
}: {
  list: ListName;
  rows: readonly Row[];
  heading: string;
  about: ReactNode;
  state: Editing;
  card: (row: Row, index: number) => ReactNode;
  removedText: (row: Row) => string;
  /** Buttons under the list. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const removed = state.removedRow?.list === list ? (state.removedRow.row as Row) : null;
  return (
    <section className={fields.group} aria-labelledby={`${list}-heading`}>
      <h2 id={`${list}-heading`} tabIndex={-1} className={fields.heading}>
        {heading}
      </h2>
      <div>{about}</div>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row, index) => (
            <li key={row.id}>{card(row, index)}</li>
          ))}
        </ul>
      )}
      <RemovedRow
        said={removed && removedText(removed)}
        id={`${list}-undo`}
        onUndo={() => focusAfter(() => store.dispatch({ type: 'rowRestored' }), `${removed?.id}-toggle`)}
      />
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
