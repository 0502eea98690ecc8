import { decimals, moneyText, monthsText, percentOf } from '../pilot/figureText';
import type { Outcome } from '../results';
import type { RecommendationFacts } from './recommendationFacts';

export type CriterionState = 'met' | 'not met' | 'open';

/** How a case stands against a criterion. */
export interface CriterionAnswer {
  /** What was looked at: a figure, or words where there is none. */
  readonly figure: Outcome;
  readonly state: CriterionState;
  /** One sentence with the figure; where it is open, what would settle it. */
  readonly reason: string;
}

export interface Criterion {
  readonly label: string;
  /** The figure that is looked at. */
  readonly figure: string;
  /** What it has to be. */
  readonly needed: string;
  /** What follows where it is not met. Where it is open, the pilot is extended. */
  readonly consequence: 'stop' | 'extend';
  /** Why it is asked, in a sentence. */
  readonly why: string;
  readonly source: string;
  readonly judge: (facts: RecommendationFacts) => CriterionAnswer;
}

/**
 * The written rules of the recommendation, kill criteria first. Each looks at one figure, so that the Summary
 * asks the same in a native formula. docs/recommendation.md is written from these rows.
 */
export const criteria = {
  paysAtBest: {
    label: 'It pays at its best',
    figure: 'Net present value, high scenario',
    needed: 'not below 0',
    consequence: 'stop',
    why: 'Where even the favourable end of every range loses money, no better estimate will save it.',
    source:
      'ArgminAI, "Why most AI use cases fail", part 2: the cheapest version against the value it creates',
    judge: ({ figures, currency }) =>
      judgeMoney(
        'Net present value in the high scenario',
        figures.high.netPresentValue,
        currency,
        notNegative,
      ),
  },
  runningPays: {
    label: 'Running it pays',
    figure: 'Run-rate net benefit, high scenario',
    needed: 'not below 0',
    consequence: 'stop',
    why: 'A year that costs more to run than it brings loses more the longer and the wider it runs.',
    source:
      'ArgminAI, "Why most AI use cases fail", part 2, and SixteenDigits, "How to Scale AI Systems": unit economics that are negative before scale',
    judge: ({ figures, currency }) =>
      judgeMoney('Run-rate net benefit in the high scenario', figures.high.runRateNet, currency, notNegative),
  },
  pilotNotWorse: {
    label: 'The pilot did not make it worse',
    figure: 'Measured metrics with a benefit that got worse, while none got better',
    needed: 'none',
    consequence: 'stop',
    why: 'A measured harm and no measured gain is the strongest evidence a pilot can give, against it.',
    source: 'Kill criteria of a pilot; intervals as in docs/pilot.md',
    judge: ({ metrics }) => {
      const fed = metrics.filter((metric) => metric.feeds && metric.evidence === 'measured');
      const worse = fed.filter(({ verdict }) => verdict === 'worse');
      const isHarm = worse.length > 0 && !fed.some(({ verdict }) => verdict === 'better');
      return isHarm
        ? {
            figure: worse.length,
            state: 'not met',
            reason: `The pilot made ${namesOf(worse)} worse, and nothing that was measured better.`,
          }
        : { figure: 0, state: 'met', reason: 'No measured harm stands without a measured gain.' };
    },
  },
  paysAtLikely: {
    label: 'It pays as is likely',
    figure: 'Net present value, likely scenario',
    needed: 'above 0, with costs entered',
    consequence: 'extend',
    why: 'The case has to pay by its own central estimate, with the cost of capital taken off; benefits without costs are half a case.',
    source: 'Total Economic Impact: net present value',
    judge: ({ figures: { likely }, currency }) =>
      likely.presentCosts === 0
        ? {
            figure: likely.netPresentValue,
            state: 'open',
            reason: 'No cost is entered: enter what the project costs.',
          }
        : judgeMoney('Net present value in the likely scenario', likely.netPresentValue, currency, positive),
  },
  sureEnough: {
    label: 'It is sure enough',
    figure: 'Probability of a gain where the simulation is up to date, else net present value, low scenario',
    needed:
      'at least the probability that is enough; the low scenario not below 0, and going live as probable',
    consequence: 'extend',
    why: 'A range that reaches far below 0 says that nobody knows yet. The simulation decides where there is one, because it also knows of failure.',
    source: 'Lalka, ROI builder: points get challenged, ranges get funded',
    judge: ({ simulation, figures: { low, high }, successProbability, enoughProbability, currency }) => {
      if (simulation?.isCurrent) {
        const { probabilityOfGain } = simulation;
        const isEnough = probabilityOfGain >= enoughProbability;
        return {
          figure: probabilityOfGain,
          state: isEnough ? 'met' : 'not met',
          reason: `It pays with a probability of ${percentOf(probabilityOfGain)}; ${percentOf(enoughProbability)} is enough.`,
        };
      }
      const figure = low.netPresentValue;
      const told = `Net present value in the low scenario is ${moneyText(figure, currency)}`;
      if (
        typeof figure !== 'number' ||
        typeof high.netPresentValue !== 'number' ||
        figure >= high.netPresentValue
      ) {
        return {
          figure,
          state: 'open',
          reason: `${told}, with no range below the high one: enter low and high values, or run the simulation.`,
        };
      }
      if (figure >= 0 && successProbability < enoughProbability) {
        const reason = `${told}, but it goes live with a probability of ${percentOf(successProbability)} only; ${percentOf(enoughProbability)} is enough.`;
        return { figure, state: 'not met', reason };
      }
      if (figure >= 0) return { figure, state: 'met', reason: `${told}: no range makes it a loss.` };
      const again = simulation ? 'run the simulation again: the inputs changed since' : 'run the simulation';
      return { figure, state: 'open', reason: `${told}: to know how probable a gain is, ${again}.` };
    },
  },
  paysBackSoon: {
    label: 'It pays back soon enough',
    figure: 'Payback from spend start, likely scenario',
    needed: 'at most the longest payback',
    consequence: 'extend',
    why: 'Models, prices and work change faster than long paybacks run.',
    source: 'Nucleus Research: payback as the time until benefits have returned what was spent',
    judge: ({ figures, longestPayback }) => {
      const figure = figures.likely.paybackFromStart;
      const limit = `${monthsText(longestPayback)} are soon enough`;
      if (typeof figure !== 'number') {
        return { figure, state: 'not met', reason: `Payback from spend start: ${figure}; ${limit}.` };
      }
      return {
        figure,
        state: figure <= longestPayback ? 'met' : 'not met',
        reason: `It pays back ${monthsText(figure)} from spend start; ${limit}.`,
      };
    },
  },
  pilotShowsGain: {
    label: 'A pilot measured a gain',
    figure: 'Measured metrics with a benefit that got better',
    needed: 'at least 1',
    consequence: 'extend',
    why: 'What people say they save and what is measured can differ in sign, so that only a measured effect whose interval excludes 0 counts.',
    source: 'METR (2025): developers believed in a gain where a loss was measured; docs/pilot.md',
    judge: ({ metrics }) => {
      const fed = metrics.filter(({ feeds }) => feeds);
      const measured = fed.filter(({ evidence }) => evidence === 'measured');
      const better = measured.filter(({ verdict }) => verdict === 'better');
      if (better.length > 0) {
        return {
          figure: better.length,
          state: 'met',
          reason: `The pilot measured ${namesOf(better)} as better.`,
        };
      }
      const undecided = measured.filter(
        ({ verdict }) => verdict === 'too few data' || typeof verdict === 'object',
      );
      if (undecided.length > 0) {
        const reason = `${namesOf(undecided)} cannot be told yet: measure more.`;
        return { figure: 0, state: 'open', reason: sentence(reason) };
      }
      if (measured.length > 0) {
        return {
          figure: 0,
          state: 'not met',
          reason: `The pilot did not measure ${namesOf(measured)} as better.`,
        };
      }
      const reason =
        fed.length > 0
          ? `${namesOf(fed)} rests on what people said about themselves: measure it.`
          : 'No metric of a pilot is part of the benefits: measure one.';
      return { figure: 0, state: 'open', reason: sentence(reason) };
    },
  },
  nothingWorse: {
    label: 'Nothing else got worse',
    figure: 'Metrics that got worse, whether or not they are part of the benefits',
    needed: 'none',
    consequence: 'extend',
    why: 'Speed that is paid for with errors or satisfaction shows only in the metrics that carry no money.',
    source: 'Dell’Acqua et al. (2023): faster, and less often right beyond the frontier',
    judge: ({ metrics }) => {
      const worse = metrics.filter(({ verdict }) => verdict === 'worse');
      return worse.length > 0
        ? { figure: worse.length, state: 'not met', reason: `In the pilot ${namesOf(worse)} got worse.` }
        : { figure: 0, state: 'met', reason: 'No metric of the pilot got worse.' };
    },
  },
  paysAtTenfold: {
    label: 'It pays at ten times the volume',
    figure: 'Net present value of the stress test with ten times the volume',
    needed: 'above 0',
    consequence: 'extend',
    why: 'Costs that grow with use decide about scale, and are cheapest to change before it.',
    source: 'SixteenDigits, "How to Scale AI Systems": every component at ten times the usage',
    judge: ({ tenfoldNetPresentValue, currency }) =>
      judgeMoney('Net present value at ten times the volume', tenfoldNetPresentValue, currency, positive),
  },
  hoursCountedOnce: {
    label: 'Hours are counted once',
    figure: 'Hours a year counted twice: realised hours and freed capacity, less hours saved',
    needed: 'none, where both are counted',
    consequence: 'extend',
    why: 'Freed capacity consists of saved hours: both together cannot be more than was saved.',
    source: 'Nucleus Research: productivity correction; the formula of ARCHITECTURE.md',
    judge: ({ hours: { saved, realised, freed } }) => {
      const twice = Math.max(0, Math.round(realised + freed) - Math.round(saved));
      if (saved <= 0 || freed <= 0 || twice === 0) {
        return {
          figure: 0,
          state: 'met',
          reason: 'No hour is counted both as realised and as freed capacity.',
        };
      }
      return {
        figure: twice,
        state: 'not met',
        reason:
          `${decimals(twice, 0)} hours a year are counted twice: ${decimals(realised, 0)} realised and ` +
          `${decimals(freed, 0)} freed are more than ${decimals(saved, 0)} saved; lower the realisation or the capacity.`,
      };
    },
  },
  driverKnown: {
    label: 'What moves it most is known',
    figure: 'Evidence of the driver with the largest swing',
    needed: 'measured, self-reported or benchmark',
    consequence: 'extend',
    why: 'Measuring the driver with the largest swing narrows the range more than anything else.',
    source: 'Eschenbach, "Spiderplots versus Tornado Diagrams", Interfaces 22 (1992)',
    judge: ({ largestDriver }) => {
      if (!largestDriver) {
        return {
          figure: 'no ranges',
          state: 'open',
          reason: 'No driver has a range: enter low and high values.',
        };
      }
      const { label, evidence } = largestDriver;
      return evidence === 'assumption'
        ? {
            figure: evidence,
            state: 'open',
            reason: `"${label}" moves it most and is an assumption: find out.`,
          }
        : { figure: evidence, state: 'met', reason: `"${label}" moves it most and is ${known[evidence]}.` };
    },
  },
  sponsorNamed: {
    label: 'A sponsor is named',
    figure: 'Sponsor',
    needed: 'a name',
    consequence: 'extend',
    why: 'Where nobody in charge wants the outcome, what was saved is not realised.',
    source: 'GenerateForge AI, "AI Scaling Mastery": without objective or sponsor, do not begin',
    judge: ({ sponsor }) =>
      sponsor.trim() === ''
        ? { figure: 'none', state: 'open', reason: 'No sponsor is named.' }
        : { figure: sponsor.trim(), state: 'met', reason: `${sponsor.trim()} is the sponsor.` },
  },
} as const satisfies Record<string, Criterion>;

export type CriterionKey = keyof typeof criteria;

export const criterionKeys = Object.keys(criteria) as CriterionKey[];

const known = { measured: 'measured', 'self-reported': 'self-reported', benchmark: 'a benchmark' } as const;

const notNegative = (figure: number) => figure >= 0;
const positive = (figure: number) => figure > 0;

function judgeMoney(
  what: string,
  figure: Outcome,
  currency: string,
  holds: (figure: number) => boolean,
): CriterionAnswer {
  const state = typeof figure !== 'number' ? 'open' : holds(figure) ? 'met' : 'not met';
  return { figure, state, reason: `${what} is ${moneyText(figure, currency)}.` };
}

function namesOf(metrics: readonly { readonly name: string }[]): string {
  const names = metrics.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
