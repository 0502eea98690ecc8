import { moneyOf } from '../../../src/core/usage/money';
import {
  namedDimensions,
  type NamedDimension,
  type UsageDimension,
  type UsageLedger,
} from '../../../src/core/usage/usageLedger';
import { UsageRefused } from '../../../src/core/usage/usageRefused';
import type { UsageReading } from '../../../src/core/usage/usageRowReader';
import { UsageTally, type UsageOutcome, type UsageTarget } from '../../../src/core/usage/usageTally';
import { dayOfIso } from '../../../src/core/usage/usageTime';

/** A row of a file, as plainly as it can be told. */
interface Told
  extends Partial<Record<NamedDimension, string>>, Partial<Omit<UsageReading, 'day' | 'names' | 'cost'>> {
  readonly day: string;
  readonly cost: number;
}

const readingOf = ({ day, cost, ...told }: Told): UsageReading => ({
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  outcomes: 0,
  currency: 'USD',
  isUnpriced: false,
  isWithoutCost: false,
  hasUnreadableTags: false,
  ...told,
  day: dayOfIso(day),
  names: namedDimensions.map((dimension) => told[dimension] ?? ''),
  cost: moneyOf(String(cost))!,
});

function imported(
  rows: readonly Told[],
  target: Partial<UsageTarget> = {},
  currency = 'USD',
  failedRows = 0,
): UsageOutcome {
  const tally = new UsageTally({
    ledger: null,
    file: 'bill.csv',
    source: 'OpenAI',
    utcOffset: null,
    daysAlreadyThere: 'skip',
    ...target,
  });
  for (const row of rows) tally.add(readingOf(row));
  return tally.outcome(currency, failedRows);
}

const rowsOf = (ledger: UsageLedger | null, dimension: UsageDimension) =>
  ledger!.rows.filter((row) => row.dimension === dimension);
const daysOf = (ledger: UsageLedger | null) =>
  rowsOf(ledger, 'total').map(({ importId, day, cost }) => [importId, day.slice(5), cost]);

test('rows are added up by day, and by month of each name', () => {
  const { ledger, added, sums } = imported(
    [
      { day: '2026-11-01', cost: 4, model: 'small', requests: 1, inputTokens: 7, outcomes: 2 },
      { day: '2026-10-02', cost: 0.1, model: 'large', requests: 2, inputTokens: 10, cachedTokens: 5 },
      { day: '2026-10-01', cost: 0.2, model: 'large', requests: 3, outputTokens: 20 },
      { day: '2026-10-02', cost: 0.7, requests: 4, outputTokens: 1, outcomes: 1 },
    ],
    { source: ' OpenAI ', utcOffset: 60 },
    'EUR',
    3,
  );
  const none = { requests: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0, outcomes: 0 };
  // By hand.
  expect(ledger!.currency).toBe('EUR');
  expect(rowsOf(ledger, 'total')).toEqual(
    [
      { ...none, day: '2026-10-01', cost: 0.2, requests: 3, outputTokens: 20 },
      {
        ...{ day: '2026-10-02', cost: 0.8, requests: 6, outcomes: 1 },
        ...{ inputTokens: 10, cachedTokens: 5, outputTokens: 1 },
      },
      { ...none, day: '2026-11-01', cost: 4, requests: 1, inputTokens: 7, outcomes: 2 },
    ].map((row) => ({ importId: 1, dimension: 'total', name: '', ...row })),
  );
  expect(rowsOf(ledger, 'model')).toEqual(
    [
      { ...none, name: '', day: '2026-10-01', cost: 0.7, requests: 4, outputTokens: 1, outcomes: 1 },
      {
        ...{ name: 'large', day: '2026-10-01', cost: 0.3, requests: 5, outcomes: 0 },
        ...{ inputTokens: 10, cachedTokens: 5, outputTokens: 20 },
      },
      { ...none, name: 'small', day: '2026-11-01', cost: 4, requests: 1, inputTokens: 7, outcomes: 2 },
    ].map((row) => ({ importId: 1, dimension: 'model', ...row })),
  );
  expect(ledger!.rows).toHaveLength(3 + 3 + 4 * 2);
  expect(sums).toEqual({
    ...{ requests: 10, inputTokens: 17, outputTokens: 21, cachedTokens: 5, outcomes: 3 },
    cost: 5,
  });
  expect(added).toEqual({
    id: 1,
    file: 'bill.csv',
    source: 'OpenAI',
    from: '2026-10-01',
    to: '2026-11-01',
    utcOffset: 60,
    rows: 4,
    failedRows: 3,
    namesInOther: { model: 0, service: 0, feature: 0, customer: 0, tag: 0 },
  });
  expect(ledger!.imports).toEqual([added]);
});

