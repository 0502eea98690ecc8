import type {
  ICellData,
  IColorStyle,
  IMutationInfo,
  Injector,
  IStyleData,
  IUndoRedoItem,
  Nullable,
} from '@univerjs/core';
import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AFFECT_LAYOUT_STYLES,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams, ISetSelectionsOperationParams } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Box } from './addresses';
import { mapBox } from './addresses';
import { Calculation, STYLE_TRIGGERS } from './calculation';
import { SetStylesMutation } from './styleMutation';

/** A cell's value on the wire; "" is an empty cell. */
export type CellValue = number | string | boolean;

/** What goes into a cell. */
export type CellEntry =
  | { readonly kind: 'keep' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string };

export type CellStyle = IStyleData;

/** From this number of cells on, styles are set in bulk, whatever they do to the heights of rows. */
const MANY_CELLS = 1000;

const NUMBER = 2;
const BOOLEAN = 3;
const TEXT = 1;

interface EngineEvents {
  /** Cells were edited; `typed`: in the grid, not by the host. */
  changed: { sheetId: string; box: Box; typed: boolean };
  selection: { sheetId: string; box: Box };
  calculated: undefined;
  command: { id: string; params: object };
}
type Listeners = { [K in keyof EngineEvents]: ((event: EngineEvents[K]) => void)[] };

