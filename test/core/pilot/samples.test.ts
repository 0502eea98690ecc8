import type { CellValue, Grid, MeasurementSource, PilotDesign } from '../../../src/core/case';
import { problems } from '../../../src/core/pilot/problems';
import { describeLeftOut, mostRowsToPair, samplesOf } from '../../../src/core/pilot/samples';

const column = (...cells: CellValue[]) => cells.map((cell) => [cell]);
const ranges: Record<string, Grid> = {
  B: column('Minutes', 12, null, 14, '15 min', 16),
  P: column('Minutes', 9, 10, null, 11, 12),
  six: column(1, 2, 3, 4, 5, 6),
  none: [],
  short: column('Minutes', 9, 10),
  B0: column(20, 22),
  P0: column(21, 23),
  YesNo: column(true, false),
  T: [
    ['who', 'arm', 'when', 'minutes', 'guess', 'failed'],
    ['Ann', 'none', 1, 30, 40, true],
    ['Bob', 'none', 1, 31, null, false],
    ['ann', 'AI', 2, 20, 35, 1],
    ['Bob', 'AI', 2, 21, 36, 0],
    ['Bob', 'AI', 1, 22, '37', 0],
    ['Cid', 'None', 2, 32, 41, 0],
    [7, 'ai', 2, 23, 38, 1],
    ['7', 'none', 2, 33, 42, 1],
    [null, 'AI', 1, 24, 39, 0],
    ['Dee', 'other', 1, 99, 43, 0],
    ['Eve', 'AI', 2, null, 44, null],
  ],
};
const read = (source: MeasurementSource, design: PilotDesign = 'separate') => {
  const samples = samplesOf({ source, design }, (address) => ranges[address]!);
  if (samples.is !== 'values') throw new Error('no values');
  return samples;
};
const inRanges = (given: Partial<Extract<MeasurementSource, { kind: 'ranges' }>> = {}) =>
  ({ kind: 'ranges', baseline: 'B', pilot: 'P', baselineBefore: null, pilotBefore: null, ...given }) as const;
const inTable = (given: Partial<Extract<MeasurementSource, { kind: 'table' }>> = {}) =>
  ({
    kind: 'table',
    table: 'T',
    groupColumn: 1,
    valueColumn: 3,
    baselineGroup: 'none',
    pilotGroup: 'AI',
    personColumn: 0,
    periodColumn: 2,
    before: 1,
    after: 2,
    covariateColumn: 4,
    ...given,
  }) as const;

describe('ranges', () => {
  test('separate: every number counts, what else stands there is told', () => {
    const { baseline, pilot } = read(inRanges());
    expect(baseline).toMatchObject({
      values: [12, 14, 16],
      header: 'Minutes',
      blanks: 1,
      texts: [{ position: 5, content: '15 min' }],
    });
    expect(pilot.values).toEqual([9, 10, 11, 12]);
  });

  test('paired: row by row, only where both are numbers', () => {
    const { baseline, pilot, leftOut, problem } = read(inRanges(), 'paired');
    expect([baseline.values, pilot.values]).toEqual([
      [12, 16],
      [9, 12],
    ]);
    expect(leftOut).toEqual([{ why: 'one group only', count: 3, names: [3, 4, 5] }]);
    expect(problem).toBeNull();
  });

  test('paired ranges of different length are refused; what one of them has more is left out', () => {
    for (const source of [inRanges({ pilot: 'short' }), inRanges({ baseline: 'short', pilot: 'B' })]) {
      const { problem, leftOut } = read(source, 'paired');
      expect(problem).toBe(problems.differentLengths);
      expect(leftOut).toEqual([{ why: 'one group only', count: 3, names: [3, 4, 6] }]);
    }
  });

  test('paired: counts all that is left out, and names the first three', () => {
    const samples = read(inRanges({ baseline: 'six', pilot: 'none' }), 'paired');
    expect(samples.leftOut).toEqual([{ why: 'one group only', count: 6, names: [1, 2, 3] }]);
  });

  test('TRUE and FALSE count where rates are compared; else they are texts', () => {
    const source = { ...inRanges(), baseline: 'YesNo', pilot: 'YesNo' };
    expect(read(source, 'rates').baseline).toMatchObject({ values: [1, 0], texts: [] });
    expect(read(source).baseline).toMatchObject({
      values: [],
      texts: [{ content: true }, { content: false }],
    });
  });

  test('controlled: four ranges, or none', () => {
    const four = read(inRanges({ baselineBefore: 'B0', pilotBefore: 'P0' }), 'controlled');
    expect([four.baselineBefore?.values, four.pilotBefore?.values]).toEqual([
      [20, 22],
      [21, 23],
    ]);
    expect(read(inRanges({ baselineBefore: 'B0' }), 'controlled').problem).toBe(problems.unsuited);
    expect(read(inRanges({ pilotBefore: 'P0' }), 'controlled').problem).toBe(problems.unsuited);
    expect(read(inRanges(), 'adjusted').problem).toBe(problems.unsuited);
  });
});

