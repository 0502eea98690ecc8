import type { Unit } from '../../core/inputs';

/** Where the figures stand that formulas need to put others into words. */
export interface WordCells {
  readonly currency: string;
  /** 100. */
  readonly hundred: string;
}

/**
 * An expression, without "=", of a cell's figure as text, with as many decimals as it needs. FIXED rather than TEXT:
 * it writes separators as the reader's Excel does.
 */
export function figureText(unit: Unit, cell: string, { hundred }: Pick<WordCells, 'hundred'>): string {
  const fixed = (figure: string, decimals: 0 | 1 | 2) => `FIXED(ROUND(${figure},${decimals}),${decimals})`;
  const short = (figure: string) =>
    `IF(ROUND(${figure},0)=ROUND(${figure},1),${fixed(figure, 0)},${fixed(figure, 1)})`;
  switch (unit) {
    case 'fraction':
      return `${short(`${cell}*${hundred}`)}&"%"`;
    case 'money per hour':
    case 'ratio':
      return fixed(cell, 2);
    case 'money':
    case 'money per year':
      return fixed(cell, 0);
    default:
      return short(cell);
  }
}

/** The same with its unit behind it. */
export function figureWords(unit: Unit, cell: string, cells: WordCells): string {
  const text = figureText(unit, cell, cells);
  switch (unit) {
    case 'fraction':
      return text;
    case 'money':
      return `${text}&" "&${cells.currency}`;
    case 'money per year':
      return `${text}&" "&${cells.currency}&" a year"`;
    case 'money per hour':
      return `${text}&" "&${cells.currency}&" an hour"`;
    default:
      return `${text}&" ${unit.replace(' per ', ' a ')}"`;
  }
}
