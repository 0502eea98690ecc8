import type { UsageLedger } from '../../../src/core/usage/usageLedger';
import { shownMonths, usageSummary, type UsageContext } from '../../../src/core/usage/usageSummary';
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
  // From 28 February to 31 March are 31 days.
  expect(complete(both, { endedDays: 31 })).toEqual(['yes', 'yes', 'a source is missing']);
  expect(complete(both, { endedDays: 30 })).toEqual(['yes', 'yes', 'yes']);
  const later = [
    ...daily('2026-01-01', '2026-03-31', 1),
    ...daily('2026-03-01', '2026-03-31', 1, { source: 'New' }),
  ];
  expect(complete(later)).toEqual(['yes', 'yes', 'yes']);
});

it('needs a day of usage', () => {
  expect(() => summary({ currency: 'USD', imports: [], rows: [] })).toThrow(
    new RangeError('No usage was imported.'),
  );
});

it('adds up each month of what was used', () => {
  const used: Used[] = [
    {
      day: '2026-01-01',
      source: 'OpenAI',
      cost: 1,
      requests: 2,
      inputTokens: 30,
      outputTokens: 4,
      outcomes: 5,
    },
    {
      day: '2026-01-31',
      source: 'OpenAI',
      cost: 10,
      requests: 20,
      inputTokens: 300,
      outputTokens: 40,
      outcomes: 50,
    },
    { day: '2026-02-01', source: 'OpenAI', cost: 7 },
  ];
  const ledger = ledgerOf('USD', used);
  const cached = {
    ...ledger,
    rows: ledger.rows.map((row) => ({ ...row, cachedTokens: row.inputTokens / 10 })),
  };
  expect(summary(cached).months).toEqual([
    {
      ...{ month: '2026-01-01', complete: 'yes', cost: 11, requests: 22, inputTokens: 330, outputTokens: 44 },
      ...{ cachedTokens: 33, outcomes: 55 },
    },
    {
      ...{
        month: '2026-02-01',
        complete: 'ends early',
        cost: 7,
        requests: 0,
        inputTokens: 0,
        outputTokens: 0,
      },
      ...{ cachedTokens: 0, outcomes: 0 },
    },
  ]);
});

it('shows the last 36 months', () => {
  const years = ledgerOf('USD', [
    { day: '2023-01-31', source: 'OpenAI', cost: 1 },
    { day: '2026-04-01', source: 'OpenAI', cost: 1 },
  ]);
  const { months } = summary(years);
  expect(months).toHaveLength(36);
  // April 2026 is the 36th month from May 2023 on.
  expect([months[0]!.month, months[35]!.month]).toEqual(['2023-05-01', '2026-04-01']);
});

it('shows months of days, whatever a name was used in', () => {
  const ledger = ledgerOf('USD', daily('2026-01-01', '2026-02-28', 1, { model: 'large' }));
  const dayless = ledger.rows.filter(({ dimension, day }) => dimension !== 'total' || day < '2026-02');
  // 312 months from January 2000.
  expect(shownMonths({ ...ledger, rows: dayless })).toEqual([312]);
});

describe('a line', () => {
  const used = [
    ...daily('2026-01-01', '2026-01-31', 1, { model: 'large' }),
    ...daily('2026-02-01', '2026-02-28', 2, { model: 'large' }),
    ...daily('2026-03-01', '2026-03-31', 3, { model: 'large' }),
    { day: '2026-02-03', source: 'OpenAI', cost: 5, model: 'small' },
  ];
  const linesOf = (ledger: UsageLedger) =>
    Object.fromEntries(
      summary(ledger)
        .lines.filter(({ dimension }) => dimension === 'model')
        .map(({ name, cost, lastMonth, monthBefore }) => [name, [cost, lastMonth, monthBefore]]),
    );

  // By hand: 31 x 1, 28 x 2, 31 x 3.
  it('says what it cost in the last complete month and in the one before', () => {
    expect(linesOf(ledgerOf('USD', used))).toEqual({ large: [180, 93, 56], small: [5, 0, 5], '': [0, 0, 0] });
  });

  it('compares with no month that is not complete', () => {
    const gap = used.filter(({ day }) => !(day >= '2026-02-10' && day < '2026-03'));
    expect(linesOf(ledgerOf('USD', gap))['large']).toEqual([31 + 18 + 93, 93, null]);
  });

  it('has no month to show before one is complete, and none before the first', () => {
    const january = used.filter(({ day }) => day < '2026-02');
    expect(linesOf(ledgerOf('USD', january))['large']).toEqual([31, 31, null]);
    const half = used.filter(({ day }) => day < '2026-01-15');
    expect(linesOf(ledgerOf('USD', half))['large']).toEqual([14, null, null]);
  });

  it('takes the last complete month for the last, where another has begun', () => {
    const begun = [...used, { day: '2026-04-01', source: 'OpenAI', cost: 50, model: 'large' }];
    expect(linesOf(ledgerOf('USD', begun))['large']).toEqual([230, 93, 56]);
  });
});

