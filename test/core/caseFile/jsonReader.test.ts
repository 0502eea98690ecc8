import { JsonReader, listed, shown, unknownName } from '../../../src/core/caseFile/jsonReader';

/** What is read, and every fault that is found meanwhile. */
function read<T>(by: (reader: JsonReader) => T) {
  const reader = new JsonReader();
  const value = by(reader);
  return { value, faults: reader.faults.map(({ path, message }) => `${path}: ${message}`) };
}

test.each<[string, (reader: JsonReader) => unknown, unknown, string[]]>([
  ['a text', (reader) => reader.text('name', ' Support ', 'say it'), 'Support', []],
  [
    'no text',
    (reader) => reader.text('name', 7, 'say it'),
    '',
    ['name: 7 stands where a text belongs: say it'],
  ],
  [
    'a blank text',
    (reader) => reader.text('name', '  ', 'say it'),
    '',
    ['name: "  " stands where a text belongs: say it'],
  ],
  ['a text that may be left out', (reader) => reader.optionalText('who', ' Ines '), 'Ines', []],
  ['a text left out', (reader) => reader.optionalText('who', undefined), '', []],
  [
    'null for a text',
    (reader) => reader.optionalText('who', null),
    '',
    ['who: null is no text: put it in quotes or leave it out'],
  ],
  ['a day', (reader) => reader.date('on', ' 2026-02-28 '), '2026-02-28', []],
  [
    'no day',
    (reader) => reader.date('on', '2026-02-29'),
    '',
    ['on: "2026-02-29" is no date: write year, month and day, such as "2026-11-22"'],
  ],
  ['yes', (reader) => reader.yesOrNo('is', true), true, []],
  ['neither yes nor no', (reader) => reader.yesOrNo('is', 1), false, ['is: 1 is neither true nor false']],
  ['a list left out', (reader) => reader.list('list', undefined, () => 1), [], []],
  [
    'no list',
    (reader) => reader.list('list', {}, () => 1),
    [],
    ['list: {} stands where a list [ … ] belongs'],
  ],
  [
    'a list, of which some items cannot be read',
    (reader) => reader.list('list', [1, '2', 3], (path, item) => reader.number(path, item)),
    [1, 3],
    ['list[1]: "2" is no number: write a plain number, such as 12000 or 0.5'],
  ],
  ['a number', (reader) => reader.number('rate', 0.5, { min: 0, max: 1 }), 0.5, []],
  [
    'a number too large',
    (reader) => reader.number('rate', 20, { max: 1, aboveMax: 'enter 20% as 0.2' }),
    null,
    ['rate: 20 is above 1: enter 20% as 0.2'],
  ],
  ['a choice', (reader) => reader.oneOf('side', 'b', ['a', 'b']), 'b', []],
  ['no choice', (reader) => reader.oneOf('side', 'c', ['a', 'b']), 'a', ['side: "c" is none of "a" and "b"']],
  ['an object', (reader) => reader.object('', { a: 1 }, ['a', 'b']), { a: 1 }, []],
  [
    'null for an object',
    (reader) => reader.object('part', null, ['a', 'b']),
    null,
    ['part: null stands where an object belongs: { … } with a and b'],
  ],
  [
    'a list for an object',
    (reader) => reader.object('part', [1], ['a']),
    null,
    ['part: [1] stands where an object belongs: { … } with a'],
  ],
  [
    'keys that are none, at the top and within',
    (reader) => [reader.object('', { x: 1 }, ['a']), reader.object('part', { x: 1 }, ['a'])],
    [{ x: 1 }, { x: 1 }],
    ['x: there is no key "x"; there is "a"', 'part.x: there is no key "x"; there is "a"'],
  ],
])('%s', (_, by, value, faults) => {
  expect(read(by)).toEqual({ value, faults });
});

test('a name that is none is compared with those there are, or twelve of them are named', () => {
  expect(unknownName('toolcosts', ['toolCost', 'people'], 'key')).toBe(
    'there is no key "toolcosts"; did you mean "toolCost"?',
  );
  expect(unknownName('date', ['dates', 'data', 'name'], 'column')).toBe(
    'there is no column "date"; did you mean "dates" or "data"?',
  );
  const many = Array.from({ length: 20 }, (_, at) => `column ${at + 1}`);
  expect(unknownName('zzz', many, 'column')).toBe(
    'there is no column "zzz"; there is "column 1", "column 2", "column 3", "column 4", "column 5", "column 6", "column 7", "column 8", "column 9", "column 10", "column 11" and "column 12"',
  );
  expect(unknownName('zzz', [], 'column')).toBe('there is no column "zzz"; there is nothing');
});

test('a list of words is a sentence’s part', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b'], 'or'), listed(['a', 'b', 'c'])]).toEqual([
    'nothing',
    'a',
    'a or b',
    'a, b and c',
  ]);
});

test('a value is shown as the file has it, its beginning where it is long', () => {
  expect([shown(undefined), shown('a'), shown(null), shown({ a: [1] })]).toEqual([
    'nothing',
    '"a"',
    'null',
    '{"a":[1]}',
  ]);
  expect(shown('x'.repeat(50))).toBe(`"${'x'.repeat(38)}…`);
});
