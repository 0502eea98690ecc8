/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

test('docs/benchmarks.md is what the data set says now', () => {
  // In a Node of its own: jest does not load the scripts' modules.
  const script = path.join(root, 'scripts/benchmarksPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('every link within the page leads somewhere', () => {
  const page = readFileSync(path.join(root, 'docs/benchmarks.md'), 'utf8');
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const places = new Set([...headings, ...[...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)]);
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place!);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((place) => !places.has(place))).toEqual([]);
});
