import { isIsoDate } from '../../src/core/isoDate';

test.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

/** ISO 8601 and the Gregorian calendar: 1900 and 2026 are no leap years. */
test.each([
  '',
  '2026',
  '2026-11',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-11-00',
  '2026-11-2',
  '26-11-22',
  '22.11.2026',
  '2026-11-22T00:00',
  ' 2026-11-22',
  '12026-11-22',
  '+012026-11-22',
  '2026-11-22 ',
  '2026-11-222',
])('"%s" is none', (text) => {
  expect(isIsoDate(text)).toBe(false);
});
