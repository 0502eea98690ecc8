/** Expects a figure to equal another but for a relative difference; exactly where that is 0. */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  const difference = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  const within = difference <= tolerance;
  expect(within ? 'within' : `${actual} is off ${expected} by ${difference}`).toBe('within');
}
