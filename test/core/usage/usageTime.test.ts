import { dayIn, isoDay, orderShown, readTime } from '../../../src/core/usage/usageTime';
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
  ['2026-11-22t23:30:00z', 60, '2026-11-23'],
  ['11/13/2026 11:30 pm', 30, '2026-11-14'],
  ['11/13/2026 12:00 PM', 719, '2026-11-13'],
  ['11/13/2026 12:00 PM', 720, '2026-11-14'],
  ['11/13/2026 1:00 AM', -61, '2026-11-12'],
  ['11/13/2026 1:00 AM', -60, '2026-11-13'],
  ['2026-11-22T02:00+02', 0, '2026-11-22'],
  ['2026-11-22T02:00+02', -1, '2026-11-21'],
  ['2026-11-22T05:00+05:30', 29, '2026-11-21'],
  ['2026-11-22T05:00+05:30', 30, '2026-11-22'],
  ['2026-11-22T23:59:59.999Z', 0, '2026-11-22'],
  ['2026-11-22T23:59:59.999Z', 1, '2026-11-23'],
  ['1759622400.75', 'as written', '2025-10-05'],
  ['1759708799', 0, '2025-10-05'],
  ['1759708799', 1, '2025-10-06'],
  ['2000-01-01', 'as written', '2000-01-01'],
  ['2099-12-31', 'as written', '2099-12-31'],
  ['0946684800', 'as written', '2000-01-01'],
  ['4102444799', 'as written', '2099-12-31'],
  ['12/12/2026', 'as written', '2026-12-12'],
  ['31.12.2026', 'as written', '2026-12-31'],
  ['31/12/2026', 'as written', '2026-12-31'],
  ['12/31/2026', 'as written', '2026-12-31'],
])('%s counts, %s, on %s', (text, days, expected) => {
  expect(dayOf(text, days)).toBe(expected);
});

test('a date without a time stays the day it is, wherever its reader is', () => {
  expect(dayOf('2026-11-22', -600)).toBe('2026-11-22');
  expect(dayOf('20261122', -600)).toBe('2026-11-22');
  expect(dayOf('13/11/2026', 2000)).toBe('2026-11-13');
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
  '1999-12-31',
  '2100-01-01',
  '0946684799',
  '946684799000',
  '0946684799000',
  '2026-11-31',
  '2026-11-22T09:60',
  '11/13/2026 0:30 AM',
  '11/13/2026 13:00 PM',
  '2026-11-22T24:00',
  '120261122',
  '202611221',
  '11759622400',
  'x1759622400',
  '1759622400x',
  '13.13.2026',
  '2026-11/22',
  '2026-11-22T10:00:00+2',
  '2026-11-22 at 10:00',
])('"%s" is no time', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('a month that cannot be one is not turned into a day', () => {
  expect(dayOf('25/03/2026', 'as written', 'month first')).toBeNull();
});

test.each<[string, DateOrder | null]>([
  ['13/01/2026', 'day first'],
  ['01/13/2026', 'month first'],
  ['12/31/2026', 'month first'],
  ['31/12/2026', 'day first'],
  ['12/12/2026', null],
  ['13/13/2026', null],
  ['99/99/2026', null],
  ['01.12.2026', 'day first'],
  ['01.13.2026', null],
  ['2026-01-13', null],
  ['13/01/26', null],
])('%s shows the order %s', (text, order) => {
  expect(orderShown(text)).toBe(order);
});
