import type { CellValue, Grid, Metric, PilotDesign, Scale } from '../../src/core/case';
import { scalesFor } from '../../src/core/pilot/designsFor';
import { pilotDesigns } from '../../src/core/case';
import { anorexia, leprosy, plants, sleep } from '../core/pilot/pilotData';
import { metricOf, noColumns } from '../sheets/exampleCases';
import { random } from './random';

/** Metrics of one workbook, with the analyst's data on the sheet Data; "=..." is a formula. */
export interface PilotCase {
  readonly name: string;
  readonly metrics: readonly Metric[];
  readonly data: Grid;
}

const values = (
  baseline: readonly number[],
  pilot: readonly number[],
  baselineBefore: readonly number[] | null = null,
  pilotBefore: readonly number[] | null = null,
) => ({ kind: 'values', baseline, pilot, baselineBefore, pilotBefore }) as const;

const ranges = (
  baseline: string,
  pilot: string,
  baselineBefore: string | null = null,
  pilotBefore: string | null = null,
) => ({ kind: 'ranges', baseline, pilot, baselineBefore, pilotBefore }) as const;

const counts = (baseline: readonly [number, number], pilot: readonly [number, number]) =>
  ({
    kind: 'counts',
    baseline: { errors: baseline[0], total: baseline[1] },
    pilot: { errors: pilot[0], total: pilot[1] },
  }) as const;

const summary = (baseline: readonly number[], pilot: readonly number[]) => {
  const group = ([n, mean, standardDeviation]: readonly number[]) => ({ n, mean, standardDeviation });
  return { kind: 'summary', baseline: group(baseline), pilot: group(pilot) } as const;
};

const leprosyRows: Grid = [
  ['drug', 'after', 'before'],
  ...leprosy.placebo.after.map((value, i): CellValue[] => ['placebo', value, leprosy.placebo.before[i]]),
  ...leprosy.drugA.after.map((value, i): CellValue[] => ['A', value, leprosy.drugA.before[i]]),
];

/** Every design and scale on published samples; the core's tests hold it to the published figures. */
const published: PilotCase = {
  name: 'Published',
  data: [['no data']],
  metrics: [
    metricOf('Sleep', { source: values(sleep.drug1, sleep.drug2), better: 'higher' }),
    metricOf('Sleep, same people', {
      source: values(sleep.drug1, sleep.drug2),
      design: 'paired',
      better: 'higher',
    }),
    metricOf('Plants', { source: values(plants.control, plants.treatment1), smallestEffect: 0.5 }),
    metricOf('Plants, ratio', { source: values(plants.control, plants.treatment2), scale: 'log' }),
    metricOf('Weight', {
      source: values(anorexia.before, anorexia.after),
      design: 'paired',
      scale: 'log',
      better: 'higher',
    }),
    metricOf('Plants, trimmed', {
      source: values(plants.control, plants.treatment2),
      scale: 'trimmed',
      evidence: 'self-reported',
    }),
    metricOf('Leprosy', {
      source: {
        ...noColumns,
        kind: 'rows',
        rows: leprosyRows,
        groupColumn: 0,
        valueColumn: 1,
        baselineGroup: 'placebo',
        pilotGroup: 'A',
        covariateColumn: 2,
      },
      design: 'adjusted',
    }),
    metricOf('Leprosy, controlled', {
      source: values(
        leprosy.placebo.after,
        leprosy.drugA.after,
        leprosy.placebo.before,
        leprosy.drugA.before,
      ),
      design: 'controlled',
    }),
    metricOf('Plants, controlled ratio', {
      source: values(plants.treatment1, plants.treatment2, plants.control, plants.control),
      design: 'controlled',
      scale: 'log',
    }),
    // Newcombe 1998, table II, case (a): 56 of 70 and 48 of 80.
    metricOf('Errors', { source: counts([56, 70], [48, 80]), design: 'rates' }),
    metricOf('Errors, surely fewer', { source: counts([90, 100], [10, 100]), design: 'rates' }),
    metricOf('Summary', { source: summary([30, 52.1, 45.1], [25, 27.1, 26.4]) }),
  ],
};

