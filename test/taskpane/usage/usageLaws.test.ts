/** @jest-environment node */
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvLine } from '../../../src/core/usage/csvLine';
import { namedDimensions } from '../../../src/core/usage/usageLedger';
import { UsageRefused } from '../../../src/core/usage/usageRefused';
import { csvBatches } from '../../../src/taskpane/usage/csvBatches';
import { previewUsage } from '../../../src/taskpane/usage/previewUsage';
import { fileOf, imported } from './usageFiles';

/** Rows as a bill may have them: few names, money of up to twelve decimals, now and then a credit. */
const bill = fc.array(
  fc.record({
    day: fc
      .integer({ min: 1, max: 30 })
      .map((day) => `2026-${day % 3 ? '10' : '11'}-${String(day).padStart(2, '0')}`),
    feature: fc.constantFrom('search', 'Search', 'chat', '', 'a "b", c', 'two\nlines', '=cmd', '  x '),
    customer: fc.integer({ min: 0, max: 40 }).map((i) => (i % 9 ? `customer ${i}` : '')),
    picos: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 16n }),
    requests: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 80 },
);
type Bill = readonly { day: string; feature: string; customer: string; picos: bigint; requests: number }[];

const decimal = (picos: bigint) => {
  const digits = String(picos < 0n ? -picos : picos).padStart(13, '0');
  return `${picos < 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`;
};
/** Null where it is refused; fails with anything else, because only a refusal is said to the analyst. */
const orRefused = <T>(outcome: Promise<T>): Promise<T | null> =>
  outcome.catch((error: unknown) => {
    expect(error).toBeInstanceOf(UsageRefused);
    return null;
  });
const quoted = (fields: readonly string[]) =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
const csvOf = (rows: Bill) =>
  fileOf(
    [
      'date,feature,customer,requests,cost_usd',
      ...rows.map(({ day, feature, customer, requests, picos }) =>
        quoted([day, feature, customer, String(requests), decimal(picos)]),
      ),
    ].join('\n'),
  );
const importing = (file: File, ledger = null as Awaited<ReturnType<typeof imported>>['ledger']) =>
  imported(file, { source: 'Gateway', mapping: { days: 'as written', decimal: '.' }, ledger });

test('the order of a file’s rows never matters', async () => {
  await fc.assert(
    fc.asyncProperty(
      bill.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      async ([rows, shuffled]) => {
        const [one, other] = [await importing(csvOf(rows)), await importing(csvOf(shuffled))];
        expect(other.ledger).toEqual(one.ledger);
        expect(other.sums).toEqual(one.sums);
      },
    ),
    { numRuns: 60 },
  );
});

test('the totals, and each dimension’s rows together, are the sum of whole trillionths', async () => {
  await fc.assert(
    fc.asyncProperty(bill, async (rows) => {
      const { ledger, sums } = await importing(csvOf(rows));
      const picos = rows.reduce((sum, row) => sum + row.picos, 0n);
      const requests = rows.reduce((sum, row) => sum + row.requests, 0);
      expect(sums).toMatchObject({ requests, cost: Number(decimal(picos)) });
      for (const dimension of ['total', ...namedDimensions]) {
        const own = ledger!.rows.filter((row) => row.dimension === dimension);
        expect(own.reduce((sum, row) => sum + row.requests, 0)).toBe(requests);
        const cents = own.reduce((sum, { cost }) => sum + cost, 0) * 100;
        expect(Math.abs(cents - Number(picos) / 1e10)).toBeLessThan(1e-3);
      }
    }),
    { numRuns: 60 },
  );
});

test('months imported one after the other, in any overlap, come to the file imported at once', async () => {
  await fc.assert(
    fc.asyncProperty(bill, fc.integer({ min: 1, max: 30 }), async (rows, cut) => {
      const isEarly = ({ day }: Bill[number]) => Number(day.slice(8)) <= cut;
      const early = rows.filter(isEarly);
      fc.pre(early.length > 0);
      const whole = await importing(csvOf(rows));
      const first = await importing(csvOf(early));
      const second = await importing(csvOf(rows), first.ledger);
      const again = await importing(csvOf(rows), second.ledger);
      const totals = ({ ledger }: typeof whole) =>
        ledger!.rows
          .filter(({ dimension }) => dimension === 'total')
          .map(({ day, cost, requests }) => [day, cost, requests])
          .sort();
      expect(totals(second)).toEqual(totals(whole));
      expect(again.ledger).toBe(second.ledger);
    }),
    { numRuns: 40 },
  );
});

/** Text with everything that parsers of values trip over, at home in no alphabet. */
const field = fc.string({
  unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', ';', 'ö', '≤', '🙂', "'", '='),
});
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

test('cut into pieces of any size, a file has the rows that it has', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, size, newline) => {
        const file = fileOf(rows.map(quoted).join(newline));
        const read: (readonly string[])[] = [];
        for await (const batch of csvBatches(file, { delimiter: ',', encoding: 'utf-8' }, size)) {
          read.push(...batch.rows);
        }
        expect(read).toEqual(rows);
      },
    ),
    {
      numRuns: 300,
      // A piece that ends between a carriage return and its line feed.
      examples: [
        [
          [
            ['a≤🙂öaaaaa', 'a'],
            ['', ''],
          ],
          22,
          '\r\n',
        ],
      ],
    },
  );
});

