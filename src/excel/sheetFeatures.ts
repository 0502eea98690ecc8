import type {
  Area,
  Block,
  ChartKind,
  ChartPlan,
  ChartSeries,
  Highlight,
  SheetPlan,
  StyleName,
  Validation,
} from '../sheets/plan';
import { columnPoints } from '../sheets/columnPoints';
import { STEP_BYTES } from './change';
import { areaAddress, rangeOf } from './places';
import { styles, tones } from './styles';

/** Any number passes: a validation that only refuses text. */
const ANY_NUMBER = 1e307;

export function formatArea(
  sheet: Excel.Worksheet,
  area: Area,
  { style, format }: Pick<Block, 'style' | 'format'>,
): void {
  styleArea(sheet, area, style);
  if (format) formatNumbers(sheet, area, format);
}

export function formatNumbers(sheet: Excel.Worksheet, area: Area, format: string): void {
  rangeOf(sheet, area).numberFormat = Array.from({ length: area.rows }, () =>
    Array<string>(area.columns).fill(format),
  );
}

export function styleArea(sheet: Excel.Worksheet, area: Area, style: StyleName): void {
  const { format } = rangeOf(sheet, area);
  const look = styles[style];
  const { font, fill } = format;
  if (look.color) font.color = look.color;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.size) font.size = look.size;
  if (look.fill) fill.color = look.fill;
  if (look.align) format.horizontalAlignment = look.align;
  if (look.wrap) format.wrapText = true;
  if (look.indent) format.indentLevel = look.indent;
  format.verticalAlignment = look.vertical ?? 'Center';
  for (const [edge, color] of [
    ['EdgeTop', look.top],
    ['EdgeBottom', look.bottom],
    ['InsideHorizontal', area.rows > 1 ? look.bottom : undefined],
  ] as const) {
    if (!color) continue;
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** What `styleArea` takes in a request: the area and its font, then each property, and a path of its own for each border. */
export function lookBytes({ rows }: Area, style: StyleName): number {
  const { top, bottom, ...properties } = styles[style];
  const borders = Number(!!top) + Number(!!bottom) * (rows > 1 ? 2 : 1);
  return STEP_BYTES * (4.5 + Object.keys(properties).length / 2 + 2.5 * borders);
}

/** What a sheet gets once, when it is made; later its owner may change it. */
export function setUpSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.gridlines;
  plan.columnWidths.forEach((characters, column) => {
    if (characters === null) return;
    const range = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 });
    range.format.columnWidth = columnPoints(characters);
  });
  for (const { row, rows, points } of plan.rowHeights) {
    rangeOf(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
  }
  if (plan.frozenRows > 0 && plan.frozenColumns > 0) {
    sheet.freezePanes.freezeAt(
      rangeOf(sheet, { row: 0, column: 0, rows: plan.frozenRows, columns: plan.frozenColumns }),
    );
  } else if (plan.frozenRows > 0) {
    sheet.freezePanes.freezeRows(plan.frozenRows);
  } else if (plan.frozenColumns > 0) {
    sheet.freezePanes.freezeColumns(plan.frozenColumns);
  }
  const { orientation, margin } = plan.print;
  sheet.pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom =
    plan.key === 'result' || plan.print.onePage
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.centerHorizontally = true;
  if (margin !== undefined) {
    sheet.pageLayout.leftMargin = margin;
    sheet.pageLayout.rightMargin = margin;
    sheet.pageLayout.topMargin = margin;
    sheet.pageLayout.bottomMargin = margin;
  }
  setPrintArea(sheet, plan.print.area);
  if (plan.print.breaks?.length) setPageBreaks(sheet, plan.print.breaks);
  if (plan.print.footer !== undefined) setFooter(sheet, plan.print.footer);
}

/** Where new pages begin, in place of all that were there. */
export function setPageBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) {
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
  }
}

/** A footer in Excel's code: "&L" begins its left, "&C" its middle, "&R" its right. */
function setFooter(sheet: Excel.Worksheet, code: string): void {
  const part = (sign: string) => new RegExp(`&${sign}((?:(?!&[LCR]).)*)`, 's').exec(code)?.[1] ?? '';
  const { defaultForAllPages } = sheet.pageLayout.headersFooters;
  defaultForAllPages.leftFooter = part('L');
  defaultForAllPages.centerFooter = part('C');
  defaultForAllPages.rightFooter = part('R');
}

export function setPrintArea(sheet: Excel.Worksheet, area: Area): void {
  sheet.pageLayout.setPrintArea(areaAddress(area));
}

export const VALIDATION_BYTES = STEP_BYTES * 4.5;

export function addValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = rangeOf(sheet, validation.area);
  dataValidation.rule = validationRule(validation);
  dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: validation.title,
    message: validation.message,
  };
}

function validationRule(validation: Validation): Excel.DataValidationRule {
  if (validation.kind === 'list') {
    return { list: { inCellDropDown: true, source: validation.values.join(',') } };
  }
  const { min = -ANY_NUMBER, max } = validation;
  return max === undefined && validation.min !== undefined
    ? { decimal: { operator: 'GreaterThanOrEqualTo', formula1: min } }
    : { decimal: { operator: 'Between', formula1: min, formula2: max ?? ANY_NUMBER } };
}

