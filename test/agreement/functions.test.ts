import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../src/functions/catalogue';
import type { Value } from '../../src/functions/catalogue/catalogueEntry';
import { exampleFormula } from '../../src/functions/catalogue/exampleFormula';
import { evaluate } from '../../src/workbench/cli/evaluate';
import { openProduct } from '../../src/workbench/cli/openProduct';
import { paths } from '../../src/workbench/cli/paths';
import type { FormulaResult } from '../../src/workbench/cli/cellResult';
import { expectExample } from '../support/expectExample';
import { tallyFormulas } from './tally';

/** Every example as a formula in a cell: the built functions, called by the official runtime. */
const examples = catalogue.flatMap((entry) =>
  entry.examples.map((example) => ({ entry, example, formula: exampleFormula(entry, example) })),
);
const folders = paths(path.resolve(__dirname, '../../build/workbench'));
let headless: Awaited<ReturnType<typeof openProduct>>;
let results: readonly FormulaResult[];

beforeAll(async () => {
  headless = await openProduct(folders);
  results = await evaluate(
    headless,
    examples.map(({ formula }) => formula),
  );
}, 240_000);
afterAll(() => headless?.close());

test.each(examples.map((each, i) => ({ ...each, i })))('$formula', ({ example, i }) => {
  const { type, value } = results[i]!;
  const cells = Array.isArray(value) ? value.flat().length : 1;
  expect([type, typeof value]).toEqual([Array.isArray(example.result) ? 'array' : type, typeof value]);
  expectExample(value, example);
  tallyFormulas(['TypeScript', 'workbench'], 'Functions', cells, 0);
});

test('the built file registers every function, and brings no React', () => {
  const built = readFileSync(folders.functions, 'utf8');
  const ids = [...built.matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id);
  expect(ids.sort()).toEqual(catalogue.map(({ id }) => id).sort());
  expect(headless.addinFunctions).toHaveLength(catalogue.length);
  expect(built).not.toMatch(/react\.element|makeStyles/);
});

const answers = async (formulas: readonly string[], table: readonly (readonly Value[])[]) =>
  (await evaluate(headless, formulas, table)).map((result) =>
    result.type === 'error' ? `${result.value} ${result.message}` : result.value,
  );

test('ranges of cells: blanks, text and TRUE are skipped, one cell is a range, and errors are passed on', async () => {
  const table = [
    ['baseline', 'pilot', 'Tool cost', 12000],
    [11, 9, 'Hours saved per week', 10],
    ['n/a', '', 'Fully loaded hourly cost', 85],
    [13, true, '', ''],
    ['', 9, '', ''],
  ];
  expect(
    await answers(
      [
        '=AIROI.UPLIFT(Data!A1:A5,Data!B1:B5)',
        '=AIROI.UPLIFT(Data!A2,Data!B2)',
        '=AIROI.UPLIFT(12,9)',
        '=INDEX(AIROI.CASE(Data!C1:D4),6,2)',
        '=AIROI.UPLIFT(Data!A6:A9,Data!B2)',
        '=AIROI.PAYBACKFLOW(Data!A1:A3)',
        '=AIROI.SAVINGS(0.4,Data!A5,0.2)',
        '=AIROI.UPLIFT(1/0,Data!B2)',
        '=AIROI.BREAKEVEN(100,2,3)',
        '=aiROI.Expected(4,6,14,"Tri-Angular")',
      ],
      table,
    ),
  ).toEqual([
    0.25,
    (11 - 9) / 11,
    0.25,
    44200 / 12000 - 1,
    '#VALUE! baseline needs a number and has none',
    '#VALUE! cashFlows has to hold numbers: cell 1 is the text "baseline", enter 0 for none',
    0.52,
    '#DIV/0! undefined',
    '#N/A never breaks even: an outcome costs 3, more than the 2 it is worth, so no volume pays the fixed cost: lower the cost per outcome first',
    8,
  ]);
});
