import { cellAddress, columnIndex, indexWithin, MAX_COLUMNS, MAX_ROWS, parseArea } from './address';
import { fromFileFormula } from './fileFormula';
import { shiftFormula } from './formulaTokens';
import type { FileStyles } from './readStyles';
import { oneOf } from './readStyles';
import { readValidation } from './validationXml';
import type { ModelArea, ModelCell, ModelConditionalFormat, ModelSheet } from './workbookModel';
import { DIGIT_PIXELS, PAPER_NUMBERS, POINTS_PER_PIXEL } from './worksheetXml';
import type { XmlElement } from './xml';
import { decodeXstring, find, findAll, isTrue, meaningOf, numberIn } from './xml';

const DAYS_FROM_1900_TO_1904 = 1462;

export interface ReadingContext {
  readonly styles: FileStyles;
  readonly strings: readonly string[];
  readonly addinFunctions: readonly string[];
  /** Whether the workbook counts days from 1904, as old Macs did. */
  readonly datesFrom1904: boolean;
  readonly allowance: Allowance;
}

/**
 * What a file may still grow by when it is read: a few bytes can stand for many, as a formula does that a million
 * cells share.
 */
export class Allowance {
  private formulas = 20_000_000;
  private spilledCells = 10_000_000;

  /** @throws Error when the formulas together are longer than any workbook has them. */
  takeFormula(formula: string): string {
    this.formulas -= formula.length;
    if (this.formulas < 0) throw new Error(TOO_MUCH);
    return formula;
  }
  /** @throws Error when array formulas fill more cells than any workbook has. */
  takeSpill({ rows, columns }: ModelArea): Pick<ModelArea, 'rows' | 'columns'> {
    this.spilledCells -= rows * columns;
    if (this.spilledCells < 0) throw new Error(TOO_MUCH);
    return { rows, columns };
  }
}

const TOO_MUCH =
  'The .xlsx file holds more formulas than can be opened here. Delete the sheets that are not needed and save it again.';

/** What a worksheet part itself tells; its name, charts, tables and print area stand in other parts. */
export type WorksheetContent = Omit<ModelSheet, 'name' | 'visibility' | 'charts' | 'tables'>;

