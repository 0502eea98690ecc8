/** What calculates alike belongs together; the families' files, and the chapters of docs/functions.md. */
export type Family = 'formula' | 'cashFlow' | 'pilot' | 'risk' | 'runningCost' | 'benchmarks';

export type Value = number | string | boolean;

/** Null is an argument left out, or an empty cell of a range. */
export type ExampleArgument = Value | null | readonly (readonly (Value | null)[])[];

export interface Parameter {
  /** As Excel shows it; the wrapper's help text belongs to the same name. */
  readonly name: string;
  /** What counts where it is left out; null for nothing. A parameter without a default has to be given. */
  readonly default?: Value | null;
  readonly isRepeating?: true;
}

/** One cell of a table: its row by the first cell, its column by the header, and the value there. */
export type ExpectedCell = readonly [row: Value, column: string, value: Value];

/** A call whose answer is known from outside our code. */
export interface Example {
  readonly arguments: readonly ExampleArgument[];
  /** The answer, or some cells of a table. */
  readonly result: Value | readonly ExpectedCell[];
  /** How far the answer may lie from a published figure: half of its last digit, or so much. 1e-9 of its size unless told. */
  readonly within?: 'rounding' | number;
  /** Who says so. */
  readonly source: string;
}

/** A call that has no answer, and why. */
export interface ErrorExample {
  readonly arguments: readonly ExampleArgument[];
  readonly error: '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!';
  readonly because: string;
}

/** A function as its page and its tests need it; signature and help stand in the wrapper's comment. */
export interface CatalogueEntry {
  readonly id: string;
  readonly family: Family;
  /** How it is calculated, in one line. */
  readonly definition: string;
  /** Where that definition is published. */
  readonly source: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly [Example, Example, ...Example[]];
  /** What it answers where it cannot answer, beyond what is said of all functions. */
  readonly errors: readonly ErrorExample[];
  /** The same in Excel's own functions (begins with "="), over the parameters' names; or why there is no such formula. */
  readonly native: string;
}

/** Values as a column of cells. */
export function column(...values: readonly (Value | null)[]): readonly (readonly (Value | null)[])[] {
  return values.map((value) => [value]);
}
