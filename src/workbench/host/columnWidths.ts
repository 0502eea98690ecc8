import type { FWorksheet } from '@univerjs/sheets/facade';
import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Engine } from './engine';
import { rangeOf } from './engine';

/** Univer's own bound: rows beyond are measured in idle moments. */
const CELLS_AT_ONCE = 10_000;

/**
 * Sets the widths of columns. Univer's command measures every row again for each column, which took longer than
 * writing the sheet: here the heights of rows follow once, when a request is over.
 */
export class ColumnWidths {
  private readonly changed = new Set<string>();
  private readonly interceptors: SheetInterceptorService;

  constructor(private readonly engine: Engine) {
    this.interceptors = engine.injector.get(SheetInterceptorService);
  }

  set(sheet: FWorksheet, col: number, cols: number, pixels: number) {
    const { engine } = this;
    engine.ensureSize(sheet, { row: 0, col, rows: 1, cols });
    const ranges = [rangeOf({ row: 0, col, rows: sheet.getMaxRows(), cols })];
    const params = { unitId: engine.book.getId(), subUnitId: sheet.getSheetId(), ranges, colWidth: pixels };
    const undo = SetWorksheetColWidthMutationFactory(params, sheet.getSheet());
    const { id } = SetWorksheetColWidthMutation;
    engine.executeUndoably({ id, params }, { id, params: undo });
    this.changed.add(params.subUnitId);
  }

  /** Lets the heights of rows follow the widths set since the last call. */
  fitRows() {
    const { engine } = this;
    for (const sheetId of this.changed) {
      const sheet = engine.book.getSheetBySheetId(sheetId);
      const used = sheet && engine.usedBox(sheet);
      if (!used) continue;
      const now = Math.min(used.rows, Math.ceil(CELLS_AT_ONCE / sheet.getMaxColumns()));
      const rest = { ...used, row: used.row + now, rows: used.rows - now };
      const { redos, undos } = this.interceptors.generateMutationsOfAutoHeight({
        unitId: engine.book.getId(),
        subUnitId: sheetId,
        ranges: [rangeOf(used)],
        autoHeightRanges: [rangeOf({ ...used, rows: now })],
        lazyAutoHeightRanges: rest.rows ? [rangeOf(rest)] : [],
      });
      redos.forEach((redo, index) => engine.executeUndoably(redo, undos[index]!));
    }
    this.changed.clear();
  }
}
