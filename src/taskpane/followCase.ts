import { driverKeys, type DriverKey } from '../core/assumptions';
import type { Case, Metric, Tracking } from '../core/case';
import { usageKeys } from '../core/runningCost/usageFigures';
import { caseDraft, isFedIn, type CaseDraft } from './caseDraft';
import { decisionTexts, thresholds, type DecisionDraft } from './decisionDraft';
import { ends } from './driverRange';
import { addressOf, storedMetric, type MetricDraft } from './metricDraft';
import type { Editing } from './paneState';
import { freeId, type RowDraft } from './rowDraft';
import { statement } from './statement';

/** Of a field's text here, in the cells when last read, and in the cells now, the one to go on with. */
type Pick = <T>(field: string | null, mine: T, was: T, is: T) => T;

/**
 * Takes over what changed in the cells since they were last read. What the analyst typed in the pane and did
 * not build yet stays, except where the same figure was changed in the cells afterwards; a field that is
 * being typed in always stays.
 */
export function followCase({ draft, stored, focused }: Editing, now: Case): CaseDraft {
  const theirs = caseDraft(now);
  if (!stored) return theirs;
  const before = stored.case;
  const known = caseDraft(before);
  const pick: Pick = (field, mine, was, is) =>
    isSame(was, is) || (field !== null && field === focused && !isSame(mine, was)) ? mine : is;
  const isFed = (key: DriverKey) => isFedIn(before, key) || isFedIn(now, key);
  const choices = Object.keys(theirs.choices) as (keyof CaseDraft['choices'])[];
  return {
    name: pick('name', draft.name, known.name, theirs.name),
    currency: pick('currency', draft.currency, known.currency, theirs.currency),
    industry: pick('industry', draft.industry, known.industry, theirs.industry),
    // A fed input's cell follows what feeds it; what the pane keeps under it is the analyst's own figure.
    figures: perKey(driverKeys, (key) =>
      isFed(key)
        ? draft.figures[key]
        : pick(key, draft.figures[key], known.figures[key], theirs.figures[key]),
    ),
    ranges: perKey(driverKeys, (key) =>
      isFed(key)
        ? draft.ranges[key]
        : perKey(ends, (end) =>
            pick(`${key}-${end}`, draft.ranges[key][end], known.ranges[key][end], theirs.ranges[key][end]),
          ),
    ),
    evidence: perKey(driverKeys, (key) =>
      isFed(key)
        ? draft.evidence[key]
        : pick(null, draft.evidence[key], known.evidence[key], theirs.evidence[key]),
    ),
    provenance: pick(null, draft.provenance, known.provenance, theirs.provenance),
    runningCosts: followRows(draft.runningCosts, known.runningCosts, theirs.runningCosts, pick),
    choices: Object.fromEntries(
      choices.map((key) => [key, pick(null, draft.choices[key], known.choices[key], theirs.choices[key])]),
    ) as unknown as CaseDraft['choices'],
    decision: followDecision(draft.decision, known.decision, theirs.decision, pick),
    usage: perKey(usageKeys, (key) =>
      pick(`usage-${key}`, draft.usage[key], known.usage[key], theirs.usage[key]),
    ),
    tokenPrices: followRows(draft.tokenPrices, known.tokenPrices, theirs.tokenPrices, pick),
    tokenUses: followRows(draft.tokenUses, known.tokenUses, theirs.tokenUses, pick),
    savings: followRows(draft.savings, known.savings, theirs.savings, pick),
    simulation: pick(null, draft.simulation, known.simulation, theirs.simulation),
    tracking: followTracking(draft.tracking, before.tracking, now.tracking, pick),
    trackingTexts: draft.trackingTexts,
    pilotConfidence: pick(null, draft.pilotConfidence, known.pilotConfidence, theirs.pilotConfidence),
    metrics: followMetrics(draft.metrics, before.metrics, now.metrics),
  };
}

