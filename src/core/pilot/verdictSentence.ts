import type { Metric, PilotDesign } from '../case';
import type { Outcome } from '../results';
import { decimals, percentOf } from './figureText';
import type { Estimate, Finding } from './finding';

/** What is counted in "110 of 2,400 ... needed". */
export const neededUnit: Readonly<Record<PilotDesign, string>> = {
  separate: 'per group',
  paired: 'pairs',
  controlled: 'per group and time',
  adjusted: 'per group',
  rates: 'per group',
};

export const selfReported = 'Self-reported, not measured.';

/**
 * The verdict in one sentence for a manager: "With AI, Handling time was 18.8% higher (95% sure: 1.3% to 39.5%
 * higher): worse." Shares are told in percentage points; a baseline mean of 0 in the metric's unit.
 */
export function verdictSentence(
  metric: Pick<Metric, 'name' | 'unit' | 'design' | 'evidence'>,
  finding: Finding,
): string {
  const sentence = sentenceOf(metric, finding);
  return metric.evidence === 'self-reported' ? `${sentence} ${selfReported}` : sentence;
}

function sentenceOf(
  { name, unit, design }: Pick<Metric, 'name' | 'unit' | 'design'>,
  finding: Finding,
): string {
  const { verdict, present, needed, confidence } = finding;
  if (typeof verdict === 'object') return `No verdict on ${name}: ${verdict.problem}.`;
  if (verdict === 'too few data') {
    return typeof needed === 'number'
      ? `Too few data on ${name}: ${decimals(present, 0)} of ${decimals(needed, 0)} ${neededUnit[design]} needed to tell.`
      : `Too few data on ${name} to tell: ${needed}.`;
  }
  const { change, range } = changeText(finding, design, unit);
  const sure = `(${percentOf(confidence)} sure: ${range})`;
  return verdict === 'no effect'
    ? `With AI, ${name} hardly changed ${sure}: no effect.`
    : `With AI, ${name} was ${change} ${sure}: ${verdict}.`;
}

/** An effect and its interval in words: "18.8% higher", "1.3% to 39.5% higher". */
export function changeText(
  { effect, relative, inUnit }: Pick<Finding, 'effect' | 'relative' | 'inUnit'>,
  design: PilotDesign,
  unit: string,
): { readonly change: string; readonly range: string } {
  if (design === 'rates') return words(effect, (size) => `${decimals(100 * size, 1)} points`);
  if (typeof relative.value === 'number') return words(relative, (size) => `${decimals(100 * size, 1)}%`);
  return words(inUnit, (size) => `${decimals(size, 2)} ${unit}`.trim());
}

function words({ value, low, high }: Estimate, sized: (size: number) => string) {
  const way = (figure: number) => (figure < 0 ? 'lower' : 'higher');
  const told = (figure: Outcome) =>
    typeof figure === 'number' ? `${sized(Math.abs(figure))} ${way(figure)}` : figure;
  const isOneWay = typeof low === 'number' && typeof high === 'number' && (low >= 0 || high <= 0);
  if (!isOneWay) return { change: told(value), range: `${told(low)} to ${told(high)}` };
  const [near, far] = high <= 0 ? [high, low] : [low, high];
  return { change: told(value), range: `${sized(Math.abs(near))} to ${told(far)}` };
}
