import { recogniseFormat, type RecognisedFormat } from '../../core/usage/recogniseFormat';
import { UsageRefused } from '../../core/usage/usageRefused';
import { csvBatches } from './csvBatches';
import { csvShapeOf, type CsvShape } from './csvShape';
import type { Delimiter } from './delimiters';

/** What the beginning of a file shows. */
export interface UsagePreview extends RecognisedFormat {
  readonly shape: CsvShape;
  readonly header: readonly string[];
  /** The first rows after the header. */
  readonly rows: readonly (readonly string[])[];
}

export const previewedRows = 200;
const pieceSize = 128 * 1024;

/**
 * Reads no more of a file than its header and first rows.
 *
 * @param delimiter Null takes Papa Parse's guess.
 * @throws UsageRefused `no rows` where there is no header.
 */
export async function previewUsage(file: Blob, delimiter: Delimiter | null): Promise<UsagePreview> {
  const shape = await csvShapeOf(file, delimiter);
  const rows: (readonly string[])[] = [];
  for await (const batch of csvBatches(file, shape, pieceSize)) {
    rows.push(...batch.rows.filter((row) => row.some((field) => field.trim() !== '')));
    if (rows.length > previewedRows) break;
  }
  const [header, ...following] = rows;
  if (!header) throw new UsageRefused('no rows', 'The file is empty: choose a file with a header and rows');
  const names = header.map((name) => name.trim());
  const sample = following.slice(0, previewedRows);
  return { shape, header: names, rows: sample, ...recogniseFormat(names, sample) };
}
