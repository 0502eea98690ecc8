import type { Area, SheetPlan, SheetTable } from '../sheets/plan';
import { cellAddress } from '../sheets/rangeAddress';
import { WorkbookError } from '../sheets/workbook';
import { contentEntry, contentText, shownText, type Entry } from './cellEntry';
import { bytesOf, STEP_BYTES, type Change } from './change';
import { mark, type DrawnTable } from './drawnRecord';
import { isTold, type FittedTable } from './fitTable';
import { occupied } from './occupied';
import { addressOn, areaOf, cellsOf, columnBody, isSameArea, overlaps, rangeOf, sheetAt } from './places';
import { addValidation, formatArea } from './sheetFeatures';
import type { EntryRule } from './tableColumns';
import type { SheetState, WorkbookState } from './workbookState';

/** Makes tables over cells of a new sheet, drawn already; deleting the sheet takes them back. */
export function newTables({ title, tables = [] }: SheetPlan, { takenNames }: WorkbookState): Change[] {
  return tables.map((planned) => ({
    bytes: STEP_BYTES * 2,
    apply: (context) => addTable(sheetAt(context, title), planned, planned.area, takenNames),
    revert: () => undefined,
  }));
}

/**
 * Brings the cells of a table up to date: its rows as the case has them, those that it has no more emptied. Heads that
 * the analyst renamed, and columns of their own, stay.
 *
 * @param plan What stands beside it.
 * @param drawn What was drawn of it last.
 * @throws WorkbookError `occupied` where it would grow over something of the analyst's.
 */
export function tableCells(
  fitted: FittedTable,
  plan: SheetPlan,
  drawn: DrawnTable | undefined,
  current: SheetState,
  kept: string[],
): Change[] {
  refuseOccupied(fitted, plan, current);
  return [...columnChanges(fitted, drawn, current), ...contentChanges(fitted, drawn, current, kept)];
}

/** Lets a table reach over the cells that were written beneath it; makes it anew where it is one no more. */
export function tableGrowth(
  { planned, standing, before, area }: FittedTable,
  current: SheetState,
  { takenNames }: WorkbookState,
): Change[] {
  if (standing && before) {
    if (isSameArea(before, area)) return [];
    const resize = (to: Area) => (context: Excel.RequestContext) => {
      const sheet = sheetAt(context, current.id);
      sheet.tables.getItem(standing.name).resize(rangeOf(sheet, to));
    };
    return [{ bytes: STEP_BYTES, apply: resize(area), revert: resize(before) }];
  }
  let made: Excel.TableScopedCollection;
  return [
    {
      bytes: STEP_BYTES * 2,
      apply: (context) => addTable(sheetAt(context, current.id), planned, area, takenNames),
      lookBeforeRevert: (context) => {
        made = rangeOf(sheetAt(context, current.id), area).getTables(false).load('items/name');
      },
      revert: () => {
        for (const table of made.items) table.convertToRange();
      },
    },
  ];
}