test('money is added up to the trillionth, whatever the order', () => {
  const costs = [0.1, 0.2, 0.7, -0.3, 999_999.999999999, 1e-12, -1_000_000, 3, -0.000000000001];
  // By hand, in trillionths: 0.1 + 0.2 + 0.7 - 0.3 + 999999.999999999 - 1000000 + 3.
  for (const order of [costs, [...costs].reverse(), [...costs].sort()]) {
    const { sums } = imported(order.map((cost) => ({ day: '2026-10-01', cost })));
    expect(sums.cost).toBe(3.699999999);
  }
});

test('a bill of a hundred days and names has room for each', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({
    day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    cost: at,
    requests: 1,
    customer: `c${at}`,
  }));
  const { ledger, sums } = imported(rows);
  expect(daysOf(ledger)).toEqual(rows.map(({ day, cost }) => [1, day.slice(5), cost]));
  // 0 + 1 + ... + 99.
  expect(sums).toMatchObject({ cost: 4950, requests: 100 });
});

describe('names with rows of their own', () => {
  /** Names of so many customers, the first the dearest. */
  const customers = (count: number, kind: string, most: number) =>
    Array.from({ length: count }, (_, at) => ({
      day: '2026-10-01',
      cost: most - at,
      customer: `${kind}${at + 1}`,
    }));
  const namesOf = (ledger: UsageLedger | null, importId: number) =>
    rowsOf(ledger, 'customer').flatMap((row) => (row.importId === importId ? [row.name] : []));

  it('are the twenty dearest; the others stand together, and so does what has none', () => {
    const { ledger, added } = imported([
      ...customers(23, 'new', 100),
      { day: '2026-10-01', cost: 500, customer: '' },
    ]);
    const named = Array.from({ length: 20 }, (_, at) => `new${at + 1}`);
    // Together 80 + 79 + 78.
    expect(namesOf(ledger, 1)).toEqual(['', 'Other', ...named]);
    expect(rowsOf(ledger, 'customer').find(({ name }) => name === 'Other')!.cost).toBe(237);
    expect(added!.namesInOther).toEqual({ model: 0, service: 0, feature: 0, customer: 3, tag: 0 });
  });

  it('are all of them where there are twenty', () => {
    const { ledger, added } = imported(customers(20, 'new', 100));
    expect(namesOf(ledger, 1)).toEqual(customers(20, 'new', 100).map(({ customer }) => customer));
    expect(added!.namesInOther.customer).toBe(0);
  });

  it('are the ten dearest, then those that the ledger knows, then the next dearest', () => {
    const among = ['new2', 'new11'].map((customer) => ({ day: '2026-10-01', cost: 1, customer }));
    const first = imported([...customers(5, 'known', 9), ...among], { source: 'Anthropic' });
    const rows = [...customers(30, 'new', 100), ...customers(5, 'KNOWN', 9)];
    const { ledger, added } = imported(rows, { ledger: first.ledger });
    const kept = [
      ...customers(15, 'new', 100).map(({ customer }) => customer),
      ...customers(5, 'known', 9).map(({ customer }) => customer),
    ];
    // 35 names less 20; the ledger's spelling stays.
    expect(added!.namesInOther.customer).toBe(15);
    expect(namesOf(ledger, 2).filter((name) => name !== 'Other')).toEqual(kept);
  });

  it('are not known from another dimension', () => {
    const first = imported([{ day: '2026-09-01', cost: 1, feature: 'new25' }], { source: 'Anthropic' });
    const { ledger } = imported(customers(25, 'new', 100), { ledger: first.ledger });
    expect(namesOf(ledger, 2)).not.toContain('new25');
  });

  it('that are called as the others are stand with them', () => {
    const { ledger, added } = imported([
      { day: '2026-10-01', cost: 5, customer: 'OTHER' },
      { day: '2026-10-01', cost: 2, customer: 'Acme' },
    ]);
    expect(namesOf(ledger, 1)).toEqual(['Other', 'Acme']);
    expect(added!.namesInOther.customer).toBe(0);
  });

  it('stand by month, the dearest first, then by tokens, by requests and by name', () => {
    const used = { day: '2026-10-01', cost: 1 };
    const rows = [
      { ...used, customer: 'b' },
      { ...used, customer: 'a' },
      { ...used, customer: 'asked', requests: 2 },
      { ...used, customer: 'asked less', requests: 1 },
      { ...used, customer: 'answered', outputTokens: 9 },
      { ...used, customer: 'sent', inputTokens: 8 },
      { ...used, customer: 'sent and answered', inputTokens: 5, outputTokens: 5 },
      { ...used, customer: 'dear', cost: 2 },
      { ...used, customer: 'a', day: '2026-09-30', cost: 0.5 },
      { ...used, customer: 'b', day: '2026-11-01', cost: 90 },
      { ...used, customer: 'dear', day: '2026-09-01', cost: 0.25 },
    ];
    const sorted = rowsOf(imported(rows).ledger, 'customer').map(({ day, name }) => [day.slice(0, 7), name]);
    const october = ['dear', 'sent and answered', 'answered', 'sent', 'asked', 'asked less', 'a', 'b'];
    expect(sorted).toEqual([
      ['2026-09', 'a'],
      ['2026-09', 'dear'],
      ...october.map((name) => ['2026-10', name]),
      ['2026-11', 'b'],
    ]);
  });

  it('of one cost are chosen by their tokens, their requests and their names', () => {
    const used = { day: '2026-10-01', cost: 0 };
    const many = (count: number, told: object, kind: string) =>
      Array.from({ length: count }, (_, at) => ({ ...used, ...told, customer: `${kind}${at}` }));
    const { ledger } = imported([
      ...many(9, {}, 'b'),
      ...many(9, {}, 'a'),
      ...many(5, { requests: 1 }, 'x'),
      ...many(4, { outputTokens: 1 }, 'y'),
      ...many(5, { inputTokens: 1 }, 'z'),
    ]);
    const named = namesOf(ledger, 1).filter((name) => name !== 'Other');
    // Tokens 9, requests 5, and of those with nothing six by name.
    expect(named.map((name) => name[0]).join('')).toBe('yyyyzzzzzxxxxxaaaaaa');
  });
});

