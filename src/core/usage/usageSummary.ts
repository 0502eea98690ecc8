import { namedDimensions, type NamedDimension, type UsageLedger, type UsageSums } from './usageLedger';
import { usageLines, type UsageLine } from './usageLines';
import { thresholdInUse, type UsageThresholdKey, type UsageThresholds } from './usageThresholds';
import { dayOfIso, firstDayOf, monthOf } from './usageTime';

/** Months that are shown, the last ones. */
export const monthsShown = 36;
/** Drivers that are shown, the dearest ones. */
export const driversShown = 10;
/** Differences below this share are rounding. */
export const rounding = 1e-9;

/** What an alert says, and what a figure says in whose place it stands. */
export const usageWords = {
  alert: 'alert',
  ok: 'OK',
  complete: 'yes',
  noUsage: 'no usage',
  beginsLate: 'begins late',
  endsEarly: 'ends early',
  sourceMissing: 'a source is missing',
  noMonth: 'no complete month yet',
  noPlan: 'enter the planned cost',
  fewWeeks: 'too few full weeks',
  noOutcomes: 'no outcomes given',
  noValue: 'no value of an outcome',
  noRate: 'enter the exchange rate',
  isNew: 'new',
} as const;

/** What of the case imported usage is judged by. */
export interface UsageContext {
  /** ISO 4217; empty where the workbook says none. */
  readonly currency: string;
  /** Money of the case; null where it has none. */
  readonly outcomeValue: number | null;
}

/** A calendar month. */
export interface UsageMonth extends UsageSums {
  /** Its first day, ISO 8601. */
  readonly month: string;
  /** `usageWords.complete`, or why not. */
  readonly complete: string;
}

export interface UsageLineSums extends UsageLine, UsageSums {
  /** Cost of the last complete month and of the one before; null where there is no such month. */
  readonly lastMonth: number | null;
  readonly monthBefore: number | null;
}

export interface UsageAlert {
  /** Null where there is nothing to judge, or nothing to judge it by. */
  readonly found: number | null;
  readonly limit: number | null;
  /** `alert` or `ok` of `usageWords`, or what is missing. */
  readonly state: string;
}

/** The figures of the Usage sheet; money in the ledger's currency unless told. */
export interface UsageSummary {
  readonly cost: number;
  readonly months: readonly UsageMonth[];
  readonly lines: readonly UsageLineSums[];
  /** Numbers of lines with a name, the dearest first. */
  readonly drivers: readonly number[];
  /** Share of the cost that has no name; null where nothing was paid. */
  readonly unattributed: Readonly<Record<NamedDimension, number | null>>;
  /** Least, mean and most cost of a complete month, in the case's currency; a sentence where there is none. */
  readonly monthly: Readonly<Record<'low' | 'likely' | 'high', number | string>>;
  /** Mean of a complete month. */
  readonly requests: number | string;
  readonly overrun: UsageAlert;
  readonly anomaly: UsageAlert;
  readonly costPerOutcome: UsageAlert;
}

const noSums: UsageSums = {
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  outcomes: 0,
  cost: 0,
};

/** @throws RangeError where the ledger has no day. */
export function usageSummary(
  ledger: UsageLedger,
  told: UsageThresholds,
  context: UsageContext,
): UsageSummary {
  const threshold = (key: UsageThresholdKey) => thresholdInUse(key, told[key]);
  const { lines, lineOf, sources, sourceOf } = usageLines(ledger);
  const totals = ledger.rows
    .filter(({ dimension }) => dimension === 'total')
    .map((row) => ({ ...row, at: dayOfIso(row.day), source: sourceOf(row.importId) }));
  if (totals.length === 0) throw new RangeError('No usage was imported.');

  const spans = sources.map((_, index) => spanOf(totals.filter(({ source }) => source === index)));
  const last = Math.max(...spans.map((span) => span.last));
  const isWaitedFor = (span: Span) => span.last >= last - threshold('endedDays')!;
  const months = shownMonths(ledger).map((month): UsageMonth => {
    const [start, end] = [dayOfIso(firstDayOf(month)), dayOfIso(firstDayOf(month + 1)) - 1];
    const days = totals.filter(({ at }) => at >= start && at <= end);
    const span = spanOf(days);
    const late = threshold('lateDays')!;
    const isLagging = spans.some((source) => source.last < end - late && isWaitedFor(source));
    const complete =
      days.length === 0
        ? usageWords.noUsage
        : span.first > start + late
          ? usageWords.beginsLate
          : span.last < end - late
            ? usageWords.endsEarly
            : isLagging
              ? usageWords.sourceMissing
              : usageWords.complete;
    return { month: firstDayOf(month), complete, ...sumsOf(days) };
  });
  const isComplete = ({ complete }: UsageMonth) => complete === usageWords.complete;
  const complete = months.filter(isComplete);
  const lastComplete = months.map(isComplete).lastIndexOf(true);
  const [lastMonth, before] = [months[lastComplete], months[lastComplete - 1]];
  const costIn = (of: readonly { day: string; cost: number }[], month: UsageMonth | undefined) =>
    month ? of.reduce((sum, { day, cost }) => (day === month.month ? sum + cost : sum), 0) : null;

  const cost = sumsOf(totals).cost;
  const lineSums = lines.map((line): UsageLineSums => {
    const rows = ledger.rows.filter((row) => lineOf(row) === line.number);
    return {
      ...line,
      ...sumsOf(rows),
      lastMonth: costIn(rows, lastMonth),
      monthBefore: before && isComplete(before) ? costIn(rows, before) : null,
    };
  });
  const rate =
    threshold('exchangeRate') ??
    (context.currency === '' || context.currency.trim().toUpperCase() === ledger.currency ? 1 : null);
  const inCase = (money: (costs: readonly number[]) => number) => {
    if (complete.length === 0) return usageWords.noMonth;
    return rate === null ? usageWords.noRate : money(complete.map((month) => month.cost)) * rate;
  };
  const meanOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  return {
    cost,
    months,
    lines: lineSums,
    drivers: lineSums
      .filter(({ kind }) => kind === 'named')
      .sort((a, b) => ranked(b.cost) - ranked(a.cost))
      .slice(0, driversShown)
      .map(({ number }) => number),
    unattributed: Object.fromEntries(
      namedDimensions.map((dimension) => {
        const none = lineSums.find((line) => line.dimension === dimension && line.kind === 'none')!;
        return [dimension, cost === 0 ? null : none.cost / cost];
      }),
    ) as Record<NamedDimension, number | null>,
    monthly: {
      low: inCase((costs) => Math.min(...costs)),
      likely: inCase(meanOf),
      high: inCase((costs) => Math.max(...costs)),
    },
    requests: complete.length === 0 ? usageWords.noMonth : meanOf(complete.map((month) => month.requests)),
    overrun: overrunAlert(lastMonth, threshold('plannedCost'), threshold('overrun')!),
    anomaly: anomalyAlert(
      totals,
      {
        first: Math.min(...spans.map((span) => span.first)),
        last: Math.min(...spans.filter(isWaitedFor).map((span) => span.last)),
      },
      Math.floor(threshold('weeks')!),
      threshold('deviations')!,
      threshold('increase')!,
    ),
    costPerOutcome: outcomeAlert(
      lastMonth,
      threshold('outcomeValue') ??
        (context.outcomeValue === null || rate === null ? null : context.outcomeValue / rate),
    ),
  };
}

