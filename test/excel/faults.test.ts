import { metricDefaults, type Case } from '../../src/core/case';
import { WorkbookError } from '../../src/sheets/workbook';
import { formulaCase } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

const withMetric = (metrics: number): Case => ({
  ...formulaCase,
  name: `Case with ${metrics}`,
  metrics: Array.from({ length: metrics }, (_, index) => ({
    ...metricDefaults,
    name: `Metric ${index}`,
    unit: 'minutes',
    better: 'lower',
    source: {
      kind: 'ranges',
      baseline: 'Data!A1:A4',
      pilot: 'Data!B1:B4',
      baselineBefore: null,
      pilotBefore: null,
    },
  })),
});

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = 'Data';
    data.getRange('A1:B4').values = [
      ['before', 'after'],
      [3, 2],
      [4, 3],
      [5, 1],
    ];
    data.getRange('D1').formulas = [['=SUM(A2:B4)']];
    workbook.names.add('TheirTotal', '=Data!$D$1');
  });
});
afterEach(() => excel.close());

const draw = (of: Case) =>
  excel.workbook.draw((holdings) =>
    planOfSheets(of, { ...holdings, caseNumber: 1 }, ['inputs', 'pilot', 'result', 'runningCost']),
  );

/** Which actions of the writing request fail, as shares of it: the first, some within, the last. */
const shares = [0, 0.02, 0.1, 0.35, 0.6, 0.8, 0.9, 0.97, 1];

/** Builds with a fault and expects the workbook as it was; then without, and expects success. */
async function failsWithoutTrace(of: Case, fault: Parameters<ExcelHost['host']['faults']['fail']>[0]) {
  const before = await excel.model();
  excel.host.faults.fail(fault);
  const error: unknown = await draw(of).catch((caught: unknown) => caught);
  excel.host.faults.clear();
  expect(error).toBeInstanceOf(WorkbookError);
  expect((error as WorkbookError).code).not.toBe('not-restored');
  expect(await excel.model()).toEqual(before);
}

it('leaves a workbook without a case as it was, wherever the first build fails', async () => {
  await draw(withMetric(2));
  const actions = excel.host.requests.entries.at(-1)!.actions;
  excel.close();
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').name = 'Data';
  });

  await failsWithoutTrace(withMetric(2), { request: 0, code: 'InvalidOperationInCellEditMode' });
  for (const share of shares) {
    const action = Math.floor(share * (actions - 1));
    await failsWithoutTrace(withMetric(2), { request: 1, action, code: 'GeneralException' });
  }
  await failsWithoutTrace(withMetric(2), { request: 1, code: 'RequestAborted', lostResponse: true });
  const report = await draw(withMetric(2));
  expect(report.sheets.every(({ created }) => created)).toBe(true);
});

it('leaves a built case as it was, wherever an update fails', async () => {
  await draw(withMetric(3));
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Inputs').getRange('G10').values = [['our own words']];
    workbook.worksheets.getItem('Result').getRange('G4').values = [['a remark']];
  });

  for (const changed of [withMetric(1), withMetric(5)]) {
    await failsWithoutTrace(changed, { request: 0, code: 'AccessDenied' });
    await failsWithoutTrace(changed, { request: 1, code: 'GeneralException' });
    for (const share of shares) {
      const action = Math.floor(share * 400);
      await failsWithoutTrace(changed, { request: 2, action, code: 'ItemNotFound' });
    }
    await failsWithoutTrace(changed, { request: 2, code: 'Timeout', lostResponse: true });
  }
  const report = await draw(withMetric(5));
  expect(report.kept).toEqual(['Inputs!G10']);
});

it('says so where the roll-back fails too', async () => {
  excel.host.faults.fail({ request: 1, action: 100, code: 'GeneralException' });
  excel.host.faults.fail({ request: 2, code: 'GeneralException' });
  await expect(draw(withMetric(1))).rejects.toMatchObject({ code: 'not-restored' });
});

it.each([
  ['InvalidOperationInCellEditMode', 'editing', 'Finish editing the cell'],
  ['AccessDenied', 'protected', 'Take the protection off'],
  ['ItemNotFound', 'missing', 'deleted or renamed'],
  ['RequestPayloadSizeLimitExceeded', 'too-large', 'more than Excel takes at once'],
  ['Timeout', 'refused', 'did not answer in time'],
  ['SomethingNew', 'refused', 'Excel answered'],
])('tells %s as %s', async (code, expected, words) => {
  excel.host.faults.fail({ request: 0, code });
  await expect(draw(withMetric(1))).rejects.toMatchObject({
    name: 'WorkbookError',
    code: expected,
    message: expect.stringContaining(words) as string,
  });
});
