import { benchmarkColumns, type ColumnTitle } from '../benchmarks/benchmarkColumns';
import { evidences, grades, ownTableName, statistics } from '../benchmarks/ownBenchmarks';
import type { TablePlan } from './plan';
import { sheetTitle } from './sheetTitle';

/** Columns that only our own rows have. */
const left: readonly ColumnTitle[] = ['Id', 'Read beside', 'Origin'];

/** What can be chosen where that is a closed list short enough for a cell's drop-down. */
const choices: Partial<Readonly<Record<ColumnTitle, readonly string[]>>> = {
  'Central is': statistics,
  Grade: grades,
  Evidence: evidences,
  'Comparison group': ['yes', 'no'],
};

const widths: Partial<Readonly<Record<ColumnTitle, number>>> = {
  Metric: 22,
  Low: 10,
  Central: 10,
  High: 10,
  Grade: 8,
  Year: 8,
  Measured: 40,
  Title: 30,
  Notes: 30,
};

/** The empty table for a company's own benchmarks: the columns of AIROI.BENCHMARKS that a company fills in. */
export function ownTablePlan(
  sheetNames: readonly string[],
  { ownSheet, ownNotes }: { readonly ownSheet: string; readonly ownNotes: readonly string[] },
): TablePlan {
  return {
    sheet: sheetTitle(ownSheet, sheetNames),
    name: ownTableName,
    notes: ownNotes,
    columns: benchmarkColumns
      .filter(({ title }) => !left.includes(title))
      .map(({ title }) => ({ head: title, width: widths[title] ?? 18, ...listOf(title) })),
  };
}

function listOf(title: ColumnTitle): { readonly values?: readonly string[] } {
  const values = choices[title];
  return values ? { values } : {};
}
