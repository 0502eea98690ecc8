import fc from 'fast-check';
import type { TestBook } from './excelRun';
import { openBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

const SHARED = { seed: 7, numRuns: 1 };
const PERIODS = [3, 5, 12, 24, 36, 60, 120];
const EACH = 20;

interface Investment {
  readonly periods: number;
  readonly flow: number[];
  readonly days: number[];
}

const investments: fc.Arbitrary<Investment[]> = fc.tuple(
  ...PERIODS.flatMap((periods) =>
    Array.from({ length: EACH }, () =>
      fc.record({
        periods: fc.constant(periods),
        flow: fc
          .tuple(
            fc.double({ min: 0.6, max: 2.2, noNaN: true }),
            fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), {
              minLength: periods,
              maxLength: periods,
            }),
          )
          .map(([total, parts]) => [-1000, ...parts.map((part) => ((1000 * total) / periods) * part)]),
        days: fc
          .array(fc.integer({ min: 10, max: 60 }), { minLength: periods, maxLength: periods })
          .map((gaps) => gaps.reduce((all, gap) => [...all, all[all.length - 1] + gap], [45_000])),
      }),
    ),
  ),
);

// Laws: the present value at the internal rate of return is 0; an annuity at its rate is worth its price.
describe('rates of random investments', () => {
  it('bring the present value to zero', async () => {
    await fc.assert(
      fc.asyncProperty(investments, async (cases) => {
        await book.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange().clear();
          cases.forEach(({ flow, days }, i) => {
            const row = sheet
              .getRange('D1')
              .getOffsetRange(2 * i, 0)
              .getAbsoluteResizedRange(2, flow.length);
            row.values = [flow, days];
          });
          await context.sync();
        });
        const formulas = cases.flatMap(({ periods, flow }, i) => {
          const column = flow.length + 3;
          const name = column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '';
          const last = name + String.fromCharCode(65 + ((column - 1) % 26));
          const cells = (row: number) => `D${row}:${last}${row}`;
          return [
            [
              `=IRR(${cells(2 * i + 1)})`,
              `=XIRR(${cells(2 * i + 1)},${cells(2 * i + 2)})`,
              `=RATE(${periods},-${1200 / periods},1000)`,
            ],
            ['', '', ''],
          ];
        });
        const values = await book.calculate('Sheet1', 'A1', formulas);
        const wrong: string[] = [];
        cases.forEach(({ periods, flow, days }, i) => {
          const [irr, xirr, rate] = values[2 * i].map(Number);
          const present = flow.reduce((sum, v, k) => sum + v / (1 + irr) ** k, 0);
          const dated = flow.reduce((sum, v, k) => sum + v / (1 + xirr) ** ((days[k] - days[0]) / 365), 0);
          const annuity = ((1200 / periods) * (1 - (1 + rate) ** -periods)) / rate - 1000;
          for (const [kind, rest, found] of [
            ['IRR', present, irr],
            ['XIRR', dated, xirr],
            ['RATE', annuity, rate],
          ] as const) {
            if (!(Math.abs(rest) < 1e-6 && found > -1))
              wrong.push(`${kind} of ${periods}: ${found} leaves ${rest}`);
          }
        });
        expect(wrong).toEqual([]);
      }),
      SHARED,
    );
  }, 60_000);
});
