import { hoursPerUnit } from '../../../src/core/pilot/hoursPerUnit';

test.each([
  { hours: 1 / 3600, units: ['s', 'sec', 'secs', 'second', 'Seconds'] },
  { hours: 1 / 60, units: ['min', 'mins', 'minute', 'minutes', ' Minutes '] },
  { hours: 1, units: ['h', 'hr', 'hrs', 'hour', 'HOURS'] },
  {
    hours: null,
    units: [
      '',
      'days',
      'ms',
      'hits',
      'per second',
      'seconds per task',
      'admin',
      'min per task',
      'euros per h',
    ],
  },
])('$units: $hours', ({ units, hours }) => {
  expect(units.map(hoursPerUnit)).toEqual(units.map(() => hours));
});