/** As analysts' tables are: blanks, text, groups in any case and order, numbers that count for nobody. */
const table: Grid = [
  ['group', 'minutes', 'estimate', 'person', 'week', 'wrong', 'treated', 'nothing'],
  ['with AI', 12.5, 10, 'Ann', 1, 1, 1, null],
  ['without', 20, 25, 'ann', 1, 0, 0, null],
  ['With ai', 'not measured', 12, 'Bob*', 1, true, 1, null],
  ['with AI', null, 30, 'Cy?', 2, 0, 1, null],
  ['without', 25.25, 22, 'Bob*', 2, false, 0, null],
  ['with AI off', 99, 5, 'Bobby', 2, 1, null, null],
  ['with AI', 14.75, 'none', 'Bob*', 2, null, 1, null],
  ['without', 31, 28, 'Cy?', 1, 1, 0, null],
  ['with AI', 17, 19, 'Cy?', 2, 1, 1, null],
  ['without', 22, null, 7, 2, 'yes', 0, null],
  ['with AI', 16.5, 17, 7, 1, 0, 1, null],
  ['without', 28, 26, 'Di', 2, 0, 0, null],
  ['without', 27, 24, 'Di', 1, 0, 0, null],
  ['with AI', 11, 9, 'Di', 2, 0, 1, null],
  ['with AI', 19, 21, 'Ed', 1, 0, 1, null],
  ['without', 24, 20, null, 2, 0, 0, null],
  ['WITHOUT', 23.5, 21, 'Fi', 'never', 0, 0, null],
  ['single', 4, 2, 'Gil', 3, 0, 2, null],
  [null, 50, 40, 'Ed', 2, 1, null, null],
  ['with AI', ' ', 40, '', null, 0, 1, null],
];

const inTable = (name: string, column: object, more: Partial<Metric> = {}): Metric =>
  metricOf(name, {
    source: {
      ...noColumns,
      kind: 'table',
      table: `Data!A1:H${table.length}`,
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'without',
      pilotGroup: 'with AI',
      ...column,
    },
    ...more,
  });

const untidy: PilotCase = {
  name: 'Untidy tables',
  data: table,
  metrics: [
    inTable('Text groups', {}),
    inTable('Number groups', { groupColumn: 6, baselineGroup: 0, pilotGroup: 1 }, { scale: 'log' }),
    inTable('An empty group', { baselineGroup: 'nobody' }),
    inTable('A group of one', { pilotGroup: 'single' }),
    inTable('Pairs by person', { personColumn: 3 }, { design: 'paired' }),
    inTable('Pairs by person, ratio', { personColumn: 3 }, { design: 'paired', scale: 'log' }),
    inTable('Nobody in both groups', { personColumn: 3, pilotGroup: 'single' }, { design: 'paired' }),
    inTable('With periods', { periodColumn: 4, before: 1, after: 2 }, { design: 'controlled' }),
    inTable('Adjusted', { covariateColumn: 2 }, { design: 'adjusted' }),
    inTable('Adjusted ratio', { covariateColumn: 2 }, { design: 'adjusted', scale: 'log' }),
    inTable('Nothing to adjust for', { covariateColumn: 7 }, { design: 'adjusted' }),
    inTable('Rates of yes and no', { valueColumn: 5 }, { design: 'rates' }),
    inTable('Rates of minutes', {}, { design: 'rates' }),
    inTable('Adjusted without a column', {}, { design: 'adjusted' }),
    inTable('Trimmed', {}, { scale: 'trimmed' }),
    inTable('A trend', { periodColumn: 4 }, { better: 'higher' }),
  ],
};

/** Without TRUE and FALSE, which Excel skips among numbers and LibreOffice takes for 1 and 0. */
const columns: Grid = [
  ['old', 'new', null, 10000.1, 10000.3, 5, 5, 0, 3, 'before', 12],
  [null, 4, null, 10000.2, 10000.1, 5, 6, -1, 0, 10, null],
  [7, 5, 3, 10000.9, 10000.7, 5, 7, 1, 2, 12, 11],
  ['12 min', 6, null, 10000.4, 10000.9, 5, 7, 2, 4, 'n/a', 15],
  [9, null, null, 10000.3, 10000.2, 5, 5, -2, 5, 14, 13],
  [8, '=NA()', null, null, 10000.6, 5, 5, 0, 1, 16, 18],
  ['', 8, null, null, null, null, null, null, null, 11, 9],
];

