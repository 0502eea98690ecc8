import { caseDefaults, forecastMethods, type Case } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { defaultInputs } from '../../../src/core/inputs';
import { trackingOf } from '../../../src/core/tracking/trackingOf';
import { asPlanned } from './asPlanned';

const example = trackedAssistant(1, false);
const viewOf = (of: Case) => trackingOf(of, caseDrivers(of, {}));

/** Goes live after month 3: the fifth month is the second with a planned benefit. */
test.each([
  ['recent trend', 6, 'recent trend', 'window'],
  ['recent trend', 5, 'scaled plan', 'scenarios'],
  ['recent trend', 0, 'scaled plan', 'scenarios'],
  ['scaled plan', 6, 'scaled plan', 'window'],
  ['scaled plan', 5, 'scaled plan', 'scenarios'],
] as const)('%s after %d months is %s, its range by %s', (method, months, used, range) => {
  const { forecast } = viewOf(asPlanned({ ...example, tracking: { ...example.tracking, method } }, months));
  expect(forecast).toMatchObject({ method: used, range });
});

test('a track tells what came from what is expected', () => {
  const { tracks } = viewOf(asPlanned(example, 9)).forecast;
  expect(tracks.likely.months.flatMap(({ month, isActual }) => (isActual ? month : []))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test.each(forecastMethods)('a case without any cost has tracks, and no ROI (%s)', (method) => {
  const costs = { toolCost: 0, implementationCost: 0, changeManagement: 0, maintenance: 0 };
  const free: Case = {
    ...example,
    inputs: { ...example.inputs, ...costs },
    tracking: { ...example.tracking, method },
  };
  const { figures } = viewOf(asPlanned(free, 9));
  for (const end of ['low', 'likely', 'high'] as const) {
    expect(figures.forecastRoi[end]).toBe('no cost entered');
    // Nothing but benefits, as planned.
    expect(figures.forecastNet[end] as number).toBeCloseTo(figures.plannedNet.likely as number, 5);
  }
});

test('by hand: 1,000 a month pay back 36,000 in month 36, the last one', () => {
  const of: Case = {
    ...caseDefaults,
    name: 'Case',
    currency: 'EUR',
    industry: '',
    inputs: { ...defaultInputs, errorCostAvoided: 12_000, implementationCost: 36_000 },
    tracking: { ...caseDefaults.tracking, start: '2025-01-01' },
  };
  const { figures, paybackDates } = viewOf(of);
  expect(figures.forecastPayback.likely).toBe(36);
  expect(paybackDates.likely).toBe('2027-12-01');
  expect(viewOf({ ...of, inputs: { ...of.inputs, implementationCost: 36_001 } }).paybackDates.likely).toBe(
    'not within the horizon',
  );
});

test('the plan is that of the likely values, whatever their ranges', () => {
  const ranges = { adoption: { low: 0.5, high: 0.9 }, toolCost: { low: 90_000, high: 190_000 } };
  const { plannedNet, plannedRoi } = viewOf(example).figures;
  expect(viewOf({ ...example, ranges }).figures).toMatchObject({ plannedNet, plannedRoi });
});

test('figures too large for a number say so', () => {
  const huge = { ...example, inputs: { ...example.inputs, loadedHourlyCost: 1e306 } };
  const { figures, paybackDates } = viewOf(huge);
  expect(figures.forecastNet.likely).toBe('too large to calculate');
  expect(paybackDates.likely).toBe('too large to calculate');
});
