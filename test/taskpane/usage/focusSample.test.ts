/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { previewUsage } from '../../../src/taskpane/usage/previewUsage';
import { fileOf, imported } from './usageFiles';

/**
 * A bill with every column of FOCUS 1.2: usage, a credit, a purchase whose amortization costs nothing, a refund, tax, a
 * correction of September, tags without value, of null, with quotation marks and with a formula, and line breaks.
 */
const sample = fileOf(readFileSync(path.join(__dirname, 'focus-1.2-sample.csv')), 'focus.csv');

// Expected: sums of BilledCost by Python 3.11's decimal, over the file as its csv module reads it.
const expected = {
  service: { 'Model Inference': '174.0550000001', 'Vector Search': '10.6543210987', 'Support Plan': '9.99' },
  feature: { search: '42.2400000001', assistant: '19.0293210987', '': '133.43' },
  customer: { Acme: '39.2400000001', Globex: '11.875', '': '135.93', 'Initech "GmbH", Köln': '7.6543210987' },
  tag: { web: '50.6150000001', data: '3', '': '33.43', finance: '100', "=cmd|' /C calc'!A0": '7.6543210987' },
};
const days = {
  '2026-10-01': '71.7300000001',
  '2026-10-02': '103.875',
  '2026-10-03': '7.6543210987',
  '2026-10-04': '1.45',
  '2026-10-31': '9.99',
};

test('everything that the sample says is recognised; nothing is left to ask but what the names mean', async () => {
  const { format, source, mapping, tagKeys } = await previewUsage(sample, null);
  expect([format, source]).toEqual(['FOCUS', 'Example Cloud']);
  expect(tagKeys).toEqual(['team', 'app', 'customer', 'spot']);
  expect(mapping.names.feature).toEqual({ from: 'tags', key: 'app' });
});

test('the sample comes to its sums by day, service and tag, the correction on the day that bills it', async () => {
  const { ledger, added, sums, credits, failures, currencies } = await imported(sample, { source: 'Cloud' });
  expect(added).toMatchObject({ rows: 13, failedRows: 0, from: '2026-10-01', to: '2026-10-31' });
  expect(failures).toMatchObject({ rows: 0, file: null });
  expect(currencies).toEqual([{ code: 'USD', rows: 13 }]);
  expect(ledger!.currency).toBe('USD');
  expect(String(sums.cost)).toBe('194.6993210988');
  // -5, -1.05 and -3.2.
  expect(credits).toEqual({ rows: 3, cost: -9.25 });
  const total = ledger!.rows.filter(({ dimension }) => dimension === 'total');
  expect(Object.fromEntries(total.map(({ day, cost }) => [day, String(cost)]))).toEqual(days);
  for (const [dimension, sumsByName] of Object.entries(expected)) {
    const rows = ledger!.rows.filter((row) => row.dimension === dimension);
    expect(rows.every(({ day }) => day === '2026-10-01')).toBe(true);
    expect(Object.fromEntries(rows.map(({ name, cost }) => [name, String(cost)]))).toEqual(sumsByName);
  }
});

test('the effective cost can be chosen instead', async () => {
  const { header } = await previewUsage(sample, null);
  const { sums } = await imported(sample, { mapping: { cost: header.indexOf('EffectiveCost') } });
  // Python 3.11, as above.
  expect(String(sums.cost)).toBe('97.9493210988');
});
