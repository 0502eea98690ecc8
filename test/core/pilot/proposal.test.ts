import type { CellValue } from '../../../src/core/case';
import { proposeForGroups, proposeForTable } from '../../../src/core/pilot/proposal';
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
])('proposes for $what: $design', ({ left, right, design }) => {
  expect(proposeForGroups(column(...left), column(...right)).design).toBe(design);
});
