/** Types, lint, format and manifest: everything that can be wrong without running anything. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ensureBuilt, ensureDependencies, root } from './build.mjs';

const bin = (file) => path.join(root, 'node_modules', file);

/** Runs a script of Node; answers whether it ended well and what it printed. */
function node(...args) {
  const script = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [script.stdout, script.stderr]) stream.on('data', (text) => printed.push(text));
  return new Promise((resolve) => {
    script.once('error', ({ message }) => printed.push(Buffer.from(`${message}\n`)));
    script.once('close', (status) => resolve({ ok: status === 0, printed: Buffer.concat(printed) }));
  });
}

async function manifestIsSound(built) {
  await built;
  const { checkManifest } = await import('./manifest.mjs');
  const faults = await checkManifest({
    manifestFile: path.join(root, 'manifest.xml'),
    distFolder: path.join(root, 'dist'),
  });
  return { ok: faults.length === 0, printed: faults.map((fault) => `manifest: ${fault}\n`).join('') };
}

const checks = {
  types: () => node(bin('typescript/bin/tsc'), '-p', '.'),
  'types of the core alone': () => node(bin('typescript/bin/tsc'), '-p', 'src/core'),
  lint: () => node(bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'),
  format: () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  manifest: manifestIsSound,
};

/**
 * Runs all checks side by side, those of what is built once it is there, and tells of them in their order; answers
 * how many passed and failed.
 */
export async function check(built) {
  const counts = { passed: 0, failed: 0 };
  const running = Object.entries(checks).map(([name, holds]) => [name, holds(built)]);
  for (const [name, held] of running) {
    const { ok, printed } = await held;
    counts[ok ? 'passed' : 'failed'] += 1;
    process.stderr.write(printed);
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}\n`);
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  process.exitCode = (await check(ensureBuilt(['addin']))).failed ? 1 : 0;
}
