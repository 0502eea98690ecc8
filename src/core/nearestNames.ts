/**
 * The candidates that somebody who wrote `name` most likely meant, best first; none where nothing is near.
 * Case, spaces, hyphens and underscores do not count.
 */
export function nearestNames(name: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = looseName(name);
  if (wanted === '') return [];
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, looseName(candidate)) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(wanted.length, looseName(candidate).length) * 0.4,
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** A name as people compare it: without case, spaces, hyphens and underscores. */
export function looseName(name: string): string {
  return name.toLowerCase().replace(/[\s\-_\u2010-\u2015]/g, '');
}

function distanceTo(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  const contains = wanted.length > 2 && (candidate.includes(wanted) || wanted.includes(candidate));
  return contains && candidate.length > 2 ? 1 : editDistance(wanted, candidate);
}

/** Levenshtein distance with neighbouring letters swapped counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  // Nobody mistypes a name of a thousand letters; comparing its beginning bounds the work.
  const [from, to] = [a.slice(0, 64), b.slice(0, 64)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        isSwap ? beforeLast[column - 2]! + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length]!;
}
