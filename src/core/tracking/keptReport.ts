import type { KeptReport } from '../case';
import { monthText } from './calendar';
import type { TrackingFigureKey } from './trackingFigures';
import type { TrackingView } from './trackingOf';

/** What a kept report holds of a tracked case's figures, in the order of its columns. */
export const reportFigures = [
  'realisedRoi',
  'netToDate',
  'forecastNet',
  'forecastPayback',
  'benefitShare',
  'recurringShare',
] as const satisfies readonly TrackingFigureKey[];

export type ReportFigure = (typeof reportFigures)[number];

/** What of a view a report is made of. */
export type ReportedView = Pick<TrackingView, 'figures' | 'alarms' | 'months' | 'last'>;

/**
 * The figures of a report as they stand; its month is empty while none counts.
 *
 * @param date On which it is kept, in ISO 8601; the clock is the caller's.
 */
export function reportOf({ figures, alarms, months, last }: ReportedView, date: string): KeptReport {
  const likely = Object.fromEntries(reportFigures.map((key) => [key, figures[key].likely])) as Pick<
    KeptReport,
    ReportFigure
  >;
  return { date, month: months[last - 1]?.date ?? '', ...likely, alarms: alarms.length };
}

/** What keeps a report from being kept, in sentences that say what to do: nothing that was kept is overwritten. */
export function reportProblems(
  reports: readonly KeptReport[],
  { months, last }: Pick<ReportedView, 'months' | 'last'>,
): readonly string[] {
  const month = months[last - 1]?.date ?? '';
  if (month === '') return ['Nothing counts yet: enter what a month brought, then keep its report.'];
  const kept = reports.find((report) => report.month === month);
  return kept
    ? [
        `The report of ${monthText(month)} was kept on ${kept.date} and stays as it is: enter the next month, then keep its report.`,
      ]
    : [];
}
