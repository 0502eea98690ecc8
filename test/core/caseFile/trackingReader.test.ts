import { faultsOf } from '../../support/caseFileReading';

const noText = 'nothing stands where a text belongs';
const missing = 'is missing: write year, month and day, such as "2026-11-22"';

test.each<[object, string[]]>([
  [{ window: 3.5 }, ['tracking.window: 3.5 is no whole number: months count in whole ones here']],
  [{ window: 3 }, []],
  [{ window: 60 }, []],
  [
    { gates: [{ date: '2026-03-01', decision: 'go', reasons: 'it pays' }] },
    [`tracking.gates[0].gate: ${noText}: name the gate`, `tracking.gates[0].who: ${noText}: say who decided`],
  ],
  [
    { readiness: 7 },
    [expect.stringContaining('tracking.readiness: 7 stands where an object belongs: { … } with ') as string],
  ],
  [
    { readiness: { kpisAgreed: 7 } },
    [
      'tracking.readiness.kpisAgreed: 7 stands where an object belongs: { … } with state, weight, owner and date',
    ],
  ],
  [{ readiness: {} }, []],
  [
    { actuals: [{ month: '' }, { month: ' ' }, {}, { month: null }, { month: 'May' }] },
    [
      `tracking.actuals[0].month: ${missing}`,
      `tracking.actuals[1].month: ${missing}`,
      `tracking.actuals[2].month: ${missing}`,
      'tracking.actuals[3].month: null is no text: put it in quotes or leave it out',
      'tracking.actuals[4].month: "May" is no date: write year, month and day, such as "2026-11-22"',
    ],
  ],
  [{ approved: null }, []],
])('%j', (tracking, expected) => {
  expect(faultsOf({ tracking })).toEqual(expected);
});

test('tracking that is none', () => {
  expect(faultsOf({ tracking: 7 })).toEqual([
    'tracking: 7 stands where an object belongs: { … } with start, approved, method, window, oneOffComplete, actuals, readiness, gates and reports',
  ]);
});
