import path from 'node:path';
import { violations } from './accessibility';
import { root, type OpenWorkbench } from './openWorkbench';

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
  await page.getByRole('button', { name: `Switch to ${scheme}` }).click();
  await page.mouse.move(500, 700);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
}

/** Holds the pane to WCAG in both widths and colours, and takes a picture of each. */
export async function expectAccessible(bench: OpenWorkbench, picture: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    if (scheme === 'dark') await switchTo(bench, 'dark');
    for (const width of [320, 450]) {
      await widen(bench, width);
      expect(await violations(bench.pane)).toEqual([]);
      const scrolls = await bench.pane.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(scrolls).toBe(false);
      await bench.page
        .locator('iframe')
        .screenshot({ path: path.join(root, `build/images/${picture}-${scheme}-${width}.png`) });
    }
  }
  await switchTo(bench, 'light');
}
