import type { PaybackTerms } from '../core/paybackMonths';
import type { NumberArgument } from './arguments';

/** AIROI.PAYBACK's own arguments, in the formula's words. */
export const paybackArguments = {
  investment: { label: 'Investment', default: 0, min: 0, belowMin: 'enter money spent as a positive amount' },
  monthlyBenefit: { label: 'Monthly benefit', default: 0 },
  monthlyCost: {
    label: 'Monthly cost',
    default: 0,
    min: 0,
    belowMin: 'enter money spent as a positive amount',
  },
  rampMonths: { label: 'Ramp months', default: 0, min: 0 },
  annualDiscountRate: {
    label: 'Annual discount rate',
    default: 0,
    min: 0,
    max: 1,
    aboveMax: 'enter a fraction, 10% as 0.1 or 10%',
  },
} as const satisfies Record<keyof PaybackTerms, NumberArgument>;
