/** A pilot of many rows in the workbench, part by part, while a profile of the page is recorded. */
import { heading, row, time } from './report.mjs';
import { recordTasks } from './tasks.mjs';

const rowCounts = [1_000, 10_000, 100_000];

/** `open` answers a fresh workbench's page and its pane's frame. */
export async function piloting(open) {
  heading('A pilot from its selection to the sheets: group, minutes and an estimate as columns');
  for (const rows of rowCounts) {
    const { page, frame } = await open();
    await page.evaluate(loadPilot, rows);

    const reading = await recordTasks(page);
    const shown = await frame.evaluate(pressUseSelection);
    const takingTasks = await reading();
    const taken = await page.evaluate(requests);
    const read = endOf(taken.at(-1));

    const building = await recordTasks(page);
    const pressed = await frame.evaluate(pressBuild);
    await frame.getByText('The case is in your workbook').waitFor({ timeout: 600_000 });
    await page.evaluate(() => window.workbench.host.idle());
    const calculated = await page.evaluate(() => performance.timeOrigin + performance.now());
    const tasks = [...takingTasks, ...(await building())];
    const asked = await page.evaluate(requests);
    await page.close();

    // What the pane asks afterwards reads again what was built.
    const drawing = asked.slice(0, 1 + largest(asked));
    const drawn = endOf(drawing.at(-1));
    const inHost = drawing.reduce((sum, { ms }) => sum + ms, 0);
    const part = (name, milliseconds, note) => row(name, time(milliseconds), note);
    part(`${rows.toLocaleString('en')} rows: reading the selection`, read - shown.pressed, count(taken));
    part('  the proposal, until the pane shows it', shown.proposed - read);
    const finding = shown.found - shown.proposed;
    if (finding > 0) part('  the findings, until the verdict stands', finding);
    else row('  the findings, until the verdict stands', 'with it');
    part('  the plan of the sheets', drawn - pressed - inHost);
    part('  the sheets drawn by the host', inHost, `${count(drawing)}, aim: 3`);
    part('  the grid’s calculation', calculated - drawn);
    part('  longest task, in processor time: within the pane’s code', most(tasks, 'pane'), 'aim: 100 ms');
    part('  within Office.js', most(tasks, 'office'));
    part('  all but the workbench’s own work', most(tasks, 'own'), 'aim: 100 ms');
    part('  the whole page, the workbench’s grid included', most(tasks, 'all'));
  }
}

const endOf = ({ at, ms }) => at + ms;
const count = ({ length }) => `${length} requests`;
const most = (tasks, key) => tasks.reduce((longest, task) => Math.max(longest, task[key]), 0);
const largest = (list) => list.reduce((best, { bytes }, at) => (bytes > list[best].bytes ? at : best), 0);

/** In the page: fills the workbook, selects the data and begins to count requests. */
async function loadPilot(rows) {
  const { host } = window.workbench;
  const model = host.readModel();
  const line = (row) => [
    row % 2 ? 'With AI' : 'Before',
    Math.exp(3 + Math.sin(row * row)) * (row % 2 ? 0.9 : 1),
    20 + 10 * Math.sin(row * row + 1),
  ];
  const cells = [
    ['Group', 'Minutes', 'Estimated minutes'],
    ...Array.from({ length: rows }, (_, row) => line(row)),
  ];
  const [sheet] = model.sheets;
  await host.loadModel({
    ...model,
    sheets: [
      {
        ...sheet,
        cells: cells.flatMap((list, row) => list.map((value, column) => ({ row, column, value }))),
      },
    ],
  });
  host.engine.book
    .getActiveSheet()
    .getRange(0, 0, rows + 1, 3)
    .activate();
  host.requests.reset();
}

/** In the page: the requests since the last look, on the clock that all frames share. */
function requests() {
  const { requests: log } = window.workbench.host;
  const list = log.entries.map(({ at, ms, bytes }) => ({ at: performance.timeOrigin + at, ms, bytes }));
  log.reset();
  return list;
}

/** In the pane's frame: when the button was pressed, when the proposal stood there and when the verdict did. */
async function pressUseSelection() {
  const now = () => performance.timeOrigin + performance.now();
  const stands = (selector) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        resolve(now());
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  const region = '[aria-label^="Verdict on"]';
  const both = Promise.all([stands(region), stands(`${region} p`)]);
  const pressed = now();
  [...document.querySelectorAll('button')]
    .find((button) => /Use my selection/.test(button.textContent))
    .click();
  const [proposed, found] = await both;
  return { pressed, proposed, found };
}

/** In the pane's frame: when the button was pressed. */
function pressBuild() {
  const pressed = performance.timeOrigin + performance.now();
  [...document.querySelectorAll('button')].find((button) => /Build sheets/.test(button.textContent)).click();
  return pressed;
}
