import type { Actual, Tracking } from '../case';
import { inputProblem } from '../inputProblem';
import { isIsoDate } from '../isoDate';
import { shortText } from '../shortText';
import { actualFigures, actualKeys, type ActualFigureDefinition } from './actualFigures';
import { dateOfMonth, monthOf, monthText } from './calendar';
import type { Plan, PlanMonth } from './planByMonth';
import { trackingBounds } from './trackingBounds';
import { lineLabels, monthlyLines, toldIn, type LineAmounts, type MonthlyLine } from './trackingLines';

export type RowState = 'counted' | 'no month' | 'outside' | 'doubled' | 'wrong figure' | 'incomplete';

/** Whether a row counts, and what to change where it does not. */
export interface RowReading {
  readonly state: RowState;
  /** Of the case; null where the row names no month. */
  readonly month: number | null;
  /** Empty where it counts. */
  readonly sentence: string;
}

const MOST_ROWS = trackingBounds.rows.max;

/** Which rows count, in their order: those of a month of the plan that is there once and tells every line planned. */
export function readRows(
  { start, actuals }: Pick<Tracking, 'start' | 'actuals'>,
  { months }: Plan,
): readonly RowReading[] {
  const monthOfRow = actuals.map(({ month }) =>
    isIsoDate(month) && isIsoDate(start) ? monthOf(month, start) : null,
  );
  const timesThere = new Map<number | null, number>();
  for (const month of monthOfRow.slice(0, MOST_ROWS)) timesThere.set(month, (timesThere.get(month) ?? 0) + 1);
  return actuals.map((actual, row) => {
    const month = monthOfRow[row]!;
    const not = (state: RowState, sentence: string): RowReading => ({ state, month, sentence });
    if (month === null) {
      return isIsoDate(start)
        ? not('no month', `"${shortText(actual.month)}" is no month and counts nothing: enter a day of it.`)
        : not('no month', 'Nothing counts yet: enter the month of the first spending.');
    }
    const plan = months[month - 1];
    const name = monthText(actual.month);
    if (row >= MOST_ROWS) {
      return not(
        'outside',
        `${name} stands below row ${MOST_ROWS} and counts nothing: delete rows that do not count.`,
      );
    }
    if (!plan) {
      const until = `${monthText(dateOfMonth(1, start))} to ${monthText(dateOfMonth(months.length, start))}`;
      return not('outside', `${name} lies outside the case and counts nothing: it runs from ${until}.`);
    }
    if (timesThere.get(month)! > 1) {
      return not(
        'doubled',
        `${name} is there ${timesThere.get(month)!} times and counts nothing: keep one row.`,
      );
    }
    const wrong = wrongFigures(actual);
    if (wrong.length > 0) return not('wrong figure', `${name} counts nothing: ${wrong.join('; ')}.`);
    const untold = untoldLines(actual, plan);
    if (untold.length > 0) {
      const labels = untold.map((line) => lineLabels[line]).join(', ');
      return not('incomplete', `${name} counts nothing: enter ${labels}, and 0 where there was nothing.`);
    }
    return { state: 'counted', month, sentence: '' };
  });
}

function wrongFigures(actual: Actual): string[] {
  return actualKeys.flatMap((key) => {
    const bounds: ActualFigureDefinition = actualFigures[key];
    const problem = actual[key] === null ? null : inputProblem(bounds, actual[key]);
    return problem === null ? [] : [`${bounds.label} ${problem}`];
  });
}

function untoldLines(actual: Actual, { lines }: PlanMonth): readonly MonthlyLine[] {
  return monthlyLines.filter((line) => lines[line] !== 0 && actual[toldIn[line]] === null);
}

/**
 * What a row's month brought and cost, line by line; what is not told of what was not planned is nothing.
 *
 * @param hourWorth Money for a saved hour, realised.
 */
export function amountsOfRow(actual: Actual, hourWorth: number): LineAmounts {
  const told = (line: MonthlyLine) => actual[toldIn[line]] ?? 0;
  return {
    hours: told('hours') * hourWorth,
    revenue: told('revenue'),
    errors: told('errors'),
    capacity: told('capacity'),
    running: told('running'),
    maintenance: told('maintenance'),
    retraining: told('retraining'),
  };
}