test('whatever is in a file, reading it ends, and says of each piece how far it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 40 }),
      async (bytes, size) => {
        const file = fileOf(bytes as Uint8Array<ArrayBuffer>);
        let last = 0;
        for await (const batch of csvBatches(file, { delimiter: ';', encoding: 'windows-1252' }, size)) {
          expect(batch.bytes).toBeGreaterThan(last);
          last = batch.bytes;
        }
        expect(last).toBe(bytes.length);
        await orRefused(previewUsage(file, null));
      },
    ),
    { numRuns: 300 },
  );
});

/** Files as they should be, a header and a row. */
const soundFiles = [
  'date,model,requests,input_tokens,output_tokens,cost,currency,tags\n2026-10-01,gpt-5,2,30,4,0.25,usd,{}',
  'time;feature;customer;input_tokens;cached_tokens;cost\n2026-10-02T09:00:00Z;search;Acme;50;20;1.5',
  'request_id\ttimestamp\tmodel\tprompt_tokens\tcompletion_tokens\tsuccess\nr1\t2026-10-31T23:59:59-05:00\tgpt-5\t12\t7\ttrue',
  'ChargePeriodStart,BilledCost,BillingCurrency,ServiceName,ChargeClass,BillingPeriodStart\n2026-10-03T00:00:00Z,-3.2,USD,Search,,2026-10-01T00:00:00Z',
].map((text) => {
  const [header, row] = text.split('\n') as [string, string];
  const delimiter = /[,;\t]/.exec(header)![0];
  return { header, fields: row.split(delimiter), delimiter };
});
/** What people, programs and spreadsheets leave in a field. */
const broken = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '03/04/2026',
    '1,5',
    '1e400',
    '€2',
    '(3)',
    '-1',
    '0.1',
    'NaN',
    '"',
    '""x',
    '=cmd|x',
  ),
  fc.constantFrom(
    'eur',
    '1e3',
    '2e-9',
    '999999999999',
    '-0',
    '{"a":1}',
    'null',
    'Correction',
    'two\nlines',
    '\u0000',
  ),
  fc.string({ maxLength: 6 }),
  fc.double().map(String),
);
const brokenFile = fc
  .record({
    of: fc.constantFrom(...soundFiles),
    faults: fc.array(fc.array(fc.record({ at: fc.nat(9), with: broken }), { maxLength: 2 }), {
      maxLength: 25,
    }),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ of: { header, fields, delimiter }, faults, newline }) => {
    const rows = faults.map((row) => {
      const told = [...fields];
      for (const fault of row) told[fault.at] = fault.with;
      return told.join(delimiter);
    });
    return [header, ...rows].join(newline);
  });

test('whatever the rows are, each one counts, fails, is empty or in another currency, and sums stay sums', async () => {
  await fc.assert(
    fc.asyncProperty(brokenFile, fc.constantFrom<'.' | ','>('.', ','), async (text, decimal) => {
      const said = { days: 0, decimal, onlyCurrency: 'USD' } as const;
      const preview = await orRefused(previewUsage(fileOf(text), null));
      if (preview === null || preview.mapping.time === null) return;
      const currency = preview.mapping.currency ?? { code: 'USD' };
      const cost = preview.mapping.cost ?? 'prices';
      const mapping = { ...said, currency, cost };
      const outcome = await orRefused(imported(fileOf(text), { source: 'Any', mapping }));
      if (outcome === null) return;
      const { rowsRead, emptyRows, failures, currencies, added, sums, ledger } = outcome;
      const inCurrency = currencies.reduce((rows, each) => rows + each.rows, 0);
      expect(emptyRows + failures.rows + inCurrency).toBe(rowsRead);
      expect(failures.reasons.reduce((rows, each) => rows + each.rows, 0)).toBe(failures.rows);
      expect(added?.rows ?? 0).toBe(currencies.find(({ code }) => code === 'USD')?.rows ?? 0);
      for (const dimension of ['total', ...namedDimensions]) {
        const own = (ledger?.rows ?? []).filter((row) => row.dimension === dimension);
        for (const key of [
          'requests',
          'inputTokens',
          'outputTokens',
          'cachedTokens',
          'outcomes',
          'cost',
        ] as const) {
          const sum = own.reduce((total, row) => total + row[key], 0);
          expect(Math.abs(sum - sums[key])).toBeLessThanOrEqual(
            1e-6 + 1e-12 * own.length * Math.abs(sums[key]),
          );
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('a line of failed rows reads as the fields it was made of, and never as a formula', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
      const { data } = Papa.parse<string[]>(csvLine(fields), { delimiter: ',', newline: '\r\n' });
      const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text));
      expect(data[0]!.filter(isFormula)).toEqual([]);
      expect(data[0]!.map((text, i) => (fields[i] === text ? text : text.replace(/^'/, '')))).toEqual(fields);
    }),
  );
});
