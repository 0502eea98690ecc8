import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

test('each action of the ribbon is one that the add-in runs', () => {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const addin = readFileSync(path.join(root, 'src/addin.ts'), 'utf8');
  const actions = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, action]) => action);
  const associated = [...addin.matchAll(/onRibbonAction\('(\w+)'/g)].map(([, action]) => action);
  expect(actions).toEqual(associated);
});
