import { readFileSync } from 'node:fs';
import path from 'node:path';
import { metricDefaults, pilotDesigns, scales } from '../../src/core/case';
import { readCaseFile } from '../../src/core/caseFile';
import { inputKeys, inputs } from '../../src/core/inputs';

const text = readFileSync(path.resolve(__dirname, '../../docs/case-file.md'), 'utf8');

test('docs/case-file.md lists every input with its default, in the order of the registry', () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \|.*\| (\d+) \|$/gm)].map(([, key, value]) => [
    key,
    Number(value),
  ]);
  expect(listed).toEqual(inputKeys.map((key) => [key, inputs[key].default]));
});

test('every example of docs/case-file.md reads without a fault', () => {
  const examples = [...text.matchAll(/^```json\n([^]*?)^```/gm)].map(
    ([, json]) => JSON.parse(json!) as unknown,
  );
  expect(examples).toHaveLength(2);
  const tickets = [
    ['Help', 'Rating'],
    ...[4, 5, 3, 4].map((rating, i) => [i % 2 ? 'none' : 'assistant', rating]),
  ];
  for (const example of examples) expect(readCaseFile(example, () => tickets)).toMatchObject({ is: 'case' });
});

test('docs/case-file.md names every design and scale, and the smallest effect that matters', () => {
  for (const word of [...pilotDesigns, ...scales]) expect(text).toContain(`\`"${word}"\``);
  expect(text).toContain(`as a fraction of the baseline | ${metricDefaults.smallestEffect} |`);
});
