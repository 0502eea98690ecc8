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
  const later = scripts.filter((name) => /^(planning|twins)\./.test(name));
  const sizeOf = (name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length;
  const { functions } = JSON.parse(readFileSync(path.join(dist, 'functions.json'), 'utf8'));
  const sumOf = (names) => names.reduce((sum, name) => sum + sizeOf(name), 0);

  heading('Size after gzip, without Office.js');
  row(
    `functions.js, what an answer needs: ${functions.length} functions`,
    kilobytes(sizeOf('functions.js')),
    'aim: 15 kB for the first 5, and 25 kB for the benchmarks',
  );
  const first = scripts.filter((name) => !later.includes(name));
  row('pane, all that its first paint loads', kilobytes(sumOf(first)), 'aim: 220 kB');
  row('what building and sharing load afterwards', kilobytes(sumOf(later)));
}
