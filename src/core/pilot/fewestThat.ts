/** The smallest whole number, 2 or more, that something holds for, where it holds for every larger one too. */
export function fewestThat(holds: (n: number) => boolean): number {
  let enough = 2;
  while (!holds(enough)) enough *= 2;
  // One measurement never suffices: it has no spread.
  let short = enough / 2;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (holds(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
