import fc from 'fast-check';
import { assumptionKeys, driverKeys, drivers, rangedKeys, type DriverKey } from '../../src/core/assumptions';
import {
  costDrivers,
  costOrigins,
  discountings,
  forecastMethods,
  gateDecisions,
  rampShapes,
  readinessStates,
  riskLimit,
  runningCostDefaults,
  scenarios,
  type Actual,
  type Case,
  type Grid,
  type RunningCost,
  type SavingMeasure,
  type TokenPrice,
  type TokenUse,
  type Tracking,
} from '../../src/core/case';
import { readCaseFile } from '../../src/core/caseFile';
import { caseFileOf } from '../../src/core/caseFile/caseFileOf';
import { evidenceLevels, inputKeys } from '../../src/core/inputs';
import { costComponents } from '../../src/core/runningCost/costComponents';
import { feedsToolCost } from '../../src/core/runningCost/runningCostParts';
import {
  usageFigures,
  usageKeys,
  type UsageFigureDefinition,
  type UsageKey,
} from '../../src/core/runningCost/usageFigures';
import {
  actualFigures,
  actualKeys,
  type ActualFigureDefinition,
  type ActualKey,
  type ActualValues,
} from '../../src/core/tracking/actualFigures';
import { reportFigures, type ReportFigure } from '../../src/core/tracking/keptReport';
import { readinessKeys } from '../../src/core/tracking/readinessItems';
import { metricOf, noColumns, pilotCase } from '../sheets/exampleCases';

const noCells = (): Grid => [];
const noFigures = Object.fromEntries(actualKeys.map((key) => [key, null])) as ActualValues;

function readBack(text: string): Case {
  const reading = readCaseFile(JSON.parse(text), () => ({ problem: 'no file is part of it' }));
  if (reading.is === 'faults') throw new Error(JSON.stringify(reading.faults));
  return reading.case;
}

const text = fc.string({ maxLength: 30 }).map((any) => any.trim());
const words = text.filter((any) => any !== '');
const date = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const evidence = fc.constantFrom(...evidenceLevels);
const finite = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((number) => number + 0);
const atLeast0 = fc.double({ noNaN: true, min: 0, max: 1e12 }).map((number) => number + 0);
const share = fc.double({ noNaN: true, min: 0, max: 1 }).map((number) => number + 0);

/** Three numbers in order within a driver's bounds. */
const figureOf = (key: DriverKey) => {
  const { min = -1e9, max = 1e9, whole } = drivers[key];
  const one = whole
    ? fc.integer({ min, max })
    : fc.double({ noNaN: true, min, max }).map((number) => number + 0);
  return fc.tuple(one, one, one).map((three): number[] => three.sort((a, b) => a - b));
};
const figures = fc.record(
  Object.fromEntries(driverKeys.map((key) => [key, figureOf(key)])) as Record<
    DriverKey,
    fc.Arbitrary<number[]>
  >,
);
const inOrder = (figure: fc.Arbitrary<number>) =>
  fc.tuple(figure, figure, figure).map((three): number[] => three.sort((a, b) => a - b));
const runningCost: fc.Arbitrary<RunningCost> = fc
  .constantFrom(...costDrivers)
  .chain((driver) =>
    fc.record({
      name: words,
      component: fc.constantFrom(...costComponents),
      quantity: atLeast0,
      figures: inOrder(driver === 'share of total' ? share : atLeast0),
      driver: fc.constant(driver),
      evidence,
      source: text,
      origin: fc.constantFrom(...costOrigins),
    }),
  )
  .map(({ figures: [low, likely, high], ...rest }) => ({ ...rest, low: low!, likely: likely!, high: high! }));
