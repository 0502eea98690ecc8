/** The most weeks that the last one can be compared with. */
export const mostWeeks = 26;

export interface UsageThresholdDefinition {
  readonly label: string;
  readonly unit:
    | 'money per month'
    | 'money per outcome'
    | 'of the plan'
    | 'of their mean'
    | 'ratio'
    | 'days'
    | 'weeks'
    | 'deviations';
  /** Null where nothing is told; what follows then is said beside it. */
  readonly preset: number | null;
  readonly min: number;
  readonly max: number;
  readonly help: string;
}

/** What imported usage is judged by: the cells of the Usage sheet, its alerts and their names come from it. */
export const usageThresholds = {
  plannedCost: {
    label: 'Planned cost',
    unit: 'money per month',
    preset: null,
    min: 0,
    max: 1e12,
    help: 'What a month was planned to cost, in the currency of the bills. Blank: no alert.',
  },
  overrun: {
    label: 'Overrun that alerts',
    unit: 'of the plan',
    preset: 0.4,
    min: 0,
    max: 100,
    help: 'The last complete month above the plan by more than this.',
  },
  weeks: {
    label: 'Weeks to compare with',
    unit: 'weeks',
    preset: 8,
    min: 2,
    max: mostWeeks,
    help: `Full weeks, Monday to Sunday, before the last one; up to ${mostWeeks}.`,
  },
  deviations: {
    label: 'Standard deviations that alert',
    unit: 'deviations',
    preset: 3,
    min: 0,
    max: 100,
    help: 'The last full week above the mean of those weeks by more than so many.',
  },
  increase: {
    label: 'Least increase that alerts',
    unit: 'of their mean',
    preset: 0.1,
    min: 0,
    max: 100,
    help: 'And above it by more than this share: where every week costs the same, a cent is no news.',
  },
  outcomeValue: {
    label: 'Value of an outcome',
    unit: 'money per outcome',
    preset: null,
    min: 0,
    max: 1e12,
    help: "In the currency of the bills. Blank: the case's own value of an outcome.",
  },
  exchangeRate: {
    label: 'Exchange rate',
    unit: 'ratio',
    preset: null,
    min: 1e-9,
    max: 1e9,
    help: 'Money of the case for one of the bills. Blank: 1, where both are in one currency.',
  },
  lateDays: {
    label: 'Days that a month may lack',
    unit: 'days',
    preset: 2,
    min: 0,
    max: 27,
    help: 'At its beginning and at its end, still to be complete: a weekend without use.',
  },
  endedDays: {
    label: 'Days after which a source ended',
    unit: 'days',
    preset: 62,
    min: 0,
    max: 3660,
    help: 'Without use for longer than this, a source is no longer waited for.',
  },
} as const satisfies Record<string, UsageThresholdDefinition>;

export type UsageThresholdKey = keyof typeof usageThresholds;

export const usageThresholdKeys = Object.keys(usageThresholds) as UsageThresholdKey[];

/** As told; null where nothing is. */
export type UsageThresholds = Readonly<Record<UsageThresholdKey, number | null>>;

export const presetThresholds = Object.fromEntries(
  usageThresholdKeys.map((key) => [key, usageThresholds[key].preset]),
) as UsageThresholds;

/** What counts: what was told where it is within its bounds, else the preset. */
export function thresholdInUse(key: UsageThresholdKey, told: number | null): number | null {
  const { min, max, preset } = usageThresholds[key];
  return told !== null && told >= min && told <= max ? told : preset;
}
