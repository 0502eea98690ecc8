import { benchmarkPosition as positionOf } from '../../benchmarks/benchmarkPosition';
import { lookUpBenchmark, type BenchmarkAnswer } from '../../benchmarks/lookUpBenchmark';
import { ownBenchmarks } from '../../benchmarks/ownBenchmarks';
import { selectBenchmarks } from '../../benchmarks/selectBenchmarks';
import { isBlank, numberNamed, optionalText, requiredText } from '../arguments';
import { benchmarkAnswer, type BenchmarkCell } from '../benchmarkAnswer';
import { benchmarkTable } from '../benchmarkTable';
import { guard } from '../guard';
import { tableOf } from '../ranges';

/**
 * A published benchmark, with its grade: A controlled study, B measured or independent survey, C self-reported or sponsored, D unaudited.
 * @customfunction AIROI.BENCHMARK AIROI.BENCHMARK
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric Such as "payback", "ROI", "return per dollar", "productivity" or "time saved per week".
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide". Any if left out.
 * @param [statistic] "central" (if left out), "low", "high", "lowest", "highest", "used", "unit", "grade", "source" or "sample".
 * @param [own] Your own benchmarks: a table with its header row, in the columns of AIROI.BENCHMARKS.
 * @returns The figure or the text asked for; rates are fractions.
 */
export function benchmark(
  industry: unknown,
  metric: unknown,
  scope?: unknown,
  statistic?: unknown,
  own?: unknown[][],
): unknown {
  return guard((): BenchmarkCell =>
    benchmarkAnswer(best(industry, metric, scope, own), optionalText('Statistic', statistic)),
  );
}

/**
 * Every published benchmark of an industry, a metric and a scope, or of any of them, best grade first.
 * @customfunction AIROI.BENCHMARKS AIROI.BENCHMARKS
 * @param [industry] Such as "healthcare", "finance" or "all", which are figures over all industries. Any if left out.
 * @param [metric] Such as "payback", "ROI" or "productivity". Any if left out.
 * @param [scope] Such as "task", "workflow" or "enterprise-wide". Any if left out.
 * @param [own] Your own benchmarks: a table with its header row, in the columns that this function gives.
 * @returns A table: industry, metric, scope, figures, unit, grade, evidence, sponsor, sample and source.
 */
export function benchmarks(
  industry?: unknown,
  metric?: unknown,
  scope?: unknown,
  own?: unknown[][],
): unknown[][] {
  return guard(() =>
    benchmarkTable(
      selectBenchmarks(
        optionalText('Industry', industry),
        optionalText('Metric', metric),
        optionalText('Scope', scope),
        ownRows(own),
      ),
    ),
  );
}

/**
 * Where the figure of AIROI.BENCHMARK comes from: publisher, title, year, grade and address.
 * @customfunction AIROI.BENCHMARK.SOURCE AIROI.BENCHMARK.SOURCE
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric Such as "payback", "ROI", "return per dollar", "productivity" or "time saved per week".
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide". Any if left out.
 * @param [own] Your own benchmarks: a table with its header row, in the columns of AIROI.BENCHMARKS.
 * @returns Text; it says where another industry, scope or measure had to stand in.
 */
export function benchmarkSource(
  industry: unknown,
  metric: unknown,
  scope?: unknown,
  own?: unknown[][],
): unknown {
  return guard((): BenchmarkCell => benchmarkAnswer(best(industry, metric, scope, own), 'source'));
}

/**
 * Where a value stands against the published figures of the same metric, with their grade and publisher.
 * @customfunction AIROI.BENCHMARK.POSITION AIROI.BENCHMARK.POSITION
 * @param value In the metric's unit: a fraction for rates, months for payback, hours per week for time saved.
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric What the value measures; figures of another metric are never compared with it.
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide". Any if left out.
 * @param [own] Your own benchmarks: a table with its header row, in the columns of AIROI.BENCHMARKS.
 * @returns Text; it says where another industry, scope or measure had to stand in.
 */
export function benchmarkPosition(
  value: unknown,
  industry: unknown,
  metric: unknown,
  scope?: unknown,
  own?: unknown[][],
): string {
  return guard(() => positionOf(numberNamed('value', value), best(industry, metric, scope, own)));
}

function best(industry: unknown, metric: unknown, scope: unknown, own: unknown): BenchmarkAnswer {
  return lookUpBenchmark(
    requiredText('Industry', industry),
    requiredText('Metric', metric),
    optionalText('Scope', scope),
    ownRows(own),
  );
}

function ownRows(own: unknown) {
  return isBlank(own) ? [] : ownBenchmarks(tableOf('own', own));
}
