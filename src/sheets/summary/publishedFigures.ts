import type { Benchmark } from '../../benchmarks/benchmark';
import { behind, statisticNames } from '../../benchmarks/benchmarkPosition';
import { lookUpBenchmark, type BenchmarkAnswer } from '../../benchmarks/lookUpBenchmark';
import { figureText, unitDisplay } from '../../benchmarks/units';
import { metricOf, type BenchmarkMetric } from '../../benchmarks/vocabulary';
import type { DriverKey } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { CalcError } from '../../core/errors';
import type { ForecastFigureKey } from '../../core/forecast/forecastFigures';

/** A figure of the case that publications have figures of, by the same measure. */
export interface PublishedFigure {
  readonly label: string;
  readonly of: ForecastFigureKey | DriverKey;
  readonly is: 'months' | 'fraction';
  /** As published: "10.0 months", "60% to 70%"; null where there is none. */
  readonly published: string | null;
  /** Grade and who stands behind it; empty where there is none. */
  readonly grade: string;
  /** Publisher, year, the industry where it is not all of them, and scope; or that there is none. */
  readonly source: string;
}

/** In order of weight; years of ROI are asked for the horizon's own. */
const asked: readonly (Pick<PublishedFigure, 'label' | 'of' | 'is'> & {
  readonly metric: BenchmarkMetric;
})[] = [
  { label: 'Payback, months', of: 'paybackFromStart', is: 'months', metric: 'payback' },
  { label: 'ROI, year 1', of: 'firstYearRoi', is: 'fraction', metric: 'first-year ROI' },
  { label: 'Adoption', of: 'adoption', is: 'fraction', metric: 'adoption rate' },
  { label: 'Hours realised', of: 'realisation', is: 'fraction', metric: 'hours realised' },
  {
    label: 'Pilots going live',
    of: 'successProbability',
    is: 'fraction',
    metric: 'pilots reaching production',
  },
];

/** What is published for the case's industry, or for all, beside the case's own figures. */
export function publishedFigures({ industry }: Pick<Case, 'industry'>): readonly PublishedFigure[] {
  return asked.map(({ metric, ...figure }) => {
    const answer = answerFor(industry, metric);
    return answer
      ? { ...figure, published: figuresOf(answer.row), grade: gradeOf(answer.row), source: sourceOf(answer) }
      : { ...figure, published: null, grade: '', source: `No published figure of ${metric} is known` };
  });
}

/** Industries that the data set has no word for are answered for all of them. */
function answerFor(industry: string, metric: BenchmarkMetric): BenchmarkAnswer | null {
  for (const place of [industry, 'all']) {
    try {
      return lookUpBenchmark(place, metric, null);
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
    }
  }
  return null;
}

function figuresOf({ low, central, high, statistic, metric }: Benchmark): string {
  const { unit } = metricOf(metric);
  const { after } = unitDisplay[unit];
  const text = (figure: number) => figureText(figure, unit).replace(/\.0+(?=%?$)/, '');
  if (central !== null) return `${text(central)}${after}, ${statisticNames[statistic!]}`;
  if (low === null || high === null)
    return `${low === null ? 'up to' : 'from'} ${text((low ?? high)!)}${after}`;
  return `${text(low)} to ${text(high)}${after}`;
}

const gradeOf = (row: Benchmark) => `${row.grade}, ${behind(row)}`;

function sourceOf({ row }: BenchmarkAnswer): string {
  const place = row.industry === 'all' ? '' : `${row.industry}, `;
  return `${row.publisher}, ${row.year ?? 'undated'}; ${place}${row.scope}`;
}
