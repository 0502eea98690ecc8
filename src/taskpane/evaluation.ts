import type { Grid, Metric } from '../core/case';
import { findingOf, readSamples } from '../core/pilot/findingOf';
import type { Finding } from '../core/pilot/finding';
import { qualityOf, type Quality } from '../core/pilot/quality';
import { samplesOf, type Samples } from '../core/pilot/samples';
import { atOnce } from '../core/atOnce';
import { slotsOf } from './dataFindings';
import { tableGrid } from './dataShape';
import { addressOf, type DataDraft } from './metricDraft';

/** Everything that a metric's measurements show. */
export interface Evaluation {
  readonly samples: Samples;
  readonly finding: Finding;
  readonly quality: Quality | null;
}

/** So many cells are calculated within a keystroke's time. */
const cellsAtOnce = 10_000;

interface Remembered {
  samples: Samples | null;
  /** Undefined until it was looked at. */
  quality?: Quality | null;
  readonly evaluations: Map<string, Evaluation>;
}
const remembered = new WeakMap<DataDraft, Remembered>();

/**
 * What the measurements of a draft show. Many of them are not calculated here but answered with null until
 * `evaluationSteps` has run.
 *
 * @param metric The metric as the draft states it.
 */
export function evaluationOf(data: DataDraft, metric: Metric, confidence: number): Evaluation | null {
  const known = remembered.get(data)?.evaluations.get(questionOf(metric, confidence));
  if (known) return known;
  return cellsOf(data) > cellsAtOnce ? null : atOnce(evaluationSteps(data, metric, confidence));
}

/** Calculates and remembers what the measurements of a draft show; no step takes long. */
export function* evaluationSteps(
  data: DataDraft,
  metric: Metric,
  confidence: number,
): Generator<undefined, Evaluation> {
  const memory: Remembered = remembered.get(data) ?? { samples: null, evaluations: new Map() };
  remembered.set(data, memory);
  const samples = memory.samples ?? samplesOf(metric, (address) => gridOf(data, address));
  memory.samples = samples;
  yield;
  const read = readSamples(samples, metric, confidence);
  yield;
  const finding = findingOf(samples, metric, confidence, read);
  yield;
  const quality = memory.quality === undefined ? qualityOf(samples, metric) : memory.quality;
  memory.quality = quality;
  const evaluation = { samples, finding, quality };
  memory.evaluations.set(questionOf(metric, confidence), evaluation);
  return evaluation;
}

/** What of a metric, beside its data, its evaluation depends on. */
function questionOf({ better, smallestEffect }: Metric, confidence: number): string {
  return JSON.stringify([better, smallestEffect, confidence]);
}

function gridOf(data: DataDraft, address: string): Grid {
  const range = Object.values(data.ranges).find(
    (given) => given.state.is === 'read' && addressOf(given) === address,
  );
  return range?.state.is === 'read' ? range.state.reading.values : [];
}

function cellsOf(data: DataDraft): number {
  const table = tableGrid(data);
  // Of a table, the columns for groups, values and what the design needs beside them.
  if (table) return table.length * 3;
  if (data.layout === 'values' && data.own?.kind === 'values')
    return data.own.baseline.length + data.own.pilot.length;
  return slotsOf(data).reduce((cells, slot) => {
    const { state } = data.ranges[slot];
    return cells + (state.is === 'read' ? state.reading.values.length : 0);
  }, 0);
}
