/**
 * Mutation testing of the core and the functions: each small change of the source should make a test fail. Prints
 * what survives and a table of scores; keeps nothing.
 *
 *   npm run mutate [-- src/core/tracking ... [--tests test/core/tracking] [--json report.json]]
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './build.mjs';

ensureDependencies();
process.chdir(root);

const { values, positionals } = parseArgs({
  options: {
    tests: {
      type: 'string',
      multiple: true,
      default: ['core', 'functions', 'benchmarks', 'sheets', 'agreement/twins.test.ts'].map(
        (name) => `test/${name}`,
      ),
    },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
const sources = positionals.length ? positionals : ['src/core', 'src/functions'];

const { Stryker } = await import('@stryker-mutator/core');
await new Stryker({
  mutate: sources.map((name) => (statSync(name).isDirectory() ? `${name}/**/*.ts` : name)),
  testRunner: 'inProcess',
  testPlaces: values.tests,
  plugins: [path.resolve('scripts/mutation/inProcessRunner.mjs')],
  coverageAnalysis: 'perTest',
  // What a mutant may take: the tests it meets were counted in, so that more than this is a loop without end.
  timeoutMS: 30_000,
  timeoutFactor: 0,
  ignorePatterns: ['dist', 'build'],
  tempDirName: 'build/mutation',
  warnings: { slow: false, unknownOptions: false },
  reporters: ['clear-text', 'progress-append-only', ...(values.json ? ['json'] : [])],
  clearTextReporter: { reportTests: false, skipFull: true, allowEmojis: false },
  ...(values.json && { jsonReporter: { fileName: path.resolve(values.json) } }),
}).runMutationTest();