const usage = fc.record(
  Object.fromEntries(
    usageKeys.map((key) => {
      const { min, max = 1e12 }: UsageFigureDefinition = usageFigures[key];
      return [key, fc.double({ noNaN: true, min, max }).map((number) => number + 0)];
    }),
  ) as Record<UsageKey, fc.Arbitrary<number>>,
);
const tokenPrice: fc.Arbitrary<TokenPrice> = fc.record({
  model: words,
  provider: text,
  input: atLeast0,
  output: atLeast0,
  cached: fc.option(atLeast0),
  batchDiscount: share,
  asOf: date,
  source: text,
});
const tokenUse: fc.Arbitrary<TokenUse> = fc.record({
  name: words,
  model: words,
  callsPerRequest: atLeast0,
  inputTokens: atLeast0,
  outputTokens: atLeast0,
  cachedShare: share,
  batchShare: share,
  evidence,
});
const saving: fc.Arbitrary<SavingMeasure> = fc
  .record({
    name: words,
    component: fc.constantFrom('all', ...costComponents),
    share,
    figures: inOrder(share),
    counts: fc.boolean(),
    evidence,
    source: text,
  })
  .map(({ figures: [low, , high], ...rest }) => ({ ...rest, low: low!, high: high! }));
const simulation = fc.record({
  seed: fc.nat(),
  trials: fc.integer({ min: 1, max: 1_000_000 }),
  date: date.filter((day) => day !== ''),
  mean: finite,
  percentiles: fc.array(fc.record({ level: share, netPresentValue: finite }), { minLength: 1, maxLength: 9 }),
  probabilityOfGain: share,
  probabilityOfPayback: share,
  histogram: fc.record({
    from: finite,
    width: atLeast0,
    counts: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
  }),
  used: fc.array(fc.tuple(finite, finite, finite, finite), {
    minLength: driverKeys.length,
    maxLength: driverKeys.length,
  }),
  usedChoices: fc.constantFrom([0, 1] as const, [1, 0] as const),
});
const day = date.filter((any) => any !== '');
const actual: fc.Arbitrary<Actual> = fc
  .record({
    month: day,
    note: text,
    figures: fc.record(
      Object.fromEntries(
        actualKeys.map((key) => {
          const { min = -1e12, max = 1e12 }: ActualFigureDefinition = actualFigures[key];
          return [key, fc.option(fc.double({ noNaN: true, min, max }).map((number) => number + 0))];
        }),
      ) as Record<ActualKey, fc.Arbitrary<number | null>>,
    ),
  })
  .map(({ month, note, figures: told }) => ({ month, ...told, note }));
const tracking: fc.Arbitrary<Tracking> = fc.record({
  start: date,
  approved: fc.option(fc.record({ date: day, net: finite })),
  method: fc.constantFrom(...forecastMethods),
  window: fc.integer({ min: 3, max: 60 }),
  oneOffComplete: fc.boolean(),
  actuals: fc.array(actual, { maxLength: 6 }),
  readiness: fc.dictionary(
    fc.constantFrom(...readinessKeys),
    fc.record({
      state: fc.constantFrom('' as const, ...readinessStates),
      weight: fc.option(fc.double({ noNaN: true, min: 0, max: 10 }).map((number) => number + 0)),
      owner: text,
      date,
    }),
    { maxKeys: 5 },
  ) as fc.Arbitrary<Tracking['readiness']>,
  gates: fc.array(
    fc.record({
      date: day,
      gate: words,
      decision: fc.constantFrom(...gateDecisions),
      reasons: words,
      who: words,
    }),
    { maxLength: 4 },
  ),
  reports: fc.array(
    fc.record({
      date: day,
      month: day,
      ...(Object.fromEntries(reportFigures.map((key) => [key, fc.oneof(finite, words)])) as Record<
        ReportFigure,
        fc.Arbitrary<number | string>
      >),
      alarms: fc.nat(4),
    }),
    { maxLength: 3 },
  ),
});
const factors = fc.record({ benefit: atLeast0, cost: atLeast0 });

