import type { Box } from '../addresses';
import type { Book } from '../book';
import type { AxisState, ChartState, SeriesState } from '../chartState';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../officeError';
import { readSeries } from './charts';
import type { Range } from './range';
import { parseColor } from './rangeFormat';
import { Worksheet } from './worksheet';

const POINTS_PER_PIXEL = 0.75;
const LABEL_POSITIONS = ['High', 'Low', 'NextToAxis', 'None'];
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'];

export class Chart {
  readonly scalars = ['ChartType', 'Height', 'Id', 'Left', 'Name', 'Top', 'Width'];

  constructor(
    readonly book: Book,
    readonly state: ChartState,
  ) {}

  identify() {
    return { Id: this.state.id };
  }
  /** The chart as something to change: refused on a protected sheet, told to the page. */
  edit(): ChartState {
    this.book.guardSheet(this.state.sheetId);
    this.book.chartsChanged(this.state.sheetId);
    return this.state;
  }

  get Id() {
    return this.state.id;
  }
  get Name() {
    return this.state.name;
  }
  set Name(name: string) {
    const { charts } = this.book.state(this.state.sheetId);
    if (!name) throw invalidArgument('a chart without a name');
    if (charts.some((chart) => chart !== this.state && chart.name.toLowerCase() === name.toLowerCase())) {
      throw itemAlreadyExists(`a chart named ${name}`);
    }
    this.edit().name = name;
  }
  get ChartType() {
    return this.state.type;
  }
  set ChartType(type: string) {
    this.edit().type = type;
  }
  get Left() {
    return this.state.left;
  }
  set Left(points: number) {
    this.edit().left = points;
  }
  get Top() {
    return this.state.top;
  }
  set Top(points: number) {
    this.edit().top = points;
  }
  get Width() {
    return this.state.width;
  }
  set Width(points: number) {
    this.edit().width = points;
  }
  get Height() {
    return this.state.height;
  }
  set Height(points: number) {
    this.edit().height = points;
  }

  get Title() {
    return new ChartTitle(this);
  }
  get Series() {
    return new ChartSeriesCollection(this);
  }
  get Axes() {
    return new ChartAxes(this);
  }
  get Legend() {
    return new ChartLegend(this);
  }
  get Format() {
    return new ChartAreaFormat(this);
  }
  get Worksheet() {
    return new Worksheet(this.book, this.state.sheetId);
  }

  SetData(source: Range, seriesBy?: string) {
    const series = readSeries(this.book, source, seriesBy ?? 'Auto');
    this.edit().series.splice(0, Infinity, ...series);
  }
  SetPosition(start: Range | string, end?: Range | string | null) {
    const from = this.cells(start);
    const to = end ? this.cells(end) : null;
    const sheet = this.book.sheet(this.state.sheetId);
    const chart = this.edit();
    const across = (first: number, count: number) => {
      let sum = 0;
      for (let c = first; c < first + count; c++) sum += sheet.getColumnWidth(c) * POINTS_PER_PIXEL;
      return sum;
    };
    const down = (first: number, count: number) => {
      let sum = 0;
      for (let r = first; r < first + count; r++) sum += sheet.getRowHeight(r) * POINTS_PER_PIXEL;
      return sum;
    };
    chart.left = across(0, from.col);
    chart.top = down(0, from.row);
    if (!to) return;
    chart.width = across(from.col, to.col + to.cols - from.col);
    chart.height = down(from.row, to.row + to.rows - from.row);
  }
  Activate() {
    this.book.sheet(this.state.sheetId).activate();
  }
  Delete() {
    const { charts } = this.book.state(this.state.sheetId);
    const index = charts.indexOf(this.state);
    if (index < 0) throw itemNotFound(`chart ${this.state.name}`);
    this.edit();
    charts.splice(index, 1);
  }

  private cells(range: Range | string): Box {
    return (typeof range === 'string' ? this.Worksheet.GetRange(range) : range).cells;
  }
}

/** Formats that the workbench does not draw are accepted and kept in memory only. */
class ChartFont {
  readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];
  Bold = false;
  Color = '#000000';
  Italic = false;
  Name = 'Calibri';
  Size = 10;
  Underline = 'None';
}
class TextFormat {
  readonly scalars = [];
  readonly Font = new ChartFont();
}

class ChartAreaFormat {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {}
  get Font() {
    return new ChartAreaFont(this.chart);
  }
}

/** The size of all text at once. */
class ChartAreaFont {
  readonly scalars = ['Size'];
  constructor(private readonly chart: Chart) {}
  get Size() {
    return this.chart.state.textSize ?? 10;
  }
  set Size(points: number) {
    if (!(points >= 1 && points <= 409)) throw invalidArgument(`a font size of ${points}`);
    this.chart.edit().textSize = points;
  }
}

