import { readCaseFile, type CaseFileReading } from '../../src/core/caseFile';
import type { TableReading } from '../../src/core/caseFile/metricReader';
import { defaultInputs } from '../../src/core/inputs';

const tables: Record<string, TableReading> = {
  'pilot.csv': [
    ['ai_treatment', 'minutes', 'note'],
    [1, 30, 'a'],
    [0, 40, 'b'],
    [1, 34, 'c'],
    [0, null, 'd'],
    [0, 'n/a', 'e'],
    [0, 44, 'f'],
  ],
  'pairs.csv': [
    ['before', 'after'],
    [10, 9],
    [12, null],
    [14, 12],
    [16, 15],
  ],
};
const read = (json: unknown): CaseFileReading =>
  readCaseFile(json, (path) => tables[path] ?? { problem: `there is no file "${path}"` });

const metric = { name: 'Time', unit: 'minutes', better: 'lower', baseline: [40, 44], pilot: [30, 34] };
const plain = { name: 'Support', currency: 'EUR', inputs: { toolCost: 12000 } };

function faultsOf(json: unknown): string[] {
  const reading = read(json);
  return reading.is === 'faults' ? reading.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

test('reads a whole case', () => {
  const reading = read({
    name: 'Support copilot',
    currency: 'usd',
    industry: 'customer support',
    inputs: { hoursSavedPerWeek: 10, errorCostAvoided: -500 },
    evidence: { hoursSavedPerWeek: 'measured' },
    metrics: [metric],
  });
  expect(reading).toMatchObject({
    is: 'case',
    notes: [],
    case: {
      name: 'Support copilot',
      currency: 'USD',
      industry: 'customer support',
      inputs: { ...defaultInputs, hoursSavedPerWeek: 10, errorCostAvoided: -500 },
      evidence: { hoursSavedPerWeek: 'measured', toolCost: 'assumption' },
      metrics: [
        {
          name: 'Time',
          unit: 'minutes',
          better: 'lower',
          source: { kind: 'values', baseline: [40, 44], pilot: [30, 34] },
        },
      ],
    },
  });
});

test('a metric of an older file has the defaults, and the case 95%', () => {
  expect(read({ ...plain, metrics: [metric] })).toMatchObject({
    case: {
      pilotConfidence: 0.95,
      metrics: [
        {
          evidence: 'measured',
          design: 'separate',
          scale: 'as measured',
          smallestEffect: 0.1,
          worth: null,
          source: { baselineBefore: null, pilotBefore: null },
        },
      ],
    },
  });
});

test('reads everything that a metric can say', () => {
  const reading = read({
    ...plain,
    pilotConfidence: 0.9,
    metrics: [
      {
        ...metric,
        evidence: 'self-reported',
        scale: 'log',
        smallestEffect: 0.05,
        worth: { kind: 'time', tasksPerPersonPerWeek: 20, people: 4 },
      },
      {
        name: 'Errors',
        unit: 'share',
        better: 'lower',
        counts: { baseline: { errors: 3, total: 90 }, pilot: { errors: 1, total: 80 } },
        worth: { kind: 'errors', volumePerYear: 5000, costPerError: 12 },
      },
      {
        name: 'Cost',
        unit: 'EUR',
        better: 'lower',
        summary: {
          baseline: { n: 9, mean: 4, standardDeviation: 1 },
          pilot: { n: 8, mean: 3, standardDeviation: 1.5 },
        },
        worth: { kind: 'cost', volumePerYear: 800 },
      },
    ],
  });
  expect(reading).toMatchObject({
    is: 'case',
    notes: [],
    case: {
      pilotConfidence: 0.9,
      metrics: [
        {
          evidence: 'self-reported',
          scale: 'log',
          smallestEffect: 0.05,
          worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 20, people: 4 },
        },
        {
          design: 'rates',
          source: { kind: 'counts', pilot: { errors: 1, total: 80 } },
          worth: { kind: 'errors', volumePerYear: 5000, costPerError: 12 },
        },
        {
          design: 'separate',
          source: { kind: 'summary', baseline: { n: 9, mean: 4, standardDeviation: 1 } },
        },
      ],
    },
  });
});

const rows = [
  ['who', 'arm', 'when', 'minutes', 'guess'],
  ['Ann', 'none', 'May', 30, 28],
  ['Ann', 'AI', 'May', 31, 33],
  ['Bob', 'none', 'June', 33, 35],
  ['Bob', 'AI', 'June', 20, 25],
  ['Cid', 'none', 'May', 35, 31],
  ['Dee', 'AI', 'May', 34, 30],
  ['Eve', 'none', 'June', 38, null],
  ['Fay', 'AI', 'June', 25, 27],
];
const inTable = (more: object, given: object = {}) => ({
  ...plain,
  metrics: [
    {
      name: 'Time',
      unit: 'minutes',
      better: 'lower',
      ...given,
      table: { rows, group: 'arm', value: 'minutes', baseline: 'none', pilot: 'AI', ...more },
    },
  ],
});

