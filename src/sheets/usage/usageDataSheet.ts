import type { UsageLedger } from '../../core/usage/usageLedger';
import { usageLines } from '../../core/usage/usageLines';
import { line } from '../block';
import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { AreaName, Block, SheetPlan, StyleName } from '../plan';
import { importColumns, keyColumns, readColumns, type Column, type LedgerColumn } from './ledgerColumns';

/** Row of the heads of the imports. */
const IMPORTS = 3;
/** First of the columns that only the Usage sheet needs, beside what is printed. */
const KEYS = importColumns.length + 1;

/** The ledger as values: imports, then a row for each day, and for each month of a name. */
export function usageDataSheet(ledger: UsageLedger, names: CaseNames, title: string): SheetPlan {
  const lines = usageLines(ledger);
  const head = IMPORTS + ledger.imports.length + 3;
  const first = head + 1;
  const rows = ledger.rows.length;
  const area = (column: number, columns: number) => ({ row: first, column, rows, columns });
  const named = (columns: readonly LedgerColumn[], at: number) =>
    columns.flatMap(({ name }, column): AreaName[] =>
      name === undefined ? [] : [{ name: names.fact(name), ...area(at + column, 1) }],
    );
  const imports = table(
    importColumns,
    ledger.imports.map((each) => ({ ...each, currency: ledger.currency })),
    IMPORTS,
  );
  const placed = ledger.rows.map((row) => ({ row, lines }));
  const body = [...table(readColumns, placed, head), ...table(keyColumns, placed, head, KEYS, 'calculation')];
  const columns = importColumns.length;
  return {
    key: 'usageData',
    title,
    anchor: names.fact('CaseUsageLedger'),
    blocks: [
      line(0, 0, ['Usage data'], 'title'),
      line(
        1,
        0,
        ['What the imports of usage added up to; the Usage sheet is calculated from it. Import, don’t type.'],
        'subtitle',
      ),
      line(IMPORTS - 1, 0, ['Imports', ...Array<null>(columns - 1).fill(null)], 'section'),
      ...imports,
      line(head - 1, 0, ['Ledger', ...Array<null>(columns - 1).fill(null)], 'section'),
      ...body,
    ],
    names: [
      {
        name: names.fact('CaseUsageImports'),
        row: IMPORTS + 1,
        column: 0,
        rows: ledger.imports.length,
        columns: importColumns.length,
      },
      { name: names.fact('CaseUsageLedger'), ...area(0, readColumns.length) },
      ...named(readColumns, 0),
      ...named(keyColumns, KEYS),
    ],
    charts: [],
    validations: [],
    highlights: [],
    columnWidths: [8, 11, 28, 12, 13, 15, 15, 15, 12, 14, 11, 12, 11, 26, 3, 12, 12, 12, 12],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: IMPORTS, rows: 1, points: 34 },
      { row: head, rows: 1, points: 34 },
    ],
    frozenRows: 0,
    frozenColumns: 3,
    gridlines: true,
    tabColor: palette.baseline,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: first + rows, columns },
      footer: '&L&A&RPage &P of &N',
    },
  };
}

/** Heads and rows; a block a column, because each has its own format. */
function table<T>(
  columns: readonly Column<T>[],
  of: readonly T[],
  head: number,
  first = 0,
  style: StyleName = 'data',
): Block[] {
  return columns.flatMap((column, index) => [
    line(head, first + index, [column.head], column.isText ? 'columnHead' : 'columnHeadNumber'),
    {
      row: head + 1,
      column: first + index,
      cells: of.map((each) => [column.content(each)]),
      style: column.isText ? 'dataText' : style,
      format: column.format,
      editable: true,
    },
  ]);
}