describe('a file that overlaps earlier imports', () => {
  const october = [
    { day: '2026-10-01', cost: 10, requests: 1, inputTokens: 5, outputTokens: 3 },
    { day: '2026-10-02', cost: 20 },
  ];
  const { ledger } = imported(october);
  const november = imported([{ day: '2026-11-01', cost: 7 }], { ledger }).ledger;

  it('brings what is new, and leaves out the days that are there', () => {
    const outcome = imported(
      [
        { day: '2026-10-01', cost: 10, requests: 1, inputTokens: 5, outputTokens: 3 },
        { day: '2026-11-01', cost: 7 },
        { day: '2026-11-02', cost: 1, model: 'large' },
        { day: '2026-11-02', cost: -0.25 },
      ],
      { ledger: november },
    );
    expect(daysOf(outcome.ledger)).toEqual([
      [1, '10-01', 10],
      [1, '10-02', 20],
      [2, '11-01', 7],
      [3, '11-02', 0.75],
    ]);
    expect(outcome.skipped).toEqual({ rows: 2, cost: 17, days: 2 });
    expect(outcome.sums.cost).toBe(0.75);
    expect(outcome.kept.map(({ id }) => id)).toEqual([1, 2]);
    expect(outcome.replaced).toEqual([]);
    expect(outcome.changedDays).toEqual([]);
    expect(outcome.credits).toEqual({ rows: 1, cost: -0.25 });
    expect(outcome.added).toMatchObject({ id: 3, rows: 2, from: '2026-11-02', to: '2026-11-02' });
  });

  it('of days that are all there changes nothing', () => {
    const outcome = imported(october, { ledger, source: 'open-ai' });
    expect(outcome.ledger).toBe(ledger);
    expect(outcome.added).toBeNull();
    expect(outcome.replaced).toEqual([]);
  });

  it('replaces the imports whose every day it has, where that is wanted', () => {
    const rows = [
      { day: '2026-10-02', cost: 2 },
      { day: '2026-10-01', cost: 1 },
      { day: '2026-10-03', cost: 3 },
    ];
    const outcome = imported(rows, { ledger: november, daysAlreadyThere: 'replace' });
    expect(outcome.replaced.map(({ id }) => id)).toEqual([1]);
    expect(outcome.kept).toEqual([]);
    expect(outcome.skipped).toEqual({ rows: 0, cost: 0, days: 0 });
    expect(outcome.ledger!.imports.map(({ id }) => id)).toEqual([2, 3]);
    expect(daysOf(outcome.ledger)).toEqual([
      [2, '11-01', 7],
      [3, '10-01', 1],
      [3, '10-02', 2],
      [3, '10-03', 3],
    ]);
    expect(outcome.added!.rows).toBe(3);
  });

  it('replaces no import of which it has a part only', () => {
    const rows = [
      { day: '2026-10-02', cost: 2 },
      { day: '2026-11-01', cost: 8 },
    ];
    const outcome = imported(rows, { ledger: november, daysAlreadyThere: 'replace' });
    expect(outcome.replaced.map(({ id }) => id)).toEqual([2]);
    expect(outcome.kept.map(({ id }) => id)).toEqual([1]);
    expect(outcome.changedDays).toEqual(['2026-10-02']);
  });

  it('of another source has days of its own, and replaces nothing', () => {
    const outcome = imported(october, { ledger, source: 'Anthropic', daysAlreadyThere: 'replace' });
    expect([outcome.kept, outcome.replaced, outcome.skipped.rows]).toEqual([[], [], 0]);
    expect(outcome.ledger!.imports.map(({ source }) => source)).toEqual(['OpenAI', 'Anthropic']);
  });

  it('has an id of its own, above all that are there', () => {
    const gap = { ...november!, imports: november!.imports.map((each) => ({ ...each, id: each.id + 6 })) };
    const rows = gap.rows.map((row) => ({ ...row, importId: row.importId + 6 }));
    expect(imported(october, { ledger: { ...gap, rows }, source: 'Anthropic' }).added!.id).toBe(9);
  });

  // Less than half a cent is rounding; counts have none.
  it.each([
    [{}, []],
    [{ cost: 10.004 }, []],
    [{ cost: 9.996 }, []],
    [{ cost: 10.006 }, ['2026-10-01']],
    [{ cost: 9.99 }, ['2026-10-01']],
    [{ requests: 2 }, ['2026-10-01']],
    [{ inputTokens: 6 }, ['2026-10-01']],
    [{ outputTokens: 2 }, ['2026-10-01']],
  ])('says where it has other figures, %j', (change, days) => {
    expect(imported([{ ...october[0]!, ...change }], { ledger }).changedDays).toEqual(days);
  });

  it('says which days have changed, the earliest first', () => {
    const rows = [
      { day: '2026-11-01', cost: 1 },
      { day: '2026-10-02', cost: 1 },
      { day: '2026-10-01', cost: 1 },
    ];
    expect(imported(rows, { ledger: november }).changedDays).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-11-01',
    ]);
  });

  it('takes half a cent for a change', () => {
    const free = imported([{ day: '2026-10-01', cost: 0 }]).ledger;
    expect(imported([{ day: '2026-10-01', cost: 0.005 }], { ledger: free }).changedDays).toHaveLength(1);
  });
});

