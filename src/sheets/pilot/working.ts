import { formula, line } from '../block';
import type { AreaName, Block, CellContent, Highlight, StyleName, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';

/** First column of figures; labels stand left of it. */
export const FIGURES = 1;
/** Column of what a line's figures are; its text runs on to the right. */
export const MEANING = 5;
/** Columns of the whole sheet. */
export const COLUMNS = 14;

interface LineOptions {
  readonly format?: string;
  /** Calculated unless told. */
  readonly style?: StyleName;
  readonly editable?: boolean;
  /** Workbook names of the cells, in order; null for a cell without. */
  readonly names?: readonly (string | null)[];
}

/** Writes the working of a metric row by row; each line answers where its figures stand, for those below. */
export class Working {
  readonly blocks: Block[] = [];
  readonly names: AreaName[] = [];
  readonly validations: Validation[] = [];
  readonly highlights: Highlight[] = [];
  /** Rows of headings: a new page may begin there. */
  readonly headings: number[] = [];

  constructor(public row: number) {}

  /** A heading over columns of figures. */
  heading(title: string, columns: readonly string[]): void {
    this.headings.push(this.row);
    this.blocks.push(
      line(this.row, 0, [title], 'section'),
      line(this.row, FIGURES, padded(columns), 'columnHeadNumber'),
      line(this.row, MEANING, ['  What it is', ...nulls(COLUMNS - MEANING - 1)], 'section'),
    );
    this.row++;
  }

  /** One line of figures; "=..." is a formula, except where the analyst types. */
  line(
    label: CellContent,
    figures: readonly CellContent[],
    meaning: CellContent,
    { format, style = 'calculation', editable, names = [] }: LineOptions = {},
  ): string[] {
    this.blocks.push(
      line(this.row, 0, [label], 'label'),
      line(this.row, FIGURES, editable ? figures : figures.map(contentOf), style, {
        ...(format !== undefined && { format }),
        ...(editable && { editable }),
      }),
      ...this.rest(figures.length),
      line(this.row, MEANING, [meaning, ...nulls(COLUMNS - MEANING - 1)], 'remark'),
    );
    names.forEach((name, index) => {
      if (name === null) return;
      this.names.push({ name, row: this.row, column: FIGURES + index, rows: 1, columns: 1 });
    });
    const row = this.row++;
    return figures.map((_, index) => cellAddress(row, FIGURES + index));
  }

  /** Cells without a figure, so that the line is ruled from end to end. */
  private rest(figures: number): Block[] {
    const free = MEANING - FIGURES - figures;
    return free > 0 ? [line(this.row, FIGURES + figures, nulls(free), 'calculation')] : [];
  }

  /** A heading over a table that is wider than the figures of a line. */
  wideHeading(title: string, columns: readonly string[]): void {
    this.headings.push(this.row);
    this.blocks.push(
      line(this.row, 0, [title], 'section'),
      line(this.row, FIGURES, [...columns, ...nulls(COLUMNS - FIGURES - columns.length)], 'columnHeadNumber'),
    );
    this.row++;
  }

  /** One figure. */
  figure(
    label: string,
    content: CellContent,
    meaning: CellContent,
    { name, ...options }: Omit<LineOptions, 'names'> & { readonly name?: string } = {},
  ): string {
    return this.line(label, [content], meaning, {
      ...options,
      ...(name !== undefined && { names: [name] }),
    })[0]!;
  }

  /** One calculated figure anywhere in a row of figures that is wider than most; `wide` ends the row. */
  at(row: number, index: number, content: string, format: string): string {
    this.blocks.push(line(row, FIGURES + index, [contentOf(content)], 'calculation', { format }));
    return cellAddress(row, FIGURES + index);
  }

  wide(label: string): void {
    this.blocks.push(line(this.row, 0, [label], 'label'));
    this.row++;
  }

  /** A row left free. */
  gap(): void {
    this.row++;
  }
}

function contentOf(content: CellContent): CellContent {
  return typeof content === 'string' && content.startsWith('=') ? formula(content) : content;
}

function padded(columns: readonly string[]): (string | null)[] {
  return [...columns, ...nulls(MEANING - FIGURES - columns.length)];
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