it('ranks what costs most over all dimensions; what costs the same as it is listed', () => {
  const used: Used[] = [
    { day: '2026-01-01', source: 'OpenAI', cost: 3, model: 'large', feature: 'chat', customer: 'Acme' },
    { day: '2026-01-02', source: 'OpenAI', cost: 4, model: 'small', feature: 'chat', customer: 'Globex' },
    { day: '2026-01-03', source: 'OpenAI', cost: 1e-7, customer: 'Acme' },
    { day: '2026-01-03', source: 'OpenAI', cost: 0.0001, feature: 'search' },
    { day: '2026-01-03', source: 'OpenAI', cost: 0.0002, customer: 'Initech' },
  ];
  const { lines, drivers } = summary(ledgerOf('USD', used));
  const named = drivers.map((number) => lines[number - 1]!.name);
  // 7; 4 and 4; 3 and, a ten-millionth apart, 3; then fractions of a cent.
  expect(named).toEqual(['chat', 'small', 'Globex', 'large', 'Acme', 'Initech', 'search']);
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
  const early = summary(ledgerOf('USD', daily('2026-01-01', '2026-01-09', 2)));
  expect(early).toMatchObject({
    requests: 'no complete month yet',
    overrun: { found: null, limit: null, state: 'no complete month yet' },
    costPerOutcome: { found: null, limit: null, state: 'no complete month yet' },
  });
  expect(summary(january, {}, { currency: ' usd ', outcomeValue: null }).monthly.likely).toBe(62);
  expect(summary(january, {}, { currency: '', outcomeValue: null }).monthly.likely).toBe(62);
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

  it.each([
    [1000, 1000.0000005, 'OK'],
    [1000, 1000.000005, 'alert'],
    [0, 0, 'OK'],
    [0.001, 0.001001, 'alert'],
  ])('of a plan of %d and a cost of %d, rounding is no overrun: %s', (plannedCost, cost, state) => {
    const month = daily('2026-01-01', '2026-01-31', 0);
    const ledger = ledgerOf('USD', [...month, { day: '2026-01-05', source: 'OpenAI', cost }]);
    expect(summary(ledger, { plannedCost, overrun: 0 }).overrun).toEqual({
      found: cost,
      limit: plannedCost,
      state,
    });
  });

  it('says what a cost per outcome lacks', () => {
    const without = ledgerOf('USD', daily('2026-01-01', '2026-01-31', 2));
    expect(summary(without, { outcomeValue: 3 }).costPerOutcome).toEqual({
      found: null,
      limit: 3,
      state: 'no outcomes given',
    });
    // The case's value is in euros, and nobody told what a dollar is.
    expect(summary(january, {}, { currency: 'EUR', outcomeValue: 9 }).costPerOutcome).toEqual({
      found: 0.5,
      limit: null,
      state: 'no value of an outcome',
    });
    expect(summary(january, {}, { currency: 'USD', outcomeValue: 9 }).costPerOutcome.limit).toBe(9);
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

  // 5 January 2026 is a Monday.
  it.each([
    ['2026-01-05', '2026-01-10', null],
    ['2026-01-05', '2026-01-11', 14],
    ['2026-01-06', '2026-01-11', null],
    ['2026-01-06', '2026-01-18', 14],
  ])(
    'of usage from %s to %s the last full week costs %d, and is compared with none',
    (first, last, found) => {
      expect(summary(ledgerOf('USD', daily(first, last, 2))).anomaly).toEqual({
        found,
        limit: null,
        state: 'too few full weeks',
      });
    },
  );

  it('compares as many weeks as there are, from the first full one', () => {
    const used = daily('2026-01-05', '2026-01-25', 2);
    expect(summary(ledgerOf('USD', used), { weeks: 2 }).anomaly).toMatchObject({ found: 14, state: 'OK' });
    expect(summary(ledgerOf('USD', used.slice(1)), { weeks: 2 }).anomaly.state).toBe('too few full weeks');
    expect(summary(ledgerOf('USD', used), { weeks: 2.9 }).anomaly.state).toBe('OK');
  });

  it('judges the last week that every source has in full, but for those that ended', () => {
    const both = [
      ...daily('2026-01-05', '2026-03-15', 1),
      ...daily('2026-01-05', '2026-03-12', 100, { source: 'Anthropic' }),
    ];
    // The week of 2 March, of both sources: 7 x 101. Without Anthropic, the week of 9 March has 3 of its days less.
    expect(summary(ledgerOf('USD', both)).anomaly).toMatchObject({ found: 707, state: 'OK' });
    expect(summary(ledgerOf('USD', both), { endedDays: 2 }).anomaly.found).toBe(7 + 400);
  });

  it('compares with weeks since the first source began', () => {
    const later = [
      ...daily('2026-01-05', '2026-02-01', 1),
      ...daily('2026-01-26', '2026-02-01', 1, { source: 'Anthropic' }),
    ];
    expect(summary(ledgerOf('USD', later), { weeks: 3 }).anomaly).toMatchObject({
      found: 14,
      state: 'alert',
    });
  });

  it('takes differences below a billionth for none', () => {
    // Weeks of 1000, give or take 0.0000005, and a last one five billionths above.
    const monday = (index: number) => new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10);
    const weeks = [1000.0000005, 999.9999995, 1000.0000005, 999.9999995, 1000.000005];
    const used = weeks.map((cost, index): Used => ({ day: monday(index), source: 'OpenAI', cost }));
    const ledger = ledgerOf('USD', [...used, { day: '2026-02-08', source: 'OpenAI', cost: 0 }]);
    const { anomaly } = summary(ledger, { weeks: 4, deviations: 100, increase: 0 });
    expect(anomaly).toMatchObject({ found: 1000.000005, state: 'alert' });
    expect(anomaly.limit).toBeCloseTo(1000, 7);
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
