import { atOnce } from '../../src/core/atOnce';

test('goes through every step and gives what comes at the end', () => {
  const taken: number[] = [];
  function* steps() {
    for (let step = 1; step <= 3; step++) {
      taken.push(step);
      yield step;
    }
    return 'done';
  }
  expect(atOnce(steps())).toBe('done');
  expect(taken).toEqual([1, 2, 3]);
});
