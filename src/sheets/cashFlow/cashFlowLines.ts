import { scenarios } from '../../core/case';
import { formula, line } from '../block';
import type { Block, CellContent, StyleName } from '../plan';
import {
  byScenario,
  column,
  COLUMNS,
  FIRST_MONTH,
  fixedCell,
  fixedRow,
  MONTHS,
  MOST_YEARS,
  scenarioColumn,
  type ByScenario,
  type TimeRow,
} from './places';

interface LineOptions {
  readonly label: string;
  readonly format: string;
  readonly unit?: CellContent;
  readonly basis?: CellContent;
  readonly style?: 'calculation' | 'link' | 'total';
}

const labelOf = { calculation: 'label', link: 'label', total: 'totalLabel' } as const;
const restOf = { calculation: 'remark', link: 'remark', total: 'totalRemark' } as const;

/** Writes the sheet row by row; each line answers where its cells stand, for the formulas of others. */
export class CashFlowLines {
  readonly blocks: Block[] = [];

  constructor(public row: number) {}

  gap(): void {
    this.row++;
  }

  /** A heading over figures by scenario, or over other figures where they are told. */
  heading(title: string, basis: string, figures: readonly string[] = ['Low', 'Likely', 'High']): void {
    this.blocks.push(
      line(this.row, column.label, [title], 'section'),
      line(
        this.row,
        column.figures,
        [...figures, ...nulls(scenarios.length - figures.length)],
        'columnHeadNumber',
      ),
      line(this.row, column.unit, ['Unit'], 'columnHead'),
      line(this.row, column.basis, [`  ${basis}`, ...nulls(COLUMNS - column.basis - 1)], 'section'),
    );
    this.row++;
  }

  /** One figure in each scenario; null where a figure has none there. */
  scenarioLine(
    contentOf: (scenario: (typeof scenarios)[number]) => string | null,
    { label, format, unit = null, basis = null, style = 'calculation' }: LineOptions,
  ): ByScenario {
    const contents = scenarios.map((scenario) => {
      const content = contentOf(scenario);
      return content === null ? null : formula(content);
    });
    this.blocks.push(
      line(this.row, column.label, [label], labelOf[style]),
      line(this.row, column.figures, contents, style, { format }),
      line(this.row, column.unit, [unit], style === 'total' ? 'totalUnit' : 'unit'),
      this.rest(column.basis, basis, restOf[style]),
    );
    const row = this.row++;
    return byScenario((scenario) => fixedCell(row, scenarioColumn(scenario)));
  }

  /** One figure for all scenarios; a plain number is a constant of the method. */
  figure(content: string | number, { label, format, unit = null, basis = null }: LineOptions): string {
    this.blocks.push(
      line(this.row, column.label, [label], 'label'),
      line(
        this.row,
        column.figures,
        [typeof content === 'string' ? formula(content) : content, null, null],
        'calculation',
        { format },
      ),
      line(this.row, column.unit, [unit], 'unit'),
      this.rest(column.basis, basis, 'remark'),
    );
    return fixedCell(this.row++, column.figures);
  }

  /** Words that stand in place of a figure, through to the last column that is printed. */
  words(content: string, label: string): string {
    this.blocks.push(
      line(this.row, column.label, [label], 'label'),
      line(this.row, column.figures, [formula(content), ...nulls(COLUMNS - column.figures - 1)], 'sentence'),
    );
    return fixedCell(this.row++, column.figures);
  }

  /** A heading over figures by year. */
  yearHeading(title: CellContent, years: (at: number) => string, note: string | null = null): void {
    this.blocks.push(
      line(this.row, column.label, [title], 'section'),
      line(
        this.row,
        column.figures,
        [
          'Start',
          ...Array.from({ length: MOST_YEARS }, (_, year) => formula(years(column.figures + 1 + year))),
          'Total',
        ],
        'columnHeadNumber',
      ),
      line(this.row, column.note, [note], 'columnHead'),
    );
    this.row++;
  }

  /** One figure for the start and each year; `total` stands right of them. */
  yearLine(
    contentOf: (at: number) => string,
    { label, format, basis = null, style = 'calculation' }: LineOptions,
    total: 'sum' | 'none',
  ): TimeRow {
    const { row } = this;
    const all = fixedRow(row, column.figures, MOST_YEARS + 1);
    const years = Array.from({ length: MOST_YEARS + 1 }, (_, year) =>
      formula(contentOf(column.figures + year)),
    );
    this.blocks.push(
      line(row, column.label, [label], labelOf[style]),
      line(row, column.figures, [...years, total === 'sum' ? formula(`=SUM(${all})`) : null], style, {
        format,
      }),
      this.rest(column.note, basis, restOf[style]),
    );
    this.row++;
    return { row, all, total: fixedCell(row, column.total) };
  }

  /** One formula across the time line; what stands for the whole of it, if anything, is in the first column. */
  monthLine(
    contentOf: (at: number) => string,
    { label, format, unit = null, basis = null, style = 'calculation' }: LineOptions,
    total: 'sum' | 'none' = 'none',
  ): TimeRow {
    const { row } = this;
    const all = fixedRow(row, FIRST_MONTH, MONTHS);
    const months = Array.from({ length: MONTHS }, (_, month) => formula(contentOf(FIRST_MONTH + month)));
    this.blocks.push(
      line(row, column.label, [label], 'label'),
      line(
        row,
        column.figures,
        [total === 'sum' ? formula(`=SUM(${all})`) : null, null, null],
        'calculation',
        { format },
      ),
      line(row, column.unit, [unit], 'unit'),
      this.rest(column.basis, basis, 'remark'),
      line(row, FIRST_MONTH, months, style, { format }),
    );
    this.row++;
    return { row, all, total: fixedCell(row, column.figures) };
  }

  /** A heading over a part of the time line, with the months' numbers. */
  monthHeading(title: string): void {
    const months = Array.from({ length: MONTHS }, (_, month) => month);
    this.blocks.push(line(this.row, FIRST_MONTH, months, 'columnHeadNumber', { format: '"Month "0' }));
    this.heading(title, 'What it is', ['Total']);
  }

  private rest(first: number, content: CellContent, style: StyleName): Block {
    return line(this.row, first, [content, ...nulls(COLUMNS - first - 1)], style);
  }
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