export const HIGHLIGHT_BYTES = STEP_BYTES * 8.5;

export function addHighlight(sheet: Excel.Worksheet, { area, formula, tone }: Highlight): void {
  const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.font.color = tones[tone].color;
  custom.format.fill.color = tones[tone].fill;
}

const chartTypes = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'Line',
  stackedBar: 'BarStacked',
  stackedColumn: 'ColumnStacked',
  scatterLines: 'XYScatterLines',
  lines: 'XYScatterLinesNoMarkers',
} as const satisfies Record<ChartKind, Excel.ChartType | `${Excel.ChartType}`>;

/** What `addChart` takes in a request. */
export function chartBytes({ series }: ChartPlan): number {
  const steps = series.map(({ pointColors = [] }) => 9 + 3 * pointColors.length);
  return STEP_BYTES * (16 + steps.reduce((sum, one) => sum + one, 0));
}

export function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { values } = plan.series[0];
  const chart = sheet.charts.add(
    chartTypes[plan.kind],
    rangeOf(sheet, values),
    values.columns > 1 ? 'Rows' : 'Columns',
  );
  chart.name = plan.name;
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    drawn.name = series.name;
    pointSeriesAt(sheet, drawn, series);
    paintSeries(drawn, series, plan.kind);
  });
  chart.legend.visible = plan.legend;
  if (plan.legend) chart.legend.position = 'Bottom';
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = plan.valueAxis.format;
  if (plan.valueAxis.min !== undefined) valueAxis.minimum = plan.valueAxis.min;
  if (plan.categoryAxis) categoryAxis.numberFormat = plan.categoryAxis.format;
  // Clear of bars and lines below 0.
  categoryAxis.tickLabelPosition = 'Low';
  captionChart(chart, plan);
  if (plan.textSize !== undefined) chart.format.font.size = plan.textSize;
  placeChart(sheet, chart, plan.covers);
}

function pointSeriesAt(
  sheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  { values, categories }: ChartSeries,
): void {
  drawn.setValues(rangeOf(sheet, values));
  drawn.setXAxisValues(rangeOf(sheet, categories));
}

function paintSeries(
  drawn: Excel.ChartSeries,
  { color, pointColors = [] }: ChartSeries,
  kind: ChartKind,
): void {
  const { fill, line } = drawn.format;
  if (color === null) fill.clear();
  else if (kind === 'lines') line.color = color;
  else if (kind === 'line' || kind === 'scatterLines') {
    line.color = color;
    drawn.markerBackgroundColor = color;
    drawn.markerForegroundColor = color;
  } else fill.setSolidColor(color);
  pointColors.forEach((pointColor, index) => {
    drawn.points.getItemAt(index).format.fill.setSolidColor(pointColor);
  });
}

/** Whether a chart becomes another by pointing its series at other cells, so that its owner's colours stay. */
export function isDrawnAlike(a: ChartPlan, b: ChartPlan): boolean {
  const look = ({ kind, series, legend, textSize, valueAxis, categoryAxis }: ChartPlan) =>
    JSON.stringify([
      kind,
      legend,
      textSize,
      valueAxis.format,
      valueAxis.min,
      categoryAxis?.format,
      series.map(({ name, color, pointColors }) => [name, color, pointColors]),
    ]);
  return look(a) === look(b);
}

/** Brings a drawn chart up to a plan that is drawn alike. */
export function updateChart(sheet: Excel.Worksheet, before: ChartPlan, plan: ChartPlan): void {
  const drawn = sheet.charts.getItem(plan.name);
  plan.series.forEach((series, index) => {
    const { values, categories } = before.series[index];
    const isSame =
      JSON.stringify([values, categories]) === JSON.stringify([series.values, series.categories]);
    if (!isSame) pointSeriesAt(sheet, drawn.series.getItemAt(index), series);
  });
  captionChart(drawn, plan);
  placeChart(sheet, drawn, plan.covers);
}

function captionChart(chart: Excel.Chart, plan: ChartPlan): void {
  writeTitle(chart.title, plan.title);
  writeTitle(chart.axes.valueAxis.title, plan.valueAxis.title);
  if (plan.categoryAxis) writeTitle(chart.axes.categoryAxis.title, plan.categoryAxis.title);
}

/** A chart's or an axis's title; none where the text is empty. */
export function writeTitle(title: Excel.ChartTitle | Excel.ChartAxisTitle, text: string): void {
  if (text) title.text = text;
  else title.visible = false;
}

function placeChart(sheet: Excel.Worksheet, chart: Excel.Chart, covers: Area): void {
  const [first, last] = [
    { ...covers, rows: 1, columns: 1 },
    {
      row: covers.row + covers.rows - 1,
      column: covers.column + covers.columns - 1,
      rows: 1,
      columns: 1,
    },
  ];
  chart.setPosition(rangeOf(sheet, first), rangeOf(sheet, last));
}
