import type { Metric } from '../case';
import type { Evidence, InputKey, InputValues } from '../inputs';
import type { Finding } from './finding';
import { worthOf } from './worthOf';

/** An input of the case that measured effects or running-cost lines give; measured figures may be negative. */
export interface FedInput {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The weakest of what feeds it. */
  readonly evidence: Evidence;
  /** Zero-based positions of the metrics that feed it, in the order of the case; none of running costs. */
  readonly metrics: readonly number[];
}

export type FedInputs = Readonly<Partial<Record<InputKey, FedInput>>>;

const inputOfWorth = { time: 'hoursSavedPerWeek', errors: 'errorCostAvoided', cost: null } as const;

/** The input that a metric feeds; null where it feeds none. */
export function inputFedBy({ worth }: Pick<Metric, 'worth'>): InputKey | null {
  return worth === null ? null : inputOfWorth[worth.kind];
}

/**
 * The inputs that metrics feed: the sum of their worth, of the low and of the high ends. The ends hold together
 * with the case's confidence, because each metric's interval is corrected for their number. A metric that has
 * no figure adds nothing, as SUM skips text.
 *
 * @param findings Of the same metrics, in the same order.
 */
export function fedInputs(metrics: readonly Metric[], findings: readonly Finding[]): FedInputs {
  const fed: Partial<Record<InputKey, FedInput>> = {};
  metrics.forEach((metric, index) => {
    const key = inputFedBy(metric);
    const worth = worthOf(findings[index]!, metric);
    if (key === null || worth === null) return;
    const before = fed[key];
    const added = (figure: number | string) => (typeof figure === 'number' ? figure : 0);
    fed[key] = {
      value: (before?.value ?? 0) + added(worth.value),
      low: (before?.low ?? 0) + added(worth.low),
      high: (before?.high ?? 0) + added(worth.high),
      evidence: before?.evidence === 'self-reported' ? before.evidence : metric.evidence,
      metrics: [...(before?.metrics ?? []), index],
    };
  });
  return fed;
}

/** A case's inputs with the measured ones in place of what was typed. */
export function withFedInputs(inputs: InputValues, fed: FedInputs): InputValues {
  const values = Object.entries(fed).map(([key, { value }]) => [key, value] as const);
  return { ...inputs, ...Object.fromEntries(values) };
}
