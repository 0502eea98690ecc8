import { concernsCopy, leadershipCopy, type CopyOptions } from '../../src/sheets/sharing/leadershipCopy';
import { noChanges } from '../../src/sheets/sharing/sharingChanges';
import { WorkbookError } from '../../src/sheets/workbook';
import { openAddin } from '../support/openAddin';
import type { ExcelHost } from './excelHost';

jest.setTimeout(240_000);

let excel: ExcelHost;
/** Measurements on a sheet of their own, figures over them, and beside them a cell that calls the add-in. */
beforeEach(async () => {
  excel = await openAddin();
  await excel.edit(async ({ workbook }) => {
    const page = workbook.worksheets.getItem('Sheet1');
    page.name = 'Page';
    const data = workbook.worksheets.add('Raw data');
    data.getRange('A1:B4').values = [
      ['Agent', 'Minutes'],
      ['Ann Lee', 10],
      ['Bo Ek', 20],
      ['Cy Ma', 60],
    ];
    workbook.names.add('Minutes', data.getRange('B2:B4'));
    workbook.names.add('TwiceAll', '=Minutes*2');
    page.getRange('A1:A9').formulas = [
      ['=AVERAGE(Minutes)'],
      ["=SUM('Raw data'!B2:B4)"],
      ['=SUM(TwiceAll)'],
      ['=A1+A2'],
      ['=AIROI(10,85,12000,20000,5000,3000)'],
      ['=AIROI.SAMPLESIZE(0.5)'],
      ['="Raw data!B2 and Minutes"'],
      ['=IF(SUM(Minutes)>0,"",1)'],
      ['=A8'],
    ];
    page.getRange('C1').values = [['typed']];
    const hidden = workbook.worksheets.add('Attic');
    hidden.visibility = 'VeryHidden';
    const summary = workbook.worksheets.add('Summary');
    summary.getRange('A1').values = [['Fund']];
    workbook.names.add('CaseRecommendation', summary.getRange('A1'));
    workbook.names.add('CaseName', summary.getRange('A2'));
    workbook.properties.author = 'Ann Lee';
  });
  await excel.host.idle();
});
afterEach(() => excel.close());

const properties = { title: 'Support', subject: 'Business case', author: '', keywords: 'AI' };

async function copy(options: Partial<CopyOptions> = {}) {
  const chosen: CopyOptions = { leaveOut: ['Raw data'], freezeAll: false, properties, ...options };
  const outline = await excel.workbook.readOutline();
  const formulas = await excel.workbook.readFormulas(concernsCopy(outline, chosen));
  return excel.workbook.prepare(leadershipCopy(outline, formulas, chosen));
}

const page = (model: Awaited<ReturnType<ExcelHost['model']>>) =>
  model.sheets
    .find(({ name }) => name === 'Page')!
    .cells.map(({ value, formula }) => [formula ?? null, value]);

it('leaves raw data out, keeps its figures, and keeps alive what does not need it', async () => {
  const sampleSize = page(await excel.model()).find(([formula]) =>
    String(formula).includes('SAMPLESIZE'),
  )![1];
  expect(await copy()).toMatchObject({ cells: 6, different: [], notRemoved: [] });
  const model = await excel.model();
  expect(model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Summary', 'visible'],
    ['Page', 'visible'],
    ['Attic', 'veryHidden'],
  ]);
  expect(model.activeSheet).toBe(0);
  expect(page(model)).toEqual([
    [null, 30],
    [null, 'typed'],
    [null, 90],
    [null, 180],
    ['=A1+A2', 120],
    [null, 0.105],
    [null, sampleSize],
    ['="Raw data!B2 and Minutes"', 'Raw data!B2 and Minutes'],
    // A text of no length stays one: a blank cell would be 0 to those who read it.
    ['=""', null],
    ['=A8', null],
  ]);
  expect(model.names.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Minutes']));
  expect(model.names.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['TwiceAll']));
  expect(model.properties).toEqual({ title: 'Support', subject: 'Business case', keywords: 'AI' });
});

it('turns every formula into its value when told', async () => {
  const before = page(await excel.model()).map(([, value]) => value);
  await copy({ leaveOut: [], freezeAll: true, properties: null });
  const model = await excel.model();
  expect(page(model).map(([formula]) => formula)).toEqual(
    before.map((value) => (value === null ? '=""' : null)),
  );
  expect(page(model).map(([, value]) => value)).toEqual(before);
  expect(model.sheets.map(({ name }) => name)).toContain('Raw data');
  expect(model.properties).toEqual({ author: 'Ann Lee' });
});

it('shows hidden sheets and replaces typed cells', async () => {
  await excel.workbook.prepare({
    ...noChanges,
    shownSheets: ['Attic'],
    replaced: [
      { sheet: 'Raw data', row: 1, column: 0, before: 'Ann Lee', after: 'Person 1' },
      { sheet: 'Raw data', row: 2, column: 0, before: 'Bo Ek', after: 'Person 2' },
    ],
  });
  const model = await excel.model();
  expect(model.sheets.map(({ visibility }) => visibility)).toEqual(
    Array.from({ length: 4 }, () => 'visible'),
  );
  const names = model.sheets
    .find(({ name }) => name === 'Raw data')!
    .cells.filter(({ column }) => column === 0);
  expect(names.map(({ value }) => value)).toEqual(['Agent', 'Person 1', 'Person 2', 'Cy Ma']);
});

it('leaves the workbook as it was, wherever it fails', async () => {
  const before = await excel.model();
  const outline = await excel.workbook.readOutline();
  const options: CopyOptions = { leaveOut: ['Raw data', 'Attic'], freezeAll: false, properties };
  const formulas = await excel.workbook.readFormulas(concernsCopy(outline, options));
  const changes = { ...leadershipCopy(outline, formulas, options), shownSheets: ['Attic'] };
  // The state, the cells, the comparison, the sheets.
  const requests = 4;
  for (let request = 0; request < requests; request++) {
    for (const lostResponse of request < requests - 1 ? [false, true] : [false]) {
      excel.host.faults.fail({ request, code: 'GeneralException', lostResponse });
      const error: unknown = await excel.workbook.prepare(changes).catch((caught: unknown) => caught);
      excel.host.faults.clear();
      expect([request, error]).toEqual([request, expect.any(WorkbookError)]);
      expect((error as WorkbookError).code).not.toBe('not-restored');
      expect(await excel.model()).toEqual(before);
    }
  }
  // Done, and only the answer is lost.
  excel.host.faults.fail({ request: requests - 1, code: 'Timeout', lostResponse: true });
  expect(await excel.workbook.prepare(changes)).toMatchObject({ notRemoved: [] });
  expect((await excel.model()).sheets.map(({ name }) => name)).toEqual(['Summary', 'Page']);
});

it('refuses protected sheets and a protected structure before anything is written', async () => {
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Page').protection.protect());
  const locked = await excel.model();
  await expect(copy()).rejects.toMatchObject({
    code: 'protected',
    message: expect.stringContaining('Page') as string,
  });
  expect(await excel.model()).toEqual(locked);
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Page').protection.unprotect();
    workbook.protection.protect();
  });
  await expect(copy()).rejects.toMatchObject({
    code: 'protected',
    message: expect.stringContaining('structure') as string,
  });
});
