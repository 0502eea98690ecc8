import fc from 'fast-check';
import { readCaseFile } from '../../src/core/caseFile';
import { defaultInputs, inputKeys } from '../../src/core/inputs';

const poisonous = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty');
const key = fc.oneof(
  poisonous,
  fc.constantFrom('name', 'currency', 'industry', 'inputs', 'evidence', 'metrics', 'csv', 'column', 'where'),
  fc.constantFrom('assumptions', 'ranges', 'provenance', 'runningCosts', 'choices', 'decision', 'simulation'),
  fc.constantFrom('usage', 'tokenPrices', 'tokenUses', 'savings', 'quantity', 'cached', 'counts', 'model'),
  fc.constantFrom('low', 'likely', 'high', 'evidenceFactors', 'risks', 'gateDate', 'histogram', 'used'),
  fc.constantFrom(
    'tracking',
    'actuals',
    'readiness',
    'gates',
    'month',
    'volume',
    'window',
    'kpisAgreed',
    'reports',
  ),
  fc.constantFrom('unit', 'better', 'baseline', 'pilot', 'equals', ...inputKeys),
  fc.string({ maxLength: 10 }),
);
const leaf = fc.oneof(
  fc.double(),
  fc.string({ maxLength: 20 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    'EUR',
    'lower',
    'higher',
    'measured',
    'pilot.csv',
    '../../etc/passwd',
    'minutes',
    '=1+1',
    '<b>',
  ),
);
/** JSON text, because only a parser makes an own key "__proto__". */
const json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf.map((value) => JSON.stringify(value) ?? 'null'),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 6 })
      .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).value;

const good = {
  name: 'Support',
  currency: 'EUR',
  industry: 'customer support',
  inputs: { toolCost: 12000, hoursSavedPerWeek: 10 },
  evidence: { toolCost: 'measured' },
  assumptions: { adoption: 0.7 },
  ranges: { adoption: { low: 0.5, high: 0.8 } },
  provenance: { adoption: { owner: 'Ines', date: '2026-11-22' } },
  runningCosts: [{ name: 'Tokens', component: 'tokens', quantity: 2, likely: 900, driver: 'volume' }],
  usage: { requestsPerMonth: 4000, successRate: 0.8 },
  tokenPrices: [{ model: 'Large', input: 5, output: 25, cached: 0.5 }],
  tokenUses: [{ name: 'Answer', model: 'Large', inputTokens: 3000, outputTokens: 500 }],
  savings: [{ name: 'Routing', component: 'tokens', low: 0.4, high: 0.6 }],
  choices: { scenario: 'low', evidenceFactors: { benchmark: { benefit: 0.5 } } },
  decision: { ask: 'money', risks: [{ risk: 'rain' }] },
  tracking: {
    start: '2026-01-01',
    actuals: [{ month: '2026-02-01', hoursSaved: 40, adoption: 0.5 }],
    readiness: { kpisAgreed: { state: 'done', weight: 2 } },
    gates: [{ date: '2026-03-01', gate: 'First', decision: 'go', reasons: 'it pays', who: 'Ines' }],
  },
  metrics: [
    {
      name: 'Time',
      unit: 'minutes',
      better: 'lower',
      baseline: [1, 2],
      pilot: { csv: 'pilot.csv', column: 'minutes' },
    },
  ],
};
/** A good file in which one value is another one, or a key more. */
const damaged = fc.tuple(fc.nat(), key, json).map(([at, name, value]) => {
  const text = JSON.stringify(good);
  const values = [...text.matchAll(/:("[^"]*"|[\d.]+)|\{/g)];
  const hit = values[at % values.length]!;
  const put = hit[0] === '{' ? `{${JSON.stringify(name)}:${value},` : `:${value}`;
  return text.slice(0, hit.index) + put + text.slice(hit.index + hit[0].length);
});

test('any case file is read or every fault named, and nothing reaches what all objects share', () => {
  const answers = { case: 0, faults: 0 };
  fc.assert(
    fc.property(fc.oneof(json, damaged), (text) => {
      const reading = readCaseFile(JSON.parse(text), () => [['minutes'], [3], [4]]);
      answers[reading.is]++;
      if (reading.is === 'case') {
        expect(Object.keys(reading.case.inputs).sort()).toEqual(Object.keys(defaultInputs).sort());
        expect(Object.values(reading.case.inputs).every(Number.isFinite)).toBe(true);
        return;
      }
      expect(reading.faults.length).toBeGreaterThan(0);
      for (const { message } of reading.faults) {
        expect(message).not.toMatch(/undefined|\[object|function/);
        expect(message.length).toBeLessThan(1000);
      }
    }),
    { numRuns: 5000 },
  );
  expect(answers.case).toBeGreaterThan(20);
  expect(answers.faults).toBeGreaterThan(1000);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
