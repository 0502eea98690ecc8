import { dateOfMonth, daysLater, monthOf, monthText, yearLater } from '../../../src/core/tracking/calendar';
import { timeline } from '../../../src/core/tracking/timeline';

test.each([
  ['2026-03-31', '2026-03-01', 1],
  ['2027-02-01', '2026-03-17', 12],
  ['2026-02-28', '2026-03-01', 0],
  ['2024-03-01', '2026-03-01', -23],
])('%s is a month of a case that starts on %s: %d', (date, start, month) => {
  expect(monthOf(date, start)).toBe(month);
  expect(dateOfMonth(month, start)).toBe(`${date.slice(0, 8)}01`);
});

test('days and years later, over leap days and turns of the year', () => {
  expect(daysLater('2027-12-30', 5)).toBe('2028-01-04');
  expect(daysLater('2028-03-01', -1)).toBe('2028-02-29');
  expect(yearLater('2028-02-29')).toBe('2029-02-28');
  expect(yearLater('2026-11-22')).toBe('2027-11-22');
  expect(yearLater('0998-11-22')).toBe('0999-11-22');
});

test('months are called as in English', () => {
  const english = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2026, month, 22));
    expect(monthText(day.toISOString().slice(0, 10))).toBe(english.format(day));
  }
});

test('the first year of a case, counted on a calendar of 2027', () => {
  expect(timeline('2027-01-15').map(({ label, begins, ends }) => [label, begins, ends])).toEqual([
    ['Look at the data', '2027-01-01', '2027-01-07'],
    ['Agree on what counts', '2027-01-08', '2027-01-14'],
    ['Run the pilot', '2027-01-15', '2027-01-28'],
    ['Measure it', '2027-01-29', '2027-02-11'],
    ['Optimise', '2027-02-01', '2027-03-31'],
    ['Scale', '2027-03-01', '2027-06-30'],
    ['Control the cost', '2027-06-01', '2027-12-31'],
  ]);
});
