import { line } from '../block';
import type { AreaName, Block, CellContent } from '../plan';
import { columnLetters } from '../rangeAddress';
import { contentOf, figureColumns, PAGE_COLUMNS } from './summaryPage';

/** What the page's words and charts are made of, line by line, below the page. */
export class SummaryWorking {
  readonly blocks: Block[] = [];
  readonly names: AreaName[] = [];

  constructor(public row: number) {}

  heading(title: string, columns: readonly string[] = []): void {
    this.row++;
    // Side by side: a cell of two blocks would look to the next build as if the analyst had changed it.
    const heads = figureColumns.slice(0, columns.length);
    const band = (from: number, to: number, first: CellContent) => {
      if (to <= from) return;
      const rest = Array<null>(to - from - 1).fill(null);
      this.blocks.push(line(this.row, from, [first, ...rest], 'pageSection'));
    };
    band(0, heads[0] ?? PAGE_COLUMNS, title);
    columns.forEach((column, index) => {
      this.blocks.push(line(this.row, heads[index]!, [column], 'pageSectionNumber'));
      band(heads[index]! + 1, heads[index + 1] ?? PAGE_COLUMNS, null);
    });
    this.row++;
  }

  /** One line; answers the addresses of its figures, for formulas elsewhere on the sheet. */
  line(label: CellContent, figures: readonly CellContent[], format?: string): string[] {
    this.blocks.push(line(this.row, 0, [contentOf(label)], 'pageNote'));
    figures.forEach((figure, index) =>
      this.blocks.push(
        line(this.row, figureColumns[index]!, [contentOf(figure)], 'pageWorking', format ? { format } : {}),
      ),
    );
    const row = this.row++;
    return figures.map((_, index) => absolute(row, figureColumns[index]!));
  }

  figure(label: string, figure: CellContent, format?: string): string {
    return this.line(label, [figure], format)[0]!;
  }
}

export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
