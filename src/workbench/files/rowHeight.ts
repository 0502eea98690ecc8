import { DEFAULT_FONT } from './styleTable';
import type { ModelCell, ModelSheet } from './workbookModel';

export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_POINTS = 15;
/** Height of a line by the size of its font, with a little room: Excel gives 10 points of Arial 12.75. */
const LINE_SPACING = 1.32;
/** Width of an average letter of text, in pixels by points of its font: a little less than a digit's. */
const LETTER_PIXELS = 0.6;
const CELL_PADDING_PIXELS = 6;

/**
 * The height in points that a row of automatic height needs for its fonts and wrapped text, estimated; undefined where
 * the default does. Excel would fit such rows by itself, but LibreOffice and previews show what the file says.
 */
export function fittingHeight(
  cells: readonly ModelCell[],
  columnWidths: ModelSheet['columnWidths'],
): number | undefined {
  const heights = cells.map(({ value, style, column }) => {
    const size = style?.size ?? DEFAULT_FONT.size;
    const width = (columnWidths[column] ?? DEFAULT_COLUMN_PIXELS) - CELL_PADDING_PIXELS;
    const lines =
      style?.wrap && typeof value === 'string' ? wrappedLines(value, width / (size * LETTER_PIXELS)) : 1;
    return value === null ? 0 : lines * size * LINE_SPACING;
  });
  const height = Math.ceil(Math.max(0, ...heights) * 4) / 4;
  return height > DEFAULT_ROW_POINTS ? height : undefined;
}

/** Lines that text fills when it breaks between words, at so many letters to a line. */
function wrappedLines(text: string, letters: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let filled = 0;
    let broken = 1;
    for (const word of paragraph.split(' ')) {
      if (filled > 0 && filled + word.length > letters) {
        broken++;
        filled = 0;
      }
      // A word longer than the line goes on in the next ones.
      broken += Math.max(0, Math.ceil(word.length / letters) - 1);
      filled += word.length + 1;
    }
    return lines + broken;
  }, 0);
}
