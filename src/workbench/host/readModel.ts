import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {
  ModelArea,
  ModelCell,
  ModelChart,
  ModelConditionalFormat,
  ModelSheet,
  ModelStyle,
  ModelTable,
  ModelValidation,
  WorkbookModel,
} from '../files/workbookModel';
import type { Box } from './addresses';
import { absoluteAddress } from './addresses';
import type { Anchor, Book } from './book';
import type { ChartState } from './chartState';
import { standardMargins } from './sheetState';
import type { CellStyle } from './engine';
import { boxOf, hexColor } from './engine';
import { footerCode } from './footerCode';
import { LINE } from './objects/borders';
import { Chart } from './objects/chart';
import { Names } from './objects/names';
import { indentOf } from './objects/rangeFormat';
import { Table } from './objects/table';

const HORIZONTAL: readonly ModelStyle['horizontal'][] = [undefined, 'left', 'center', 'right'];
const VERTICAL: readonly ModelStyle['vertical'][] = [undefined, 'top', 'center', 'bottom'];
const WRAP = 3;
const LINE_NAMES = new Map<
  number | undefined,
  'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double'
>([
  [LINE.thin, 'thin'],
  [LINE.medium, 'medium'],
  [LINE.thick, 'thick'],
  [LINE.hair, 'hair'],
  [LINE.dotted, 'dotted'],
  [LINE.dashed, 'dashed'],
  [LINE.double, 'double'],
]);
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;
const CHART_KINDS: readonly (readonly [RegExp, ModelChart['kind']])[] = [
  [/^Column/, 'column'],
  [/^Bar/, 'bar'],
  [/^Line/, 'line'],
  [/^(Pie|Doughnut)/, 'pie'],
  [/^XYScatter/, 'scatter'],
  [/^Area/, 'area'],
];

/** The whole workbook as data: everything that a file must hold. */
export function readModel(book: Book): WorkbookModel {
  const active = book.engine.book.getActiveSheet().getSheetId();
  const stated = Object.entries(book.properties).filter(([, text]) => text !== '');
  return {
    sheets: book.sheets.map((sheet) => readSheet(book, sheet)),
    names: new Names(book).Items().map((item) => ({
      name: item.Name,
      refersTo: item.Formula,
      comment: item.Comment || undefined,
      visible: item.Visible,
    })),
    activeSheet: book.sheets.findIndex((sheet) => sheet.getSheetId() === active),
    xmlParts: [...book.xmlParts].map(([id, xml]) => ({ id, xml })),
    properties: stated.length > 0 ? Object.fromEntries(stated) : undefined,
  };
}

function readSheet(book: Book, sheet: FWorksheet): ModelSheet {
  const id = sheet.getSheetId();
  const state = book.state(id);
  const snapshot = sheet.getSheet().getSnapshot();
  const { xSplit = 0, ySplit = 0 } = snapshot.freeze ?? {};
  const tabColor = sheet.getTabColor();
  const hidden = sheet.isSheetHidden();
  return {
    name: sheet.getSheetName(),
    visibility: hidden ? (state.veryHidden ? 'veryHidden' : 'hidden') : 'visible',
    tabColor: tabColor ? hexColor({ rgb: tabColor }) : undefined,
    gridlines: !sheet.hasHiddenGridLines(),
    cells: readCells(book, sheet),
    columnWidths: sparse(snapshot.columnData, ({ w }) => w),
    rowHeights: sparse(snapshot.rowData, ({ h, ia }) => (ia === 1 ? undefined : h)),
    hiddenRows: indices(snapshot.rowData, ({ hd }) => hd === 1),
    hiddenColumns: indices(snapshot.columnData, ({ hd }) => hd === 1),
    merges: (snapshot.mergeData ?? []).map((range) => areaOf(boxOf(range))),
    freeze: xSplit || ySplit ? { rows: ySplit, columns: xSplit } : undefined,
    charts: state.charts.map((chart) => readChart(book, sheet, chart)),
    validations: readValidations(book, id),
    conditionalFormats: readConditionalFormats(sheet),
    tables: readTables(book, id),
    protected: state.protected,
    page: readPage(book, id),
  };
}

