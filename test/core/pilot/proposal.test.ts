import type { CellValue, TableColumns } from '../../../src/core/case';
import {
  likelyPilot,
  proposeForGroups,
  proposeForTable,
  type KnownColumns,
} from '../../../src/core/pilot/proposal';
import { manyValues } from '../../../src/core/pilot/describeColumns';
import { mostRowsToPair } from '../../../src/core/pilot/samples';
import { hasMetr, metrTable } from './metr';

/** Rows whose cells follow from their number. */
const table = (header: string[], count: number, row: (i: number) => CellValue[]): CellValue[][] => [
  header,
  ...Array.from({ length: count }, (_, i) => row(i)),
];
const column = (...cells: CellValue[]) => cells.map((cell) => [cell]);
/** Values that vary evenly, and values of which a few are far above the rest. */
const even = (i: number) => 20 + ((i * 7) % 11);
const skewed = (i: number) => 10 + (i % 9 === 0 ? 200 : i % 5);

describe("METR's trial of 2025", () => {
  if (!hasMetr) {
    test('stands beside this repository where it is to be checked', () => expect(hasMetr).toBe(false));
    return;
  }
  const metr = metrTable();
  const at = (name: string) => metr[0]!.indexOf(name);

  test('total time by treatment, adjusted for the time predicted without AI, on the log scale', () => {
    const proposal = proposeForTable(metr);
    expect(proposal).toMatchObject({
      design: 'adjusted',
      scale: 'log',
      columns: {
        groupColumn: at('ai_treatment'),
        valueColumn: at('total_time'),
        baselineGroup: 0,
        pilotGroup: 1,
        personColumn: null,
        covariateColumn: at('predicted_time_no_ai'),
      },
    });
    expect(proposal!.why).toMatch(
      /^We compare .* "predicted_time_no_ai", because .* 47% of the spread\. .*log/,
    );
  });

  test('the same for the implementation time alone, where the analyst chooses it', () => {
    const valueColumn = at('initial_implementation_time');
    const proposal = proposeForTable(metr, { valueColumn });
    expect(proposal).toMatchObject({
      design: 'adjusted',
      scale: 'log',
      columns: { valueColumn, covariateColumn: at('predicted_time_no_ai') },
    });
  });
});

test('the same people in both groups are pairs', () => {
  const people = table(['Agent', 'Group', 'Minutes'], 20, (i) => [
    `Agent ${i % 10}`,
    i < 10 ? 'Baseline' : 'Pilot',
    even(i),
  ]);
  const proposal = proposeForTable(people);
  expect(proposal).toMatchObject({
    design: 'paired',
    scale: 'as measured',
    columns: {
      groupColumn: 1,
      valueColumn: 2,
      personColumn: 0,
      baselineGroup: 'Baseline',
      pilotGroup: 'Pilot',
    },
  });
  expect(proposal!.why).toBe(
    'We compare each "Agent" with itself, because 10 of 10 stand once in each group.',
  );
});

test('people who stand many times in both groups are no pairs', () => {
  const people = table(['Agent', 'Group', 'Minutes'], 60, (i) => [
    `Agent ${i % 5}`,
    i % 2 ? 'Pilot' : 'Baseline',
    even(i),
  ]);
  expect(proposeForTable(people)).toMatchObject({ design: 'separate', columns: { personColumn: null } });
});

test('two times in both groups: how the groups changed', () => {
  const times = table(['Group', 'Period', 'Minutes'], 40, (i) => [
    i % 2 ? 'treated' : 'control',
    i < 20 ? 'before' : 'after',
    even(i),
  ]);
  expect(proposeForTable(times)).toMatchObject({
    design: 'controlled',
    columns: {
      groupColumn: 0,
      valueColumn: 2,
      periodColumn: 1,
      before: 'before',
      after: 'after',
      baselineGroup: 'control',
      pilotGroup: 'treated',
    },
  });
});

