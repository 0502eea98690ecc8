import { Button, mergeClasses } from '@fluentui/react-components';
import { actualFigures } from '../../core/tracking/actualFigures';
import { Message } from '../Message';
import { useTableStyles } from '../useTableStyles';
import { roundedFigure } from './monthFigures';
import type { MonthChange, MonthsTaken } from './monthsTaken';
import { shortMonth } from './shortMonth';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.take;

/** Shown one by one; more are counted. */
const SHOWN = 12;

/** What taking months would do: new ones, what changes from what to what, and what is left out. */
export function MonthsPreview({
  taken,
  notes,
  currency,
  onTake,
  onCancel,
}: {
  taken: MonthsTaken;
  notes: readonly string[];
  currency: string;
  onTake: () => void;
  onCancel: () => void;
}) {
  const styles = useTrackingStyles();
  const { added, changes, same, incomplete } = taken;
  const changed = new Set(changes.map(({ month }) => month)).size;
  const months = added.length + changed;
  const leftOut = [...taken.leftOut, ...notes];
  return (
    <>
      <div role="status">
        <p className={styles.strong}>
          {months === 0 && words.nothing} {months + same > 0 && words.found(added.length, changed, same)}
        </p>
        {added.length > 0 && <p className={styles.quiet}>{words.new(listed(added.map(shortMonth)))}</p>}
      </div>
      {changes.length > 0 && <Changes changes={changes} currency={currency} />}
      <Notes title={words.incomplete} notes={incomplete} />
      <Notes title={words.leftOut} notes={leftOut} />
      <div className={styles.actions}>
        {months > 0 && (
          <Button size="small" onClick={onTake}>
            {words.takeThem(months)}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function Changes({ changes, currency }: { changes: readonly MonthChange[]; currency: string }) {
  const styles = useTrackingStyles();
  const table = useTableStyles();
  const { month, figure, before, after } = words.columns;
  const text = ({ figure: key }: MonthChange, value: number | string | null) =>
    value === null
      ? words.nothingBefore
      : key === 'note' || typeof value === 'string'
        ? String(value)
        : roundedFigure(key, value, currency);
  return (
    <div>
      <table className={table.table} aria-label={words.changes}>
        <thead>
          <tr>
            {[month, figure].map((head) => (
              <th key={head} scope="col" className={mergeClasses(table.head, table.first)}>
                {head}
              </th>
            ))}
            {[before, after].map((head) => (
              <th key={head} scope="col" className={table.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={`${change.month} ${change.figure}`}>
              <th scope="row" className={table.label}>
                {shortMonth(change.month)}
              </th>
              <td className={table.label}>
                {change.figure === 'note' ? trackingStrings.month.note : actualFigures[change.figure].label}
              </td>
              <td className={table.figure}>{text(change, change.before)}</td>
              <td className={mergeClasses(table.figure, table.strong)}>{text(change, change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && <p className={styles.quiet}>{words.more(changes.length - SHOWN)}</p>}
    </div>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  const styles = useTrackingStyles();
  if (notes.length === 0) return null;
  return (
    <Message tone="warning" title={title}>
      <ul className={styles.list}>
        {notes.slice(0, SHOWN).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {notes.length > SHOWN && words.more(notes.length - SHOWN)}
    </Message>
  );
}

function listed(months: readonly string[]): string {
  const shown = months.slice(0, SHOWN).join(', ');
  return months.length > SHOWN ? `${shown} ${words.more(months.length - SHOWN)}` : shown;
}
