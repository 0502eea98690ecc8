import type { PlacedCell } from '../core/measurements';
import { numberReadings } from '../core/pilot/numberReadings';
import { numberText } from './figureText';
import { qualityStrings } from './qualityStrings';

const shown = 3;

/**
 * What texts among the measurements would be as numbers ("12 min" would be 12), offered and never assumed; null
 * where none of them looks like a number.
 */
export function textNumbers(texts: readonly PlacedCell[]): string | null {
  const read = texts.flatMap(({ content }) => {
    const numbers = numberReadings(String(content)).map(numberText);
    return numbers.length > 0 ? [qualityStrings.textNumber(String(content), numbers)] : [];
  });
  if (read.length === 0) return null;
  return qualityStrings.textNumbers(read.slice(0, shown), read.length - shown);
}
