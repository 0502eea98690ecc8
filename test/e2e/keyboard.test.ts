import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { copyText, verdictOn } from './paneSteps';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.problems).toEqual([]));

/** Baseline 42 to 52, pilot 30 to 40, in the same order: a difference of 12 minutes that no test misses. */
const minutes = Array.from({ length: 44 }, (_, row) =>
  row % 2 ? ['With AI', 30 + ((row * 7) % 11)] : ['Before', 42 + ((row * 7) % 11)],
);
const pasted = [['Group', 'Minutes'], ...minutes].map((line) => line.join('\t')).join('\n');

test('from an empty workbook to the verdict by keyboard alone, in at most eight steps', async () => {
  const { page, pane } = bench;
  await copyText(bench, pasted);
  const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? '');
  const steps: (() => Promise<unknown>)[] = [
    () => page.keyboard.press('Control+v'),
    () => page.keyboard.press('Control+a'),
    () => page.keyboard.press('F6'),
    () => page.keyboard.press('Tab'),
    () => page.keyboard.press('Enter'),
  ];
  for (const step of steps) {
    await step();
    await bench.idle();
  }
  expect(steps.length).toBeLessThanOrEqual(8);
  const verdict = await verdictOn(bench, 'Time');
  expect(verdict).toMatch(/^Better/);
  expect(verdict).toMatch(/lower/);
  expect(await focused()).not.toBe('');
});

test('F6 goes back to the cells, where typing goes on', async () => {
  const { page } = bench;
  await page.keyboard.press('F6');
  await page.keyboard.type('typed');
  await page.keyboard.press('Enter');
  await bench.idle();
  const { sheets } = await bench.readModel();
  expect(sheets[0]!.cells.some(({ value }) => value === 'typed')).toBe(true);
});
