import { withDecimalComma } from '../sheets/standalone/localFormula';
import type { DocumentProperties, ReplacedCell, SharingChanges } from '../sheets/sharing/sharingChanges';
import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';
import { WorkbookError, type StandaloneReport } from '../sheets/workbook';
import { textEntry, type Entry } from './cellEntry';
import { bytesOf, requestsOf, sheetBefore, STEP_BYTES, type Change, type SheetBefore } from './change';
import { excelFailure } from './excelFailure';
import { referenceNow } from './nameChanges';
import { rangeOf, sheetAt } from './places';
import { takeBack } from './takeBack';

/** A longer comment damages the workbook in Excel on the web. */
const COMMENT_LENGTH = 250;

type Name = SharingChanges['names'][number];
type Cell = SharingChanges['cells'][number];

/**
 * Adds the names, one request each so that a refusal names its culprit, then changes cells, names, properties and the
 * order of the sheets, compares what the changed cells show, and removes sheets last: nothing after that can fail, and
 * Excel could not bring them back. Whatever fails before, the workbook is left as it was.
 */
export async function prepareWorkbook(changes: SharingChanges): Promise<StandaloneReport> {
  try {
    return await write(changes, Office.context.requirements.isSetSupported('ExcelApi', '1.20'));
  } catch (error) {
    // Not every Excel of that version can take back all of this.
    if (error instanceof OfficeExtension.Error && error.code === 'UndoNotSupported')
      return write(changes, false);
    throw excelFailure(error);
  }
}

async function write(changes: SharingChanges, isOneUndoStep: boolean): Promise<StandaloneReport> {
  const done: Change[] = [];
  let sheets: readonly SheetBefore[] = [];
  let activeSheetId = '';
  try {
    return await Excel.run({ mergeUndoGroup: isOneUndoStep }, async (context) => {
      const state = await readState(context);
      refuseProtected(changes, state);
      sheets = state.sheets.map(sheetBefore);
      activeSheetId = state.activeSheetId;
      context.runtime.enableEvents = false;
      await changes.names.reduce(async (before, name) => {
        await before;
        const existing = state.names.get(name.name.toLowerCase());
        if (existing?.formula === name.formula) return;
        if (existing && !/^=LAMBDA\(/i.test(String(existing.formula))) throw takenName(name.name);
        done.push(
          nameChange(name, existing && { formula: String(existing.formula), comment: existing.comment }),
        );
        await addName(context, done[done.length - 1]!, name, state.hasDecimalComma);
      }, Promise.resolve());

      const more = [
        ...cellRuns(changes.cells).map(cellChange),
        ...replacedRuns(changes.replaced).map(replacedChange),
        ...changes.removedNames.map((name) => removedName(name, state)),
        ...(changes.properties ? [propertiesChange(changes.properties, state)] : []),
        ...changes.shownSheets.map((name) => shownSheet(name, state)),
        ...(changes.firstSheet === null ? [] : [firstSheet(changes.firstSheet, state)]),
      ];
      done.push(...more);
      await requestsOf(more).reduce(async (before, request) => {
        await before;
        for (const change of request) change.apply(context);
        await context.sync();
      }, Promise.resolve());
      context.runtime.enableEvents = true;
      const different = await differences(context, changes.cells);
      const notRemoved = await removeSheets(changes.removedSheets, state);
      return {
        names: changes.names.map(({ name }) => name),
        cells: changes.cells.length,
        different,
        notRemoved,
      };
    });
  } catch (error) {
    const attempt = { doing: 'Changing the workbook', done: 'changed', changes: done, sheets, activeSheetId };
    await takeBack(attempt, error);
    throw error;
  }
}

/**
 * Removes sheets in a request of their own and answers the names of those that still stand: an answer that was lost on
 * its way counts for nothing, and where some are gone already there is no way back, so that the rest is tried again.
 *
 * @throws What Excel answered, where all of them still stand.
 */
async function removeSheets(names: readonly string[], state: WorkbookBefore): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => sheetNamed(name, state));
  try {
    await remove(sheets);
    return [];
  } catch (error) {
    const left = await standing(sheets);
    if (left.length === sheets.length) throw error;
    await remove(left).catch(() => undefined);
    return left.length === 0 ? [] : (await standing(left)).map(({ name }) => name);
  }
}

