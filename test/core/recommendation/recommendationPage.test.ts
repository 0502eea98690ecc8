/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

test('docs/recommendation.md says the rules as they are now', () => {
  // In a Node of its own: jest does not load the scripts' modules.
  const script = path.resolve(__dirname, '../../../scripts/recommendationPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
