import { withDecimalComma } from '../sheets/standalone/localFormula';
import type { StandaloneChanges } from '../sheets/standalone/standalonePlan';
import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';
import { WorkbookError, type StandaloneReport } from '../sheets/workbook';
import { textEntry, type Entry } from './cellEntry';
import { bytesOf, requestsOf, STEP_BYTES, type Change } from './change';
import { excelFailure } from './excelFailure';
import { rangeOf, sheetAt } from './places';
import { takeBack } from './takeBack';

/** A longer comment damages the workbook in Excel on the web. */
const COMMENT_LENGTH = 250;

type Name = StandaloneChanges['names'][number];
type Cell = StandaloneChanges['cells'][number];

/**
 * Adds the names, one request each so that a refusal names its culprit, then rewrites the cells and compares
 * what they show. Whatever fails, the workbook is left as it was.
 */
export async function makeStandalone(changes: StandaloneChanges): Promise<StandaloneReport> {
  try {
    return await write(changes, Office.context.requirements.isSetSupported('ExcelApi', '1.20'));
  } catch (error) {
    // Not every Excel of that version can take back all of this.
    if (error instanceof OfficeExtension.Error && error.code === 'UndoNotSupported')
      return write(changes, false);
    throw excelFailure(error);
  }
}

async function write(changes: StandaloneChanges, isOneUndoStep: boolean): Promise<StandaloneReport> {
  const done: Change[] = [];
  try {
    return await Excel.run({ mergeUndoGroup: isOneUndoStep }, async (context) => {
      const names = context.workbook.names.load('items/name,items/formula,items/comment');
      const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
      const { numberFormat } = context.application.cultureInfo.load('numberFormat/numberDecimalSeparator');
      await context.sync();
      refuseProtected(changes, sheets.items);
      const hasDecimalComma = numberFormat.numberDecimalSeparator === ',';
      const known = new Map(names.items.map((item) => [item.name.toLowerCase(), item]));
      context.runtime.enableEvents = false;
      await changes.names.reduce(async (before, name) => {
        await before;
        const existing = known.get(name.name.toLowerCase());
        if (existing?.formula === name.formula) return;
        if (existing && !/^=LAMBDA\(/i.test(String(existing.formula))) throw takenName(name.name);
        done.push(
          nameChange(name, existing && { formula: String(existing.formula), comment: existing.comment }),
        );
        await addName(context, done[done.length - 1]!, name, hasDecimalComma);
      }, Promise.resolve());

      const cellChanges = changes.cells.map(cellChange);
      done.push(...cellChanges);
      await requestsOf(cellChanges).reduce(async (before, request) => {
        await before;
        for (const change of request) change.apply(context);
        await context.sync();
      }, Promise.resolve());
      context.runtime.enableEvents = true;
      return {
        names: changes.names.map(({ name }) => name),
        cells: changes.cells.length,
        different: await differences(context, changes.cells),
      };
    });
  } catch (error) {
    await takeBack(done, error, { doing: 'Rewriting', done: 'written' });
    throw error;
  }
}

function refuseProtected({ cells }: StandaloneChanges, sheets: readonly Excel.Worksheet[]): void {
  const written = new Set(cells.map(({ sheet }) => sheet));
  const locked = sheets.find(({ name, protection }) => protection.protected && written.has(name));
  if (!locked) return;
  throw new WorkbookError(
    'protected',
    `The sheet ${locked.name} is protected. Nothing was changed. Take its protection off (Review, Unprotect Sheet), then try again.`,
  );
}

function nameChange(
  { name, formula, comment }: Name,
  existing: { readonly formula: string; readonly comment: string } | undefined,
): Change {
  return {
    bytes: STEP_BYTES + formula.length,
    apply: ({ workbook }) => {
      if (existing) workbook.names.getItem(name).delete();
      workbook.names.add(name, formula, comment.slice(0, COMMENT_LENGTH));
    },
    revert: ({ workbook }) => {
      workbook.names.getItemOrNullObject(name).delete();
      if (existing) workbook.names.add(name, existing.formula, existing.comment);
    },
  };
}

/** Some Excels read a name's formula in the user's language whatever they are told. */
async function addName(
  context: Excel.RequestContext,
  change: Change,
  { name, formula, comment }: Name,
  hasDecimalComma: boolean,
): Promise<void> {
  try {
    change.apply(context);
    await context.sync();
  } catch (error) {
    if (!hasDecimalComma) throw refusedName(name, error);
    context.workbook.names.getItemOrNullObject(name).delete();
    context.workbook.names.addFormulaLocal(name, withDecimalComma(formula), comment.slice(0, COMMENT_LENGTH));
    try {
      await context.sync();
    } catch (again) {
      throw refusedName(name, again);
    }
  }
}

function takenName(name: string): WorkbookError {
  return new WorkbookError(
    'occupied',
    `The workbook already has a name ${name} of its own. Nothing was changed. Rename it (Formulas, Name Manager), then try again.`,
  );
}

function refusedName(name: string, cause: unknown): unknown {
  const reason = excelFailure(cause);
  if (!(reason instanceof WorkbookError) || reason.code !== 'refused') return reason;
  return new WorkbookError(
    'refused',
    `Excel did not accept the name ${name}. It may be too old for LAMBDA: Microsoft 365 or Excel on the web is needed. Nothing was changed.`,
    { cause },
  );
}

function cellChange(cell: Cell): Change {
  const { sheet, row, column, formula, values, rewritten } = cell;
  const anchor = { row, column, rows: 1, columns: 1 };
  const area = { row, column, rows: values.length, columns: values[0]!.length };
  const entries = values.map((line) => line.map((value) => valueEntry(value)));
  return {
    bytes: rewritten === null ? bytesOf(entries) : STEP_BYTES + rewritten.length,
    apply: (context) => {
      const range = rangeOf(sheetAt(context, sheet), rewritten === null ? area : anchor);
      range.formulas = rewritten === null ? entries : [[rewritten]];
    },
    revert: (context) => {
      const worksheet = sheetAt(context, sheet);
      // What stands where the formula used to spill would stop it from spilling again.
      if (rewritten === null) rangeOf(worksheet, area).clear('Contents');
      rangeOf(worksheet, anchor).formulas = [[formula]];
    },
  };
}

function valueEntry(value: Cell['values'][number][number]): Entry {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  // An error stays one.
  return /^#(?:N\/A|[A-Z/0]+[!?])$/.test(value) ? `=${value}` : textEntry(value);
}

/** Addresses of cells that show something else than before. */
async function differences(context: Excel.RequestContext, cells: readonly Cell[]): Promise<string[]> {
  const now = cells.map(({ sheet, row, column, values }) =>
    rangeOf(sheetAt(context, sheet), { row, column, rows: values.length, columns: values[0]!.length }).load(
      'values',
    ),
  );
  await context.sync();
  return cells.flatMap(({ sheet, row, column, values }, i) => {
    const shown: unknown[][] = now[i]!.values;
    // An interval's end near 0 is the difference of larger numbers beside it.
    const scale = Math.max(
      ...values.flat().map((value) => (typeof value === 'number' ? Math.abs(value) : 0)),
    );
    const isSame = values.every((line, y) =>
      line.every((value, x) => isAlike(value ?? '', shown[y]![x], scale)),
    );
    return isSame ? [] : [`${quotedSheet(sheet)}!${cellAddress(row, column)}`];
  });
}

function isAlike(before: unknown, now: unknown, scale: number): boolean {
  if (typeof before !== 'number' || typeof now !== 'number') return before === now;
  return Math.abs(before - now) <= 1e-9 * scale;
}