const areaOf = ({ row, col, rows, cols }: Box): ModelArea => ({ row, column: col, rows, columns: cols });

function sparse<T>(
  data: Partial<Record<number, T>>,
  read: (item: T) => number | undefined,
): Record<number, number> {
  const out: Record<number, number> = {};
  for (const [index, item] of Object.entries(data ?? {})) {
    const value = item && read(item);
    if (value !== undefined) out[+index] = value;
  }
  return out;
}

const indices = <T>(data: Partial<Record<number, T>>, test: (item: T) => boolean): number[] | undefined => {
  const found = Object.entries(data ?? {})
    .filter(([, item]) => item && test(item))
    .map(([index]) => +index);
  return found.length ? found : undefined;
};

function readCells(book: Book, sheet: FWorksheet): ModelCell[] {
  const { engine } = book;
  return engine.storedCells(sheet).flatMap(({ row, col }): ModelCell[] => {
    const formula = engine.formulaAt(sheet, row, col) ?? undefined;
    const [[value]] = engine.values(sheet, { row, col, rows: 1, cols: 1 });
    const style = readStyle(engine.styleAt(sheet, row, col), engine.isUnlocked(sheet, row, col));
    if (value === '' && !formula && !style) return [];
    const area = formula ? engine.spillArea(sheet, row, col) : null;
    return [
      {
        row,
        column: col,
        value: value === '' ? null : value,
        isError: typeof value === 'string' && ERROR.test(value) && formula !== undefined ? true : undefined,
        formula,
        spill: area && area.rows * area.cols > 1 ? { rows: area.rows, columns: area.cols } : undefined,
        style,
      },
    ];
  });
}

function readStyle(style: CellStyle, unlocked: boolean): ModelStyle | undefined {
  const { bl, it, ul, fs, ff, cl, bg, n, ht, vt, pd, tb, bd } = style;
  const borders = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = bd?.[key];
    const name = LINE_NAMES.get(line?.s);
    return name ? [[side, { style: name, color: hexColor(line?.cl) ?? '#000000' }] as const] : [];
  });
  const model: ModelStyle = {
    bold: bl === 1 || undefined,
    italic: it === 1 || undefined,
    underline: ul?.s === 1 || undefined,
    size: fs,
    font: ff ?? undefined,
    color: hexColor(cl),
    fill: hexColor(bg),
    numberFormat: n?.pattern && n.pattern !== 'General' ? n.pattern : undefined,
    horizontal: HORIZONTAL[ht ?? 0],
    vertical: VERTICAL[vt ?? 0],
    indent: indentOf(pd?.l) || undefined,
    wrap: tb === WRAP || undefined,
    locked: unlocked ? false : undefined,
    borders: borders.length ? Object.fromEntries(borders) : undefined,
  };
  return Object.values(model).some((value) => value !== undefined) ? model : undefined;
}

function readChart(book: Book, sheet: FWorksheet, chart: ChartState): ModelChart {
  const reference = (anchor: Anchor | null) =>
    anchor?.box ? absoluteAddress(book.sheet(anchor.sheetId).getSheetName(), anchor.box) : undefined;
  const series = new Chart(book, chart).Series.Items();
  const { valueAxis, categoryAxis } = chart;
  const position = chart.legendPosition.toLowerCase();
  return {
    name: chart.name,
    kind: CHART_KINDS.find(([type]) => type.test(chart.type))?.[1] ?? 'column',
    stacked: /Stacked/.test(chart.type) || undefined,
    joined: /^XYScatterLines/.test(chart.type) || undefined,
    unmarked: /^XYScatterLinesNoMarkers/.test(chart.type) || undefined,
    textSize: chart.textSize,
    title: chart.titleVisible && chart.title ? chart.title : undefined,
    description: chart.description || undefined,
    series: series.flatMap(({ state, Name }) => {
      const values = reference(state.values);
      return values
        ? [
            {
              name: Name,
              values,
              categories: reference(state.categories),
              color: state.color,
              noFill: state.noFill,
              pointColors: state.pointColors,
            },
          ]
        : [];
    }),
    categoryAxis: { title: titleOf(categoryAxis), format: formatOf(categoryAxis) },
    valueAxis: {
      title: titleOf(valueAxis),
      format: formatOf(valueAxis),
      min: valueAxis.min,
      max: valueAxis.max,
    },
    legend: chart.legendVisible ? (LEGENDS.find((known) => known === position) ?? 'right') : 'none',
    covers: covered(sheet, chart),
  };
}
const LEGENDS = ['top', 'bottom', 'left', 'right'] as const;
const titleOf = ({ title, titleVisible }: { title: string; titleVisible: boolean }) =>
  titleVisible && title ? title : undefined;

