import { benchmarkPosition as positionOf } from '../../benchmarks/benchmarkPosition';
import { lookUpBenchmark } from '../../benchmarks/lookUpBenchmark';
import { selectBenchmarks } from '../../benchmarks/selectBenchmarks';
import { numberNamed, optionalText, requiredText } from '../arguments';
import { benchmarkAnswer } from '../benchmarkAnswer';
import { benchmarkTable } from '../benchmarkTable';
import type { FormattedNumber } from '../formattedNumber';
import { guard } from '../guard';

/**
 * A published benchmark, with its grade: A controlled study, B measured or independent survey, C self-reported or sponsored, D unaudited.
 * @customfunction AIROI.BENCHMARK AIROI.BENCHMARK
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric Such as "payback", "ROI", "return per dollar", "productivity" or "time saved per week".
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide"; needed where figures differ by it.
 * @param [statistic] "central" (if left out), "low", "high", "mean", "median", "unit", "grade", "source" or "sample size".
 * @returns The figure or the text asked for; rates are fractions.
 */
export function benchmark(industry: unknown, metric: unknown, scope?: unknown, statistic?: unknown): unknown {
  return guard((): number | string | FormattedNumber =>
    benchmarkAnswer(best(industry, metric, scope), optionalText('Statistic', statistic)),
  );
}

/**
 * Every published benchmark of an industry, a metric and a scope, or of any of them, best grade first.
 * @customfunction AIROI.BENCHMARKS AIROI.BENCHMARKS
 * @param [industry] Such as "healthcare", "finance" or "all", which are figures over all industries. Any if left out.
 * @param [metric] Such as "payback", "ROI" or "productivity". Any if left out.
 * @param [scope] Such as "task", "workflow" or "enterprise-wide". Any if left out.
 * @returns A table: industry, metric, scope, figures, unit, grade, sponsor, sample and source.
 */
export function benchmarks(industry?: unknown, metric?: unknown, scope?: unknown): unknown[][] {
  return guard(() =>
    benchmarkTable(
      selectBenchmarks(
        optionalText('Industry', industry),
        optionalText('Metric', metric),
        optionalText('Scope', scope),
      ),
    ),
  );
}

/**
 * Where the figure of AIROI.BENCHMARK comes from: publisher, title, year, grade and address.
 * @customfunction AIROI.BENCHMARK.SOURCE AIROI.BENCHMARK.SOURCE
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric Such as "payback", "ROI", "return per dollar", "productivity" or "time saved per week".
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide"; needed where figures differ by it.
 * @returns Text.
 */
export function benchmarkSource(industry: unknown, metric: unknown, scope?: unknown): unknown {
  return guard((): number | string | FormattedNumber =>
    benchmarkAnswer(best(industry, metric, scope), 'source'),
  );
}

/**
 * Where a value stands against the published figures of the same metric, with their grade and publisher.
 * @customfunction AIROI.BENCHMARK.POSITION AIROI.BENCHMARK.POSITION
 * @param value In the metric's unit: a fraction for rates, months for payback, hours per week for time saved.
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric What the value measures; figures of another metric are never compared with it.
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide"; needed where figures differ by it.
 * @returns Text.
 */
export function benchmarkPosition(
  value: unknown,
  industry: unknown,
  metric: unknown,
  scope?: unknown,
): string {
  return guard(() => positionOf(numberNamed('value', value), best(industry, metric, scope)));
}

function best(industry: unknown, metric: unknown, scope: unknown) {
  return lookUpBenchmark(
    requiredText('Industry', industry),
    requiredText('Metric', metric),
    optionalText('Scope', scope),
  );
}
