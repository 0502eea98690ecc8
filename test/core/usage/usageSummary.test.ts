import type { UsageLedger } from '../../../src/core/usage/usageLedger';
import { usageSummary, type UsageContext } from '../../../src/core/usage/usageSummary';
import { presetThresholds, type UsageThresholds } from '../../../src/core/usage/usageThresholds';
import { daysFrom, ledgerOf, type Used } from '../../support/usage/ledgerOf';

const context: UsageContext = { currency: 'USD', outcomeValue: null };
const summary = (ledger: UsageLedger, told: Partial<UsageThresholds> = {}, of = context) =>
  usageSummary(ledger, { ...presetThresholds, ...told }, of);

/** So much every day. */
const daily = (first: string, last: string, cost: number, more: Partial<Used> = {}): Used[] =>
  daysFrom(first, last).map((day) => ({ day, source: 'OpenAI', cost, requests: 10, ...more }));

it('takes the mean, the least and the most of complete months only', () => {
  // By hand: January 31 x 2 = 62, February 28 x 3 = 84; March ends on the 10th and does not count.
  const ledger = ledgerOf('USD', [
    ...daily('2026-01-01', '2026-01-31', 2),
    ...daily('2026-02-01', '2026-02-28', 3),
    ...daily('2026-03-01', '2026-03-10', 50),
  ]);
  const { months, monthly, requests, cost } = summary(ledger);
  expect(months.map(({ complete, cost: of }) => [complete, of])).toEqual([
    ['yes', 62],
    ['yes', 84],
    ['ends early', 500],
  ]);
  expect(monthly).toEqual({ low: 62, likely: 73, high: 84 });
  expect(requests).toBe((310 + 280) / 2);
  expect(cost).toBe(646);
});

it.each([
  ['2026-01-03', '2026-01-29', 'yes'],
  ['2026-01-04', '2026-01-31', 'begins late'],
  ['2026-01-01', '2026-01-28', 'ends early'],
])('usage from %s to %s makes January: %s', (first, last, complete) => {
  expect(summary(ledgerOf('USD', daily(first, last, 1))).months[0]!.complete).toBe(complete);
});

it('waits for a source whose bill is still to come, and not for one that ended long ago', () => {
  const both = [
    ...daily('2026-01-01', '2026-03-31', 1),
    ...daily('2026-01-01', '2026-02-28', 1, { source: 'Anthropic' }),
  ];
  const complete = (used: readonly Used[], told = {}) =>
    summary(ledgerOf('USD', used), told).months.map((month) => month.complete);
  expect(complete(both)).toEqual(['yes', 'yes', 'a source is missing']);
  expect(complete(both, { endedDays: 30 })).toEqual(['yes', 'yes', 'yes']);
});

it('shows a month without usage between others as one', () => {
  const used = [...daily('2026-01-01', '2026-01-31', 1), ...daily('2026-03-01', '2026-03-31', 1)];
  expect(summary(ledgerOf('USD', used)).months.map(({ complete }) => complete)).toEqual([
    'yes',
    'no usage',
    'yes',
  ]);
});

it('says what is missing for the case’s money, and converts by the rate that is told', () => {
  const january = ledgerOf('USD', daily('2026-01-01', '2026-01-31', 2));
  const inEuro = { currency: 'eur', outcomeValue: 9 };
  expect(summary(january, {}, inEuro).monthly.likely).toBe('enter the exchange rate');
  expect(summary(january, { exchangeRate: 0.5 }, inEuro).monthly.likely).toBe(31);
  expect(summary(ledgerOf('USD', daily('2026-01-01', '2026-01-09', 2))).monthly.likely).toBe(
    'no complete month yet',
  );
});