const formatOf = ({ format }: { format: string }) => (format === 'General' ? undefined : format);

const POINTS_PER_PIXEL = 0.75;

/** The cells under a chart. */
function covered(sheet: FWorksheet, { left, top, width, height }: ChartState): ModelArea {
  const column = cellAt(left, (index) => sheet.getColumnWidth(index));
  const row = cellAt(top, (index) => sheet.getRowHeight(index));
  const lastColumn = cellAt(left + width - 0.5, (index) => sheet.getColumnWidth(index));
  const lastRow = cellAt(top + height - 0.5, (index) => sheet.getRowHeight(index));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function cellAt(points: number, size: (index: number) => number): number {
  let end = 0;
  for (let index = 0; ; index++) {
    end += size(index) * POINTS_PER_PIXEL;
    if (end > points + 1e-6) return index;
  }
}

function readValidations(book: Book, sheetId: string): ModelValidation[] {
  const rules =
    book.engine.injector.get(SheetDataValidationModel).getRules(book.engine.book.getId(), sheetId) ?? [];
  return rules.flatMap((rule) => {
    const kind = (['list', 'decimal', 'whole', 'custom'] as const).find((known) => known === rule.type);
    if (!kind) return [];
    return rule.ranges.map((range) => ({
      area: areaOf(boxOf(range)),
      kind,
      operator: rule.operator,
      formula1: rule.formula1,
      formula2: rule.formula2,
      errorTitle: rule.errorTitle,
      errorMessage: rule.error,
      promptTitle: rule.promptTitle,
      promptMessage: rule.prompt,
    }));
  });
}

function readConditionalFormats(sheet: FWorksheet): ModelConditionalFormat[] {
  return sheet.getConditionalFormattingRules().flatMap(({ ranges, rule }) => {
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
    const { bg, cl, bl } = rule.style;
    return ranges.map((range) => ({
      area: areaOf(boxOf(range)),
      formula: rule.value,
      fill: hexColor(bg),
      color: hexColor(cl),
      bold: bl === 1 || undefined,
    }));
  });
}

function readTables(book: Book, sheetId: string): ModelTable[] {
  return book.engine.book
    .getTableList()
    .filter(({ subUnitId }) => subUnitId === sheetId)
    .map(({ id }) => new Table(book, id))
    .map((table) => ({
      name: table.Name,
      area: areaOf(table.box),
      columns: table.Columns.Items().map((column) => column.Name),
      style: table.Style,
    }));
}

function readPage(book: Book, sheetId: string): ModelSheet['page'] {
  const { orientation, paperSize, area, zoom, centerHorizontally, margins, footer, breaks } =
    book.state(sheetId).page;
  return {
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: paperSize === 'Letter' ? 'letter' : 'a4',
    area: area?.box ? areaOf(area.box) : undefined,
    fitWidth: zoom.horizontalFitToPages,
    fitHeight: zoom.verticalFitToPages,
    centerHorizontally: centerHorizontally || undefined,
    margins: isStandard(margins) ? undefined : { ...margins },
    footer: footerCode(footer) || undefined,
    breaks: breaks.length ? breakRows(breaks) : undefined,
  };
}

const isStandard = (margins: typeof standardMargins) => {
  const sides = Object.keys(standardMargins) as (keyof typeof standardMargins)[];
  return sides.every((side) => margins[side] === standardMargins[side]);
};

const breakRows = (breaks: readonly Anchor[]) =>
  [...new Set(breaks.flatMap(({ box }) => (box ? box.row : [])))].sort((a, b) => a - b);
