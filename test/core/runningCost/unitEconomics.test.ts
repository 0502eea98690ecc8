import { outcomeValue, unitEconomics } from '../../../src/core/runningCost/unitEconomics';
import { defaultUsage, type UsageValues } from '../../../src/core/runningCost/usageFigures';

const usage: UsageValues = { ...defaultUsage, requestsPerMonth: 100, usersPerMonth: 10, successRate: 0.8 };

test('by hand: 240 for three times 100 requests of 10 users, of which 80% succeed and are worth 2 each', () => {
  expect(unitEconomics(usage, 240, 2, 3)).toEqual({
    cost: 240,
    requests: 300,
    users: 30,
    outcomes: 240,
    costPerRequest: 0.8,
    costPerUser: 8,
    costPerOutcome: 1,
    marginPerOutcome: 1,
    margin: 240,
  });
});

test('what is missing stands in place of what needs it', () => {
  const noRequests = 'enter requests per month';
  expect(unitEconomics({ ...usage, requestsPerMonth: 0, usersPerMonth: 0 }, 240, 2)).toEqual({
    cost: 240,
    requests: noRequests,
    users: 'enter users',
    outcomes: noRequests,
    costPerRequest: noRequests,
    costPerUser: 'enter users',
    costPerOutcome: noRequests,
    marginPerOutcome: noRequests,
    margin: noRequests,
  });
  const noCost = 'enter running costs';
  expect(unitEconomics(usage, null, 2)).toMatchObject({
    cost: noCost,
    requests: 100,
    users: 10,
    outcomes: 80,
    costPerOutcome: noCost,
    margin: noCost,
  });
  const noMultiple = 'enter a multiple above 0';
  const { requests, users, outcomes, cost, margin } = unitEconomics(usage, 240, 2, 0);
  expect([requests, users, outcomes, cost, margin]).toEqual(new Array(5).fill(noMultiple));
});

test('without a value there is no margin, and what is missing first is said first', () => {
  const noValue = 'not worth a figure yet';
  const marginsOf = (of: UsageValues, cost: number | null) => {
    const { margin, marginPerOutcome } = unitEconomics(of, cost, noValue);
    return [margin, marginPerOutcome];
  };
  const twice = (words: string) => [words, words];
  expect(marginsOf(usage, 240)).toEqual(twice(noValue));
  expect(marginsOf(usage, null)).toEqual(twice('enter running costs'));
  expect(marginsOf({ ...usage, requestsPerMonth: 0 }, 240)).toEqual(twice('enter requests per month'));
});

test('an outcome is worth what was told, or the benefit of a year by the outcomes of a year', () => {
  expect(outcomeValue({ ...usage, valuePerOutcome: 3 }, 9600)).toBe(3);
  // 9,600 a year by 12 x 80 outcomes.
  expect(outcomeValue(usage, 9600)).toBe(10);
  expect(outcomeValue({ ...usage, requestsPerMonth: 0 }, 9600)).toBe('enter requests per month');
  expect(outcomeValue({ ...usage, successRate: 0 }, 9600)).toBe('no successful outcomes');
  expect(outcomeValue(usage, 'not yet')).toBe('not yet');
});
