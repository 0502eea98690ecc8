import { neverChangesSign, noInternalRate, notWithinHorizon } from '../core/forecast/flowFigures';
import type { Unit } from '../core/inputs';
import { noCost, tooLarge, type Outcome } from '../core/results';
import { outcomeText } from './outcomeText';
import { strings } from './strings';
import { riskStrings } from './riskStrings';
import { useHidden } from './useHidden';

/** Words for core's sentences, where a table has room for no more. */
const words: Readonly<Record<string, string>> = {
  [noCost]: '–',
  [tooLarge]: '–',
  [notWithinHorizon]: riskStrings.beyond,
  [neverChangesSign]: riskStrings.none,
  [noInternalRate]: riskStrings.none,
};

/** A figure in a narrow table: large money short, a sentence as a word; a screen reader gets all of it. */
export function ShortOutcome({
  outcome,
  unit,
  currency,
}: {
  outcome: Outcome;
  unit: Unit | 'count';
  currency: string;
}) {
  const hidden = useHidden();
  const full = outcomeText(outcome, unit, currency);
  const isMoney = unit === 'money' || unit === 'money per year';
  const short =
    typeof outcome === 'string'
      ? (words[outcome] ?? outcome)
      : isMoney
        ? strings.shortMoney(outcome, currency)
        : unit === 'months'
          ? strings.shortMonths(outcome)
          : full;
  if (short === full) return full;
  return (
    <>
      <span aria-hidden="true" title={full}>
        {short}
      </span>
      <span className={hidden}>{full}</span>
    </>
  );
}
