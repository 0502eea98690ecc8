/**
 * Moves the values so that the one at `rank` is the one that sorting would put there, with none larger before
 * it and none smaller after it. Yields after every pass, so that a caller can let others work.
 *
 * @param from Values before it are known to be no larger than any after it.
 * @source Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961); the pivot is the median of three
 */
export function* orderStatistic(values: Float64Array, rank: number, from = 0): Generator<void, number> {
  let left = from;
  let right = values.length - 1;
  while (left < right) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swapped;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
    yield;
  }
  return values[rank]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
