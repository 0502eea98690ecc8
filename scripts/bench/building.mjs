/** The pane's Build sheets in the workbench, part by part, while a profile of the page is recorded. */
import { row, time } from './report.mjs';
import { recordTasks } from './tasks.mjs';

const done = 'The case is in your workbook';
const tooMuch = 'This is more than Excel takes at once';

/** Presses the button and answers milliseconds of each part, the requests and the page's tasks; null where refused. */
export async function build(page, frame) {
  await page.evaluate(takeRequests);
  const recorded = await recordTasks(page);
  const pressed = await frame.evaluate(pressBuild);
  const ended = frame.getByText(new RegExp(`${done}|${tooMuch}`)).first();
  await ended.waitFor({ timeout: 600_000 });
  if ((await ended.textContent()).includes(tooMuch)) return null;
  await page.evaluate(() => window.workbench.host.idle());
  const calculated = await page.evaluate(() => performance.timeOrigin + performance.now());
  const tasks = await recorded();
  // What the pane asks afterwards reads again what was built.
  const asked = await page.evaluate(takeRequests);
  const drawing = asked.slice(0, 1 + largest(asked));
  const drawn = endOf(drawing.at(-1));
  const inHost = drawing.reduce((sum, { ms }) => sum + ms, 0);
  return {
    plan: drawn - pressed - inHost,
    drawing: inHost,
    requests: drawing.length,
    calculation: calculated - drawn,
    tasks,
  };
}

export function buildRows({ plan, drawing, requests, calculation }) {
  row('  the plan of the sheets', time(plan));
  row('  the sheets drawn by the host', time(drawing), `${requests} requests, aim: 3`);
  row('  the grid’s calculation', time(calculation));
}

export function taskRows(tasks) {
  const most = (key) => time(tasks.reduce((longest, task) => Math.max(longest, task[key]), 0));
  row('  longest task, in processor time: within the pane’s code', most('pane'), 'aim: 100 ms');
  row('  within Office.js', most('office'));
  row('  all but the workbench’s own work', most('own'), 'aim: 100 ms');
  row('  the whole page, the workbench’s grid included', most('all'));
}

/** In the page: the requests since the last look, on the clock that all frames share. */
export function takeRequests() {
  const { requests: log } = window.workbench.host;
  const list = log.entries.map(({ at, ms, bytes }) => ({ at: performance.timeOrigin + at, ms, bytes }));
  log.reset();
  return list;
}

/** Bytes of the page's scripts that are in use: the grid, Office.js and the pane share one heap. */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export const endOf = ({ at, ms }) => at + ms;
const largest = (list) => list.reduce((best, { bytes }, at) => (bytes > list[best].bytes ? at : best), 0);

/** In the pane's frame: when the button was pressed. */
function pressBuild() {
  const pressed = performance.timeOrigin + performance.now();
  [...document.querySelectorAll('button')].find((button) => /Build sheets/.test(button.textContent)).click();
  return pressed;
}
