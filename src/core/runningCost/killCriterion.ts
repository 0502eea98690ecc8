import type { SavingMeasure } from '../case';
import { decimals } from '../pilot/figureText';
import type { Outcome } from '../results';
import { TOUCHING } from './breakEvenScale';
import type { CostRange } from './costRange';
import { costSplit, type MonthlyCosts } from './monthlyCosts';
import { keptOf } from './savingsOf';
import { costAtMultiple, scaleMultiples } from './scaleTable';
import { unitEconomics } from './unitEconomics';
import type { UsageValues } from './usageFigures';

export const killVerdicts = ['stop', 'not as it stands', 'pays'] as const;
/**
 * - `stop`: the cheapest possible version costs more than it is worth.
 * - `not as it stands`: likely cost is above the value today, the cheapest possible version is not; whether savings,
 *   lower costs or volume make it so.
 */
export type KillVerdict = (typeof killVerdicts)[number];

export interface KillCriterion {
  /** Null where cost or value of an outcome is not known. */
  readonly verdict: KillVerdict | null;
  /** One sentence with the figures, or what is missing. */
  readonly sentence: string;
  /** Cheapest possible cost of an outcome: low costs, every measure at its high saving. */
  readonly cheapest: Outcome;
  /** The volume at which it is so, as a multiple of the case's; null where it is not known. */
  readonly cheapestAt: number | null;
}

/**
 * Whether even the cheapest possible version costs more than the value it creates.
 *
 * @param costPerOutcome At the case's volume.
 * @param value Of a successful outcome.
 * @source Konyrev, "Why most AI use cases fail, part 2: scaling costs" (ArgminAI, 2026)
 */
export function killCriterion(
  measures: readonly SavingMeasure[],
  costs: MonthlyCosts,
  usage: UsageValues,
  { costPerOutcome, value }: { readonly costPerOutcome: CostRange<Outcome>; readonly value: Outcome },
  elasticity: number,
  currency: string,
): KillCriterion {
  const { likely, high } = costPerOutcome;
  if (typeof likely === 'string') {
    return { verdict: null, sentence: sentence(likely), cheapest: likely, cheapestAt: null };
  }
  const split = costSplit(costs, 'low', keptOf(measures, 'high'));
  const { multiple, cheapest } = scaleMultiples(usage)
    .map((each) => {
      const cost = costAtMultiple(split, each, elasticity);
      return { multiple: each, cheapest: unitEconomics(usage, cost, value, each).costPerOutcome };
    })
    .reduce((best, each) => (isCheaper(each.cheapest, best.cheapest) ? each : best));
  if (typeof value === 'string' || typeof cheapest === 'string') {
    const missing = typeof value === 'string' ? value : String(cheapest);
    return { verdict: null, sentence: sentence(missing), cheapest, cheapestAt: multiple };
  }
  const verdict = cheapest > value ? 'stop' : likely > value ? 'not as it stands' : 'pays';
  return {
    verdict,
    sentence: sentences[verdict]({
      cost: money(likely, currency),
      most: typeof high === 'number' && high > value ? money(high, currency) : null,
      worth: money(value, currency),
      cheapest: money(cheapest, currency),
      where: multiple === 1 ? 'at the volume of the case' : `at ${timesText(multiple)} times the volume`,
    }),
    cheapest,
    cheapestAt: multiple,
  };
}

/** Two costs that differ by rounding only are the same: of equal volumes the first one counts. */
function isCheaper(cost: Outcome, than: Outcome): boolean {
  return typeof cost === 'number' && typeof than === 'number' && cost < than * (1 - TOUCHING);
}

interface Told {
  readonly cost: string;
  /** Where an outcome costs more than it is worth at high cost. */
  readonly most: string | null;
  readonly worth: string;
  readonly cheapest: string;
  readonly where: string;
}

const sentences: Readonly<Record<KillVerdict, (told: Told) => string>> = {
  stop: ({ worth, cheapest, where }) =>
    `Stop: even the cheapest possible version costs ${cheapest} for each outcome, ${where}, and an outcome is worth ${worth}.`,
  'not as it stands': ({ cost, worth, cheapest, where }) =>
    `Not as it stands: an outcome costs ${cost} and is worth ${worth}; the cheapest possible version, with low costs and every saving, would cost ${cheapest}, ${where}.`,
  pays: ({ cost, most, worth }) =>
    `It pays to run: an outcome costs ${cost} and is worth ${worth}${most === null ? '' : `, but costs ${most} where costs are high`}.`,
};

function money(figure: number, currency: string): string {
  return `${decimals(figure, figure !== 0 && Math.abs(figure) < 0.1 ? 4 : 2)} ${currency}`.trim();
}

function timesText(multiple: number): string {
  return decimals(multiple, Number.isInteger(multiple) ? 0 : 2);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
