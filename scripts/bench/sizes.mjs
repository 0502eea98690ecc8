/** What travels to the user's machine. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../build.mjs';
import { heading, row } from './report.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const dist = path.join(root, 'dist');

export function sizes() {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const sizeOf = (name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length;
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
  row('pane, all that its first paint loads', kilobytes(sumOf(first)), 'aim: 220 kB');
  row('what it loads afterwards, while the pane answers', kilobytes(sumOf(later)));
}

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
