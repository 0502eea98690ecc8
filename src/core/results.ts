import { annualGrossBenefit } from './annualGrossBenefit';
import { annualNetBenefit } from './annualNetBenefit';
import { difference } from './difference';
import type { InputKey, InputValues, Unit } from './inputs';
import { returnPerDollar } from './returnPerDollar';
import { roi } from './roi';
import { totalCost } from './totalCost';

/** A figure, or the sentence that stands in its place where there is none ("never pays back"). */
export type Outcome = number | string;

export type ResultKey =
  | 'annualGrossBenefit'
  | 'totalCost'
  | 'annualNetBenefit'
  | 'annualRunRateBenefit'
  | 'roi'
  | 'returnPerDollar'
  | 'paybackMonths';

export type Results = Readonly<Record<ResultKey, Outcome>>;

/** Gives the workbook's name for an input or a result. */
export type NameOf = (key: InputKey | ResultKey) => string;

/**
 * A result of a case with its twin: the TypeScript function and the native Excel formula that must agree,
 * side by side so that neither can change alone.
 */
export interface ResultDefinition {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** What the figure rests on; printed beside it wherever it is shown. */
  readonly basis: string;
  readonly compute: (inputs: InputValues) => Outcome;
  /** Native formula with "=", over the workbook's names only. */
  readonly formula: (name: NameOf) => string;
}

/** What stands where a figure cannot; the twins show the same words. */
export const noCost = 'no cost entered';
export const neverPaysBack = 'never pays back';
export const tooLarge = 'too large to calculate';

/** A figure, or the sentence for one beyond what a number can hold. */
export function finite(figure: number): Outcome {
  return Number.isFinite(figure) ? figure : tooLarge;
}

/** The one registry of a case's results, in reading order; every formula refers only to what stands above it. */
export const results = {
  annualGrossBenefit: {
    name: 'AnnualGrossBenefit',
    label: 'Annual gross benefit',
    unit: 'money per year',
    basis: 'Value of hours saved, revenue, avoided errors and freed capacity, at full effect all year',
    compute: annualGrossBenefit,
    formula: (name) =>
      `=${name('hoursSavedPerWeek')}*${name('weeksPerYear')}*${name('loadedHourlyCost')}` +
      `+${name('revenueAcceleration')}+${name('errorCostAvoided')}` +
      `+${name('capacityFreed')}*${name('strategicValue')}`,
  },
  totalCost: {
    name: 'TotalCost',
    label: 'Total cost',
    unit: 'money',
    basis: 'Year 1: one-off costs in full, and a year of tool and maintenance',
    compute: totalCost,
    formula: (name) =>
      `=${name('toolCost')}+${name('implementationCost')}+${name('changeManagement')}+${name('maintenance')}`,
  },
  annualNetBenefit: {
    name: 'AnnualNetBenefit',
    label: 'Annual net benefit',
    unit: 'money per year',
    basis: 'Year 1: gross benefit less total cost',
    compute: (inputs) => annualNetBenefit(annualGrossBenefit(inputs), totalCost(inputs)),
    formula: (name) => `=${name('annualGrossBenefit')}-${name('totalCost')}`,
  },
  annualRunRateBenefit: {
    name: 'AnnualRunRateBenefit',
    label: 'Annual run-rate net benefit',
    unit: 'money per year',
    basis: 'Year 2 on: gross benefit less tool cost and maintenance, with one-off costs behind',
    compute: annualRunRateBenefit,
    formula: (name) => `=${name('annualGrossBenefit')}-(${name('toolCost')}+${name('maintenance')})`,
  },
  roi: {
    name: 'ReturnOnInvestment',
    label: 'ROI',
    unit: 'fraction',
    basis: 'Year 1: annual net benefit over total cost',
    compute: (inputs) => {
      const cost = totalCost(inputs);
      return cost === 0 ? noCost : roi(annualNetBenefit(annualGrossBenefit(inputs), cost), cost);
    },
    formula: (name) =>
      `=IF(${name('totalCost')}=0,"${noCost}",${name('annualNetBenefit')}/${name('totalCost')})`,
  },
  returnPerDollar: {
    name: 'ReturnPerDollar',
    label: 'Gross return per 1 spent',
    unit: 'ratio',
    basis: 'Year 1: annual gross benefit over total cost',
    compute: (inputs) => {
      const cost = totalCost(inputs);
      return cost === 0 ? noCost : returnPerDollar(annualGrossBenefit(inputs), cost);
    },
    formula: (name) =>
      `=IF(${name('totalCost')}=0,"${noCost}",${name('annualGrossBenefit')}/${name('totalCost')})`,
  },
  paybackMonths: {
    name: 'PaybackMonths',
    label: 'Payback',
    unit: 'months',
    basis: 'From go-live at full effect: one-off costs over the monthly run-rate net benefit, not discounted',
    compute: casePayback,
    formula: (name) => {
      const investment = `(${name('implementationCost')}+${name('changeManagement')})`;
      const runRate = name('annualRunRateBenefit');
      return (
        `=IF(AND(${investment}=0,${runRate}>=0),0,` +
        `IF(${runRate}>0,${investment}/(${runRate}/12),"${neverPaysBack}"))`
      );
    },
  },
} as const satisfies Record<ResultKey, ResultDefinition>;

export const resultKeys = Object.keys(results) as ResultKey[];

/** Every result of a case; a figure beyond what a number can hold is a sentence as well. */
export function computeResults(inputs: InputValues): Results {
  return Object.fromEntries(
    resultKeys.map((key) => {
      const outcome: Outcome = results[key].compute(inputs);
      return [key, typeof outcome === 'string' ? outcome : finite(outcome)];
    }),
  ) as Record<ResultKey, Outcome>;
}

function annualRunRateBenefit(inputs: InputValues): number {
  return difference(annualGrossBenefit(inputs), inputs.toolCost + inputs.maintenance);
}

function casePayback(inputs: InputValues): Outcome {
  const investment = inputs.implementationCost + inputs.changeManagement;
  const runRate = annualRunRateBenefit(inputs);
  // An infinite run-rate would divide the investment down to a payback of 0.
  if (!Number.isFinite(runRate)) return NaN;
  if (investment === 0 && runRate >= 0) return 0;
  return runRate > 0 ? investment / (runRate / 12) : neverPaysBack;
}
