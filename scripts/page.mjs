/** A documentation page that is written from the product. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.mjs';

/** Writes the page; with --check it only says whether the page is current. */
export function writePage(page, script, text) {
  const file = path.join(root, page);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${page} is not current: run node ${script}\n`);
    process.exitCode = 1;
  }
}
