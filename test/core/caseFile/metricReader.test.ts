import type { Grid } from '../../../src/core/case';
import type { TableReading } from '../../../src/core/caseFile/metricReader';
import { faultsOf, readingOf } from '../../support/caseFileReading';

const tables: Record<string, TableReading> = {
  // A file's reader takes a header such as 2024 for a number.
  'years.csv': [
    [2023, 2024],
    [10, 8],
    [12, 9],
    [14, 13],
  ],
  // A column called as one of its values.
  'pairs.csv': [
    ['AI', ' minutes ', 'wrong'],
    ['none', 10, true],
    ['AI', 8, false],
    ['none', 12, true],
    ['AI', null, false],
    ['none', 14, true],
    ['AI', 11, true],
    ['none'],
    [null, 90, null],
  ],
  'empty.csv': [],
  'blank.csv': [[null, 'minutes']],
};
const time = { name: 'Time', unit: 'minutes', better: 'lower' };
const metric = { ...time, baseline: [40, 44], pilot: [30, 34] };
const faultsIn = (...metrics: unknown[]) => faultsOf({ metrics }, tables);
const sourceOf = (of: object) => {
  const reading = readingOf({ metrics: [of] }, tables);
  if (reading.is === 'faults') throw new Error(JSON.stringify(reading.faults));
  return reading.case.metrics[0]!.source;
};
const notesOf = (of: object) => {
  const reading = readingOf({ metrics: [of] }, tables);
  return reading.is === 'case' ? reading.notes : [];
};

