import { SetSheetTableCommand } from '@univerjs/sheets-table';
import { shiftFormula } from '../files/formulaTokens';
import type { Box } from './addresses';
import type { Book } from './book';
import type { CellEntry } from './engine';
import { boxOf, rangeOf } from './engine';
import { growReferences, type Growth } from './growReferences';
import { Names } from './objects/names';

/**
 * Tables grow as Excel's do: by what is typed right beneath them, and with them every reference, in formulas, names and
 * charts, that covers all data cells of a column. That references without structure follow is known from practitioners
 * (Tushar Mehta, "Create a Dynamic (Self-Adjusting) Range"), not from Microsoft, and was not seen in Excel by us.
 */
export function followTableGrowth(book: Book) {
  const { engine } = book;
  let before = new Map<string, Box>();
  engine.commands.beforeCommandExecuted(({ id }) => {
    if (id === SetSheetTableCommand.id) before = tableBoxes(book);
  });
  engine.on('command', ({ id }) => {
    if (id !== SetSheetTableCommand.id) return;
    for (const [tableId, box] of tableBoxes(book)) {
      const old = before.get(tableId);
      if (old && isGrown(old, box)) growWith(book, tableId, old, box.rows - old.rows);
    }
  });
  engine.on('changed', ({ sheetId, box, typed }) => {
    // When the command that typed has ended, so that undo takes the growth back first, as in Excel.
    if (typed) queueMicrotask(() => growByTyping(book, sheetId, box));
  });
}

function tableBoxes(book: Book): Map<string, Box> {
  return new Map(book.engine.book.getTableList().map(({ id, range }) => [id, boxOf(range)]));
}

const isGrown = (old: Box, box: Box) =>
  box.row === old.row && box.col === old.col && box.cols === old.cols && box.rows > old.rows;

/** Content in the row beneath a table, between its sides, becomes rows of the table. */
function growByTyping(book: Book, sheetId: string, typed: Box) {
  const { engine } = book;
  const found = engine.book.getTableList().find(({ subUnitId, range }) => {
    const { row, col, rows, cols } = boxOf(range);
    const isWithin = typed.col >= col && typed.col + typed.cols <= col + cols;
    return subUnitId === sheetId && typed.row === row + rows && isWithin;
  });
  if (!found) return;
  const table = boxOf(found.range);
  const added = { ...table, row: typed.row, rows: typed.rows };
  const isTyped = (r: number, c: number) => c >= typed.col && c < typed.col + typed.cols && r >= typed.row;
  const filled = engine
    .formulas(book.sheet(sheetId), added)
    .map((line, r) =>
      line.map((value, c) => (value === '' ? 0 : isTyped(added.row + r, added.col + c) ? 1 : 2)),
    );
  // What stood there before is no part of the table, and a deletion is no content.
  if (filled.flat().includes(2) || !filled.flat().includes(1)) return;
  const endGroup = engine.groupUndo();
  engine.execute(SetSheetTableCommand.id, {
    unitId: engine.book.getId(),
    tableId: found.id,
    updateRange: { newRange: rangeOf({ ...table, rows: table.rows + typed.rows }) },
  });
  continueFormulas(book, sheetId, table, typed.rows);
  endGroup();
}

/** A column whose last two rows hold the same formula goes on with it. */
function continueFormulas(book: Book, sheetId: string, table: Box, added: number) {
  const { engine } = book;
  const sheet = book.sheet(sheetId);
  const last = table.row + table.rows - 1;
  if (table.rows < 3) return;
  const entries = Array.from({ length: added }, (_, r) =>
    Array.from({ length: table.cols }, (__, c): CellEntry => {
      const [above, formula] = [last - 1, last].map((row) => engine.formulaAt(sheet, row, table.col + c));
      const isColumn = above !== null && formula !== null && shiftFormula(above, 1, 0) === formula;
      const isFree =
        engine.values(sheet, { row: last + 1 + r, col: table.col + c, rows: 1, cols: 1 })[0][0] === '';
      return isColumn && isFree
        ? { kind: 'formula', formula: shiftFormula(formula, r + 1, 0) }
        : { kind: 'keep' };
    }),
  );
  engine.write(sheet, { ...table, row: last + 1, rows: added }, entries);
}

function growWith(book: Book, tableId: string, old: Box, added: number) {
  const { engine } = book;
  const { subUnitId } = engine.book.getTableList().find(({ id }) => id === tableId)!;
  const growth: Growth = {
    sheet: book.sheet(subUnitId).getSheetName(),
    firstRow: old.row + 1,
    lastRow: old.row + old.rows - 1,
    firstColumn: old.col,
    lastColumn: old.col + old.cols - 1,
    added,
  };
  for (const name of new Names(book).Items()) {
    const grown = growReferences(name.Formula, '', growth);
    if (grown !== name.Formula) name.Formula = grown;
  }
  growFormulas(book, growth);
  for (const anchor of book.anchors()) {
    const { box, sheetId } = anchor;
    const isColumn =
      box &&
      sheetId === subUnitId &&
      box.row === growth.firstRow &&
      box.row + box.rows - 1 === growth.lastRow &&
      box.col >= growth.firstColumn &&
      box.col + box.cols - 1 <= growth.lastColumn;
    if (isColumn) anchor.box = { ...box, rows: box.rows + added };
  }
}

function growFormulas(book: Book, growth: Growth) {
  const { engine } = book;
  const lastRow = String(growth.lastRow + 1);
  for (const sheet of book.sheets) {
    const home = sheet.getSheetName();
    const changed: { row: number; col: number; formula: string }[] = [];
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, col, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = engine.formulaAt(sheet, row, col);
        if (!formula?.includes(lastRow)) return;
        const grown = growReferences(formula, home, growth);
        if (grown !== formula) changed.push({ row, col, formula: grown });
      });
    for (const { row, col, formula } of changed) {
      engine.write(sheet, { row, col, rows: 1, cols: 1 }, [[{ kind: 'formula', formula }]]);
    }
  }
}
