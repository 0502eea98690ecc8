import type { Area, AreaName, SheetPlan, SheetTable } from '../sheets/plan';
import { addressArea, splitAddress } from '../sheets/rangeAddress';
import { contentText, type Entry } from './cellEntry';
import { columnBody, isSameArea, overlaps } from './places';
import { tableColumns, type TableColumn } from './tableColumns';
import type { NameState, SheetState, TableState } from './workbookState';

/** Where a planned table stands in the workbook, and which of its rows and columns takes which of the plan's. */
export interface FittedTable {
  readonly planned: SheetTable;
  /** Null where the analyst made plain cells of it, or deleted it. */
  readonly standing: TableState | null;
  /** Heads and body as they stand; null where nothing is left of them. */
  readonly before: Area | null;
  /** Heads and body as they will stand. */
  readonly area: Area;
  /** What is planned, from left to right, and the sheet's column for it. */
  readonly columns: readonly (TableColumn & { readonly at: number })[];
  /** The sheet's row for each planned row of the body; null for one that holds nothing. */
  readonly rows: readonly (number | null)[];
}

/**
 * Fits a planned table to the one that its owner sorted, added columns to, or made longer. Columns are told by the
 * names of their cells, or by their heads; rows by their first cell, so that what the analyst keeps beside a month, and
 * the formulas in it, stay with that month. What has no place yet comes at the right, and at the end.
 */
export function fitTable(
  planned: SheetTable,
  plan: SheetPlan,
  current: SheetState,
  names: ReadonlyMap<string, NameState>,
): FittedTable {
  const { area } = planned;
  const columns = tableColumns(plan, area);
  const areaNow = (wanted: Area): Area | null => {
    const name = plan.names.find((one) => isSameArea(one, wanted));
    const refersTo = name ? (names.get(name.name.toLowerCase())?.refersTo.replace(/^=/, '') ?? '') : '';
    const isHere = splitAddress(refersTo)?.sheet?.toLowerCase() === current.name.toLowerCase();
    return isHere ? addressArea(refersTo) : null;
  };
  const bodies = columns.map((_, index) => areaNow(columnBody(area, area.column + index)));
  const first = bodies.find((body) => body !== null);
  const headsAt = first ? { ...first, row: first.row - 1, rows: 1 } : { ...area, rows: 1 };
  const standing = current.tables.find((table) => overlaps(table.area, headsAt)) ?? null;
  const before = standing?.area ?? areaNow(area);
  if (!before || before.rows < 2) {
    return {
      planned,
      standing: null,
      before: null,
      area,
      columns: columns.map((column, index) => ({ ...column, at: area.column + index })),
      rows: Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index),
    };
  }
  const fitted = fitColumns(columns, bodies, before, current);
  const rows = fitRows(fitted, before, current);
  const lastRow = Math.max(before.row + before.rows - 1, ...rows.map((row) => row ?? 0));
  const lastColumn = Math.max(before.column + before.columns - 1, ...fitted.map(({ at }) => at));
  return {
    planned,
    standing,
    before,
    area: { ...before, rows: lastRow - before.row + 1, columns: lastColumn - before.column + 1 },
    columns: fitted,
    rows,
  };
}

/** A plan whose names and print area follow its table. */
export function followTable(
  plan: SheetPlan,
  { planned: { area: was }, area, columns }: FittedTable,
): SheetPlan {
  const moved = (name: AreaName): AreaName => {
    if (isSameArea(name, was)) return { ...name, ...area };
    const isBody = isSameArea(name, columnBody(was, name.column)) && overlaps(name, was);
    return isBody ? { ...name, ...columnBody(area, columns[name.column - was.column]!.at) } : name;
  };
  const { print } = plan;
  const more = (side: 'row' | 'column', size: 'rows' | 'columns') =>
    Math.max(0, area[side] + area[size] - was[side] - was[size]);
  const printed = {
    ...print.area,
    rows: print.area.rows + more('row', 'rows'),
    columns: print.area.columns + more('column', 'columns'),
  };
  return {
    ...plan,
    names: plan.names.map(moved),
    print: overlaps(print.area, was) ? { ...print, area: printed } : print,
  };
}

/** Whether the table tells something in a row: formulas may have nothing to show yet. */
export function isTold(row: number, columns: FittedTable['columns'], { value }: SheetState): boolean {
  return columns.some(({ at }) => value(row, at) !== '');
}

function fitColumns(
  columns: readonly TableColumn[],
  bodies: readonly (Area | null)[],
  before: Area,
  { entry }: SheetState,
): FittedTable['columns'] {
  const there = Array.from({ length: before.columns }, (_, index) => before.column + index);
  const named = bodies.map((body) => there.find((column) => column === body?.column));
  const taken = new Set(named);
  let next = before.column + before.columns;
  return columns.map((column, index) => {
    const headed = there.find(
      (at) => !taken.has(at) && contentText(entry(before.row, at)) === contentText(column.head),
    );
    const at = named[index] ?? headed ?? next++;
    taken.add(at);
    return { ...column, at };
  });
}

function fitRows(
  columns: FittedTable['columns'],
  before: Area,
  current: SheetState,
): readonly (number | null)[] {
  const rows = Array.from({ length: before.rows - 1 }, (_, index) => before.row + 1 + index);
  const told = rows.filter((row) => isTold(row, columns, current));
  const taken = new Set<number>();
  const take = (isFound: (row: number) => boolean): number | null => {
    const row = told.find((one) => !taken.has(one) && isFound(one));
    if (row === undefined) return null;
    taken.add(row);
    return row;
  };

  const [{ at: keyColumn, contents: keys }] = columns as [FittedTable['columns'][number]];
  const isEmpty = keys.map((_, index) => columns.every(({ contents }) => contents[index] === null));
  const alike = keys.map((key, index) =>
    isEmpty[index] ? null : take((row) => contentText(current.value(row, keyColumn)) === contentText(key)),
  );
  // A row whose first cell was changed still stands behind the one before it.
  const placed: (number | null)[] = [];
  alike.forEach((row, index) => {
    const previous = index === 0 ? before.row : placed[index - 1]!;
    const isOpen = row === null && previous !== null && !isEmpty[index];
    placed.push(isOpen ? take((one) => one === previous + 1) : row);
  });
  const filled = rows.filter((row) => rowEntries(row, before, current).some((entry) => entry !== ''));
  let next = Math.max(before.row, ...filled) + 1;
  return placed.map((row, index) => (isEmpty[index] ? null : (row ?? next++)));
}

function rowEntries(row: number, { column, columns }: Area, { entry }: SheetState): readonly Entry[] {
  return Array.from({ length: columns }, (_, index) => entry(row, column + index));
}