test.each([
  { what: 'nothing more', more: {}, design: 'separate', columns: { groupColumn: 1, valueColumn: 3 } },
  { what: 'a person', more: { person: 'who' }, design: 'paired', columns: { personColumn: 0 } },
  {
    what: 'what was known before',
    more: { covariate: 'guess' },
    design: 'adjusted',
    columns: { covariateColumn: 4 },
  },
  {
    what: 'two times',
    more: { period: 'when', before: 'May', after: 'June' },
    design: 'controlled',
    columns: { periodColumn: 2, before: 'May', after: 'June' },
  },
  {
    what: 'times for the trend',
    more: { period: 'when' },
    design: 'separate',
    columns: { periodColumn: 2, before: null },
  },
])('a long table with $what is $design', ({ more, design, columns }) => {
  expect(read(inTable(more))).toMatchObject({
    is: 'case',
    case: { metrics: [{ design, source: { kind: 'rows', rows, ...columns } }] },
  });
});

test('a table of a CSV file, and what of it does not count', () => {
  const table = { csv: 'pilot.csv', group: 'ai_treatment', value: 'minutes', baseline: 0, pilot: 1 };
  expect(
    read({ ...plain, metrics: [{ name: 'Time', unit: 'minutes', better: 'lower', table }] }),
  ).toMatchObject({
    is: 'case',
    case: { metrics: [{ source: { kind: 'rows', groupColumn: 0, valueColumn: 1 } }] },
    notes: ['metrics[0].table: baseline: 2 values, 1 blank skipped, 1 text skipped ("n/a" in row 6)'],
  });
  expect(read(inTable({ person: 'who' }))).toMatchObject({
    notes: ['metrics[0].table: 4 left out: a number in one group only ("Cid", "Dee", "Eve", …)'],
  });
  expect(read(inTable({ covariate: 'guess' }))).toMatchObject({
    notes: ['metrics[0].table: 1 left out: nothing to adjust for ("row 8")'],
  });
});

test('paired columns of a CSV file keep their partners where one cell is blank', () => {
  const reading = read({
    ...plain,
    metrics: [
      {
        ...metric,
        design: 'paired',
        baseline: { csv: 'pairs.csv', column: 'before' },
        pilot: { csv: 'pairs.csv', column: 'after' },
      },
    ],
  });
  expect(reading).toMatchObject({
    case: { metrics: [{ design: 'paired', source: { baseline: [10, 14, 16], pilot: [9, 12, 15] } }] },
  });
});

test('four lists are a controlled pilot', () => {
  const four = { ...metric, baselineBefore: [41, 45], pilotBefore: [40, 46] };
  expect(read({ ...plain, metrics: [four] })).toMatchObject({
    case: {
      metrics: [{ design: 'controlled', source: { baselineBefore: [41, 45], pilotBefore: [40, 46] } }],
    },
  });
});

test('says that an input does not count where a metric gives it', () => {
  const worth = { kind: 'time', tasksPerPersonPerWeek: 20, people: 4 };
  expect(
    read({ ...plain, inputs: { hoursSavedPerWeek: 10 }, metrics: [{ ...metric, worth }] }),
  ).toMatchObject({
    notes: ['inputs.hoursSavedPerWeek: 10 does not count, because "Time" gives it'],
  });
});

test('takes measurements from a CSV column, filtered by another, and says what it skipped', () => {
  const group = (equals: unknown) => ({
    csv: 'pilot.csv',
    column: 'minutes',
    where: { column: 'ai_treatment', equals },
  });
  const reading = read({ ...plain, metrics: [{ ...metric, baseline: group(0), pilot: group(1) }] });
  expect(reading).toMatchObject({
    is: 'case',
    case: { metrics: [{ source: { baseline: [40, 44], pilot: [30, 34] } }] },
    notes: ['metrics[0].baseline: 2 values, 1 blank skipped, 1 text skipped ("n/a" in row 6)'],
  });
  const unfiltered = read({
    ...plain,
    metrics: [{ ...metric, pilot: { csv: 'pilot.csv', column: 'minutes' } }],
  });
  expect(unfiltered).toMatchObject({ case: { metrics: [{ source: { pilot: [30, 40, 34, 44] } }] } });
});

