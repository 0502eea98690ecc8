/** @jest-environment node */
import { twinLibrary } from '../../src/functions/twins/twinLibrary';
import { mayCallAddin, standaloneCells, standaloneChanges } from '../../src/sheets/standalone/standalonePlan';
import { WorkbookError } from '../../src/sheets/workbook';
import { exampleCalls, formulasOf } from '../support/exampleFormulas';
import { openAddin } from '../support/openAddin';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

/** Tables as large as this have room. */
const [ROWS, COLUMNS] = [20, 6];
const ACROSS = 10;
const withTwin = formulasOf(exampleCalls.filter(({ id }) => twinLibrary.twins.has(id)));
const placeOf = (i: number) => ({ row: Math.floor(i / ACROSS) * ROWS, column: (i % ACROSS) * COLUMNS });

let excel: ExcelHost;
afterEach(() => excel.close());

async function fill(host: ExcelHost): Promise<void> {
  await host.edit(async ({ workbook }) => {
    const sheet = workbook.worksheets.add('Calc');
    const data = workbook.worksheets.add('Data');
    withTwin.forEach((example, i) => {
      for (const { row, column, cells } of example.data) {
        data.getRangeByIndexes(row, column, cells.length, cells[0]!.length).values = cells.map((line) =>
          line.map((cell) => cell ?? ''),
        );
      }
      const { row, column } = placeOf(i);
      sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[example.formula]];
    });
  });
  await host.host.idle();
}

async function shown(host: ExcelHost): Promise<unknown[][][]> {
  await host.host.idle();
  let blocks: unknown[][][] = [];
  await host.edit(async (context) => {
    const ranges = withTwin.map((_, i) => {
      const { row, column } = placeOf(i);
      return context.workbook.worksheets
        .getItem('Calc')
        .getRangeByIndexes(row, column, ROWS, COLUMNS)
        .load('values');
    });
    await context.sync();
    blocks = ranges.map(({ values }) => values as unknown[][]);
  });
  return blocks;
}

