import { CalcError } from '../errors';
import { inputKeyOf } from '../inputKeyOf';
import { inputProblem } from '../inputProblem';
import {
  defaultInputs,
  inputKeys,
  inputs,
  type InputDefinition,
  type InputKey,
  type InputValues,
} from '../inputs';
import type { Grid } from '../case';
import { isBlank } from '../measurements';
import { checkThreePoints } from './checkThreePoints';

/** How far an input may lie from what is thought likely. */
export interface InputRange {
  readonly key: InputKey;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * Reads ranges from four columns: input name (label or key of the registry, any case), low, likely, high.
 * Empty rows are skipped.
 *
 * @returns In the registry's order, so that the order of rows changes no result.
 * @throws CalcError `not-found` for unknown names; `bad-input` for one that stands twice, values that are no
 * numbers, outside their bounds or out of order, and for a table that has not four columns.
 */
export function inputRanges(rows: Grid): readonly InputRange[] {
  const ranges = new Map<InputKey, InputRange>();
  for (const row of rows) {
    if (row.length !== 4) {
      throw new CalcError(
        'bad-input',
        `inputs has to have four columns, name, low, likely and high: it has ${row.length}`,
      );
    }
    if (row.every(isBlank)) continue;
    const key = inputKeyOf(String(row[0] ?? ''));
    const label = `"${inputs[key].label}"`;
    if (ranges.has(key)) throw new CalcError('bad-input', `${label} stands twice: keep one of the rows`);
    const [low, likely, high] = row.slice(1).map((value) => {
      if (typeof value !== 'number') {
        throw new CalcError('bad-input', `${label} needs numbers for low, likely and high`);
      }
      const definition: InputDefinition = inputs[key];
      const problem = inputProblem(definition, value);
      if (problem !== null) throw new CalcError('bad-input', `${label} ${problem}`);
      return value;
    }) as [number, number, number];
    checkThreePoints(label, low, likely, high);
    ranges.set(key, { key, low, likely, high });
  }
  if (ranges.size === 0) throw new CalcError('bad-input', 'inputs names no input');
  return inputKeys.flatMap((key) => ranges.get(key) ?? []);
}

/** Every input at its likely value; the registry's default where no range is given. */
export function likelyInputs(ranges: readonly InputRange[]): InputValues {
  return { ...defaultInputs, ...Object.fromEntries(ranges.map(({ key, likely }) => [key, likely])) };
}
