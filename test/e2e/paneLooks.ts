import path from 'node:path';
import type { Locator } from 'playwright-core';
import { violations } from './accessibility';
import { seen } from './images';
import type { OpenWorkbench } from './openWorkbench';

/** What the splitter moves at one press of an arrow key. */
const SPLITTER_STEP = 10;

/** Makes the pane so many pixels wide. */
export async function widen({ page }: OpenWorkbench, pixels: number): Promise<void> {
  await page.getByRole('separator', { name: 'Width of the task pane' }).focus();
  await page.keyboard.press('Home');
  for (let width = 320; width < pixels; width += SPLITTER_STEP) await page.keyboard.press('ArrowLeft');
  expect((await page.locator('iframe').boundingBox())!.width).toBe(pixels);
}

/** Presses the colour switch and leaves it, so that its tooltip is gone. */
export async function switchTo({ page }: OpenWorkbench, scheme: 'light' | 'dark') {
  const button = page.getByRole('button', { name: `Switch to ${scheme}` });
  const tooltip = page.getByRole('tooltip');
  // Seen first, or a tooltip that is still to come would be judged as part of the page.
  await button.hover();
  await tooltip.waitFor({ state: 'visible' });
  await button.click();
  await page.mouse.move(500, 700);
  await tooltip.waitFor({ state: 'hidden' });
}

/**
 * Holds the pane to WCAG in both widths and colours, and takes a picture of each.
 *
 * @param shown What the pictures are to show, where it may be out of sight.
 */
export async function expectAccessible(
  bench: OpenWorkbench,
  picture: string,
  shown?: Locator,
): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    if (scheme === 'dark') await switchTo(bench, 'dark');
    for (const width of [320, 450]) {
      await widen(bench, width);
      expect(await violations(bench.pane)).toEqual([]);
      const scrolls = await bench.pane.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(scrolls).toBe(false);
      await shown?.scrollIntoViewIfNeeded();
      await bench.page
        .locator('iframe')
        .screenshot({ path: path.join(seen, `${picture}-${scheme}-${width}.png`) });
    }
  }
  await switchTo(bench, 'light');
}

/** The same where the system chooses the colours, as Windows does with its contrast themes. */
export async function expectForcedColours(
  bench: OpenWorkbench,
  picture: string,
  shown: Locator,
): Promise<void> {
  await bench.page.emulateMedia({ forcedColors: 'active' });
  for (const width of [320, 450]) {
    await widen(bench, width);
    expect(await violations(bench.pane)).toEqual([]);
    await shown.scrollIntoViewIfNeeded();
    await bench.page
      .locator('iframe')
      .screenshot({ path: path.join(seen, `${picture}-forced-${width}.png`) });
  }
  await bench.page.emulateMedia({ forcedColors: null });
}
