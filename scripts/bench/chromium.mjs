/** The add-in in Chromium, in the workbench: through Office.js and the official custom-functions runtime. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../build.mjs';
import { coldStart } from './coldStart.mjs';
import { growthRow } from './growth.mjs';
import { manyMetrics } from './metrics.mjs';
import { withFolder } from './product.mjs';
import { paneSimulation } from './paneSimulation.mjs';
import { piloting } from './pilot.mjs';
import { heading, percent, row, spread, time, timeRow } from './report.mjs';
import { spreadOf } from './simulation.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
];
const several = async (runs, visit) => {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await visit());
  return (key) => results.map((result) => result[key]);
};

/** The parts by their names; each opens a browser with an empty profile. */
export function inChromium(core) {
  const parts = {
    coldStart: (browser, url) => coldStart(browser, url, several),
    entering,
    runtime: calling,
    shares,
    slices: (browser, url) => simulating(browser, url, spreadOf(core)),
    paneSimulation: (browser, url) => paneSimulation(() => open(browser, url)),
    metrics: (browser, url) => manyMetrics(() => open(browser, url)),
    pilot: (browser, url) => piloting(() => open(browser, url)),
  };
  const measured = Object.entries(parts).map(([name, measure]) => [name, () => withBrowser(measure)]);
  return Object.fromEntries(measured);
}

async function withBrowser(measure) {
  const { url, stop } = await serve();
  try {
    await withFolder(async (profile) => {
      const options = { executablePath: '/usr/bin/chromium', args: flags };
      const browser = await chromium.launchPersistentContext(profile, options);
      try {
        await measure(browser, url);
      } finally {
        await browser.close();
      }
    });
  } finally {
    stop();
  }
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

/** What an analyst waits for. */
async function entering(browser, url) {
  const column = await several(5, async () => {
    const { page, timed } = await open(browser, url);
    const first = await timed('C1', [['=AIROI(10,85,12000)']]);
    const answered = await timed(
      'B1:B1000',
      cells(1000, (i) => `=AIROI($A$1+${i},85,12000)`),
    );
    const edited = await timed('A1', [[7]]);
    await page.close();
    return { first, answered, edited };
  });
  heading('In Chromium, through Office.js and the official custom-functions runtime');
  timeRow('one =AIROI, entered until answered', column('first'));
  timeRow('1,000 cells of =AIROI, entered until answered', column('answered'));
  timeRow('one input of 1,000 cells edited, until answered', column('edited'));
}

/** The official runtime alone: what it is asked and answers, without the grid's calculation around it. */
async function calling(browser, url) {
  const { page } = await open(browser, url);
  await page.evaluate(callMany, 1_000);
  const runs = [];
  for (const count of [1_000, 10_000, 100_000]) runs.push([count, await page.evaluate(callMany, count)]);
  await page.close();
  heading('Calls of =AIROI through the official runtime, without the grid');
  for (const [count, took] of runs) {
    const perSecond = Math.round((count / took) * 1000).toLocaleString('en');
    row(
      `${count.toLocaleString('en')} calls, asked until all are answered`,
      time(took),
      `${perSecond} calls/s`,
    );
  }
  growthRow('  growth with the calls', runs);
}

/** In the workbench's page: asks for answers that no cell waits for, none of them asked before. */
async function callMany(count) {
  const { customFunctions, engine } = window.workbench.host;
  const metadata = customFunctions.functions.find(({ id }) => id === 'AIROI');
  const sheetId = engine.book.getActiveSheet().getSheetId();
  const rest = metadata.parameters.slice(3).map(() => null);
  const receive = customFunctions.SetInvocationArrayResults;
  let left = count;
  const answered = new Promise((resolve) => {
    customFunctions.SetInvocationArrayResults = (results) => {
      left -= results.length;
      receive.call(customFunctions, results);
      if (left === 0) resolve(performance.now());
    };
  });
  window.asked = (window.asked ?? 0) + 1;
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    customFunctions.invoke(metadata, [window.asked + i / count, 85, 12_000, ...rest], {
      sheetId,
      row: 0,
      col: 0,
    });
  }
  const took = (await answered) - began;
  customFunctions.SetInvocationArrayResults = receive;
  await window.workbench.host.idle();
  return took;
}

