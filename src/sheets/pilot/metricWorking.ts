import type { Metric } from '../../core/case';
import type { CaseNames, MetricPart } from '../caseNames';
import { chartLines, type ChartDrawing } from './chartLines';
import { effectLines, problemsOfSamples, type Problem } from './effectLines';
import type { FindingPlaces } from './findingPlaces';
import { qualityLines } from './qualityLines';
import { questionLines } from './questionLines';
import { readingLines } from './readingLines';
import { samplesCells } from './sampleCells';
import { sampleLines, type Common } from './sampleLines';
import { sentenceLines } from './sentenceLines';
import { suitedMetric } from './suitedMetric';
import { trendLines } from './trendLines';
import type { Working } from './working';
import { worthLines } from './worthLines';

/** Where the figures of a metric stand, for the tables and charts above its working. */
export interface MetricPlaces {
  readonly finding: FindingPlaces;
  /** Formula of the manager's sentence, with "=". */
  readonly sentence: string;
  /** Money in a year; null where the metric is not turned into money. */
  readonly worth: string | null;
  readonly charts: readonly ChartDrawing[];
}

/** Stands where rows were added to a table beyond those that its pairs are looked up in. */
const outgrown = 'rows were added: update the sheets';

/** Writes how a metric's verdict comes about: one line for every figure, each from the cells above it. */
export function metricWorking(
  working: Working,
  metric: Metric,
  index: number,
  currency: string,
  common: Common & { readonly confidence: string },
  names: CaseNames,
): MetricPlaces {
  const nameOf = (part: MetricPart) => names.metric(index + 1, part);
  const suited = suitedMetric(metric);
  const cells = samplesCells(suited, nameOf);
  questionLines(working, metric, nameOf);
  working.gap();
  const samples = sampleLines(working, suited, cells, common, nameOf);
  const ofSheet: readonly Problem[] = [
    ...(suited.problem === null ? [] : [['TRUE', suited.problem] as const]),
    // Only where a column tells the pairs have they a sheet of their own, which the table may outgrow.
    ...(suited.design === 'paired' && cells.pilot?.raw.isTable
      ? [[`IFERROR(ROWS(${cells.pilot.raw.values})>ROWS(${cells.pilot.values}),FALSE)`, outgrown] as const]
      : []),
  ];
  const lines = effectLines(
    working,
    suited,
    cells,
    samples,
    [...ofSheet, ...problemsOfSamples(suited, samples)],
    common,
  );
  const reading = readingLines(working, suited, samples, lines, common, nameOf);
  const { effect, standardError, degreesOfFreedom, statistic, p, slope, explained } = lines;
  const finding: FindingPlaces = {
    baseline: samples.places.baseline!,
    pilot: samples.places.pilot!,
    baselineBefore: samples.places.baselineBefore,
    pilotBefore: samples.places.pilotBefore,
    effect,
    standardError,
    degreesOfFreedom,
    statistic,
    p,
    confidence: common.confidence,
    slope,
    explained,
    ...reading,
  };
  const sentence = sentenceLines(working, suited, finding, nameOf);
  if (Object.keys(cells).length > 0) {
    working.gap();
    qualityLines(working, suited, cells, samples);
  }
  let worth: string | null = null;
  if (metric.worth !== null) {
    working.gap();
    worth = worthLines(working, metric.worth, reading.inUnit, currency, nameOf, names);
  }
  working.gap();
  const charts = [chartLines(working, { ...metric, ...suited }, samples)];
  if (hasTrend(metric.source)) {
    working.gap();
    charts.push(trendLines(working, metric, nameOf));
  }
  return { finding, sentence, worth, charts };
}

/** Whether measurements can be told apart by period. */
export function hasTrend(source: Metric['source']): boolean {
  return (source.kind === 'table' || source.kind === 'rows') && source.periodColumn !== null;
}
