import type { Grid, MeasurementSource, Metric, TableColumns } from '../case';
import { samplesOf, type Samples } from '../pilot/samples';

/**
 * A metric as a case file states it; measurements in cells become values, a long table its used columns.
 *
 * @param cellsAt Gives the cells of an address or a table's name that the metric's source holds.
 */
export function metricJson(metric: Metric, cellsAt: (address: string) => Grid): object {
  const { name, unit, better, evidence, design, scale, smallestEffect, worth } = metric;
  return {
    name,
    unit,
    better,
    evidence,
    design,
    scale,
    smallestEffect,
    ...(worth !== null && { worth }),
    ...measurementsJson(metric, cellsAt),
  };
}

function measurementsJson(metric: Metric, cellsAt: (address: string) => Grid): object {
  const { source } = metric;
  switch (source.kind) {
    case 'counts':
      return { counts: { baseline: source.baseline, pilot: source.pilot } };
    case 'summary':
      return { summary: { baseline: source.baseline, pilot: source.pilot } };
    case 'values':
      return groupsJson(source);
    case 'ranges':
      return groupsJson(valuesOf(metric, cellsAt));
    case 'rows':
      return { table: tableJson(source.rows, source) };
    case 'table': {
      const { rows, columns } = usedColumns(cellsAt(source.table), source);
      return { table: tableJson(rows, columns) };
    }
  }
}

type Values = Omit<Extract<MeasurementSource, { kind: 'values' }>, 'kind'>;

function groupsJson({ baseline, pilot, baselineBefore, pilotBefore }: Values): object {
  return {
    baseline,
    pilot,
    ...(baselineBefore && { baselineBefore }),
    ...(pilotBefore && { pilotBefore }),
  };
}

/** The numbers that count; of pairs those with a number on both sides. */
function valuesOf(metric: Metric, cellsAt: (address: string) => Grid): Values {
  const samples = samplesOf(metric, cellsAt) as Extract<Samples, { is: 'values' }>;
  const { baseline, pilot, baselineBefore, pilotBefore } = samples;
  return {
    baseline: baseline.values,
    pilot: pilot.values,
    baselineBefore: baselineBefore?.values ?? null,
    pilotBefore: pilotBefore?.values ?? null,
  };
}

const columnKeys = [
  'groupColumn',
  'valueColumn',
  'personColumn',
  'periodColumn',
  'covariateColumn',
] as const satisfies readonly (keyof TableColumns)[];

/** Without the columns that the metric does not use: they are nobody's business beyond the workbook. */
function usedColumns(
  table: Grid,
  columns: TableColumns,
): { readonly rows: Grid; readonly columns: TableColumns } {
  const used = [...new Set(columnKeys.map((key) => columns[key]).filter((column) => column !== null))].sort(
    (a, b) => a - b,
  );
  const placed = Object.fromEntries(
    columnKeys.map((key) => [key, columns[key] === null ? null : used.indexOf(columns[key])]),
  );
  return {
    rows: table.map((row) => used.map((column) => row[column] ?? null)),
    columns: { ...columns, ...placed },
  };
}

function tableJson(table: Grid, columns: TableColumns): object {
  const heads = headsOf(table[0] ?? []);
  const name = (column: number | null) => (column === null ? undefined : heads[column]);
  const { baselineGroup, pilotGroup, before, after } = columns;
  const optional = {
    person: name(columns.personColumn),
    period: name(columns.periodColumn),
    before: before ?? undefined,
    after: after ?? undefined,
    covariate: name(columns.covariateColumn),
  };
  return {
    group: name(columns.groupColumn),
    value: name(columns.valueColumn),
    baseline: baselineGroup,
    pilot: pilotGroup,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    rows: [headRow(table[0] ?? [], heads), ...table.slice(1)],
  };
}

/** Headers by which columns can be told apart: as they are, or by their place where they are blank or there twice. */
function headsOf(row: Grid[number]): readonly string[] {
  const heads: string[] = [];
  row.forEach((cell, column) => {
    const text = String(cell ?? '').trim();
    const isFree = text !== '' && !heads.includes(text);
    let name = isFree ? text : `Column ${column + 1}`;
    while (heads.includes(name)) name += "'";
    heads.push(name);
  });
  return heads;
}

/** The header row itself, changed only where a column has another name. */
function headRow(row: Grid[number], heads: readonly string[]): Grid[number] {
  return row.map((cell, column) => (String(cell ?? '').trim() === heads[column] ? cell : heads[column]!));
}