describe('alerts', () => {
  const january = ledgerOf('USD', daily('2026-01-01', '2026-01-31', 2, { outcomes: 4 }));
  // By hand: 62 in the month; 40% above 44 is 61.6, above 45 is 63. A month's 124 outcomes cost 0.5 each.
  it.each([
    [44, 'alert'],
    [45, 'OK'],
    [null, 'enter the planned cost'],
    [-1, 'enter the planned cost'],
  ])('overrun against a plan of %s: %s', (plannedCost, state) => {
    expect(summary(january, { plannedCost }).overrun.state).toBe(state);
  });

  it.each([
    [{ outcomeValue: 0.49 }, 'alert'],
    [{ outcomeValue: 0.5 }, 'OK'],
    [{}, 'no value of an outcome'],
  ])('cost per outcome with %j: %s', (told, state) => {
    expect(summary(january, told).costPerOutcome).toMatchObject({ found: 0.5, state });
  });

  it('takes the case’s value of an outcome into the currency of the bills', () => {
    const of = { currency: 'EUR', outcomeValue: 0.9 };
    expect(summary(january, { exchangeRate: 2 }, of).costPerOutcome).toMatchObject({
      limit: 0.45,
      state: 'alert',
    });
  });

  it('judges the last full week by mean and standard deviation of those before it', () => {
    // Weeks from Monday, 5 January 2026, on, on their Wednesday; the deviation of numpy.std(ddof=1), numpy 2.4.
    const weeks = [10, 12, 9, 11, 13, 10, 12, 11, 17];
    const used = weeks.map((cost, index): Used => {
      const day = new Date(Date.UTC(2026, 0, 7 + 7 * index)).toISOString().slice(0, 10);
      return { day, source: 'OpenAI', cost };
    });
    const ends = [
      { day: '2026-01-05', source: 'OpenAI', cost: 0 },
      { day: '2026-03-09', source: 'OpenAI', cost: 99 },
    ];
    const { anomaly } = summary(ledgerOf('USD', [...used, ...ends]));
    expect(anomaly.found).toBe(17);
    expect(anomaly.limit).toBeCloseTo(11 + 3 * 1.3093073414159542, 12);
    expect(anomaly.state).toBe('alert');
    expect(summary(ledgerOf('USD', [...used, ...ends]), { deviations: 5 }).anomaly.state).toBe('OK');
    expect(summary(ledgerOf('USD', [...used, ...ends]), { weeks: 9 }).anomaly.state).toBe(
      'too few full weeks',
    );
  });

  it('takes the same cost every week for no anomaly', () => {
    const steady = ledgerOf('USD', daily('2026-01-05', '2026-03-15', 0.1));
    expect(summary(steady).anomaly.state).toBe('OK');
  });

  it.each([
    [6.99, 'OK'],
    [7.01, 'alert'],
  ])('lets a steady bill of 70 a week rise to 77, and no further: %d more is %s', (more, state) => {
    const used = [
      ...daily('2026-01-05', '2026-03-15', 10),
      { day: '2026-03-11', source: 'OpenAI', cost: more },
    ];
    const { anomaly } = summary(ledgerOf('USD', used));
    expect(anomaly.found).toBeCloseTo(70 + more, 9);
    expect(anomaly.state).toBe(state);
  });
});

it('ranks the dearest names, and puts those beyond twenty into one line', () => {
  const used = Array.from({ length: 25 }, (_, index) =>
    daily('2026-01-01', '2026-01-31', index + 1, { customer: `c${index + 1}` }),
  ).flat();
  const { lines, drivers } = summary(ledgerOf('USD', used));
  const customers = lines.filter(({ dimension }) => dimension === 'customer');
  expect(customers.map(({ kind, name }) => (kind === 'named' ? name : kind))).toEqual([
    ...Array.from({ length: 20 }, (_, index) => `c${25 - index}`),
    'other',
    'none',
  ]);
  // By hand: 31 days of 1 + 2 + 3 + 4 + 5.
  expect(customers.find(({ kind }) => kind === 'other')!.cost).toBe(31 * 15);
  expect(drivers.map((number) => lines[number - 1]!.name)).toEqual(
    Array.from({ length: 10 }, (_, index) => `c${25 - index}`),
  );
});

it('says which share has no name; credits count', () => {
  const used: Used[] = [
    { day: '2026-01-01', source: 'OpenAI', cost: 80, feature: 'chat' },
    { day: '2026-01-02', source: 'OpenAI', cost: 40 },
    { day: '2026-01-03', source: 'OpenAI', cost: -20 },
  ];
  const { unattributed } = summary(ledgerOf('USD', used));
  expect(unattributed).toMatchObject({ feature: 0.2, customer: 1 });
  const free = summary(ledgerOf('USD', [{ day: '2026-01-01', source: 'OpenAI', cost: 0 }]));
  expect(free.unattributed.feature).toBeNull();
});
