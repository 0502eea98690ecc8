/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TokenPrice } from '../../../src/core/case';
import { fileOf, imported } from './usageFiles';

const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'airoi-usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Totals {
  readonly rows: number;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
  readonly cost: string;
  readonly by: Readonly<
    Record<'day' | 'model' | 'service' | 'feature' | 'customer' | 'tag', Record<string, string>>
  >;
}

function generated(style: string): { file: File; totals: Totals; prices: TokenPrice[] } {
  const out = path.join(folder, `${style}.csv`);
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const totals = JSON.parse(run('scripts/usageFile.mjs', '4000', '--style', style, '--out', out)) as Totals;
  const script =
    "import { usagePrices } from './scripts/usageFile.mjs'; process.stdout.write(JSON.stringify(usagePrices))";
  const prices = JSON.parse(run('--input-type=module', '-e', script)) as TokenPrice[];
  return { file: fileOf(readFileSync(out), `${style}.csv`), totals, prices };
}

const cents = (amount: number | string) => Math.round(Number(amount) * 100);

// Expected: the generator's own sums, whole trillionths of a dollar added up as integers.
test.each(['openai', 'openai-costs', 'anthropic', 'focus'])(
  'a generated file, %s, comes to the sums of its generator to the cent',
  async (style) => {
    const { file, totals, prices } = generated(style);
    const { ledger, added, sums, failures, unpriced, rowsRead } = await imported(file, {
      prices,
      mapping: style === 'openai' || style === 'anthropic' ? { currency: { code: 'USD' } } : {},
      source: style,
    });
    expect(failures.rows).toBe(0);
    expect(unpriced).toEqual([]);
    expect([rowsRead, added!.rows]).toEqual([4000, 4000]);
    const { requests, inputTokens, outputTokens, cachedTokens } = totals;
    expect(sums).toMatchObject({ requests, inputTokens, outputTokens, cachedTokens });
    expect(sums.cost).toBeCloseTo(Number(totals.cost), 9);

    const rowsOf = (dimension: string) => ledger!.rows.filter((row) => row.dimension === dimension);
    const days = Object.fromEntries(rowsOf('total').map(({ day, cost }) => [day, cents(cost)]));
    const generatedDays = Object.entries(totals.by.day).map(([day, cost]) => [day, cents(cost)]);
    expect(days).toEqual(Object.fromEntries(generatedDays));
    for (const dimension of ['model', 'service', 'feature', 'customer', 'tag'] as const) {
      const byName = totals.by[dimension];
      const named = rowsOf(dimension).filter(({ name }) => name !== '' && name !== 'Other');
      for (const { name, cost } of named) expect([name, cents(cost)]).toEqual([name, cents(byName[name]!)]);
      const dearest = Object.entries(byName)
        .flatMap(([name, cost]) => (name === '' ? [] : [cost]))
        .sort((a, b) => Number(b) - Number(a));
      const all = named.map(({ cost }) => cents(cost));
      expect(all.slice(0, 10)).toEqual(dearest.slice(0, 10).map(cents));
      expect(all.length).toBe(Math.min(20, dearest.length));
    }
  },
);
