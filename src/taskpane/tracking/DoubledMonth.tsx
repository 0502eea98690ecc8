import { Button } from '@fluentui/react-components';
import type { Actual } from '../../core/case';
import { actualFigures, actualKeys } from '../../core/tracking/actualFigures';
import { monthText } from '../../core/tracking/calendar';
import { focusAfter } from '../focusAfter';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { isSameMonth, roundedFigure } from './monthFigures';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.month;

/** Rows of the same month, one of which stays. */
export function DoubledMonth({
  date,
  rows,
  state: { draft },
}: {
  date: string;
  rows: readonly Actual[];
  state: Editing;
}) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const keep = (kept: Actual) =>
    focusAfter(
      () =>
        store.dispatch({
          type: 'trackingChanged',
          change: {
            actuals: draft.tracking.actuals.filter((row) => row === kept || !isSameMonth(row.month, date)),
          },
        }),
      'tracking-month',
    );
  return (
    <>
      <p className={styles.text}>{words.doubled(monthText(date))}</p>
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <li key={index}>
            <p className={styles.quiet}>
              {words.told([
                ...actualKeys.flatMap((key) => {
                  const figure = roundedFigure(key, row[key], draft.currency);
                  return figure === null ? [] : [`${actualFigures[key].label} ${figure}`];
                }),
                ...(row.note === '' ? [] : [`“${row.note}”`]),
              ])}
            </p>
            <Button size="small" onClick={() => keep(row)}>
              {words.keep(index + 1)}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
