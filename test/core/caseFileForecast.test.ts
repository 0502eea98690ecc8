import { driverKeys } from '../../src/core/assumptions';
import { caseDefaults } from '../../src/core/case';
import { readCaseFile, type CaseFileReading } from '../../src/core/caseFile';

const plain = { name: 'Support', currency: 'EUR', inputs: { toolCost: 12000 } };
const read = (more: object): CaseFileReading =>
  readCaseFile({ ...plain, ...more }, () => ({ problem: 'no file' }));

function faultsOf(more: object): string[] {
  const reading = read(more);
  return reading.is === 'faults' ? reading.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

test('a file of before cases spanned several years is the same case as ever', () => {
  const reading = read({});
  expect(reading).toMatchObject({ is: 'case', notes: [] });
  expect(reading.is === 'case' && reading.case).toMatchObject({
    ...caseDefaults,
    inputs: { toolCost: 12000 },
  });
});

const simulation = {
  seed: 1,
  trials: 1000,
  date: '2026-11-22',
  mean: 5,
  percentiles: [{ level: 0.5, netPresentValue: 4 }],
  probabilityOfGain: 0.7,
  probabilityOfPayback: 0.6,
  histogram: { from: -1, width: 2, counts: [400, 600] },
  used: driverKeys.map(() => [1, 2, 3, 1]),
  usedChoices: [0, 0],
};

test('reads the last simulation', () => {
  expect(read({ simulation })).toMatchObject({ is: 'case', case: { simulation } });
});

test('an end of a running cost that is left out is the likely cost', () => {
  expect(read({ runningCosts: [{ name: 'Tokens', likely: 900, high: 1500 }] })).toMatchObject({
    case: {
      runningCosts: [
        {
          name: 'Tokens',
          low: 900,
          likely: 900,
          high: 1500,
          driver: 'fixed',
          evidence: 'assumption',
          source: '',
        },
      ],
    },
  });
});

test('what running costs may say little: the rest has its usual value', () => {
  expect(
    read({
      usage: { requestsPerMonth: 4000 },
      tokenPrices: [{ model: 'Large 5', input: 5, output: 25 }],
      tokenUses: [{ name: 'Answer', model: 'large 5', inputTokens: 3000, outputTokens: 500 }],
      savings: [{ name: 'Routing', low: 0.4, high: 0.6 }],
    }),
  ).toMatchObject({
    case: {
      usage: { ...caseDefaults.usage, requestsPerMonth: 4000 },
      tokenPrices: [{ provider: '', cached: null, batchDiscount: 0, asOf: '', source: '' }],
      tokenUses: [{ callsPerRequest: 1, cachedShare: 0, batchShare: 0, evidence: 'assumption' }],
      // Whoever lists a measure has not said yet that it counts.
      savings: [{ component: 'all', share: 1, counts: false, evidence: 'assumption', source: '' }],
    },
    notes: ['inputs.toolCost: 12000 does not count, because tokenUses gives it'],
  });
});

test('of a month what is not told is not 0, and checklists say what they hold', () => {
  expect(
    read({
      tracking: {
        start: '2026-01-01',
        actuals: [{ month: '2026-02-01', hoursSaved: 40, retraining: 0 }],
        readiness: { kpisAgreed: { state: 'under way' } },
      },
    }),
  ).toMatchObject({
    case: {
      tracking: {
        ...caseDefaults.tracking,
        start: '2026-01-01',
        actuals: [{ month: '2026-02-01', hoursSaved: 40, retraining: 0, runningCost: null, note: '' }],
        readiness: { kpisAgreed: { state: 'under way', weight: null, owner: '', date: '' } },
      },
    },
  });
});

test('says what does not count because something else gives it', () => {
  const runningCosts = [{ name: 'Tokens', likely: 900 }];
  expect(read({ runningCosts, ranges: { toolCost: { high: 20000 } } })).toMatchObject({
    notes: [
      'inputs.toolCost: 12000 does not count, because runningCosts gives it',
      'ranges.toolCost: {"high":20000} does not count, because runningCosts gives it',
    ],
  });
});

const faults: readonly (readonly [object, ...string[]])[] = [
  [{ assumptions: { adoption: 1.2 } }, 'assumptions.adoption: 1.2 is above 1: enter 1 or less'],
  [
    { assumptions: { horizonYears: 2.5 } },
    'assumptions.horizonYears: 2.5 is no whole number: years count in whole ones here',
  ],
  [
    { assumptions: { adopton: 1 } },
    'assumptions.adopton: there is no key "adopton"; did you mean "adoption"?',
  ],
  [
    { ranges: { toolCost: { low: 13000, high: 11000 } } },
    'ranges.toolCost.low: 13000 is above the likely value, 12000: put low, likely and high in order',
    'ranges.toolCost.high: 11000 is below the likely value, 12000: put low, likely and high in order',
  ],
  [{ ranges: { toolCost: { low: -1 } } }, 'ranges.toolCost.low: -1 is negative: enter 0 or more'],
  [
    { provenance: { toolCost: { owner: 7, date: '2026-02-30' } } },
    'provenance.toolCost.owner: 7 is no text: put it in quotes or leave it out',
    'provenance.toolCost.date: "2026-02-30" is no date: write year, month and day, such as "2026-11-22"',
  ],
  [
    { provenance: { toolCost: {} } },
    'provenance.toolCost: {} says nothing: give an owner, a source or a date, or leave it out',
  ],
  [
    { runningCosts: [{ name: ' ', likely: -5, driver: 'seats' }] },
    'runningCosts[0].driver: "seats" is none of "fixed", "volume", "per request", "per user" and "share of total"',
    'runningCosts[0].likely: -5 is negative: enter 0 or more',
    'runningCosts[0].name: " " stands where a text belongs: say what the money is for',
  ],
  [
    { runningCosts: [{ name: 'Data', likely: 20, driver: 'share of total', quantity: '2' }] },
    'runningCosts[0].likely: 20 is above 1: enter 20% as 0.2',
    'runningCosts[0].quantity: "2" is no number: write a plain number, such as 12000 or 0.5',
  ],
  [
    { usage: { successRate: 80, requests: 4, retryRate: -1 } },
    'usage.requests: there is no key "requests"; did you mean "requestsPerMonth"?',
    'usage.successRate: 80 is above 1: enter 1 or less',
    'usage.retryRate: -1 is negative: enter 0 or more',
  ],
  [
    { tokenPrices: [{ model: 'Large 5', input: 5, asOf: 'May', batchDiscount: 50 }] },
    'tokenPrices[0].output: nothing is no number: write a plain number, such as 12000 or 0.5',
    'tokenPrices[0].batchDiscount: 50 is above 1: enter 20% as 0.2',
    'tokenPrices[0].asOf: "May" is no date: write year, month and day, such as "2026-11-22"',
  ],
  [
    { tokenUses: [{ name: 'Answer', inputTokens: 3000, outputTokens: '500' }] },
    'tokenUses[0].model: nothing stands where a text belongs: name a model of the price table',
    'tokenUses[0].outputTokens: "500" is no number: write a plain number, such as 12000 or 0.5',
  ],
  [
    { savings: [{ name: 'Routing', component: 'token', low: 0.6, high: 0.4, counts: 'yes' }] },
    'savings[0].low: 0.6 is above high, 0.4: put low and high in order',
    'savings[0].component: "token" is none of "all", "tokens", "retrieval", "observability", "error handling", "compliance", "engineering", "training", "data", "security", "evaluation", "GPU" and "other"',
    'savings[0].counts: "yes" is neither true nor false',
  ],
  [
    {
      tracking: {
        start: 'May',
        approved: { net: 'all' },
        window: 2,
        actuals: [{ hoursSaved: '40' }, { month: '2026-13-01', adoption: 70 }],
        readiness: { kpiAgreed: {}, noManualCheck: { state: 'yes', weight: -1 } },
        gates: [{ date: '2026-03-01', gate: 'First', decision: 'maybe', who: 'Ines' }],
        reports: [{ date: '2026-04-02', month: 'March', netToDate: ' ', realisedRoi: null, alarms: -1 }],
      },
    },
    'tracking.start: "May" is no date: write year, month and day, such as "2026-11-22"',
    'tracking.approved.date: is missing: write year, month and day, such as "2026-11-22"',
    'tracking.approved.net: "all" is no number: write a plain number, such as 12000 or 0.5',
    'tracking.window: 2 is below 3: enter 3 or more',
    'tracking.actuals[0].month: is missing: write year, month and day, such as "2026-11-22"',
    'tracking.actuals[0].hoursSaved: "40" is no number: write a plain number, such as 12000 or 0.5',
    'tracking.actuals[1].month: "2026-13-01" is no date: write year, month and day, such as "2026-11-22"',
    'tracking.actuals[1].adoption: 70 is above 1: enter 80% as 0.8',
    'tracking.readiness.kpiAgreed: there is no key "kpiAgreed"; did you mean "kpisAgreed"?',
    'tracking.readiness.noManualCheck.state: "yes" is none of "not started", "under way", "done" and "not applicable"',
    'tracking.readiness.noManualCheck.weight: -1 is negative: enter 0 or more',
    'tracking.gates[0].decision: "maybe" is none of "go", "extend" and "stop"',
    'tracking.gates[0].reasons: nothing stands where a text belongs: say why it was decided so',
    'tracking.reports[0].month: "March" is no date: write year, month and day, such as "2026-11-22"',
    'tracking.reports[0].realisedRoi: null is no number: write a plain number, such as 12000 or 0.5',
    'tracking.reports[0].netToDate: " " stands where a text belongs: write a number',
    'tracking.reports[0].forecastNet: nothing is no number: write a plain number, such as 12000 or 0.5',
    'tracking.reports[0].forecastPayback: nothing is no number: write a plain number, such as 12000 or 0.5',
    'tracking.reports[0].benefitShare: nothing is no number: write a plain number, such as 12000 or 0.5',
    'tracking.reports[0].recurringShare: nothing is no number: write a plain number, such as 12000 or 0.5',
    'tracking.reports[0].alarms: -1 is negative: enter 0 or more',
  ],
  [{ runningCosts: { name: 'Tokens' } }, 'runningCosts: {"name":"Tokens"} stands where a list [ … ] belongs'],
  [
    {
      choices: { scenario: 'best', adjustByEvidence: 'yes', evidenceFactors: { measured: { benefit: -1 } } },
    },
    'choices.scenario: "best" is none of "low", "likely" and "high"',
    'choices.adjustByEvidence: "yes" is neither true nor false',
    'choices.evidenceFactors.measured.benefit: -1 is negative: enter 0 or more',
  ],
  [
    { decision: { enoughProbability: 80, gateDate: 'May', risks: [{ owner: 'Ines' }] } },
    'decision.gateDate: "May" is no date: write year, month and day, such as "2026-11-22"',
    'decision.risks[0].risk: nothing stands where a text belongs: say what may go wrong',
    'decision.enoughProbability: 80 is above 1: enter 80% as 0.8',
  ],
  [
    { decision: { risks: Array.from({ length: 6 }, () => ({ risk: 'It rains' })) } },
    'decision.risks: 6 are too many: name the 5 that matter most',
  ],
  [
    { simulation: { ...simulation, used: [[1, 2, 3, 1]], usedChoices: [7, 0] } },
    'simulation.used: 23 lines belong here, one a figure: leave the simulation out and run it again',
    'simulation.usedChoices: two positions among the choices belong here: leave the simulation out and run it again',
  ],
];

test.each(faults.map(([more, ...expected]) => ({ more, expected })))(
  '$more is refused with what to change',
  ({ more, expected }) => {
    expect(faultsOf(more)).toEqual(expected);
  },
);

test('every fault is found in one go', () => {
  const wrong = {
    currency: 'euros',
    assumptions: { adoption: 2 },
    choices: { scenario: 'best' },
    decision: 1,
  };
  expect(faultsOf(wrong)).toHaveLength(4);
});

/** docs/case-file.md, "Assumptions": those without a range. */
test.each(['cashableShare', 'retrainEveryMonths', 'successProbability', 'discountRate', 'horizonYears'])(
  '%s has no range',
  (key) => {
    expect(faultsOf({ ranges: { [key]: { low: 0 } } })).toEqual([
      expect.stringContaining(`ranges.${key}: there is no key "${key}"`),
    ]);
  },
);