test('what counts is told of the rows that count, those of replaced imports among them', () => {
  const first = imported([{ day: '2026-10-01', cost: 1 }]);
  const rows = [
    { day: '2026-10-01', cost: -2, isWithoutCost: true },
    { day: '2026-10-01', cost: 0, isUnpriced: true, model: 'Huge', inputTokens: 10, outputTokens: 1 },
    { day: '2026-10-02', cost: 0, isUnpriced: true, model: 'huge', inputTokens: 20, outputTokens: 2 },
    { day: '2026-10-02', cost: -0.5, hasUnreadableTags: true },
    { day: '2026-10-02', cost: 3, isWithoutCost: true },
  ];
  const replaced = imported(rows, { ledger: first.ledger, daysAlreadyThere: 'replace' });
  expect(replaced).toMatchObject({
    credits: { rows: 2, cost: -2.5 },
    unpriced: [{ model: 'Huge', rows: 2, inputTokens: 30, outputTokens: 3 }],
    rowsWithoutCost: 2,
    rowsWithUnreadableTags: 1,
    sums: { cost: 0.5 },
  });
  const skipped = imported(rows, { ledger: first.ledger });
  expect(skipped).toMatchObject({
    credits: { rows: 1, cost: -0.5 },
    unpriced: [{ model: 'Huge', rows: 1, inputTokens: 20, outputTokens: 2 }],
    rowsWithoutCost: 1,
    rowsWithUnreadableTags: 1,
    sums: { cost: 2.5 },
    skipped: { rows: 2, cost: -2, days: 1 },
  });
});

