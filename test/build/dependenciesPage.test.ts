import { spawnSync } from 'node:child_process';
import path from 'node:path';

test('docs/dependencies.md names what the built add-in ships, with licences that fit', () => {
  // In a Node of its own: jest does not load the scripts' modules.
  const script = path.resolve(__dirname, '../../scripts/dependenciesPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
