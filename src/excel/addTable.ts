import { columnPoints } from '../sheets/columnPoints';
import type { Area, TablePlan } from '../sheets/plan';
import { WorkbookError, type Holdings } from '../sheets/workbook';
import { contentEntry } from './cellEntry';
import { applyAll, sheetBefore, STEP_BYTES } from './change';
import { excelFailure } from './excelFailure';
import { newSheets } from './newSheets';
import { rangeOf } from './places';
import { addValidation, formatNumbers, styleArea } from './sheetFeatures';
import { takeBack, type Attempt } from './takeBack';

/** Adds a table on a new sheet: one request to see what there is, one to write. */
export async function addTable(planFor: (holdings: Holdings) => TablePlan): Promise<string> {
  let drawn: Pick<Attempt, 'changes' | 'sheets' | 'activeSheetId'> = { changes: [], sheets: [] };
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const names = workbook.names.load('items/name');
      const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
      const active = workbook.worksheets.getActiveWorksheet().load('id');
      const protection = workbook.protection.load('protected');
      await context.sync();
      if (protection.protected) throw protectedStructure();
      const plan = planFor({
        sheetNames: sheets.items.map(({ name }) => name),
        names: names.items.map(({ name }) => name),
      });
      const standing = sheets.items.map(sheetBefore);
      const sheet = { title: plan.sheet, setUp: (made: Excel.Worksheet) => draw(made, plan) };
      const changes = newSheets([sheet], STEP_BYTES * 8 * plan.columns.length, standing);
      drawn = { changes, sheets: standing, activeSheetId: active.id };
      await applyAll(context, changes);
      return plan.sheet;
    });
  } catch (error) {
    await takeBack({ ...drawn, doing: 'Adding the table', done: 'added' }, error);
    throw excelFailure(error);
  }
}

function draw(sheet: Excel.Worksheet, { name, notes, columns }: TablePlan): void {
  notes.forEach((note, row) => {
    const cell: Area = { row, column: 0, rows: 1, columns: 1 };
    styleArea(sheet, cell, row === 0 ? 'title' : 'subtitle');
    rangeOf(sheet, cell).formulas = [[contentEntry(note)]];
  });
  const head = notes.length + 1;
  const area: Area = { row: head, column: 0, rows: 2, columns: columns.length };
  columns.forEach(({ width, format, values }, column) => {
    const first: Area = { row: head + 1, column, rows: 1, columns: 1 };
    rangeOf(sheet, first).format.columnWidth = columnPoints(width);
    if (format) formatNumbers(sheet, first, format);
    if (values) {
      addValidation(sheet, {
        kind: 'list',
        area: first,
        values,
        title: columns[column].head,
        message: `Choose one of: ${values.join(', ')}.`,
      });
    }
  });
  rangeOf(sheet, { ...area, rows: 1 }).formulas = [columns.map((column) => contentEntry(column.head))];
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  sheet.freezePanes.freezeRows(head + 1);
  sheet.activate();
  rangeOf(sheet, { row: head + 1, column: 0, rows: 1, columns: 1 }).select();
}

function protectedStructure(): WorkbookError {
  return new WorkbookError(
    'protected',
    'The workbook’s structure is protected, so no sheet can be added. Nothing was changed. Take the protection off (Review, Protect Workbook), then try again.',
  );
}
