import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCaseFile } from '../../src/core/caseFile';
import { inputKeys } from '../../src/core/inputs';

const text = readFileSync(path.resolve(__dirname, '../../docs/case-file.md'), 'utf8');

test('the example of docs/case-file.md is a case', () => {
  const [, example] = /```json\n(.*?)```/s.exec(text)!;
  const tickets = [
    ['assistant', 'hours'],
    [0, 5],
    [0, 7],
    [1, 4],
    [1, 6],
  ];
  const reading = readCaseFile(JSON.parse(example!), (file) =>
    file === 'tickets.csv' ? tickets : { problem: 'not there' },
  );
  expect(reading).toMatchObject({
    is: 'case',
    case: { metrics: [{ name: 'Handling time' }, { source: { baseline: [5, 7], pilot: [4, 6] } }] },
  });
});

test('docs/case-file.md lists every input once, in the order of the registry', () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \|[^|]*\| (?:0|any)/gm)].map(([, key]) => key);
  expect(listed).toEqual(inputKeys);
});
