import { formula, line } from '../block';
import type { SheetPart } from '../inputs/sheetPart';
import type { Block, CellContent, StyleName, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { column, COUNTED, type TableRows } from './layout';

/** Prices and amounts of any size. */
export const amountFormat = '#,##0.00##';

/** Some rows of the sheet; what is wrong in them stands in its own column. */
export type SheetRows = Omit<SheetPart, 'checks'>;

export function nulls(count: number): null[] {
  return Array<null>(count).fill(null);
}

/** Columns side by side that look alike and hold what the analyst types. */
export interface TypedColumns<T> {
  readonly at: number;
  readonly style: 'input' | 'inputText' | 'inputTextWrapped';
  readonly format?: string;
  /** One for each column. */
  readonly contents: readonly ((row: T) => CellContent)[];
}

/** The rows that a case holds, and blank ones below for more. */
export function typedBlocks<T>(
  { first, count }: TableRows,
  held: readonly T[],
  columns: readonly TypedColumns<T>[],
): Block[] {
  return columns.flatMap(({ at, style, format, contents }) =>
    Array.from({ length: count }, (_, index) => {
      const row = held[index];
      const cells = contents.map((content) => (row === undefined ? null : content(row)));
      return line(first + index, at, cells, style, {
        ...(format !== undefined && { format }),
        editable: true,
      });
    }),
  );
}

/** A column that is calculated from each row of a table. */
export interface CalculatedColumn {
  readonly at: number;
  readonly style?: StyleName;
  readonly format?: string;
  /** Formula with "=". */
  readonly formulaAt: (row: number) => string;
}

export function calculatedBlocks({ first, count }: TableRows, columns: readonly CalculatedColumn[]): Block[] {
  return columns.map(({ at, style = 'calculation', format, formulaAt }) => ({
    row: first,
    column: at,
    cells: Array.from({ length: count }, (_, index) => [formula(formulaAt(first + index))]),
    style,
    ...(format !== undefined && { format }),
  }));
}

/** A column's head; right-aligned above figures. */
export type Head = string | { readonly figure: CellContent };

/** The heads of a part from its second column on. */
export function headBlocks(row: number, title: string, heads: readonly Head[]): Block[] {
  return [
    line(row, column.label, [title], 'section'),
    ...heads.map((head, index) =>
      typeof head === 'string'
        ? line(row, index + 1, [head], 'columnHead')
        : line(row, index + 1, [head.figure], 'columnHeadNumber'),
    ),
  ];
}

/** The heads of what is counted in each row, beside what is printed. */
export function countedHeads(row: number, heads: readonly string[]): Block {
  return line(row, COUNTED, heads, 'columnHeadNumber');
}

export function tableArea({ first, count }: TableRows, at: number, columns: number) {
  return { row: first, column: at, rows: count, columns };
}

/** A choice of words in a column of a table. */
export function wordValidation(
  table: TableRows,
  at: number,
  title: string,
  values: readonly string[],
  message = `Choose one: ${values.join(', ')}.`,
): Validation {
  return { kind: 'list', area: tableArea(table, at, 1), title, message, values };
}

/** 1 where a row of a table is blank in all of these columns, else 0; an error is not blank. */
export function blankFormula(row: number, columns: readonly number[]): string {
  const tests = columns.map((at) => `${cellAddress(row, at)}=""`).join(',');
  return `=IFERROR(IF(AND(${tests}),1,0),0)`;
}

/** A fault that a row of a table may have: a test that is true where it has it, and what to do. */
export type Fault = readonly [test: string, advice: string];

/**
 * "" for a blank row, "OK", or the first of its faults.
 *
 * @param blank Cell that is 1 where the row is blank.
 */
export function checkFormula(blank: string, faults: readonly Fault[]): string {
  const verdict = faults.reduceRight((rest, [test, advice]) => `IF(${test},"${advice}",${rest})`, '"OK"');
  return `=IFERROR(IF(${blank}=1,"",${verdict}),"Correct the error")`;
}

/** Whether a cell holds something else than a number. */
export const isNoNumber = (cell: string) => `IF(ISNUMBER(${cell}),FALSE,TRUE)`;

/** Whether a cell holds something that is no number; a blank one does not. */
export const isWrong = (cell: string) => `IF(ISNUMBER(${cell}),FALSE,${cell}<>"")`;

/** What is 0 or more of what stands in a cell, or something else where no number stands there. */
export const numberOr = (cell: string, otherwise: string) =>
  `IF(ISNUMBER(${cell}),MAX(0,${cell}),${otherwise})`;

/** The same, and 1 at most. */
export const fractionOr = (cell: string, otherwise: string) =>
  `IF(ISNUMBER(${cell}),MIN(1,MAX(0,${cell})),${otherwise})`;

/** Whether a cell lies outside 0 to 1; one without a number does not. */
export const isNoFraction = (cell: string) => `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>1),FALSE)`;

/**
 * The place of a row's evidence among the levels, the weakest where it is none of them; 0 for a blank row.
 *
 * @param levels Cells of the levels.
 */
export function rankFormula(blank: string, evidence: string, levels: string): string {
  return `=IF(${blank}=1,0,IFERROR(MATCH(TRIM(${evidence}),${levels},0),ROWS(${levels})))`;
}

/** A word of a list, whatever its case and the spaces around it, or the usual one; "" for a blank row. */
export function wordFormula(blank: string, word: string, list: string, usual: string): string {
  return `=IF(${blank}=1,"",IFERROR(INDEX(${list},MATCH(TRIM(${word}),${list},0)),"${usual}"))`;
}
