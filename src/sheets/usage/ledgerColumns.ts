import type { UsageImport, UsageRow } from '../../core/usage/usageLedger';
import { namedDimensions } from '../../core/usage/usageLedger';
import type { UsageLines } from '../../core/usage/usageLines';
import { mondayOf } from '../../core/usage/usageSummary';
import { dayOfIso, monthOf } from '../../core/usage/usageTime';
import type { CaseFact } from '../caseNames';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import { countFormat } from '../numberFormats';
import type { CellContent } from '../plan';

export interface Column<T> {
  readonly head: string;
  readonly format: string;
  readonly isText?: boolean;
  readonly content: (of: T) => CellContent;
}

/** A row of the ledger, and what the Usage sheet adds it up by. */
export interface PlacedRow {
  readonly row: UsageRow;
  readonly lines: UsageLines;
}

export interface LedgerColumn extends Column<PlacedRow> {
  readonly name?: CaseFact;
}

/** Lines and months in one number: line times this, plus months since 2000. */
export const monthsPerLine = 10_000;

const cost = '#,##0.00####;[Red]-#,##0.00####';

/** What is read back, in order. */
export const readColumns = [
  { head: 'Import', format: '0', content: ({ row }) => row.importId },
  { head: 'By', format: 'General', isText: true, content: ({ row }) => row.dimension },
  { head: 'Name', format: 'General', isText: true, content: ({ row }) => row.name || null },
  {
    head: 'Day, or first of the month',
    format: dateFormat,
    name: 'CaseUsageLedger_Day',
    content: ({ row }) => dateContent(row.day),
  },
  {
    head: 'Requests',
    format: countFormat,
    name: 'CaseUsageLedger_Requests',
    content: ({ row }) => row.requests,
  },
  {
    head: 'Input tokens',
    format: countFormat,
    name: 'CaseUsageLedger_InputTokens',
    content: ({ row }) => row.inputTokens,
  },
  {
    head: 'Output tokens',
    format: countFormat,
    name: 'CaseUsageLedger_OutputTokens',
    content: ({ row }) => row.outputTokens,
  },
  { head: 'Cached input tokens', format: countFormat, content: ({ row }) => row.cachedTokens },
  {
    head: 'Outcomes',
    format: countFormat,
    name: 'CaseUsageLedger_Outcomes',
    content: ({ row }) => row.outcomes,
  },
  { head: 'Cost', format: cost, name: 'CaseUsageLedger_Cost', content: ({ row }) => row.cost },
] as const satisfies readonly LedgerColumn[];

const isTotal = (row: UsageRow) => row.dimension === 'total';

/** Numbers that the Usage sheet finds its rows by, because texts are not compared alike everywhere. */
export const keyColumns = [
  {
    head: 'Line of Usage',
    format: '0',
    name: 'CaseUsageLedger_Line',
    content: ({ row, lines }) => lines.lineOf(row),
  },
  {
    head: 'Line and month',
    format: '0',
    name: 'CaseUsageLedger_LineMonth',
    content: ({ row, lines }) => lines.lineOf(row) * monthsPerLine + monthOf(dayOfIso(row.day)),
  },
  {
    head: 'Monday of its week',
    format: dateFormat,
    name: 'CaseUsageLedger_Week',
    content: ({ row }) => (isTotal(row) ? serialOf(mondayOf(dayOfIso(row.day))) : 0),
  },
  {
    head: 'Source',
    format: '0',
    name: 'CaseUsageLedger_Source',
    content: ({ row, lines }) => (isTotal(row) ? lines.sourceOf(row.importId) + 1 : 0),
  },
] as const satisfies readonly LedgerColumn[];

/** An import, with the currency of the ledger. */
export interface CurrencyImport extends UsageImport {
  readonly currency: string;
}

export const importColumns: readonly Column<CurrencyImport>[] = [
  { head: 'Import', format: '0', content: ({ id }) => id },
  { head: 'Currency', format: 'General', isText: true, content: ({ currency }) => currency },
  { head: 'Source', format: 'General', isText: true, content: ({ source }) => source },
  { head: 'First day', format: dateFormat, content: ({ from }) => dateContent(from) },
  { head: 'Last day', format: dateFormat, content: ({ to }) => dateContent(to) },
  {
    head: 'Minutes ahead of UTC',
    format: '0',
    content: ({ utcOffset }) => utcOffset ?? 'as written',
  },
  { head: 'Rows counted', format: countFormat, content: ({ rows }) => rows },
  { head: 'Rows failed', format: countFormat, content: ({ failedRows }) => failedRows },
  ...namedDimensions.map((dimension) => ({
    head: `In Other: ${dimension}s`,
    format: countFormat,
    content: ({ namesInOther }: CurrencyImport) => namesInOther[dimension],
  })),
  { head: 'File', format: 'General', isText: true, content: ({ file }) => file },
];

/** Excel's number of a day since 1970. */
export function serialOf(day: number): number {
  return day + 25_569;
}
