import type { CellValue, Grid } from './case';
import { CalcError } from './errors';
import { inputKeyOf } from './inputKeyOf';
import { inputProblem } from './inputProblem';
import { defaultInputs, inputs, type InputDefinition, type InputKey, type InputValues } from './inputs';
import { isBlank } from './measurements';

/**
 * A case's inputs from two columns: names (labels or keys of the registry, any order, any case) and values.
 * What is not named, or has no value beside it, keeps its default; empty rows are skipped.
 *
 * @throws CalcError `not-found` for unknown names; `bad-input` for one that stands twice, for a value that
 * is no number or outside its bounds, and for a table that has not two columns.
 */
export function caseFromTable(labelsAndValues: Grid): InputValues {
  const values = new Map<InputKey, number>();
  const named = new Set<InputKey>();
  for (const row of labelsAndValues) {
    if (row.length !== 2) {
      throw new CalcError(
        'bad-input',
        `labelsAndValues has to have two columns, names and values: it has ${row.length}`,
      );
    }
    const [label, value] = row as readonly [CellValue, CellValue];
    if (isBlank(label)) {
      if (isBlank(value)) continue;
      throw new CalcError(
        'bad-input',
        `the value ${value} has no name beside it: write an input's label there`,
      );
    }
    const key = inputKeyOf(String(label));
    if (named.has(key)) {
      throw new CalcError('bad-input', `"${inputs[key].label}" stands twice: keep one of the rows`);
    }
    named.add(key);
    if (isBlank(value)) continue;
    if (typeof value !== 'number') {
      throw new CalcError(
        'bad-input',
        `"${inputs[key].label}" has to be a number, not ${JSON.stringify(value)}`,
      );
    }
    const definition: InputDefinition = inputs[key];
    const problem = inputProblem(definition, value);
    if (problem !== null) throw new CalcError('bad-input', `"${inputs[key].label}" ${problem}`);
    values.set(key, value);
  }
  if (named.size === 0) throw new CalcError('bad-input', 'labelsAndValues names no input');
  return { ...defaultInputs, ...Object.fromEntries(values) };
}
