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
  ['no object', [], ['[] stands where an object belongs: { … } with name, currency, industry']],
  ['nothing in it', {}, ['name: nothing', 'currency: nothing', 'inputs: nothing']],
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
])('names every fault with its path: %s', (_, json, starts) => {
  const faults = faultsOf(json);
  expect(faults).toHaveLength(starts.length);
  starts.forEach((start, index) => expect(faults[index]).toContain(start));
});