/** Reads a worksheet part. */
export function readWorksheet(sheet: XmlElement, context: ReadingContext): WorksheetContent {
  const view = find(sheet, 'sheetViews', 'sheetView');
  const rows = findAll(find(sheet, 'sheetData'), 'row');
  const cells = readCells(rows, context);
  const tabColor = find(sheet, 'sheetPr', 'tabColor')?.attributes.rgb;
  const rowNumber = ({ attributes }: XmlElement) => Number(attributes.r) - 1;
  const realRows = rows.filter((row) => isWithin(rowNumber(row), MAX_ROWS));
  return {
    tabColor: tabColor && `#${tabColor.slice(-6).toUpperCase()}`,
    gridlines: !/^(0|false)$/.test(view?.attributes.showGridLines ?? '1'),
    cells,
    ...readColumns(sheet, cells),
    rowHeights: Object.fromEntries(
      realRows
        .filter((row) => numberIn(row.attributes.ht) && isTrue(row.attributes.customHeight))
        .map((row) => [rowNumber(row), Math.round(Number(row.attributes.ht) / POINTS_PER_PIXEL)]),
    ),
    hiddenRows: nonEmpty(realRows.filter(({ attributes }) => isTrue(attributes.hidden)).map(rowNumber)),
    merges: findAll(find(sheet, 'mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => parseArea(attributes.ref) ?? [],
    ),
    freeze: readFreeze(find(view, 'pane')),
    validations: findAll(find(sheet, 'dataValidations'), 'dataValidation').flatMap((validation) =>
      readValidation(validation, context),
    ),
    conditionalFormats: readConditionalFormats(sheet, context),
    protected: isTrue(find(sheet, 'sheetProtection')?.attributes.sheet),
    page: readPage(sheet),
  };
}

const isWithin = (index: number, count: number) => Number.isInteger(index) && index >= 0 && index < count;

const nonEmpty = <Item>(items: readonly Item[]) => (items.length ? items : undefined);

function readCells(rows: readonly XmlElement[], context: ReadingContext): ModelCell[] {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const cells: ModelCell[] = [];
  let row = -1;
  for (const source of rows) {
    row = source.attributes.r ? Number(source.attributes.r) - 1 : row + 1;
    let column = -1;
    for (const cell of findAll(source, 'c')) {
      // Positions may be left out: then cells follow one another.
      column = cell.attributes.r ? columnIndex(cell.attributes.r.replace(/\d+$/, '')) : column + 1;
      if (!isWithin(row, MAX_ROWS) || !isWithin(column, MAX_COLUMNS)) continue;
      const style = context.styles.cell(Number(cell.attributes.s ?? 0));
      const { value, isError } = readValue(cell, context, style?.numberFormat);
      const { formula, spill } = readFormula(find(cell, 'f'), row, column, shared, context);
      if (value === null && !formula && !style) continue;
      cells.push({
        row,
        column,
        value,
        ...(isError && { isError }),
        ...(formula && { formula }),
        ...(spill && { spill }),
        ...(style && { style }),
      });
    }
  }
  return cells;
}

function readValue(
  cell: XmlElement,
  { strings, datesFrom1904 }: ReadingContext,
  numberFormat: string | undefined,
): Pick<ModelCell, 'value' | 'isError'> {
  const text = find(cell, 'v')?.text;
  const { t } = cell.attributes;
  if (t === 'inlineStr') return { value: richText(find(cell, 'is')) };
  if (text === undefined) return { value: null };
  if (t === 'str') return { value: decodeXstring(text) };
  if (t === 's') return { value: strings[Number(text)] ?? null };
  if (t === 'e') return { value: text.trim(), isError: true };
  if (t === 'b') return { value: isTrue(text.trim()) };
  if (t === 'd') return { value: serialDate(text.trim()) };
  if (text.trim() === '') return { value: null };
  if (!Number.isFinite(Number(text))) return { value: text };
  const isShifted = datesFrom1904 && isDateFormat(numberFormat);
  return { value: Number(text) + (isShifted ? DAYS_FROM_1900_TO_1904 : 0) };
}

/** The text of a shared or inline string, without its formatting and phonetic hints. */
export function richText(source: XmlElement | undefined): string {
  const runs = (source?.children ?? []).map((child) =>
    child.name === 't' ? child.text : child.name === 'r' ? (find(child, 't')?.text ?? '') : '',
  );
  return decodeXstring(runs.join(''));
}

/** Whether a number format shows a date or time: it has a letter of one outside quotes, brackets and escapes. */
function isDateFormat(format = ''): boolean {
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]|General/gi, ''));
}

