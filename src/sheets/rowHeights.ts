import type { Block, RowHeight } from './plan';

/** Points that one more line of wrapped text takes. */
const TEXT_LINE = 14;

/**
 * Heights of the rows that blocks stand on: a tall first row for the title, room around every line, and more
 * where a text wraps in its column.
 *
 * @param wrapping Width, in characters, of each column whose texts wrap.
 */
export function rowHeights(
  blocks: readonly Block[],
  points: { readonly title: number; readonly line: number },
  wrapping: Readonly<Record<number, number>>,
): RowHeight[] {
  const heights = new Map<number, number>();
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, i) =>
      line.forEach((content, j) => {
        const width = wrapping[column + j];
        const lines = width && typeof content === 'string' ? Math.ceil(content.length / width) : 1;
        const height = row + i === 0 ? points.title : points.line + (lines - 1) * TEXT_LINE;
        heights.set(row + i, Math.max(heights.get(row + i) ?? 0, height));
      }),
    );
  }
  return [...heights]
    .sort(([a], [b]) => a - b)
    .reduce<RowHeight[]>((runs, [row, height]) => {
      const last = runs.at(-1);
      const continues = last && last.row + last.rows === row && last.points === height;
      return continues
        ? [...runs.slice(0, -1), { ...last, rows: last.rows + 1 }]
        : [...runs, { row, rows: 1, points: height }];
    }, []);
}
