import { Button, Link } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Actual } from '../../core/case';
import type { RowReading } from '../../core/tracking/actualRows';
import { monthText } from '../../core/tracking/calendar';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { Choice } from '../Choice';
import { focusAfter } from '../focusAfter';
import { Message } from '../Message';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { chosenMonth, isSameMonth, monthLine } from './monthFigures';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.problems;

const useStyles = makeStyles({
  problem: { margin: 0 },
  row: { marginTop: tokens.spacingVerticalS },
  remove: { marginTop: tokens.spacingVerticalXS },
});

/** Rows that do not count, each with what to do about it, and whatever else has to be corrected. */
export function TrackingProblems({ view, state }: { view: TrackingView; state: Editing }) {
  const styles = useStyles();
  const shared = useTrackingStyles();
  const store = usePaneStore();
  const { actuals } = state.draft.tracking;
  const open = chosenMonth(state.openLine);
  const isSaidOfRow = new Set(view.rows.map(({ sentence }) => sentence));
  const others = view.problems.filter((sentence) => !isSaidOfRow.has(sentence));
  // What is wrong with the month that is being told stands on its card; a month that is there twice is one thing.
  const rows = view.rows
    .map((reading, at) => ({ reading, row: actuals[at]! }))
    .filter(
      ({ reading, row }, at, all) =>
        reading.sentence !== '' &&
        !(open !== null && isSameMonth(row.month, open)) &&
        all.findIndex((one) => one.reading.sentence === reading.sentence) === at,
    );
  if (others.length + rows.length === 0) return null;
  return (
    <Message tone="warning" title={words.title}>
      <ul className={shared.list}>
        {rows.map(({ reading, row }) => (
          <li key={reading.sentence}>
            <p className={styles.problem}>{reading.sentence}</p>
            {isOnCard(reading) ? (
              <Link
                as="button"
                className={shared.link}
                onClick={() =>
                  focusAfter(
                    () =>
                      store.dispatch({
                        type: 'lineToggled',
                        id: monthLine(view.months[reading.month! - 1]!.date),
                      }),
                    'tracking-month',
                  )
                }
              >
                {words.open(monthText(row.month))}
              </Link>
            ) : (
              <div className={styles.row}>
                <Misplaced row={row} view={view} actuals={actuals} />
              </div>
            )}
          </li>
        ))}
        {others.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Message>
  );
}

function isOnCard({ state }: RowReading): boolean {
  return state === 'doubled' || state === 'incomplete' || state === 'wrong figure';
}

/** A row that names no month of the case: which one is it, or is it none? */
function Misplaced({ row, view, actuals }: { row: Actual; view: TrackingView; actuals: readonly Actual[] }) {
  const styles = useStyles();
  const shared = useTrackingStyles();
  const store = usePaneStore();
  const change = (rows: readonly Actual[]) =>
    store.dispatch({ type: 'trackingChanged', change: { actuals: rows } });
  const free = view.months.filter(({ date }) => !actuals.some(({ month }) => isSameMonth(month, date)));
  return (
    <div className={shared.start}>
      <Choice
        id={`tracking-row-${actuals.indexOf(row)}`}
        label={words.which(row.month)}
        options={free.map(({ date }) => ({ value: date, label: monthText(date) }))}
        chosen={null}
        onChoose={(month) => change(actuals.map((one) => (one === row ? { ...row, month } : one)))}
      />
      <Button
        className={styles.remove}
        size="small"
        aria-label={words.removeOf(row.month)}
        onClick={() => change(actuals.filter((one) => one !== row))}
      >
        {words.remove}
      </Button>
    </div>
  );
}
