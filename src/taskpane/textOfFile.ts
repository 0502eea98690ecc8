import { csvShapeOf } from './usage/csvShape';

/**
 * The text of a file of values that is read at once, in the encoding in which it was written.
 *
 * @throws UsageRefused `no text` for a workbook, an archive and whatever else is no text.
 */
export async function textOfFile(file: Blob): Promise<string> {
  const { encoding } = await csvShapeOf(file, ',');
  return new TextDecoder(encoding).decode(await file.arrayBuffer());
}
