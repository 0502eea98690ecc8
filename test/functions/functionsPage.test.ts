/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

test('docs/functions.md is what the comments and the catalogue say now', () => {
  // In a Node of its own: jest does not load the scripts' modules.
  const script = path.resolve(__dirname, '../../scripts/functionsPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
