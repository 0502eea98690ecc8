import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Actual } from '../../core/case';
import { actualFigures, actualKeys, type ActualKey } from '../../core/tracking/actualFigures';
import { dateOfMonth, monthOf, monthText } from '../../core/tracking/calendar';
import { plannedRow } from '../../core/tracking/plannedRow';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { Choice } from '../Choice';
import { FigureRows } from '../FigureRows';
import { moneyText } from '../outcomeText';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { RowText } from '../RowText';
import { today } from '../today';
import { DoubledMonth } from './DoubledMonth';
import type { DraftTracking } from './draftTracking';
import {
  isSameMonth,
  monthFieldId,
  monthLine,
  readMonthFigure,
  roundedFigure,
  shownText,
  withMonth,
} from './monthFigures';
import { MonthOutcome } from './MonthOutcome';
import { SaveMonth } from './SaveMonth';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.month;

/** Fields for all that the plan has in a month, the others folded away. */
export function MonthForm({
  date,
  tracked: { view, hourWorth },
  state,
}: {
  date: string;
  tracked: DraftTracking;
  state: Editing;
}) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const [isAll, setAll] = useState(false);
  const { tracking, currency, trackingTexts } = state.draft;
  const { start, actuals } = tracking;
  const at = monthOf(date, start);
  const rows = actuals.filter((row) => isSameMonth(row.month, date));
  const [row] = rows;
  const before = actuals.find(({ month }) => isSameMonth(month, dateOfMonth(at - 1, start)));
  const month = view.months[at - 1];
  const planned = month && plannedRow(month.plan, hourWorth);
  const expectsOneOff = view.plan.oneOff > 0 && !tracking.oneOffComplete;
  const shown = actualKeys.filter(
    (key) =>
      isAll ||
      (key === 'oneOff' ? expectsOneOff : (planned?.[key] ?? null) !== null) ||
      (row?.[key] ?? null) !== null ||
      trackingTexts[monthFieldId(date, key)]?.problem,
  );
  const note = (key: ActualKey): string | undefined => {
    if (key === 'oneOff' && expectsOneOff)
      return words.oneOff(
        moneyText(view.plan.oneOff, currency),
        moneyText(spentElsewhere(actuals, date), currency),
      );
    const plan = roundedFigure(key, planned?.[key] ?? null, currency);
    const last = roundedFigure(key, before?.[key] ?? null, currency);
    if (plan === null) return last === null ? undefined : words.last(last);
    return last === null ? words.plan(plan) : words.planAndLast(plan, last);
  };
  const tell = (
    field: ActualKey | 'note',
    text: string,
    told: Partial<Actual> | null,
    problem: string | null,
  ) =>
    store.dispatch({
      type: 'trackingChanged',
      change: told ? { actuals: withMonth(actuals, date, told) } : {},
      texts: {
        [monthFieldId(date, field)]: {
          text,
          problem,
          label: words.field(field === 'note' ? words.note : actualFigures[field].label, monthText(date)),
          line: monthLine(date),
        },
      },
    });
  return (
    <>
      <Choice
        id="tracking-month"
        label={words.month}
        options={monthOptions(view, start, date)}
        chosen={date}
        onChoose={(chosen) => store.dispatch({ type: 'lineToggled', id: monthLine(chosen) })}
      />
      {rows.length > 1 ? (
        <DoubledMonth date={date} rows={rows} state={state} />
      ) : (
        <>
          <FigureRows
            rows={pairs(shown)}
            field={(key) => {
              const id = monthFieldId(date, key);
              const { label, unit } = actualFigures[key];
              const typed = trackingTexts[id];
              return {
                id,
                label,
                unit: unit === 'money' ? currency : words.units[unit],
                text: shownText(key, row?.[key] ?? null, typed),
                problem: typed?.problem ?? undefined,
                note: note(key),
                onType: (text) => {
                  const reading = readMonthFigure(key, text);
                  if ('problem' in reading) tell(key, text, null, reading.problem);
                  else tell(key, text, { [key]: reading.value }, null);
                },
              };
            }}
          />
          {(isAll || shown.length < actualKeys.length) && (
            <Link className={styles.start} as="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
              {isAll ? words.fewer : words.more}
            </Link>
          )}
          <RowText
            id={monthFieldId(date, 'note')}
            label={words.note}
            text={row?.note ?? ''}
            onType={(text) => tell('note', text, { note: text }, null)}
          />
          <MonthOutcome date={date} view={view} actuals={actuals} currency={currency} />
          <SaveMonth date={date} isTold={row !== undefined} state={state} />
        </>
      )}
    </>
  );
}

function pairs(keys: readonly ActualKey[]): readonly (readonly ActualKey[])[] {
  return keys.flatMap((_, index) => (index % 2 === 0 ? [keys.slice(index, index + 2)] : []));
}

function spentElsewhere(actuals: readonly Actual[], date: string): number {
  return actuals.reduce((sum, row) => sum + (isSameMonth(row.month, date) ? 0 : (row.oneOff ?? 0)), 0);
}

/** Months up to this one, and those that are told or chosen beyond. */
function monthOptions({ months, rows, last }: TrackingView, start: string, chosen: string) {
  const to = Math.max(monthOf(today(), start), last + 1, monthOf(chosen, start));
  return months.slice(0, to).map(({ date, state, plan }) => {
    const row = rows.find((one) => one.month === plan.month);
    const said = row && row.state !== 'counted' ? row.state : state;
    const name = monthText(date);
    return {
      value: date,
      label: words.states[said] === null ? name : words.option(name, words.states[said]),
    };
  });
}