const hostile: PilotCase = {
  name: 'Hostile ranges',
  data: columns,
  metrics: [
    metricOf('Blanks and text', { source: ranges('Data!A1:A7', 'Data!B1:B5') }),
    metricOf('An error', { source: ranges('Data!A1:A7', 'Data!B1:B7') }),
    metricOf('One value', { source: ranges('Data!A1:A7', 'Data!C1:C7') }),
    metricOf('No values', { source: ranges('Data!C5:C7', 'Data!A1:A7') }),
    metricOf('Large common part', { source: ranges('Data!D1:D7', 'Data!E1:E7') }),
    metricOf('One group does not vary', { source: ranges('Data!F1:F6', 'Data!G1:G6') }),
    metricOf('Neither group varies', { source: ranges('Data!F1:F6', 'Data!F1:F6') }),
    metricOf('Baseline mean of 0', { source: ranges('Data!H1:H6', 'Data!I1:I6') }),
    metricOf('Zeros on the log scale', { source: ranges('Data!G1:G6', 'Data!I1:I6'), scale: 'log' }),
    metricOf('Pairs row by row', { source: ranges('Data!J1:J7', 'Data!K1:K7'), design: 'paired' }),
    metricOf('Pairs of different length', {
      source: ranges('Data!J1:J7', 'Data!K1:K6'),
      design: 'paired',
    }),
    metricOf('Control without before', {
      source: ranges('Data!J1:J7', 'Data!K1:K7'),
      design: 'controlled',
    }),
    metricOf('Control', {
      source: ranges('Data!F1:F6', 'Data!G1:G6', 'Data!H1:H6', 'Data!I1:I6'),
      design: 'controlled',
    }),
    metricOf('The same', { source: ranges('Data!G1:G6', 'Data!G1:G6') }),
    metricOf('No smallest effect', { source: ranges('Data!G1:G6', 'Data!I1:I6'), smallestEffect: 0 }),
    metricOf('More errors than cases', { source: counts([5, 3], [1, 9]), design: 'rates' }),
    metricOf('Half an error', { source: counts([0.5, 3], [1, 9]), design: 'rates' }),
    metricOf('No cases', { source: counts([0, 0], [1, 9]), design: 'rates' }),
    metricOf('No errors at all', { source: counts([0, 12], [0, 9]), design: 'rates' }),
    metricOf('Summary of one', { source: summary([1, 3, 0], [9, 4, 2]) }),
    metricOf('Summary below 0', { source: summary([8, 3, -1], [9, 4, 2]) }),
    metricOf('Summary in pairs', { source: summary([8, 3, 1], [9, 4, 2]), design: 'paired' }),
  ],
};

/** Every design and scale on random samples. */
function randomCase(seed: number): PilotCase {
  const next = random(seed);
  const sample = (n: number, level: number) =>
    Array.from({ length: n }, () => Math.round((level + 9 * next() * next()) * 1000) / 1000);
  const metrics = pilotDesigns.flatMap((design) =>
    scalesFor(design, 'values').map((scale) => metricOf(`${design} ${scale}`, randomMetric(design, scale))),
  );
  function randomMetric(design: PilotDesign, scale: Scale) {
    const n = 3 + Math.floor(next() * 40);
    const level = 0.5 + 20 * next();
    const better = next() < 0.5 ? 'lower' : 'higher';
    const rest = { design, scale, better, smallestEffect: 0.01 + next() / 2 } as const;
    if (design === 'rates') {
      const total = 1 + Math.floor(next() * 500);
      const errors = Math.floor(next() * (total + 1));
      return { ...rest, source: counts([errors, total], [Math.floor(next() * 80), 80]) };
    }
    if (design !== 'adjusted') {
      const m = design === 'paired' ? n : 3 + Math.floor(next() * 40);
      const source = values(
        sample(n, level),
        sample(m, level + 3 * next()),
        sample(n, level),
        sample(m, level),
      );
      return { ...rest, source };
    }
    const covariate = sample(2 * n, level);
    const rows = covariate.map((x, i): CellValue[] => [i < n ? 'a' : 'b', x * (0.5 + next()) + 1, x]);
    const source = {
      ...noColumns,
      kind: 'rows',
      rows: [['group', 'value', 'before'], ...rows],
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'a',
      pilotGroup: 'b',
      covariateColumn: 2,
    } as const;
    return { ...rest, source };
  }
  return { name: `Random ${seed}`, metrics, data: [['no data']] };
}

export const pilotCases: readonly PilotCase[] = [published, untidy, hostile, ...[101, 202].map(randomCase)];
