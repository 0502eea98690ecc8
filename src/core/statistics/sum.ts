/**
 * Sum of `term(value)` over the values, with the rounding error of every addition carried along.
 *
 * @source Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974)
 */
export function sum(values: readonly number[], term: (value: number) => number): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const added = term(value);
    const next = total + added;
    lost += Math.abs(total) >= Math.abs(added) ? total - next + added : added - next + total;
    total = next;
  }
  return total + lost;
}