function addTable(
  sheet: Excel.Worksheet,
  { name, style }: SheetTable,
  area: Area,
  taken: ReadonlySet<string>,
): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = freeName(name, taken);
  table.style = style;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? wanted : `${wanted}_${attempt}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function refuseOccupied(
  { standing, before, area, columns, rows }: FittedTable,
  plan: SheetPlan,
  current: SheetState,
): void {
  if (standing?.hasTotals && !isSameArea(standing.area, area)) {
    throw new WorkbookError(
      'occupied',
      `The table ${standing.name} on ${current.name} ends with a row of totals where AIROI needs room. Nothing was changed. Turn it off (Table Design, Total Row), then build again.`,
    );
  }
  const crossed = plan.blocks.find((block) => overlaps(areaOf(block), area));
  if (crossed) {
    throw new WorkbookError(
      'occupied',
      `The table ${standing?.name ?? 'of months'} on ${current.name} reaches over ${cellAddress(crossed.row, crossed.column)}, where AIROI shows more about its rows. Nothing was changed. Move columns of your own out of it, then build again.`,
    );
  }
  for (const cell of cellsOf(area)) {
    if (before && overlaps(before, cell)) continue;
    const entry = current.entry(cell.row, cell.column);
    const column = columns.find(({ at }) => at === cell.column);
    const content = cell.row === area.row ? column?.head : column?.contents[rows.indexOf(cell.row)];
    if (entry !== '' && contentText(content ?? null) !== contentText(shownText(entry))) {
      throw occupied(current.name, cell);
    }
  }
}

/** Looks and rules of entry: for cells that come to the table, and where the plan has others than were drawn. */
function columnChanges(
  { before, area, columns }: FittedTable,
  drawn: DrawnTable | undefined,
  current: SheetState,
): Change[] {
  return columns.flatMap(({ at, headLook, look, rule }, index): Change[] => {
    const was = drawn?.drawn[index];
    const isNew = !before || at >= before.column + before.columns;
    const body = columnBody(area, at);
    const there = isNew ? { ...body, rows: 0 } : columnBody(before, at);
    const added = { ...body, row: there.row + there.rows, rows: body.rows - there.rows };
    const steps: [cells: Area, apply: Act, revert: Act][] = [];
    if (isNew) steps.push([{ ...body, row: area.row, rows: 1 }, looking(headLook), clearLooks]);
    steps.push([added, looking(look), clearLooks]);
    if (was && !isAlike(was.look, look)) steps.push([there, looking(look), looking(was.look)]);
    if (rule) steps.push([added, ruling(rule), ruling(null)]);
    if (was && !isAlike(was.rule, rule)) steps.push([there, ruling(rule), ruling(was.rule)]);
    return steps
      .filter(([cells]) => cells.rows > 0)
      .map(([cells, apply, revert]) => ({
        // A look takes a dozen steps, a number format one for each row.
        bytes: STEP_BYTES * (12 + cells.rows),
        apply: (context) => apply(sheetAt(context, current.id), cells),
        revert: (context) => revert(sheetAt(context, current.id), cells),
      }));
  });
}

type Act = (sheet: Excel.Worksheet, cells: Area) => void;

const looking =
  (look: FittedTable['columns'][number]['look']): Act =>
  (sheet, cells) =>
    formatArea(sheet, cells, look);

const clearLooks: Act = (sheet, cells) => rangeOf(sheet, cells).clear('Formats');

const ruling =
  (rule: EntryRule | null): Act =>
  (sheet, cells) => {
    if (rule) addValidation(sheet, { ...rule, area: cells });
    else rangeOf(sheet, cells).dataValidation.clear();
  };

const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is typed stays where it says the same, and where a formula of the analyst's gives it. */
function contentChanges(
  { area, columns, rows }: FittedTable,
  drawn: DrawnTable | undefined,
  current: SheetState,
  kept: string[],
): Change[] {
  const changed: (Entry | null)[][] = Array.from({ length: area.rows }, () =>
    Array<Entry | null>(area.columns).fill(null),
  );
  columns.forEach(({ at, head, look, contents }, index) => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const entry = current.entry(row, at);
      const isHead = row === area.row;
      const place = rows.indexOf(row);
      if (!isHead && place < 0 && !isTold(row, columns, current)) continue;
      const content = isHead ? head : (contents[place] ?? null);
      const isFormula = typeof entry === 'string' && entry.startsWith('=');
      const says = isFormula ? current.value(row, at) : shownText(entry);
      if (contentText(content) === contentText(says)) continue;
      const isRenamed = isHead && entry !== '' && mark(says) !== drawn?.drawn[index]?.mark;
      // What is no number cannot have come from the case.
      const isWord = content === null && look.style === 'input' && typeof says === 'string';
      if (isRenamed || isWord) kept.push(addressOn(current.name, { row, column: at }));
      else changed[row - area.row]![at - area.column] = contentEntry(content);
    }
  });
  if (changed.flat().every((entry) => entry === null)) return [];
  const earlier = changed.map((line, i) =>
    line.map((entry, j) => (entry === null ? null : current.entry(area.row + i, area.column + j))),
  );
  const write = (entries: (Entry | null)[][]) => (context: Excel.RequestContext) => {
    rangeOf(sheetAt(context, current.id), area).formulas = entries;
  };
  return [{ bytes: bytesOf(changed), apply: write(changed), revert: write(earlier) }];
}
