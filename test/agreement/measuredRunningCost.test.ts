import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { presetThresholds } from '../../src/core/usage/usageThresholds';
import { caseNames } from '../../src/sheets/caseNames';
import { inputsSheet } from '../../src/sheets/inputs/inputsSheet';
import { cellAddress, splitAddress } from '../../src/sheets/rangeAddress';
import { runningCostSheet } from '../../src/sheets/runningCost/runningCostSheet';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { openExcel } from '../excel/excelHost';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import type { BuiltCase } from './builtCase';
import { differences, recalculate, valueAt } from './engines';
import { costLine, runningCase } from './runningCostCases';
import { savedCase } from './savedCase';

jest.setTimeout(600_000);

const names = caseNames(1);
const SHEET = 'Running cost';

/** January and February: 310 and 280 of cost, 3,100 and 2,800 requests, so 295 and 2,950 a month. */
const ledger = ledgerOf(
  'USD',
  daysFrom('2026-01-01', '2026-02-28').map((day) => ({ day, source: 'OpenAI', cost: 10, requests: 100 })),
);

/** A case whose one line imported usage gives. */
const measured = (requestsPerMonth: number) =>
  runningCase('Measured', {
    currency: 'USD',
    runningCosts: [costLine('Bill', 1, { component: 'tokens', driver: 'volume', origin: 'usage' })],
    usage: { requestsPerMonth },
  });

let folder: string;
const built: BuiltCase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'measured-'));
  for (const requests of [2950, 3240, 29_500, 0]) {
    const of = measured(requests);
    const excel = await openExcel();
    try {
      await excel.workbook.draw(() => ({
        sheets: [inputsSheet(of, names, 'Inputs'), runningCostSheet(of, names, SHEET, true)],
        names: [],
        staleNames: [],
        show: 'runningCost',
      }));
      await excel.workbook.draw((holdings) => usagePlan(ledger, 1, holdings, presetThresholds));
      built.push(await savedCase(await excel.model(), folder, `${requests}`));
    } finally {
      excel.close();
    }
  }
});

afterAll(() => rm(folder, { recursive: true }));

/** Cells of the bill's line: what a month costs, and its check. */
function lineOf({ model }: BuiltCase) {
  const { refersTo } = model.names.find(({ name }) => name === names.fact('CaseRunningCosts'))!;
  const row = Number(/\$?A\$?(\d+)/.exec(splitAddress(refersTo.replace(/^=/, ''))!.cells)![1]) - 1;
  const at = (column: number) => valueAt(model, SHEET, cellAddress(row, column));
  return { month: [at(10), at(11), at(12)], check: at(13) };
}

it('takes the month as billed, and says where the case counts on other requests than were billed', () => {
  const other = 'Usage: billed for other requests than Use';
  // The bills' least, mean and most; 3,240 is within a tenth of 2,950.
  expect(built.map(lineOf)).toEqual(
    ['OK', 'OK', other, 'OK'].map((check) => ({ month: [280, 295, 310], check })),
  );
});

it('shows the same in LibreOffice and Gnumeric, and no error', async () => {
  const engines = await recalculate(built.map(({ file }) => file));
  for (const each of built) {
    expect(each.model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
    expect(differences(each, engines).slice(0, 5)).toEqual([]);
  }
});
