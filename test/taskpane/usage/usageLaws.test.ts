/** @jest-environment node */
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvLine } from '../../../src/core/usage/csvLine';
import { namedDimensions } from '../../../src/core/usage/usageLedger';
import { csvBatches } from '../../../src/taskpane/usage/csvBatches';
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
      },
    ),
    { numRuns: 300 },
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
