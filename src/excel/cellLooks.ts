import type { Area } from '../sheets/plan';
import { rangeOf } from './places';

const EDGES = ['EdgeTop', 'EdgeBottom'] as const;
/** What a cell without a fill of its own answers. */
const NO_FILL = ['', '#FFFFFF'];

/** Gives cells the look again that they had. */
export type RestoreLooks = (sheet: Excel.Worksheet) => void;

/**
 * Queues reading everything about the cells of an area that a style or a number format changes; the answer is
 * for after the next sync.
 */
export function readLooks(sheet: Excel.Worksheet, area: Area): () => RestoreLooks {
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) =>
    readCell(sheet, {
      row: area.row + Math.floor(index / area.columns),
      column: area.column + (index % area.columns),
      rows: 1,
      columns: 1,
    }),
  );
  return () => (worksheet) => {
    for (const cell of cells) restoreCell(rangeOf(worksheet, cell.place), cell);
  };
}

type CellLook = ReturnType<typeof readCell>;

function readCell(sheet: Excel.Worksheet, place: Area) {
  const range = rangeOf(sheet, place).load('numberFormat');
  const format = range.format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
  return {
    place,
    range,
    format,
    font: format.font.load('bold,italic,color,size'),
    fill: format.fill.load('color'),
    borders: EDGES.map((edge) => format.borders.getItem(edge).load('sideIndex,style,color')),
  };
}

function restoreCell(range: Excel.Range, { range: was, format, font, fill, borders }: CellLook): void {
  range.numberFormat = was.numberFormat;
  range.format.horizontalAlignment = format.horizontalAlignment;
  range.format.verticalAlignment = format.verticalAlignment;
  range.format.wrapText = format.wrapText;
  range.format.indentLevel = format.indentLevel;
  range.format.font.bold = font.bold;
  range.format.font.italic = font.italic;
  range.format.font.color = font.color;
  range.format.font.size = font.size;
  if (NO_FILL.includes(fill.color)) range.format.fill.clear();
  else range.format.fill.color = fill.color;
  for (const { sideIndex, style, color } of borders) {
    const border = range.format.borders.getItem(sideIndex);
    border.style = style;
    if (style !== 'None') border.color = color;
  }
}
