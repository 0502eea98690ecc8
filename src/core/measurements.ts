import type { CellValue, Grid } from './case';

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

/**
 * Reads one group's measurements, row by row; a text in the first filled cell is their header.
 *
 * @param isYesOrNo TRUE and FALSE count as 1 and 0.
 */
export function readMeasurements(grid: Grid, isYesOrNo = false): Measurements {
  // A long column is read where it stands: to copy it first would take as long again.
  const cells = grid.length > 1 && grid[0]!.length === 1 ? null : grid.flat();
  const count = cells ? cells.length : grid.length;
  const at = (index: number): CellValue => (cells ? cells[index]! : grid[index]![0]!);
  let start = 0;
  let end = count;
  while (start < end && isBlank(at(start))) start += 1;
  while (end > start && isBlank(at(end - 1))) end -= 1;
  const top = start < end ? at(start) : null;
  const header = typeof top === 'string' && !isError(top) ? top.trim() : null;
  const collector = new SampleCollector(header, isYesOrNo);
  for (let index = header === null ? start : start + 1; index < end; index++) {
    collector.add(index + 1, at(index));
  }
  return collector.collected();
}

/** The measurements of those rows of a table (its header row first) that belong to a group. */
export function readGroup(
  table: Grid,
  groupColumn: number,
  group: CellValue,
  valueColumn: number,
  isYesOrNo = false,
): Measurements {
  const header = table[0]?.[valueColumn] ?? null;
  const collector = new SampleCollector(header === null ? null : String(header), isYesOrNo);
  const belongs = sameGroup(group);
  for (let index = 1; index < table.length; index++) {
    const row = table[index]!;
    if (belongs(row[groupColumn] ?? null)) collector.add(index + 1, row[valueColumn] ?? null);
  }
  return collector.collected();
}

/** Sorts the cells of one group into what counts and what does not. */
export class SampleCollector {
  private readonly values: number[] = [];
  private readonly texts: PlacedCell[] = [];
  private readonly errors: PlacedCell[] = [];
  private blanks = 0;

  /** @param isYesOrNo TRUE and FALSE count as 1 and 0; else they are texts. */
  constructor(
    private readonly header: string | null,
    private readonly isYesOrNo: boolean,
  ) {}

  add(position: number, content: CellValue): void {
    if (typeof content === 'number') this.values.push(content);
    else if (isBlank(content)) this.blanks += 1;
    else if (this.isYesOrNo && typeof content === 'boolean') this.values.push(content ? 1 : 0);
    else (isError(content) ? this.errors : this.texts).push({ position, content });
  }

  collected(): Measurements {
    const { values, header, blanks, texts, errors } = this;
    return { values, header, blanks, texts, errors };
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
  return sameGroup(a)(b);
}

/** Tells quickly, cell after cell, which belong to a group (see `isSameGroup`). */
export function sameGroup(group: CellValue): (cell: CellValue) => boolean {
  if (isBlank(group)) return () => false;
  if (typeof group !== 'string') return (cell) => cell === group;
  const lower = group.toLowerCase();
  return (cell) => typeof cell === 'string' && (cell === group || cell.toLowerCase() === lower);
}

export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isError(content: CellValue): boolean {
  return /^#([A-Z]+[!?]|N\/A|DIV\/0!|GETTING_DATA)$/.test(String(content));
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