class ChartTitle {
  readonly scalars = ['Text', 'Visible'];
  constructor(private readonly chart: Chart) {}
  get Text() {
    return this.chart.state.title;
  }
  set Text(text: string) {
    Object.assign(this.chart.edit(), { title: text, titleVisible: true });
  }
  get Visible() {
    return this.chart.state.titleVisible;
  }
  set Visible(visible: boolean) {
    this.chart.edit().titleVisible = visible;
  }
  get Format() {
    return new TextFormat();
  }
}

class ChartLegend {
  readonly scalars = ['Position', 'Visible'];
  constructor(private readonly chart: Chart) {}
  get Visible() {
    return this.chart.state.legendVisible;
  }
  set Visible(visible: boolean) {
    this.chart.edit().legendVisible = visible;
  }
  get Position() {
    return this.chart.state.legendPosition;
  }
  set Position(position: string) {
    if (!LEGEND_POSITIONS.includes(position)) throw invalidArgument(`legend position ${position}`);
    this.chart.edit().legendPosition = position;
  }
  get Format() {
    return new TextFormat();
  }
}

class ChartAxes {
  readonly scalars = [];
  constructor(private readonly chart: Chart) {}
  get ValueAxis() {
    return new ChartAxis(this.chart, 'valueAxis');
  }
  get CategoryAxis() {
    return new ChartAxis(this.chart, 'categoryAxis');
  }
  GetItem(type: string) {
    return type === 'Category' ? this.CategoryAxis : this.ValueAxis;
  }
}

type AxisKey = 'valueAxis' | 'categoryAxis';

class ChartAxis {
  readonly scalars = ['Maximum', 'Minimum', 'NumberFormat', 'TickLabelPosition', 'Type', 'Visible'];
  constructor(
    private readonly chart: Chart,
    private readonly key: AxisKey,
  ) {}
  private get axis(): AxisState {
    return this.chart.state[this.key];
  }
  private edit(): AxisState {
    return this.chart.edit()[this.key];
  }
  get Type() {
    return this.key === 'valueAxis' ? 'Value' : 'Category';
  }
  get Title() {
    return new ChartAxisTitle(
      () => this.axis,
      () => this.edit(),
    );
  }
  get Visible() {
    return this.axis.visible;
  }
  set Visible(visible: boolean) {
    this.edit().visible = visible;
  }
  get NumberFormat() {
    return this.axis.format;
  }
  set NumberFormat(format: string) {
    this.edit().format = format;
  }
  get Minimum(): number | string {
    return this.axis.min ?? '';
  }
  set Minimum(value: number | string) {
    this.edit().min = value === '' ? undefined : Number(value);
  }
  get Maximum(): number | string {
    return this.axis.max ?? '';
  }
  set Maximum(value: number | string) {
    this.edit().max = value === '' ? undefined : Number(value);
  }
  /** Kept, not drawn: the workbench and its files put the labels of categories at the low end always. */
  get TickLabelPosition() {
    return this.axis.labels;
  }
  set TickLabelPosition(position: string) {
    if (!LABEL_POSITIONS.includes(position)) throw invalidArgument(`label position ${position}`);
    this.edit().labels = position;
  }
  get MajorGridlines() {
    return new ChartGridlines(
      () => this.axis,
      () => this.edit(),
    );
  }
  get Format() {
    return new TextFormat();
  }
}

class ChartAxisTitle {
  readonly scalars = ['Text', 'Visible'];
  constructor(
    private readonly axis: () => AxisState,
    private readonly edit: () => AxisState,
  ) {}
  get Text() {
    return this.axis().title;
  }
  set Text(text: string) {
    Object.assign(this.edit(), { title: text, titleVisible: true });
  }
  get Visible() {
    return this.axis().titleVisible;
  }
  set Visible(visible: boolean) {
    this.edit().titleVisible = visible;
  }
  get Format() {
    return new TextFormat();
  }
}

class ChartGridlines {
  readonly scalars = ['Visible'];
  constructor(
    private readonly axis: () => AxisState,
    private readonly edit: () => AxisState,
  ) {}
  get Visible() {
    return this.axis().gridlines;
  }
  set Visible(visible: boolean) {
    this.edit().gridlines = visible;
  }
}

class ChartSeriesCollection {
  readonly scalars = ['Count'];
  constructor(private readonly chart: Chart) {}
  private get all() {
    return this.chart.state.series;
  }
  Items() {
    return this.all.map((series) => new ChartSeries(this.chart, series));
  }
  get Count() {
    return this.all.length;
  }
  GetCount() {
    return this.all.length;
  }
  Add(name?: string | null, index?: number | null) {
    const series: SeriesState = {
      name: name ?? `Series${this.all.length + 1}`,
      values: null,
      categories: null,
    };
    this.chart.edit().series.splice(index ?? this.all.length, 0, series);
    return new ChartSeries(this.chart, series);
  }
  GetItemAt(index: number) {
    const found = this.all[index];
    if (!found) throw invalidArgument(`series index ${index}`);
    return new ChartSeries(this.chart, found);
  }
}

