import type { TokenPrice } from '../../../src/core/case';
import { emptyMapping, type UsageMapping } from '../../../src/core/usage/usageMapping';
import { UsageRowReader, type UsageReading } from '../../../src/core/usage/usageRowReader';
import { isoDay } from '../../../src/core/usage/usageTime';

const columns = [
  ...['time', 'model', 'feature', 'requests', 'input', 'cached', 'written', 'writtenLong', 'output'],
  ...['outcomes', 'batch', 'cost', 'currency', 'tags', 'class', 'billed'],
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>>;
const at = (name: Column) => columns.indexOf(name);
const fieldsOf = (row: Row) => columns.map((name) => row[name] ?? '');

const price: TokenPrice = {
  model: 'Large 5',
  provider: '',
  input: 10,
  output: 30,
  cached: 2,
  batchDiscount: 0.5,
  asOf: '',
  source: '',
};

/** A bill that says its cost, in US dollars. */
const bill: UsageMapping = {
  ...emptyMapping,
  time: at('time'),
  days: 'as written',
  decimal: '.',
  requests: at('requests'),
  inputTokens: at('input'),
  cachedTokens: at('cached'),
  outputTokens: at('output'),
  outcomes: at('outcomes'),
  cost: at('cost'),
  currency: { code: 'USD' },
  names: {
    ...emptyMapping.names,
    model: { from: 'column', column: at('model') },
    feature: { from: 'column', column: at('feature') },
  },
};
/** Tokens that the table of prices has to price. */
const log: UsageMapping = {
  ...bill,
  cost: 'prices',
  batch: at('batch'),
  cacheWriteTokens: at('written'),
  longCacheWriteTokens: at('writtenLong'),
};

const readerOf = (mapping: UsageMapping, prices: readonly TokenPrice[] = []) => {
  const reader = new UsageRowReader(mapping, columns.length, prices);
  return (row: Row) => reader.read(fieldsOf({ time: '2026-10-01', ...row }));
};
const reading = (row: Row, mapping = bill, prices: readonly TokenPrice[] = []) => {
  const read = readerOf(mapping, prices)(row);
  if (read === null || 'reason' in read) throw new Error(JSON.stringify(read));
  return read;
};
const failure = (row: Row, mapping = bill, prices: readonly TokenPrice[] = []) => {
  const read = readerOf(mapping, prices)(row);
  return read !== null && 'reason' in read
    ? [read.reason, read.column === null ? null : columns[read.column]]
    : read;
};
const amountOf = ({ cost }: UsageReading) => cost.units + cost.picos / 1e12;

test('a row says when what was used by whom, and what it cost', () => {
  const row = {
    ...{ time: '2026-10-02', model: 'Large 5', feature: ' search ', requests: '3', input: '1,000' },
    ...{ cached: '400', output: '20', outcomes: '2', cost: '$1.25' },
  };
  expect(reading(row)).toEqual({
    // 2026-10-02 by Python's date: toordinal less that of 1970-01-01.
    day: 20728,
    names: ['Large 5', '', ' search ', '', ''],
    requests: 3,
    inputTokens: 1000,
    cachedTokens: 400,
    outputTokens: 20,
    outcomes: 2,
    cost: { units: 1, picos: 250_000_000_000 },
    currency: 'USD',
    isUnpriced: false,
    isWithoutCost: false,
    hasUnreadableTags: false,
  });
});

describe('the fields of a row', () => {
  const reader = new UsageRowReader(bill, columns.length, []);
  const row = fieldsOf({ time: '2026-10-01', cost: '1' });

  it.each([
    ['fewer than the header', row.slice(0, -1), { reason: 'too few fields', column: null }],
    ['one more', [...row, 'x'], { reason: 'too many fields', column: null }],
    ['one more, behind a blank one', [...row, ' ', 'x'], { reason: 'too many fields', column: null }],
    ['nothing', row.map(() => ' '), null],
    ['nothing, of too few', ['', ''], null],
    ['nothing, of too many', Array<string>(40).fill(''), null],
    ['no field', [''], null],
  ])('%s', (_, fields, expected) => {
    expect(reader.read(fields)).toEqual(expected);
  });

  it('blank ones more than the header has do not count', () => {
    expect(reader.read([...row, '', ' '])).toMatchObject({ cost: { units: 1 } });
  });
});

describe('a row without amounts', () => {
  it('is a day without use', () => {
    expect(failure({ model: 'Large 5' })).toBeNull();
    expect(failure({ requests: ' ', cost: ' ', outcomes: '' })).toBeNull();
    expect(failure({ time: 'Total' })).toBeNull();
  });

  it.each(['requests', 'input', 'cached', 'output', 'outcomes', 'cost'] as const)(
    'is one with %s of 0, and that counts',
    (column) => {
      expect(reading({ [column]: '0' })).toMatchObject({ requests: 0, inputTokens: 0 });
    },
  );

  it('is a request where every row is one', () => {
    expect(reading({}, { ...bill, requests: 'rows' })).toMatchObject({ requests: 1, isWithoutCost: true });
  });

  it('counts where the file has no column of amounts', () => {
    const onlyDays = { ...emptyMapping, time: at('time'), days: 'as written', currency: null } as const;
    expect(reading({}, onlyDays)).toMatchObject({ requests: 0, currency: '', isWithoutCost: false });
  });
});

describe('counts', () => {
  it.each([
    ['true', 1],
    ['Yes', 1],
    ['y', 1],
    [' TRUE ', 1],
    ['batch', 1],
    ['false', 0],
    ['No', 0],
    ['n', 0],
    ['null', 0],
    ['', 0],
    [' ', 0],
    ['12', 12],
    ['12.0', 12],
    [' 1,000 ', 1000],
    ['1000000000000', 1e12],
  ])('%j outcomes are %d', (outcomes, expected) => {
    expect(reading({ cost: '1', outcomes }).outcomes).toBe(expected);
  });

  it.each([
    [{ outcomes: 'maybe' }, ['number', 'outcomes']],
    [{ outcomes: 'untrue' }, ['number', 'outcomes']],
    [{ outcomes: 'trues' }, ['number', 'outcomes']],
    [{ outcomes: 'yesno' }, ['number', 'outcomes']],
    [{ outcomes: 'nobody' }, ['number', 'outcomes']],
    [{ outcomes: 'piano' }, ['number', 'outcomes']],
    [{ input: '1.5' }, ['no whole number', 'input']],
    [{ output: '-1' }, ['negative count', 'output']],
    [{ requests: '1000000000001' }, ['too large', 'requests']],
    [{ requests: '-1000000000001', cost: '-1' }, ['too large', 'requests']],
    [{ requests: '-1', cost: '0' }, ['negative count', 'requests']],
    [{ requests: '-1', cost: '' }, ['negative count', 'requests']],
  ])('%j fails', (row, expected) => {
    expect(failure({ cost: '1', ...row })).toEqual(expected);
  });

  it.each(['-5', '-0.5'])('may be taken back where %s is paid back', (cost) => {
    expect(reading({ cost, requests: '-2', input: '-10', cached: '-10', output: '-3' })).toMatchObject({
      requests: -2,
      inputTokens: -10,
      cachedTokens: -10,
      outputTokens: -3,
    });
    expect(failure({ cost, input: '-10', cached: '-11' })).toEqual(['cached above input', 'cached']);
  });

  it('are grouped by points where the decimal sign is a comma', () => {
    const row = { input: '1.234', cost: '1.234,5' };
    const read = reading(row, { ...bill, decimal: ',' });
    expect([read.inputTokens, amountOf(read)]).toEqual([1234, 1234.5]);
  });

  it('are read with a decimal point where nobody said which', () => {
    expect(reading({ input: '1,234', cost: '0.5' }, { ...bill, decimal: null })).toMatchObject({
      inputTokens: 1234,
      cost: { picos: 5e11 },
    });
  });
});

describe('tokens from the cache', () => {
  it('are among the input or come on top of it', () => {
    const row = { cost: '1', input: '100', cached: '40' };
    expect(reading(row).inputTokens).toBe(100);
    expect(reading(row, { ...bill, inputIncludesCached: false }).inputTokens).toBe(140);
    // Nothing says how many there were beside them.
    expect(reading(row, { ...bill, inputTokens: null }).inputTokens).toBe(40);
  });

  it('cannot be more than what was sent', () => {
    expect(reading({ cost: '1', input: '40', cached: '40' }).cachedTokens).toBe(40);
    expect(failure({ cost: '1', input: '40', cached: '41' })).toEqual(['cached above input', 'cached']);
  });
});

describe('costs', () => {
  it.each([
    [{ cost: 'n/a' }, ['number', 'cost']],
    [{ cost: '1,5' }, ['number', 'cost']],
    [{ cost: '10000000000000' }, ['too large', 'cost']],
    [{ cost: '€2.00' }, ['other currency', 'cost']],
    [{ cost: '2.00 GBP' }, ['other currency', 'cost']],
  ])('%j fails', (row, expected) => {
    expect(failure(row)).toEqual(expected);
  });

  it('that are empty count as 0, and that is said', () => {
    expect(reading({ requests: '2' })).toMatchObject({
      cost: { units: 0, picos: 0 },
      isWithoutCost: true,
      isUnpriced: false,
    });
    expect(reading({ requests: '2', cost: '0' }).isWithoutCost).toBe(false);
    expect(reading({ requests: '2' }, log).isWithoutCost).toBe(false);
  });
});

describe('currencies', () => {
  const inColumn = { ...bill, currency: { column: at('currency') } };

  it('stand in capitals, whatever the file writes', () => {
    expect(reading({ cost: '1', currency: ' eur ' }, inColumn).currency).toBe('EUR');
    expect(reading({ cost: '€1', currency: 'EUR' }, inColumn).currency).toBe('EUR');
  });

  it.each([
    [{ currency: '' }, ['no currency', 'currency']],
    [{ currency: ' ' }, ['no currency', 'currency']],
    [{ currency: 'US' }, ['currency', 'currency']],
    [{ currency: 'USDX' }, ['currency', 'currency']],
    [{ currency: 'XUSD' }, ['currency', 'currency']],
    [{ currency: 'U$D' }, ['currency', 'currency']],
    [{ currency: 'EUR', cost: '2 USD' }, ['other currency', 'cost']],
  ])('%j fails', (row, expected) => {
    expect(failure({ cost: '1', ...row }, inColumn)).toEqual(expected);
  });
});

// Prices per million tokens: input 10, from the cache 2, output 30; batches at half.
describe('prices', () => {
  const million = '1000000';
  it.each<[string, Row, number]>([
    ['input', { input: million }, 10],
    ['output alone', { output: million }, 30],
    ['more output than input', { input: '100000', output: million }, 31],
    // 0.6 x 10 + 0.4 x 2 + 0.1 x 30.
    ['cached input', { input: million, cached: '400000', output: '100000' }, 9.8],
    ['a batch', { input: million, batch: ' true ' }, 5],
    ['a batch by its name', { input: million, batch: 'Batch' }, 5],
    ['no batch', { input: million, batch: 'FALSE' }, 10],
    // What is written to the cache costs 1.25 times as much, for an hour twice as much (Anthropic's price list).
    ['the cache written for five minutes', { written: million }, 12.5],
    ['the cache written for an hour', { writtenLong: million }, 20],
    // (0.6 + 0.25 + 0.4) x 10 + 0.4 x 2.
    ['all of them', { input: million, cached: '400000', written: '200000', writtenLong: '200000' }, 13.3],
  ])('%s', (_, row, expected) => {
    const read = reading({ model: ' large 5', ...row }, log, [price]);
    expect(amountOf(read)).toBeCloseTo(expected, 11);
    expect(read.isUnpriced).toBe(false);
  });

  it('what is written to the cache is input', () => {
    expect(
      reading({ input: '100', cached: '40', written: '7', writtenLong: '5', model: 'Large 5' }, log, [price]),
    ).toMatchObject({ inputTokens: 112, cachedTokens: 40, isUnpriced: false });
  });

  it('cached input costs as other input where the table has no price of its own', () => {
    const row = { model: 'Large 5', input: million, cached: million };
    expect(amountOf(reading(row, log, [{ ...price, cached: null }]))).toBe(10);
  });

  it('a batch is one only where a column says so', () => {
    const row = { model: 'Large 5', input: million, batch: 'true', time: '2026-10-01' };
    expect(amountOf(reading(row, { ...log, batch: null }, [price]))).toBe(10);
  });

  it('of a model that the table does not have, the tokens count and their cost is 0', () => {
    const unpriced = reading({ model: 'Huge', input: '100' }, log, [price]);
    expect(unpriced).toMatchObject({ inputTokens: 100, isUnpriced: true, cost: { units: 0, picos: 0 } });
    // Nothing was sent: there is nothing to price.
    expect(reading({ model: 'Huge', requests: '3' }, log, [price]).isUnpriced).toBe(false);
    // The bill says what it cost.
    expect(reading({ model: 'Huge', input: '100', cost: '1' }, bill, [price]).isUnpriced).toBe(false);
    const billed = reading({ model: 'Large 5', input: million, cost: '1' }, bill, [price]);
    expect(amountOf(billed)).toBe(1);
  });

  it('may be told for a model that the file calls otherwise', () => {
    const told = { ...log, modelPrices: { house: 'Large 5' } };
    expect(amountOf(reading({ model: 'house', input: million }, told, [price]))).toBe(10);
  });

  it('that come to too much fail', () => {
    const row = { model: 'Large 5', input: '1000000000000' };
    expect(failure(row, log, [{ ...price, input: 1e7 }])).toEqual(['too large', null]);
  });

  it('below 0 are no fault of the row', () => {
    const read = readerOf(log, [{ ...price, input: -1 }]);
    expect(() => read({ model: 'Large 5', input: '5' })).toThrow(
      'inputPricePerMillion has to be a number at least 0, not -1',
    );
  });
});

describe('days', () => {
  const dayOf = (read: ReturnType<ReturnType<typeof readerOf>>) =>
    read !== null && 'day' in read ? isoDay(read.day) : read;

  it.each([
    [{ time: '' }, ['no time', 'time']],
    [{ time: '  ' }, ['no time', 'time']],
    [{ time: 'Total' }, ['time', 'time']],
    [{ time: '03/04/2026' }, ['date order', 'time']],
  ])('%j fails', (row, expected) => {
    expect(failure({ cost: '1', ...row })).toEqual(expected);
  });

  it('are those of the zone that was chosen', () => {
    const late = { cost: '1', time: ' 2026-10-01T23:30:00Z ' };
    expect(dayOf(readerOf({ ...bill, days: 60 })(late))).toBe('2026-10-02');
    expect(dayOf(readerOf(bill)(late))).toBe('2026-10-01');
    const early = { cost: '1', time: '2026-10-01T00:30:00+02:00' };
    expect(dayOf(readerOf({ ...bill, days: null })(early))).toBe('2026-10-01');
    expect(dayOf(readerOf({ ...bill, days: 0 })(early))).toBe('2026-09-30');
  });

  it('are in the order that was chosen', () => {
    const row = { cost: '1', time: '03/04/2026' };
    expect(dayOf(readerOf({ ...bill, dateOrder: 'month first' })(row))).toBe('2026-03-04');
  });

  it('are each row’s own, whatever stood in the row before', () => {
    const read = readerOf(bill);
    const days = ['2026-10-01', '2026-10-01', '2026-10-02', '', 'x', '2026-10-02', '2026-10-01'].map((time) =>
      dayOf(read({ cost: '1', time })),
    );
    expect(days).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2026-10-02',
      { reason: 'no time', column: at('time') },
      { reason: 'time', column: at('time') },
      '2026-10-02',
      '2026-10-01',
    ]);
  });

  // FOCUS 1.2, "Charge Class": null unless the row corrects a bill that was sent before.
  it('of a correction are those of the bill that brings it', () => {
    const focus = { ...bill, correction: { column: at('class'), billedFrom: at('billed') } };
    const row = { cost: '1', time: '2026-09-05', billed: '2026-10-01' };
    expect(dayOf(readerOf(focus)({ ...row, class: 'Correction' }))).toBe('2026-10-01');
    expect(dayOf(readerOf(focus)({ ...row, class: ' null ' }))).toBe('2026-09-05');
    expect(dayOf(readerOf(focus)(row))).toBe('2026-09-05');
    expect(dayOf(readerOf(bill)({ ...row, class: 'Correction' }))).toBe('2026-09-05');
    expect(failure({ ...row, class: 'Correction', billed: '' }, focus)).toEqual(['no time', 'billed']);
    expect(failure({ ...row, class: 'Correction', billed: '1/2/2026' }, focus)).toEqual([
      'date order',
      'billed',
    ]);
    expect(failure({ ...row, class: 'Correction', billed: 'soon' }, focus)).toEqual(['time', 'billed']);
  });
});

test('names come from tags, of each row its own, and what is no tags is said', () => {
  const tagged: UsageMapping = {
    ...bill,
    tags: at('tags'),
    names: { ...bill.names, customer: { from: 'tags', key: 'client' }, tag: { from: 'tags', key: 'team' } },
  };
  const read = readerOf(tagged);
  const rows = ['', '{"client":"Acme"}', '{"client":"Acme"}', 'oops', 'oops', '{"team":"web"}', ''];
  const said = rows.map((tags) => {
    const { names, hasUnreadableTags } = read({ cost: '1', tags }) as UsageReading;
    return [names[3], names[4], hasUnreadableTags];
  });
  expect(said).toEqual([
    ['', '', false],
    ['Acme', '', false],
    ['Acme', '', false],
    ['', '', true],
    ['', '', true],
    ['', 'web', false],
    ['', '', false],
  ]);
  expect(reading({ cost: '1', tags: 'oops' }).hasUnreadableTags).toBe(false);
});
