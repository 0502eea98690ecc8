import type { ICellData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import { AddSheetDataValidationCommand } from '@univerjs/sheets-data-validation';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type {
  WorkbookModel,
  ModelArea,
  ModelCell,
  ModelChart,
  ModelSheet,
  ModelStyle,
} from '../files/workbookModel';
import type { Box } from './addresses';
import { addressOf, intersect, quoteSheet } from './addresses';
import type { Anchor, Book } from './book';
import { SHEET_COLUMNS, SHEET_ROWS } from './book';
import { ChartState } from './chartState';
import { rangeOf } from './engine';
import { readFooterCode } from './footerCode';
import { formulaProblem } from './formulaSyntax';
import { LINE } from './objects/borders';
import { Chart } from './objects/chart';
import { Names } from './objects/names';
import { Range } from './objects/range';
import { paddingOf } from './objects/rangeFormat';
import { Tables } from './objects/tables';
import { OfficeError } from './officeError';
import { newSheetState } from './sheetState';
import { INITIAL_COLUMNS, INITIAL_ROWS } from './univerSetup';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const CHART_TYPES: Readonly<Record<ModelChart['kind'], readonly [plain: string, stacked: string]>> = {
  column: ['ColumnClustered', 'ColumnStacked'],
  bar: ['BarClustered', 'BarStacked'],
  line: ['Line', 'LineStacked'],
  pie: ['Pie', 'Pie'],
  scatter: ['XYScatter', 'XYScatter'],
  area: ['Area', 'AreaStacked'],
};

/** Replaces everything that the workbook holds; answers what the engine cannot keep, as "Name: why". */
export async function loadModel(book: Book, model: WorkbookModel): Promise<string[]> {
  const { engine } = book;
  const skipped: string[] = [];
  book.structureProtected = false;
  const old = book.sheets;
  for (const sheet of old) book.state(sheet.getSheetId()).protected = false;
  for (const name of new Names(book).Items()) name.Delete();
  for (const table of new Tables(book).Items()) table.ConvertToRange();
  old.forEach((sheet, index) => sheet.setName(`replaced ${index} ${sheet.getSheetId()}`.slice(0, 31)));
  const sheets = model.sheets.map((sheet) => withSafeFormulas(sheet, skipped));
  const ids = sheets.map((sheet) => insertSheet(book, sheet));
  for (const sheet of old) engine.book.deleteSheet(sheet);

  sheets.forEach((sheet, index) => addObjects(book, ids[index], sheet, skipped));
  for (const { name, refersTo, comment, visible } of model.names) {
    keep(skipped, name, () => {
      new Names(book).Add(name, refersTo, comment).Visible = visible;
    });
  }
  // Charts of one sheet may show cells of another, so they come when all sheets are there.
  sheets.forEach((sheet, index) => addCharts(book, ids[index], sheet.charts));
  book.xmlParts.clear();
  for (const { id, xml } of model.xmlParts) book.xmlParts.set(id, xml);
  book.settings.clear();
  Object.assign(book.properties, { title: '', subject: '', author: '', keywords: '', ...model.properties });
  const active = engine.book.getSheetBySheetId(ids[model.activeSheet] ?? ids[0]);
  active?.activate();
  active?.getRange(0, 0).activate();
  engine.calculation.recalculateAll();
  await engine.calculation.settle();
  engine.forgetUndo();
  return skipped;
}

/** Does what the engine may refuse; a refusal is noted, and the rest goes on. */
function keep(skipped: string[], what: string, act: () => void) {
  try {
    act();
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    skipped.push(`${what}: ${error.message}`);
  }
}

/** The sheet with the formulas that the engine survives; of the others the values stay. */
function withSafeFormulas(sheet: ModelSheet, skipped: string[]): ModelSheet {
  const isKept = (what: string, formula: string | undefined) => {
    const problem = formula === undefined ? undefined : formulaProblem(formula);
    if (problem) skipped.push(`${quoteSheet(sheet.name)}!${what}: ${problem}`);
    return !problem;
  };
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      isKept(addressOf(boxFrom({ ...cell, rows: 1, columns: 1 })), cell.formula)
        ? cell
        : { ...cell, formula: undefined, spill: undefined },
    ),
    conditionalFormats: sheet.conditionalFormats.filter(({ area, formula }) =>
      isKept(`${addressOf(boxFrom(area))}, conditional format`, formula),
    ),
    validations: sheet.validations.filter(({ area, formula1, formula2 }) =>
      [formula1, formula2].every(
        (formula) => !formula?.startsWith('=') || isKept(`${addressOf(boxFrom(area))}, validation`, formula),
      ),
    ),
  };
}