describe('groups in files', () => {
  const from = (csv: string, column: unknown, where?: unknown) => ({ csv, column, where });

  it('have their header above them, whatever it is', () => {
    const paired = { ...time, baseline: from('years.csv', '2023'), pilot: from('years.csv', '2024') };
    for (const design of ['separate', 'paired']) {
      expect(sourceOf({ ...paired, design })).toMatchObject({ baseline: [10, 12, 14], pilot: [8, 9, 13] });
    }
  });

  it('keep the partners of a pair where the rows of both stand in one column', () => {
    const of = (equals: string) => from('pairs.csv', 'minutes', { column: 'AI', equals });
    const paired = { ...time, design: 'paired', baseline: of('none'), pilot: of('AI') };
    // Rows of none: 10, 12, 14 and a blank; of AI: 8, a blank and 11. The fourth pair has no cell.
    expect(faultsIn(paired)).toEqual([
      'metrics[0]: paired groups have to be of the same length: baseline has 4 cells, pilot 3',
    ]);
    expect(sourceOf({ ...paired, design: 'separate' })).toMatchObject({
      baseline: [10, 12, 14],
      pilot: [8, 11],
    });
    expect(notesOf({ ...paired, design: 'separate' })).toEqual([
      'metrics[0].baseline: 3 values, 1 blank skipped',
      'metrics[0].pilot: 2 values, 1 blank skipped',
    ]);
  });

  it('count yes and no as 1 and 0 where rates are compared, and only there', () => {
    const of = (equals: string) => from('pairs.csv', 'wrong', { column: 'AI', equals });
    const rates = { ...time, design: 'rates', unit: undefined, baseline: of('none'), pilot: of('AI') };
    expect(sourceOf(rates)).toMatchObject({ baseline: [1, 1, 1], pilot: [0, 0, 1] });
    expect(faultsIn({ ...rates, design: 'separate', unit: 'share' })[0]).toMatch(
      /^metrics\[0\]\.baseline: no numbers, but 3 cells with text \("TRUE" in row 2/,
    );
    const whole = from('pairs.csv', 'wrong');
    expect(sourceOf({ ...rates, baseline: whole, pilot: whole })).toMatchObject({
      pilot: [1, 0, 1, 0, 1, 1],
    });
  });

  it('can be those of which something is true', () => {
    const of = (equals: boolean) => from('pairs.csv', 'minutes', { column: 'wrong', equals });
    expect(sourceOf({ ...time, baseline: of(true), pilot: from('years.csv', '2023') })).toMatchObject({
      baseline: [10, 12, 14, 11],
    });
  });

  it.each<[string, unknown, string[]]>([
    [
      'no object',
      7,
      ['metrics[0].pilot: 7 stands where an object belongs: { … } with csv, column and where'],
    ],
    [
      'neither file nor column',
      {},
      [
        'metrics[0].pilot.csv: nothing stands where a text belongs: name the CSV file',
        'metrics[0].pilot.column: nothing stands where a text belongs: name the column that holds the measurements',
      ],
    ],
    [
      'no column',
      { csv: 'pairs.csv' },
      [
        'metrics[0].pilot.column: nothing stands where a text belongs: name the column that holds the measurements',
      ],
    ],
    [
      'no file',
      { column: 'minutes' },
      ['metrics[0].pilot.csv: nothing stands where a text belongs: name the CSV file'],
    ],
    [
      'a file that is not there',
      { csv: 'x.csv', column: 'y' },
      ['metrics[0].pilot.csv: there is no "x.csv"'],
    ],
    [
      'a column that is not there',
      { csv: 'pairs.csv', column: 'time', where: { column: 'arm', equals: 'AI' } },
      [
        'metrics[0].pilot.column: there is no column "time"; there is "AI", "minutes" and "wrong"',
        'metrics[0].pilot.where.column: there is no column "arm"; there is "AI", "minutes" and "wrong"',
      ],
    ],
    [
      'an empty file',
      { csv: 'empty.csv', column: 'minutes' },
      ['metrics[0].pilot.column: there is no column "minutes"; there is nothing'],
    ],
    [
      'a blank header',
      { csv: 'blank.csv', column: 'time' },
      ['metrics[0].pilot.column: there is no column "time"; there is "minutes"'],
    ],
    [
      'a filter that is none',
      { csv: 'pairs.csv', column: 'minutes', where: 'AI' },
      ['metrics[0].pilot.where: "AI" stands where an object belongs: { … } with column and equals'],
    ],
    [
      'a filter of nothing',
      { csv: 'pairs.csv', column: 'minutes', where: {} },
      [
        'metrics[0].pilot.where.column: nothing stands where a text belongs: name the column that tells the groups apart',
        'metrics[0].pilot.where.equals: nothing is no value to look for: give a number, a text, true or false',
      ],
    ],
    [
      'a text among numbers',
      ['1', 2],
      ['metrics[0].pilot[0]: "1" is no number: write a plain number or take it out'],
    ],
  ])('%s', (_, pilot, expected) => {
    expect(faultsIn({ ...metric, pilot })).toEqual(expected);
  });
});

describe('lists before the pilot', () => {
  it.each([
    [{ baselineBefore: [41, 45] }, 'pilotBefore'],
    [{ pilotBefore: [41, 45] }, 'baselineBefore'],
  ])('come in twos: %j', (before, lacking) => {
    const fault = `metrics[0].${lacking}: is missing: give a list of numbers or { "csv": …, "column": … }`;
    expect(faultsIn({ ...metric, ...before })).toEqual([fault]);
    expect(faultsIn({ ...metric, ...before, design: 'separate' })).toEqual([fault]);
  });

  it('are needed by a controlled pilot', () => {
    expect(faultsIn({ ...metric, design: 'controlled' })).toEqual([
      'metrics[0].baselineBefore: is missing: give a list of numbers or { "csv": …, "column": … }',
      'metrics[0].pilotBefore: is missing: give a list of numbers or { "csv": …, "column": … }',
    ]);
  });

  it('are kept where the design does not compare them', () => {
    const before = { baselineBefore: [1, 2], pilotBefore: [3, 4] };
    expect(sourceOf({ ...metric, ...before, design: 'separate' })).toMatchObject(before);
    expect(sourceOf(metric)).toMatchObject({ baselineBefore: null, pilotBefore: null });
  });
});

describe('what a metric is worth', () => {
  const worthOf = (worth: object, unit = 'minutes') => {
    const reading = readingOf({ metrics: [{ ...metric, unit, worth }] });
    return reading.is === 'case' ? reading.case.metrics[0]!.worth : reading.faults;
  };
  const perWeek = { kind: 'time', tasksPerPersonPerWeek: 20, people: 4 };

  it('takes its hours from the unit, unless they are told', () => {
    expect(worthOf(perWeek)).toEqual({ ...perWeek, hoursPerUnit: 1 / 60 });
    expect(worthOf({ ...perWeek, hoursPerUnit: 0.5 })).toEqual({ ...perWeek, hoursPerUnit: 0.5 });
    expect(worthOf({ ...perWeek, hoursPerUnit: 8 }, 'days')).toEqual({ ...perWeek, hoursPerUnit: 8 });
  });

  it.each<[unknown, string[]]>([
    [
      7,
      [
        'metrics[0].worth: 7 stands where an object belongs: { … } with kind, hoursPerUnit, tasksPerPersonPerWeek, people, volumePerYear and costPerError',
      ],
    ],
    [
      { kind: 'time', hoursPerUnit: 'one' },
      ['hoursPerUnit: "one"', 'tasksPerPersonPerWeek: nothing', 'people: nothing'].map(
        (start) => `metrics[0].worth.${start} is no number: write a plain number, such as 12000 or 0.5`,
      ),
    ],
    [{ kind: 'money', people: 3 }, ['metrics[0].worth.kind: "money" is none of "time", "errors" and "cost"']],
  ])('%j', (worth, expected) => {
    expect(faultsIn({ ...metric, worth })).toEqual(expected);
  });
});

test.each<[string, object, string[]]>([
  [
    'no unit',
    { ...metric, unit: undefined },
    ['metrics[0].unit: nothing stands where a text belongs: say what it is counted in, such as "minutes"'],
  ],
  [
    'a share whose unit is none',
    { ...metric, unit: 7, design: 'rates', baseline: [0, 1], pilot: [1, 1] },
    ['metrics[0].unit: 7 is no text: put it in quotes or leave it out'],
  ],
  [
    'values that are no share',
    { ...metric, unit: '', design: 'rates' },
    ['metrics[0]: values other than 0 and 1'],
  ],
  [
    'counts that are none',
    { ...time, counts: 7 },
    ['metrics[0].counts: 7 stands where an object belongs: { … } with baseline and pilot'],
  ],
  [
    'half of the counts',
    { ...time, counts: { baseline: { errors: 1 } } },
    [
      'metrics[0].counts.baseline.total: nothing is no number: write a plain number, such as 12000 or 0.5',
      'metrics[0].counts.pilot: nothing stands where an object belongs: { … } with errors and total',
    ],
  ],
  [
    'counts of nothing',
    { ...time, counts: { baseline: { errors: 0, total: 0 }, pilot: { errors: 0, total: 9 } } },
    ['metrics[0].counts: no values in one of the groups'],
  ],
])('%s', (_, of, expected) => {
  expect(faultsIn(of)).toEqual(expected);
});

describe('tables', () => {
  const rows: Grid = [
    ['who', 'arm', 'when', ' minutes ', 'guess'],
    ['Ann', 'none', 'May', 30, 28],
    ['Ann', 'AI', 'May', 31, 33],
    ['Bob', 'none', 'June', 33, 35],
    ['Bob', 'AI', 'June', 20, 25],
  ];
  const inTable = (more: object, given: object = {}) => ({
    ...time,
    ...given,
    table: { rows, group: 'arm', value: 'minutes', baseline: 'none', pilot: 'AI', ...more },
  });
  const noText = 'nothing stands where a text belongs';
  const noValue = 'nothing is no value to look for: give a number, a text, true or false';

  it.each<[string, object, string[]]>([
    [
      'no table',
      { ...time, table: 7 },
      [
        'metrics[0].table: 7 stands where an object belongs: { … } with csv, rows, group, value, baseline, pilot, person, period, before, after and covariate',
      ],
    ],
    [
      'a file without a name',
      inTable({ rows: undefined, csv: ' ' }),
      ['metrics[0].table.csv: " " stands where a text belongs: name the CSV file'],
    ],
    [
      'a file that is not there',
      inTable({ rows: undefined, csv: 'x.csv' }),
      ['metrics[0].table.csv: there is no "x.csv"'],
    ],
    [
      'rows and a file',
      inTable({ csv: 'pairs.csv' }),
      ['metrics[0].table: holds its cells in "rows" or names a file in "csv": give one of them'],
    ],
    [
      'nothing said of its columns',
      { ...time, table: { rows } },
      [
        `metrics[0].table.group: ${noText}: name the column that tells the groups apart`,
        `metrics[0].table.value: ${noText}: name the column that holds the measurements`,
        `metrics[0].table.baseline: ${noValue}`,
        `metrics[0].table.pilot: ${noValue}`,
      ],
    ],
    [
      'columns without a name',
      inTable({ person: '', period: '', covariate: '' }, { design: 'separate' }),
      [
        'metrics[0].table.period: "" stands where a text belongs: name the column that tells the times apart',
        'metrics[0].table.person: "" stands where a text belongs: name the column that names persons or tasks',
        'metrics[0].table.covariate: "" stands where a text belongs: name the column that was known before the pilot',
      ],
    ],
    [
      'one time, of no column',
      inTable({ after: 'June' }, { design: 'controlled' }),
      [
        'metrics[0].table.period: is missing: name the column that holds "before" and "after"',
        `metrics[0].table.before: ${noValue}`,
      ],
    ],
    [
      'cells that are no rows',
      inTable({ rows: 'arm' }),
      ['metrics[0].table.rows: "arm" stands where a list of rows [[ … ], …] belongs, headers first'],
    ],
    [
      'a row that is none',
      inTable({ rows: [['arm', 'minutes'], 7] }),
      [
        'metrics[0].table.rows: [["arm","minutes"],7] stands where a list of rows [[ … ], …] belongs, headers first',
      ],
    ],
    [
      'a cell that is none',
      inTable({
        rows: [
          ['arm', {}],
          ['AI', 3],
        ],
      }),
      ['metrics[0].table.rows[0][1]: {} is no cell: give a number, a text, true, false or null'],
    ],
    [
      'a group that no row has, among many',
      inTable({
        group: 'guess',
        baseline: 28,
        pilot: 99,
        rows: [
          rows[0],
          ...[28, 33, null, ' ', 35, 25, 31, 30, 28, 40].map((guess) => ['A', 'B', 'C', 1, guess]),
        ],
      }),
      ['metrics[0].table.pilot: no row has 99 in "guess", which holds 28, 33, 35, 25, 31, 30 and …'],
    ],
    [
      'a group that no row has, among six',
      inTable({
        value: 'guess',
        group: 'minutes',
        baseline: 1,
        pilot: 99,
        rows: [rows[0], ...[1, 2, 3, 4, 5, 6].map((group) => ['A', 'B', 'C', group, 1])],
      }),
      ['metrics[0].table.pilot: no row has 99 in "minutes", which holds 1, 2, 3, 4, 5 and 6'],
    ],
    [
      'a design whose column is missing',
      inTable({}, { design: 'paired' }),
      ['metrics[0].table: data do not fit the design: give what the design needs'],
    ],
    [
      'cells with errors',
      inTable({ rows: [...rows, ['Cid', 'AI', 'May', '#N/A', 1]] }),
      ['metrics[0].table: cells with errors: correct them or clear them'],
    ],
    [
      'no numbers of one group',
      inTable({ rows: rows.map((row) => (row[1] === 'AI' ? ['x', 'AI', 'May', null, 1] : row)) }),
      ['metrics[0].table: no values in one of the groups'],
    ],
    [
      'more rows than can be paired',
      inTable({
        person: 'who',
        rows: [
          rows[0],
          ...Array.from({ length: 5001 }, (_, at) => [at, at % 2 ? 'AI' : 'none', 'May', at, 1]),
        ],
      }),
      ['metrics[0].table: too many rows to pair: at most 5000; give pairs as two columns'],
    ],
  ])('%s', (_, of, expected) => {
    expect(faultsIn(of)).toEqual(expected);
  });

  it('may hold what is true and false, and are read with the spaces of their headers', () => {
    const wrong: Grid = [
      ['arm', ' wrong '],
      ['AI', true],
      ['none', false],
      ['AI', false],
      ['none', true],
    ];
    expect(sourceOf(inTable({ rows: wrong, value: 'wrong' }, { design: 'rates' }))).toMatchObject({
      kind: 'rows',
      rows: wrong,
      valueColumn: 1,
    });
  });
});
