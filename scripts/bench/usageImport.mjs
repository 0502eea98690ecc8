/** The import of a million rows of usage in Chromium, under the add-in's policy, beside Papa Parse alone. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../build.mjs';
import { usagePrices, writeUsageFile } from '../usageFile.mjs';
import { compile, withFolder } from './product.mjs';
import { heading, megabytes, row, spread, timeRow, times } from './report.mjs';

const rows = 1_000_000;
const runs = 3;

export function usageImport() {
  return withFolder(async (folder) => {
    const file = path.join(folder, 'usage.csv');
    const totals = await writeUsageFile(file, { rows });
    await bundle(folder);
    const server = await serve(folder);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.address().port}/`);
      await page.setInputFiles('input', file);
      await measure(browser, page, totals);
    } finally {
      await browser.close();
      server.close();
    }
  });
}

async function measure(browser, page, totals) {
  const memory = await workerMemory(page);
  const process = await rendererMemory(browser);
  await page.evaluate(watchTasks);
  const previews = [];
  const imports = [];
  const plains = [];
  let taken;
  for (let run = 0; run < runs; run++) {
    previews.push(await page.evaluate(() => window.usagePage.preview()));
    imports.push(await page.evaluate((prices) => window.usagePage.import(prices), usagePrices));
    expectTotals(imports.at(-1), totals);
    // What Papa Parse takes by itself is not the import's.
    taken ??= { heap: memory.most(), process: process.most() };
    plains.push(await page.evaluate(() => window.usagePage.plain()));
  }
  const longest = await page.evaluate(() => window.longestTask);
  const cancels = [];
  for (const pieces of [1, 10, 50]) {
    const cancel = (count) => window.usagePage.cancel(count.prices, count.pieces);
    cancels.push(await page.evaluate(cancel, { prices: usagePrices, pieces }));
  }
  const [ours, theirs] = [imports, plains].map((each) => each.map(({ took }) => took));
  const perSecond = (took) =>
    `${Math.round((rows / spread(took).median) * 1000).toLocaleString('en')} rows/s`;
  heading(
    'A file of 1,000,000 rows of usage, imported in a worker; totals equal to the generator’s to the cent',
  );
  timeRow('file chosen until its preview and mapping stand', previews);
  timeRow('imported: read, priced, added up, ledger made', ours, perSecond(ours));
  timeRow(
    '  Papa Parse alone, the same file',
    theirs,
    `${perSecond(theirs)}; ours takes ${times(ours, theirs)} as long`,
  );
  row(
    '  longest task of the page',
    longest === 0 ? 'none' : `${Math.round(longest)} ms`,
    'over 50 ms counted; aim: 100 ms',
  );
  row('  worker’s heap at most, buffers included', known(taken.heap), 'aim: 400 MB');
  row(
    '  page and worker as the system sees them, at most',
    known(taken.process),
    `${known(process.before)} before`,
  );
  row('  progress told', `${imports[0].reports} times`);
  timeRow('  cancelled in the middle, until it says so', cancels, 'aim: 100 ms');
}

const known = (bytes) => (bytes === null ? 'not known' : megabytes(bytes));

/** Sums that differ would make every other figure worthless. */
function expectTotals({ ledger, sums, rowsRead, failed }, totals) {
  const cents = (amount) => Math.round(Number(amount) * 100);
  const days = ledger.rows.filter(({ dimension }) => dimension === 'total');
  const same =
    rowsRead === totals.rows &&
    failed === 0 &&
    ['requests', 'inputTokens', 'outputTokens', 'cachedTokens'].every((key) => sums[key] === totals[key]) &&
    cents(sums.cost) === cents(totals.cost) &&
    days.every(({ day, cost }) => cents(cost) === cents(totals.by.day[day]));
  if (!same) throw new Error(`the import comes to ${sums.cost}, the generator to ${totals.cost}`);
}

/** In the page: the longest of its tasks, in milliseconds; those under 50 are not told. */
function watchTasks() {
  window.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  }).observe({ type: 'longtask' });
}

/** The most that any worker of the page takes of the script's memory, looked at ten times a second. */
async function workerMemory(page) {
  const session = await page.context().newCDPSession(page);
  let most = null;
  let next = 0;
  const timers = new Map();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    const ask = () => {
      const message = JSON.stringify({ id: ++next, method: 'Runtime.getHeapUsage' });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    };
    timers.set(sessionId, setInterval(ask, 100));
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => clearInterval(timers.get(sessionId)));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message);
    if (result?.totalSize) most = Math.max(most ?? 0, result.totalSize + (result.backingStorageSize ?? 0));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return { most: () => most };
}

/** The most memory that the page's process had, as Linux knows it. */
async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/status`);
  const read = (name) =>
    files.every(existsSync)
      ? Math.max(
          ...files.map(
            (file) => 1024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1]),
          ),
        )
      : null;
  return { before: read('VmRSS'), most: () => read('VmHWM') };
}

async function bundle(folder) {
  await compile({
    entry: path.join(root, 'scripts/bench/usagePage.ts'),
    output: { path: path.join(folder, 'page'), filename: 'usagePage.js' },
  });
}

/** Serves the page with the policy that the add-in's page has. */
async function serve(folder) {
  const addin = readFileSync(path.join(root, 'src/addin.html'), 'utf8');
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(addin)[1];
  const html = '<!doctype html><title>Usage</title><input type="file"><script src="/usagePage.js"></script>';
  const server = createServer((request, response) => {
    const file = path.join(folder, 'page', path.basename(request.url));
    const isScript = request.url.endsWith('.js') && existsSync(file);
    response.writeHead(request.url === '/' || isScript ? 200 : 404, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'content-security-policy': policy,
    });
    response.end(isScript ? readFileSync(file) : html);
  });
  server.listen(0);
  await once(server, 'listening');
  return server;
}
