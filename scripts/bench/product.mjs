/** What is measured: the functions as they ship, and parts of the core bundled in the same way. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import configurations from '../../webpack.config.js';
import { root } from '../build.mjs';

/** Runs with a folder of its own, gone afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'airoi-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built dist/functions.js: each function by its id, as Excel with all its features would call it. */
export function shippedFunctions() {
  const functions = {};
  const office = {
    CustomFunctions: {
      associate: (id, wrapper) => (functions[id] = wrapper),
      ErrorCode: {},
      Error: class extends Error {
        constructor(_code, message) {
          super(message);
        }
      },
    },
    Office: {
      onReady: () => new Promise(() => undefined),
      context: { requirements: { isSetSupported: () => true } },
    },
    // A clock that stands: what is measured is a call, not the pacing of thousands without a break.
    performance: { now: () => 0 },
    // Where webpack asks for the page's address, to load a worker from there.
    self: { location: new URL('http://localhost/') },
    // Where webpack asks for the script's address, to load the pane from there.
    globalThis: { document: { currentScript: { tagName: 'SCRIPT', src: 'http://localhost/functions.js' } } },
  };
  const script = readFileSync(path.join(root, 'dist/functions.js'), 'utf8');
  // Arguments of a function, because names looked up in a context of their own cost more than our code.
  new Function(...Object.keys(office), script)(...Object.values(office));
  return functions;
}

/** Bundles a script as webpack does for what ships, in one file; what does not compile is a fault. */
export function compile(script) {
  const batch = configurations.find(({ name }) => name === 'batch');
  const compiler = webpack({ ...batch, optimization: {}, ...script });
  return new Promise((resolve, reject) =>
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    }),
  );
}

/** What core.ts exports. */
export function coreParts() {
  return withFolder(async (folder) => {
    await compile({
      entry: path.join(root, 'scripts/bench/core.ts'),
      output: { path: folder, filename: 'core.cjs', library: { type: 'commonjs2' } },
    });
    return createRequire(import.meta.url)(path.join(folder, 'core.cjs'));
  });
}