test('the earlier of two years is before, whichever stands first', () => {
  const years = table(['Year', 'Group', 'Minutes'], 40, (i) => [
    i < 20 ? 2025 : 2024,
    i % 2 ? 'pilot' : 'control',
    even(i),
  ]);
  expect(proposeForTable(years)).toMatchObject({
    design: 'controlled',
    columns: { before: 2024, after: 2025 },
  });
});

test('a table of people before and after is paired: the times are the groups', () => {
  const people = table(['Name', 'Phase', 'Minutes'], 20, (i) => [
    `P${i % 10}`,
    i < 10 ? 'before' : 'after',
    even(i),
  ]);
  expect(proposeForTable(people)).toMatchObject({
    design: 'paired',
    columns: { groupColumn: 1, personColumn: 0, baselineGroup: 'before', pilotGroup: 'after' },
  });
});

test('zeros and ones, TRUE and FALSE, are shares', () => {
  for (const [no, yes] of [
    [0, 1],
    [false, true],
  ] as const) {
    const errors = table(['Arm', 'Error'], 30, (i) => [i % 2 ? 'AI' : 'none', i % 3 ? no : yes]);
    const proposal = proposeForTable(errors, { groupColumn: 0, valueColumn: 1 });
    expect(proposal).toMatchObject({ design: 'rates', scale: 'as measured' });
    expect(proposal!.why).toBe('We compare shares, because "Error" holds only 0 and 1.');
  }
});

test('an estimate that explains nothing is not adjusted for, and one that is mostly missing neither', () => {
  const unrelated = table(['Group', 'Estimate', 'Minutes'], 200, (i) => [
    i % 2 ? 'pilot' : 'control',
    (i * 37) % 101,
    even(i),
  ]);
  expect(proposeForTable(unrelated)).toMatchObject({
    design: 'separate',
    columns: { covariateColumn: null },
  });
  const missing = table(['Group', 'Estimate', 'Minutes'], 200, (i) => [
    i % 2 ? 'pilot' : 'control',
    i % 4 < 2 ? null : even(i) * 2 + (i % 3),
    even(i),
  ]);
  expect(proposeForTable(missing)).toMatchObject({ design: 'separate' });
});

test('what says when, who or what was known before is not taken for the measurement', () => {
  const wide = table(['Date', 'Ticket no', 'Estimated hours', 'Group', 'Hours'], 30, (i) => [
    45_000 + i * (i % 3),
    900 + ((i * 17) % 31),
    (i * 5) % 13,
    i % 2 ? 'pilot' : 'control',
    even(i),
  ]);
  expect(proposeForTable(wide)).toMatchObject({ columns: { valueColumn: 4, periodColumn: 0 } });
});

test('periods in words have no place on a time axis: no trend is drawn by them', () => {
  const weeks = table(['Week', 'Group', 'Minutes'], 60, (i) => [
    `2026-W${10 + (i % 6)}`,
    i % 2 ? 'pilot' : 'control',
    even(i),
  ]);
  expect(proposeForTable(weeks)).toMatchObject({ design: 'separate', columns: { periodColumn: null } });
});

test('what became known only afterwards is not adjusted for, whatever its name says of estimates', () => {
  for (const header of ['estimate_after_review', 'Revised estimate', 'Actual vs planned', 'post_estimate']) {
    const reviewed = table(['Group', header, 'Minutes'], 60, (i) => [
      i % 2 ? 'pilot' : 'control',
      2 * even(i) + (i % 3),
      even(i),
    ]);
    expect(proposeForTable(reviewed)).toMatchObject({
      design: 'separate',
      columns: { covariateColumn: null },
    });
  }
});

test('TRUE and FALSE are compared as shares', () => {
  const errors = table(['Group', 'Wrong'], 30, (i) => [i % 2 ? 'pilot' : 'control', i % 3 === 0]);
  expect(proposeForTable(errors)).toMatchObject({ design: 'rates', columns: { valueColumn: 1 } });
});

