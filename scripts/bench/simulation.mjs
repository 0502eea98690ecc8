/** AIROI.SIMULATE's calculation in this process, beside the same in plain JavaScript and in C. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../build.mjs';
import { plainSimulation, quantileSampler } from './plainSimulation.mjs';
import { withFolder } from './product.mjs';
import { heading, row, timeRow, times } from './report.mjs';
import { eachRun, lastAnswer } from './stopwatch.mjs';

const SEED = 42;

/** Every input of the formula, spread as in the example of AIROI.SIMULATE's page. */
export const spreadOf = (core) =>
  core.catalogue.find(({ id }) => id === 'AIROI.SIMULATE').examples[0].arguments[0];

export async function simulation(core) {
  const ranges = core.inputRanges(spreadOf(core));
  const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
  const sampler = ({ low, likely, high }) => quantileSampler(core.pertQuantiles(low, likely, high));
  heading(`A simulation with ${ranges.length} inputs, in one go`);
  await withFolder((folder) => {
    const program = compile(folder);
    for (const trials of [100_000, 1_000_000]) {
      const runs = trials < 1_000_000 ? 9 : 3;
      const ours = eachRun(runs, () => core.simulate(ranges, trials, SEED));
      const median = lastAnswer().percentiles[3];
      const aim = trials === 1_000_000 ? 'aim: 1 s' : '';
      timeRow(`AIROI.SIMULATE's core, ${trials.toLocaleString('en')} trials`, ours, aim);
      const plain = eachRun(runs, () => plainSimulation(ranges, sampler, trials, levels));
      expectClose('plain JavaScript', lastAnswer()[3], median, 0.03);
      timeRow('  plainly, objects and Math.random', plain, `ours takes ${times(ours, plain)} as long`);
      if (!program) {
        row('  C, compiled with -O3', 'none', 'no cc, gcc or clang on this machine');
        continue;
      }
      const { runs: theirs, median: same } = runC(program, ranges, trials, runs);
      expectClose('C', same, median, 1e-9);
      timeRow(
        '  C, compiled with -O3',
        theirs,
        `ours takes ${times(ours, theirs)} as long, aim: 3; same medians`,
      );
    }
  });
}

/** The C program, or null without a compiler. */
function compile(folder) {
  const program = path.join(folder, 'simulation');
  const source = path.join(root, 'scripts/bench/simulation.c');
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const { error, status } = spawnSync(compiler, ['-O3', '-o', program, source, '-lm'], {
      stdio: ['ignore', 2, 2],
    });
    if (status === 0) return program;
    if (error?.code !== 'ENOENT') throw error ?? new Error(`${compiler} could not compile ${source}`);
  }
  return null;
}

function runC(program, ranges, trials, runs) {
  const points = ranges.flatMap(({ low, likely, high }) => [low, likely, high]);
  // The first run does not count, as in eachRun.
  const { stdout } = spawnSync(program, [trials, SEED, runs + 1, ...points].map(String), {
    encoding: 'utf8',
  });
  const [spent, medians] = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));
  const [annualNetBenefit, roi, paybackMonths] = medians;
  return { runs: spent.slice(1), median: { annualNetBenefit, roi, paybackMonths } };
}

/** A peer that calculates something else would be no peer. */
function expectClose(name, found, wanted, within) {
  for (const key of ['annualNetBenefit', 'roi', 'paybackMonths']) {
    if (!(Math.abs(found[key] / wanted[key] - 1) <= within)) {
      throw new Error(`${name}: the median of ${key} is ${found[key]}, not ${wanted[key]}`);
    }
  }
}
