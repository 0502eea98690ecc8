import type { Actual } from '../../core/case';
import { actualFigures, actualKeys, type ActualKey } from '../../core/tracking/actualFigures';
import { dateContent } from '../inputs/dateCell';
import { countFormat, percentFormat } from '../numberFormats';
import type { CellContent } from '../plan';

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

/** A table of actuals, a row a month; what is not told is an empty cell. */
export const actualColumns: readonly ActualColumn[] = [
  {
    key: 'month',
    head: 'Month',
    width: 11,
    format: monthFormat,
    content: ({ month }) => dateContent(month),
  },
  ...actualKeys.map((key): ActualColumn => {
    const { label, unit } = actualFigures[key];
    return { key, head: label, width: 14, format: formats[unit], content: (actual) => actual[key] };
  }),
  { key: 'note', head: 'Note', width: 40, content: ({ note }) => note || null },
];