/** By their ids: whoever renames a sheet meanwhile does not keep it in the copy. */
async function remove(sheets: readonly Excel.Worksheet[]): Promise<void> {
  if (sheets.length === 0) return;
  await Excel.run(async (context) => {
    for (const { id } of sheets) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      // A very hidden sheet cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });
}

async function standing(sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.Worksheet[]> {
  return Excel.run(async (context) => {
    const now = context.workbook.worksheets.load('items/id');
    await context.sync();
    return sheets.filter(({ id }) => now.items.some((sheet) => sheet.id === id));
  });
}

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What the workbook holds now, as far as it takes to take the changes back. */
interface WorkbookBefore {
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  readonly sheets: readonly Excel.Worksheet[];
  readonly activeSheetId: string;
  readonly properties: DocumentProperties;
  readonly isStructureProtected: boolean;
  readonly hasDecimalComma: boolean;
}

async function readState(context: Excel.RequestContext): Promise<WorkbookBefore> {
  const { workbook, application } = context;
  const names = workbook.names.load('items/name,items/formula,items/comment');
  const sheets = workbook.worksheets.load(
    'items/id,items/name,items/position,items/visibility,items/protection/protected',
  );
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const properties = workbook.properties.load('title,subject,author,keywords');
  const protection = workbook.protection.load('protected');
  const { numberFormat } = application.cultureInfo.load('numberFormat/numberDecimalSeparator');
  await context.sync();
  const { title, subject, author, keywords } = properties;
  return {
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), item])),
    sheets: sheets.items,
    activeSheetId: active.id,
    properties: { title, subject, author, keywords },
    isStructureProtected: protection.protected,
    hasDecimalComma: numberFormat.numberDecimalSeparator === ',',
  };
}

function refuseProtected(changes: SharingChanges, state: WorkbookBefore): void {
  const { cells, replaced, shownSheets, removedSheets, firstSheet: first } = changes;
  const written = new Set([...cells, ...replaced].map(({ sheet }) => sheet));
  const locked = state.sheets.find(({ name, protection }) => protection.protected && written.has(name));
  if (locked) {
    throw new WorkbookError(
      'protected',
      `The sheet ${locked.name} is protected. Nothing was changed. Take its protection off (Review, Unprotect Sheet), then try again.`,
    );
  }
  if (state.isStructureProtected && (first !== null || shownSheets.length + removedSheets.length > 0)) {
    throw new WorkbookError(
      'protected',
      'The workbook’s structure is protected, so no sheet can be shown, moved or left out. Nothing was changed. Take the protection off (Review, Protect Workbook), then try again.',
    );
  }
}

function propertiesChange(properties: DocumentProperties, state: WorkbookBefore): Change {
  const set =
    ({ title, subject, author, keywords }: DocumentProperties) =>
    ({ workbook }: Excel.RequestContext) => {
      workbook.properties.title = title;
      workbook.properties.subject = subject;
      workbook.properties.author = author;
      workbook.properties.keywords = keywords;
    };
  return { bytes: STEP_BYTES * 4, apply: set(properties), revert: set(state.properties) };
}

function removedName(name: string, state: WorkbookBefore): Change {
  const existing = state.names.get(name.toLowerCase());
  return {
    bytes: STEP_BYTES,
    apply: ({ workbook }) => workbook.names.getItemOrNullObject(name).delete(),
    revert: ({ workbook }, gone) => {
      if (!existing) return;
      workbook.names.getItemOrNullObject(name).delete();
      workbook.names.add(existing.name, referenceNow(String(existing.formula), gone), existing.comment);
    },
  };
}

function shownSheet(name: string, state: WorkbookBefore): Change {
  const { id, visibility } = sheetNamed(name, state);
  return {
    bytes: STEP_BYTES,
    sheet: id,
    apply: (context) => {
      sheetAt(context, id).visibility = 'Visible';
    },
    revert: (context) => {
      sheetAt(context, id).visibility = visibility;
    },
  };
}

function firstSheet(name: string, state: WorkbookBefore): Change {
  const { id, position } = sheetNamed(name, state);
  return {
    bytes: STEP_BYTES * 2,
    sheet: id,
    apply: (context) => {
      const sheet = sheetAt(context, id);
      sheet.visibility = 'Visible';
      sheet.position = 0;
      sheet.activate();
    },
    revert: (context, gone) => {
      const sheet = sheetAt(context, id);
      const before = state.sheets.filter((other) => other.position < position);
      sheet.position = before.filter((other) => !gone.has(other.name.toLowerCase())).length;
      sheet.visibility = sheetNamed(name, state).visibility;
    },
  };
}

