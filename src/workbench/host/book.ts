import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Box } from './addresses';
import { parseAddress, splitReference } from './addresses';
import { ColumnWidths } from './columnWidths';
import type { Engine } from './engine';
import { accessDenied, itemNotFound } from './officeError';
import type { SheetState } from './sheetState';
import { newSheetState } from './sheetState';

/** Cells that move with inserted and deleted rows and columns; `box` is null once they are gone. */
export interface Anchor {
  sheetId: string;
  box: Box | null;
}

/** A place in the workbook. */
export interface Location {
  readonly sheetId: string;
  readonly box: Box;
}

/** Size of a sheet in Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * The workbook behind the object model: Univer's cells, and everything of Excel that Univer has no place for
 * (charts, protection, page set-up, custom XML parts, settings).
 */
export class Book {
  readonly xmlParts = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readonly properties = { title: '', subject: '', author: '', keywords: '' };
  structureProtected = false;
  /** Names of table styles by table. */
  readonly tableStyles = new Map<string, string>();
  /** Office.js types of the events that the pane listens to, as "type:target". */
  readonly subscriptions = new Set<string>();
  /** False while the add-in wants to hear nothing, as it does while it writes. */
  eventsEnabled = true;
  readonly columnWidths: ColumnWidths;
  private readonly sheetStates = new Map<string, SheetState>();

  constructor(
    readonly engine: Engine,
    /** Told when a sheet's charts change. */
    readonly chartsChanged: (sheetId: string) => void,
  ) {
    this.columnWidths = new ColumnWidths(engine);
  }

  get sheets(): FWorksheet[] {
    return this.engine.book.getSheets();
  }

  sheet(id: string): FWorksheet {
    const found = this.engine.book.getSheetBySheetId(id);
    if (!found) throw itemNotFound('the worksheet was deleted');
    return found;
  }

  /** By name, without regard to case, or by id. */
  findSheet(key: string): FWorksheet | null {
    const wanted = key.toLowerCase();
    const byName = this.sheets.find((sheet) => sheet.getSheetName().toLowerCase() === wanted);
    return byName ?? this.engine.book.getSheetBySheetId(key);
  }

  state(sheetId: string): SheetState {
    const known = this.sheetStates.get(sheetId);
    if (known) return known;
    const created = newSheetState();
    this.sheetStates.set(sheetId, created);
    return created;
  }

  forgetSheet(sheetId: string) {
    const { charts } = this.state(sheetId);
    this.sheetStates.delete(sheetId);
    if (charts.length) this.chartsChanged(sheetId);
  }

  /** Cells that the host itself keeps: of charts and print areas. */
  *anchors(): Iterable<Anchor> {
    for (const [sheetId, { charts, page }] of this.sheetStates) {
      if (page.area) yield page.area;
      yield* page.breaks;
      for (const chart of charts) {
        if (chart.sheetId === sheetId) yield* chart.anchors();
      }
    }
  }

  /** "Sheet!A1:B2" or, with a sheet to stand on, "A1:B2". */
  locate(reference: string, onSheet?: string): Location | null {
    const parts = splitReference(reference);
    if (!parts) return null;
    const sheetId = parts.sheet === null ? onSheet : this.findSheet(parts.sheet)?.getSheetId();
    const box = parseAddress(parts.address, SHEET_ROWS, SHEET_COLUMNS);
    return sheetId && box ? { sheetId, box } : null;
  }

  /** Throws where a protected sheet refuses a change of these cells' content. */
  guardContent(sheetId: string, box: Box) {
    if (!this.state(sheetId).protected) return;
    const sheet = this.sheet(sheetId);
    const { rows, cols } = this.clip(sheetId, box);
    for (let r = box.row; r < box.row + rows; r++) {
      for (let c = box.col; c < box.col + cols; c++) {
        if (!this.engine.isUnlocked(sheet, r, c)) throw sheetIsProtected(sheet.getSheetName());
      }
    }
  }

  /** Throws where a protected sheet refuses a change of format, layout or objects. */
  guardSheet(sheetId: string) {
    if (this.state(sheetId).protected) throw sheetIsProtected(this.sheet(sheetId).getSheetName());
  }

  /** Throws where the workbook's structure is protected. */
  guardStructure() {
    if (this.structureProtected) throw accessDenied('the structure of this workbook is protected');
  }

  /** A box without what lies beyond the sheet's present size. */
  clip(sheetId: string, box: Box): Box {
    const sheet = this.sheet(sheetId);
    const wholeColumns = box.rows === SHEET_ROWS;
    const wholeRows = box.cols === SHEET_COLUMNS;
    return {
      ...box,
      rows: wholeColumns ? sheet.getMaxRows() : box.rows,
      cols: wholeRows ? sheet.getMaxColumns() : box.cols,
    };
  }
}

const sheetIsProtected = (name: string) => accessDenied(`the worksheet "${name}" is protected`);
