import { annualGrossBenefit } from '../annualGrossBenefit';
import { annualNetBenefit } from '../annualNetBenefit';
import { checkResult } from '../checkResult';
import { inputs, type InputKey, type InputValues } from '../inputs';
import { roi } from '../roi';
import type { Table } from '../table';
import { totalCost } from '../totalCost';
import { likelyInputs, type InputRange } from './inputRanges';

export interface Swing {
  readonly key: InputKey;
  /** ROI, a fraction, with this input at its low and at its high value and all others at their likely ones. */
  readonly roiAtLow: number;
  readonly roiAtHigh: number;
  /** The distance between the two. */
  readonly swing: number;
}

/**
 * How far ROI swings with each input alone, widest first.
 *
 * @throws CalcError `divide-by-zero` where every cost is 0; `no-solution` where a figure overflows.
 * @source Eschenbach, "Spiderplots versus Tornado Diagrams for Sensitivity Analysis", Interfaces 22 (1992)
 */
export function tornado(ranges: readonly InputRange[]): readonly Swing[] {
  const likely = likelyInputs(ranges);
  return ranges
    .map(({ key, low, high }) => {
      const roiAtLow = roiOf({ ...likely, [key]: low });
      const roiAtHigh = roiOf({ ...likely, [key]: high });
      return { key, roiAtLow, roiAtHigh, swing: Math.abs(roiAtHigh - roiAtLow) };
    })
    .sort((a, b) => b.swing - a.swing);
}

/** The swings as a table for cells. */
export function tornadoTable(swings: readonly Swing[]): Table {
  return [
    ['Input', 'ROI at low', 'ROI at high', 'Swing'],
    ...swings.map(({ key, roiAtLow, roiAtHigh, swing }) => [inputs[key].label, roiAtLow, roiAtHigh, swing]),
  ];
}

function roiOf(values: InputValues): number {
  const cost = totalCost(values);
  return checkResult('ROI', roi(annualNetBenefit(annualGrossBenefit(values), cost), cost));
}
