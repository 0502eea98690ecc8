/** Sample statistics computed apart from the product, two-pass. */
export function sampleOf(values: readonly number[]): { n: number; mean: number; deviation: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, deviation: Math.sqrt(squares / (n - 1)) };
}

/** Equal to 1e-9 relative, the product's promise. */
export function expectSame(actual: unknown, wanted: number): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}