/** Typed access to the cells, styles and calculation of one Univer workbook. */
export class Engine {
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  private readonly formulaModel: FormulaDataModel;
  private readonly undoRedo: IUndoRedoService;
  private isWriting = false;
  private readonly listeners: Listeners = { changed: [], selection: [], calculated: [], command: [] };

  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
    readonly book: FWorkbook,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulaModel = injector.get(FormulaDataModel);
    this.undoRedo = injector.get(IUndoRedoService);
    this.calculation = new Calculation(injector, book.getId());
    this.calculation.onDone = () => this.emit('calculated', undefined);
    this.commands.registerCommand(SetStylesMutation);
    this.commands.onCommandExecuted(({ id, params = {} }, options) => {
      this.emit('command', { id, params });
      if (id === SetRangeValuesMutation.id && !options?.onlyLocal) this.reportChange(params);
      if (id === SetSelectionsOperation.id) this.reportSelection(params);
    });
  }

  on<K extends keyof EngineEvents>(event: K, listener: (event: EngineEvents[K]) => void) {
    this.listeners[event].push(listener);
  }

  private emit<K extends keyof EngineEvents>(event: K, payload: EngineEvents[K]) {
    for (const listener of this.listeners[event]) listener(payload);
  }

  private reportChange(params: object) {
    const { cellValue, subUnitId, trigger } = params as ISetRangeValuesMutationParams;
    if (STYLE_TRIGGERS.has(trigger)) return;
    const rows = Object.keys(cellValue ?? {}).map(Number);
    if (!cellValue || !rows.length || !this.listeners.changed.length) return;
    let left = Infinity;
    let right = -1;
    let top = Infinity;
    let bottom = -1;
    for (const row of rows) {
      for (const key of Object.keys(cellValue[row] ?? {})) {
        left = Math.min(left, +key);
        right = Math.max(right, +key);
      }
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    if (right < 0) return;
    const box = { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
    this.emit('changed', { sheetId: subUnitId, box, typed: !this.isWriting });
  }

  private reportSelection(params: object) {
    const { selections, subUnitId } = params as ISetSelectionsOperationParams;
    const range = selections.at(-1)?.range;
    if (range) this.emit('selection', { sheetId: subUnitId, box: boxOf(range) });
  }

  /** Runs a command; false where Univer refused it. */
  execute(id: string, params: object): boolean {
    return Boolean(this.commands.syncExecuteCommand(id, params));
  }

  /** Runs a mutation as one step of undo, which `undo` takes back. */
  executeUndoably(mutation: IMutationInfo, undo: IMutationInfo) {
    this.execute(mutation.id, mutation.params);
    this.undoRedo.pushUndoRedo({
      unitID: this.book.getId(),
      undoMutations: [undo],
      redoMutations: [mutation],
    });
  }

  /**
   * Everything until the returned function is called becomes one step of undo. (Univer's own grouping takes
   * changes back in the order in which they were made, which is wrong where they overlap.)
   */
  groupUndo(): () => void {
    const { undoRedo } = this;
    const push = undoRedo.pushUndoRedo.bind(undoRedo);
    // The service is a lazy proxy: only a defined property is seen by the commands that push.
    const divert = (value: typeof push) =>
      Object.defineProperty(undoRedo, 'pushUndoRedo', { value, configurable: true, writable: true });
    const items: IUndoRedoItem[] = [];
    divert((item) => void items.push(item));
    return () => {
      divert(push);
      if (!items.length) return;
      push({
        unitID: this.book.getId(),
        undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
        redoMutations: items.flatMap((item) => item.redoMutations),
      });
    };
  }

  forgetUndo() {
    this.undoRedo.clearUndoRedo(this.book.getId());
  }

  /** Enlarges the sheet so that the box fits. */
  ensureSize(sheet: FWorksheet, box: Box) {
    if (box.row + box.rows > sheet.getMaxRows()) sheet.setRowCount(box.row + box.rows + 100);
    if (box.col + box.cols > sheet.getMaxColumns()) sheet.setColumnCount(box.col + box.cols + 10);
  }

  cellAt(sheet: FWorksheet, row: number, col: number): Nullable<ICellData> {
    return sheet.getSheet().getCellMatrix().getValue(row, col);
  }

  private spilled(sheet: FWorksheet) {
    return this.formulaModel.getArrayFormulaCellData()?.[this.book.getId()]?.[sheet.getSheetId()];
  }

  /** The area that the array formula of a cell fills; null where it spills nothing. */
  spillArea(sheet: FWorksheet, row: number, col: number): Box | null {
    const ranges = this.formulaModel.getArrayFormulaRange()?.[this.book.getId()]?.[sheet.getSheetId()];
    const range = ranges?.[row]?.[col];
    return range ? boxOf(range) : null;
  }

  /** Calculated values. Univer's own getValues() answers display text for cells with a number format. */
  values(sheet: FWorksheet, box: Box): CellValue[][] {
    const matrix = sheet.getSheet().getCellMatrix();
    const spilled = this.spilled(sheet);
    return mapBox(box, (r, c) => {
      const own = matrix.getValue(r, c) as Nullable<ICellData>;
      const cell = own?.v === undefined || own.v === null ? spilled?.[r]?.[c] : own;
      const value = cell?.v;
      if (value === undefined || value === null) return '';
      return cell?.t === BOOLEAN ? Boolean(Number(value)) : (value as CellValue);
    });
  }

  /** Display text: this call runs Univer's number formats. */
  text(sheet: FWorksheet, box: Box): string[][] {
    const worksheet = sheet.getSheet();
    return mapBox(box, (r, c) => {
      const cell = worksheet.getCell(r, c);
      const value = cell?.v ?? '';
      if (cell?.t === BOOLEAN && typeof value !== 'string') return value ? 'TRUE' : 'FALSE';
      return String(value);
    });
  }

  formulaAt(sheet: FWorksheet, row: number, col: number): string | null {
    const formula = this.formulaModel.getFormulaStringByCell(row, col, sheet.getSheetId(), this.book.getId());
    return formula || null;
  }

  formulas(sheet: FWorksheet, box: Box): CellValue[][] {
    const values = this.values(sheet, box);
    return mapBox(box, (r, c) => this.formulaAt(sheet, r, c) ?? values[r - box.row][c - box.col]);
  }

  /** Writes the entries of a box, row by row, as one command. */
  write(sheet: FWorksheet, box: Box, entries: readonly (readonly CellEntry[])[]) {
    this.ensureSize(sheet, box);
    const cells: Record<number, Record<number, ICellData>> = {};
    const formats: { row: number; col: number; format: string }[] = [];
    entries.forEach((line, r) => {
      const row: Record<number, ICellData> = {};
      line.forEach((entry, c) => {
        if (entry.kind === 'keep') return;
        row[box.col + c] = cellData(entry);
        if (entry.kind === 'value' && entry.format !== undefined) {
          formats.push({ row: box.row + r, col: box.col + c, format: entry.format });
        }
      });
      if (Object.keys(row).length) cells[box.row + r] = row;
    });
    if (!Object.keys(cells).length) return;
    this.isWriting = true;
    sheet.getRange(box.row, box.col, box.rows, box.cols).setValues(cells);
    this.isWriting = false;
    for (const { row, col, format } of formats) {
      if (this.numberFormatAt(sheet, row, col) !== 'General') continue;
      this.style(sheet, { row, col, rows: 1, cols: 1 }, 'n', { pattern: format });
    }
  }

  /**
   * Sets one style property, one value for the box or one per cell.
   * Never setValues([[{ s }]]): on a cell with a formula it silently deletes the formula.
   */
  style(sheet: FWorksheet, box: Box, type: keyof CellStyle, value: unknown) {
    this.ensureSize(sheet, box);
    // Univer's own command lets the heights of rows follow, but is slow.
    if (!AFFECT_LAYOUT_STYLES.includes(type) || box.rows * box.cols >= MANY_CELLS) {
      this.setStyles(sheet, box, type, value);
      return;
    }
    this.execute(SetStyleCommand.id, {
      unitId: this.book.getId(),
      subUnitId: sheet.getSheetId(),
      style: { type, value },
      range: rangeOf(box),
    });
  }

  /** The same without regard to the heights of rows: each style that occurs is changed once. */
  private setStyles(sheet: FWorksheet, box: Box, type: keyof CellStyle, value: unknown) {
    const pool = this.book.getWorkbook().getStyles();
    const target = { unitId: this.book.getId(), subUnitId: sheet.getSheetId() };
    const changed = new Map<unknown, Map<unknown, Nullable<string>>>();
    const before: Nullable<string>[] = [];
    const after = mapBox(box, (r, c) => {
      const part: unknown = Array.isArray(value) ? (value as unknown[][])[r - box.row][c - box.col] : value;
      const cell = this.cellAt(sheet, r, c);
      const old = cell?.s ?? null;
      before.push(typeof old === 'object' && old ? pool.setValue(old) : (old as Nullable<string>));
      const known = changed.get(part) ?? new Map<unknown, Nullable<string>>();
      changed.set(part, known);
      if (!known.has(old)) {
        const next = changedStyle(pool.getStyleByCell(cell) ?? {}, type, part);
        known.set(old, Object.keys(next).length ? pool.setValue(next) : null);
      }
      return known.get(old);
    }).flat();
    // A change of nothing, marked as one of style, makes the grid draw again and calculates nothing; Univer keeps
    // the display of numbers until it hears of their cells.
    const cellValue = type === 'n' ? emptyCells(box) : {};
    const redraw = {
      id: SetRangeValuesMutation.id,
      params: { ...target, cellValue, trigger: SetStyleCommand.id },
    };
    const apply = (styles: readonly Nullable<string>[]) => [
      { id: SetStylesMutation.id, params: { ...target, box, styles } },
      redraw,
    ];
    for (const { id, params } of apply(after)) this.execute(id, params);
    this.undoRedo.pushUndoRedo({
      unitID: target.unitId,
      undoMutations: apply(before),
      redoMutations: apply(after),
    });
  }

  styleAt(sheet: FWorksheet, row: number, col: number): CellStyle {
    const styles = this.book.getWorkbook().getStyles();
    return (styles.getStyleByCell(this.cellAt(sheet, row, col)) ?? {}) as CellStyle;
  }

  /** Whether a cell stays editable on a protected sheet: Univer's styles have no place for it. */
  isUnlocked(sheet: FWorksheet, row: number, col: number): boolean {
    return this.cellAt(sheet, row, col)?.custom?.unlocked === true;
  }

  setUnlocked(sheet: FWorksheet, box: Box, unlocked: boolean) {
    this.ensureSize(sheet, box);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    mapBox(box, (r, c) => {
      if (unlocked !== this.isUnlocked(sheet, r, c)) {
        (cellValue[r] ??= {})[c] = { custom: unlocked ? { unlocked } : null } as ICellData;
      }
    });
    if (!Object.keys(cellValue).length) return;
    // As a change of style, so that nothing is recalculated.
    const trigger = SetStyleCommand.id;
    const target = { unitId: this.book.getId(), subUnitId: sheet.getSheetId() };
    this.execute(SetRangeValuesMutation.id, { ...target, cellValue, trigger });
  }

  numberFormatAt(sheet: FWorksheet, row: number, col: number): string {
    return this.styleAt(sheet, row, col).n?.pattern || 'General';
  }

  /** The box around all cells with content; with `formats` also around formatted ones. */
  usedBox(sheet: FWorksheet, formats = false): Box | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.visitStored(sheet, (r, c, cell) => {
      if (cell && !hasContent(cell) && !(formats && cell.s)) return;
      top = Math.min(top, r);
      left = Math.min(left, c);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    });
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }

  /** Where something may stand, row by row; the cells between need not be looked at. */
  storedCells(sheet: FWorksheet): { row: number; col: number }[] {
    const rows = new Map<number, Set<number>>();
    this.visitStored(sheet, (r, c) => {
      const cols = rows.get(r);
      if (cols) cols.add(c);
      else rows.set(r, new Set([c]));
    });
    const ascending = (a: number, b: number) => a - b;
    return [...rows.keys()]
      .sort(ascending)
      .flatMap((row) => [...rows.get(row)!].sort(ascending).map((col) => ({ row, col })));
  }

  /** Every cell that Univer keeps, and every cell that a formula spills into (without what it keeps). */
  private visitStored(sheet: FWorksheet, visit: (row: number, col: number, cell?: ICellData) => void) {
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, col, cell) => {
        if (cell) visit(row, col, cell);
      });
    const spilled = this.spilled(sheet) ?? {};
    for (const row of Object.keys(spilled)) {
      for (const col of Object.keys(spilled[+row] ?? {})) visit(+row, +col);
    }
  }
}

