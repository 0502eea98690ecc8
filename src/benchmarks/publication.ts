import type { Benchmark } from './benchmark';

/** What all figures of a publication share, if a figure does not say otherwise. */
type Shared = Pick<
  Benchmark,
  | 'scope'
  | 'evidence'
  | 'comparisonGroup'
  | 'sample'
  | 'sampleSize'
  | 'sponsor'
  | 'methodShown'
  | 'unverified'
  | 'forecast'
  | 'judgement'
  | 'notes'
>;

/** A figure as the list of publications writes it: what is left out is none, or the publication's. */
export interface Figure extends Partial<Shared & Pick<Benchmark, 'url'>> {
  readonly id: string;
  readonly industry: Benchmark['industry'];
  readonly metric: Benchmark['metric'];
  readonly low?: number;
  readonly central?: number;
  readonly high?: number;
  readonly statistic?: Benchmark['statistic'];
  readonly measured: string;
}

/** A publication and the figures that were taken from it. */
export interface Publication extends Partial<Shared> {
  readonly publisher: string;
  readonly title: string;
  readonly year: number | null;
  readonly url: string;
  readonly read: string;
  readonly evidence: Benchmark['evidence'];
  readonly figures: readonly Figure[];
}

/** Rows that say otherwise than each other, and about what. */
export interface Contradiction {
  readonly about: string;
  readonly rows: readonly string[];
}