const boxFrom = ({ row, column, rows, columns }: ModelArea): Box => ({
  row,
  col: column,
  rows,
  cols: columns,
});

function insertSheet(book: Book, sheet: ModelSheet): string {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = INITIAL_ROWS;
  let lastColumn = INITIAL_COLUMNS;
  const spilled = spilledCells(sheet.cells);
  for (const cell of sheet.cells) {
    const data = cellDataOf(cell, spilled.has(`${cell.row},${cell.column}`));
    (cellData[cell.row] ??= {})[cell.column] = data;
    lastRow = Math.max(lastRow, Math.min(cell.row + 50, SHEET_ROWS));
    lastColumn = Math.max(lastColumn, Math.min(cell.column + 5, SHEET_COLUMNS));
  }
  const grid: Box = { row: 0, col: 0, rows: lastRow, cols: lastColumn };
  const { rows: ySplit = 0, columns: xSplit = 0 } = sheet.freeze ?? {};
  const data: Partial<IWorksheetData> = {
    cellData,
    columnData: merged(sheet.columnWidths, sheet.hiddenColumns, (w) => ({ w })),
    rowData: merged(sheet.rowHeights, sheet.hiddenRows, (h) => ({ h, ia: 0 })),
    // Univer counts every cell of a merge, also of whole columns.
    mergeData: sheet.merges.flatMap((area) => {
      const box = intersect(boxFrom(area), grid);
      return box ? [rangeOf(box)] : [];
    }),
    freeze: { xSplit, ySplit, startColumn: xSplit || -1, startRow: ySplit || -1 },
    showGridlines: sheet.gridlines ? 1 : 0,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? 0 : 1,
  };
  const created = book.engine.book.create(sheet.name, lastRow, lastColumn, { sheet: data });
  return created.getSheetId();
}

/** Cells that another cell's array formula fills: they come back by calculation. */
function spilledCells(cells: readonly ModelCell[]): Set<string> {
  const out = new Set<string>();
  for (const { row, column, spill } of cells) {
    for (let r = 0; r < (spill?.rows ?? 0); r++) {
      for (let c = 0; c < (spill?.columns ?? 0); c++) if (r || c) out.add(`${row + r},${column + c}`);
    }
  }
  return out;
}

function cellDataOf({ value, formula, style }: ModelCell, isSpilled: boolean): ICellData {
  const data: ICellData = {};
  if (formula) data.f = formula;
  if (value !== null && !isSpilled) {
    data.v = typeof value === 'boolean' ? Number(value) : value;
    data.t = typeof value === 'boolean' ? 3 : typeof value === 'number' ? 2 : 1;
  }
  if (style) data.s = styleData(style);
  if (style?.locked === false) data.custom = { unlocked: true };
  return data;
}

function styleData(style: ModelStyle): Nullable<IStyleData> {
  const data: IStyleData = {};
  if (style.bold) data.bl = 1;
  if (style.italic) data.it = 1;
  if (style.underline) data.ul = { s: 1 };
  if (style.size) data.fs = style.size;
  if (style.font) data.ff = style.font;
  if (style.color) data.cl = { rgb: style.color };
  if (style.fill) data.bg = { rgb: style.fill };
  if (style.numberFormat) data.n = { pattern: style.numberFormat };
  if (style.horizontal) data.ht = HORIZONTAL[style.horizontal];
  if (style.vertical) data.vt = VERTICAL[style.vertical];
  if (style.indent) data.pd = { l: paddingOf(style.indent) };
  if (style.wrap) data.tb = 3;
  const { top, bottom, left, right } = style.borders ?? {};
  const line = (border: typeof top) =>
    border ? { s: LINE[border.style], cl: { rgb: border.color } } : undefined;
  if (style.borders) data.bd = { t: line(top), b: line(bottom), l: line(left), r: line(right) };
  return data;
}

function merged<T extends object>(
  sizes: Readonly<Record<number, number>>,
  hidden: readonly number[] = [],
  make: (size: number) => T,
) {
  const out: Record<number, Partial<T> & { hd?: 0 | 1 }> = {};
  for (const [index, size] of Object.entries(sizes)) out[+index] = make(size);
  for (const index of hidden) out[index] = { ...out[index], hd: 1 };
  return out;
}