/** Months since 2000 that are shown: up to the last with usage, without a gap. */
export function shownMonths({ rows }: UsageLedger): readonly number[] {
  const months = rows
    .filter(({ dimension }) => dimension === 'total')
    .map(({ day }) => monthOf(dayOfIso(day)));
  const last = months.reduce((a, b) => Math.max(a, b), -Infinity);
  const first = Math.max(
    months.reduce((a, b) => Math.min(a, b), Infinity),
    last - monthsShown + 1,
  );
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Costs that differ by less are of one rank: sums in another order. */
function ranked(cost: number): number {
  return Math.round(cost * 1e6);
}

/** Days since 1970. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(rows: readonly { readonly at: number }[]): Span {
  return rows.reduce(
    ({ first, last }, { at }) => ({ first: Math.min(first, at), last: Math.max(last, at) }),
    { first: Infinity, last: -Infinity },
  );
}

function sumsOf(rows: readonly UsageSums[]): UsageSums {
  return rows.reduce(
    (sums, row) => ({
      requests: sums.requests + row.requests,
      inputTokens: sums.inputTokens + row.inputTokens,
      outputTokens: sums.outputTokens + row.outputTokens,
      cachedTokens: sums.cachedTokens + row.cachedTokens,
      outcomes: sums.outcomes + row.outcomes,
      cost: sums.cost + row.cost,
    }),
    noSums,
  );
}

/** The Monday of a day's week; days count from a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const judged = (found: number, limit: number): UsageAlert => ({
  found,
  limit,
  state: found - limit > rounding * Math.abs(limit) ? usageWords.alert : usageWords.ok,
});

function overrunAlert(month: UsageMonth | undefined, plan: number | null, overrun: number): UsageAlert {
  if (!month) return { found: null, limit: null, state: usageWords.noMonth };
  if (plan === null) return { found: month.cost, limit: null, state: usageWords.noPlan };
  return judged(month.cost, plan * (1 + overrun));
}

function outcomeAlert(month: UsageMonth | undefined, value: number | null): UsageAlert {
  if (!month) return { found: null, limit: value, state: usageWords.noMonth };
  if (!(month.outcomes > 0)) return { found: null, limit: value, state: usageWords.noOutcomes };
  const found = month.cost / month.outcomes;
  return value === null ? { found, limit: null, state: usageWords.noValue } : judged(found, value);
}

/** The last week that all sources have in full, against those before it. */
function anomalyAlert(
  days: readonly { readonly at: number; readonly cost: number }[],
  covered: Span,
  weeks: number,
  deviations: number,
  increase: number,
): UsageAlert {
  const lastMonday = mondayOf(covered.last + 1) - 7;
  const costs = new Map<number, number>();
  for (const { at, cost } of days) costs.set(mondayOf(at), (costs.get(mondayOf(at)) ?? 0) + cost);
  const costOf = (monday: number) => costs.get(monday) ?? 0;
  if (lastMonday < covered.first) return { found: null, limit: null, state: usageWords.fewWeeks };
  const found = costOf(lastMonday);
  const trailing = Array.from({ length: weeks }, (_, index) => lastMonday - 7 * (index + 1));
  if (trailing.at(-1)! < covered.first) return { found, limit: null, state: usageWords.fewWeeks };
  const values = trailing.map(costOf);
  const mean = values.reduce((sum, each) => sum + each, 0) / weeks;
  const squares = values.reduce((sum, each) => {
    const off = Math.abs(each - mean) <= rounding * Math.abs(mean) ? 0 : each - mean;
    return sum + off * off;
  }, 0);
  return judged(
    found,
    mean + Math.max(deviations * Math.sqrt(squares / (weeks - 1)), increase * Math.abs(mean)),
  );
}
