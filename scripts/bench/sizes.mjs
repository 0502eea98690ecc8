/** What travels to the user's machine. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../build.mjs';
import { compile, withFolder } from './product.mjs';
import { heading, row } from './report.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const dist = path.join(root, 'dist');
/**
 * `npm run build` of OfficeDev/Office-Addin-TaskPane-React, its direct packages in the versions of its lock: polyfill.js,
 * react.js and taskpane.js, all of which its page loads. A machine that runs this need not have those packages.
 */
const builtTemplate = {
  version: '4abbd86',
  date: '2026-11-23',
  bytes: 78_042 + 47_626 + 39_755,
  withoutPolyfills: 47_626 + 39_755,
};
const gzippedSize = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

export async function sizes() {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const sizeOf = (name) => gzippedSize(path.join(dist, name));
  const { functions } = JSON.parse(readFileSync(path.join(dist, 'functions.json'), 'utf8'));
  const sumOf = (names) => names.reduce((sum, name) => sum + sizeOf(name), 0);

  heading('Size after gzip, without Office.js');
  row(
    `functions.js, what an answer needs: ${functions.length} functions`,
    kilobytes(sizeOf('functions.js')),
    'aim: 15 kB for the first 5, and 25 kB for the benchmarks',
  );
  const first = ['functions.js', ...chunksOfPane(scripts)];
  const later = scripts.filter((name) => !first.includes(name));
  const [pane, template] = [sumOf(first), await templateSize()];
  row('pane, all that its first paint loads', kilobytes(pane), 'aim: 220 kB');
  row(
    '  a page with the imports of Microsoft’s React template, built alike',
    kilobytes(template),
    `ours is ${(pane / template).toPrecision(2)} times as large`,
  );
  row(
    `  the template itself, built once on ${builtTemplate.date}`,
    kilobytes(builtTemplate.bytes),
    `its version ${builtTemplate.version}, ${kilobytes(builtTemplate.withoutPolyfills)} without what it brings for old browsers`,
  );
  row('what it loads afterwards, while the pane answers', kilobytes(sumOf(later)));
}

/** What templatePage.tsx says of itself, bundled as ours is. */
const templateSize = () =>
  withFolder(async (folder) => {
    await compile({
      entry: path.join(root, 'scripts/bench/templatePage.tsx'),
      output: { path: folder, filename: 'page.js' },
    });
    return gzippedSize(path.join(folder, 'page.js'));
  });

/** The chunks that the runtime asks for together when the pane opens. */
function chunksOfPane(scripts) {
  const runtime = readFileSync(path.join(dist, 'functions.js'), 'utf8');
  const hashes = new Map([...runtime.matchAll(/(\d+):"([0-9a-f]{8})"/g)].map(([, id, hash]) => [id, hash]));
  const together = [...runtime.matchAll(/Promise\.all\(\[((?:\w+\.e\(\d+\),?)+)\]\)/g)];
  const ids = new Set(together.flatMap(([, calls]) => [...calls.matchAll(/\d+/g)].map(([id]) => id)));
  const chunks = scripts.filter((name) => [...ids].some((id) => name.includes(`.${hashes.get(id)}.`)));
  if (!chunks.some((name) => name.startsWith('pane.'))) throw new Error('the pane’s chunks were not found');
  return chunks;
}
