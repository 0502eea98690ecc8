import { lineLabels, type MonthlyLine } from './trackingLines';

/** What a month brought, and how much it was used. */
export interface MonthUse {
  /** Money. */
  readonly benefit: number;
  /** Null where it is not known, as volume. */
  readonly adoption: number | null;
  readonly volume: number | null;
}

export const benefitCauses = ['adoption', 'volume', 'rate', 'timing'] as const;
/**
 * - `adoption`: more or fewer of the people counted used it.
 * - `volume`: they handled more or fewer units each.
 * - `rate`: a unit brought more or less.
 * - `timing`: a benefit where none was planned.
 */
export type BenefitCause = (typeof benefitCauses)[number];

/** All that makes actual and plan differ: the benefit's causes, and each cost. */
export type Cause = BenefitCause | Extract<MonthlyLine, 'running' | 'maintenance' | 'retraining'> | 'oneOff';

export const causes = [
  ...benefitCauses,
  'running',
  'maintenance',
  'retraining',
  'oneOff',
] as const satisfies readonly Cause[];

export const causeLabels: Readonly<Record<Cause, string>> = {
  adoption: 'Adoption',
  volume: 'Volume for each user',
  rate: 'Benefit for the same use',
  timing: 'Benefit where none was planned',
  running: lineLabels.running,
  maintenance: lineLabels.maintenance,
  retraining: lineLabels.retraining,
  oneOff: lineLabels.oneOff,
};

/**
 * What of a month's benefit beyond the plan each cause brought; they add up to it.
 *
 * Benefit = adoption x volume per adoption x benefit per unit. A cause's part is its mean over all orders in which the
 * three may be taken from plan to actual, so that no order is favoured. Where adoption or volume is not known, or 0
 * beside a benefit, what it did stands in the rate.
 *
 * @source Shapley, "A Value for n-Person Games" (1953); Shorrocks, "Decomposition procedures for distributional
 * analysis", Journal of Economic Inequality 11 (2013)
 */
export function varianceCauses(plan: MonthUse, actual: MonthUse): Readonly<Record<BenefitCause, number>> {
  if (plan.benefit === 0) return { adoption: 0, volume: 0, rate: 0, timing: actual.benefit };
  const isUsable = (planned: number | null, told: number | null): boolean =>
    (planned ?? 0) > 0 && told !== null && (told > 0 || actual.benefit === 0);
  const adoption = isUsable(plan.adoption, actual.adoption)
    ? { plan: plan.adoption!, actual: actual.adoption! }
    : { plan: 1, actual: 1 };
  const volume = isUsable(plan.volume, actual.volume)
    ? perUse({ plan: plan.volume!, actual: actual.volume! }, adoption)
    : { plan: 1, actual: 1 };
  const rate = perUse(
    { plan: plan.benefit, actual: actual.benefit },
    { plan: adoption.plan * volume.plan, actual: adoption.actual * volume.actual },
  );
  return {
    adoption: partOf(adoption, volume, rate),
    volume: partOf(volume, adoption, rate),
    rate: partOf(rate, adoption, volume),
    timing: 0,
  };
}

interface Factor {
  readonly plan: number;
  readonly actual: number;
}

/** Without any use nobody knows what it would have brought: then the plan's counts. */
function perUse(of: Factor, use: Factor): Factor {
  const plan = of.plan / use.plan;
  return { plan, actual: use.actual === 0 ? plan : of.actual / use.actual };
}

/** Shapley's value of a factor in a product of three. */
function partOf(factor: Factor, one: Factor, other: Factor): number {
  const others =
    (one.plan * other.plan + one.actual * other.actual) / 3 +
    (one.plan * other.actual + one.actual * other.plan) / 6;
  return (factor.actual - factor.plan) * others;
}
