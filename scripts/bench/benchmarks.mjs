/** What the data set of benchmarks costs: bytes of functions.js, and the time of a look-up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { root } from '../build.mjs';
import { compile, withFolder } from './product.mjs';
import { heading, row, timeRow } from './report.mjs';
import { perCall } from './stopwatch.mjs';

const pane = /^\.\/(taskpane|excel\/createWorkbook|functions\/twins\/twinLibrary)$/;
const texts = /^\.\.?\/(benchmarks\/)?(publications|contradictions)$/;
const textsAndNames = /^(\.\.?\/)+(benchmarks\/)?(publications|contradictions|vocabulary)$/;

export async function benchmarks(functions, { lookUpBenchmark, ownBenchmarks }) {
  heading('Benchmarks in functions.js after gzip, the difference to a build without them');
  const whole = await functionsWithout([pane]);
  const added = async (what, parts) => kilobytes(whole - (await functionsWithout([pane, parts])), what);
  await added('figures with their sources', texts);
  await added('the same, and the vocabulary with its synonyms', textsAndNames);

  heading('Look-up of a benchmark (aim: 5 µs)');
  const industries = ['healthcare', 'Finance', 'customer support', 'retail'];
  const table = ownBenchmarks([
    ['Industry', 'Metric', 'Central'],
    ...Array.from({ length: 20 }, (_, i) => [industries[i % 4], 'ROI', i + 1]),
  ]);
  const asked = (i) => industries[i & 3];
  timeRow(
    'as asked or from all industries',
    perCall((i) => lookUpBenchmark(asked(i), 'payback', null)),
  );
  timeRow(
    'with a scope',
    perCall((i) => lookUpBenchmark(asked(i), 'payback', 'workflow')),
  );
  timeRow(
    'converted from another metric',
    perCall((i) => lookUpBenchmark(asked(i), 'ROI', null)),
  );
  timeRow(
    "beside a company's 20 own rows",
    perCall((i) => lookUpBenchmark(asked(i), 'ROI', null, table)),
  );
  const answer = functions['AIROI.BENCHMARK'];
  timeRow(
    'AIROI.BENCHMARK with its card, wrapper and look-up',
    perCall((i) => answer(asked(i), 'payback')),
  );
}

function kilobytes(bytes, what) {
  row(what, `${(bytes / 1000).toFixed(1)} kB`, 'aim: 25 kB');
}

/** The size of functions.js where the modules of these names hold nothing. */
function functionsWithout(names) {
  const nothing = path.join(root, 'scripts/bench/nothing.ts');
  return withFolder(async (folder) => {
    await compile({
      entry: path.join(root, 'src/addin.ts'),
      output: { path: folder, filename: 'functions.js' },
      plugins: names.map((name) => new webpack.NormalModuleReplacementPlugin(name, nothing)),
    });
    return gzipSync(readFileSync(path.join(folder, 'functions.js')), { level: 9 }).length;
  });
}