test('dates are taken for measurements only for want of others', () => {
  const opened = (i: number) => 46_000 + ((i * 17) % 31);
  const dated = (value: (i: number) => CellValue) =>
    table(['Group', 'Opened', 'Points'], 30, (i) => [i % 2 ? 'pilot' : 'control', opened(i), value(i)]);
  expect(proposeForTable(dated(even))).toMatchObject({ columns: { valueColumn: 2 } });
  expect(proposeForTable(dated((i) => i % 3 && 1))).toMatchObject({
    design: 'rates',
    columns: { valueColumn: 2 },
  });
  const salaries = table(['Group', 'Salary'], 30, (i) => [i % 2 ? 'pilot' : 'control', opened(i)]);
  expect(proposeForTable(salaries)).toMatchObject({ columns: { valueColumn: 1 } });
});

test('texts that could be numbers are the measurements where there are no numbers', () => {
  const texts = table(['Group', 'Note', 'Time'], 20, (i) => [
    i % 2 ? 'pilot' : 'control',
    `note ${i}`,
    `${even(i)} min`,
  ]);
  expect(proposeForTable(texts)).toMatchObject({ design: 'separate', columns: { valueColumn: 2 } });
});

test('skewed values above 0 are compared on the log scale; a 0 among them keeps them as measured', () => {
  const long = (least: number) =>
    table(['Group', 'Minutes'], 60, (i) => [i % 2 ? 'pilot' : 'control', i === 7 ? least : skewed(i)]);
  const proposal = proposeForTable(long(5));
  expect(proposal).toMatchObject({ design: 'separate', scale: 'log' });
  expect(proposal!.why).toMatch(/On the log scale, because a few high values pull the mean\.$/);
  expect(proposeForTable(long(0))).toMatchObject({ scale: 'as measured' });
});

test('of three groups nothing says which two', () => {
  const three = table(['Team', 'Minutes'], 30, (i) => [['red', 'green', 'blue'][i % 3]!, even(i)]);
  expect(proposeForTable(three)).toMatchObject({
    columns: { groupColumn: 0, valueColumn: 1, baselineGroup: null, pilotGroup: null },
  });
  expect(proposeForTable(three, { baselineGroup: 'red', pilotGroup: 'blue' })).toMatchObject({
    columns: { baselineGroup: 'red', pilotGroup: 'blue' },
  });
});

test('proposes nothing where there are no groups or no measurements', () => {
  expect(proposeForTable([])).toBeNull();
  expect(proposeForTable([['a', 'b']])).toBeNull();
  expect(proposeForTable(table(['Minutes'], 9, (i) => [even(i)]))).toBeNull();
  expect(proposeForTable(table(['Group', 'Note'], 9, (i) => [i % 2 ? 'a' : 'b', `note ${i}`]))).toBeNull();
});

test.each([
  { what: 'two columns', left: ['Control', 3, 4, 6], right: ['Pilot', 2, 5, 4], design: 'separate' },
  { what: 'before and after', left: ['Before', 3, 4, 6], right: ['After', 2, 5, 4], design: 'paired' },
  { what: 'unequal lengths', left: ['Before', 3, 4, 6], right: ['After', 2, 5], design: 'separate' },
  { what: 'zeros and ones', left: ['Control', 0, 1, 0], right: ['Pilot', 1, 1, 0], design: 'rates' },
  { what: 'nothing', left: [], right: [], design: 'separate' },
  { what: 'a single row', left: ['Before', 3], right: ['After', 2], design: 'separate' },
  {
    what: 'shares beside numbers',
    left: ['Control', 0, 1, 0],
    right: ['Pilot', 2, 3, 4],
    design: 'separate',
  },
  { what: 'TRUE and FALSE before', left: ['Control', false, true], right: ['Pilot', 1, 0], design: 'rates' },
  { what: 'TRUE and FALSE after', left: ['Control', 0, 1], right: ['Pilot', true, true], design: 'rates' },
  { what: 'zeros among numbers', left: ['Control', 0, 2, 0], right: ['Pilot', 1, 3, 0], design: 'separate' },
])('proposes for $what: $design', ({ left, right, design }) => {
  expect(proposeForGroups(column(...left), column(...right)).design).toBe(design);
});

test('a few high values in one group put both on the log scale', () => {
  expect(proposeForGroups(column('Control', 3, 4, 3, 4, 90), column('Pilot', 2, 5, 4, 3, 1)).scale).toBe(
    'log',
  );
});

