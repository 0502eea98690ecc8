import type { Book } from '../book';
import { itemAlreadyExists, itemNotFound } from '../officeError';
import { INITIAL_COLUMNS, INITIAL_ROWS } from '../univerSetup';
import { EventSource, EventType } from './eventSource';
import { checkSheetName, sameName, Worksheet } from './worksheet';

export class Worksheets extends EventSource {
  constructor(book: Book) {
    super(book, 'Workbook', EventType.calculated);
  }

  Items() {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet.getSheetId()));
  }
  Add(name?: string | null) {
    this.book.guardStructure();
    const title = name ?? this.freeName();
    checkSheetName(title);
    const names = this.book.sheets.map((sheet) => sheet.getSheetName());
    if (names.some((other) => sameName(other, title))) throw itemAlreadyExists(`a worksheet named ${title}`);
    const active = this.book.engine.book.getActiveSheet();
    const created = this.book.engine.book.create(title, INITIAL_ROWS, INITIAL_COLUMNS);
    active.activate(); // Univer activates a new sheet, Excel does not
    return new Worksheet(this.book, created.getSheetId());
  }
  GetItem(key: string) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`worksheet ${key}`);
    return found;
  }
  GetItemOrNullObject(key: string) {
    const found = this.book.findSheet(key);
    return found && new Worksheet(this.book, found.getSheetId());
  }
  GetActiveWorksheet() {
    return new Worksheet(this.book, this.book.engine.book.getActiveSheet().getSheetId());
  }
  GetFirst(visibleOnly?: boolean) {
    return this.visible(visibleOnly)[0];
  }
  GetLast(visibleOnly?: boolean) {
    return this.visible(visibleOnly).at(-1);
  }
  GetCount(visibleOnly?: boolean) {
    return this.visible(visibleOnly).length;
  }

  private visible(only = false) {
    return this.Items().filter((sheet) => !only || sheet.Visibility === 'Visible');
  }
  private freeName() {
    for (let n = this.book.sheets.length + 1; ; n++) {
      if (!this.book.findSheet(`Sheet${n}`)) return `Sheet${n}`;
    }
  }
}
