import type { CellContent, SheetPlan } from '../../src/sheets/plan';

export type Cells = readonly (readonly CellContent[])[];

/** A sheet with cells that other sheets lend, and their names. */
export function lentSheet(cells: ReadonlyMap<string, Cells>): SheetPlan {
  let next = 0;
  const placed = [...cells].map(([name, content]) => {
    const row = next;
    next += content.length;
    return { name, row, content };
  });
  return {
    key: 'planActual',
    title: 'Lent',
    anchor: placed.at(-1)!.name,
    blocks: placed.map(({ row, content }) => ({ row, column: 0, cells: content, style: 'calculation' })),
    names: placed.map(({ name, row, content }) => ({
      name,
      row,
      column: 0,
      rows: content.length,
      columns: content[0]!.length,
    })),
    charts: [],
    validations: [],
    highlights: [],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    tabColor: '#000000',
    print: { orientation: 'landscape', area: { row: 0, column: 0, rows: next, columns: 1 } },
  };
}
