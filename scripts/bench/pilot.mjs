/** A pilot of many rows in the workbench, part by part, while a profile of the page is recorded. */
import { build, buildRows, endOf, heapOf, taskRows, takeRequests } from './building.mjs';
import { growthRow } from './growth.mjs';
import { heading, megabytes, row, time } from './report.mjs';
import { recordTasks } from './tasks.mjs';

const rowCounts = [1_000, 10_000, 100_000];

/** `open` answers a fresh workbench's page and its pane's frame. */
export async function piloting(open) {
  heading('A pilot from its selection to the sheets: group, minutes and an estimate as columns');
  const measured = [];
  for (const rows of rowCounts) {
    const { page, frame } = await open();
    await page.evaluate(loadPilot, rows);
    const before = await heapOf(page);
    const reading = await recordTasks(page);
    const shown = await frame.evaluate(pressUseSelection);
    const takingTasks = await reading();
    const taken = await page.evaluate(takeRequests);
    const read = endOf(taken.at(-1));
    row(
      `${rows.toLocaleString('en')} rows: reading the selection`,
      time(read - shown.pressed),
      `${taken.length} requests`,
    );
    row('  the proposal, until the pane shows it', time(shown.proposed - read));
    const finding = shown.found - shown.proposed;
    row('  the findings, until the verdict stands', finding > 0 ? time(finding) : 'with it');
    const built = await build(page, frame);
    buildRows(built);
    taskRows([...takingTasks, ...built.tasks]);
    const after = await heapOf(page);
    row(
      '  memory of the page’s scripts, the grid’s included',
      megabytes(after),
      `${megabytes(before)} with the data alone`,
    );
    await page.close();
    measured.push({ rows, ...built, selection: shown.found - shown.pressed, heap: after });
  }
  const growth = (name, key, shown) =>
    growthRow(
      name,
      measured.map((one) => [one.rows, one[key]]),
      shown,
    );
  growth('growth with the rows: the selection, pressed until its verdict', 'selection');
  growth('  the plan of the sheets', 'plan');
  growth('  the sheets drawn by the host', 'drawing');
  growth('  the grid’s calculation', 'calculation');
  growth('  memory', 'heap', megabytes);
}

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
