/** @jest-environment node */
import type { UsageLedger } from '../../../src/core/usage/usageLedger';
import { UsageRefused } from '../../../src/core/usage/usageRefused';
import { centsBy, fileOf, imported, type Said } from './usageFiles';

/** A file of costs: a row for each day given, of the cost given. */
const costs = (days: Readonly<Record<string, number>>, feature = 'search') =>
  fileOf(
    ['date,feature,cost_usd', ...Object.entries(days).map(([day, cost]) => `${day},${feature},${cost}`)].join(
      '\n',
    ),
  );
const importing = (file: File, said: Said = {}) =>
  imported(file, { source: 'Gateway', mapping: { days: 'as written', ...said.mapping }, ...said });
const totals = (ledger: UsageLedger | null) =>
  Object.fromEntries(
    ledger!.rows
      .filter(({ dimension }) => dimension === 'total')
      .map(({ day, cost }) => [day.slice(5), cost]),
  );

const october = { '2026-10-01': 10, '2026-10-02': 20 };
const november = { '2026-11-01': 5 };

test('the next month is added, with an import of its own', async () => {
  const first = await importing(costs(october));
  const { ledger, added, skipped } = await importing(costs(november), { ledger: first.ledger });
  expect(totals(ledger)).toEqual({ '10-01': 10, '10-02': 20, '11-01': 5 });
  expect(ledger!.imports.map(({ id, from, to, rows }) => [id, from, to, rows])).toEqual([
    [1, '2026-10-01', '2026-10-02', 2],
    [2, '2026-11-01', '2026-11-01', 1],
  ]);
  expect(added).toBe(ledger!.imports[1]);
  expect(skipped).toEqual({ rows: 0, cost: 0, days: 0 });
});

test.each([['Gateway'], [' gateway '], ['GATE-WAY']])(
  'the same month again, called %s, changes nothing and is said',
  async (source) => {
    const first = await importing(costs(october));
    const again = await importing(costs(october), { ledger: first.ledger, source });
    expect(again.ledger).toBe(first.ledger);
    expect(again.added).toBeNull();
    expect(again.skipped).toEqual({ rows: 2, cost: 30, days: 2 });
    expect(again.changedDays).toEqual([]);
    expect(again.kept).toEqual(first.ledger!.imports);
  },
);

test('of a file that overlaps, only the days that are not there yet count', async () => {
  const first = await importing(costs(october));
  const file = costs({ '2026-10-02': 999, '2026-10-03': 7, ...november });
  const { ledger, skipped, added, changedDays } = await importing(file, { ledger: first.ledger });
  expect(totals(ledger)).toEqual({ '10-01': 10, '10-02': 20, '10-03': 7, '11-01': 5 });
  expect(skipped).toEqual({ rows: 1, cost: 999, days: 1 });
  // The first file said 20 of that day.
  expect(changedDays).toEqual(['2026-10-02']);
  expect(added).toMatchObject({ from: '2026-10-03', to: '2026-11-01', rows: 2 });
  expect(centsBy(ledger, 'feature')).toEqual({ search: 4200 });
});

test('another source has days of its own', async () => {
  const first = await importing(costs(october));
  const { ledger } = await importing(costs(october), { ledger: first.ledger, source: 'OpenAI' });
  expect(centsBy(ledger, 'total')).toEqual({ '': 6000 });
});

test('an earlier import whose every day the file has is replaced, if that is wanted', async () => {
  const first = await importing(costs(october));
  const file = costs({ '2026-09-30': 1, '2026-10-01': 11, '2026-10-02': 21 }, 'chat');
  const { ledger, replaced, kept } = await importing(file, {
    ledger: first.ledger,
    daysAlreadyThere: 'replace',
  });
  expect(totals(ledger)).toEqual({ '09-30': 1, '10-01': 11, '10-02': 21 });
  expect(centsBy(ledger, 'feature')).toEqual({ chat: 3300 });
  expect(replaced).toEqual(first.ledger!.imports);
  expect(kept).toEqual([]);
  expect(ledger!.imports.map(({ id }) => id)).toEqual([2]);
});

test('one of which the file has a part stays, and the file’s rows on its days are left out', async () => {
  const first = await importing(costs(october));
  const file = costs({ '2026-10-02': 999, '2026-10-03': 7 });
  const { ledger, replaced, kept, skipped } = await importing(file, {
    ledger: first.ledger,
    daysAlreadyThere: 'replace',
  });
  expect(totals(ledger)).toEqual({ '10-01': 10, '10-02': 20, '10-03': 7 });
  expect(replaced).toEqual([]);
  expect(kept).toEqual(first.ledger!.imports);
  expect(skipped).toEqual({ rows: 1, cost: 999, days: 1 });
});

test('a day that an import spans but has no usage of is still free', async () => {
  const first = await importing(costs({ '2026-10-01': 1, '2026-10-03': 3 }));
  const { ledger } = await importing(costs({ '2026-10-02': 2 }), {
    ledger: first.ledger,
    daysAlreadyThere: 'replace',
  });
  expect(totals(ledger)).toEqual({ '10-01': 1, '10-03': 3, '10-02': 2 });
});

test('a bill in another currency than the ledger’s is refused', async () => {
  const first = await importing(costs(october));
  const euros = fileOf('date,cost_eur\n2026-11-01,5');
  const again = importing(euros, { ledger: first.ledger });
  await expect(again).rejects.toThrow(UsageRefused);
  await expect(again).rejects.toMatchObject({
    reason: 'other currency',
    message: expect.stringContaining('EUR'),
  });
});
