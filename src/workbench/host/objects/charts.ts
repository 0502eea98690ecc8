import type { Box } from '../addresses';
import { mapBox } from '../addresses';
import type { Book } from '../book';
import type { SeriesState } from '../chartState';
import { ChartState } from '../chartState';
import { invalidArgument, itemNotFound } from '../officeError';
import { Chart } from './chart';
import type { Range } from './range';

const TYPES = /^(Column|Bar|Line|Pie|XYScatter|Area|Doughnut)/;

export class Charts {
  readonly scalars = ['Count'];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  private get all() {
    return this.book.state(this.sheetId).charts;
  }
  Items() {
    return this.all.map((chart) => new Chart(this.book, chart));
  }
  get Count() {
    return this.all.length;
  }
  GetCount() {
    return this.all.length;
  }
  Add(type: string, source: Range, seriesBy = 'Auto') {
    this.book.guardSheet(this.sheetId);
    if (!TYPES.test(type)) throw invalidArgument(`chart type ${type}`);
    const chart = new ChartState(this.sheetId);
    chart.type = type;
    chart.name = this.freeName();
    chart.series.push(...readSeries(this.book, source, seriesBy));
    chart.legendVisible = chart.series.length > 1;
    if (chart.series.length === 1) chart.title = chart.series[0].name;
    this.all.push(chart);
    this.book.chartsChanged(this.sheetId);
    return new Chart(this.book, chart);
  }
  GetItem(name: string) {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound(`chart ${name}`);
    return found;
  }
  GetItemOrNullObject(name: string) {
    const wanted = name.toLowerCase();
    const found = this.all.find((chart) => chart.name.toLowerCase() === wanted || chart.id === name);
    return found ? new Chart(this.book, found) : null;
  }
  GetItemAt(index: number) {
    const found = this.all[index];
    if (!found) throw invalidArgument(`chart index ${index}`);
    return new Chart(this.book, found);
  }

  private freeName() {
    for (let n = this.all.length + 1; ; n++) {
      if (!this.all.some(({ name }) => name === `Chart ${n}`)) return `Chart ${n}`;
    }
  }
}

/**
 * Splits the source into series as Excel does: more rows than columns make columns the series; a first row or
 * column of text (or with an empty corner) names series and categories.
 */
export function readSeries(book: Book, source: Range, seriesBy: string): SeriesState[] {
  const box = source.gridCells;
  const { sheetId } = source;
  const values = book.engine.values(source.fsheet, box);
  const isText = (row: CellRow) => row.every((value) => typeof value === 'string');
  const corner = values[0][0];
  const firstColumn = values.map((row) => row[0]);
  const hasNames =
    box.rows > 1 &&
    isText(values[0].slice(box.cols > 1 && corner === '' ? 1 : 0)) &&
    values[0].some((v) => v !== '');
  const hasCategories =
    box.cols > 1 && (isText(firstColumn.slice(hasNames ? 1 : 0)) || (hasNames && corner === ''));
  const data: Box = {
    row: box.row + (hasNames ? 1 : 0),
    col: box.col + (hasCategories ? 1 : 0),
    rows: box.rows - (hasNames ? 1 : 0),
    cols: box.cols - (hasCategories ? 1 : 0),
  };
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && data.rows >= data.cols);
  const heads = { row: box.row, col: data.col, rows: 1, cols: data.cols };
  const sides = { row: data.row, col: box.col, rows: data.rows, cols: 1 };
  const [names, categories] = byColumns
    ? [hasNames ? heads : null, hasCategories ? sides : null]
    : [hasCategories ? sides : null, hasNames ? heads : null];
  const count = byColumns ? data.cols : data.rows;
  return Array.from({ length: count }, (_, i) => {
    const cell = names && mapBox(names, (row, col) => ({ row, col, rows: 1, cols: 1 })).flat()[i];
    const name = cell ? String(book.engine.values(source.fsheet, cell)[0][0]) : `Series${i + 1}`;
    const own = byColumns ? { ...data, col: data.col + i, cols: 1 } : { ...data, row: data.row + i, rows: 1 };
    return {
      name,
      nameCell: cell ? { sheetId, box: cell } : undefined,
      values: { sheetId, box: own },
      categories: categories && { sheetId, box: categories },
    };
  });
}
type CellRow = readonly (string | number | boolean)[];
