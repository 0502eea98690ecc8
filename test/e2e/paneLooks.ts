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
