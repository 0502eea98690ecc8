import type { Metric, Worth } from '../../../src/core/case';
import { defaultInputs } from '../../../src/core/inputs';
import { fedInputs, withFedInputs } from '../../../src/core/pilot/fedInputs';
import { worthOf } from '../../../src/core/pilot/worthOf';
import { computeResults } from '../../../src/core/results';
import { findingFor, type RawSamples } from './samplesFor';

const time: Worth = { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 30, people: 8 };
const errors: Worth = { kind: 'errors', volumePerYear: 10_000, costPerError: 25 };
const metric = (worth: Worth | null, given: Partial<Metric> = {}): Metric => ({
  name: 'Time',
  unit: 'minutes',
  better: 'lower',
  evidence: 'measured',
  design: 'separate',
  scale: 'as measured',
  smallestEffect: 0.1,
  source: { kind: 'values', baseline: [], pilot: [], baselineBefore: null, pilotBefore: null },
  worth,
  ...given,
});
/** 10 minutes became 8. */
const raw: RawSamples = { baseline: [9, 11, 9, 11], pilot: [7, 9, 7, 9] };
const finding = findingFor({ design: 'separate' }, raw);

test('by hand: 2 minutes less, 30 tasks a week, 8 people: 8 hours a week, low below high', () => {
  const worth = worthOf(finding, metric(time))!;
  expect(worth.value).toBeCloseTo((2 / 60) * 30 * 8, 12);
  expect(worth.low).toBeCloseTo((-Number(finding.inUnit.high) / 60) * 240, 12);
  expect(Number(worth.low)).toBeLessThan(Number(worth.value));
  expect(Number(worth.high)).toBeGreaterThan(Number(worth.value));
});

test('where higher is better, a fall is a loss', () => {
  expect(worthOf(finding, metric({ kind: 'cost', volumePerYear: 100 }, { better: 'higher' }))!.value).toBe(
    -200,
  );
});

test('error rates: 5% of 10,000 fewer errors at 25 each, 12,500 a year', () => {
  const rates = findingFor(
    { design: 'rates' },
    {
      baseline: Array.from({ length: 100 }, (_, i) => (i < 10 ? 1 : 0)),
      pilot: Array.from({ length: 100 }, (_, i) => (i < 5 ? 1 : 0)),
    },
  );
  expect(worthOf(rates, metric(errors))!.value).toBeCloseTo(12_500, 9);
  // Newcombe's interval holds 0 at these counts: the low end is a loss.
  expect(Number(worthOf(rates, metric(errors))!.low)).toBeLessThan(0);
});

test('higher is better: low below high, and nothing gained is 0', () => {
  const worth = worthOf(finding, metric({ kind: 'cost', volumePerYear: 100 }, { better: 'higher' }))!;
  expect(worth.low).toBe(100 * Number(finding.inUnit.low));
  expect(worth.high).toBe(100 * Number(finding.inUnit.high));
  const same = findingFor({ design: 'separate' }, { baseline: raw.baseline, pilot: raw.baseline });
  expect(worthOf(same, metric({ kind: 'cost', volumePerYear: 100 }))!.value).toBe(0);
});

test('no worth, no figure; a problem is passed on', () => {
  expect(worthOf(finding, metric(null))).toBeNull();
  const none = findingFor({ design: 'separate' }, { baseline: [1], pilot: [2, 3] });
  expect(worthOf(none, metric(time))).toEqual({
    value: 'needs 2 values',
    low: 'needs 2 values',
    high: 'needs 2 values',
  });
});

test('metrics of a kind add up; what is self-reported anywhere is so altogether', () => {
  const metrics = [
    metric(time),
    metric(null),
    metric(time, { evidence: 'self-reported' }),
    metric({ kind: 'cost', volumePerYear: 100 }),
  ];
  const fed = fedInputs(
    metrics,
    metrics.map(() => finding),
  );
  expect(Object.keys(fed)).toEqual(['hoursSavedPerWeek']);
  expect(fed.hoursSavedPerWeek).toMatchObject({ evidence: 'self-reported', metrics: [0, 2] });
  expect(fed.hoursSavedPerWeek!.value).toBeCloseTo(16, 12);
  // One of them alone: `by hand` above.
  const { low, high } = worthOf(finding, metric(time))!;
  expect(fed.hoursSavedPerWeek!.low).toBeCloseTo(2 * Number(low), 12);
  expect(fed.hoursSavedPerWeek!.high).toBeCloseTo(2 * Number(high), 12);
  const turned = fedInputs([metric(time, { evidence: 'self-reported' }), metric(time)], [finding, finding]);
  expect(turned.hoursSavedPerWeek!.evidence).toBe('self-reported');
  const alone = fedInputs([metric(time)], [finding]);
  expect(alone.hoursSavedPerWeek!.evidence).toBe('measured');
});

test('a metric without a figure adds nothing', () => {
  const none = findingFor({ design: 'separate' }, { baseline: [1], pilot: [2, 3] });
  const fed = fedInputs([metric(time), metric(time)], [finding, none]);
  expect(fed.hoursSavedPerWeek!.value).toBeCloseTo(8, 12);
  expect(fed.hoursSavedPerWeek!.metrics).toEqual([0, 1]);
});

test('the case counts with what was measured, even where that is a loss', () => {
  const slower = findingFor({ design: 'separate' }, { baseline: raw.pilot, pilot: raw.baseline });
  const inputs = { ...defaultInputs, hoursSavedPerWeek: 99, loadedHourlyCost: 50, toolCost: 1000 };
  const results = computeResults(withFedInputs(inputs, fedInputs([metric(time)], [slower])));
  expect(results.annualGrossBenefit).toBeCloseTo(-8 * 52 * 50, 6);
});
