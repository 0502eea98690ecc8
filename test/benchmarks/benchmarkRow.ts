import type { Benchmark } from '../../src/benchmarks/benchmark';
import type { BenchmarkAnswer } from '../../src/benchmarks/lookUpBenchmark';

/** A row about payback in 100 firms; what a test is about is given. */
export function benchmarkRow(given: Partial<Benchmark> = {}): Benchmark {
  return {
    id: 'B000',
    industry: 'all',
    scope: 'task',
    metric: 'payback',
    low: null,
    central: null,
    high: null,
    statistic: null,
    measured: 'Months',
    sample: '100 firms',
    sampleSize: 100,
    evidence: 'survey',
    comparisonGroup: false,
    sponsor: null,
    methodShown: true,
    unverified: null,
    forecast: false,
    judgement: null,
    publisher: 'A publisher',
    title: 'A title',
    year: 2025,
    url: 'https://example.org',
    read: '2026-11',
    grade: 'B',
    rule: 'an independent survey',
    contradicts: [],
    notes: '',
    own: false,
    convertedFrom: null,
    ...given,
  };
}

/** The row as the only answer, and just what was asked. */
export function answerOf(row: Benchmark, given: Partial<BenchmarkAnswer> = {}): BenchmarkAnswer {
  return { row, departures: [], fallback: null, others: [], spread: null, ...given };
}
