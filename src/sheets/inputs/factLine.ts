import { line } from '../block';
import type { Block, CellContent, Validation } from '../plan';
import { register } from './register';
import { cellName, type SheetPart } from './sheetPart';

const { label, value, unit, meaning } = register;

/** What may be entered. */
export type FactRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max?: number; readonly message: string };

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
  const validations: Validation[] =
    rule === undefined
      ? []
      : rule.kind === 'list'
        ? [{ ...rule, area, title: said, message: `Choose one: ${rule.values.join(', ')}.` }]
        : [{ ...rule, area, title: said }];
  return { blocks, names: [cellName(name, row, value)], validations, highlights: [], end: row + 1 };
}
