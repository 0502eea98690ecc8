/** A pilot of many rows in the workbench: each part from the selection to the calculated sheets. */
import { heading, timeRow } from './report.mjs';

const rowCounts = [1_000, 10_000, 100_000];

/** `open` answers a fresh workbench's page and its pane's frame. */
export async function piloting(open) {
  heading('A pilot from its selection to the sheets: group, minutes and an estimate as columns');
  for (const rows of rowCounts) {
    const { page, frame } = await open();
    await page.evaluate(loadPilot, rows);
    await frame.evaluate(watch);
    const pane = frame.getByRole('region', { name: /Verdict on/ });

    const taken = await timed(frame, async () => {
      await frame.getByRole('button', { name: 'Use my selection' }).click();
      await pane.locator('p').first().waitFor({ timeout: 120_000 });
    });
    const read = await page.evaluate(requests);
    const built = await timed(frame, async () => {
      await frame.getByRole('button', { name: 'Build sheets' }).click();
      await frame.getByText('The case is in your workbook').waitFor({ timeout: 600_000 });
    });
    const drawn = await page.evaluate(requests);
    const calculated = await timed(frame, () => page.evaluate(() => window.workbench.host.idle()));
    // Grid and pane share a thread: the pane hears that all is drawn when the grid pauses.
    const recalculation = built.took + calculated.took - drawn.milliseconds;
    await page.close();

    const count = rows.toLocaleString('en');
    timeRow(`${count} rows, selection pressed until the verdict`, [taken.took]);
    timeRow('  of which the host gives the cells', [read.milliseconds], `${read.count} requests`);
    timeRow('  longest block of the event loop', [taken.longest], 'aim: 100 ms, the host’s work included');
    timeRow('  build pressed until all is calculated', [built.took + calculated.took]);
    timeRow('  of which the host draws', [drawn.milliseconds], `${drawn.count} requests, aim: 3`);
    timeRow('  the rest: the plan, and above all the grid’s calculation', [recalculation]);
  }
}

async function timed(frame, work) {
  await frame.evaluate(() => window.blocks.take());
  const started = performance.now();
  await work();
  return { took: performance.now() - started, longest: await frame.evaluate(() => window.blocks.take()) };
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

/** In the page: the requests since the last look. */
function requests() {
  const { requests: log } = window.workbench.host;
  const milliseconds = log.entries.reduce((sum, { ms }) => sum + ms, 0);
  const { count } = log;
  log.reset();
  return { count, milliseconds };
}

/** In the pane's frame: a message to itself comes back as soon as nothing blocks. */
function watch() {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(null));
  };
  channel.port2.postMessage(null);
  window.blocks = {
    take: () => {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}
