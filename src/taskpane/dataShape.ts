import type { CellValue, Grid } from '../core/case';
import { isBlank } from '../core/measurements';
import {
  describeColumns,
  isNumeric,
  manyValues,
  type ColumnDescription,
} from '../core/pilot/describeColumns';
import { likelyPilot, proposeForTable, type KnownColumns, type TableProposal } from '../core/pilot/proposal';
import type { DataDraft } from './metricDraft';

/** How measurements stand in a range; columns are zero-based within it. */
export type DataShape =
  | { readonly is: 'empty' }
  | { readonly is: 'column' }
  | {
      readonly is: 'pair';
      readonly baseline: number;
      readonly pilot: number;
      /** Header of a column that names each row's person or task. */
      readonly rowName: string | null;
    }
  | { readonly is: 'table'; readonly proposal: TableProposal }
  | {
      readonly is: 'unclear';
      readonly columns: number;
      /** Headers of the columns that hold numbers. */
      readonly measured: readonly string[];
    };

/** So many rows show what a table is; of longer ones every n-th row is looked at, and half as many at least. */
const rowsLookedAt = 12_000;

const described = new WeakMap<Grid, readonly ColumnDescription[]>();
const shapes = new WeakMap<Grid, DataShape>();

/** The columns of a range that hold anything, their header in the first row; each range is looked at once. */
export function columnsOf(grid: Grid): readonly ColumnDescription[] {
  const known = described.get(grid);
  if (known) return known;
  const columns = describeColumns(grid).filter(({ header, filled }) => header !== '' || filled > 0);
  described.set(grid, columns);
  return columns;
}

/** Tells a column, two columns side by side and a long table apart; a guess that the analyst can correct. */
export function dataShape(grid: Grid): DataShape {
  const known = shapes.get(grid);
  if (known) return known;
  const shape = look(grid);
  shapes.set(grid, shape);
  return shape;
}

function look(grid: Grid): DataShape {
  const columns = columnsOf(grid);
  if (columns.length === 0) return { is: 'empty' };
  if (columns.length === 1) return { is: 'column' };
  const measured = columns.filter((column) => isNumeric(column) && !column.isSerial);
  const [left, right, ...others] = measured.length === 2 ? measured : columns.filter(isNumeric);
  const isPair = left && right && others.length === 0;
  // Two columns of numbers are a long table only where exactly one of them is a two-valued switch.
  const isSwitched = isPair && isSwitch(left) !== isSwitch(right);
  const proposal = isPair && columns.length === 2 && !isSwitched ? null : proposalFor(grid);
  if (proposal) return { is: 'table', proposal };
  if (!isPair) {
    const headers = columns.filter(isNumeric).map(({ header }) => header);
    return { is: 'unclear', columns: columns.length, measured: headers };
  }
  const headers = [left, right].map(({ index }) => grid[0]![index] ?? null);
  const isPilotLeft =
    headers.every((header) => typeof header === 'string') && likelyPilot(headers) === headers[0];
  const [baseline, pilot] = isPilotLeft ? [right.index, left.index] : [left.index, right.index];
  const named = columns.find((column) => column !== left && column !== right && namesRows(column));
  return { is: 'pair', baseline, pilot, rowName: named?.header ?? null };
}

/** Proposes how to compare two groups of a long table, whatever its length without delay. */
export function proposalFor(table: Grid, known?: KnownColumns): TableProposal | null {
  return proposeForTable(thinned(table), known);
}

function thinned(table: Grid): Grid {
  const every = Math.ceil((table.length - 1) / rowsLookedAt);
  return every > 1 ? table.filter((_, row) => row === 0 || row % every === 1) : table;
}

function isSwitch({ values, filled }: ColumnDescription): boolean {
  return values.length === 2 && filled > 3;
}

/** Whether every row has a value of its own, as far as can be seen. */
function namesRows({ values, filled, isSerial }: ColumnDescription): boolean {
  return isSerial || values.length === Math.min(filled, manyValues + 1);
}

/** More distinct values than anybody chooses from. */
const mostChoices = 60;

const distinct = new WeakMap<Grid, Map<number, readonly CellValue[]>>();

/** Whether a column's values are times or numbers, along which a trend can be drawn. */
export function isTimeAxis(grid: Grid, column: number | null): boolean {
  return column !== null && distinctValues(grid, column).some((value) => typeof value === 'number');
}

/** Distinct values of a table's column below its header, in order of appearance; the first of very many. */
export function distinctValues(grid: Grid, column: number): readonly CellValue[] {
  const known = distinct.get(grid) ?? new Map<number, readonly CellValue[]>();
  distinct.set(grid, known);
  const values = known.get(column) ?? [...collect(grid, column)];
  known.set(column, values);
  return values;
}

function collect(grid: Grid, column: number): ReadonlySet<CellValue> {
  const values = new Set<CellValue>();
  for (let row = 1; row < grid.length && values.size < mostChoices; row++) {
    const cell = grid[row]![column] ?? null;
    if (!isBlank(cell)) values.add(cell);
  }
  return values;
}

/** The cells of a draft's long table; null while they are not read, and for other layouts. */
export function tableGrid({ layout, ranges, own }: DataDraft): Grid | null {
  if (layout === 'rows') return own?.kind === 'rows' ? own.rows : null;
  const { state } = ranges.table;
  return layout === 'table' && state.is === 'read' ? state.reading.values : null;
}

/** Whether looking at a range takes longer than a keystroke may. */
export function isLong(grid: Grid): boolean {
  return grid.length > rowsLookedAt;
}

/** Looks at a range in steps, so that `columnsOf` and `dataShape` know it afterwards. */
export function* shapeSteps(grid: Grid): Generator<undefined, DataShape> {
  columnsOf(grid);
  yield;
  return dataShape(grid);
}
