import { looseName } from '../core/nearestNames';
import type { BenchmarkMetric } from './benchmark';

/** Other words for the dataset's industries. */
const industrySynonyms: Readonly<Record<string, readonly string[]>> = {
  all: ['all industries', 'any', 'every industry', 'cross industry', 'overall'],
  'customer support': ['customer service', 'contact centre', 'contact center', 'call centre', 'call center'],
  software: ['software development', 'software engineering', 'programming'],
  consulting: ['management consulting'],
  healthcare: ['health', 'hospitals', 'medical'],
  government: ['public sector', 'civil service'],
  education: ['schools', 'teaching'],
  finance: ['financial services', 'banking'],
  manufacturing: [],
  retail: [],
};

/** Other words for the metrics; never one that could also mean another measure. */
const metricSynonyms: Readonly<Record<BenchmarkMetric, readonly string[]>> = {
  ROI: ['return on investment'],
  '2-year ROI': ['24-month ROI', 'ROI 2 years', 'ROI over 2 years'],
  '3-year ROI': ['36-month ROI', 'ROI 3 years', 'ROI over 3 years'],
  'return per dollar': ['gross return', 'return per 1 spent', 'return per euro', 'return per pound'],
  payback: ['payback period', 'payback months', 'payback time'],
  productivity: ['productivity gain', 'output'],
  'task time saved': ['time saved per task', 'task time reduction'],
  'time saved per week': ['hours saved per week', 'weekly time saved', 'hours saved'],
};

export const industryNames = Object.keys(industrySynonyms);
export const metricNames = Object.keys(metricSynonyms) as BenchmarkMetric[];

const industryOf = index(industrySynonyms);
const metricOf = index(metricSynonyms);

/** The dataset's word for an industry; undefined where it has none. */
export function industryNamed(written: string): string | undefined {
  return industryOf.get(looseName(written));
}

/** The dataset's word for a metric; undefined where it has none. */
export function metricNamed(written: string): BenchmarkMetric | undefined {
  return metricOf.get(looseName(written));
}

function index<T extends string>(synonyms: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const names = Object.keys(synonyms) as T[];
  return new Map(
    names.flatMap((name) => [name, ...synonyms[name]].map((word) => [looseName(word), name] as const)),
  );
}
