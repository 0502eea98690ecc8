/** Sizes and speeds of what is built, printed as a table; nothing is kept and nothing is judged. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt, ensureDependencies, root } from './build.mjs';
import { ensureSystem } from './system.mjs';

ensureDependencies();
ensureSystem();
ensureBuilt();

const print = (name, value, note = '') =>
  process.stdout.write(`${name.padEnd(58)} ${String(value).padStart(10)}  ${note}\n`);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, median, max] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(Math.round);
  return [`${median} ms`, `median of ${values.length}, ${min} to ${max}`];
};

function sizes() {
  const scripts = readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.js'));
  const sizeOf = (name) => gzipSync(readFileSync(path.join(root, 'dist', name)), { level: 9 }).length;
  process.stdout.write('\nSize after gzip, without Office.js\n');
  print('functions, what an answer needs (functions.js)', kilobytes(sizeOf('functions.js')), 'aim: 15 kB');
  const all = scripts.reduce((sum, name) => sum + sizeOf(name), 0);
  print('pane, all that its first paint loads', kilobytes(all), 'aim: 220 kB');
}

function serve() {
  const server = spawn(process.execPath, [path.join(root, 'build/workbench/cli.cjs'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const url = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (url) resolve({ url, stop: () => server.kill() });
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Times one fresh visit of the workbench. */
async function visit(browser, url) {
  const page = await browser.newPage();
  const started = performance.now();
  await page.goto(url);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('#pane button');
  const painted = performance.now() - started;

  const timed = async (script, argument) => {
    const began = performance.now();
    await frame.evaluate(script, argument);
    await page.evaluate(() => window.workbench.host.idle());
    return performance.now() - began;
  };
  const write = ({ address, formulas }) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
      await context.sync();
    });
  const thousand = Array.from({ length: 1000 }, (_, row) => [`=AIROI($A$1+${row},85,12000)`]);
  const first = await timed(write, { address: 'C1', formulas: [['=AIROI(10,85,12000)']] });
  const answered = await timed(write, { address: 'B1:B1000', formulas: thousand });
  const edited = await timed(write, { address: 'A1', formulas: [[7]] });
  await page.close();
  return { painted, first, answered, edited };
}

async function speeds() {
  const { chromium } = await import('playwright-core');
  const { url, stop } = await serve();
  const profile = mkdtempSync(path.join(tmpdir(), 'airoi-bench-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const visits = [];
  for (let run = 0; run < 5; run++) visits.push(await visit(browser, url));
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  stop();
  const column = (key) => milliseconds(visits.map((one) => one[key]));
  process.stdout.write('\nIn Chromium, through Office.js and the official custom-functions runtime\n');
  print('page opened until the pane can be used', ...column('painted'));
  print('one =AIROI, entered until answered', ...column('first'));
  print('1,000 cells of =AIROI, entered until answered', ...column('answered'));
  print('one input of 1,000 cells edited, until answered', ...column('edited'));
}

sizes();
await speeds();
