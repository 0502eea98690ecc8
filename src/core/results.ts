import type { InputKey, InputValues, Unit } from './inputs';

/** A figure, or the sentence that stands in its place where there is none ("never pays back"). */
export type Outcome = number | string;

export type ResultKey =
  'annualGrossBenefit' | 'totalCost' | 'annualNetBenefit' | 'roi' | 'returnPerDollar' | 'paybackMonths';

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
