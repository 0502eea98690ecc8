/**
 * Makes what the other commands need: packages, the add-in (dist/) and the workbench (build/).
 * Only Node's own modules are needed up front: on a bare machine nothing else exists yet.
 *
 *   npm run build -- [--base-url https://addins.example.com/airoi]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { billOfMaterials } from './billOfMaterials.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);

/** Runs a command; its output goes to stderr, so that a command's own answer stays alone on stdout. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

function must(command, args) {
  if (run(command, args) !== 0) throw new Error(`${[command, ...args].join(' ')} failed: see above`);
}

function digest(paths) {
  const hash = createHash('sha256');
  const add = (file) => hash.update(path.relative(root, file)).update(readFileSync(file));
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else add(full);
    }
  };
  for (const item of paths.map((name) => at(name))) {
    if (readdirOrNull(item)) walk(item);
    else add(item);
  }
  return hash.digest('hex');
}

function readdirOrNull(item) {
  try {
    return readdirSync(item);
  } catch {
    return null;
  }
}

const readOr = (file, fallback) => (existsSync(file) ? readFileSync(file, 'utf8') : fallback);

/** Installs the locked packages where they are missing or not those of package-lock.json. */
export function ensureDependencies() {
  const wanted = digest(['package-lock.json', 'package.json']);
  const stamp = at('node_modules', '.airoi-installed');
  if (readOr(stamp, '') === wanted) return;
  // npm ci would empty the folder behind the link, which is somebody else's.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('node_modules is a link to packages of another version: remove the link and try again');
  }
  process.stderr.write('Installing packages (once)...\n');
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** The bundles, what each is made from, and a file that proves it is there. */
const bundles = {
  addin: {
    made: 'dist/taskpane.html',
    from: [
      'src/addin.ts',
      'src/addin.html',
      'src/core',
      'src/benchmarks',
      'src/functions',
      'src/sheets',
      'src/excel',
      'src/taskpane',
      'assets',
      'manifest.xml',
      'scripts/manifest.mjs',
    ],
  },
  batch: {
    made: 'build/batch.js',
    from: ['src/batch.ts', 'src/core', 'src/benchmarks', 'src/sheets', 'src/excel'],
  },
  'workbench-page': {
    made: 'build/workbench/index.html',
    from: ['src/workbench', 'assets', 'scripts/univerFields.mjs'],
  },
  'workbench-cli': { made: 'build/workbench/cli.cjs', from: ['src/workbench'] },
};
const always = ['webpack.config.js', 'package-lock.json', '.swcrc'];

/** Each bundle by a process of its own, side by side: the bundler itself works on one core. */
async function build(names, env = []) {
  mkdirSync(at('build'), { recursive: true });
  const settings = env.flatMap((setting) => ['--env', setting]);
  const made = await Promise.all(
    names.map(async (name) => {
      const sources = digest([...bundles[name].from, ...always]);
      const command = [at('node_modules/webpack-cli/bin/cli.js'), '--config-name', name, ...settings];
      const [status] = await once(
        spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] }),
        'exit',
      );
      if (status === 0) writeFileSync(stampOf(name), sources);
      return { name, status };
    }),
  );
  const failed = made.filter(({ status }) => status !== 0).map(({ name }) => name);
  if (failed.length) throw new Error(`could not build ${failed.join(', ')}: see above`);
}

const stampOf = (name) => at('build', `.made-${name}`);

/** Builds the bundles that are missing or older than their sources. */
export async function ensureBuilt(names = Object.keys(bundles)) {
  const stale = names.filter(
    (name) =>
      !existsSync(at(bundles[name].made)) ||
      readOr(stampOf(name), '') !== digest([...bundles[name].from, ...always]),
  );
  if (!stale.length) return;
  process.stderr.write(`Building ${stale.join(', ')}...\n`);
  await build(stale);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  ensureDependencies();
  await build(['addin'], values['base-url'] ? [`baseUrl=${values['base-url']}`] : []);
  writeFileSync(at('dist', 'sbom.cdx.json'), billOfMaterials());
  process.stdout.write(
    'The add-in is in dist/: taskpane.html, functions.js, functions.json, manifest.xml, sbom.cdx.json and assets.\n',
  );
}
