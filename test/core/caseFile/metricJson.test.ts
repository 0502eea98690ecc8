import type { Grid, MeasurementSource } from '../../../src/core/case';
import { metricJson } from '../../../src/core/caseFile/metricJson';
import { metricOf, noColumns } from '../../sheets/exampleCases';

const jsonOf = (source: MeasurementSource, cells: Record<string, Grid> = {}, design?: 'controlled') =>
  metricJson(metricOf('Time', { source, ...(design && { design }) }), (address) => cells[address]!);
const columns = { ...noColumns, groupColumn: 0, valueColumn: 1, baselineGroup: 'old', pilotGroup: 'new' };
const tableOf = (table: Grid, more: object = {}) =>
  jsonOf({ ...columns, ...more, kind: 'table', table: 'T' } as MeasurementSource, { T: table });

test('values stay what they are, those before the pilot where there are any', () => {
  const now = { baseline: [1, 2], pilot: [3, 4] };
  const before = { baselineBefore: [5, 6], pilotBefore: [7, 8] };
  expect(jsonOf({ kind: 'values', ...now, ...before })).toEqual({
    ...{ name: 'Time', unit: 'minutes', better: 'lower', evidence: 'measured', design: 'separate' },
    ...{ scale: 'as measured', smallestEffect: 0.1 },
    ...now,
    ...before,
  });
  const alone = jsonOf({ kind: 'values', ...now, baselineBefore: null, pilotBefore: null });
  expect(Object.keys(alone)).not.toContain('baselineBefore');
  expect(Object.keys(alone)).not.toContain('pilotBefore');
});

test('cells before the pilot become numbers as those of it do', () => {
  const cells = { A: [[1], [2]], B: [[3], ['x'], [4]], C: [[5], [6]], D: [['h'], [7], [null], [8]] };
  const source = {
    kind: 'ranges',
    baseline: 'A',
    pilot: 'B',
    baselineBefore: 'C',
    pilotBefore: 'D',
  } as const;
  expect(jsonOf(source, cells, 'controlled')).toMatchObject({
    ...{ baseline: [1, 2], pilot: [3, 4], baselineBefore: [5, 6], pilotBefore: [7, 8] },
  });
});

test('a table names its columns by their headers, without those that the metric does not use', () => {
  const table: Grid = [
    [' who ', 'arm', 'note', 2024],
    ['Ann', 'old', 'private', 3],
    ['Ann', 'new', 'private'],
  ];
  const used = { groupColumn: 1, valueColumn: 3, personColumn: 0 };
  expect(tableOf(table, used)).toMatchObject({
    table: { group: 'arm', value: '2024', baseline: 'old', pilot: 'new', person: 'who' },
  });
  const { table: written } = tableOf(table, used) as { table: Record<string, unknown> };
  // The headers stay what they are: a text with its spaces, a number.
  expect(written.rows).toEqual([
    [' who ', 'arm', 2024],
    ['Ann', 'old', 3],
    ['Ann', 'new', null],
  ]);
  expect(Object.keys(written)).toEqual(['group', 'value', 'baseline', 'pilot', 'person', 'rows']);
});

test('columns are told apart by their place where their headers do not', () => {
  const rows = [['old', 3, 5, 6, 7]];
  const all = { personColumn: 2, periodColumn: 3, covariateColumn: 4, before: 'a', after: 'b' };
  expect(tableOf([['x', ' x ', null, 'Column 5', ' '], ...rows], all)).toMatchObject({
    table: {
      ...{ group: 'x', value: 'Column 2', person: 'Column 3', period: 'Column 5', covariate: "Column 5'" },
      ...{ before: 'a', after: 'b' },
      rows: [['x', 'Column 2', 'Column 3', 'Column 5', "Column 5'"], ...rows],
    },
  });
});

test('a table that has no cell has no columns either', () => {
  const { table } = JSON.parse(JSON.stringify(tableOf([]))) as { table: object };
  expect(table).toEqual({ baseline: 'old', pilot: 'new', rows: [[]] });
});
