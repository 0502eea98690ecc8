import type { Benchmark } from '../benchmarks/benchmark';
import { behind } from '../benchmarks/benchmarkPosition';
import { unique } from '../benchmarks/benchmarkNames';
import { lookUpBenchmark, spreadOf, type BenchmarkAnswer } from '../benchmarks/lookUpBenchmark';
import { metricsOf, rowsOf } from '../benchmarks/rowsOf';
import { figureText, unitDisplay } from '../benchmarks/units';
import {
  industryNamed,
  metricNames,
  metricOf,
  type BenchmarkMetric,
  type MetricFamily,
} from '../benchmarks/vocabulary';
import { CalcError } from '../core/errors';
import { looseName } from '../core/nearestNames';
import { strings } from './strings';

/** What is looked up; a metric of null shows what there is for the industry. */
export interface BenchmarkQuery {
  readonly industry: string;
  readonly metric: BenchmarkMetric | null;
  readonly scope: string | null;
}

export interface FamilyEntries {
  readonly family: MetricFamily;
  readonly entries: readonly MetricEntry[];
}

/** A metric as the list of metrics shows it. */
export interface MetricEntry {
  readonly metric: BenchmarkMetric;
  /** Null where each scope is another thing. */
  readonly best: Benchmark | null;
  readonly figures: number;
}

/** Whose word a figure is; they stand apart. */
export type GroupKey = 'own' | 'independent' | 'vendor' | 'unsourced';

export type MetricDetail =
  | { readonly is: 'scopes'; readonly scopes: readonly string[] }
  | { readonly is: 'none'; readonly why: string }
  | {
      readonly is: 'answer';
      readonly answer: BenchmarkAnswer;
      /** Of all figures, also of one that stands alone. */
      readonly spread: { readonly low: number; readonly high: number };
      readonly groups: readonly { readonly key: GroupKey; readonly rows: readonly Benchmark[] }[];
    };

/** The industry of the benchmarks that an industry as typed means; null where there is none. */
export function industryMeaning(written: string, own: readonly Benchmark[]): string | null {
  return (
    industryNamed(written) ??
    own.find(({ industry }) => looseName(industry) === looseName(written))?.industry ??
    null
  );
}

/** The metrics of one industry by family, each with its best figure. */
export function metricEntries(industry: string, own: readonly Benchmark[]): readonly FamilyEntries[] {
  const known = new Set(metricsOf(industry, own));
  return metricsByFamily().flatMap(({ family, metrics }) => {
    const entries = metrics
      .filter((metric) => known.has(metric))
      .map((metric): MetricEntry => {
        const rows = rowsOf(industry, metric, own);
        return { metric, best: metricOf(metric).byScope ? null : (rows[0] ?? null), figures: rows.length };
      });
    return entries.length > 0 ? [{ family, entries }] : [];
  });
}

/** A metric with the figure that answers for the industry, which may be one for all industries; null for none. */
export function answeringEntry(
  industry: string,
  metric: BenchmarkMetric,
  own: readonly Benchmark[],
): MetricEntry | null {
  const detail = metricDetail({ industry, metric, scope: null }, own);
  if (detail.is !== 'answer') return null;
  return { metric, best: detail.answer.row, figures: 1 + detail.answer.others.length };
}

/** All metrics by family, in the vocabulary's order. */
export function metricsByFamily(): readonly {
  readonly family: MetricFamily;
  readonly metrics: readonly BenchmarkMetric[];
}[] {
  return unique(metricNames.map((metric) => metricOf(metric).family)).map((family) => ({
    family,
    metrics: metricNames.filter((metric) => metricOf(metric).family === family),
  }));
}

/** The scopes that a metric has figures of, in the industry or else in all. */
export function scopesOf({ industry, metric }: BenchmarkQuery, own: readonly Benchmark[]): readonly string[] {
  if (metric === null) return [];
  const rows = rowsOf(industry, metric, own);
  const answering = rows.length > 0 ? rows : rowsOf('all', metric, own);
  return unique(answering.map(({ scope }) => scope));
}

/** What there is to show of the metric that is looked up. */
export function metricDetail(
  { industry, metric, scope }: BenchmarkQuery & { readonly metric: BenchmarkMetric },
  own: readonly Benchmark[],
): MetricDetail {
  const scopes = scopesOf({ industry, metric, scope }, own);
  const { byScope } = metricOf(metric);
  if (scope === null && byScope && scopes.length > 1) return { is: 'scopes', scopes };
  try {
    const answer = lookUpBenchmark(industry, metric, scope ?? (byScope ? (scopes[0] ?? null) : null), own);
    const rows = [answer.row, ...answer.others];
    const groups = (['own', 'independent', 'vendor', 'unsourced'] as const).map((key) => ({
      key,
      rows: rows.filter((row) => groupOf(row) === key),
    }));
    return {
      is: 'answer',
      answer,
      spread: spreadOf(rows),
      groups: groups.filter((group) => group.rows.length > 0),
    };
  } catch (error) {
    if (error instanceof CalcError) return { is: 'none', why: error.message };
    throw error;
  }
}

/** A benchmark's figures as one text: "15.0% (0.0% to 34.0%)", "4.1 (2.8 to 7.1) months". */
export function rowText({ metric, low, central, high }: Benchmark): string {
  const { unit } = metricOf(metric);
  const text = (figure: number | null) => (figure === null ? null : figureText(figure, unit));
  return `${strings.benchmarks.figure(text(central), text(low), text(high))}${unitDisplay[unit].after}`;
}

/** A figure in its metric's unit: "4.1 months". */
export function metricFigure(figure: number, metric: BenchmarkMetric): string {
  const { unit } = metricOf(metric);
  return `${figureText(figure, unit)}${unitDisplay[unit].after}`;
}

function groupOf(row: Benchmark): GroupKey {
  if (row.own) return 'own';
  const who = behind(row);
  if (who === 'independent') return 'independent';
  return who === 'no source shown' ? 'unsourced' : 'vendor';
}
