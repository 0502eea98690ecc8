import { DEFAULT_FONT } from '../../files/styleTable';
import type { Box } from '../addresses';
import { mapBox } from '../addresses';
import type { CellStyle } from '../engine';
import { hexColor } from '../engine';
import { invalidArgument } from '../officeError';
import { Borders } from './borders';
import type { Range } from './range';

const POINTS_PER_PIXEL = 0.75;
const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'];
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
/** Univer has no indent; its padding on the left is one. */
const PIXELS_PER_INDENT = 9;
/** A mixed format answers null; comparing more cells than this is too slow to be worth it. */
const COMPARED_CELLS = 2000;

export class RangeFormat {
  readonly scalars = [
    'ColumnWidth',
    'HorizontalAlignment',
    'IndentLevel',
    'RowHeight',
    'VerticalAlignment',
    'WrapText',
  ];

  constructor(readonly range: Range) {}

  style(key: keyof CellStyle, value: unknown) {
    this.range.book.guardSheet(this.range.sheetId);
    this.range.book.engine.style(this.range.fsheet, this.range.gridCells, key, value);
  }

  /** What all cells have in common; null where they differ. */
  common<T>(read: (style: CellStyle) => T): T | null {
    const { engine } = this.range.book;
    const { row, col, rows, cols } = this.range.gridCells;
    const box: Box = { row, col, rows: Math.max(1, Math.min(rows, Math.floor(COMPARED_CELLS / cols))), cols };
    const all = mapBox(box, (r, c) => read(engine.styleAt(this.range.fsheet, r, c))).flat();
    return all.every((value) => value === all[0]) ? all[0] : null;
  }

  get Fill() {
    return new Fill(this);
  }
  get Font() {
    return new Font(this);
  }
  get Borders() {
    return new Borders(this);
  }
  get Protection() {
    return new FormatProtection(this);
  }

  get ColumnWidth() {
    return this.range.fsheet.getColumnWidth(this.range.cells.col) * POINTS_PER_PIXEL;
  }
  set ColumnWidth(points: number) {
    this.range.book.guardSheet(this.range.sheetId);
    if (!(points >= 0)) throw invalidArgument('a column width below 0');
    const { col, cols } = this.range.gridCells;
    this.range.book.columnWidths.set(this.range.fsheet, col, cols, points / POINTS_PER_PIXEL);
  }
  get RowHeight() {
    return this.range.fsheet.getRowHeight(this.range.cells.row) * POINTS_PER_PIXEL;
  }
  set RowHeight(points: number) {
    this.range.book.guardSheet(this.range.sheetId);
    if (!(points >= 0 && points <= 409.5)) throw invalidArgument('a row height outside 0 to 409.5');
    const { row, rows } = this.range.gridCells;
    this.range.book.engine.ensureSize(this.range.fsheet, this.range.gridCells);
    this.range.fsheet.setRowHeightsForced(row, rows, points / POINTS_PER_PIXEL);
  }

  get HorizontalAlignment() {
    return this.common(({ ht }) => HORIZONTAL[ht ?? 0] ?? 'General');
  }
  set HorizontalAlignment(value: string | null) {
    const index = HORIZONTAL.indexOf(value ?? '');
    if (index < 0) throw invalidArgument(`horizontal alignment ${value}`);
    this.style('ht', index || null);
  }
  get VerticalAlignment() {
    const name = (vt: unknown) => Object.keys(VERTICAL).find((key) => VERTICAL[key] === vt) ?? 'Bottom';
    return this.common(({ vt }) => name(vt));
  }
  set VerticalAlignment(value: string | null) {
    const index = VERTICAL[value ?? ''];
    if (!index) throw invalidArgument(`vertical alignment ${value}`);
    this.style('vt', index);
  }
  get WrapText() {
    return this.common(({ tb }) => tb === WRAP);
  }
  set WrapText(on: boolean | null) {
    this.style('tb', on ? WRAP : null);
  }
  get IndentLevel() {
    return this.common(({ pd }) => indentOf(pd?.l));
  }
  set IndentLevel(level: number | null) {
    if (level === null || !(level >= 0 && level <= 250)) throw invalidArgument(`indent ${level}`);
    this.style('pd', level ? { l: level * PIXELS_PER_INDENT } : null);
  }

