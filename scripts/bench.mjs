/**
 * Sizes and speeds of what is built, printed as a table; nothing is kept and nothing is judged.
 *
 *   npm run -s bench [-- sizes calls coldStart ...]     all parts, or those that are named
 */
import { ensureBuilt, ensureDependencies } from './build.mjs';
import { ensureSystem } from './system.mjs';

ensureDependencies();
ensureSystem();
await ensureBuilt();

// Only now are there packages to load.
const { coreParts, shippedFunctions } = await import('./bench/product.mjs');
const { sizes } = await import('./bench/sizes.mjs');
const { benchmarks } = await import('./bench/benchmarks.mjs');
const { calls } = await import('./bench/calls.mjs');
const { simulation } = await import('./bench/simulation.mjs');
const { caseSimulation } = await import('./bench/caseSimulation.mjs');
const { inChromium } = await import('./bench/chromium.mjs');
const { usageImport } = await import('./bench/usageImport.mjs');

const core = await coreParts();
const parts = {
  sizes,
  calls: () => calls(shippedFunctions(), core),
  benchmarks: () => benchmarks(shippedFunctions(), core),
  simulation: () => simulation(core),
  caseSimulation: () => caseSimulation(core),
  ...inChromium(core),
  usageImport,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length) {
  throw new Error(`no part is called ${unknown.join(', ')}: choose from ${Object.keys(parts).join(', ')}`);
}
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.length || wanted.includes(name)) await measure();
}
