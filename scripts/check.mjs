/** Types, lint, format and manifest: everything that can be wrong without running anything. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ensureBuilt, ensureDependencies, root, run } from './build.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const node = (...args) => run(process.execPath, args) === 0;

async function manifestIsSound() {
  const { checkManifest } = await import('./manifest.mjs');
  const faults = await checkManifest({
    manifestFile: path.join(root, 'manifest.xml'),
    distFolder: path.join(root, 'dist'),
  });
  for (const fault of faults) process.stderr.write(`manifest: ${fault}\n`);
  return faults.length === 0;
}

const checks = {
  types: () => node(bin('typescript/bin/tsc'), '-p', '.'),
  'types of the core alone': () => node(bin('typescript/bin/tsc'), '-p', 'src/core'),
  lint: () => node(bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'),
  format: () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  manifest: manifestIsSound,
};

/** Runs every check; answers how many passed and failed. */
export async function check() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, holds] of Object.entries(checks)) {
    const ok = await holds();
    counts[ok ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}\n`);
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  ensureBuilt(['addin']);
  process.exitCode = (await check()).failed ? 1 : 0;
}