  AutofitColumns() {
    this.range.book.guardSheet(this.range.sheetId);
    const { engine, columnWidths } = this.range.book;
    const used = engine.usedBox(this.range.fsheet);
    if (!used) return;
    const { col, cols } = this.range.gridCells;
    const text = engine.text(this.range.fsheet, { row: used.row, col, rows: used.rows, cols });
    for (let c = 0; c < cols; c++) {
      const longest = Math.max(0, ...text.map((row) => row[c].length));
      if (longest) columnWidths.set(this.range.fsheet, col + c, 1, Math.min(600, 12 + 7.2 * longest));
    }
  }
  AutofitRows() {
    this.range.book.guardSheet(this.range.sheetId);
    const { row, rows } = this.range.gridCells;
    this.range.fsheet.setRowAutoHeight(row, rows);
  }
}

export const indentOf = (padding: number | undefined) => Math.round((padding ?? 0) / PIXELS_PER_INDENT);
export const paddingOf = (indent: number) => indent * PIXELS_PER_INDENT;

/** "#RRGGBB" of what Excel takes as a colour: "#4472C4", "4472C4" or a name of HTML. */
export function parseColor(text: unknown): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(String(text));
  if (hex) return `#${hex[1].toUpperCase()}`;
  const named = NAMED_COLORS[String(text).toLowerCase()];
  if (!named) throw invalidArgument(`colour ${String(text)}`);
  return named;
}
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

class Fill {
  readonly scalars = ['Color'];
  constructor(private readonly format: RangeFormat) {}
  get Color() {
    return this.format.common(({ bg }) => hexColor(bg) ?? '#FFFFFF');
  }
  set Color(color: string | null) {
    this.format.style('bg', { rgb: parseColor(color) });
  }
  Clear() {
    this.format.style('bg', null);
  }
}

class Font {
  readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];
  constructor(private readonly format: RangeFormat) {}
  get Bold() {
    return this.format.common(({ bl }) => bl === 1);
  }
  set Bold(on: boolean | null) {
    this.format.style('bl', on ? 1 : 0);
  }
  get Italic() {
    return this.format.common(({ it }) => it === 1);
  }
  set Italic(on: boolean | null) {
    this.format.style('it', on ? 1 : 0);
  }
  get Underline() {
    return this.format.common(({ ul }) => (ul?.s === 1 ? 'Single' : 'None'));
  }
  set Underline(style: string | null) {
    this.format.style('ul', style === 'None' ? null : { s: 1 });
  }
  get Color() {
    return this.format.common(({ cl }) => hexColor(cl) ?? '#000000');
  }
  set Color(color: string | null) {
    this.format.style('cl', { rgb: parseColor(color) });
  }
  get Size() {
    return this.format.common(({ fs }) => fs ?? DEFAULT_FONT.size);
  }
  set Size(points: number | null) {
    if (points === null || !(points >= 1 && points <= 409)) throw invalidArgument(`font size ${points}`);
    this.format.style('fs', points);
  }
  get Name() {
    return this.format.common(({ ff }) => ff ?? DEFAULT_FONT.name);
  }
  set Name(name: string | null) {
    this.format.style('ff', name);
  }
}

class FormatProtection {
  readonly scalars = ['Locked'];
  constructor(private readonly format: RangeFormat) {}
  get Locked() {
    const { book, fsheet, gridCells } = this.format.range;
    const all = mapBox(gridCells, (r, c) => !book.engine.isUnlocked(fsheet, r, c)).flat();
    return all.every((locked) => locked === all[0]) ? all[0] : null;
  }
  set Locked(locked: boolean | null) {
    const { book, fsheet, gridCells, sheetId } = this.format.range;
    book.guardSheet(sheetId);
    book.engine.setUnlocked(fsheet, gridCells, !locked);
  }
}
