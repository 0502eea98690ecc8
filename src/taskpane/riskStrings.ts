import { count } from './wording';

/** The texts of terms, scenarios and what moves the case: a part of `strings` that loads with what shows it. */
export const riskStrings = {
  horizon: 'Horizon',
  years: (years: number) => count(years, 'year', 'years'),
  scenario: 'Scenario',
  scenarioAbout: 'The sheets follow the scenario that is chosen; here all three are shown.',
  scenarios: { low: 'Low', likely: 'Likely', high: 'High' },
  ramp: 'Ramp',
  ramps: { linear: 'Linear', 's-curve': 'S-curve' },
  discounting: 'Discounting',
  discountings: { 'year-end': 'Year-end', monthly: 'Monthly' },
  adjust: 'Adjust by evidence',
  adjustAbout: (parts: readonly string[]) =>
    `Multiplies benefits and costs by how strong their evidence is: ${parts.join('; ')}. These factors are our presets: change them on the Inputs sheet.`,
  adjustPart: (evidence: string, benefit: string, cost: string) =>
    `${evidence.toLowerCase()} ${benefit} and ${cost}`,
  outcome: 'What comes out',
  waiting: 'Correct the marked figures to see what comes out.',
  beyond: 'Beyond',
  none: 'None',
  scenarioTable: 'Low, likely and high scenario',
  figure: 'Figure',
  basis: (years: string, rate: string, probability: string) =>
    `Over ${years} at ${rate} a year; ${probability} probability that it goes live.`,
  noRanges: 'No figure has a range yet. Add low and high where you are unsure: Value and Cost.',
  allBetween: 'Low takes the unfavourable end of every range at once, high the favourable one.',
  signChanges:
    'The yearly flows change sign more than once: there may be several IRRs. Use the net present value.',
  tornado: 'What moves the net present value most',
  tornadoEnd: (net: string, figure: string) => `${net} at ${figure}`,
  tornadoAbout: (likely: string) =>
    `Each alone from its low to its high value; line: likely scenario, ${likely}.`,
  zeroLine: 'Dashed: worth nothing.',
  breakEven: 'What must be true',
  mustBe: (label: string, pays: 'at least' | 'at most', value: string, likely: string) =>
    `${label} has to be ${pays} ${value}, all else as likely, for a net present value of 0 or more; it is ${likely}.`,
  stress: 'Stress tests',
  stressNet: 'Net present value',
  stressChange: 'Change',
  stressTest: 'Test',
};
