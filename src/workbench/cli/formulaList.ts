import { requireFormula, UsageError } from './commandLine';

/** The formulas of a text file, one a line; blank lines and a byte-order mark are skipped. */
export function formulaList(text: string, fileName: string): string[] {
  const formulas = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ formula: line.trim(), place: `${fileName}, line ${index + 1}: ` }))
    .filter(({ formula }) => formula !== '');
  if (!formulas.length) throw new UsageError(`${fileName} holds no formula: write one a line`);
  for (const { formula, place } of formulas) requireFormula(formula, place);
  return formulas.map(({ formula }) => formula);
}