const cases: fc.Arbitrary<Case> = fc
  .record({
    figures,
    told: fc.record(
      Object.fromEntries(
        rangedKeys.map((key) => [key, fc.constantFrom('none', 'low', 'high', 'both')]),
      ) as Record<DriverKey, fc.Arbitrary<string>>,
    ),
    name: words,
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    industry: text,
    pilotConfidence: fc.double({ noNaN: true, min: 0.5, max: 0.999 }),
    evidence: fc.record(
      Object.fromEntries(driverKeys.map((key) => [key, evidence])) as Record<DriverKey, typeof evidence>,
    ),
    provenance: fc.dictionary(
      fc.constantFrom(...driverKeys),
      fc.record({ owner: text, source: words, date }),
    ) as fc.Arbitrary<Case['provenance']>,
    runningCosts: fc.array(runningCost, { maxLength: 8 }),
    usage,
    tokenPrices: fc.array(tokenPrice, { maxLength: 5 }),
    tokenUses: fc.array(tokenUse, { maxLength: 3 }),
    savings: fc.array(saving, { maxLength: 5 }),
    choices: fc.record({
      scenario: fc.constantFrom(...scenarios),
      rampShape: fc.constantFrom(...rampShapes),
      discounting: fc.constantFrom(...discountings),
      adjustByEvidence: fc.boolean(),
      evidenceFactors: fc.record({
        measured: factors,
        'self-reported': factors,
        benchmark: factors,
        assumption: factors,
      }),
    }),
    decision: fc.record({
      ask: text,
      sponsor: text,
      nextGate: text,
      gateDate: date,
      gateOwner: text,
      risks: fc.array(fc.record({ risk: words, owner: text, response: text }), { maxLength: riskLimit }),
      enoughProbability: share,
      longestPayback: atLeast0,
    }),
    simulation: fc.option(simulation),
    tracking,
  })
  .map(({ figures: drawn, told, ...rest }) => {
    const likely = (key: DriverKey) => drawn[key][1]!;
    const isFed = (key: DriverKey) => key === 'toolCost' && feedsToolCost(rest);
    return {
      ...rest,
      // The tool cost is calculated where there are lines or token uses.
      inputs: Object.fromEntries(
        inputKeys.map((key) => [key, isFed(key) ? 0 : likely(key)]),
      ) as Case['inputs'],
      assumptions: Object.fromEntries(assumptionKeys.map((key) => [key, likely(key)])) as Case['assumptions'],
      ranges: Object.fromEntries(
        rangedKeys
          .filter((key) => told[key] !== 'none' && !isFed(key))
          .map((key) => {
            const [low, , high] = drawn[key];
            const isTold = (end: string) => told[key] === end || told[key] === 'both';
            return [key, { low: isTold('low') ? low! : null, high: isTold('high') ? high! : null }];
          }),
      ),
      metrics: [],
    };
  });

test('any case is written so that the same case is read back', () => {
  fc.assert(
    fc.property(cases, (of) => {
      const { text: file, faults } = caseFileOf(of, noCells);
      expect(faults).toEqual([]);
      expect(readBack(file)).toEqual(of);
    }),
    { numRuns: 300 },
  );
});

const cells: Record<string, Grid> = {
  'Data!A1:A25': [['minutes'], [41], ['n/a'], [38.5], [null], [52]],
  "'Pilot 2025'!B1:B25": [[33], [29.5], [41]],
  'Tasks!A1:I247': [
    ['who', 'month', 'estimate', '', '', '', 'ai', 'minutes', 'comment'],
    ...Array.from({ length: 12 }, (_, i) => ['Ann', i, 10 + i, '', '', '', i % 2, 20 + i * i, 'private']),
  ],
  'Reviews!B3:E12': [
    ['task', 'how', '', 'minutes'],
    ['a', 'by hand', null, 10],
    ['a', 'with AI', null, 8],
    ['b', 'by hand', null, 12],
    ['b', 'with AI', null, 9],
    ['c', 'by hand', null, 11],
    ['c', 'with AI', null, 11],
  ],
};

describe('measurements', () => {
  const written = caseFileOf(
    {
      ...pilotCase,
      metrics: pilotCase.metrics.map((metric) => ({ ...metric, unit: metric.unit || 'share' })),
    },
    (address) => cells[address]!,
  );
  const metrics = () => readBack(written.text).metrics;

  it('in cells become the numbers that count', () => {
    expect(written.faults).toEqual([]);
    expect(metrics()[0]!.source).toEqual({
      kind: 'values',
      baseline: [41, 38.5, 52],
      pilot: [33, 29.5, 41],
      baselineBefore: null,
      pilotBefore: null,
    });
  });

  it('in a long table become its used columns, and no others', () => {
    expect(metrics()[1]!.source).toEqual({
      ...noColumns,
      kind: 'rows',
      rows: cells['Tasks!A1:I247']!.map((row) => [row[1], row[2], row[6], row[7]]),
      groupColumn: 2,
      valueColumn: 3,
      baselineGroup: 0,
      pilotGroup: 1,
      covariateColumn: 1,
      periodColumn: 0,
    });
    expect(written.text).not.toContain('private');
  });

  it('of a file, counts and summaries stay as they are', () => {
    expect(metrics().slice(3)).toEqual(
      pilotCase.metrics.slice(3).map((metric) => ({ ...metric, unit: metric.unit || 'share' })),
    );
  });
});

