import { numberReadings } from '../../../src/core/pilot/numberReadings';

test.each([
  { text: '12 min', readings: [12] },
  { text: ' 12.5h ', readings: [12.5] },
  { text: '12%', readings: [0.12] },
  { text: '1.234,5', readings: [1234.5] },
  { text: '1,234.5', readings: [1234.5] },
  { text: '1.234', readings: [1234, 1.234] },
  { text: '1,234', readings: [1234, 1.234] },
  { text: '12,345', readings: [12345, 12.345] },
  { text: '-1,234', readings: [-1234, -1.234] },
  { text: '1234,567', readings: [1234.567] },
  { text: '0,125', readings: [0.125] },
  { text: '12 %', readings: [0.12] },
  { text: '1,5', readings: [1.5] },
  { text: "1'234.50 CHF", readings: [1234.5] },
  { text: '1 234,50 €', readings: [1234.5] },
  { text: '1.234.567', readings: [1234567] },
  { text: '€ 12', readings: [12] },
  { text: '$1,234.50', readings: [1234.5] },
  { text: '-3', readings: [-3] },
  { text: '+7', readings: [7] },
])('"$text" could mean $readings', ({ text, readings }) => {
  expect(numberReadings(text)).toEqual(readings);
});

test.each(['', 'n/a', 'about 12', '1:30', '2025-01-05', '12/2025', '12 min 30 s', 'v2'])(
  '"%s" is left to the analyst',
  (text) => expect(numberReadings(text)).toEqual([]),
);
