import type { CellValue } from '../../../src/core/case';
import type { InsertionPlan, Place, TablePlan, WorkbookPlan } from '../../../src/sheets/plan';
import { cellAddress, columnLetters, splitAddress } from '../../../src/sheets/rangeAddress';
import { quotedSheet } from '../../../src/sheets/sheetTitle';
import {
  noChanges,
  type DocumentProperties,
  type SharingChanges,
} from '../../../src/sheets/sharing/sharingChanges';
import type {
  SheetContents,
  SheetVisibility,
  WorkbookOutline,
} from '../../../src/sheets/sharing/workbookOutline';
import type { FormulaReading, StandaloneChanges } from '../../../src/sheets/standalone/standalonePlan';
import {
  WorkbookError,
  type ColumnFormat,
  type DrawReport,
  type Holdings,
  type NamedReading,
  type RangeReading,
  type StandaloneReport,
  type Workbook,
} from '../../../src/sheets/workbook';

type Grid = (CellValue | undefined)[][];

/** A workbook of plain values: it draws plans and reads them back, and calculates nothing. */
export class FakeWorkbook implements Workbook {
  readonly sheets = new Map<string, Grid>();
  readonly drawn: WorkbookPlan[] = [];
  readonly shown: string[] = [];
  /** Thrown by the next call of that method, once. */
  readonly failures = new Map<keyof Workbook, Error>();
  kept: string[] = [];
  formulas: FormulaReading[] = [];
  readonly madeStandalone: StandaloneChanges[] = [];
  different: string[] = [];
  readonly prepared: SharingChanges[] = [];
  notRemoved: string[] = [];
  /** Of sheets that are not visible. */
  readonly visibility = new Map<string, SheetVisibility>();
  properties: DocumentProperties = { title: '', subject: '', author: '', keywords: '' };
  readonly inserted: InsertionPlan[] = [];
  /** Excel tables by name: the address of the whole, with its header row. */
  readonly tables = new Map<string, string>();
  /** Rows that a filter hides, of every range. */
  hiddenRows = 0;
  /** Of columns by their letters; all others hold plain numbers. */
  readonly formats = new Map<string, ColumnFormat>();
  private readonly names = new Map<string, string>();
  private selected = 'Sheet1!A1';
  private readonly selectionListeners = new Set<(address: string) => void>();
  private readonly cellListeners = new Set<() => void>();
  /** While set, `draw` waits for it. */
  gate: Promise<void> | null = null;

  constructor(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = { Sheet1: [] }) {
    for (const [name, grid] of Object.entries(sheets))
      this.sheets.set(
        name,
        grid.map((row) => [...row]),
      );
  }

  select(address: string): void {
    this.selected = address;
    this.selectionListeners.forEach((listener) => listener(address));
  }

  /** The analyst types in the named cell. */
  typeInCell(name: string, value: CellValue): void {
    const { sheet, row, column } = this.place(this.names.get(name)!.slice(1));
    this.write(sheet, row, column, value);
    this.cellsChanged();
  }

  deleteSheet(name: string): void {
    this.sheets.delete(name);
    this.cellsChanged();
  }

  /** References follow the new name, and no event tells of it. */
  renameSheet(from: string, to: string): void {
    this.sheets.set(to, this.sheets.get(from)!);
    this.sheets.delete(from);
    const follow = (all: Map<string, string>) =>
      all.forEach((refersTo, name) =>
        all.set(name, refersTo.replace(`${quotedSheet(from)}!`, `${quotedSheet(to)}!`)),
      );
    follow(this.names);
    follow(this.tables);
  }

  /** Another file is opened in its place. */
  becomes(other: FakeWorkbook): void {
    for (const [name, grid] of other.sheets) this.sheets.set(name, grid);
    for (const [name, refersTo] of other.names) this.names.set(name, refersTo);
    this.cellsChanged();
  }

  cellsChanged(): void {
    this.cellListeners.forEach((listener) => listener());
  }

  async readSelection(): Promise<RangeReading> {
    this.failIfTold('readSelection');
    return this.read(this.selected);
  }

