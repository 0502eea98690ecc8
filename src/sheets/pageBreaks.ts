import { columnPoints } from './columnPoints';
import type { RowHeight } from './plan';

/** Points of A4 and of Letter, upright. */
const papers = [
  { width: 595, height: 842 },
  { width: 612, height: 792 },
];
/** Points of a row whose height is not planned. */
const USUAL_ROW = 15;
/** Part of a page that is counted on: programs measure columns and rows a little differently. */
const FILLED = 0.95;

/**
 * Rows before which a page has to begin, so that no part is cut in two where a page can hold it.
 *
 * @param starts Rows in which parts begin, in order; the first begins the first page.
 * @param end Row after the last part.
 * @param columnWidths Characters of the columns that are printed, one page wide on landscape paper.
 * @param margin Points, on all four sides.
 */
export function pageBreaks(
  starts: readonly number[],
  end: number,
  rowHeights: readonly RowHeight[],
  columnWidths: readonly number[],
  margin: number,
): readonly number[] {
  const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const page =
    FILLED *
    Math.min(
      ...papers.map((paper) => {
        const scale = Math.min(1, (paper.height - 2 * margin) / width);
        return (paper.width - 2 * margin) / scale;
      }),
    );
  const pointsOf = (row: number) =>
    rowHeights.find((run) => row >= run.row && row < run.row + run.rows)?.points ?? USUAL_ROW;
  const breaks: number[] = [];
  let filled = 0;
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    const points = Array.from({ length: next - start }, (_, at) => pointsOf(start + at)).reduce(
      (a, b) => a + b,
      0,
    );
    if (index > 0 && filled + points > page) {
      breaks.push(start);
      filled = 0;
    }
    filled += points;
  });
  return breaks;
}
