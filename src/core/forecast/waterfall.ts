import { annualGrossBenefit } from '../annualGrossBenefit';
import { difference } from '../difference';
import type { Amounts } from './amountsOf';
import { expectedFlows } from './expectedFlows';
import type { Schedule } from './scheduleOf';
import type { ForecastTerms } from './scenarioTerms';

export interface WaterfallStepDefinition {
  readonly label: string;
  /** A step adds to what stands before it, signed; a sum is what all steps so far come to. */
  readonly is: 'step' | 'sum';
  readonly help: string;
}

/**
 * From the literal formula's benefit to the net benefit, over the horizon, not discounted, in order. Each step is
 * what is lost once it, too, is taken into account.
 */
export const waterfall = {
  gross: {
    label: 'Gross benefit, formula',
    is: 'sum',
    help: 'The annual gross benefit in every year of the horizon, from its first day',
  },
  notRealised: { label: 'Hours not realised', is: 'step', help: 'Saved hours that become nothing' },
  evidence: { label: 'Weak evidence', is: 'step', help: 'Benefits adjusted by their evidence, if chosen' },
  notAdopted: { label: 'Not adopted', is: 'step', help: 'What those who do not use it would have saved' },
  delay: { label: 'Go-live and ramp', is: 'step', help: 'Months before go-live, and until full adoption' },
  decay: { label: 'Decay', is: 'step', help: 'Lost between retrainings, or for good without them' },
  mayFail: { label: 'May not go live', is: 'step', help: 'Weighted by the probability that it goes live' },
  benefits: { label: 'Expected benefit', is: 'sum', help: 'Benefits over the horizon' },
  investment: { label: 'Investment', is: 'step', help: 'One-off costs, with overrun' },
  running: { label: 'Running cost', is: 'step', help: 'Tool and maintenance, with overrun, if it goes live' },
  retraining: { label: 'Retraining', is: 'step', help: 'With overrun, if it goes live' },
  net: { label: 'Net benefit', is: 'sum', help: 'Net benefit over the horizon, not discounted' },
} as const satisfies Record<string, WaterfallStepDefinition>;

export type WaterfallKey = keyof typeof waterfall;

export const waterfallKeys = Object.keys(waterfall) as WaterfallKey[];

/** Money; losses and costs are negative. */
export type Waterfall = Readonly<Record<WaterfallKey, number>>;

export function waterfallOf(
  { values }: Pick<ForecastTerms, 'values'>,
  amounts: Amounts,
  { total }: Pick<Schedule, 'total'>,
): Waterfall {
  const { realised, adjusted, benefit, investment } = amounts;
  const years = values.horizonYears;
  const formula = annualGrossBenefit(values);
  const delivered = (benefit * total.delivered) / 12;
  const expected = expectedFlows(amounts, total, values.successProbability);
  return {
    gross: formula * years,
    notRealised: (realised - formula) * years,
    evidence: (adjusted - realised) * years,
    notAdopted: (benefit - adjusted) * years,
    // Times are subtracted, not money: where they are equal, nothing is left of it by rounding.
    delay: benefit * (total.ramped / 12 - years),
    decay: (benefit / 12) * (total.delivered - total.ramped),
    mayFail: expected.benefit - delivered,
    benefits: expected.benefit + 0,
    investment: 0 - investment,
    running: 0 - expected.running,
    retraining: 0 - expected.retraining,
    net: difference(expected.benefit, investment + expected.running + expected.retraining),
  };
}
