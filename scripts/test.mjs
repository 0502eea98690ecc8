/** Everything, on any machine: installs what is missing, builds, checks, then runs all tests. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureDependencies, root, run } from './build.mjs';
import { check } from './check.mjs';
import { ensureSystem } from './system.mjs';

ensureDependencies();
ensureSystem();

const checks = await check(ensureBuilt());
const report = path.join(root, 'build/test-results.json');
rmSync(report, { force: true });
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
// Every core: much of the time passes in browsers and engines of their own. The grid's calculation leaves much behind
// that is soon of no use: with room for it, a twentieth of the time is saved.
run(process.execPath, [
  '--max-semi-space-size=64',
  jest,
  '--maxWorkers=100%',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
]);

const results = JSON.parse(readFileSync(report, 'utf8'));
// A suite that cannot even load has no failed tests of its own, and a skipped test is no pass.
const broken = results.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.length,
);
const passed = checks.passed + results.numPassedTests;
const failed =
  checks.failed + results.numFailedTests + broken.length + results.numPendingTests + results.numTodoTests;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed || !results.success ? 1 : 0;
