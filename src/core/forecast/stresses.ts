import type { Unit } from '../inputs';

/** Something that went wrong elsewhere, tried on this case. */
export interface StressDefinition {
  readonly label: string;
  readonly parameter: {
    readonly label: string;
    readonly unit: Unit;
    readonly default: number;
    readonly min: number;
    readonly max: number;
  };
  /** What happens, in a sentence. */
  readonly help: string;
  readonly source: string;
}

const scaling =
  'SixteenDigits, "How to Scale AI Systems Without Breaking Your Business"; practice, not a measurement';
const costFactor = { label: 'Factor', unit: 'ratio', min: 1, max: 1000 } as const;

/** The stress tests in reading order; each changes the likely scenario only. */
export const stresses = {
  overrun40: {
    label: 'Costs overrun',
    parameter: { label: 'Overrun', unit: 'fraction', default: 0.4, min: 0, max: 10 },
    help: 'Every cost is exceeded by this share',
    source:
      'Generate Forge AI, "AI Scaling Mastery" (2026): 58% of enterprises exceeded their estimate by 40% or more; no original found',
  },
  budget3: {
    label: 'Scaling takes 3 times the budget',
    parameter: { ...costFactor, default: 3 },
    help: 'One-off costs become so many times as much; the extra is spent evenly over the first two years, whether it goes live or not',
    source: scaling,
  },
  budget5: {
    label: 'Scaling takes 5 times the budget',
    parameter: { ...costFactor, default: 5 },
    help: 'One-off costs become so many times as much; the extra is spent evenly over the first two years, whether it goes live or not',
    source: scaling,
  },
  volume10: {
    label: '10 times the volume',
    parameter: { ...costFactor, default: 10 },
    help: 'Benefits become so many times as much; costs that grow with use follow by their elasticity, other costs stay',
    source: scaling,
  },
  usage10: {
    label: '10 times the usage, same benefit',
    parameter: { ...costFactor, default: 10 },
    help: 'Costs that grow with use rise by their elasticity, and no benefit follows',
    source: scaling,
  },
  decay15: {
    label: 'Benefit decays, nobody retrains',
    parameter: { label: 'Decay per year', unit: 'fraction', default: 0.15, min: 0, max: 1 },
    help: 'So much of the benefit is lost in a year, without retraining and its cost',
    source:
      'Generate Forge AI, "AI Scaling Mastery" (2026): accuracy falls by 15% within a year without retraining; no original found',
  },
} as const satisfies Record<string, StressDefinition>;

export type StressKey = keyof typeof stresses;

export const stressKeys = Object.keys(stresses) as StressKey[];

export type StressParameters = Readonly<Record<StressKey, number>>;

export const defaultStressParameters = Object.fromEntries(
  stressKeys.map((key) => [key, stresses[key].parameter.default]),
) as StressParameters;

/** Months over which the extra of a budget stress is spent, or the horizon where that is shorter. */
export const BUDGET_STRESS_MONTHS = 24;
