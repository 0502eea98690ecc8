import { driverKeys, drivers } from '../assumptions';
import type { Case } from '../case';
import { isIsoDate } from '../isoDate';
import { monthOf, monthText, yearLater } from './calendar';
import { decisionOnGate } from './gateRecord';
import type { MonthView, MonthViews } from './monthViews';
import { readinessItems, readinessKeys } from './readinessItems';
import { isPlanned } from './trackingLines';

export type DueKind = 'month' | 'gate' | 'readiness' | 'benchmark' | 'price';

/** Something that is due, in a sentence that says what to do. */
export interface DueItem {
  readonly kind: DueKind;
  readonly sentence: string;
  /** The month, checklist item or driver that it is about, the first of several; empty for gates and prices. */
  readonly about: string;
}

/**
 * What is due on a day: months that are over and do not count, a gate whose date has passed, checklist items past their
 * date, benchmarks and prices older than a year.
 *
 * @param today ISO 8601; the clock is the caller's.
 */
export function dueList(
  {
    tracking,
    decision,
    evidence,
    provenance,
    tokenPrices,
    tokenUses,
  }: Pick<Case, 'tracking' | 'decision' | 'evidence' | 'provenance' | 'tokenPrices' | 'tokenUses'>,
  { months }: Pick<MonthViews, 'months'>,
  today: string,
): readonly DueItem[] {
  const isOld = (date: string) => isIsoDate(date) && yearLater(date) < today;
  const due: DueItem[] = [];
  const add = (kind: DueKind, sentence: string, about = '') => due.push({ kind, sentence, about });

  if (isIsoDate(tracking.start)) {
    const untold = dueMonths({ months }, tracking.start, today);
    const [first] = untold;
    if (untold.length === 1) add('month', `Enter what ${monthText(first!.date)} brought.`, first!.date);
    else if (first) {
      add(
        'month',
        `Enter what ${untold.length} months brought, the first ${monthText(first.date)}.`,
        first.date,
      );
    }
  }

  const { nextGate, gateDate } = decision;
  const decided = decisionOnGate(tracking.gates, decision);
  if (isIsoDate(gateDate) && gateDate < today && decided === null) {
    const gate = nextGate.trim() === '' ? 'The gate' : `The gate "${nextGate.trim()}"`;
    add('gate', `${gate} was due on ${gateDate}: record what was decided, or enter its new date.`);
  }

  const overdue = readinessKeys.filter((key) => {
    const answer = tracking.readiness[key];
    return (
      answer !== undefined &&
      answer.state !== 'done' &&
      answer.state !== 'not applicable' &&
      isIsoDate(answer.date) &&
      answer.date < today
    );
  });
  if (overdue.length > 0) {
    const [first] = overdue;
    const { owner, date } = tracking.readiness[first!]!;
    add(
      'readiness',
      overdue.length === 1
        ? `"${readinessItems[first!].text}" was due on ${date}${owner.trim() === '' ? '' : `, from ${owner.trim()}`}.`
        : `${overdue.length} checklist items are past their date, the first: "${readinessItems[first!].text}".`,
      first!,
    );
  }

  for (const key of driverKeys) {
    const date = provenance[key]?.date ?? '';
    if (evidence[key] === 'benchmark' && isOld(date)) {
      add(
        'benchmark',
        `The benchmark of "${drivers[key].label}" is of ${date}, more than a year old: look for a newer one.`,
        key,
      );
    }
  }

  const used = new Set(tokenUses.map(({ model }) => model.trim().toLowerCase()));
  const old = tokenPrices.filter(({ model, asOf }) => used.has(model.trim().toLowerCase()) && isOld(asOf));
  if (old.length > 0) {
    const oldest = old.map(({ asOf }) => asOf).sort()[0]!;
    add(
      'price',
      `Prices of ${old.length === 1 ? `"${old[0]!.model}"` : `${old.length} models`} are more than a year old, of ${oldest}: enter today's.`,
    );
  }
  return due;
}

/** Months that are over on a day, had something planned, and do not count; dates in ISO 8601. */
export function dueMonths(
  { months }: Pick<MonthViews, 'months'>,
  start: string,
  today: string,
): readonly MonthView[] {
  const over = monthOf(today, start) - 1;
  return months.filter(
    ({ plan, state }) => plan.month <= over && state !== 'actual' && isPlanned(plan.lines),
  );
}
