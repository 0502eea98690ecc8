/** A case of many metrics in the workbench: built, one of its inputs edited, and what that takes. */
import { build, buildRows, heapOf, taskRows } from './building.mjs';
import { growthRow } from './growth.mjs';
import { heading, megabytes, row, time } from './report.mjs';

const metricCounts = [1, 10, 30, 100];
const VALUES = 30;

/** `open` answers a fresh workbench's page and its pane's frame. */
export async function manyMetrics(open) {
  heading(`A case file with metrics of two times ${VALUES} values, built in a blank workbook`);
  const measured = [];
  for (const count of metricCounts) {
    const { page, frame } = await open();
    const file = { name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(caseOf(count)) };
    await frame.locator('input[type=file][accept*=json]').setInputFiles(file);
    await frame.getByText('Opened from a case file').waitFor();
    const built = await build(page, frame);
    if (built === null) {
      row(`${count} metrics`, 'refused', 'more than one request may hold');
      await page.close();
      continue;
    }
    const formulas = await page.evaluate(countFormulas);
    row(`${count} ${count === 1 ? 'metric' : 'metrics'}`, '', `${formulas.toLocaleString('en')} formulas`);
    buildRows(built);
    taskRows(built.tasks);
    const recalculation = await page.evaluate(editInput);
    row('  one input edited, until the grid has calculated', time(recalculation));
    const heap = await heapOf(page);
    row('  memory of the page’s scripts, the grid’s included', megabytes(heap));
    await page.close();
    measured.push({ count, ...built, recalculation, heap });
  }
  const growth = (name, key, shown) =>
    growthRow(
      name,
      measured.map((one) => [one.count, one[key]]),
      shown,
    );
  growth('growth with the metrics: the plan of the sheets', 'plan');
  growth('  the sheets drawn by the host', 'drawing');
  growth('  the grid’s calculation', 'calculation');
  growth('  one input edited', 'recalculation');
  growth('  memory', 'heap', megabytes);
}

/** The same in every run. */
function caseOf(count) {
  const values = (from, metric) =>
    Array.from({ length: VALUES }, (_, i) => from + 20 * Math.sin((i + 1) * (i + metric + 1)));
  const metrics = Array.from({ length: count }, (_, metric) => ({
    name: `Minutes of task ${metric + 1}`,
    unit: 'minutes',
    better: 'lower',
    baseline: values(100, metric),
    pilot: values(90, metric + 1),
  }));
  const inputs = { hoursSavedPerWeek: 40, loadedHourlyCost: 85, toolCost: 40_000 };
  return JSON.stringify({ name: 'Many metrics', currency: 'USD', inputs, metrics });
}

/** In the page. */
const countFormulas = () =>
  window.workbench.host
    .readModel()
    .sheets.reduce((sum, { cells }) => sum + cells.filter(({ formula }) => formula).length, 0);

/** In the page: types another tool cost where the workbook's name says, and answers how long that took. */
async function editInput() {
  const { host } = window.workbench;
  const { refersTo } = host.readModel().names.find(({ name }) => name === 'ToolCost');
  const [sheet, address] = refersTo.slice(1).replaceAll('$', '').split('!');
  const began = performance.now();
  host.engine.book.getSheetByName(sheet.replaceAll("'", '')).getRange(address).setValue(50_000);
  await host.idle();
  return performance.now() - began;
}