function addObjects(book: Book, id: string, sheet: ModelSheet, skipped: string[]) {
  const { engine } = book;
  const fsheet = book.sheet(id);
  const state = Object.assign(book.state(id), newSheetState());
  for (const { name, area, style } of sheet.tables) {
    keep(skipped, name, () => {
      const table = new Tables(book, id).Add(new Range(book, id, boxFrom(area)), true);
      table.Name = name;
      if (style) table.Style = style;
    });
  }
  sheet.validations.forEach((rule, index) => {
    engine.execute(AddSheetDataValidationCommand.id, {
      unitId: engine.book.getId(),
      subUnitId: id,
      rule: {
        uid: `loaded-validation-${id}-${index}`,
        type: rule.kind,
        operator: rule.operator,
        formula1: rule.formula1,
        formula2: rule.formula2,
        errorTitle: rule.errorTitle,
        error: rule.errorMessage,
        promptTitle: rule.promptTitle,
        prompt: rule.promptMessage,
        errorStyle: 1,
        showErrorMessage: true,
        ranges: [rangeOf(boxFrom(rule.area))],
      },
    });
  });
  // A rule that is added goes before those that are there.
  [...sheet.conditionalFormats].reverse().forEach(({ area, formula, fill, color, bold }, index) => {
    fsheet.addConditionalFormattingRule({
      cfId: `loaded-format-${id}-${index}`,
      ranges: [rangeOf(boxFrom(area))],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: formula,
        style: {
          ...(fill && { bg: { rgb: fill } }),
          ...(color && { cl: { rgb: color } }),
          ...(bold && { bl: 1 }),
        },
      },
    });
  });
  const { page } = sheet;
  if (page) {
    state.page.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    state.page.paperSize = page.paper === 'letter' ? 'Letter' : 'A4';
    state.page.area = page.area ? { sheetId: id, box: boxFrom(page.area) } : null;
    if (page.fitWidth !== undefined || page.fitHeight !== undefined) {
      state.page.zoom = { horizontalFitToPages: page.fitWidth, verticalFitToPages: page.fitHeight };
    }
    state.page.centerHorizontally = page.centerHorizontally ?? false;
    if (page.margins) state.page.margins = { ...page.margins };
    state.page.footer = readFooterCode(page.footer ?? '');
    state.page.breaks = (page.breaks ?? []).map((row) => ({
      sheetId: id,
      box: { row, col: 0, rows: 1, cols: 1 },
    }));
  }
  state.veryHidden = sheet.visibility === 'veryHidden';
  state.protected = sheet.protected;
}

function addCharts(book: Book, sheetId: string, charts: readonly ModelChart[]) {
  const state = book.state(sheetId);
  const wasProtected = state.protected;
  state.protected = false;
  for (const model of charts) {
    const chart = new ChartState(sheetId);
    chart.name = model.name;
    chart.type = model.joined
      ? `XYScatterLines${model.unmarked ? 'NoMarkers' : ''}`
      : CHART_TYPES[model.kind][model.stacked ? 1 : 0];
    chart.textSize = model.textSize;
    chart.title = model.title ?? '';
    chart.titleVisible = Boolean(model.title);
    chart.description = model.description ?? '';
    for (const { name, values, categories, color, noFill, pointColors } of model.series) {
      chart.series.push({
        name,
        values: anchor(book, values),
        categories: anchor(book, categories),
        color,
        noFill,
        pointColors: pointColors && { ...pointColors },
      });
    }
    const { categoryAxis, valueAxis } = model;
    Object.assign(chart.categoryAxis, {
      title: categoryAxis?.title ?? '',
      titleVisible: Boolean(categoryAxis?.title),
      format: categoryAxis?.format ?? 'General',
    });
    Object.assign(chart.valueAxis, {
      title: valueAxis?.title ?? '',
      titleVisible: Boolean(valueAxis?.title),
      format: valueAxis?.format ?? 'General',
      min: valueAxis?.min,
      max: valueAxis?.max,
    });
    chart.legendVisible = model.legend !== undefined && model.legend !== 'none';
    if (chart.legendVisible && model.legend) {
      chart.legendPosition = model.legend[0].toUpperCase() + model.legend.slice(1);
    }
    state.charts.push(chart);
    const { row, col, rows, cols } = boxFrom(model.covers);
    const cell = (r: number, c: number) => new Range(book, sheetId, { row: r, col: c, rows: 1, cols: 1 });
    new Chart(book, chart).SetPosition(cell(row, col), cell(row + rows - 1, col + cols - 1));
  }
  state.protected = wasProtected;
}

function anchor(book: Book, reference: string | undefined): Anchor | null {
  return (reference && book.locate(reference)) || null;
}