  async readRange(address: string): Promise<RangeReading> {
    this.failIfTold('readRange');
    return this.read(address);
  }

  async readNames(wanted: (name: string) => boolean): Promise<readonly NamedReading[]> {
    this.failIfTold('readNames');
    return [...this.names].map(([name, refersTo]) => ({
      name,
      refersTo,
      range: wanted(name) ? this.read(refersTo.slice(1)) : null,
    }));
  }

  async readSheet(name: string): Promise<readonly (readonly CellValue[])[] | null> {
    this.failIfTold('readSheet');
    const refersTo = this.names.get(name);
    const sheet = refersTo && this.sheets.get(this.place(refersTo.slice(1)).sheet);
    return sheet ? Array.from(sheet, (row) => Array.from(row ?? [], (value) => value ?? null)) : null;
  }

  async draw(planFor: (holdings: Holdings) => WorkbookPlan): Promise<DrawReport> {
    await this.gate;
    this.failIfTold('draw');
    const plan = planFor({ sheetNames: [...this.sheets.keys()], names: [...this.names.keys()] });
    this.drawn.push(plan);
    const sheets = plan.sheets.map((sheet) => {
      const anchored = this.names.get(sheet.anchor);
      const name = anchored ? this.place(anchored.slice(1)).sheet : sheet.title;
      const created = !this.sheets.has(name);
      if (created) this.sheets.set(name, []);
      for (const block of sheet.blocks)
        block.cells.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            const value = typeof cell === 'object' ? null : cell;
            this.write(name, block.row + row, block.column + column, value);
          }),
        );
      for (const area of sheet.names) {
        const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
        const cells = `${cellAddress(area.row, area.column)}:${last}`.replace(
          /[A-Z]+|\d+/g,
          (part) => `$${part}`,
        );
        this.names.set(area.name, `=${quotedSheet(name)}!${cells}`);
      }
      return { name, created };
    });
    for (const { name, refersTo } of plan.names) this.names.set(name, refersTo);
    plan.staleNames.forEach((name) => this.names.delete(name));
    return { sheets, kept: this.kept, roundTrips: 3 };
  }

  async readFormulas(
    wanted: (formula: string, sheet: string) => boolean,
  ): Promise<readonly FormulaReading[]> {
    this.failIfTold('readFormulas');
    return this.formulas.filter(({ formula, sheet }) => wanted(formula, sheet));
  }

  async readOutline(): Promise<WorkbookOutline> {
    this.failIfTold('readOutline');
    return {
      sheets: [...this.sheets.keys()].map((name) => ({
        name,
        visibility: this.visibility.get(name) ?? 'Visible',
        isProtected: false,
      })),
      names: [...this.names].map(([name, refersTo]) => ({ name, refersTo })),
      tables: [...this.tables].map(([name, address]) => ({ name, sheet: this.place(address).sheet })),
      properties: this.properties,
    };
  }

  async readContents(): Promise<readonly SheetContents[]> {
    this.failIfTold('readContents');
    return [...this.sheets].map(([sheet, grid]) => {
      const columns = Math.max(0, ...grid.map((row) => row?.length ?? 0));
      const cell = (row: number, column: number) => grid[row]?.[column] ?? '';
      const values = grid.map((_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
      const formulaAt = (row: number, column: number) =>
        this.formulas.find((one) => one.sheet === sheet && one.row === row && one.column === column)?.formula;
      const formulas = values.map((line, row) =>
        line.map((value, column) => formulaAt(row, column) ?? value),
      );
      return { sheet, row: 0, column: 0, values, formulas };
    });
  }

  async prepare(changes: SharingChanges): Promise<StandaloneReport> {
    this.failIfTold('prepare');
    this.prepared.push(changes);
    for (const { sheet, row, column, after } of changes.replaced) this.write(sheet, row, column, after);
    changes.shownSheets.forEach((name) => this.visibility.delete(name));
    changes.removedSheets.forEach((name) => this.sheets.delete(name));
    changes.removedNames.forEach((name) => this.names.delete(name));
    const { names, cells } = changes;
    const written = new Set(cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
    this.formulas = this.formulas.filter(
      ({ sheet, row, column }) => !written.has(`${sheet} ${row} ${column}`),
    );
    return {
      names: names.map(({ name }) => name),
      cells: cells.length,
      different: this.different,
      notRemoved: this.notRemoved,
    };
  }

  async makeStandalone(changes: StandaloneChanges): Promise<StandaloneReport> {
    this.failIfTold('makeStandalone');
    this.madeStandalone.push(changes);
    return this.prepare({ ...noChanges, ...changes });
  }

  async insert(planFor: (place: Place) => InsertionPlan): Promise<string> {
    this.failIfTold('insert');
    const { sheet, row, column } = this.place(this.selected);
    const plan = planFor({ sheet, row, column });
    this.inserted.push(plan);
    return this.selected;
  }

  async readTable(name: string): Promise<RangeReading | null> {
    this.failIfTold('readTable');
    const address = this.tables.get(name);
    return address === undefined ? null : this.read(address);
  }

  async addTable(planFor: (holdings: Holdings) => TablePlan): Promise<string> {
    this.failIfTold('addTable');
    const plan = planFor({ sheetNames: [...this.sheets.keys()], names: [...this.names.keys()] });
    this.sheets.set(plan.sheet, [plan.columns.map(({ head }) => head), plan.columns.map(() => null)]);
    this.tables.set(plan.name, `${quotedSheet(plan.sheet)}!A1:${cellAddress(1, plan.columns.length - 1)}`);
    return plan.sheet;
  }

  async onSelectionChanged(listener: (address: string) => void): Promise<() => void> {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  async onCellsChanged(listener: () => void): Promise<() => void> {
    this.cellListeners.add(listener);
    return () => this.cellListeners.delete(listener);
  }

  async showSheet(name: string): Promise<void> {
    this.failIfTold('showSheet');
    this.shown.push(name);
  }

  private failIfTold(method: keyof Workbook): void {
    const failure = this.failures.get(method);
    this.failures.delete(method);
    if (failure) throw failure;
  }

  private write(sheet: string, row: number, column: number, value: CellValue): void {
    const grid = this.sheets.get(sheet)!;
    (grid[row] ??= [])[column] = value;
  }

  private place(typed: string) {
    const address = this.tables.get(typed) ?? typed;
    const parts = splitAddress(address);
    if (!parts) throw new WorkbookError('missing', `“${address}” is no range: type one such as Data!A1:B20.`);
    const sheet = parts.sheet ?? [...this.sheets.keys()][0]!;
    const [first = '', last = first] = parts.cells.split(':');
    const at = (cell: string) => {
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(cell)!;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return { row: Number(digits) - 1, column };
    };
    return { sheet, ...at(first), last: at(last) };
  }

  private address({ sheet, row, column, last }: ReturnType<FakeWorkbook['place']>): string {
    return `${quotedSheet(sheet)}!${cellAddress(row, column)}:${cellAddress(last.row, last.column)}`;
  }

  private read(typed: string): RangeReading {
    const { sheet, row, column, last } = this.place(typed);
    const grid = this.sheets.get(sheet);
    if (!grid)
      throw new WorkbookError('missing', `There is no sheet “${sheet}” any more: choose other cells.`);
    const values = Array.from({ length: last.row - row + 1 }, (_, down) =>
      Array.from(
        { length: last.column - column + 1 },
        (__, right) => grid[row + down]?.[column + right] ?? null,
      ),
    );
    const address = this.address({ sheet, row, column, last });
    const [name = null] = [...this.tables].flatMap(([table, cells]) => {
      const place = this.place(cells);
      const isInside =
        place.sheet === sheet &&
        place.row <= row &&
        place.last.row >= last.row &&
        place.column <= column &&
        place.last.column >= last.column;
      return isInside ? [table] : [];
    });
    return {
      address,
      sheet,
      row,
      column,
      values,
      formats: (values[0] ?? []).map(
        (_, right) => this.formats.get(columnLetters(column + right)) ?? 'number',
      ),
      table: name === null ? null : { name, address: this.address(this.place(name)) },
      hiddenRows: this.hiddenRows,
    };
  }
}
