import type { Area, Block, SheetPlan } from '../sheets/plan';
import { contentEntry } from './cellEntry';
import { bytesOf, type Change } from './change';
import { areaOf, rangeOf, sheetAt } from './places';
import { formatNumbers, lookBytes, styleArea } from './sheetFeatures';

/** Blocks above this many cells are written by themselves, so that a large plan can be split. */
const LARGE = 500;

/** Areas that are styled in one change: more would not fit beside other changes in a request. */
const STYLED_AT_ONCE = 200;

/**
 * Contents and looks of a sheet that did not exist before, in as few instructions as will do: one for all
 * contents, one for all number formats, one set for each area of one style. Deleting the sheet takes it back.
 */
export function newContents(plan: SheetPlan): Change[] {
  const small = plan.blocks.filter((block) => !isLarge(block));
  const box = boundingBox(small);
  const onSheet = (bytes: number, apply: (sheet: Excel.Worksheet) => void): Change => ({
    bytes,
    apply: (context) => apply(sheetAt(context, plan.title)),
    revert: () => undefined,
  });
  const contents = gridOf(box, small, (block, i, j) => {
    const content = block.cells[i][j];
    return content === null ? null : contentEntry(content);
  });
  const formats = gridOf(box, small, (block) => block.format ?? null);
  const areas = styledAreas(plan.blocks);
  return [
    ...chunksOf(areas, STYLED_AT_ONCE).map((chunk) =>
      onSheet(looksBytes(chunk), (sheet) => {
        for (const { style, ...area } of chunk) styleArea(sheet, area, style);
      }),
    ),
    // Formats first: a number is shown as planned from the start, and text in a text cell stays text.
    onSheet(bytesOf(formats), (sheet) => {
      rangeOf(sheet, box).numberFormat = formats;
    }),
    onSheet(bytesOf(contents), (sheet) => {
      rangeOf(sheet, box).formulas = contents;
    }),
    ...plan.blocks.filter(isLarge).map((block) =>
      onSheet(
        bytesOf(block.cells) + bytesOf(block.cells.map((row) => row.map(() => block.format))),
        (sheet) => {
          if (block.format !== undefined) formatNumbers(sheet, areaOf(block), block.format);
          rangeOf(sheet, areaOf(block)).formulas = block.cells.map((row) => row.map(contentEntry));
        },
      ),
    ),
  ];
}

function chunksOf<T>(all: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

function isLarge({ cells }: Block): boolean {
  return cells.length * cells[0].length > LARGE;
}

function boundingBox(blocks: readonly Block[]): Area {
  const areas = blocks.map(areaOf);
  const rows = Math.max(...areas.map((area) => area.row + area.rows));
  const columns = Math.max(...areas.map((area) => area.column + area.columns));
  return { row: 0, column: 0, rows, columns };
}

/** A value for each cell of the box; null leaves a cell as it is. */
function gridOf<T>(
  box: Area,
  blocks: readonly Block[],
  valueOf: (block: Block, row: number, column: number) => T | null,
): (T | null)[][] {
  const grid = Array.from({ length: box.rows }, () => Array<T | null>(box.columns).fill(null));
  for (const block of blocks) {
    block.cells.forEach((row, i) =>
      row.forEach((_, j) => {
        grid[block.row + i][block.column + j] = valueOf(block, i, j);
      }),
    );
  }
  return grid;
}

const looksBytes = (areas: readonly StyledArea[]): number =>
  areas.reduce((bytes, area) => bytes + lookBytes(area, area.style), 0);

type StyledArea = Area & Pick<Block, 'style'>;

/** Blocks of one style that stand on each other, as one area. */
function styledAreas(blocks: readonly Block[]): readonly StyledArea[] {
  const merged: StyledArea[] = [];
  /** Where among `merged` an area is that a block of this style and these columns would continue in this row. */
  const ending = new Map<string, number>();
  const keyOf = ({ style, column, columns }: StyledArea, row: number) =>
    [style, column, columns, row].join(' ');
  const isSingleLine = (style: Block['style']) => style.startsWith('total');
  for (const block of [...blocks].sort((a, b) => a.row - b.row)) {
    const area = { ...areaOf(block), style: block.style };
    const above = isSingleLine(area.style) ? undefined : ending.get(keyOf(area, area.row));
    const index = above ?? merged.length;
    if (above === undefined) merged.push(area);
    else merged[above] = { ...merged[above], rows: merged[above].rows + area.rows };
    ending.set(keyOf(area, area.row + area.rows), index);
  }
  return merged;
}
