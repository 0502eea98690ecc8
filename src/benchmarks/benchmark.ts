/** What a benchmark measures. Figures of different measures are never compared, so each has its own name. */
export type BenchmarkMetric =
  | 'ROI'
  | '2-year ROI'
  | '3-year ROI'
  | 'return per dollar'
  | 'payback'
  | 'productivity'
  | 'task time saved'
  | 'time saved per week';

export type BenchmarkUnit = 'fraction' | 'money per 1 spent' | 'months' | 'hours per week';

/**
 * How far a figure can be trusted:
 * A, a controlled study (randomised, or a staggered rollout with a comparison group);
 * B, measured records or a large independent survey, without a control group;
 * C, self-reported, modelled or vendor-sponsored, with its sample stated;
 * D, a vendor's or agency's own figures, unaudited or with no method shown.
 */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** One published figure with everything needed to judge it. */
export interface Benchmark {
  readonly id: string;
  readonly industry: string;
  readonly scope: string;
  readonly metric: BenchmarkMetric;
  /** Null where the publication gives none; rates are fractions. */
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  /** What `central` is; null where there is none. */
  readonly statistic: 'mean' | 'median' | null;
  readonly measured: string;
  /** Who or what was counted, as published. */
  readonly sample: string;
  /** Who paid or gains by the figure; null where nobody is known to. */
  readonly sponsor: string | null;
  readonly publisher: string;
  readonly title: string;
  readonly year: number;
  /** The page that was read; `notes` says where it reports on the publication at second hand. */
  readonly url: string;
  /** Year and month in which the page was read. */
  readonly read: string;
  readonly grade: Grade;
  readonly notes: string;
}

export const metricUnits: Readonly<Record<BenchmarkMetric, BenchmarkUnit>> = {
  ROI: 'fraction',
  '2-year ROI': 'fraction',
  '3-year ROI': 'fraction',
  'return per dollar': 'money per 1 spent',
  payback: 'months',
  productivity: 'fraction',
  'task time saved': 'fraction',
  'time saved per week': 'hours per week',
};