test('columns without a header, or with one that is there twice, are named by their place', () => {
  const source = {
    ...noColumns,
    kind: 'table',
    table: 'T',
    groupColumn: 0,
    valueColumn: 1,
    baselineGroup: 'old',
    pilotGroup: 'new',
  } as const;
  const table: Grid = [
    ['', ''],
    ['old', 3],
    ['new', 4],
    ['old', 5],
    ['new', 2],
  ];
  const { text: file, faults } = caseFileOf(
    { ...pilotCase, metrics: [metricOf('Time', { source })] },
    () => table,
  );
  expect(faults).toEqual([]);
  expect(readBack(file).metrics[0]!.source).toMatchObject({
    rows: [['Column 1', 'Column 2'], ...table.slice(1)],
  });
});

test('says what keeps a file from being read back', () => {
  const { faults } = caseFileOf({ ...pilotCase, name: ' ', metrics: [] }, noCells);
  expect(faults.map(({ path }) => path)).toEqual(['name']);
});

test('writes numbers in one line and a table row by row', () => {
  const { text: file } = caseFileOf({ ...pilotCase, metrics: pilotCase.metrics.slice(6) }, noCells);
  expect(file).toContain('\n          ["old", 3],\n');
  expect(file.split('\n').length).toBeLessThan(140);
});

test('what metrics and running costs feed is not written: it is calculated', () => {
  const time = metricOf('Time', {
    source: { kind: 'values', baseline: [40, 44], pilot: [30, 34], baselineBefore: null, pilotBefore: null },
    worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 20, people: 4 },
  });
  const { text: file, faults } = caseFileOf(
    {
      ...pilotCase,
      metrics: [time],
      runningCosts: [{ ...runningCostDefaults, name: 'Tokens', low: 1, likely: 2, high: 3 }],
      ranges: {
        toolCost: { low: 1, high: 2 },
        hoursSavedPerWeek: { low: 1, high: 2 },
        maintenance: { low: 0, high: null },
      },
    },
    noCells,
  );
  expect(faults).toEqual([]);
  const written = JSON.parse(file) as { inputs: object; ranges: object };
  expect(Object.keys(written.inputs)).toEqual(
    inputKeys.filter((key) => key !== 'toolCost' && key !== 'hoursSavedPerWeek'),
  );
  expect(written.ranges).toEqual({ maintenance: { low: 0 } });
});

test('what nobody told is not written', () => {
  const { text: file } = caseFileOf(
    {
      ...pilotCase,
      metrics: [],
      industry: '  ',
      provenance: {
        toolCost: { owner: 'Ines', source: '', date: '' },
        maintenance: { owner: '', source: 'bill', date: '2026-01-01' },
      },
      tracking: {
        ...pilotCase.tracking,
        actuals: [{ ...noFigures, month: '2026-02-01', hoursSaved: 0, note: '' }],
        readiness: { kpisAgreed: { state: '', weight: null, owner: 'Ines', date: '' } },
      },
    },
    noCells,
  );
  const written = JSON.parse(file) as {
    provenance: object;
    tracking: { actuals: object; readiness: object };
  };
  expect(written).not.toHaveProperty('industry');
  expect(written.provenance).toEqual({
    toolCost: { owner: 'Ines' },
    maintenance: { source: 'bill', date: '2026-01-01' },
  });
  expect(written.tracking.actuals).toEqual([{ month: '2026-02-01', hoursSaved: 0 }]);
  expect(written.tracking.readiness).toEqual({ kpisAgreed: { owner: 'Ines' } });
});
