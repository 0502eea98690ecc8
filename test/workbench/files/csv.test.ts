import { csvSheet, readCsv } from '../../../src/workbench/files/readCsv';

const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);

test.each<[string, string | Uint8Array, unknown[][]]>([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  [
    'semicolons',
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  [
    'bars',
    'a|b\n1|2',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  ['one column', 'minutes\n12\n\n14\n', [['minutes'], [12], [null], [14]]],
  ["Excel's delimiter hint", 'sep=;\na,b;c\n', [['a,b', 'c']]],
  ['a byte-order mark in text', '\uFEFFa,b', [['a', 'b']]],
  ['UTF-8 with a byte-order mark', new TextEncoder().encode('\uFEFFé,1'), [['é', 1]]],
  ['UTF-16', utf16('é\t1\n'), [['é', 1]]],
  ['Windows-1252', Uint8Array.from([0xe9, 0x2c, 0x31]), [['é', 1]]],
  [
    'quoted commas and line breaks',
    'x,"a, b"\ny,"two\nlines, ""quoted"""',
    [
      ['x', 'a, b'],
      ['y', 'two\nlines, "quoted"'],
    ],
  ],
  [
    'blank fields and rows',
    'a,,c\n,,\n1, ,3',
    [
      ['a', null, 'c'],
      [null, null, null],
      [1, null, 3],
    ],
  ],
  [
    'short rows',
    'a,b,c\n1,2\n3\n',
    [
      ['a', 'b', 'c'],
      [1, 2, null],
      [3, null, null],
    ],
  ],
  ['numbers', '1.5,-3,1e3,+7,.5,1.,0', [[1.5, -3, 1000, 7, 0.5, 1, 0]]],
  ['percentages', '12%,0.5 %,%', [[0.12, 0.005, '%']]],
  ['booleans', 'TRUE,false,True,yes', [[true, false, true, 'yes']]],
  ['dates', '2024-01-31,1/2/2024', [['2024-01-31', '1/2/2024']]],
  [
    'codes and long numbers',
    '007,0.5,12345678901234567,-01,119.54411764705883',
    [['007', 0.5, '12345678901234567', '-01', 119.54411764705883]],
  ],
  ['grouped thousands', '"1,234";"x"\n', [['1,234', 'x']]],
  ['grouped thousands in a file of commas', '"1,234",1.234', [['1,234', 1.234]]],
  [
    'what looks like a formula',
    '=1+1,+A1,-A1,@SUM(A1),=cmd|x',
    [['=1+1', '+A1', '-A1', '@SUM(A1)', '=cmd|x']],
  ],
  ['not a number', 'Infinity,NaN,1e999,0x10,1_000,e5', [['Infinity', 'NaN', '1e999', '0x10', '1_000', 'e5']]],
])('%s', (_, content, rows) => {
  expect(readCsv(content)).toEqual(rows);
});

test.each<[string, string, unknown[][]]>([
  [
    'a comma that cannot group',
    '1,5;2,25\n-0,5;1,5e3',
    [
      [1.5, 2.25],
      [-0.5, 1500],
    ],
  ],
  ['a grouping comma, where others are decimal signs', '1,5;1,234', [[1.5, 1.234]]],
  [
    'a comma that may group, alone',
    'a;b\n1,234;7',
    [
      ['a', 'b'],
      ['1,234', 7],
    ],
  ],
  ['points', '1.5;1.234', [[1.5, 1.234]]],
  ['a point among decimal commas', '1,5;1.234', [[1.5, '1.234']]],
  ['both signs', '1,5;2.5;1,234;1.234', [[1.5, 2.5, '1,234', '1.234']]],
  ['leading zero', '0,123;x', [[0.123, 'x']]],
])('in a file of semicolons: %s', (_, content, rows) => {
  expect(readCsv(content)).toEqual(rows);
});

test.each(['', '\uFEFF', '\n\n', ',,\n,'])('a file without values is refused: %j', (content) => {
  expect(() => readCsv(content)).toThrow(
    'The CSV file holds no values. Choose a file with at least one row.',
  );
});

test.each([
  ['that nothing closes', 'a,b\n1,2\n3,"4\n5,6\n7,8', 3],
  ['that nothing closes, in the first field', '"a,b\n1,2', 1],
  ["that nothing closes, below Excel's hint", 'sep=;\na;b\n1;"2\n3;4', 3],
  ['that nothing closes, below a field of several lines', 'a,b\n1,"two\r\nlines"\n3,"4\n5,6', 4],
  ['that is closed within the field', 'a,b\n"12" pipe,2\n3,4\n', 2],
])('a quotation mark %s hides no row: its line is named', (_, content, line) => {
  expect(() => readCsv(content)).toThrow(
    `Line ${line} has a field whose quotation marks do not close. Correct them there: inside a quoted field, a quotation mark is written twice.`,
  );
});

test('quotation marks inside a field that begins without one are kept', () => {
  expect(readCsv('a,b\n12" pipe,say "x"\n')).toEqual([
    ['a', 'b'],
    ['12" pipe', 'say "x"'],
  ]);
});

test('a sheet of values holds no cells for blanks', () => {
  const sheet = csvSheet('Data', [
    ['a', null],
    [null, '=1'],
  ]);
  expect(sheet.cells).toEqual([
    { row: 0, column: 0, value: 'a' },
    { row: 1, column: 1, value: '=1' },
  ]);
});
