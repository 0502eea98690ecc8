/**
 * Moves values until at each of the ranks stands the one that sorting would put there. Yields after every
 * pass, so that a caller can let others work.
 *
 * @param ranks Zero-based; sorting everything would take several times as long.
 * @source Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), for several ranks at once; the
 * pivot is the median of three
 */
export function* placeRanks(values: Float64Array, ranks: readonly number[]): Generator<void, void> {
  const parts = [{ left: 0, right: values.length - 1 }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { left, right } = part;
    if (!ranks.some((rank) => left <= rank && rank <= right)) continue;
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
    parts.push({ left, right: j }, { left: i, right });
    yield;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