test.each<[string, unknown, string[]]>([
  ['no object', [], [': [] stands where an object belongs: { … } with name, currency, industry']],
  [
    'nothing in it',
    {},
    [
      'name: nothing stands where a text belongs: give the case a name',
      'currency: nothing',
      'inputs: nothing',
    ],
  ],
  [
    'an industry that is no text',
    { ...plain, industry: 7 },
    ['industry: 7 stands where a text belongs: name it or leave it out'],
  ],
  [
    'an unknown key',
    { ...plain, curency: 'EUR' },
    ['curency: there is no key "curency"; did you mean "currency"?'],
  ],
  [
    'a currency sign',
    { ...plain, currency: '€' },
    ['currency: "€" is no currency: give its three-letter code'],
  ],
  ['a list of currencies', { ...plain, currency: ['EUR'] }, ['currency: ["EUR"] is no currency: give its']],
  [
    'unknown and wrong inputs',
    { ...plain, inputs: { toolcost: 1, maintenance: '3000', hoursSavedPerWeek: -2, weeksPerYear: 60 } },
    [
      'inputs.toolcost: there is no key "toolcost"; did you mean "toolCost"?',
      'inputs.hoursSavedPerWeek: -2 is negative: if the work takes longer with AI, enter 0 here',
      'inputs.weeksPerYear: 60 is above 53: enter 53 or less',
      'inputs.maintenance: "3000" is no number: write a plain number',
    ],
  ],
  [
    'evidence of no known kind',
    { ...plain, evidence: { toolCost: 'guess' } },
    ['evidence.toolCost: "guess" is none of "measured", "self-reported", "benchmark" and "assumption"'],
  ],
  [
    'a metric that is no object',
    { ...plain, metrics: [7] },
    ['metrics[0]: 7 stands where an object belongs'],
  ],
  [
    'two metrics that are no objects, and so have no names',
    { ...plain, metrics: [7, 8] },
    ['metrics[0]: 7 stands where an object belongs', 'metrics[1]: 8 stands where an object belongs'],
  ],
  ['metrics that are no list', { ...plain, metrics: metric }, ['metrics: {']],
  [
    'a metric with every fault',
    { ...plain, metrics: [{ name: ' ', better: 'less', baseline: [1, '2'], pilot: [3], target: 1 }] },
    [
      'metrics[0].target: there is no key "target"',
      'metrics[0].name: " " stands where a text belongs: say what was measured',
      'metrics[0].unit: nothing',
      'metrics[0].better: "less" is none of "lower" and "higher"',
      'metrics[0].baseline[1]: "2" is no number',
      'metrics[0].pilot: only 1 number: a comparison needs 2 or more in each group',
    ],
  ],
  [
    'two metrics of one name',
    { ...plain, metrics: [metric, { ...metric, name: 'time' }] },
    ['metrics[1].name: metrics[0] has'],
  ],
  [
    'a group left out',
    { ...plain, metrics: [{ ...metric, pilot: undefined }] },
    ['metrics[0].pilot: is missing'],
  ],
  [
    'a file that is not there',
    { ...plain, metrics: [{ ...metric, pilot: { csv: 'x.csv', column: 'minutes' } }] },
    ['metrics[0].pilot.csv: there is no file "x.csv"'],
  ],
  [
    'an unknown column',
    { ...plain, metrics: [{ ...metric, pilot: { csv: 'pilot.csv', column: 'Minutes' } }] },
    ['metrics[0].pilot.column: there is no column "Minutes"; did you mean "minutes"?'],
  ],
  [
    'a column without numbers',
    { ...plain, metrics: [{ ...metric, pilot: { csv: 'pilot.csv', column: 'note' } }] },
    ['metrics[0].pilot: no numbers, but 6 cells with text ("a" in row 2, "b" in row 3, "c" in row 4, …)'],
  ],
  [
    'filters that find nothing',
    {
      ...plain,
      metrics: [
        {
          ...metric,
          baseline: { csv: 'pilot.csv', column: 'minutes', where: { column: 'ai', equals: 1 } },
          pilot: { csv: 'pilot.csv', column: 'minutes', where: { column: 'ai_treatment', equals: 2 } },
        },
      ],
    },
    [
      'metrics[0].baseline.where.column: there is no column "ai"',
      'metrics[0].pilot.where.equals: no row has 2 in "ai_treatment", which holds 1 and 0',
    ],
  ],
  [
    'a confidence in percent',
    { ...plain, pilotConfidence: 95 },
    ['pilotConfidence: 95 is above 0.999: enter 95% as 0.95'],
  ],
  [
    'a metric whose new keys are all wrong',
    {
      ...plain,
      metrics: [
        {
          ...metric,
          evidence: 'benchmark',
          design: 'welch',
          scale: 'ln',
          smallestEffect: 10.5,
          worth: { kind: 'money' },
        },
      ],
    },
    [
      'metrics[0].evidence: "benchmark" is none of "measured" and "self-reported"',
      'metrics[0].scale: "ln" is none of',
      'metrics[0].smallestEffect: 10.5 is above 10: enter 10% as 0.1',
      'metrics[0].worth.kind: "money" is none of "time", "errors" and "cost"',
      'metrics[0].design: "welch" is none of',
    ],
  ],
  [
    'a worth without its figures',
    {
      ...plain,
      metrics: [{ ...metric, unit: 'points', worth: { kind: 'time', people: -1, volumePerYear: 3 } }],
    },
    [
      'metrics[0].worth.volumePerYear: there is no key "volumePerYear"',
      'metrics[0].worth.hoursPerUnit: nothing is no number',
      'metrics[0].worth.tasksPerPersonPerWeek: nothing is no number',
      'metrics[0].worth.people: -1 is negative',
    ],
  ],
  [
    'measurements twice',
    { ...plain, metrics: [{ ...metric, counts: {} }] },
    ['metrics[0]: "counts", "baseline" and "pilot" are too much'],
  ],
  [
    'counts that cannot be',
    {
      ...plain,
      metrics: [
        {
          name: 'Errors',
          unit: 'share',
          better: 'lower',
          counts: { baseline: { errors: 5, total: 4 }, pilot: { errors: 1, total: 9 } },
        },
      ],
    },
    ['metrics[0].counts: more errors than cases'],
  ],
  [
    'half a summary',
    {
      ...plain,
      metrics: [{ name: 'Cost', unit: 'EUR', better: 'lower', summary: { baseline: { n: 3, mean: 1 } } }],
    },
    [
      'metrics[0].summary.baseline.standardDeviation: nothing is no number',
      'metrics[0].summary.pilot: nothing stands where an object belongs',
    ],
  ],
  [
    'a design that the data cannot tell',
    { ...plain, metrics: [{ ...metric, design: 'adjusted' }] },
    [
      'metrics[0].design: "adjusted" cannot be told from these data: use "separate", "paired", "controlled" or "rates"',
    ],
  ],
  [
    'a scale that does not fit',
    { ...plain, metrics: [{ ...metric, design: 'paired', scale: 'trimmed' }] },
    ['metrics[0].scale: "trimmed" does not fit this comparison: use "as measured" or "log"'],
  ],
  [
    'logarithms of 0',
    { ...plain, metrics: [{ ...metric, scale: 'log', pilot: [0, 3] }] },
    ['metrics[0]: values not above 0 have no logarithm: leave "scale" out'],
  ],
  [
    'pairs of unequal length',
    { ...plain, metrics: [{ ...metric, design: 'paired', pilot: [30, 31, 32] }] },
    ['metrics[0]: paired groups have to be of the same length: baseline has 2 cells, pilot 3'],
  ],
  [
    'a table with neither rows nor file',
    { ...plain, metrics: [{ name: 'T', unit: 'u', better: 'lower', table: { group: 'arm' } }] },
    ['metrics[0].table: holds its cells in "rows" or names a file in "csv": give one of them'],
  ],
  [
    'a table whose columns are wrong',
    inTable({
      group: 'arn',
      value: 'minutes',
      baseline: 'none',
      pilot: 'robots',
      person: 'whom',
      before: 'May',
    }),
    [
      'metrics[0].design: is missing, and the table has "person" and "before": say "paired" or "controlled"',
      'metrics[0].table.group: there is no column "arn"',
      'metrics[0].table.period: is missing: name the column that holds "before" and "after"',
      'metrics[0].table.person: there is no column "whom"',
      'metrics[0].table.after: nothing is no value to look for',
    ],
  ],
  [
    'a group that no row has',
    inTable({ pilot: 'robots' }),
    ['metrics[0].table.pilot: no row has "robots" in "arm", which holds "none" and "AI"'],
  ],
  [
    'cells that are none',
    inTable({
      rows: [
        ['arm', 'minutes'],
        ['AI', { minutes: 3 }],
      ],
    }),
    ['metrics[0].table.rows[1][1]: {"minutes":3} is no cell'],
  ],
  [
    'a table without enough numbers',
    inTable({ rows: rows.slice(0, 3) }),
    ['metrics[0].table: needs 2 values or more in each group'],
  ],
])('names every fault with its path: %s', (_, json, starts) => {
  const faults = faultsOf(json);
  expect(faults).toHaveLength(starts.length);
  starts.forEach((start, index) => expect(faults[index]!.slice(0, start.length)).toBe(start));
});
