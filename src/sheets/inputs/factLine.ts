import { line, quoted } from '../block';
import type { Block, CellContent, Validation } from '../plan';
import { register } from './register';
import { cellAddress } from '../rangeAddress';
import { cellName, entryCheck, type SheetPart } from './sheetPart';

const { label, value, unit, meaning } = register;

/** What may be entered. */
export type FactRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: 0; readonly max?: 1; readonly message: string };

/** A line that states one thing of the case: a label, a cell to type into, and what it is for. */
export function factLine(
  name: string,
  row: number,
  said: string,
  content: readonly [CellContent],
  help: string,
  rule?: FactRule,
  format?: string,
): SheetPart {
  const area = { row, column: value, rows: 1, columns: 1 };
  const isFigure = rule?.kind === 'number';
  const blocks: Block[] = [
    line(row, label, [said], 'label'),
    line(row, value, content, isFigure ? 'input' : 'inputText', {
      ...(format !== undefined && { format }),
      editable: true,
    }),
    // A long text runs on over these.
    line(row, unit, Array<null>(meaning - unit).fill(null), isFigure ? 'unit' : 'inputText'),
    line(row, meaning, [help], 'note'),
  ];
  const check = rule && entryCheck(row, said, verdictOn(cellAddress(row, value), rule));
  const validations: Validation[] =
    rule === undefined
      ? []
      : rule.kind === 'list'
        ? [{ ...rule, area, title: said, message: choose(rule.values) }]
        : [{ ...rule, area, title: said }];
  return {
    blocks: [...blocks, ...(check?.blocks ?? [])],
    names: [cellName(name, row, value)],
    validations,
    highlights: check?.highlights ?? [],
    checks: check?.checks ?? [],
    end: row + 1,
  };
}

const choose = (values: readonly string[]) => `Choose one: ${values.join(', ')}.`;

/** "OK", or what to enter. */
function verdictOn(cell: string, rule: FactRule): string {
  if (rule.kind === 'list') {
    const isOne = rule.values.map((one) => `TRIM(${cell})=${quoted(one)}`).join(',');
    return `=IF(IFERROR(OR(${isOne}),FALSE),"OK",${quoted(choose(rule.values))})`;
  }
  const tests = [`${cell}>=0`, ...(rule.max === undefined ? [] : [`${cell}<=1`])];
  return `=IF(ISNUMBER(${cell}),IF(AND(${tests.join(',')}),"OK",${quoted(rule.message)}),${quoted(rule.message)})`;
}
