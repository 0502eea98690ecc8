import type { Case, ReadinessState } from '../case';
import { moneyText } from '../pilot/figureText';
import { costSplit } from '../runningCost/monthlyCosts';
import type { RunningCostView } from '../runningCost/runningCostOf';
import { costAtMultiple } from '../runningCost/scaleTable';
import { unitEconomics } from '../runningCost/unitEconomics';
import type { Outcome } from '../results';
import { windowOf } from './forecastTracks';
import type { MonthViews } from './monthViews';
import { benefitOf, recurringOf } from './trackingLines';

/** The multiple of the volume that a case has to bear. */
export const TENFOLD = 10;

/** Whether a reason to stop holds. */
export type KillState = 'holds' | 'does not hold' | 'not known';

export interface KillAnswer {
  readonly state: KillState;
  /** What was found, or what would settle it. */
  readonly sentence: string;
}

interface KillFacts {
  readonly of: Pick<Case, 'decision' | 'tracking' | 'usage' | 'currency'>;
  readonly runningCost: RunningCostView;
  readonly views: MonthViews;
}

export interface KillCriterionDefinition {
  readonly label: string;
  readonly source: string;
  readonly judge: (facts: KillFacts) => KillAnswer;
}

/** Reasons to stop, each looked at anew whenever the case changes. */
export const killCriteria = {
  noKpiOrSponsor: {
    label: 'No agreed figures, or no sponsor',
    source: 'Generate Forge AI, "AI Scaling Mastery": without objective or sponsor, do not begin',
    judge: ({ of: { decision, tracking } }) => {
      if (decision.sponsor.trim() === '') return holds('No sponsor is named.');
      return byItem(tracking.readiness.kpisAgreed?.state, {
        done: `${decision.sponsor.trim()} is the sponsor, and what counts as success is agreed.`,
        open: 'Whether what counts as success is agreed in figures is not told: answer it under Alignment.',
        not: 'What counts as success is not agreed in figures.',
      });
    },
  },
  checkedByHand: {
    label: 'Outputs are still checked by hand',
    source:
      'Generate Forge AI, "AI Scaling Mastery": outputs that need a manual check mean that it has stalled',
    judge: ({ of: { tracking } }) =>
      byItem(tracking.readiness.noManualCheck?.state, {
        done: 'Outputs are used without a person checking each of them.',
        open: 'Whether outputs are still checked by hand is not told: answer it under Production.',
        not: 'Outputs are still checked by hand.',
      }),
  },
  cheapestTooDear: {
    label: 'The cheapest version costs more than it is worth',
    source: 'Konyrev, "Why most AI use cases fail", part 2 (ArgminAI, 2026)',
    judge: ({ runningCost: { kill } }) => ({
      state: kill.verdict === null ? 'not known' : kill.verdict === 'stop' ? 'holds' : 'does not hold',
      sentence: kill.sentence,
    }),
  },
  tenfoldTooDear: {
    label: 'At ten times the volume it costs more than it brings',
    source: 'SixteenDigits, "How to Scale AI Systems": every component at ten times the usage',
    judge: ({ of: { usage, currency }, runningCost: { costs, elasticity, figures } }) => {
      const cost =
        costs.rows.length === 0
          ? null
          : costAtMultiple(costSplit(costs, 'likely'), TENFOLD, elasticity.value);
      const { margin } = unitEconomics(usage, cost, figures.outcomeValue.likely, TENFOLD);
      return byMargin('The margin of a month at ten times the volume', margin, currency);
    },
  },
  unitTooDear: {
    label: 'An outcome costs more than it is worth',
    source: 'Konyrev, as above, and SixteenDigits: unit economics that are negative before scale',
    judge: ({ of: { currency }, runningCost: { figures } }) =>
      byMargin('The margin of a month', figures.monthlyMargin.likely, currency),
  },
  runsAtLoss: {
    label: 'The last months cost more than they brought',
    source: 'The same, by what has come',
    judge: ({ of: { tracking, currency }, views }) => {
      const benefits = windowOf(views, tracking.window, benefitOf);
      const costs = new Map(
        windowOf(views, Infinity, recurringOf).map(({ month, actual }) => [month, actual] as const),
      );
      if (benefits.length === 0) return unknown('No month with a planned benefit counts yet.');
      const margin = benefits.reduce(
        (total, { month, actual }) => total + actual - (costs.get(month) ?? 0),
        0,
      );
      const last = benefits.length === 1 ? 'the last month' : `the last ${benefits.length} months`;
      return byMargin(`The margin of ${last}`, margin, currency);
    },
  },
} as const satisfies Record<string, KillCriterionDefinition>;

export type KillKey = keyof typeof killCriteria;

export const killKeys = Object.keys(killCriteria) as KillKey[];

function holds(sentence: string): KillAnswer {
  return { state: 'holds', sentence };
}

function unknown(sentence: string): KillAnswer {
  return { state: 'not known', sentence };
}

/** By a checklist's item: what nobody answered, or is under way, is not known. */
function byItem(
  state: ReadinessState | '' | undefined,
  { done, open, not }: Readonly<Record<'done' | 'open' | 'not', string>>,
): KillAnswer {
  if (state === 'not started') return holds(not);
  return state === 'done' ? { state: 'does not hold', sentence: done } : unknown(open);
}

function byMargin(what: string, margin: Outcome, currency: string): KillAnswer {
  if (typeof margin === 'string') return unknown(`${what} is not known: ${margin}.`);
  const sentence = `${what} is ${moneyText(margin, currency)}.`;
  return margin < 0 ? holds(sentence) : { state: 'does not hold', sentence };
}
