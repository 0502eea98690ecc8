import type { Actual } from '../../core/case';
import { actualFigures, actualKeys, type ActualKey } from '../../core/tracking/actualFigures';
import type { CaseFact } from '../caseNames';
import { countFormat, percentFormat } from '../numberFormats';
import type { CellContent } from '../plan';
import { typedDate } from './typedText';

/** A column of a table of actuals. */
export interface ActualColumn {
  readonly key: ActualKey | 'month' | 'note';
  readonly head: string;
  /** Characters of the default font. */
  readonly width: number;
  readonly format?: string;
  readonly content: (actual: Actual) => CellContent;
}

/** The month alone: any day of it is as good. */
export const monthFormat = 'yyyy-mm';

const formats = { money: '#,##0', hours: '#,##0.0', units: countFormat, fraction: percentFormat } as const;

/** Of each figure's cells. */
export const actualFormats = Object.fromEntries(
  actualKeys.map((key) => [key, formats[actualFigures[key].unit]]),
) as Readonly<Record<ActualKey, string>>;

/** The name of a column's cells, without its head. */
export function columnFact(key: ActualColumn['key']): CaseFact {
  return `CaseActuals_${pascal(key)}`;
}

const pascal = <Key extends string>(key: Key) =>
  `${key.charAt(0).toUpperCase()}${key.slice(1)}` as Capitalize<Key>;

/** A table of actuals, a row a month; what is not told is an empty cell. */
export const actualColumns: readonly ActualColumn[] = [
  {
    key: 'month',
    head: 'Month',
    width: 10,
    format: monthFormat,
    content: ({ month }) => typedDate(month),
  },
  ...actualKeys.map((key): ActualColumn => {
    const { label } = actualFigures[key];
    return { key, head: label, width: 12, format: actualFormats[key], content: (actual) => actual[key] };
  }),
  { key: 'note', head: 'Note', width: 26, content: ({ note }) => note || null },
];
