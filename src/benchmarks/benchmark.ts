import type { BenchmarkMetric } from './vocabulary';

/** How the figure came about. */
export type BenchmarkEvidence =
  'randomised trial' | 'measured' | 'survey' | 'vendor case' | 'practitioner rule' | 'model';

/** A is best; src/benchmarks/grading.ts holds the rules. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/**
 * What the central figure is: a mean or median over the sample, the share of the sample that said or showed
 * so, the result of one study or case, or a rule of thumb.
 */
export type Statistic = 'mean' | 'median' | 'share' | 'single study' | 'rule of thumb';

/** What the grade is worked out from. */
export interface GradedFacts {
  readonly evidence: BenchmarkEvidence;
  /** Whether those with the AI were compared with others without it at the same time. */
  readonly comparisonGroup: boolean;
  /** Counts what `sample` names; null where the page that was read gives no number. */
  readonly sampleSize: number | null;
  /** Who sells what was measured, or gave money for the figure; null where nobody is known to. */
  readonly sponsor: string | null;
  /** Whether the page that was read says how the figure came about. */
  readonly methodShown: boolean;
  /** What was looked for and not found, where the figure's origin could not be confirmed. */
  readonly unverified: string | null;
  /** A prediction, a plan or an expectation, not what happened. */
  readonly forecast: boolean;
  /** A lower grade than the rules give, and why; never a higher one. */
  readonly judgement: { readonly grade: Grade; readonly why: string } | null;
}

/** One published figure with everything needed to judge it. */
export interface Benchmark extends GradedFacts {
  readonly id: string;
  /** A name of the vocabulary; an own figure may name an industry and a scope of its own. */
  readonly industry: string;
  readonly scope: string;
  readonly metric: BenchmarkMetric;
  /** In the metric's unit; null where the publication gives none. Rates are fractions. */
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  /** Null where there is no central figure. */
  readonly statistic: Statistic | null;
  /** What exactly was measured, and what low and high are. */
  readonly measured: string;
  /** Who or what was counted. */
  readonly sample: string;
  readonly publisher: string;
  readonly title: string;
  /** Null where the publication is undated. */
  readonly year: number | null;
  /** The page that was read; `notes` says where it reports on the publication at second hand. */
  readonly url: string;
  /** Year and month in which the page was read. */
  readonly read: string;
  readonly grade: Grade;
  /** The rule that gave the grade. */
  readonly rule: string;
  /** The rows beside which this one has to be read, because they say otherwise. */
  readonly contradicts: readonly string[];
  readonly notes: string;
  /** A company's own figure, from its own table. */
  readonly own: boolean;
  /** The metric that was published, where the figures are converted from it. */
  readonly convertedFrom: BenchmarkMetric | null;
}
