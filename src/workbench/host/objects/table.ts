import { DeleteSheetTableCommand, SetSheetTableCommand } from '@univerjs/sheets-table';
import type { ITableInfo } from '@univerjs/sheets-table';
import { intersect } from '../addresses';
import type { Box } from '../addresses';
import type { Book } from '../book';
import { cellEntry } from '../cellEntry';
import { boxOf, rangeOf } from '../engine';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../officeError';
import { Range } from './range';
import { Worksheet } from './worksheet';

export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

export class Table {
  readonly scalars = ['Id', 'Name', 'ShowHeaders', 'ShowTotals', 'Style'];
  readonly ShowHeaders = true;
  readonly ShowTotals = false;

  constructor(
    readonly book: Book,
    readonly Id: string,
  ) {}

  identify() {
    return { Id: this.Id };
  }
  get info(): ITableInfo {
    const found = this.book.engine.book.getTableList().find(({ id }) => id === this.Id);
    if (!found) throw itemNotFound('the table was deleted');
    return found;
  }
  get box(): Box {
    return boxOf(this.info.range);
  }
  /** Header row aside. */
  get body(): Box {
    const { box } = this;
    return { ...box, row: box.row + 1, rows: box.rows - 1 };
  }
  change(changes: object) {
    const { subUnitId } = this.info;
    this.book.guardSheet(subUnitId);
    const { engine } = this.book;
    return engine.execute(SetSheetTableCommand.id, {
      unitId: engine.book.getId(),
      tableId: this.Id,
      ...changes,
    });
  }

  get Name() {
    return this.info.name;
  }
  set Name(name: string) {
    const others = this.book.engine.book.getTableList().filter(({ id }) => id !== this.Id);
    if (others.some((info) => info.name.toLowerCase() === name.toLowerCase())) {
      throw itemAlreadyExists(`a table named ${name}`);
    }
    if (name !== this.Name && !this.rename(name)) throw invalidArgument(`"${name}" is no name for a table`);
  }
  /** Univer refuses a table the name of a sheet, which Excel allows: the sheet has none meanwhile. */
  private rename(name: string): boolean {
    const sheet = this.book.findSheet(name)?.getSheet();
    if (sheet) Object.assign(sheet, { getName: () => '' });
    try {
      return this.change({ name });
    } finally {
      if (sheet) Reflect.deleteProperty(sheet, 'getName');
    }
  }
  get Style() {
    return this.book.tableStyles.get(this.Id) ?? DEFAULT_TABLE_STYLE;
  }
  set Style(style: string) {
    this.book.guardSheet(this.info.subUnitId);
    this.book.tableStyles.set(this.Id, style);
  }
  get Columns() {
    return new TableColumns(this);
  }
  get Rows() {
    return new TableRows(this);
  }
  get Worksheet() {
    return new Worksheet(this.book, this.info.subUnitId);
  }

  range(box: Box) {
    return new Range(this.book, this.info.subUnitId, box);
  }
  GetRange() {
    return this.range(this.box);
  }
  GetHeaderRowRange() {
    return this.range({ ...this.box, rows: 1 });
  }
  GetDataBodyRange() {
    return this.range(this.body);
  }
  Resize(range: Range | string) {
    const { sheetId, gridCells } = typeof range === 'string' ? this.Worksheet.GetRange(range) : range;
    const { box, info } = this;
    if (sheetId !== info.subUnitId || gridCells.row !== box.row || !intersect(gridCells, box)) {
      throw invalidArgument('a table keeps the row of its heads, and some of its cells');
    }
    if (gridCells.rows < 2) throw invalidArgument('a table has a row beneath its heads');
    this.change({ updateRange: { newRange: rangeOf(gridCells) } });
  }
  Delete() {
    const range = this.ConvertToRange();
    range.Clear('Contents');
  }
  ConvertToRange() {
    const range = this.GetRange();
    this.book.guardSheet(range.sheetId);
    const { engine } = this.book;
    engine.execute(DeleteSheetTableCommand.id, {
      unitId: engine.book.getId(),
      subUnitId: range.sheetId,
      tableId: this.Id,
    });
    this.book.tableStyles.delete(this.Id);
    return range;
  }
}

