import type { Benchmark } from './benchmark';
import { metricOf } from './vocabulary';

/** A column of a table of benchmarks, as AIROI.BENCHMARKS gives it and a company's own table may have it. */
export interface BenchmarkColumn {
  readonly title: string;
  /** What the documentation says of it to somebody who fills it in. */
  readonly entry: string;
  readonly of: (row: Benchmark) => string | number | null;
}

/** The columns in their order; figures are in the metric's unit. */
export const benchmarkColumns = [
  { title: 'Industry', entry: 'needed; one of ours, "all", or one of your own', of: (row) => row.industry },
  { title: 'Metric', entry: 'needed; one of the metrics below', of: (row) => row.metric },
  { title: 'Scope', entry: 'one of ours or one of your own; "own" if blank', of: (row) => row.scope },
  {
    title: 'Low',
    entry: "in the metric's unit; at least one of the three figures; a figure of 0 as the text '0",
    of: (row) => row.low,
  },
  { title: 'Central', entry: "in the metric's unit", of: (row) => row.central },
  { title: 'High', entry: "in the metric's unit", of: (row) => row.high },
  {
    title: 'Central is',
    entry: 'mean, median, share, single study or rule of thumb; single study if blank',
    of: (row) => row.statistic,
  },
  {
    title: 'Unit',
    entry: "the metric's, if given; another one is refused",
    of: (row) => metricOf(row.metric).unit,
  },
  {
    title: 'Grade',
    entry: 'A to D; it can lower the grade that the rules give, not raise it',
    of: (row) => row.grade,
  },
  {
    title: 'Evidence',
    entry:
      'randomised trial, measured, survey, vendor case, practitioner rule or model; practitioner rule if blank, which is grade D',
    of: (row) => row.evidence,
  },
  {
    title: 'Comparison group',
    entry: 'yes if those with the AI were compared with others at the same time',
    of: (row) => (row.comparisonGroup ? 'yes' : 'no'),
  },
  {
    title: 'Sample size',
    entry: 'a whole number; what it counts stands under Sample',
    of: (row) => row.sampleSize,
  },
  { title: 'Sample', entry: 'who or what was counted', of: (row) => row.sample },
  {
    title: 'Sponsor',
    entry: 'who gains by the figure; blank or "none known" for nobody',
    of: (row) => row.sponsor ?? 'none known',
  },
  { title: 'Measured', entry: 'what exactly was measured', of: (row) => row.measured },
  { title: 'Publisher', entry: 'who stands behind it; "own figures" if blank', of: (row) => row.publisher },
  { title: 'Title', entry: 'where it is written down', of: (row) => row.title },
  { title: 'Year', entry: 'a year', of: (row) => row.year },
  { title: 'Address', entry: 'a link, where there is one', of: (row) => row.url },
  { title: 'Notes', entry: 'anything else', of: (row) => row.notes },
  { title: 'Id', entry: 'a short name of the row; "own 1", … if blank', of: (row) => row.id },
  {
    title: 'Read beside',
    entry: 'the ids of rows that say otherwise',
    of: (row) => row.contradicts.join(', '),
  },
  {
    title: 'Origin',
    entry: 'not read: rows of your table are "own"',
    of: (row) => (row.own ? 'own' : 'published'),
  },
] as const satisfies readonly BenchmarkColumn[];

export type ColumnTitle = (typeof benchmarkColumns)[number]['title'];
