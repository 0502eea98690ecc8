import { openWorkbench, type OpenWorkbench } from './openWorkbench';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

const type = async (address: string, text: string) => {
  await bench.click(address);
  await bench.page.keyboard.type(text, { delay: 10 });
  await bench.page.keyboard.press('Enter');
};

test('=AIROI(...) typed in a cell shows its percentage', async () => {
  // 44,200 of benefit on 40,000 of cost (design.md, section 1).
  await type('B2', '=AIROI(10,85,12000,20000,5000,3000)');
  await bench.idle();
  expect(await bench.text('B2')).toBe('10.5%');
});

test('the grid completes the name and helps with the arguments', async () => {
  const { page } = bench;
  await bench.click('B4');
  await page.keyboard.type('=AIRO', { delay: 30 });
  await page.getByText('AIROI.PAYBACK', { exact: true }).first().waitFor();
  await page.keyboard.type('I.PAYBACK(', { delay: 30 });
  await page.getByText('monthlyBenefit').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a change of an input changes the answer', async () => {
  await type('D1', '10');
  await type('D2', '=AIROI(D1,85,12000,20000,5000,3000)');
  await bench.idle();
  expect(await bench.text('D2')).toBe('10.5%');
  await type('D1', '20');
  await bench.idle();
  // 2 x 44,200 - 40,000 over 40,000.
  expect(await bench.text('D2')).toBe('121.0%');
});

test('an error says what to change when its cell is selected', async () => {
  await type('F2', '=AIROI("ten",85,12000)');
  await bench.idle();
  await bench.click('F2');
  await bench.page.getByRole('status').getByText('#VALUE!').waitFor();
  expect(await bench.page.getByRole('status').textContent()).toMatch(/Hours saved per week.*ten.*number/);
});

test('a thousand cells of AIROI are answered', async () => {
  const began = performance.now();
  await bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A101:A1100').formulas = Array.from(
        { length: 1000 },
        (_, row) => [`=AIROI(${row + 1},85,12000)`],
      );
      await context.sync();
    }),
  );
  await bench.idle();
  const took = performance.now() - began;
  process.stdout.write(`1,000 cells of =AIROI answered in ${Math.round(took)} ms\n`);
  const values = await bench.page.evaluate(() => {
    const { engine } = window.workbench!.host;
    return engine.values(engine.book.getActiveSheet(), { row: 100, col: 0, rows: 1000, cols: 1 }).flat();
  });
  values.forEach((value, row) => expect(value).toBeCloseTo(((row + 1) * 52 * 85 - 12000) / 12000, 9));
});