function sheetNamed(name: string, { sheets }: WorkbookBefore): Excel.Worksheet {
  const found = sheets.find((sheet) => isSameName(sheet.name, name));
  if (found) return found;
  throw new WorkbookError(
    'missing',
    `There is no sheet ${name} any more. Nothing was changed. Look through the workbook again.`,
  );
}

/** Cells that become values, side by side in a row, as one change: a sheet has thousands. */
function cellRuns(cells: readonly Cell[]): CellRun[] {
  const isSingle = ({ rewritten, values }: Cell) =>
    rewritten === null && values.length === 1 && values[0]!.length === 1;
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  return sorted.reduce<CellRun[]>((runs, cell) => {
    const last = runs.at(-1);
    const before = last?.cells.at(-1);
    const continues =
      before &&
      isSingle(before) &&
      isSingle(cell) &&
      before.sheet === cell.sheet &&
      before.row === cell.row &&
      before.column + 1 === cell.column;
    if (continues) last!.cells.push(cell);
    else runs.push({ cells: [cell] });
    return runs;
  }, []);
}

interface CellRun {
  readonly cells: Cell[];
}

/** Typed cells under each other, as one change. */
function replacedRuns(replaced: readonly ReplacedCell[]): ReplacedCell[][] {
  const sorted = [...replaced].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  return sorted.reduce<ReplacedCell[][]>((runs, cell) => {
    const before = runs.at(-1)?.at(-1);
    const continues =
      before?.sheet === cell.sheet && before.column === cell.column && before.row + 1 === cell.row;
    if (continues) runs.at(-1)!.push(cell);
    else runs.push([cell]);
    return runs;
  }, []);
}

function replacedChange(run: readonly ReplacedCell[]): Change {
  const [{ sheet, row, column }] = run as [ReplacedCell];
  const write = (entries: readonly Entry[]) => (context: Excel.RequestContext) => {
    rangeOf(sheetAt(context, sheet), { row, column, rows: run.length, columns: 1 }).formulas = entries.map(
      (entry) => [entry],
    );
  };
  const after = run.map((cell) => textEntry(cell.after));
  return {
    bytes: bytesOf([after]),
    sheet,
    apply: write(after),
    revert: write(run.map((cell) => valueEntry(cell.before))),
  };
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
  const isRefusal =
    cause instanceof OfficeExtension.Error && ['InvalidArgument', 'GeneralException'].includes(cause.code);
  if (!isRefusal) return cause;
  return new WorkbookError(
    'refused',
    `Excel did not accept the name ${name}. Nothing was changed. Try again; if it is refused again, this Excel may be too old for LAMBDA: use Microsoft 365 or Excel on the web.`,
    { cause },
  );
}

function cellChange({ cells }: CellRun): Change {
  const [{ sheet, row, column, values, rewritten }] = cells as [Cell];
  const anchor = { row, column, rows: 1, columns: cells.length };
  const area = cells.length > 1 ? anchor : { row, column, rows: values.length, columns: values[0]!.length };
  const entries =
    cells.length > 1
      ? [cells.map((cell) => resultEntry(cell.values[0]![0]!))]
      : values.map((line) => line.map((value) => resultEntry(value)));
  const formulas = [cells.map((cell) => cell.formula)];
  return {
    sheet,
    bytes: rewritten === null ? bytesOf(entries) + bytesOf(formulas) : STEP_BYTES + rewritten.length,
    apply: (context) => {
      const range = rangeOf(sheetAt(context, sheet), rewritten === null ? area : anchor);
      range.formulas = rewritten === null ? entries : [[rewritten]];
    },
    revert: (context) => {
      const worksheet = sheetAt(context, sheet);
      // What stands where the formula used to spill would stop it from spilling again.
      if (rewritten === null) rangeOf(worksheet, area).clear('Contents');
      rangeOf(worksheet, anchor).formulas = formulas;
    },
  };
}

/** What a formula answered, in its place: a text of no length is no blank cell, which others would read as 0. */
function resultEntry(value: Cell['values'][number][number]): Entry {
  return value === '' ? '=""' : valueEntry(value);
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
