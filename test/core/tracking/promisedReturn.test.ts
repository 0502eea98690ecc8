import { promisedReturn } from '../../../src/core/tracking/promisedReturn';

const range = (low: number, likely: number, high: number) => ({ low, likely, high });

test.each([
  ['nothing told', 0, 'window', range(90, 100, 110), 0, 'not yet'],
  ['fewer months than an interval takes', 2, 'scenarios', range(0, 0, 0), 0, 'too early to say'],
  ['the plan within the range', 9, 'window', range(80, 95, 110), 0, 'on plan'],
  ['a little above the plan at the least', 9, 'window', range(101, 110, 120), 0, 'on plan'],
  ['a tenth above at the least', 9, 'window', range(110, 120, 130), 0, 'on plan'],
  ['a tenth short at the best', 9, 'window', range(70, 80, 90), 0, 'on plan'],
  ['more than a tenth short at the best', 9, 'window', range(69, 79, 89), 0, 'short of plan'],
  ['a little short, with an alarm', 9, 'window', range(90, 99, 108), 1, 'short of plan'],
  ['as planned, with an alarm', 9, 'window', range(90, 100, 110), 1, 'on plan'],
  ['more than a tenth above at the least', 9, 'window', range(111, 120, 130), 0, 'ahead of plan'],
  ['the same, with an alarm', 9, 'window', range(111, 120, 130), 1, 'on plan'],
  ['below 0 at the best', 9, 'window', range(-30, -20, -1), 0, 'at a loss'],
  ['0 at the best', 9, 'window', range(-30, -20, 0), 0, 'short of plan'],
] as const)('%s', (_, last, rests, net, alarms, arrival) => {
  expect(promisedReturn(last, rests, net, 100, alarms)).toBe(arrival);
});

test('a plan that loses money is kept to where it loses no more', () => {
  expect(promisedReturn(9, 'window', range(-120, -100, 5), -100, 0)).toBe('on plan');
  expect(promisedReturn(9, 'window', range(-80, -50, 5), -100, 0)).toBe('ahead of plan');
});

test('figures too large to calculate say nothing', () => {
  const tooLarge = 'too large to calculate';
  const net = range(90, 100, 110);
  for (const end of ['low', 'likely', 'high'] as const) {
    expect(promisedReturn(9, 'window', { ...net, [end]: tooLarge }, 100, 0)).toBe('too early to say');
  }
  expect(promisedReturn(9, 'window', net, tooLarge, 0)).toBe('too early to say');
});
