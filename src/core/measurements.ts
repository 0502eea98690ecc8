import type { CellValue, MeasurementSource } from './case';

/** A range's or a file's cells, row by row. */
export type Grid = readonly (readonly CellValue[])[];

/** A cell, and its one-based place in the column or row that was read, header included. */
export interface PlacedCell {
  readonly position: number;
  readonly content: CellValue;
}

/** One group's measurements, and what else stands among them. */
export interface Measurements {
  readonly values: readonly number[];
  /** The text above the numbers, if there is one. */
  readonly header: string | null;
  /** Empty cells between filled ones; what is empty above or below them belongs to no group. */
  readonly blanks: number;
  /** Text, and TRUE or FALSE: Excel's statistical functions skip them, so they are named, never guessed at. */
  readonly texts: readonly PlacedCell[];
  readonly errors: readonly PlacedCell[];
}

/** Reads one group's measurements, row by row; a text in the first filled cell is their header. */
export function readMeasurements(grid: Grid): Measurements {
  const cells = filledPart(grid.flat().map((content, index) => ({ position: index + 1, content })));
  const [first] = cells;
  const hasHeader = typeof first?.content === 'string' && !isError(first.content);
  return {
    ...sortOut(hasHeader ? cells.slice(1) : cells),
    header: hasHeader ? String(first.content).trim() : null,
  };
}

/** The measurements of those rows of a table (its header row first) that belong to a group. */
export function readGroup(
  table: Grid,
  groupColumn: number,
  group: CellValue,
  valueColumn: number,
): Measurements {
  const cells = table
    .map((row, index) => ({ row, position: index + 1 }))
    .filter(({ row, position }) => position > 1 && isSameGroup(row[groupColumn] ?? null, group))
    .map(({ row, position }) => ({ position, content: row[valueColumn] ?? null }));
  const header = table[0]?.[valueColumn] ?? null;
  return { ...sortOut(cells), header: header === null ? null : String(header) };
}

/** The measurements of both groups; `readRange` gives the cells of an address that the source names. */
export function groupsOf(
  source: MeasurementSource,
  readRange: (address: string) => Grid,
): { readonly baseline: Measurements; readonly pilot: Measurements } {
  switch (source.kind) {
    case 'ranges':
      return {
        baseline: readMeasurements(readRange(source.baseline)),
        pilot: readMeasurements(readRange(source.pilot)),
      };
    case 'table': {
      const table = readRange(source.table);
      const { groupColumn, valueColumn, baselineGroup, pilotGroup } = source;
      return {
        baseline: readGroup(table, groupColumn, baselineGroup, valueColumn),
        pilot: readGroup(table, groupColumn, pilotGroup, valueColumn),
      };
    }
    case 'values':
      return {
        baseline: readMeasurements(source.baseline.map((value) => [value])),
        pilot: readMeasurements(source.pilot.map((value) => [value])),
      };
  }
}

/**
 * What was found, in one sentence: `24 values, 1 blank skipped, 1 text skipped ("12 min" in row 5)`.
 *
 * @param firstRow One-based row of the first cell read, in its sheet or file.
 */
export function describeMeasurements({ values, blanks, texts, errors }: Measurements, firstRow = 1): string {
  return [
    counted(values.length, 'value'),
    ...(blanks > 0 ? [`${counted(blanks, 'blank')} skipped`] : []),
    ...(texts.length > 0 ? [`${counted(texts.length, 'text')} skipped (${examples(texts, firstRow)})`] : []),
    ...(errors.length > 0 ? [`${counted(errors.length, 'error')} (${examples(errors, firstRow)})`] : []),
  ].join(', ');
}

/** What keeps measurements from being compared and how to mend it; null where nothing does. */
export function problemOf({ values, texts, errors }: Measurements, firstRow = 1): string | null {
  if (errors.length > 0) {
    return `${counted(errors.length, 'cell')} with an error (${examples(errors, firstRow)}): correct the formula there or clear the cell`;
  }
  if (values.length >= 2) return null;
  const found = values.length === 0 ? 'no numbers' : 'only 1 number';
  return texts.length > 0
    ? `${found}, but ${counted(texts.length, 'cell')} with text (${examples(texts, firstRow)}): turn the text into numbers`
    : `${found}: a comparison needs 2 or more in each group`;
}

/** Text matches as Excel compares it: without regard to case. A blank belongs to no group. */
export function isSameGroup(a: CellValue, b: CellValue): boolean {
  if (isBlank(a) || isBlank(b)) return false;
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function filledPart(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const filled = cells.filter(({ content }) => !isBlank(content));
  const [first] = filled;
  return first ? cells.slice(first.position - 1, filled[filled.length - 1]!.position) : [];
}

function sortOut(cells: readonly PlacedCell[]): Omit<Measurements, 'header'> {
  const values: number[] = [];
  const texts: PlacedCell[] = [];
  const errors: PlacedCell[] = [];
  let blanks = 0;
  for (const cell of cells) {
    if (typeof cell.content === 'number') values.push(cell.content);
    else if (isBlank(cell.content)) blanks += 1;
    else if (isError(cell.content)) errors.push(cell);
    else texts.push(cell);
  }
  return { values, blanks, texts, errors };
}

function isError(content: CellValue): boolean {
  return typeof content === 'string' && /^#([A-Z]+[!?]|N\/A|DIV\/0!|GETTING_DATA)$/.test(content);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function examples(cells: readonly PlacedCell[], firstRow: number): string {
  const shown = cells.slice(0, 3).map(({ content, position }) => {
    const text = typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
    return `"${text.length > 20 ? `${text.slice(0, 20)}…` : text}" in row ${position + firstRow - 1}`;
  });
  return [...shown, ...(cells.length > 3 ? ['…'] : [])].join(', ');
}
