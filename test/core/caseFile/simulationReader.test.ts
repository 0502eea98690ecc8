import { driverKeys } from '../../../src/core/assumptions';
import { faultsOf } from '../../support/caseFileReading';

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
const runAgain = 'leave the simulation out and run it again';
const noNumber = 'is no number: write a plain number, such as 12000 or 0.5';

test('the first of its trials, and certainty, are no faults', () => {
  const certain = { ...simulation, trials: 1, probabilityOfGain: 1, probabilityOfPayback: 0 };
  const flat = { ...certain, histogram: { from: 0, width: 0, counts: [1] } };
  expect(faultsOf({ simulation: flat })).toEqual([]);
});

test.each<[object, string[]]>([
  [{ seed: '1' }, [`simulation.seed: "1" ${noNumber}`]],
  [{ trials: 0 }, ['simulation.trials: 0 is below 1: enter 1 or more']],
  [{ date: undefined }, [`simulation.date: is missing: ${runAgain}`]],
  [
    { date: 'May' },
    [
      'simulation.date: "May" is no date: write year, month and day, such as "2026-11-22"',
      `simulation.date: is missing: ${runAgain}`,
    ],
  ],
  [{ probabilityOfGain: 1.1 }, ['simulation.probabilityOfGain: 1.1 is above 1: enter 1 or less']],
  [{ probabilityOfPayback: -0.1 }, ['simulation.probabilityOfPayback: -0.1 is negative: enter 0 or more']],
  [
    { percentiles: [{ level: 2 }, 7] },
    [
      'simulation.percentiles[0].level: 2 is above 1: enter 1 or less',
      `simulation.percentiles[0].netPresentValue: nothing ${noNumber}`,
      'simulation.percentiles[1]: 7 stands where an object belongs: { … } with level and netPresentValue',
    ],
  ],
  [{ percentiles: 7 }, ['simulation.percentiles: 7 stands where a list [ … ] belongs']],
  [
    { histogram: { from: 'a', width: -1, counts: [1, 'b'] } },
    [
      `simulation.histogram.from: "a" ${noNumber}`,
      'simulation.histogram.width: -1 is negative: enter 0 or more',
      `simulation.histogram.counts[1]: "b" ${noNumber}`,
    ],
  ],
  [
    { histogram: 3 },
    [
      'simulation.histogram: 3 stands where an object belongs: { … } with from, width and counts',
      `simulation.histogram.from: nothing ${noNumber}`,
      `simulation.histogram.width: nothing ${noNumber}`,
    ],
  ],
  [
    { used: [[1, 2, 3], ...simulation.used.slice(1)] },
    [`simulation.used[0]: low, likely, high and factor belong here: ${runAgain}`],
  ],
  [
    { used: [[1, 2, 3, 1, 1], ...simulation.used.slice(1)] },
    [`simulation.used[0]: low, likely, high and factor belong here: ${runAgain}`],
  ],
  [
    { used: 'all' },
    [
      'simulation.used: "all" stands where a list [ … ] belongs',
      `simulation.used: ${driverKeys.length} lines belong here, one a figure: ${runAgain}`,
    ],
  ],
  ...[[2, 0], [0, 2], [0], [], [-1, 0]].map((usedChoices): [object, string[]] => [
    { usedChoices },
    [`simulation.usedChoices: two positions among the choices belong here: ${runAgain}`],
  ]),
  [
    { usedChoices: 'none' },
    [
      'simulation.usedChoices: "none" stands where a list [ … ] belongs',
      `simulation.usedChoices: two positions among the choices belong here: ${runAgain}`,
    ],
  ],
])('%j', (part, expected) => {
  const faults = faultsOf({ simulation: { ...simulation, ...part } });
  expect([...faults].sort()).toEqual([...expected].sort());
});

test('a simulation that is none', () => {
  expect(faultsOf({ simulation: 7 })).toEqual([
    'simulation: 7 stands where an object belongs: { … } with seed, trials, date, mean, percentiles, probabilityOfGain, probabilityOfPayback, histogram, used and usedChoices',
  ]);
});
