import fc from 'fast-check';
import { jsonText } from '../../../src/core/caseFile/jsonText';

test('JSON reads back as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the file itself has a line for each of its keys; what is in them stands on one where it fits', () => {
  const text = jsonText({ name: 'Support', inputs: { toolCost: 1, 'a "b"': null }, list: [], none: {} });
  expect(text.split('\n')).toEqual([
    '{',
    '  "name": "Support",',
    '  "inputs": { "toolCost": 1, "a \\"b\\"": null },',
    '  "list": [],',
    '  "none": {}',
    '}',
  ]);
  expect(jsonText({})).toBe('{}');
  expect(jsonText([])).toBe('[]');
});

test('a value stands on one line where it has a hundred characters at most, its indent among them', () => {
  // Two spaces, the braces, the key and the quotation marks leave 85 of them for the text.
  const of = (length: number) => jsonText({ k: { key: 'x'.repeat(length) } }).split('\n');
  expect(of(85)).toEqual(['{', `  "k": { "key": "${'x'.repeat(85)}" }`, '}']);
  expect(of(86)).toEqual(['{', '  "k": {', `    "key": "${'x'.repeat(86)}"`, '  }', '}']);
});

test('what holds something of several lines has several lines itself', () => {
  const long = 'x'.repeat(99);
  expect(jsonText({ k: [{ long, of: { a: 1 } }] }).split('\n')).toEqual([
    '{',
    '  "k": [',
    '    {',
    `      "long": "${long}",`,
    '      "of": { "a": 1 }',
    '    }',
    '  ]',
    '}',
  ]);
});

test('a list of numbers and of what is more has a line for each where it is long', () => {
  const long = 'x'.repeat(99);
  expect(jsonText({ k: [1, [long]] }).split('\n')).toEqual([
    '{',
    '  "k": [',
    '    1,',
    `    ["${long}"]`,
    '  ]',
    '}',
  ]);
});

test('numbers in a row stand on one line, however many, and those of a table on a line each', () => {
  const many = Array.from({ length: 100 }, (_, at) => (at % 2 ? at : null));
  const line = JSON.stringify(many).replaceAll(',', ', ');
  expect(jsonText({ values: many }).split('\n')).toEqual(['{', `  "values": ${line}`, '}']);
  expect(jsonText({ rows: [many, [1, 'a'], many] }).split('\n')).toEqual([
    '{',
    '  "rows": [',
    `    ${line},`,
    '    [1, "a"],',
    `    ${line}`,
    '  ]',
    '}',
  ]);
});
