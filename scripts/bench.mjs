/** Sizes and speeds of what is built, printed as a table; nothing is kept and nothing is judged. */
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
sizes();
calls(shippedFunctions(), core);
await benchmarks(shippedFunctions(), core);
await simulation(core);
caseSimulation(core);
await inChromium(core);
await usageImport();
