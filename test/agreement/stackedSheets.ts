import type { CellContent, Place, SheetPlan } from '../../src/sheets/plan';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { formulaTokens } from '../../src/sheets/standalone/formulaTokens';

/** What stands in a cell, as it is typed: "" for nothing, text after an apostrophe. */
export type Typed = string | number | boolean;

export interface StackedSheet {
  readonly title: string;
  readonly cells: readonly (readonly Typed[])[];
}

export interface Stack {
  readonly sheets: readonly StackedSheet[];
  /** Where a name's first cell stands for one of the cases. */
  readonly placeOf: (name: string, index: number) => Place;
  /** The case whose row this is. */
  readonly caseAt: (title: string, row: number) => number;
}

type Sheet = Pick<SheetPlan, 'title' | 'blocks' | 'names'>;

/** Texts for the reader; no formula refers to them. */
const unread = new Set(['note', 'section', 'columnHead', 'columnHeadNumber', 'subtitle', 'totalUnit']);

/**
 * The sheets of many cases in one workbook: those of each case below the ones of the case before, formulas moved as
 * Excel moves cells, and in place of a name the cells that it stands for, because a workbook has each name once.
 * Nothing else of a formula changes. Cells that look at sheets which are not there are left out.
 *
 * @param cases The same sheets of every case, with the same rows.
 */
export function stackedSheets(cases: readonly (readonly Sheet[])[]): Stack {
  const shape = cases[0]!;
  const size = ({ blocks }: Sheet) => ({
    rows: Math.max(...blocks.map(({ row, cells }) => row + cells.length)),
    columns: Math.max(...blocks.map(({ column, cells }) => column + cells[0]!.length)),
  });
  const sizes = shape.map(size);
  const areas = new Map(
    shape.flatMap(({ title, names }, sheet) =>
      names.map(({ name, ...area }) => [name, { title, area, height: sizes[sheet]!.rows }] as const),
    ),
  );

  const fixed = (row: number, column: number) => cellAddress(row, column).replace(/([A-Z]+)/, '$$$1$$');
  const cellsOf = (name: string, index: number): string | null => {
    const found = areas.get(name);
    if (!found) return null;
    const { row, column, rows, columns } = found.area;
    const top = row + index * found.height;
    const last = rows * columns === 1 ? '' : `:${fixed(top + rows - 1, column + columns - 1)}`;
    return `'${found.title}'!${fixed(top, column)}${last}`;
  };

  /** Tokens of the formulas, which are the same in each case. */
  const cut = new Map<string, ReturnType<typeof formulaTokens>>();
  /** Null where a name is of a sheet that is not there. */
  const moved = (formula: string, down: number, index: number): string | null => {
    const tokens = cut.get(formula) ?? formulaTokens(formula);
    cut.set(formula, tokens);
    const parts = tokens.map(({ kind, text }, at) => {
      if (kind !== 'word' || tokens[at + 1]?.text === '(' || /^[\d.]|^(TRUE|FALSE)$/.test(text)) return text;
      const cell = /^(\$?[A-Z]{1,3}\$?)(\d+)$/.exec(text);
      return cell ? `${cell[1]}${Number(cell[2]) + down}` : cellsOf(text, index);
    });
    return parts.includes(null) ? null : parts.join('');
  };
  const typed = (content: CellContent, down: number, index: number): Typed => {
    if (content === null) return '';
    if (typeof content === 'string') return `'${content}`;
    return typeof content === 'object' ? (moved(content.formula, down, index) ?? '') : content;
  };

  return {
    sheets: shape.map(({ title }, sheet): StackedSheet => {
      const { rows, columns } = sizes[sheet]!;
      const cells = Array.from({ length: rows * cases.length }, () => Array<Typed>(columns).fill(''));
      cases.forEach((sheets, index) => {
        const down = index * rows;
        for (const { row, column, cells: block, style } of sheets[sheet]!.blocks) {
          const isText = style === 'unit' && typeof block[0]![0] !== 'number';
          if (isText || unread.has(style)) continue;
          block.forEach((line, i) =>
            line.forEach((content, j) => {
              cells[down + row + i]![column + j] = typed(content, down, index);
            }),
          );
        }
      });
      return { title, cells };
    }),
    placeOf: (name, index) => {
      const { title, area, height } = areas.get(name)!;
      return { sheet: title, row: area.row + index * height, column: area.column };
    },
    caseAt: (title, row) => Math.floor(row / sizes[shape.findIndex((sheet) => sheet.title === title)]!.rows),
  };
}
