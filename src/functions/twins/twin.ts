/** A parameter of a twin, in the order and under the name of the function's. */
export interface TwinParameter {
  readonly name: string;
  /** What a rewritten call says where the function's call says nothing; `""` stands for "left out". */
  readonly default?: string;
  /** The last one: several arguments of the function become one, stacked. */
  readonly repeating?: boolean;
}

/**
 * A function of the add-in in Excel's own functions, as a workbook name that holds a LAMBDA.
 *
 * Its parameters are all required: a rewritten call states the defaults, which says to its reader what counts
 * and spares the engines that know LAMBDA but no optional parameters.
 */
export interface Twin {
  /** The workbook's name for it; never a function's. */
  readonly name: string;
  readonly parameters: readonly TwinParameter[];
  /** What it calculates, over its parameters, without "=". */
  readonly body: string;
  /** What it answers, for the Name Manager; at most 250 characters. */
  readonly comment: string;
  /** Names of the twins that its body calls. */
  readonly needs?: readonly string[];
}

/** The twin as Excel's Name Manager holds it. */
export function lambdaFormula({ parameters, body }: Pick<Twin, 'parameters' | 'body'>): string {
  return `=LAMBDA(${[...parameters.map(({ name }) => name), body].join(',')})`;
}
