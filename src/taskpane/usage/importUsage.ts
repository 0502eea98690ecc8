import type { TokenPrice } from '../../core/case';
import { openQuestions } from '../../core/usage/openQuestions';
import { UsageRefused, type CurrencyRows } from '../../core/usage/usageRefused';
import type { UsageMapping } from '../../core/usage/usageMapping';
import { UsageRowReader } from '../../core/usage/usageRowReader';
import { UsageTally, type UsageOutcome, type UsageTarget } from '../../core/usage/usageTally';
import { csvBatches } from './csvBatches';
import type { CsvShape } from './csvShape';
import { FailedRows, type Failures } from './failedRows';

/** What is to be imported, and how its columns are meant. */
export interface UsageRequest {
  readonly shape: CsvShape;
  readonly mapping: UsageMapping;
  readonly prices: readonly TokenPrice[];
  readonly target: Omit<UsageTarget, 'file' | 'utcOffset'>;
}

/** How far an import is. */
export interface UsageProgress {
  readonly bytes: number;
  readonly rows: number;
}

/** What came of a file. */
export interface UsageFileOutcome extends UsageOutcome {
  /** Rows of the file after its header. */
  readonly rowsRead: number;
  /** Of these, rows in which nothing was used. */
  readonly emptyRows: number;
  readonly failures: Failures;
  /** What the file holds, whether it counts or not; the most frequent first. */
  readonly currencies: readonly CurrencyRows[];
}

/**
 * Reads a file from beginning to end, piece by piece, and adds it to the ledger.
 *
 * @param onProgress Called after each piece.
 * @throws UsageRefused where the file is not imported as it is; nothing has changed then.
 */
export async function importUsage(
  file: File,
  { shape, mapping, prices, target }: UsageRequest,
  onProgress: (progress: UsageProgress) => void,
): Promise<UsageFileOutcome> {
  if (openQuestions(mapping, []).length > 0) {
    throw new UsageRefused('open questions', 'Answer the open questions about the file first');
  }
  const tally = new UsageTally({
    ...target,
    file: file.name,
    utcOffset: mapping.days === 'as written' ? null : mapping.days,
  });
  const currencies = new Map<string, number>();
  let counted = mapping.onlyCurrency;
  let reader: UsageRowReader | null = null;
  let failed: FailedRows | null = null;
  let [rows, emptyRows] = [0, 0];
  for await (const batch of csvBatches(file, shape)) {
    for (let index = 0; index < batch.rows.length; index++) {
      const row = batch.rows[index]!;
      if (reader === null || failed === null) {
        if (row.every((field) => field.trim() === '')) continue;
        reader = new UsageRowReader(mapping, row.length, prices);
        failed = new FailedRows(row.map((name) => name.trim()));
        continue;
      }
      // What follows a line's end at the end of a file, or a line of its own, is no row.
      if (row.length === 1 && row[0]!.trim() === '') continue;
      rows += 1;
      const reading = reader.read(row);
      if (reading === null) emptyRows += 1;
      else if ('reason' in reading) {
        const isMisquoted = reading.column === null && batch.misquoted.has(index);
        failed.add(rows + 1, isMisquoted ? { reason: 'quotes', column: null } : reading, row);
      } else {
        currencies.set(reading.currency, (currencies.get(reading.currency) ?? 0) + 1);
        counted ??= reading.currency;
        if (reading.currency === counted) tally.add(reading);
      }
    }
    onProgress({ bytes: batch.bytes, rows });
  }
  const found = [...currencies]
    .map(([code, count]) => ({ code, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  if (found.length > 1 && mapping.onlyCurrency === null) {
    const list = found.map(({ code, rows: count }) => `${code} (${count.toLocaleString('en')} rows)`);
    throw new UsageRefused(
      'mixed currencies',
      `The file holds costs in ${list.join(', ')}: choose one of them; rows in the others are left out`,
      found,
    );
  }
  if (rows === 0) throw new UsageRefused('no rows', 'The file holds no rows: choose another one');
  const outcome = tally.outcome(counted ?? '', failed!.rows);
  return { ...outcome, rowsRead: rows, emptyRows, failures: failed!.collected(), currencies: found };
}
