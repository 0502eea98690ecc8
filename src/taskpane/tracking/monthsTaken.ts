import type { Actual, Tracking } from '../../core/case';
import { actualKeys, type ActualKey } from '../../core/tracking/actualFigures';
import { readRows } from '../../core/tracking/actualRows';
import { dateOfMonth, monthText } from '../../core/tracking/calendar';
import type { Plan } from '../../core/tracking/planByMonth';
import { isSameMonth } from './monthFigures';
import { trackingStrings } from './trackingStrings';

/** A figure that a taken month tells otherwise; `before` null where nothing was told. */
export interface MonthChange {
  readonly month: string;
  readonly figure: ActualKey | 'note';
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** What taking months would do, before it is done. */
export interface MonthsTaken {
  /** The case's rows afterwards. */
  readonly actuals: readonly Actual[];
  readonly added: readonly string[];
  readonly changes: readonly MonthChange[];
  /** Months that are told like this already. */
  readonly same: number;
  /** Months that would be taken and do not count yet, and why. */
  readonly incomplete: readonly string[];
  /** What is not taken, and why. */
  readonly leftOut: readonly string[];
}

/**
 * Rows that were read, put among the case's: what they tell replaces what was told, what they do not tell stays. Rows
 * that name no month of the case, the same one twice, or impossible figures are left out.
 */
export function monthsTaken(
  { start, actuals }: Pick<Tracking, 'start' | 'actuals'>,
  plan: Plan,
  read: readonly Actual[],
): MonthsTaken {
  const added: string[] = [];
  const changes: MonthChange[] = [];
  const leftOut: string[] = [];
  const incomplete: string[] = [];
  let same = 0;
  let rows = actuals;
  readRows({ start, actuals: read }, plan).forEach(({ state, month, sentence }, at) => {
    if (state !== 'counted' && state !== 'incomplete') {
      leftOut.push(sentence);
      return;
    }
    const date = dateOfMonth(month!, start);
    const theirs = read[at]!;
    const [mine, another] = rows.filter((row) => isSameMonth(row.month, date));
    if (another) {
      leftOut.push(trackingStrings.take.doubledHere(monthText(date)));
      return;
    }
    if (!mine) {
      added.push(date);
      rows = [...rows, { ...theirs, month: date }];
      if (state === 'incomplete') incomplete.push(sentence);
      return;
    }
    const differing = ([...actualKeys, 'note'] as const).flatMap((figure): readonly MonthChange[] => {
      const [before, after] = [mine[figure], theirs[figure]];
      const isTold = after !== null && after !== '';
      return isTold && after !== before
        ? [{ month: date, figure, before: before === '' ? null : before, after }]
        : [];
    });
    if (differing.length === 0) same += 1;
    changes.push(...differing);
    const told = Object.fromEntries(differing.map(({ figure, after }) => [figure, after])) as Partial<Actual>;
    rows = rows.map((row) => (row === mine ? { ...mine, ...told } : row));
  });
  return { actuals: rows, added, changes, same, incomplete, leftOut: [...new Set(leftOut)] };
}
