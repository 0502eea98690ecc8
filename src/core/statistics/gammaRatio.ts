/**
 * Gamma(a + 1/2) / Gamma(a), without the digits that two logarithms of gamma would lose.
 *
 * The asymptotic series where `a` is large; below, gamma's recurrence leads up to it.
 *
 * @param a Above 0.
 * @source Graham, Knuth and Patashnik, Concrete Mathematics, exercise 9.60
 */
export function gammaRatio(a: number): number {
  let scale = 1;
  let large = a;
  for (; large < 64; large++) scale *= large / (large + 0.5);
  const v = 1 / large;
  const series =
    1 -
    v *
      (1 / 8 - v * (1 / 128 + v * (5 / 1024 - v * (21 / 32768 + v * (399 / 262144 - (v * 869) / 4194304)))));
  return scale * Math.sqrt(large) * series;
}
