import type { Area, Block, CellContent, SheetPlan, Validation } from '../sheets/plan';
import { areaOf, columnBody, isWithin, overlaps } from './places';

/** How cells look. */
export type Look = Pick<Block, 'style' | 'format'>;

/** What may be entered in cells, wherever they stand. */
export type EntryRule = Validation extends infer Rule
  ? Rule extends Validation
    ? Omit<Rule, 'area'>
    : never
  : never;

/** A column of a planned table. */
export interface TableColumn {
  readonly head: CellContent;
  readonly headLook: Look;
  /** Of all cells beneath the head. */
  readonly look: Look;
  readonly rule: EntryRule | null;
  /** Beneath the head, row by row. */
  readonly contents: readonly CellContent[];
}

/** The columns of a planned table, from left to right. */
export function tableColumns({ blocks, validations }: SheetPlan, area: Area): readonly TableColumn[] {
  const inTable = blocks.filter((block) => overlaps(areaOf(block), area));
  return Array.from({ length: area.columns }, (_, index) => {
    const cells = Array.from({ length: area.rows }, (_row, at) => {
      const cell: Area = { row: area.row + at, column: area.column + index, rows: 1, columns: 1 };
      const block = inTable.find((one) => overlaps(areaOf(one), cell));
      if (!block) throw new Error(`A table's cell in row ${cell.row + 1} is not planned.`);
      return {
        content: block.cells[cell.row - block.row]![cell.column - block.column]!,
        look: lookOf(block),
      };
    });
    const [head, first] = cells as [(typeof cells)[number], (typeof cells)[number]];
    const ruled = validations.find(
      (one) => isWithin(one.area, area) && overlaps(one.area, columnBody(area, area.column + index)),
    );
    return {
      head: head.content,
      headLook: head.look,
      look: first.look,
      rule: ruled ? ruleOf(ruled) : null,
      contents: cells.slice(1).map(({ content }) => content),
    };
  });
}

function lookOf({ style, format }: Block): Look {
  return { style, ...(format !== undefined && { format }) };
}

function ruleOf({ area: _area, ...rule }: Validation): EntryRule {
  return rule;
}
