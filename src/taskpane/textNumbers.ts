import type { PlacedCell } from '../core/measurements';
import { numberReadings } from '../core/pilot/numberReadings';
import { strings } from './strings';

const shown = 3;

/**
 * What texts among the measurements would be as numbers ("12 min" in row 5 would be 12), offered and never
 * assumed; null where none of them looks like a number.
 *
 * @param firstRow One-based row of the first cell read.
 */
export function textNumbers(texts: readonly PlacedCell[], firstRow: number): string | null {
  const read = texts.flatMap(({ content, position }) => {
    const numbers = numberReadings(String(content));
    return numbers.length > 0 ? [{ text: String(content), row: position + firstRow - 1, numbers }] : [];
  });
  if (read.length === 0) return null;
  return strings.quality.textNumbers(
    read.slice(0, shown).map(({ text, row, numbers }) => strings.quality.textNumber(text, row, numbers)),
    read.length - shown,
  );
}
