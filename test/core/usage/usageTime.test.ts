import { dayIn, isoDay, readTime } from '../../../src/core/usage/usageTime';
import type { DateOrder } from '../../../src/core/usage/usageMapping';

const dayOf = (text: string, days: 'as written' | number = 'as written', order: DateOrder | null = null) => {
  const time = readTime(text, order);
  return time === null || time === 'ambiguous' ? time : isoDay(dayIn(time, days));
};

// Expected: the days that Python 3.11's datetime gives for the same instants.
test.each<[string, 'as written' | number, string]>([
  ['2026-11-22', 'as written', '2026-11-22'],
  ['2026-11-22', 600, '2026-11-22'],
  ['2026/9/1', 'as written', '2026-09-01'],
  ['20261122', 'as written', '2026-11-22'],
  ['2026-11-22T23:30:00Z', 'as written', '2026-11-22'],
  ['2026-11-22T23:30:00Z', 60, '2026-11-23'],
  ['2026-11-22 23:30:00.123 UTC', 60, '2026-11-23'],
  ['2026-11-22T00:30:00+02:00', 'as written', '2026-11-22'],
  ['2026-11-22T00:30:00+02:00', 0, '2026-11-21'],
  ['2026-11-22T23:30:00-0500', 0, '2026-11-23'],
  ['2026-11-22T05:59:00+05:30', -330, '2026-11-21'],
  ['2026-11-22 23:30', 60, '2026-11-23'],
  ['1759622400', 'as written', '2025-10-05'],
  ['1759622400', -1, '2025-10-04'],
  ['1759622400000', 'as written', '2025-10-05'],
  ['1759622400.0', 'as written', '2025-10-05'],
  ['2024-02-29', 'as written', '2024-02-29'],
  ['13/11/2026', 'as written', '2026-11-13'],
  ['11/13/2026, 11:30 PM', 60, '2026-11-14'],
  ['11/13/2026 12:15 AM', 0, '2026-11-13'],
  ['03.04.2026', 'as written', '2026-04-03'],
  ['04/04/2026', 'as written', '2026-04-04'],
])('%s counts, %s, on %s', (text, days, expected) => {
  expect(dayOf(text, days)).toBe(expected);
});

test('a date that could be two is asked about, and read as answered', () => {
  expect(dayOf('03/04/2026')).toBe('ambiguous');
  expect(dayOf('03/04/2026', 'as written', 'day first')).toBe('2026-04-03');
  expect(dayOf('03/04/2026', 'as written', 'month first')).toBe('2026-03-04');
});

test.each([
  '',
  'Total',
  '2026-13-01',
  '2026-02-30',
  '2026-11-22T25:00:00Z',
  '22/11/26',
  '13/13/2026',
  '1234',
  '4102444800',
  '12:30',
  '2026-11',
])('"%s" is no time', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('a month that cannot be one is not turned into a day', () => {
  expect(dayOf('25/03/2026', 'as written', 'month first')).toBeNull();
});
