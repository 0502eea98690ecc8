import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExcel } from '../excel/excelHost';
import type { EngineValue } from '../support/engines/engineSheet';
import { refusedFunctions } from '../support/refusedFunctions';
import { recalculate, valueAt } from './engines';
import { savedCase } from './savedCase';

jest.setTimeout(300_000);

const data = [
  [1, 'a', -100],
  [2, 'b', 10],
  [3, 'a', 10],
  [4, 'b', ''],
  [5, 'a', ''],
];

let folder: string;
/** What the workbench, LibreOffice and Gnumeric show of each formula. */
let shown: readonly (readonly EngineValue[])[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'native-functions-'));
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C5').values = data;
      sheet.getRange(`E1:E${refusedFunctions.length}`).formulas = refusedFunctions.map(({ formula }) => [
        formula,
      ]);
    });
    const { model, file } = await savedCase(await excel.model(), folder, 'formulas');
    const engines = await recalculate([file]);
    shown = refusedFunctions.map((_, row) => [
      valueAt(model, 'Sheet1', `E${row + 1}`),
      ...engines.map(({ sheets }) => sheets.get(file)![0]!.value(`E${row + 1}`)),
    ]);
  } finally {
    excel.close();
  }
});

afterAll(() => rm(folder, { recursive: true }));

test('there are rows', () => expect(refusedFunctions.length).toBeGreaterThan(10));

test.each(refusedFunctions.map(({ formula, excel }, row) => ({ formula, excel, row })))(
  '$formula: $excel in Excel and in the workbench, something else in another engine',
  ({ excel, row }) => {
    const [workbench, ...others] = shown[row]!;
    expect(String(workbench)).toBe(excel);
    expect(others.map(String)).not.toEqual([excel, excel]);
  },
);
