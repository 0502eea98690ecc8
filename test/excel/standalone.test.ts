/** @jest-environment node */
import { twinLibrary } from '../../src/functions/twins/twinLibrary';
import { mayCallAddin, standaloneCells, standaloneChanges } from '../../src/sheets/standalone/standalonePlan';
import { exampleFormulas } from '../support/exampleFormulas';
import { openAddin } from '../support/openAddin';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

/** Tables as large as this have room. */
const [ROWS, COLUMNS] = [20, 6];
const ACROSS = 10;
const withTwin = exampleFormulas().filter(({ id }) => twinLibrary.twins.has(id));
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
  const isSame = (a: unknown, b: unknown) =>
    typeof a === 'number' && typeof b === 'number'
      ? Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
      : a === b;
  const differing = before.flatMap((block, i) =>
    block.flatMap((line, y) =>
      line.flatMap((value, x) =>
        isSame(value, now[i]![y]![x]) ? [] : [[withTwin[i]!.formula, y, x, value, now[i]![y]![x]]],
      ),
    ),
  );
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
