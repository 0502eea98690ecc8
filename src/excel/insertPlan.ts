import { columnPoints } from '../sheets/columnPoints';
import type { Area, InsertionPlan, Place } from '../sheets/plan';
import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';
import { WorkbookError } from '../sheets/workbook';
import { contentEntry } from './cellEntry';
import { readLooks, type RestoreLooks } from './cellLooks';
import { applyAll, bytesOf, STEP_BYTES, type Change } from './change';
import { excelFailure } from './excelFailure';
import { areaAddress, areaOf, rangeOf, sheetAt } from './places';
import { formatArea, formatNumbers } from './sheetFeatures';
import { takeBack, type Attempt } from './takeBack';

/** The size of every sheet since Excel 2007. */
const SHEET = { rows: 1_048_576, columns: 16_384 };

/**
 * Draws a plan at the selection: one request to see where that is, one to see that nothing stands there, one
 * to write. Whatever fails, the workbook is left as it was.
 *
 * @returns The cells, as "Plan!B3:D14".
 * @throws WorkbookError `occupied` or `protected` before anything is written.
 */
export async function insertPlan(planFor: (place: Place) => InsertionPlan): Promise<string> {
  let drawn: Pick<Attempt, 'changes' | 'sheets'> = { changes: [], sheets: [] };
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
      const sheet = selected.worksheet.load('id,name,protection/protected');
      await context.sync();
      if (sheet.protection.protected) throw protectedSheet(sheet.name);
      const place = { sheet: sheet.name, row: selected.rowIndex, column: selected.columnIndex };
      const plan = planFor(place);
      const area = around(plan.blocks.map(areaOf));
      if (area.row + area.rows > SHEET.rows || area.column + area.columns > SHEET.columns)
        throw occupied('The sheet ends before all of it could stand here', area);
      const before = await readPlace(context, sheet, plan, area);
      const changes = changesOf(plan, sheet.id, area, before);
      drawn = { changes, sheets: [{ id: sheet.id, name: sheet.name, isProtected: false }] };
      await applyAll(context, changes);
      return `${quotedSheet(sheet.name)}!${areaAddress(area)}`;
    });
  } catch (error) {
    await takeBack({ ...drawn, doing: 'Inserting', done: 'written' }, error);
    throw excelFailure(error);
  }
}

interface Before {
  readonly restoreLooks: RestoreLooks;
  /** Points, in the order of the plan's widths. */
  readonly columnWidths: readonly number[];
}

async function readPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: InsertionPlan,
  area: Area,
): Promise<Before> {
  const range = rangeOf(sheet, area).load('formulas,values');
  const isOneCell = area.rows === 1 && area.columns === 1;
  const merged = range.getMergedAreasOrNullObject().load('address');
  const tables = range.getTables(false).load('items/name');
  const looks = readLooks(sheet, area);
  const columns = plan.columnWidths.map(({ column }) =>
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.load('columnWidth'),
  );
  await context.sync();
  const [formulas, values]: unknown[][][] = [range.formulas, range.values];
  formulas.forEach((line, i) =>
    line.forEach((formula, j) => {
      // A spilling formula's cells have values only.
      if (formula !== '' || values[i][j] !== '')
        throw occupied(
          `${quotedSheet(sheet.name)}!${cellAddress(area.row + i, area.column + j)} holds something`,
          area,
        );
    }),
  );
  if (tables.items.length > 0) throw occupied(`The table ${tables.items[0].name} is here`, area);
  // Merged cells show the first of their contents; the others would be hidden, or lost.
  if (!merged.isNullObject && !isOneCell) throw occupied(`The merged cells ${merged.address} are here`, area);
  return { restoreLooks: looks(), columnWidths: columns.map(({ columnWidth }) => columnWidth) };
}

function changesOf(plan: InsertionPlan, sheet: string, area: Area, before: Before): readonly Change[] {
  const on =
    (act: (worksheet: Excel.Worksheet) => void) =>
    (context: Excel.RequestContext): void =>
      act(sheetAt(context, sheet));
  const widths = plan.columnWidths.flatMap(({ column, characters }, index): Change[] => {
    const [points, had] = [columnPoints(characters), before.columnWidths[index]];
    if (had >= points) return [];
    const set = (width: number) =>
      on((worksheet) => {
        rangeOf(worksheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
      });
    return [{ bytes: STEP_BYTES, sheet, apply: set(points), revert: set(had) }];
  });
  const contents: Change = {
    sheet,
    bytes: plan.blocks.reduce((sum, block) => sum + bytesOf(block.cells), 0),
    apply: on((worksheet) => {
      for (const { style, format, ...block } of plan.blocks) {
        const cells = areaOf(block);
        if (style) formatArea(worksheet, cells, { style, format });
        else if (format) formatNumbers(worksheet, cells, format);
        rangeOf(worksheet, cells).formulas = block.cells.map((row) => row.map(contentEntry));
      }
    }),
    revert: on((worksheet) => {
      rangeOf(worksheet, area).clear('Contents');
      before.restoreLooks(worksheet);
    }),
  };
  return [...widths, contents];
}

/** The rectangle that holds all areas. */
function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

function protectedSheet(name: string): WorkbookError {
  return new WorkbookError(
    'protected',
    `The sheet ${name} is protected. Nothing was changed. Take its protection off (Review, Unprotect Sheet), or select a cell of another sheet, then insert again.`,
  );
}

function occupied(why: string, { rows, columns }: Area): WorkbookError {
  const room =
    rows === 1 && columns === 1
      ? 'an empty cell'
      : `a cell with ${rows} empty ${rows === 1 ? 'row' : 'rows'} and ${columns} empty columns`;
  return new WorkbookError('occupied', `${why}. Nothing was changed. Select ${room}, then insert again.`);
}
