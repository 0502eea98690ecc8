import { UsageRefused } from '../core/usage/usageRefused';
import { pastedStrings } from './pastedStrings';
import { csvShapeOf } from './usage/csvShape';

/** Sixty months with the longest notes that cells take are less than half of it; it is parsed in a second. */
const MOST_BYTES = 5_000_000;

/**
 * The text of a file of values that is read at once, in the encoding in which it was written.
 *
 * @throws UsageRefused `no text` for a workbook, an archive and whatever else is no text; `too large`, before anything
 * is read, for what would make the pane stand still.
 */
export async function textOfFile(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) {
    throw new UsageRefused('too large', pastedStrings.tooLarge(file.size / 1e6, MOST_BYTES / 1e6));
  }
  const { encoding } = await csvShapeOf(file, ',');
  return new TextDecoder(encoding).decode(await file.arrayBuffer());
}
