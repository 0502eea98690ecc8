import { existsSync } from 'node:fs';
import path from 'node:path';
import { documented } from './images';
import { openWorkbench, root, type OpenWorkbench } from './openWorkbench';
import { switchTo, widen } from './paneLooks';
import { buildSheets, chosen, verdictOn } from './paneSteps';

/** A public pilot that is not part of this repository: METR's randomised trial of 2025. */
const file = path.join(root, '../shared/data/metr-ai-pilot-2025.csv');

describe('a real pilot through the pane', () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench?.close());
  afterEach(() => expect(bench.problems).toEqual([]));

  if (!existsSync(file)) {
    test('stands beside this repository where it is to be checked', () =>
      expect(existsSync(file)).toBe(false));
    return;
  }

  test('the pane proposes the adjustment by itself and finds what was published', async () => {
    const { page, pane } = bench;
    await page.getByLabel('Workbook to open').setInputFiles(file);
    await page.getByText('metr-ai-pilot-2025', { exact: true }).waitFor();
    // Total time as METR defines it: with the review after it, a missing one replaced by its group's mean.
    await bench.enter('J1', 'total_time');
    const group = (treated: number) => `AVERAGEIFS(I2:I247,G2:G247,${treated})`;
    await bench.enter('J2', `=H2:H247+IF(ISNUMBER(I2:I247),I2:I247,IF(G2:G247=1,${group(1)},${group(0)}))`);
    await bench.click('A1');
    await page.keyboard.press('Control+a');
    await pane.getByRole('button', { name: 'Use my selection' }).click();

    // The published estimate: 1.188 times as long.
    const verdict = await verdictOn(bench, 'Total time');
    expect(verdict).toMatch(/^Worse/);
    expect(verdict).toContain('18.8%');
    expect(await chosen(bench, 'Design of the pilot')).toBe('Two groups, adjusted');
    expect(await chosen(bench, 'Known before the pilot')).toBe('predicted_time_no_ai (C)');
    expect(await chosen(bench, 'Compared as')).toBe('Ratios (log scale)');
    expect(await chosen(bench, 'Group column')).toBe('ai_treatment (G)');
    expect(await chosen(bench, 'Pilot is')).toBe('1');
    await pane.getByText('because it was known before and explains').waitFor();
  });

  test('its reason is one click away, and what it costs follows', async () => {
    const { pane } = bench;
    await pane.getByRole('textbox', { name: 'Unit' }).fill('minutes');
    await pane.getByLabel('This metric becomes').selectOption({ label: 'Hours saved per week' });
    await pane.getByRole('textbox', { name: 'Tasks per person' }).fill('10');
    await pane.getByRole('textbox', { name: 'People' }).fill('16');
    // 100.6087 min of the baseline's mean (numpy) x 0.1884 / 60 x 10 x 16, against the project.
    await pane.getByText('-50.5').first().waitFor();

    await pane.getByRole('button', { name: 'Why?' }).click();
    const reason = await verdictOn(bench, 'Total time');
    // The published interval, by the normal quantile: 1.013 to 1.395.
    expect(reason).toContain('+1.3% to +39.5%');
  });

  test('the sheet holds the published figures in native formulas', async () => {
    await buildSheets(bench);
    const model = await bench.readModel();
    expect(model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
    const sheet = model.sheets.find(({ name }) => name === 'Pilot vs Baseline')!;
    const figures = sheet.cells.flatMap(({ formula, value }) =>
      formula && typeof value === 'number' ? value : [],
    );
    // statsmodels 0.14 on the same file: ratio, and its interval by the normal quantile; unadjusted ratio.
    for (const ratio of [1.1883999, 1.0125599, 1.3947762]) {
      const isThere = figures.some((figure) => Math.abs(figure - (ratio - 1)) < 5e-8);
      expect([ratio, isThere]).toEqual([ratio, true]);
    }
    expect(sheet.cells.some(({ formula, value }) => formula && value === 'worse')).toBe(true);
  });

  test('unadjusted, the same tasks are too few to tell', async () => {
    const { pane } = bench;
    await pane.getByLabel('Design of the pilot').selectOption({ label: 'Two separate groups' });
    await pane.getByText('Too few data on Total time: 110 of').first().waitFor();
    await pane.getByLabel('Design of the pilot').selectOption({ label: 'Two groups, adjusted' });
    await pane.getByText('18.8%').first().waitFor();
  });

  test('pane and sheet are seen, at both widths, light and dark', async () => {
    const { page, pane } = bench;
    await page.getByText('Pilot vs Baseline', { exact: true }).first().click();
    await pane.getByRole('button', { name: 'Dismiss' }).first().click();
    await pane.getByRole('button', { name: 'Why?' }).click();
    for (const scheme of ['light', 'dark'] as const) {
      if (scheme === 'dark') await switchTo(bench, 'dark');
      for (const width of [320, 450]) {
        await widen(bench, width);
        await pane.getByRole('heading', { name: 'Total time' }).evaluate((head) => head.scrollIntoView());
        await page.getByRole('separator', { name: 'Width of the task pane' }).blur();
        await page
          .locator('iframe')
          .screenshot({ path: path.join(documented, `pilot-${width}-${scheme}.png`) });
      }
      await page.screenshot({ path: path.join(documented, `pilot-sheet-${scheme}.png`) });
    }
  });
});
