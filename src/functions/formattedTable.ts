import type { Unit } from '../core/inputs';
import type { Table } from '../core/table';
import { formattedNumber } from './formattedNumber';

/** How a table shows each unit; money without decimals, as leadership reads it. */
export const numberFormats = {
  fraction: '0.0%',
  ratio: '0.00',
  months: '0.0',
  money: '#,##0',
  'money per year': '#,##0',
} as const satisfies Partial<Record<Unit, string>>;

/** The table with a format on each number that `formatOf` knows, by zero-based row and column. */
export function formattedTable(
  table: Table,
  formatOf: (row: number, column: number) => string | undefined,
): unknown[][] {
  return table.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell !== 'number') return cell;
      const format = formatOf(row, column);
      return format === undefined ? cell : formattedNumber(cell, format);
    }),
  );
}

/** The table with a format on the numbers of the rows named by their first cell. */
export function formattedRows(table: Table, formats: Readonly<Record<string, string>> = {}): unknown[][] {
  return formattedTable(table, (row) => formats[String(table[row]![0])]);
}