class TableColumns {
  readonly scalars = ['Count'];
  constructor(private readonly table: Table) {}
  Items() {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.table, index));
  }
  get Count() {
    return this.table.box.cols;
  }
  GetCount() {
    return this.Count;
  }
  GetItem(key: string | number) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`column ${key}`);
    return found;
  }
  GetItemOrNullObject(key: string | number) {
    const matches = (column: TableColumn) =>
      typeof key === 'number' ? column.Id === key : column.Name.toLowerCase() === key.toLowerCase();
    return this.Items().find(matches) ?? null;
  }
  GetItemAt(index: number) {
    const found = this.Items()[index];
    if (!found) throw invalidArgument(`column index ${index}`);
    return found;
  }
}

class TableColumn {
  readonly scalars = ['Id', 'Index', 'Name', 'Values'];
  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {}
  identify() {
    return { Id: this.Id };
  }
  get Id() {
    return this.Index + 1;
  }
  private part(box: Box) {
    return this.table.range({ ...box, col: box.col + this.Index, cols: 1 });
  }
  get Name() {
    return String(this.GetHeaderRowRange().Values?.[0][0] ?? '');
  }
  set Name(name: string) {
    this.GetHeaderRowRange().Values = [[`'${name}`]];
  }
  get Values() {
    return this.GetRange().Values;
  }
  GetRange() {
    return this.part(this.table.box);
  }
  GetHeaderRowRange() {
    return this.part({ ...this.table.box, rows: 1 });
  }
  GetDataBodyRange() {
    return this.part(this.table.body);
  }
}

class TableRows {
  readonly scalars = ['Count'];
  constructor(private readonly table: Table) {}
  Items() {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.table, index));
  }
  get Count() {
    return this.table.body.rows;
  }
  GetCount() {
    return this.Count;
  }
  GetItemAt(index: number) {
    if (!(index >= 0 && index < this.Count)) throw invalidArgument(`row index ${index}`);
    return new TableRow(this.table, index);
  }
  /** Appends rows, or inserts them at an index; cells below the table move down only when inserting. */
  Add(index?: number | null, values?: unknown) {
    const { table } = this;
    const { box } = table;
    const grid = Array.isArray(values)
      ? Array.isArray(values[0])
        ? values
        : [values]
      : [Array(box.cols).fill(null)];
    const rows = grid as unknown[][];
    if (rows.some((row) => row.length !== box.cols))
      throw invalidArgument('the row has not as many cells as the table');
    const at = index === null || index === undefined || index < 0 ? this.Count : index;
    const sheet = table.book.sheet(table.info.subUnitId);
    if (at < this.Count) sheet.insertRows(box.row + 1 + at, rows.length);
    else table.change({ updateRange: { newRange: rangeOf({ ...box, rows: box.rows + rows.length }) } });
    const target = { row: box.row + 1 + at, col: box.col, rows: rows.length, cols: box.cols };
    table.book.engine.write(
      sheet,
      target,
      rows.map((row) => row.map(cellEntry)),
    );
    return new TableRow(table, at);
  }
}

class TableRow {
  readonly scalars = ['Index', 'Values'];
  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {}
  identify() {
    return { Index: this.Index };
  }
  GetRange() {
    const { body } = this.table;
    return this.table.range({ ...body, row: body.row + this.Index, rows: 1 });
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
}

/** Tables that overlap a range. */
export class TablesInRange {
  constructor(private readonly range: Range) {}
  Items() {
    const { book, sheetId, gridCells } = this.range;
    return book.engine.book
      .getTableList()
      .filter((info) => info.subUnitId === sheetId && intersect(boxOf(info.range), gridCells))
      .map(({ id }) => new Table(book, id));
  }
  GetCount() {
    return this.Items().length;
  }
  GetFirst() {
    const [first] = this.Items();
    if (!first) throw itemNotFound('a table in this range');
    return first;
  }
}
