import type { Box } from '../addresses';
import { addressOf, around, intersect, mapBox, quoteSheet } from '../addresses';
import type { Anchor, Book } from '../book';
import { SHEET_COLUMNS, SHEET_ROWS } from '../book';
import { cellEntry } from '../cellEntry';
import type { CellValue } from '../engine';
import { boxOf, rangeOf } from '../engine';
import { invalidArgument, itemNotFound, OfficeError } from '../officeError';
import { ConditionalFormats } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { MergedAreas } from './mergedAreas';
import { RangeFormat } from './rangeFormat';
import { RangeView } from './rangeView';
import { TablesInRange } from './table';
import { Worksheet } from './worksheet';

const TEXT_FORMAT = '@';
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

export class Range implements Anchor {
  readonly tracked = true;
  referenceId?: string;
  readonly scalars = [
    'Address',
    'AddressLocal',
    'CellCount',
    'ColumnCount',
    'ColumnHidden',
    'ColumnIndex',
    'Formulas',
    'HasSpill',
    'NumberFormat',
    'RowCount',
    'RowHidden',
    'RowIndex',
    'Text',
    'ValueTypes',
    'Values',
  ];

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    public box: Box | null,
  ) {}

  /** The cells; throws once they or their sheet are deleted. */
  get cells(): Box {
    if (!this.box)
      throw new OfficeError('InvalidReference', 'This reference is not valid: its cells are gone.');
    return this.box;
  }
  get fsheet() {
    return this.book.sheet(this.sheetId);
  }
  /** The cells that exist on the grid: whole columns and rows end with the sheet. */
  get gridCells(): Box {
    return this.book.clip(this.sheetId, this.cells);
  }
  private get engine() {
    return this.book.engine;
  }
  get isUnbounded() {
    return this.cells.rows === SHEET_ROWS || this.cells.cols === SHEET_COLUMNS;
  }
  private frange() {
    const { row, col, rows, cols } = this.gridCells;
    this.engine.ensureSize(this.fsheet, this.gridCells);
    return this.fsheet.getRange(row, col, rows, cols);
  }

  get Worksheet() {
    return new Worksheet(this.book, this.sheetId);
  }
  get Address() {
    return `${quoteSheet(this.fsheet.getSheetName())}!${addressOf(this.cells)}`;
  }
  get AddressLocal() {
    return this.Address;
  }
  get RowIndex() {
    return this.cells.row;
  }
  get ColumnIndex() {
    return this.cells.col;
  }
  get RowCount() {
    return this.cells.rows;
  }
  get ColumnCount() {
    return this.cells.cols;
  }
  get CellCount() {
    const count = this.cells.rows * this.cells.cols;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn() {
    return this.cells.rows === SHEET_ROWS;
  }
  get IsEntireRow() {
    return this.cells.cols === SHEET_COLUMNS;
  }

  // Excel answers null for the cells of whole columns and rows.
  get Values(): CellValue[][] | null {
    return this.isUnbounded ? null : this.engine.values(this.fsheet, this.cells);
  }
  set Values(value: unknown) {
    this.enter(value);
  }
  get Formulas(): CellValue[][] | null {
    return this.isUnbounded ? null : this.engine.formulas(this.fsheet, this.cells);
  }
  set Formulas(value: unknown) {
    this.enter(value);
  }
  get FormulasLocal() {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.enter(value);
  }
  get Text(): string[][] | null {
    return this.isUnbounded ? null : this.engine.text(this.fsheet, this.cells);
  }
  get ValueTypes(): string[][] | null {
    return this.Values?.map((row) => row.map(typeOf)) ?? null;
  }
  get HasSpill(): boolean {
    const { row, col, rows, cols } = this.cells;
    return rows === 1 && cols === 1 && this.engine.spillArea(this.fsheet, row, col) !== null;
  }
  get NumberFormat(): string[][] | null {
    if (this.isUnbounded) return null;
    return mapBox(this.cells, (r, c) => this.engine.numberFormatAt(this.fsheet, r, c));
  }
  set NumberFormat(value: unknown) {
    this.book.guardSheet(this.sheetId);
    const box = this.gridCells;
    const formats = this.grid(value, box);
    const first = formats[0][0];
    const pattern = (format: unknown) => ({ pattern: format === 'General' ? '' : String(format) });
    if (formats.every((row) => row.every((format) => format === first))) {
      if (first !== null) this.engine.style(this.fsheet, box, 'n', pattern(first));
      return;
    }
    const current = (r: number, c: number) =>
      this.engine.numberFormatAt(this.fsheet, box.row + r, box.col + c);
    const grid = formats.map((row, r) => row.map((format, c) => pattern(format ?? current(r, c))));
    this.engine.style(this.fsheet, box, 'n', grid);
  }

  get RowHidden() {
    const { row, rows } = this.gridCells;
    const sheet = this.fsheet.getSheet();
    return this.sameForAll(rows, (i) => !sheet.getRowVisible(row + i));
  }
  set RowHidden(hidden: boolean | null) {
    this.book.guardSheet(this.sheetId);
    const { row, rows } = this.gridCells;
    if (hidden) this.fsheet.hideRows(row, rows);
    else this.fsheet.showRows(row, rows);
  }
  get ColumnHidden() {
    const { col, cols } = this.gridCells;
    const sheet = this.fsheet.getSheet();
    return this.sameForAll(cols, (i) => !sheet.getColVisible(col + i));
  }
  set ColumnHidden(hidden: boolean | null) {
    this.book.guardSheet(this.sheetId);
    const { col, cols } = this.gridCells;
    if (hidden) this.fsheet.hideColumns(col, cols);
    else this.fsheet.showColumns(col, cols);
  }
  get Hidden() {
    return this.RowHidden || this.ColumnHidden;
  }

  get Format() {
    return new RangeFormat(this);
  }
  get DataValidation() {
    return new DataValidation(this);
  }
  get ConditionalFormats() {
    return new ConditionalFormats(this);
  }
  GetTables() {
    return new TablesInRange(this);
  }

  GetVisibleView() {
    return new RangeView(this);
  }

  GetCell(row: number, col: number) {
    return this.at(row, col, 1, 1);
  }
  GetRow(row: number) {
    return this.at(row, 0, 1, this.cells.cols);
  }
  GetColumn(col: number) {
    return this.at(0, col, this.cells.rows, 1);
  }
  GetLastCell() {
    return this.at(this.cells.rows - 1, this.cells.cols - 1, 1, 1);
  }
  GetLastRow() {
    return this.GetRow(this.cells.rows - 1);
  }
  GetLastColumn() {
    return this.GetColumn(this.cells.cols - 1);
  }
  GetOffsetRange(rows: number, cols: number) {
    return this.at(rows, cols, this.cells.rows, this.cells.cols);
  }
  GetResizedRange(rows: number, cols: number) {
    return this.at(0, 0, this.cells.rows + rows, this.cells.cols + cols);
  }
  GetAbsoluteResizedRange(rows: number, cols: number) {
    return this.at(0, 0, rows, cols);
  }
  GetEntireColumn() {
    return new Range(this.book, this.sheetId, { ...this.cells, row: 0, rows: SHEET_ROWS });
  }
  GetEntireRow() {
    return new Range(this.book, this.sheetId, { ...this.cells, col: 0, cols: SHEET_COLUMNS });
  }
  /** Office.js also addresses the parts by it when it splits a write of more than 1,500 cells. */
  GetBoundingRect(other: Range | string) {
    return new Range(this.book, this.sheetId, around(this.cells, this.other(other)));
  }
  GetIntersection(other: Range | string) {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound('the ranges do not intersect');
    return found;
  }
  GetIntersectionOrNullObject(other: Range | string) {
    const box = intersect(this.cells, this.other(other));
    return box && new Range(this.book, this.sheetId, box);
  }
  GetMergedAreasOrNullObject() {
    const areas = this.fsheet
      .getMergedRanges()
      .map((merged) => boxOf(merged.getRange()))
      .filter((box) => intersect(box, this.cells))
      .map((box) => new Range(this.book, this.sheetId, box));
    return areas.length > 0 ? new MergedAreas(areas) : null;
  }
  GetUsedRange(valuesOnly?: boolean) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    const used = this.engine.usedBox(this.fsheet, !valuesOnly);
    const box = used && intersect(used, this.cells);
    return box && new Range(this.book, this.sheetId, box);
  }
  GetSpillingToRange() {
    const found = this.GetSpillingToRangeOrNullObject();
    if (!found) throw itemNotFound('the cell does not spill');
    return found;
  }
  GetSpillingToRangeOrNullObject() {
    const area = this.engine.spillArea(this.fsheet, this.cells.row, this.cells.col);
    return area && new Range(this.book, this.sheetId, area);
  }

  Clear(applyTo = 'All') {
    if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') return;
    this.book.guardContent(this.sheetId, this.cells);
    if (applyTo !== 'Contents') this.book.guardSheet(this.sheetId);
    const range = this.frange();
    if (applyTo === 'Contents') range.clearContent();
    else if (applyTo === 'Formats') range.clearFormat();
    else range.clear({ contentsOnly: false, formatOnly: false });
    if (applyTo === 'All') this.DataValidation.Clear();
    if (applyTo === 'Contents') return;
    this.ConditionalFormats.ClearAll();
    this.engine.setUnlocked(this.fsheet, this.gridCells, false);
  }
  Select() {
    this.fsheet.activate();
    this.frange().activate();
  }
  Calculate() {
    this.engine.calculation.markDirty(
      mapBox(this.gridCells, (row, col) => ({ sheetId: this.sheetId, row, col })).flat(),
    );
  }
  Merge(across?: boolean) {
    this.book.guardSheet(this.sheetId);
    if (across) this.frange().mergeAcross();
    else this.frange().merge();
  }
  Unmerge() {
    this.book.guardSheet(this.sheetId);
    this.frange().breakApart();
  }
  Insert(shift: string) {
    this.book.guardSheet(this.sheetId);
    const { row, col, rows, cols } = this.cells;
    if (this.IsEntireRow) this.fsheet.insertRows(row, rows);
    else if (this.IsEntireColumn) this.fsheet.insertColumns(col, cols);
    else this.shift('insert-range-move', shift === 'Down' ? 'down' : 'right');
    return new Range(this.book, this.sheetId, { row, col, rows, cols });
  }
  Delete(shift: string) {
    this.book.guardSheet(this.sheetId);
    const { row, col, rows, cols } = this.cells;
    if (this.IsEntireRow) this.fsheet.deleteRows(row, rows);
    else if (this.IsEntireColumn) this.fsheet.deleteColumns(col, cols);
    else this.shift('delete-range-move', shift === 'Up' ? 'up' : 'left');
  }
  _ValidateArraySize(rows: number, cols: number) {
    if (rows !== this.cells.rows || cols !== this.cells.cols) throw wrongShape();
  }

  private shift(command: string, direction: string) {
    this.engine.execute(`sheet.command.${command}-${direction}`, {
      unitId: this.engine.book.getId(),
      subUnitId: this.sheetId,
      range: rangeOf(this.gridCells),
    });
  }

  private sameForAll(count: number, read: (index: number) => boolean): boolean | null {
    const first = read(0);
    for (let i = 1; i < count; i++) if (read(i) !== first) return null;
    return first;
  }

  private at(row: number, col: number, rows: number, cols: number) {
    const box = { row: this.cells.row + row, col: this.cells.col + col, rows, cols };
    const isOutside =
      box.row < 0 || box.col < 0 || box.row + rows > SHEET_ROWS || box.col + cols > SHEET_COLUMNS;
    if (isOutside || rows < 1 || cols < 1) throw invalidArgument('the range leaves the worksheet');
    return new Range(this.book, this.sheetId, box);
  }

  private other(range: Range | string): Box {
    const { sheetId, cells } = typeof range === 'string' ? this.Worksheet.GetRange(range) : range;
    if (sheetId !== this.sheetId) throw invalidArgument('the ranges are on different worksheets');
    return cells;
  }

  private enter(value: unknown) {
    if (this.isUnbounded) throw invalidArgument('values cannot be set for whole rows or columns');
    this.book.guardContent(this.sheetId, this.cells);
    const { row, col } = this.cells;
    const entries = this.grid(value, this.cells).map((line, r) =>
      line.map((content, c) => {
        const entry = cellEntry(content);
        const isRead =
          typeof content === 'string' &&
          !content.startsWith('=') &&
          (entry.kind === 'formula' || (entry.kind === 'value' && typeof entry.value !== 'string'));
        const staysText = isRead && this.engine.numberFormatAt(this.fsheet, row + r, col + c) === TEXT_FORMAT;
        return staysText ? ({ kind: 'value', value: content } as const) : entry;
      }),
    );
    this.engine.write(this.fsheet, this.cells, entries);
  }

  /** One value for all cells, or an array of the range's shape. */
  private grid(value: unknown, box: Box): unknown[][] {
    if (!Array.isArray(value)) return mapBox(box, () => value);
    const rows = value as unknown[];
    if (!rows.every((row): row is unknown[] => Array.isArray(row))) throw wrongShape();
    if (rows.length === 1 && rows[0].length === 1) return mapBox(box, () => rows[0][0]);
    if (rows.length !== box.rows || rows.some((row) => row.length !== box.cols)) throw wrongShape();
    return rows;
  }
}

function typeOf(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}

const wrongShape = () =>
  new OfficeError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