test('zeros and ones of two groups are shares; rows that are named are pairs', () => {
  expect(proposeForGroups(column('Control', 0, 1), column('Pilot', 1, 0))).toEqual({
    design: 'rates',
    scale: 'as measured',
    why: 'We compare shares, because the data holds only 0 and 1.',
  });
  expect(proposeForGroups(column('By hand', 3, 4, 6), column('With AI', 2, 5, 4), 'Task')).toEqual({
    design: 'paired',
    scale: 'as measured',
    why: 'We compare row by row, because each row is one "Task", with and without AI.',
  });
});

/** Whose turn it is: every other row is the pilot's. */
const arm = (i: number) => (i % 2 ? 'pilot' : 'control');
const size = (i: number) => ['S', 'M', 'L'][i % 3]!;

interface ColumnsRow {
  readonly what: string;
  readonly header: string[];
  readonly count: number;
  readonly row: (i: number) => CellValue[];
  readonly known?: KnownColumns;
  readonly columns: Partial<TableColumns>;
}

const columnsRows: readonly ColumnsRow[] = [
  {
    what: 'a column that is called a group, before one that looks like it',
    header: ['Site', 'Group', 'Minutes'],
    count: 20,
    row: (i) => [i < 10 ? 'Bern' : 'Oslo', arm(i), even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'another column than one that is called a period of treatment',
    header: ['Treatment period', 'Site', 'Minutes'],
    count: 20,
    row: (i) => [i < 10 ? 'Q1' : 'Q2', i % 2 ? 'Bern' : 'Oslo', even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'two words, before two numbers',
    header: ['Shift', 'Site', 'Minutes'],
    count: 20,
    row: (i) => [i < 10 ? 1 : 2, i % 2 ? 'Bern' : 'Oslo', even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'two numbers, before three words',
    header: ['Site', 'Shift', 'Minutes'],
    count: 24,
    row: (i) => [size(i), i < 12 ? 1 : 2, even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'three words, before two people',
    header: ['Agent', 'Site', 'Minutes'],
    count: 24,
    row: (i) => [i < 12 ? 'Ann' : 'Bob', size(i), even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'two periods, where nothing but people and periods is left',
    header: ['Agent', 'Phase', 'Minutes'],
    count: 24,
    row: (i) => [size(i), i < 12 ? 'old' : 'new', even(i)],
    columns: { groupColumn: 1 },
  },
  {
    what: 'people, where nothing else is left',
    header: ['Agent', 'Minutes'],
    count: 24,
    row: (i) => [size(i), even(i)],
    columns: { groupColumn: 0 },
  },
  {
    what: 'words of which each stands twice',
    header: ['Label', 'Minutes'],
    count: 10,
    row: (i) => [`L${i % 5}`, even(i)],
    columns: { groupColumn: 0 },
  },
  {
    what: 'as many as twelve words',
    header: ['Label', 'Minutes'],
    count: 24,
    row: (i) => [`L${i % 12}`, even(i)],
    columns: { groupColumn: 0 },
  },
  {
    what: 'two numbers of five rows',
    header: ['Shift', 'Minutes'],
    count: 5,
    row: (i) => [i % 2, even(i)],
    columns: { groupColumn: 0, baselineGroup: 0, pilotGroup: 1 },
  },
  {
    what: 'a measurement that is not the group, though both are numbers',
    header: ['Arm', 'Points'],
    count: 30,
    row: (i) => [i % 3, even(i)],
    known: { groupColumn: 0 },
    columns: { valueColumn: 1 },
  },
  {
    what: 'a total, before what it is the total of',
    header: ['Group', 'Lines', 'Time', 'Total'],
    count: 20,
    row: (i) => [arm(i), even(i + 1), even(i + 2), even(i + 3)],
    columns: { valueColumn: 3 },
  },
  {
    what: 'an outcome, before any other number',
    header: ['Group', 'Lines', 'Time'],
    count: 20,
    row: (i) => [arm(i), even(i + 1), even(i + 2)],
    columns: { valueColumn: 2 },
  },
  {
    what: 'numbers that vary, before a switch',
    header: ['Group', 'Urgent', 'Points'],
    count: 20,
    row: (i) => [arm(i), i < 10 ? 3 : 4, even(i)],
    columns: { valueColumn: 2 },
  },
  {
    what: 'a switch, where no number varies',
    header: ['Group', 'Level'],
    count: 20,
    row: (i) => [arm(i), i < 10 ? 3 : 4],
    columns: { valueColumn: 1 },
  },
  {
    what: 'numbers of which only some could be dates',
    header: ['Group', 'Volume', 'Points'],
    count: 20,
    row: (i) => [arm(i), i % 4 ? 40_000 + ((i * 7) % 11) : 900, even(i)],
    columns: { valueColumn: 1 },
  },
  {
    what: 'no dates, the first of January 2000 the earliest',
    header: ['Group', 'Opened', 'Points'],
    count: 20,
    row: (i) => [arm(i), 36_526 + ((i * 7) % 11), even(i)],
    columns: { valueColumn: 2 },
  },
  {
    what: 'numbers from 2050 on, which are no dates',
    header: ['Group', 'Volume', 'Points'],
    count: 20,
    row: (i) => [arm(i), 54_789 + ((i * 7) % 11), even(i)],
    columns: { valueColumn: 1 },
  },
  {
    what: 'numbers of which one is in 2050',
    header: ['Group', 'Volume', 'Points'],
    count: 20,
    row: (i) => [arm(i), 54_789 - ((i * 7) % 11), even(i)],
    columns: { valueColumn: 1 },
  },
  {
    what: 'a time axis by what is one, though three words name times as well',
    header: ['Group', 'State', 'Week', 'Minutes'],
    count: 24,
    row: (i) => [arm(i), ['before', 'during', 'after'][i % 3]!, (i * 5) % 24, even(i)],
    columns: { periodColumn: 2 },
  },
  {
    what: 'dates, before a column that is empty',
    header: ['Group', 'Remark', 'Opened'],
    count: 20,
    row: (i) => [arm(i), null, 46_000 + ((i * 7) % 11)],
    columns: { valueColumn: 2 },
  },
  {
    what: 'texts that could be numbers, before a column that is empty',
    header: ['Group', 'Remark', 'Value'],
    count: 20,
    row: (i) => [arm(i), '', `${even(i)} min`],
    columns: { valueColumn: 2 },
  },
  {
    what: 'texts that could all be numbers, before texts of which some could',
    header: ['Group', 'Remark', 'Value'],
    count: 20,
    row: (i) => [arm(i), i % 5 ? 'late' : '5 min', `${even(i)} min`],
    columns: { valueColumn: 2 },
  },
  {
    what: 'a time axis only where time passes',
    header: ['Year', 'Group', 'Minutes'],
    count: 20,
    row: (i) => [2026, arm(i), even(i)],
    columns: { groupColumn: 1, periodColumn: null },
  },
  {
    what: 'no time axis by numbers that are no times',
    header: ['Night', 'Group', 'Minutes'],
    count: 20,
    row: (i) => [i < 10 ? 1 : 0, arm(i), even(i)],
    columns: { groupColumn: 1, periodColumn: null },
  },
];

test.each(columnsRows)('takes $what', ({ header, count, row, known, columns }) => {
  expect(proposeForTable(table(header, count, row), known)?.columns).toMatchObject(columns);
});

test.each([
  { what: 'three numbers', header: ['Level', 'Minutes'], count: 24, row: (i: number) => [i % 3, even(i)] },
  {
    what: 'two numbers of four rows',
    header: ['Shift', 'Minutes'],
    count: 4,
    row: (i: number) => [i % 2, even(i)],
  },
  {
    what: 'words that hardly repeat',
    header: ['Label', 'Minutes'],
    count: 9,
    row: (i: number) => [`L${i % 5}`, even(i)],
  },
  {
    what: 'thirteen words',
    header: ['Label', 'Minutes'],
    count: 39,
    row: (i: number) => [`L${i % 13}`, even(i)],
  },
  { what: 'a single word', header: ['Group', 'Minutes'], count: 20, row: (i: number) => ['pilot', even(i)] },
  {
    what: 'numbers alone',
    header: ['Minutes', 'Cost'],
    count: 20,
    row: (i: number) => [even(i), 2 * even(i) + i],
  },
  {
    what: 'remarks that are TRUE at times',
    header: ['Group', 'Remark'],
    count: 20,
    row: (i: number) => [arm(i), i % 3 ? true : 'late'],
  },
  {
    what: 'remarks that could be numbers with TRUE among them',
    header: ['Group', 'Remark'],
    count: 20,
    row: (i: number) => [arm(i), i % 3 ? true : '12 min'],
  },
])('takes $what for no groups with measurements', ({ header, count, row }) => {
  expect(proposeForTable(table(header, count, row))).toBeNull();
});

test('a column cannot be group and measurement at once', () => {
  const two = table(['Group', 'Minutes'], 20, (i) => [arm(i), even(i)]);
  expect(proposeForTable(two, { groupColumn: 0, valueColumn: 0 })).toBeNull();
});

/** People by number, first those of the baseline. */
const people = (baseline: readonly number[], pilot: readonly number[], minutes = even) =>
  [['Agent', 'Group', 'Minutes'] as CellValue[]].concat(
    baseline.map((who) => [`Agent ${who}`, 'control', minutes(who)]),
    pilot.map((who) => [`Agent ${who}`, 'pilot', minutes(who + 3)]),
  );
const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

test.each([
  { what: 'all of two', of: people([1, 2], [1, 2]), design: 'paired', told: '2 of 2' },
  { what: 'more than half', of: people(from(0, 10), from(3, 10)), design: 'paired', told: '7 of 13' },
  { what: 'exactly half', of: people(from(0, 9), from(3, 9)), design: 'paired', told: '6 of 12' },
  { what: 'less than half', of: people(from(0, 10), from(5, 10)), design: 'separate', told: 'nothing pairs' },
  { what: 'a single one', of: people([1], [1]), design: 'separate', told: 'nothing pairs' },
])('people of whom $what stand in both groups: $design', ({ of, design, told }) => {
  const proposal = proposeForTable(of, { groupColumn: 1 })!;
  expect(proposal.design).toBe(design);
  expect(proposal.why).toContain(told);
});

test('texts pair only where more of them stand there than groups have, and rows only as many as can be paired', () => {
  const pairs = (count: number) =>
    table(['Owner', 'Group', 'Minutes'], 2 * count, (i) => [`P${i >> 1}`, arm(i), even(i)]);
  expect(proposeForTable(pairs(manyValues))).toMatchObject({ design: 'separate' });
  expect(proposeForTable(pairs(manyValues + 1))).toMatchObject({ design: 'paired' });
  const most = pairs(mostRowsToPair / 2);
  expect(proposeForTable(most)).toMatchObject({ design: 'paired' });
  expect(proposeForTable([...most, ['one more', 'control', 5]])).toMatchObject({ design: 'separate' });
});

test('pairs of skewed values are compared on the log scale', () => {
  const ten = from(0, 20);
  expect(proposeForTable(people(ten, ten, skewed))).toMatchObject({ design: 'paired', scale: 'log' });
});

test('texts that stand once in each group pair, whatever they are called; numbers, few texts and the measurement do not', () => {
  const by = (label: string, cell: (i: number) => CellValue, count = 40) =>
    proposeForTable(table([label, 'Group', 'Minutes'], count, (i) => [cell(i), arm(i), even(i)]))!;
  expect(by('Label', (i) => `no. ${i >> 1}`)).toMatchObject({
    design: 'paired',
    columns: { personColumn: 0 },
  });
  expect(by('Size', (i) => 3 * (i >> 1) + (i >> 3))).toMatchObject({ design: 'separate' });
  expect(by('Size', (i) => size(i >> 1), 6)).toMatchObject({ design: 'separate' });
  const perTicket = table(['Group', 'Minutes per ticket'], 40, (i) => [arm(i), 20 + (((i >> 1) * 7) % 23)]);
  expect(proposeForTable(perTicket)).toMatchObject({ design: 'separate', columns: { personColumn: null } });
});

/** Both groups at both times, in as many rows. */
const twice = (header: string, times: readonly CellValue[], count = 40, minutes = even) =>
  table(['Group', header, 'Minutes'], count, (i) => [
    arm(i),
    times[Math.floor((i * times.length) / count)]!,
    minutes(i),
  ]);

test('says which two times it compares, on the scale that they need', () => {
  expect(proposeForTable(twice('Phase', ['before', 'after']))!.why).toBe(
    'We compare how both groups changed, because "Phase" holds "before" and "after" for both of them.',
  );
  expect(proposeForTable(twice('Phase', ['before', 'after'], 80, skewed))).toMatchObject({
    design: 'controlled',
    scale: 'log',
  });
});

test.each([
  { times: ['after', 'before'], before: 'before', after: 'after' },
  { times: ['post', 'start'], before: 'start', after: 'post' },
  { times: ['start', 'post'], before: 'start', after: 'post' },
  { times: ['Q4', 'Q1'], before: 'Q4', after: 'Q1' },
  { times: ['Q4', 'baseline'], before: 'baseline', after: 'Q4' },
  { times: [1, 2], before: 1, after: 2 },
  { times: ['before', 1], before: 'before', after: 1 },
  { times: [0, 'after'], before: 0, after: 'after' },
  { times: [2, 1], before: 1, after: 2 },
] as const)('of the times $times the earlier is $before', ({ times, before, after }) => {
  expect(proposeForTable(twice('Phase', times), { groupColumn: 0 })).toMatchObject({
    design: 'controlled',
    columns: { before, after },
  });
});

test('two times need no name of their own where one of them says before', () => {
  expect(proposeForTable(twice('Measured', ['before', 'later']))).toMatchObject({
    design: 'controlled',
    columns: { before: 'before', after: 'later' },
  });
  const sites = table(['Group', 'Site', 'Minutes'], 40, (i) => [arm(i), i < 20 ? 'Bern' : 'Oslo', even(i)]);
  expect(proposeForTable(sites)).toMatchObject({ design: 'separate' });
});

test('of several times that two phases name come first', () => {
  const dated = table(['Date', 'Phase', 'Group', 'Minutes'], 40, (i) => [
    46_000 + ((i * 7) % 31),
    i < 20 ? 'before' : 'after',
    arm(i),
    even(i),
  ]);
  expect(proposeForTable(dated)).toMatchObject({ design: 'controlled', columns: { periodColumn: 1 } });
});

test('three times, or a time that a group never saw, are no change of both groups', () => {
  expect(proposeForTable(twice('Phase', ['before', 'during', 'after'], 60))).toMatchObject({
    design: 'separate',
  });
  const late = table(['Group', 'Phase', 'Minutes'], 40, (i) => [
    i % 2 ? 'pilot' : 'control',
    i % 2 || i >= 20 ? 'after' : 'before',
    even(i),
  ]);
  expect(proposeForTable(late, { groupColumn: 0 })).toMatchObject({ design: 'separate' });
  // Two measurements of each group at each time are the least.
  expect(proposeForTable(twice('Phase', ['before', 'after'], 8), { groupColumn: 0 })).toMatchObject({
    design: 'controlled',
  });
  expect(proposeForTable(twice('Phase', ['before', 'after'], 6), { groupColumn: 0 })).toMatchObject({
    design: 'separate',
  });
});

/** What came of an estimate, with AI 5 less, and up to 12 that nobody knew. */
const worked = (i: number) => 3 * even(i) - 5 * (i % 2) + 4 * (i % 4);
const known = (header: string, cell: (i: number) => CellValue, minutes: (i: number) => CellValue = worked) =>
  table(['Group', header, 'Minutes'], 40, (i) => [arm(i), cell(i), minutes(i)]);

// Explained: squared correlation within groups, numpy 2.4.6.
test('what was known before is adjusted for where it explains the spread', () => {
  const proposal = proposeForTable(known('Estimate', even));
  expect(proposal).toMatchObject({
    design: 'adjusted',
    scale: 'as measured',
    columns: { covariateColumn: 1 },
  });
  expect(proposal!.why).toBe(
    'We compare two separate groups adjusted for "Estimate", because it was known before and explains 85% of the spread.',
  );
});

test('what is no number, was not known before, or stays the same is not adjusted for', () => {
  expect(proposeForTable(known('Estimate', (i) => size(even(i))))).toMatchObject({ design: 'separate' });
  expect(
    proposeForTable(
      known('Lines', (i) => 2 * even(i)),
      { valueColumn: 2 },
    ),
  ).toMatchObject({ design: 'separate' });
  expect(proposeForTable(known('Estimate', () => 8))).toMatchObject({ design: 'separate' });
});

test('nine in ten rows have to have it', () => {
  const missing = (rows: number) => known('Estimate', (i) => (i < rows ? null : even(i)));
  expect(proposeForTable(missing(4))).toMatchObject({ design: 'adjusted' });
  expect(proposeForTable(missing(5))).toMatchObject({ design: 'separate' });
});

test('what cannot be adjusted for does not keep back what stands beside it', () => {
  const beside = (budget: (i: number) => CellValue) =>
    table(['Group', 'Budget', 'Estimate', 'Minutes'], 40, (i) => [arm(i), budget(i), even(i), worked(i)]);
  for (const budget of [() => 8, (i: number) => (i ? null : 8)]) {
    expect(proposeForTable(beside(budget))).toMatchObject({
      design: 'adjusted',
      columns: { covariateColumn: 2 },
    });
  }
});

test('of several, the time without AI comes first, then what explains most', () => {
  const both = (left: string, right: string) =>
    proposeForTable(
      table(['Group', left, right, 'Minutes'], 40, (i) => [arm(i), even(i) + (i % 5), even(i), worked(i)]),
    );
  expect(both('Budget', 'Estimate')).toMatchObject({ columns: { covariateColumn: 2 } });
  expect(both('Predicted time without AI', 'Estimate')).toMatchObject({ columns: { covariateColumn: 1 } });
  const turned = table(['Group', 'Estimate', 'Budget', 'Minutes'], 40, (i) => [
    arm(i),
    even(i),
    even(i) + (i % 5),
    worked(i),
  ]);
  expect(proposeForTable(turned)).toMatchObject({ columns: { covariateColumn: 1 } });
  expect(both('Plan without AI', 'Estimate without AI')).toMatchObject({ columns: { covariateColumn: 2 } });
});

test('an adjustment is on the log scale where values are skewed and what was known is above 0 as well', () => {
  const long = (least: number) =>
    known(
      'Estimate',
      (i) => (i === 7 ? least : skewed(i)),
      (i) => 3 * skewed(i),
    );
  expect(proposeForTable(long(5))).toMatchObject({ design: 'adjusted', scale: 'log' });
  expect(proposeForTable(long(0))).toMatchObject({ design: 'adjusted', scale: 'as measured' });
});

test.each([
  { groups: ['Control', 'Pilot'], pilot: 'Pilot' },
  { groups: ['with AI', 'without AI'], pilot: 'with AI' },
  { groups: [' n ', ' y '], pilot: ' y ' },
  { groups: ['false', 'true'], pilot: 'true' },
  { groups: [0, 1], pilot: 1 },
  { groups: ['control', 'blue'], pilot: 'blue' },
  { groups: ['red', 'blue'], pilot: null },
  { groups: ['control', 'red', 'blue'], pilot: null },
  { groups: ['control', 'baseline'], pilot: null },
  { groups: ['pilot A', 'pilot B', 'control'], pilot: null },
  { groups: ['pilot', 'treated'], pilot: null },
  { groups: ['Standard', 'Copilot'], pilot: 'Copilot' },
  { groups: ['pre-pilot', 'pilot', 'other'], pilot: 'pilot' },
  { groups: ['blue'], pilot: null },
] as const)('of the groups $groups the pilot is $pilot', ({ groups, pilot }) => {
  expect(likelyPilot(groups)).toBe(pilot);
});
