import { AddSheetTableCommand } from '@univerjs/sheets-table';
import type { ITableInfo } from '@univerjs/sheets-table';
import { intersect } from '../addresses';
import type { Book } from '../book';
import type { CellEntry } from '../engine';
import { boxOf, rangeOf } from '../engine';
import { invalidArgument, itemNotFound } from '../officeError';
import type { Range } from './range';
import { Table } from './table';

/** Tables of the whole workbook, or those of one sheet. */
export class Tables {
  readonly scalars = ['Count'];
  constructor(
    private readonly book: Book,
    private readonly sheetId?: string,
  ) {}

  Items() {
    return this.infos().map(({ id }) => new Table(this.book, id));
  }
  get Count() {
    return this.infos().length;
  }
  GetCount() {
    return this.Count;
  }
  Add(address: Range | string, hasHeaders: boolean) {
    const { sheetId, box } = this.place(address);
    this.book.guardSheet(sheetId);
    const { engine } = this.book;
    const sheet = this.book.sheet(sheetId);
    const taken = this.book.engine.book.getTableList();
    if (taken.some((info) => info.subUnitId === sheetId && intersect(boxOf(info.range), box))) {
      throw invalidArgument('a table cannot overlap another table');
    }
    const area = hasHeaders ? { ...box, rows: Math.max(box.rows, 2) } : { ...box, rows: box.rows + 1 };
    if (!hasHeaders) engine.write(sheet, area, [Array(box.cols).fill(KEEP), ...this.shifted(sheetId, box)]);
    engine.write(sheet, { ...area, rows: 1 }, [this.heads(sheetId, area, hasHeaders)]);
    const id = `table-${Date.now().toString(36)}-${taken.length + 1}`;
    engine.execute(AddSheetTableCommand.id, {
      unitId: engine.book.getId(),
      subUnitId: sheetId,
      id,
      name: this.freeName(),
      range: rangeOf(area),
      options: {},
    });
    return new Table(this.book, id);
  }
  GetItem(key: string) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`table ${key}`);
    return found;
  }
  GetItemOrNullObject(key: string) {
    const wanted = String(key).toLowerCase();
    const found = this.infos().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return found ? new Table(this.book, found.id) : null;
  }
  GetItemAt(index: number) {
    const found = this.infos()[index];
    if (!found) throw invalidArgument(`table index ${index}`);
    return new Table(this.book, found.id);
  }

  private infos(): ITableInfo[] {
    const all = this.book.engine.book.getTableList();
    return this.sheetId === undefined ? all : all.filter(({ subUnitId }) => subUnitId === this.sheetId);
  }
  private place(address: Range | string) {
    if (typeof address !== 'string') return { sheetId: address.sheetId, box: address.gridCells };
    const onSheet = this.sheetId ?? this.book.engine.book.getActiveSheet().getSheetId();
    const found = this.book.locate(address, onSheet);
    if (!found) throw invalidArgument(`"${address}" is no address of a range`);
    return found;
  }
  private freeName() {
    for (let n = 1; ; n++) {
      if (!new Tables(this.book).GetItemOrNullObject(`Table${n}`)) return `Table${n}`;
    }
  }
  /** A table without headers moves its cells one row down, below new ones. */
  private shifted(
    sheetId: string,
    box: { row: number; col: number; rows: number; cols: number },
  ): CellEntry[][] {
    return this.book.engine.formulas(this.book.sheet(sheetId), box).map((row) =>
      row.map((value): CellEntry => {
        if (value === '') return { kind: 'empty' };
        const isFormula = typeof value === 'string' && value.startsWith('=');
        return isFormula ? { kind: 'formula', formula: value } : { kind: 'value', value };
      }),
    );
  }
  /** Headers are text, filled in where missing, and different from each other. */
  private heads(
    sheetId: string,
    box: { row: number; col: number; rows: number; cols: number },
    kept: boolean,
  ): CellEntry[] {
    const [row] = this.book.engine.text(this.book.sheet(sheetId), { ...box, rows: 1 });
    const used = new Set<string>();
    return row.map((text, i) => {
      const wanted = kept && text !== '' ? text : `Column${i + 1}`;
      let name = wanted;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      used.add(name.toLowerCase());
      return { kind: 'value', value: name };
    });
  }
}
const KEEP: CellEntry = { kind: 'keep' };