test('models without a price: most tokens first, then by name', () => {
  const unpriced = { day: '2026-10-01', cost: 0, isUnpriced: true };
  const { unpriced: models } = imported([
    { ...unpriced, model: 'c', outputTokens: 5 },
    { ...unpriced, model: 'b', inputTokens: 3, outputTokens: 2 },
    { ...unpriced, model: 'd', inputTokens: 5 },
    { ...unpriced, model: 'most', inputTokens: 3, outputTokens: 3 },
    { ...unpriced, model: 'least', inputTokens: 4 },
    { ...unpriced, model: 'least', outputTokens: 0 },
    { day: '2026-10-01', cost: 1, model: 'priced', inputTokens: 99 },
  ]);
  expect(models.map(({ model, rows }) => [model, rows])).toEqual([
    ['most', 1],
    ['b', 1],
    ['c', 1],
    ['d', 1],
    ['least', 2],
  ]);
});

describe('currencies', () => {
  const { ledger } = imported([{ day: '2026-10-01', cost: 1 }], {}, 'EUR');

  it('two in one workbook are refused, with what to do', () => {
    const again = () => imported([{ day: '2026-11-01', cost: 1 }], { ledger });
    expect(again).toThrow(UsageRefused);
    expect(again).toThrow('The usage in this workbook is in EUR and the file in USD: import a file in EUR');
    try {
      again();
    } catch (error) {
      expect(error).toMatchObject({ reason: 'other currency', name: 'UsageRefused', currencies: [] });
    }
  });

  it('a file in which nothing was used has none', () => {
    expect(imported([], { ledger }).ledger).toBe(ledger);
    expect(imported([]).ledger).toBeNull();
  });

  it('a workbook without imports takes any', () => {
    const empty = { currency: 'EUR', imports: [], rows: [] };
    expect(imported([{ day: '2026-11-01', cost: 1 }], { ledger: empty }).ledger!.currency).toBe('USD');
  });
});
