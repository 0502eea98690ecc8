import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inputKeys, inputs } from '../../src/core/inputs';

const text = readFileSync(path.resolve(__dirname, '../../docs/case-file.md'), 'utf8');

test('docs/case-file.md lists every input with its default, in the order of the registry', () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \|.*\| (\d+) \|$/gm)].map(([, key, value]) => [
    key,
    Number(value),
  ]);
  expect(listed).toEqual(inputKeys.map((key) => [key, inputs[key].default]));
});