/** A style with one property changed, of which borders keep the other sides; null takes away. */
function changedStyle(style: CellStyle, type: keyof CellStyle, value: unknown): CellStyle {
  const part = type === 'bd' ? withoutNulls({ ...style.bd, ...(value as object) }) : value;
  const isEmpty = type === 'bd' && !Object.keys(part as object).length;
  return withoutNulls({ ...style, [type]: isEmpty ? null : part });
}

const withoutNulls = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function emptyCells({ row, col, rows, cols }: Box) {
  const line = Object.fromEntries(Array.from({ length: cols }, (_, c) => [col + c, {}]));
  return Object.fromEntries(Array.from({ length: rows }, (_, r) => [row + r, line]));
}

const hasContent = (cell: Nullable<ICellData>) =>
  Boolean(cell && (cell.f || cell.si || (cell.v !== null && cell.v !== undefined && cell.v !== '')));

function cellData(entry: Exclude<CellEntry, { kind: 'keep' }>): ICellData {
  const blank = { v: null, f: null, si: null, p: null } as ICellData;
  if (entry.kind === 'empty') return { ...blank, t: null } as ICellData;
  if (entry.kind === 'formula') return { ...blank, t: null, f: entry.formula } as ICellData;
  const { value } = entry;
  if (typeof value === 'number') return { ...blank, v: value, t: NUMBER };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: BOOLEAN };
  return { ...blank, v: value, t: TEXT };
}

interface CellsRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}
export const boxOf = ({ startRow, endRow, startColumn, endColumn }: CellsRange): Box => ({
  row: startRow,
  col: startColumn,
  rows: endRow - startRow + 1,
  cols: endColumn - startColumn + 1,
});
export const rangeOf = ({ row, col, rows, cols }: Box): CellsRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: col,
  endColumn: col + cols - 1,
});

/** "#RRGGBB" of a Univer colour. */
export function hexColor(color: Nullable<IColorStyle>): string | undefined {
  const rgb = color?.rgb;
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => (+part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
