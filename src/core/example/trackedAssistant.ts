import { caseDefaults, type Actual, type Case } from '../case';
import { caseDrivers } from '../forecast/caseDrivers';
import { scenarioTerms } from '../forecast/scenarioTerms';
import { defaultInputs } from '../inputs';
import { Xoshiro128 } from '../risk/xoshiro128';
import { nothingTold } from '../tracking/actualFigures';
import { dateOfMonth } from '../tracking/calendar';
import { planByMonth } from '../tracking/planByMonth';

const START = '2025-01-01';
const MONTHS = 24;

/** Standard deviation of each figure around what the month would have brought. */
const NOISE = 0.05;

/** What is planted: faster decay than planned, dearer running, fewer people who use it. */
const planted = { annualDecay: 0.3, overrun: 0.25, adoption: 0.8 };

/** An assistant for invoices, decided on and then tracked; all figures are invented, and nobody's. */
const decidedOn: Case = {
  ...caseDefaults,
  name: 'Invoice assistant',
  currency: 'EUR',
  industry: 'Finance',
  inputs: {
    ...defaultInputs,
    hoursSavedPerWeek: 420,
    weeksPerYear: 46,
    loadedHourlyCost: 44,
    errorCostAvoided: 48_000,
    toolCost: 96_000,
    implementationCost: 110_000,
    changeManagement: 40_000,
    maintenance: 24_000,
  },
  assumptions: {
    ...caseDefaults.assumptions,
    realisation: 0.6,
    adoption: 0.8,
    monthsToGoLive: 3,
    rampMonths: 6,
    annualDecay: 0.15,
    retrainingCost: 15_000,
  },
  usage: { ...caseDefaults.usage, requestsPerMonth: 30_000 },
};

/**
 * A case with 24 months of actuals around its plan, drawn with a seed: the same in every engine.
 *
 * @param seed Of the generator; another one gives other months.
 * @param isPlanted Whether the benefit decays by 30% a year instead of 15%, running costs 25% more, and a fifth fewer
 * people use it; otherwise nothing but noise lies between plan and actual.
 */
export function trackedAssistant(seed: number, isPlanted: boolean): Case {
  return {
    ...decidedOn,
    tracking: { ...caseDefaults.tracking, start: START, actuals: actuals(seed, isPlanted) },
  };
}

function actuals(seed: number, isPlanted: boolean): readonly Actual[] {
  const terms = scenarioTerms(decidedOn, caseDrivers(decidedOn, {}), 'likely');
  const { realisation, loadedHourlyCost, annualDecay, monthsToGoLive } = terms.values;
  const draws = new Uint32Array(5 * MONTHS);
  Xoshiro128.fromSeed(seed).fill(draws);
  const yearLeft = isPlanted ? (1 - planted.annualDecay) / (1 - annualDecay) : 1;
  return planByMonth(terms, decidedOn)
    .months.slice(0, MONTHS)
    .map(({ month, lines, adoption, volume }, index) => {
      const base = { ...nothingTold, month: dateOfMonth(month, START), note: '' };
      if (month <= monthsToGoLive) return { ...base, oneOff: 50_000 };
      const noisy = (figure: number, draw: number) =>
        figure * (1 + NOISE * Math.sqrt(3) * ((2 * draws[5 * index + draw]!) / 2 ** 32 - 1));
      const people = noisy(isPlanted ? planted.adoption : 1, 0);
      const use = people * noisy(1, 1);
      const benefit = use * noisy(yearLeft ** ((month - 1 - monthsToGoLive) / 12), 2);
      return {
        ...base,
        hoursSaved: rounded((lines.hours / (realisation * loadedHourlyCost)) * benefit, 100),
        errorCostAvoided: rounded(lines.errors * benefit, 100),
        runningCost: rounded(lines.running * noisy(isPlanted ? 1 + planted.overrun : 1, 3), 100),
        maintenance: rounded(lines.maintenance * noisy(1, 4), 100),
        retraining: 0,
        adoption: rounded(adoption * people, 1000),
        volume: rounded(volume! * use, 1),
      };
    });
}

function rounded(figure: number, parts: number): number {
  return Math.round(figure * parts) / parts;
}
