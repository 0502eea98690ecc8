import { mostWeeks } from '../../core/usage/usageThresholds';
import { fixedCell } from '../cashFlow/places';
import { column, fixedColumn, type UsageParts } from './layout';

/** Working of a month, beside it. */
export const monthBeside = {
  month: column.beside,
  start: column.beside + 1,
  end: column.beside + 2,
  lagging: column.beside + 3,
  isComplete: column.beside + 4,
  complete: column.beside + 5,
  incomplete: column.beside + 6,
  number: column.beside + 7,
  place: column.beside + 8,
} as const;

/** Columns of the months, for what is calculated from them. */
export function monthColumns({ layout, months }: UsageParts) {
  const of = (at: number) => fixedColumn(layout.months, months.length, at);
  return {
    label: of(column.label),
    cost: of(column.cost),
    requests: of(column.requests),
    outcomes: of(column.outcomes),
    change: of(column.change),
    month: of(monthBeside.month),
    isComplete: of(monthBeside.isComplete),
    place: of(monthBeside.place),
  };
}

/** Columns of the sources: name, first and last day, whether usage of theirs is waited for, their number. */
export function sourceCells({ layout, lines }: UsageParts) {
  const of = (at: number) => fixedColumn(layout.sources, lines.sources.length, at);
  return { first: of(1), last: of(2), isWaitedFor: of(3) };
}

/** Columns of the weeks: Monday, cost, whether it is compared with, squared deviation, weeks before the last. */
export function weekCells({ layout }: UsageParts) {
  const of = (at: number) => fixedColumn(layout.weeks, mostWeeks + 1, at);
  return { monday: of(0), cost: of(1), counts: of(2), square: of(3) };
}

/** The last full week's Monday and cost. */
export function lastWeek({ layout }: UsageParts) {
  return { monday: fixedCell(layout.weeks, 0), cost: fixedCell(layout.weeks, 1) };
}
