import { formula, line } from '../block';
import { fixedCell } from '../cashFlow/places';
import type { Area, Block, CellContent } from '../plan';
import { column } from './gateColumns';

/** "=..." is a formula. */
const contentOf = (content: string | number): CellContent =>
  typeof content === 'string' && content.startsWith('=') ? formula(content) : content;

/** Constants and intermediate figures of the Gates sheet, line by line, right of what is printed. */
export class GateWorking {
  readonly blocks: Block[] = [];

  constructor(private row: number) {}

  heading(title: string, columns: readonly string[] = []): void {
    this.blocks.push(
      line(this.row, column.working, [title], 'section'),
      line(this.row, column.working + 1, columns.length > 0 ? columns : [null], 'columnHeadNumber'),
    );
    this.row++;
  }

  /** A constant, or a formula with "="; answers its cell. */
  figure(label: string, content: string | number): string {
    return fixedCell(this.line(label, [content]), column.working + 1);
  }

  /** Lines below each other, each with its label; answers where they stand, for a chart. */
  table(
    title: string,
    columns: readonly string[],
    lines: readonly (readonly [label: string, ...contents: (string | number)[]])[],
  ): { readonly labels: Area; readonly column: (index: number) => Area } {
    this.heading(title, columns);
    const area = { row: this.row, column: column.working, rows: lines.length, columns: 1 };
    for (const [label, ...contents] of lines) this.line(label, contents);
    return { labels: area, column: (index) => ({ ...area, column: column.working + 1 + index }) };
  }

  private line(label: string, contents: readonly (string | number)[]): number {
    this.blocks.push(
      line(this.row, column.working, [label], 'label'),
      line(this.row, column.working + 1, contents.map(contentOf), 'calculation'),
    );
    return this.row++;
  }
}
