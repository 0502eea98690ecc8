import { metricDefaults, type Case } from '../../src/core/case';
import type { Holdings } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { formulaCase } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

let excel: ExcelHost;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const ROWS = 10_000;
const values = (seed: number) => Array.from({ length: ROWS }, (_, row) => ((row * 7919 + seed) % 1000) / 8);
const large: Case = {
  ...formulaCase,
  metrics: [1, 2, 3].map((seed) => ({
    ...metricDefaults,
    name: `Metric ${seed}`,
    unit: 'minutes',
    better: 'lower',
    source: {
      kind: 'values',
      baseline: values(seed),
      pilot: values(seed + 500),
      baselineBefore: null,
      pilotBefore: null,
    },
  })),
};

it('builds and updates 3 metrics of 10,000 rows a group in three requests each', async () => {
  const { host, workbook } = excel;
  host.requests.reset();
  const planLarge = (holdings: Holdings) => workbookPlan(large, { ...holdings, caseNumber: 1 });
  const first = await workbook.draw(planLarge);
  expect(host.requests.count).toBeLessThanOrEqual(3);
  expect(first.roundTrips).toBe(host.requests.count);

  host.requests.reset();
  const second = await workbook.draw(planLarge);
  expect(second).toMatchObject({ kept: [], roundTrips: 3 });
  expect(host.requests.count).toBe(3);

  const pilot = (await excel.model()).sheets.find(({ name }) => name === 'Pilot vs Baseline')!;
  for (const head of ['Baseline n', 'Pilot n']) {
    const { row, column } = pilot.cells.find(({ value }) => value === head)!;
    const counts = pilot.cells.filter((cell) => cell.column === column && [1, 2, 3].includes(cell.row - row));
    expect(counts.map(({ value }) => value)).toEqual([ROWS, ROWS, ROWS]);
  }
});