class ChartSeries {
  readonly tracked = true;
  referenceId?: string;
  readonly scalars = ['ChartType', 'GapWidth', 'HasDataLabels', 'Name'];
  constructor(
    private readonly chart: Chart,
    readonly state: SeriesState,
  ) {}
  private edit(): SeriesState {
    this.chart.edit();
    return this.state;
  }
  get Name() {
    const cell = this.state.nameCell;
    if (!cell?.box) return this.state.name;
    const { book } = this.chart;
    return String(book.engine.values(book.sheet(cell.sheetId), cell.box)[0][0]);
  }
  set Name(name: string) {
    Object.assign(this.edit(), { name, nameCell: undefined });
  }
  get ChartType() {
    return this.chart.state.type;
  }
  get GapWidth() {
    return this.state.gapWidth ?? 150;
  }
  set GapWidth(percent: number) {
    if (!(percent >= 0 && percent <= 500)) throw invalidArgument(`gap width ${percent}`);
    this.edit().gapWidth = percent;
  }
  // Markers are drawn in the colour of their line.
  get MarkerBackgroundColor() {
    return this.state.color ?? '';
  }
  set MarkerBackgroundColor(color: string) {
    parseColor(color);
  }
  get MarkerForegroundColor() {
    return this.state.color ?? '';
  }
  set MarkerForegroundColor(color: string) {
    parseColor(color);
  }
  get HasDataLabels() {
    return this.state.dataLabels ?? false;
  }
  set HasDataLabels(on: boolean) {
    this.edit().dataLabels = on;
  }
  get Format() {
    const paint = (color: string | null) => {
      // A colour given again counts for all points.
      const fill = color === null ? { noFill: true } : { color, noFill: undefined };
      Object.assign(this.edit(), fill, { pointColors: undefined });
    };
    return new ChartSeriesFormat(paint, () => this.state.color);
  }
  get Points() {
    return new ChartPoints(this);
  }
  pointCount(): number {
    const box = this.state.values?.box;
    return box ? box.rows * box.cols : 0;
  }
  pointColor(index: number): string | undefined {
    return this.state.pointColors?.[index] ?? this.state.color;
  }
  paintPoint(index: number, color: string | null) {
    if (color !== null) this.edit().pointColors = { ...this.state.pointColors, [index]: color };
  }
  SetValues(range: Range) {
    this.edit().values = anchorOf(range);
  }
  SetXAxisValues(range: Range) {
    this.edit().categories = anchorOf(range);
  }
  Delete() {
    const { series } = this.chart.edit();
    series.splice(series.indexOf(this.state), 1);
  }
}
const anchorOf = (range: Range) => ({ sheetId: range.sheetId, box: { ...range.gridCells } });

class ChartPoints {
  readonly scalars = ['Count'];
  constructor(private readonly series: ChartSeries) {}
  Items() {
    return Array.from({ length: this.Count }, (_, index) => new ChartPoint(this.series, index));
  }
  get Count() {
    return this.series.pointCount();
  }
  GetCount() {
    return this.Count;
  }
  GetItemAt(index: number) {
    if (!(index >= 0 && index < this.Count)) throw invalidArgument(`point index ${index}`);
    return new ChartPoint(this.series, index);
  }
}

class ChartPoint {
  readonly scalars = [];
  constructor(
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {}
  get Format() {
    return new ChartSeriesFormat(
      (color) => this.series.paintPoint(this.index, color),
      () => this.series.pointColor(this.index),
    );
  }
}

/** Paints a series or a point; null takes its fill away. */
type Paint = (color: string | null) => void;

class ChartSeriesFormat {
  readonly scalars = [];
  constructor(
    private readonly paint: Paint,
    private readonly color: () => string | undefined,
  ) {}
  get Fill() {
    return new ChartFill(this.paint);
  }
  get Line() {
    return new ChartLine(this.paint, this.color);
  }
}
class ChartFill {
  readonly scalars = [];
  constructor(private readonly paint: Paint) {}
  SetSolidColor(color: string) {
    this.paint(parseColor(color));
  }
  Clear() {
    this.paint(null);
  }
}
class ChartLine {
  readonly scalars = ['Color'];
  constructor(
    private readonly paint: Paint,
    private readonly color: () => string | undefined,
  ) {}
  get Color() {
    return this.color() ?? '';
  }
  set Color(color: string) {
    this.paint(parseColor(color));
  }
}
