import type { Box } from '../addresses';
import type { Book } from '../book';
import { SHEET_COLUMNS, SHEET_ROWS } from '../book';
import { hexColor } from '../engine';
import { invalidArgument, itemAlreadyExists, OfficeError } from '../officeError';
import { Charts } from './charts';
import { EventSource, EventType } from './eventSource';
import { FreezePanes } from './freezePanes';
import { Names } from './names';
import { PageBreaks } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { Range } from './range';
import { parseColor } from './rangeFormat';
import { Tables } from './tables';
import { WorksheetProtection } from './protection';

export class Worksheet extends EventSource {
  readonly scalars = [
    'Id',
    'Name',
    'Position',
    'ShowGridlines',
    'StandardHeight',
    'StandardWidth',
    'TabColor',
    'Visibility',
  ];
  readonly StandardHeight = 15;
  readonly StandardWidth = 8.43;

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book, Id, EventType.sheetCalculated);
  }

  get fsheet() {
    return this.book.sheet(this.Id);
  }
  identify() {
    return { Id: this.Id };
  }

  get Name() {
    return this.fsheet.getSheetName();
  }
  set Name(name: string) {
    this.book.guardStructure();
    checkSheetName(name);
    const other = this.book.sheets.find((sheet) => sameName(sheet.getSheetName(), name));
    if (other && other.getSheetId() !== this.Id) throw itemAlreadyExists(`a worksheet named ${name}`);
    if (name !== this.Name) this.fsheet.setName(name);
  }
  get Position() {
    return this.fsheet.getIndex();
  }
  set Position(index: number) {
    this.book.guardStructure();
    if (!(index >= 0 && index < this.book.sheets.length)) throw invalidArgument(`position ${index}`);
    this.book.engine.book.moveSheet(this.fsheet, index);
  }
  get Visibility() {
    if (!this.fsheet.isSheetHidden()) return 'Visible';
    return this.book.state(this.Id).veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set Visibility(value: string) {
    this.book.guardStructure();
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(value)) throw invalidArgument(`visibility ${value}`);
    if (value === 'Visible') this.fsheet.showSheet();
    else if (!this.fsheet.isSheetHidden()) {
      this.keepOneVisible();
      this.fsheet.hideSheet();
    }
    this.book.state(this.Id).veryHidden = value === 'VeryHidden';
  }
  get TabColor() {
    const color = this.fsheet.getTabColor();
    return color ? (hexColor({ rgb: color }) ?? '') : '';
  }
  set TabColor(color: string) {
    this.fsheet.setTabColor(color ? parseColor(color) : '');
  }
  get ShowGridlines() {
    return !this.fsheet.hasHiddenGridLines();
  }
  set ShowGridlines(shown: boolean) {
    this.fsheet.setHiddenGridlines(!shown);
  }
  // showGridlines is "Gridlines" when Office.js sets it.
  get Gridlines() {
    return this.ShowGridlines;
  }
  set Gridlines(shown: boolean) {
    this.ShowGridlines = shown;
  }

  get Charts() {
    return new Charts(this.book, this.Id);
  }
  get FreezePanes() {
    return new FreezePanes(this);
  }
  get HorizontalPageBreaks() {
    return new PageBreaks(this);
  }
  get Names() {
    return new Names(this.book);
  }
  get PageLayout() {
    return new PageLayout(this);
  }
  get Protection() {
    return new WorksheetProtection(this);
  }
  get Tables() {
    return new Tables(this.book, this.Id);
  }

  Activate() {
    if (this.fsheet.isSheetHidden()) throw invalidArgument('a hidden worksheet cannot be activated');
    this.fsheet.activate();
  }
  Delete() {
    this.book.guardStructure();
    if (this.Visibility === 'VeryHidden')
      throw new OfficeError(
        'InvalidOperation',
        'A very hidden worksheet cannot be deleted: show or hide it first.',
      );
    if (!this.fsheet.isSheetHidden()) this.keepOneVisible();
    this.book.engine.book.deleteSheet(this.fsheet);
  }
  Calculate() {
    this.book.engine.calculation.recalculateAll();
  }

  GetRange(address?: string | null) {
    if (!address) return this.range({ row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLUMNS });
    const place = this.book.locate(address, this.Id);
    if (place) return new Range(this.book, place.sheetId, place.box);
    const named = new Names(this.book).GetItemOrNullObject(address)?.GetRangeOrNullObject();
    const table = named ? null : new Tables(this.book).GetItemOrNullObject(address);
    const found = named ?? table?.GetDataBodyRange();
    if (!found) throw invalidArgument(`"${address}" is no address of a range`);
    return found;
  }
  GetCell(row: number, col: number) {
    return this.range({ row, col, rows: 1, cols: 1 });
  }
  GetRangeByIndexes(row: number, col: number, rows: number, cols: number) {
    return this.range({ row, col, rows, cols });
  }
  GetUsedRange(valuesOnly?: boolean) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    const box = this.book.engine.usedBox(this.fsheet, !valuesOnly);
    return box && this.range(box);
  }
  _GetSheetById(id: string) {
    return new Worksheet(this.book, id);
  }

  private range(box: Box) {
    const { row, col, rows, cols } = box;
    if (!(
      row >= 0 &&
      col >= 0 &&
      rows > 0 &&
      cols > 0 &&
      row + rows <= SHEET_ROWS &&
      col + cols <= SHEET_COLUMNS
    )) {
      throw invalidArgument('the range leaves the worksheet');
    }
    return new Range(this.book, this.Id, box);
  }

  private keepOneVisible() {
    const visible = this.book.sheets.filter((sheet) => !sheet.isSheetHidden());
    if (visible.length > 1) return;
    throw new OfficeError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
}

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Throws where Excel refuses a name for a worksheet. */
export function checkSheetName(name: string) {
  const isLegal =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isLegal) throw invalidArgument(`"${name}" is no name for a worksheet`);
}