/** How much of that is spent within our functions. */
async function shares(browser, url) {
  const column = await several(3, async () => {
    const { page, frame, timed } = await open(browser, url, { probed: true });
    const spent = () => frame.evaluate(() => window.probe.take());
    const airoi = await timed(
      'D1:D10000',
      cells(10_000, (i) => `=AIROI(${10 + i / 1000},85,12000)`),
    );
    const inAiroi = await spent();
    const numbers = cells(1999, (i) => 100 + 20 * Math.sin(i * i));
    await timed('A1:A1999', numbers);
    await timed(
      'B1:B1999',
      numbers.map(([value]) => [value - 8]),
    );
    const compare = await timed(
      'F1:F1000',
      cells(1000, (i) => `=INDEX(AIROI.COMPARE(A${i + 1}:A${i + 1000},B${i + 1}:B${i + 1000}),9,2)`),
    );
    const inCompare = await spent();
    await page.close();
    return { airoi, inAiroi, compare, inCompare };
  });
  heading('The same, and the share of it that is ours');
  for (const [name, total, part] of [
    ['10,000 cells of =AIROI', 'airoi', 'inAiroi'],
    ['1,000 cells of =AIROI.COMPARE over 1,000 rows each', 'compare', 'inCompare'],
  ]) {
    timeRow(name, column(total));
    const [{ calls }] = column(part);
    const [spent, longestTask, longest] = ['milliseconds', 'longestTask', 'longest'].map((key) =>
      column(part).map((taken) => taken[key]),
    );
    const share = percent(spread(spent).median / spread(column(total)).median);
    timeRow(`  within our functions, ${calls.toLocaleString('en')} calls`, spent, `share: ${share}`);
    timeRow('  longest task of the page, Office.js’s own work included', longestTask);
    timeRow('  most of any task that is within our functions', longest, 'aim: 100 ms');
  }
}

/** A simulation shares the page with the pane and every other function. */
async function simulating(browser, url, inputs) {
  const counts = [100_000, 1_000_000];
  const column = await several(3, async () => {
    const { page, frame } = await open(browser, url, { probed: true });
    const results = {};
    for (const trials of counts) results[trials] = await frame.evaluate(simulateAndWatch, { inputs, trials });
    await page.close();
    return results;
  });
  heading('AIROI.SIMULATE in a fresh page, in slices that let others answer');
  for (const trials of counts) {
    const [took, longest] = ['took', 'longest'].map((key) => column(trials).map((result) => result[key]));
    timeRow(
      `${trials.toLocaleString('en')} trials, called until answered`,
      took,
      trials === 1_000_000 ? 'aim: 1 s' : '',
    );
    timeRow('  longest time that the event loop was blocked', longest, 'aim: 100 ms');
  }
}

/** In the pane's page: a message to itself comes back as soon as nothing blocks. */
async function simulateAndWatch({ inputs, trials }) {
  const channel = new MessageChannel();
  const started = performance.now();
  let last = started;
  let longest = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  await window.probe.functions['AIROI.SIMULATE'](inputs, trials, 42, {});
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 20));
  channel.port1.close();
  return { took, longest };
}

const cells = (count, content) => Array.from({ length: count }, (_, i) => [content(i)]);

/** Opens a fresh workbench; `timed` writes to cells and answers after how long everything was calculated. */
async function open(browser, url, { probed = false } = {}) {
  const page = await browser.newPage();
  if (probed) {
    await page.route('**/functions.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `(${addProbe})();${await response.text()}` });
    });
  }
  await page.goto(url);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('#pane button');
  const timed = async (address, formulas) => {
    const began = performance.now();
    await frame.evaluate(write, { address, formulas });
    await page.evaluate(() => window.workbench.host.idle());
    const took = performance.now() - began;
    const fault = await frame.evaluate(noNumber, address);
    if (fault !== undefined) throw new Error(`a cell of ${address} answers ${fault}`);
    return took;
  };
  return { page, frame, timed };
}

/** In the pane's page: keeps the functions at hand, and counts the time within them when the runtime calls. */
function addProbe() {
  const { associate: official } = CustomFunctions;
  let associate;
  const functions = {};
  let calls = [];
  let tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const sum = (times) => times.reduce((total, { took }) => total + took, 0);
  const take = () => {
    const own = tasks.filter(({ name }) => name === 'self');
    const within = own.map(({ startTime, duration }) =>
      sum(calls.filter(({ at }) => at >= startTime && at < startTime + duration)),
    );
    const taken = {
      calls: calls.length,
      milliseconds: sum(calls),
      longestTask: Math.max(0, ...own.map(({ duration }) => duration)),
      longest: Math.max(0, ...within),
    };
    [calls, tasks] = [[], []];
    return taken;
  };
  window.probe = { functions, take };
  const counting = (id, wrapper) => {
    functions[id] = wrapper;
    associate(id, (...list) => {
      const at = performance.now();
      try {
        return wrapper(...list);
      } finally {
        calls.push({ at, took: performance.now() - at });
      }
    });
  };
  // The add-in puts its own registration before the runtime's; what is counted stays inside of both.
  Object.defineProperty(CustomFunctions, 'associate', {
    get: () => (associate ? counting : official),
    set: (own) => (associate = own),
  });
}

/** In the pane's page. */
function write({ address, formulas }) {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
    await context.sync();
  });
}

/** In the pane's page: the first value that is no number, where there should be nothing else. */
function noNumber(address) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('values');
    await context.sync();
    return range.values.flat().find((value) => typeof value !== 'number');
  });
}
