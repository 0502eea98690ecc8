import type { Case, KeptReport } from '../case';
import { decimals, moneyText } from '../pilot/figureText';
import type { Outcome } from '../results';
import { monthOf, monthText } from './calendar';
import { reportOf, type ReportedView } from './keptReport';

/** What has changed since the last report that was kept. */
export interface SinceLastReport {
  readonly then: KeptReport;
  readonly now: Omit<KeptReport, 'date'>;
  /** How many months more count; below 0 where the last that counts is an earlier one, null where none counts now. */
  readonly months: number | null;
  /** What changed, the most important first. */
  readonly sentences: readonly string[];
}

/** Null while no report is kept. */
export function sinceLastReport(
  { tracking, currency }: Pick<Case, 'tracking' | 'currency'>,
  view: ReportedView,
): SinceLastReport | null {
  const then = tracking.reports.at(-1);
  if (then === undefined) return null;
  const now = reportOf(view, '');
  const months = now.month === '' ? null : monthOf(now.month, then.month) - 1;
  const money = (amount: number) => moneyText(amount, currency);
  const monthCount = (count: number) => `${decimals(count, 1)} months`;
  return {
    then,
    now,
    months,
    sentences: [
      monthSentence(months, then.month),
      changeSentence('Net to date', then.netToDate, now.netToDate, money, ['up by', 'down by']),
      changeSentence('The forecast net benefit', then.forecastNet, now.forecastNet, money, [
        'up by',
        'down by',
      ]),
      changeSentence('The forecast payback', then.forecastPayback, now.forecastPayback, monthCount, [
        'later by',
        'earlier by',
      ]),
      alarmSentence(then.alarms, now.alarms),
    ],
  };
}

function monthSentence(months: number | null, month: string): string {
  const report = `the report of ${monthText(month)}`;
  if (months === null) return `No month counts any more, unlike in ${report}.`;
  if (months < 0) return `The months that count end earlier than in ${report}.`;
  if (months === 0) return `No month more counts than in ${report}.`;
  return `${months} ${months === 1 ? 'month more counts' : 'months more count'} than in ${report}.`;
}

/** What rounds to nothing is no change. */
function changeSentence(
  what: string,
  then: Outcome,
  now: Outcome,
  words: (figure: number) => string,
  [up, down]: readonly [string, string],
): string {
  if (typeof then === 'number' && typeof now === 'number') {
    const change = now - then;
    const size = words(Math.abs(change));
    return size === words(0) ? `${what} is the same.` : `${what} is ${change > 0 ? up : down} ${size}.`;
  }
  const told = (figure: Outcome) => (typeof figure === 'number' ? words(figure) : figure);
  return then === now ? `${what} is the same.` : `${what}: ${told(now)}; it was: ${told(then)}.`;
}

function alarmSentence(then: number, now: number): string {
  const words = now === 0 ? 'No alarm' : now === 1 ? '1 alarm' : `${now} alarms`;
  return then === now ? `${words}, as then.` : `${words} instead of ${then}.`;
}
