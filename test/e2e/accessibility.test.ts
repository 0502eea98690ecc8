import { violations } from './accessibility';
import { componentsOfSource, drawnCode, sourcesOf } from './drawnComponents';
import { looks, wear, type Look } from './looks';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';
import { paneViews } from './paneViews';

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
// One view is of a fault that is planted.
afterEach(() => expect(bench.problems.filter((problem) => !problem.includes('planted'))).toEqual([]));

/** The code of all components that were drawn in a view that was checked. */
const drawn = new Set<string>();
let checked = 0;

/** The looks in the order in which the next view wears them: it opens in the look that the last one ended with. */
let nextLooks: readonly Look[] = looks;

/** What axe finds, and whatever is wider than the pane, in each look of the view that stands there. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const look of nextLooks) {
    await wear(bench, look);
    const wide = await bench.pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const all = [...(await violations(bench.pane)), ...(wide ? ['wider than the pane'] : [])];
    found.push(...all.map((fault) => `${look.name}: ${fault}`));
    checked++;
  }
  nextLooks = [...nextLooks].reverse();
  return found;
}

/** Keeps requests on their way until they are let go. */
async function hold(address: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await bench.page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test.each(paneViews)('$name', async ({ held, open }) => {
  const letGo = held === undefined ? null : await hold(held);
  await open(bench);
  // What was written may still be calculated, and the pane may follow.
  await bench.idle();
  for (const code of await drawnCode(bench)) drawn.add(code);
  const found = await faults();
  letGo?.();
  expect(found).toEqual([]);
});

test('every component of the pane is drawn in one of these views', () => {
  const sources = sourcesOf(drawn);
  const components = componentsOfSource();
  const unseen = [...components].filter(([place]) => !sources.has(place));
  process.stdout.write(
    `axe: ${paneViews.length} views of the pane in ${looks.length} looks each, ${checked} checks; ` +
      `${components.size - unseen.length} of ${components.size} components drawn in them\n`,
  );
  expect(unseen).toEqual([]);
});