function expectSame(now: unknown[][][], before: unknown[][][]): void {
  const isSame = (a: unknown, b: unknown, scale: number) =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * scale : a === b;
  const differing = before.flatMap((block, i) => {
    // An interval's end near 0 is the difference of larger numbers beside it.
    const scale = Math.max(...block.flat().map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
    return block.flatMap((line, y) =>
      line.flatMap((value, x) =>
        isSame(value, now[i]![y]![x], scale) ? [] : [[withTwin[i]!.formula, y, x, value, now[i]![y]![x]]],
      ),
    );
  });
  expect(differing).toEqual([]);
}

test('a workbook of every function with a twin shows the same where the add-in is not loaded', async () => {
  excel = await openAddin();
  await fill(excel);
  const before = await shown(excel);
  expect(withTwin.length).toBeGreaterThan(30);

  const cells = standaloneCells(await excel.workbook.readFormulas(mayCallAddin), twinLibrary);
  expect(cells).toHaveLength(withTwin.length);
  const report = await excel.workbook.makeStandalone(standaloneChanges(cells, twinLibrary, false));
  expect(report.cells).toBe(withTwin.length);
  expectSame(await shown(excel), before);
  const model = await excel.model();
  excel.close();

  excel = await openExcel();
  excel.host.loadModel(model);
  await excel.host.idle();
  const formulas = await excel.workbook.readFormulas(mayCallAddin);
  expect(formulas).toHaveLength(withTwin.length);
  expect(formulas.filter(({ formula }) => /AIROI(\.|\()/.test(formula))).toEqual([]);
  expectSame(await shown(excel), before);
});

const table = [
  ['Hours saved per week', 5, 10, 15],
  ['Fully loaded hourly cost', 80, 85, 90],
  ['Tool cost', 10000, 12000, 20000],
];

/** One cell of each kind: rewritten, spilling and rewritten, without twin, without twin and spilling, not ours. */
async function openMixed(): Promise<void> {
  excel = await openAddin();
  await excel.edit(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D3').values = table;
    sheet.getRange('F1:F5').formulas = [
      ['=1+AIROI.DRIFT(100,12)*2&" left, AIROI.DRIFT(1,2)"'],
      ['=SUM(B1:D1)'],
      ['=AIROI.SAMPLESIZE(0.5)+1'],
      ['="AIROI(1)"'],
      ['=IFERROR(AIROI.BREAKEVEN(1000,2,3),"never")'],
    ];
    sheet.getRange('F3').numberFormat = [['0.00']];
    sheet.getRange('H1').formulas = [['=AIROI.CASHFLOW(1200,200,500,3)']];
    sheet.getRange('H8').formulas = [['=AIROI.TORNADO(A1:D3)']];
    workbook.names.add('Theirs', '=Sheet1!$F$1');
  });
  await excel.host.idle();
}

async function makeMixed(replaceByValue: boolean) {
  const cells = standaloneCells(await excel.workbook.readFormulas(mayCallAddin), twinLibrary);
  return excel.workbook.makeStandalone(standaloneChanges(cells, twinLibrary, replaceByValue));
}

test('rewrites what it can, keeps formats, and puts values in place of the rest only when told', async () => {
  await openMixed();
  const before = await excel.model();
  await makeMixed(false);
  const kept = await excel.model();
  const formulas = (model: typeof kept) =>
    Object.fromEntries(
      model.sheets[0]!.cells.flatMap(({ row, column, formula }) =>
        formula ? [[`${row},${column}`, formula]] : [],
      ),
    );
  expect(formulas(kept)).toEqual({
    '0,5': '=1+AIROI_DRIFT(100,12,0.15,"")*2&" left, AIROI.DRIFT(1,2)"',
    '1,5': '=SUM(B1:D1)',
    '2,5': '=AIROI.SAMPLESIZE(0.5)+1',
    '3,5': '="AIROI(1)"',
    '4,5': '=IFERROR(AIROI_BREAKEVEN(1000,2,3),"never")',
    '0,7': '=AIROI_CASHFLOW(1200,200,500,3,0,0,"")',
    '7,7': '=AIROI.TORNADO(A1:D3)',
  });
  expect(kept.names.map(({ name }) => name)).toEqual([
    'AIROI_BREAKEVEN',
    'AIROI_CASHFLOW',
    'AIROI_DRIFT',
    'Theirs',
  ]);

  expect(await makeMixed(true)).toMatchObject({ cells: 2, different: [] });
  const replaced = await excel.model();
  expect(formulas(replaced)).not.toHaveProperty(['2,5']);
  expect(formulas(replaced)).not.toHaveProperty(['7,7']);
  const values = (model: typeof kept) =>
    model.sheets[0]!.cells.map(({ row, column, value, style }) => [row, column, value, style?.numberFormat]);
  expect(values(replaced)).toEqual(values(before));
  expect(await excel.workbook.readFormulas((formula) => /AIROI\.(SAMPLESIZE|TORNADO)/.test(formula))).toEqual(
    [],
  );
});

test('leaves the workbook as it was, wherever it fails', async () => {
  await openMixed();
  const before = await excel.model();
  // One request to read formulas, two more for sheets and spills, then names one by one, then cells.
  for (const request of [3, 4, 5, 6, 7, 8]) {
    for (const lostResponse of [false, true]) {
      excel.host.faults.fail({ request, code: 'GeneralException', lostResponse });
      const error: unknown = await makeMixed(true).catch((caught: unknown) => caught);
      excel.host.faults.clear();
      expect(error).toBeInstanceOf(WorkbookError);
      expect((error as WorkbookError).code).not.toBe('not-restored');
      expect(await excel.model()).toEqual(before);
    }
  }
  expect(await makeMixed(true)).toMatchObject({ different: [] });
});

test('says which name Excel refused, and does not take a name of the analyst', async () => {
  await openMixed();
  excel.host.faults.fail({ request: 5, code: 'InvalidArgument' });
  await expect(makeMixed(false)).rejects.toThrow(/did not accept the name AIROI_[A-Z]+/);
  excel.host.faults.clear();
  await excel.edit(async ({ workbook }) => {
    workbook.names.add('AIROI_DRIFT', '=Sheet1!$A$1');
  });
  await expect(makeMixed(false)).rejects.toThrow(/already has a name AIROI_DRIFT/);
});

test('says which sheets are protected', async () => {
  await openMixed();
  await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Sheet1').protection.protect());
  const readings = await excel.workbook.readFormulas(mayCallAddin);
  expect(readings.every(({ isProtected }) => isProtected)).toBe(true);
  const before = await excel.model();
  await expect(makeMixed(false)).rejects.toMatchObject({ code: 'protected' });
  expect(await excel.model()).toEqual(before);
});
