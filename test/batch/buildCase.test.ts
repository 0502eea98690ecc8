import { openExcel, type ExcelHost } from '../excel/excelHost';

jest.setTimeout(60_000);

let excel: ExcelHost;
let buildCase: Window['airoi']['buildCase'];
beforeAll(async () => {
  excel = await openExcel();
  Object.assign(globalThis, { window: globalThis });
  await import('../../src/batch');
  buildCase = window.airoi.buildCase;
});
afterAll(() => excel.close());

const caseFile = {
  name: 'Copilot',
  currency: 'EUR',
  industry: 'software',
  inputs: { hoursSavedPerWeek: 10, loadedHourlyCost: 85, toolCost: 40000 },
  metrics: [
    {
      name: 'Time',
      unit: 'minutes',
      better: 'lower',
      baseline: { csv: 'pilot.csv', column: 'time', where: { column: 'ai', equals: 0 } },
      pilot: [7, 9],
    },
  ],
};
const table = [
  ['ai', 'time'],
  [0, 10],
  [1, 8],
  [0, 14],
];

it('tells every fault and draws nothing', async () => {
  const { report, faults } = await buildCase({ ...caseFile, currency: 'euros', colour: 'red' }, {});
  expect(report).toBeNull();
  expect(faults.map(({ path }) => path)).toEqual(['colour', 'currency', 'metrics[0].baseline.csv']);
  expect((await excel.model()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

it('leaves a workbook with the case’s sheets and no other', async () => {
  const { report, faults } = await buildCase(caseFile, { 'pilot.csv': table });
  expect(faults).toEqual([]);
  const names = [
    ...['Summary', 'Inputs', 'Pilot vs Baseline', 'Result', 'Running cost', 'Cash flow', 'Risk'],
    'Pilot data',
  ];
  expect(report?.sheets.map(({ name }) => name)).toEqual(names);
  const { sheets } = await excel.model();
  expect(sheets.map(({ name }) => name)).toEqual(names);
  const means = sheets[2].cells.filter(({ row, column }) => row === 8 && [6, 8].includes(column));
  expect(means.map(({ value }) => value)).toEqual([12, 8]);
});
