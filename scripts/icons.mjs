/** Draws the add-in's icons, assets/icon-*.png, from their SVG; run it after changing one: node scripts/icons.mjs */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const assets = new URL('../assets/', import.meta.url);
const sizes = { 16: 'icon-small.svg', 32: 'icon.svg', 64: 'icon.svg', 80: 'icon.svg', 128: 'icon.svg' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [size, source] of Object.entries(sizes)) {
  const side = Number(size);
  const svg = readFileSync(new URL(source, assets), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${side}px }</style>${svg}`);
  await page.screenshot({
    path: new URL(`icon-${size}.png`, assets).pathname,
    omitBackground: true,
  });
}
await browser.close();
