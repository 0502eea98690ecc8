/**
 * Sum of `term(value, index)` over the values, with the rounding error of every addition carried along.
 *
 * @source Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974)
 */
export function sum(values: readonly number[], term: (value: number, index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const added = term(values[index]!, index);
    const next = total + added;
    lost += Math.abs(total) >= Math.abs(added) ? total - next + added : added - next + total;
    total = next;
  }
  return total + lost;
}