describe('a long table', () => {
  test('names a text by its row, the header being the first', () => {
    expect(read(inTable({ valueColumn: 4 })).pilot.texts).toEqual([{ position: 6, content: '37' }]);
  });

  test('separate: groups match without regard to case, others do not count', () => {
    const { baseline, pilot } = read(inTable());
    expect(baseline.values).toEqual([30, 31, 32, 33]);
    expect(pilot).toMatchObject({ values: [20, 21, 22, 23, 24], blanks: 1, header: 'minutes' });
  });

  test('paired: persons with one number in each group; the others are left out by name', () => {
    const { baseline, pilot, leftOut } = read(inTable(), 'paired');
    expect([baseline.values, pilot.values]).toEqual([
      [30, 33],
      [20, 23],
    ]);
    expect(leftOut).toEqual([
      { why: 'one group only', count: 1, names: ['Cid'] },
      { why: 'several times in a group', count: 1, names: ['Bob'] },
      { why: 'no person', count: 1, names: [10] },
    ]);
  });

  test('controlled: both groups at both times', () => {
    const samples = read(inTable(), 'controlled');
    expect(samples).toMatchObject({
      baselineBefore: { values: [30, 31] },
      baseline: { values: [32, 33] },
      pilotBefore: { values: [22, 24] },
      pilot: { values: [20, 21, 23] },
    });
  });

  test('adjusted: only rows with both numbers', () => {
    const { baseline, pilot, leftOut } = read(inTable(), 'adjusted');
    expect([baseline.values, baseline.covariates]).toEqual([
      [30, 32, 33],
      [40, 41, 42],
    ]);
    expect([pilot.values, pilot.covariates]).toEqual([
      [20, 21, 23, 24],
      [35, 36, 38, 39],
    ]);
    expect(leftOut).toEqual([{ why: 'no covariate', count: 2, names: [3, 6] }]);
  });

  test('rates: TRUE and FALSE count as 1 and 0', () => {
    const { baseline, pilot } = read(inTable({ valueColumn: 5 }), 'rates');
    expect([baseline.values, pilot.values]).toEqual([
      [1, 0, 0, 1],
      [1, 0, 0, 1, 0],
    ]);
  });

  test('is refused where the design needs a column that is not named', () => {
    expect(read(inTable({ personColumn: null }), 'paired').problem).toBe(problems.unsuited);
    expect(read(inTable({ periodColumn: null }), 'controlled').problem).toBe(problems.unsuited);
    expect(read(inTable({ covariateColumn: null }), 'adjusted').problem).toBe(problems.unsuited);
  });

  test('shows the groups as they are where that column is not named', () => {
    for (const source of [inTable({ periodColumn: null }), inTable({ covariateColumn: null })]) {
      const design = source.periodColumn === null ? 'controlled' : 'adjusted';
      expect(read(source, design).baseline.values).toEqual([30, 31, 32, 33]);
    }
  });

  test('a time that is neither of the two does not count', () => {
    const { baselineBefore, baseline, pilotBefore } = read(inTable({ before: 1, after: 3 }), 'controlled');
    expect([baselineBefore!.values, baseline.values]).toEqual([[30, 31], []]);
    expect([baselineBefore!.covariates, pilotBefore!.covariates]).toEqual([[], []]);
  });

  test('TRUE and FALSE are texts where no rates are compared', () => {
    expect(read(inTable({ valueColumn: 5 })).baseline).toMatchObject({ values: [0, 1] });
  });

  test('a table without rows or a header is empty or nameless', () => {
    const inline = (rows: Grid) => read({ ...inTable(), kind: 'rows', rows });
    expect(inline([]).baseline).toMatchObject({ values: [], header: null });
    expect(
      inline([
        ['who', 'arm', 'when', null],
        ['Ann', 'none', 1, 30],
      ]).baseline,
    ).toMatchObject({
      values: [30],
      header: null,
    });
  });

  test('too long to be paired is refused, and the same rows inline read the same', () => {
    const rows = (count: number) => [
      ['who', 'arm', 'when', 'minutes', 'guess', 'failed'],
      ...Array.from({ length: count }, (_, i): CellValue[] => [i >> 1, i % 2 ? 'AI' : 'none', 1, i, i, 0]),
    ];
    const inline = (count: number) => read({ ...inTable(), kind: 'rows', rows: rows(count) }, 'paired');
    expect(inline(mostRowsToPair)).toMatchObject({ problem: null, leftOut: [] });
    expect(inline(mostRowsToPair + 2).problem).toBe(problems.tooManyToPair);
  });
});

test('lists, summaries and counts are their own samples', () => {
  const lists = {
    kind: 'values',
    baseline: [1, 2],
    pilot: [3],
    baselineBefore: null,
    pilotBefore: null,
  } as const;
  expect(read(lists)).toMatchObject({ baseline: { values: [1, 2] }, pilot: { values: [3] } });
  const summary = { n: 3, mean: 4, standardDeviation: 1 };
  const source = { kind: 'summary', baseline: summary, pilot: summary } as const;
  expect(samplesOf({ source, design: 'separate' }, () => [])).toEqual({
    is: 'summary',
    baseline: summary,
    pilot: summary,
  });
});

test('says in a sentence what was left out', () => {
  expect(describeLeftOut({ why: 'one group only', count: 1, names: ['Cid'] })).toBe(
    '1 left out: a number in one group only ("Cid")',
  );
  expect(describeLeftOut({ why: 'no covariate', count: 9, names: [2, 3, 5] })).toBe(
    '9 left out: nothing to adjust for ("row 2", "row 3", "row 5", …)',
  );
  expect(describeLeftOut({ why: 'several times in a group', count: 2, names: ['Ann', 'Bob'] })).toBe(
    '2 left out: several numbers in a group ("Ann", "Bob")',
  );
  expect(describeLeftOut({ why: 'no person', count: 1, names: [4] })).toBe(
    '1 left out: no person or task to pair by ("row 4")',
  );
});