/** "2024-01-01T18:00:00" as days since the end of 1899. */
function serialDate(text: string): number | string {
  const milliseconds = Date.parse(
    /Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`,
  );
  return Number.isNaN(milliseconds) ? text : (milliseconds - Date.UTC(1899, 11, 30)) / 86400000;
}

function readFormula(
  source: XmlElement | undefined,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
  { addinFunctions, allowance }: ReadingContext,
): Pick<ModelCell, 'formula' | 'spill'> {
  const { t, si, ref } = source?.attributes ?? {};
  if (!source || t === 'dataTable') return {};
  let stored = decodeXstring(source.text);
  if (t === 'shared') {
    // The first cell of a shared formula carries it; the others are copies of it.
    const first = shared.get(si);
    if (stored) shared.set(si, { formula: stored, row, column });
    else if (first) stored = shiftFormula(first.formula, row - first.row, column - first.column);
  }
  if (!stored) return {};
  const area = t === 'array' && ref ? parseArea(ref) : undefined;
  return {
    formula: fromFileFormula(allowance.takeFormula(stored), addinFunctions),
    spill: area && allowance.takeSpill(area),
  };
}

function readColumns(
  sheet: XmlElement,
  cells: readonly ModelCell[],
): Pick<ModelSheet, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const used = cells.reduce((columns, { column }) => Math.max(columns, column + 1), 0);
  for (const { attributes } of findAll(find(sheet, 'cols'), 'col')) {
    const { min, max, width, customWidth, hidden } = attributes;
    const first = indexWithin(Number(min) - 1, MAX_COLUMNS);
    // A definition that runs to the last column describes the empty rest of the sheet.
    const end = Number(max) >= MAX_COLUMNS ? Math.max(first + 1, used) : indexWithin(max, MAX_COLUMNS);
    for (let column = first; column < Math.min(end, MAX_COLUMNS); column++) {
      if (numberIn(width) && isTrue(customWidth))
        columnWidths[column] = Math.round(Number(width) * DIGIT_PIXELS);
      if (isTrue(hidden)) hiddenColumns.push(column);
    }
  }
  return { columnWidths, hiddenColumns: nonEmpty(hiddenColumns) };
}

function readFreeze(pane: XmlElement | undefined): ModelSheet['freeze'] {
  if (!pane?.attributes.state?.startsWith('frozen')) return undefined;
  const { ySplit, xSplit } = pane.attributes;
  return { rows: indexWithin(ySplit, MAX_ROWS - 1), columns: indexWithin(xSplit, MAX_COLUMNS - 1) };
}

const COMPARISONS: Record<string, (cell: string, first: string, second: string) => string> = {
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** Rules by formula, and comparisons with the cell as such rules; colour scales, bars and icons are left out. */
function readConditionalFormats(
  sheet: XmlElement,
  { styles, addinFunctions, allowance }: ReadingContext,
): ModelConditionalFormat[] {
  const found = findAll(sheet, 'conditionalFormatting').flatMap((block) => {
    const areas = (block.attributes.sqref ?? '').split(' ').flatMap((address) => parseArea(address) ?? []);
    return findAll(block, 'cfRule').flatMap((rule) => {
      const formula = ruleFormula(rule, areas[0]);
      if (!formula) return [];
      return areas.map((area) => ({
        priority: Number(rule.attributes.priority ?? 0),
        format: {
          area,
          formula: fromFileFormula(
            allowance.takeFormula(
              shiftFormula(formula, area.row - areas[0].row, area.column - areas[0].column),
            ),
            addinFunctions,
          ),
          ...styles.differential(Number(rule.attributes.dxfId)),
        },
      }));
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function ruleFormula(rule: XmlElement, area: ModelArea | undefined): string | undefined {
  const [first, second] = findAll(rule, 'formula').map(({ text }) => decodeXstring(text));
  if (!first || !area) return undefined;
  const { type, operator } = rule.attributes;
  if (type === 'expression') return first;
  if (type !== 'cellIs') return undefined;
  const cell = cellAddress(area.row, area.column);
  return meaningOf(COMPARISONS, operator)?.(cell, `(${first})`, `(${second})`);
}

const MARGIN_SIDES = ['left', 'right', 'top', 'bottom'] as const;
/** Inches that Excel gives a new sheet. */
const STANDARD_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };

function readMargins(inches: Readonly<Record<string, string>> | undefined) {
  const given = MARGIN_SIDES.map((side) => [side, numberIn(inches?.[side])] as const);
  const isOwn = given.some(([side, size]) => size !== STANDARD_MARGINS[side]);
  if (!isOwn || given.some(([, size]) => size === undefined)) return undefined;
  return Object.fromEntries(
    given.map(([side, size]) => [side, Math.round(size! * 72 * 100) / 100]),
  ) as NonNullable<NonNullable<ModelSheet['page']>['margins']>;
}

function readPage(sheet: XmlElement): ModelSheet['page'] {
  const setup = find(sheet, 'pageSetup')?.attributes ?? {};
  const fits = isTrue(find(sheet, 'sheetPr', 'pageSetUpPr')?.attributes.fitToPage);
  const footer = find(sheet, 'headerFooter', 'oddFooter')?.text;
  const pages = (count: string | undefined) => (fits ? numberIn(count ?? '1') || undefined : undefined);
  const page = {
    orientation: oneOf(['portrait', 'landscape'] as const, setup.orientation),
    paper: (['a4', 'letter'] as const).find((paper) => PAPER_NUMBERS[paper] === Number(setup.paperSize)),
    fitWidth: pages(setup.fitToWidth),
    fitHeight: pages(setup.fitToHeight),
    centerHorizontally: isTrue(find(sheet, 'printOptions')?.attributes.horizontalCentered) || undefined,
    margins: readMargins(find(sheet, 'pageMargins')?.attributes),
    footer: footer === undefined ? undefined : decodeXstring(footer),
    breaks: nonEmpty(
      findAll(find(sheet, 'rowBreaks'), 'brk')
        .filter(({ attributes }) => isTrue(attributes.man))
        .map(({ attributes }) => Number(attributes.id))
        .filter((row) => isWithin(row, MAX_ROWS)),
    ),
  };
  return Object.values(page).some((value) => value !== undefined) ? page : undefined;
}
