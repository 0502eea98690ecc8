import type { RangeReading } from '../../src/sheets/workbook';
import { newMetric } from '../../src/taskpane/metricDraft';
import { takeRange } from '../../src/taskpane/takeRange';

/** A metric begun from a table whose value column has this header. */
function metricFrom(header: string) {
  const values = [
    ['Group', header],
    ...Array.from({ length: 20 }, (_, i) => [i % 2 ? 'Pilot' : 'Control', 8 + ((i * 7) % 11)]),
  ];
  const reading: RangeReading = {
    address: 'Sheet1!A1:B21',
    sheet: 'Sheet1',
    row: 0,
    column: 0,
    values,
    formats: ['number', 'number'],
    table: null,
    hiddenRows: 0,
  };
  const { name, unit, better } = takeRange(newMetric('metric-1'), 'table', reading);
  return { name, unit, better };
}

test.each([
  ['Handling time (min)', { name: 'Handling time', unit: 'min', better: 'lower' }],
  ['handling_minutes', { name: 'Handling', unit: 'minutes', better: 'lower' }],
  // More done in an hour is better, and the hour is no unit that counts it.
  ['Calls per hour', { name: 'Calls per hour', unit: '', better: 'higher' }],
  ['tickets_per_day', { name: 'Tickets per day', unit: '', better: 'higher' }],
  ['Errors per hour', { name: 'Errors per hour', unit: '', better: 'lower' }],
  ['Cost per week', { name: 'Cost per week', unit: '', better: 'lower' }],
  ['Hours per week', { name: 'Hours per week', unit: '', better: 'lower' }],
  ['Minutes per ticket', { name: 'Minutes per ticket', unit: '', better: 'lower' }],
  ['Resolved', { name: 'Resolved', unit: '', better: 'higher' }],
  ['Unresolved', { name: 'Unresolved', unit: '', better: 'lower' }],
  ['Dissatisfaction', { name: 'Dissatisfaction', unit: '', better: 'lower' }],
])('"%s" says what is measured, in which unit, and which way is better', (header, want) => {
  expect(metricFrom(header)).toEqual(want);
});