/** Month by month and figure by figure; decisions at gates are added to only. */
function followTracking(mine: Tracking, was: Tracking, is: Tracking, pick: Pick): Tracking {
  const [told, before, now] = [mine, was, is].map((tracking) => ({
    ...tracking,
    gates: null,
    actuals: rowsByMonth(tracking.actuals),
  }));
  const followed = followRecord('tracking', told, before, now, pick) as typeof is;
  return {
    ...followed,
    gates: [...is.gates, ...mine.gates.slice(was.gates.length)],
    actuals: Object.values(followed.actuals),
  };
}

/** Rows by their months; a month that is there again has a key of its own. */
function rowsByMonth(rows: Tracking['actuals']): Record<string, Tracking['actuals'][number]> {
  const byMonth: Record<string, Tracking['actuals'][number]> = {};
  for (const row of rows) {
    let key = row.month;
    while (key in byMonth) key += '+';
    byMonth[key] = row;
  }
  return byMonth;
}

/** What is in both goes key by key; what is gone here or there is gone. */
function followRecord(path: string, mine: unknown, was: unknown, is: unknown, pick: Pick): unknown {
  if (![mine, was, is].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)))
    return pick(path, mine, was, is);
  const [here, before, now] = [mine, was, is] as readonly Record<string, unknown>[];
  return Object.fromEntries(
    Object.keys({ ...now, ...here })
      .map((key) => [key, followRecord(`${path}-${key}`, here![key], before![key], now![key], pick)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function followDecision(
  mine: DecisionDraft,
  was: DecisionDraft,
  is: DecisionDraft,
  pick: Pick,
): DecisionDraft {
  return {
    ...perKey([...decisionTexts, ...thresholds], (key) =>
      pick(`decision-${key}`, mine[key], was[key], is[key]),
    ),
    risks: followRows(mine.risks, was.risks, is.risks, pick),
  };
}

/** A row that is gone from the cells goes here as well; one that came there comes last. */
function followRows<Row extends RowDraft>(
  mine: readonly Row[],
  was: readonly Row[],
  is: readonly Row[],
  pick: Pick,
): readonly Row[] {
  const kept = mine.flatMap((row): readonly Row[] => {
    if (row.storedAt === null) return [row];
    const [before, now] = [was[row.storedAt], is[row.storedAt]];
    if (!now) return [];
    if (!before) return [{ ...now, id: row.id }];
    const fields = (Object.keys(now) as (keyof Row & string)[]).filter(
      (field) => field !== 'id' && field !== 'storedAt',
    );
    const followed = perKey(fields, (field) =>
      pick(`${row.id}-${field}`, row[field], before[field], now[field]),
    );
    return [{ ...row, ...followed }];
  });
  return is
    .slice(was.length)
    .reduce<readonly Row[]>(
      (all, row) => [...all, { ...row, id: freeId(row.id.replace(/-\d+$/, ''), all) }],
      kept,
    );
}

function followMetrics(
  mine: readonly MetricDraft[],
  before: readonly Metric[],
  now: readonly Metric[],
): readonly MetricDraft[] {
  const kept = mine.flatMap((metric) => {
    const at = metric.storedAt;
    if (at === null) return [metric];
    const theirs = now[at];
    if (!theirs) return [];
    const was = before[at];
    return [was && isSameMetric(was, theirs, metric) ? metric : storedMetric(metric.id, theirs, at)];
  });
  return now
    .slice(before.length)
    .reduce<readonly MetricDraft[]>(
      (all, metric, index) => [...all, storedMetric(freeId('metric', all), metric, before.length + index)],
      kept,
    );
}

/** Whether the cells still state the same; an Excel table that grew is the same, read by its name. */
function isSameMetric(was: Metric, is: Metric, { data }: MetricDraft): boolean {
  const isNamed = data.layout === 'table' && addressOf(data.ranges.table) !== data.ranges.table.text;
  const without = isNamed ? ['table'] : [];
  return statement(was, without) === statement(is, without);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && statement(a) === statement(b));
}

function perKey<K extends string, T>(keys: readonly K[], value: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}
