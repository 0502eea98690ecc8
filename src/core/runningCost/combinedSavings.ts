import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';

/**
 * What savings come to together where each acts on what the others leave: 1 - (1 - s1)(1 - s2)...
 *
 * @param savings Fractions from 0 to 1, one or more, in any order.
 * @throws CalcError `bad-input` without savings, or for one outside 0 to 1.
 * @example combinedSavings([0.4, 0.2, 0.5]) // 0.76
 */
export function combinedSavings(savings: readonly number[]): number {
  if (savings.length === 0) throw new CalcError('bad-input', 'savings needs at least one saving');
  savings.forEach((saving, i) =>
    checkNumber(`saving${i + 1}`, saving, { min: 0, max: 1, hint: 'enter 40% as 0.4' }),
  );
  // Adding up keeps the digits of small savings, which 1 - (1 - s) would lose.
  return savings.reduce((saved, saving) => saved + saving * (1 - saved), 0);
}
