import { inputKeys, inputs, type InputDefinition, type InputKey } from './inputs';

/** What a case over several years adds to the formula's inputs. */
export interface AssumptionDefinition extends Omit<InputDefinition, 'section'> {
  readonly section: 'value' | 'cost' | 'risk';
  /** Has a low and a high value beside the likely one. */
  readonly ranged: boolean;
  readonly whole?: boolean;
}

/**
 * The assumptions of a case over several years, beside the formula's inputs (`inputs`): the form, the Inputs
 * sheet, the validation, the names and the case file come from it. With the defaults the case is the formula's,
 * year after year: everything is realised and used from the first month, and nothing decays.
 */
export const assumptions = {
  realisation: {
    name: 'Realisation',
    label: 'Share of saved hours realised',
    section: 'value',
    unit: 'fraction',
    better: 'higher',
    default: 1,
    min: 0,
    max: 1,
    ranged: true,
    help: 'Part of the saved hours that becomes work not paid for or other work done; practitioners say 50% to 70%.',
  },
  cashableShare: {
    name: 'CashableShare',
    label: 'Cashable share of realised hours',
    section: 'value',
    unit: 'fraction',
    better: 'higher',
    default: 0,
    min: 0,
    max: 1,
    ranged: false,
    help: 'Part of the realised hours that leaves the budget (posts not filled, overtime, contractors); the rest is capacity.',
  },
  adoption: {
    name: 'Adoption',
    label: 'Adoption',
    section: 'value',
    unit: 'fraction',
    better: 'higher',
    default: 1,
    min: 0,
    max: 1,
    ranged: true,
    help: 'Part of the people counted who will use it as those of the pilot did, once the ramp is over.',
  },
  monthsToGoLive: {
    name: 'MonthsToGoLive',
    label: 'Months to go-live',
    section: 'value',
    unit: 'months',
    better: 'lower',
    default: 0,
    min: 0,
    max: 60,
    ranged: true,
    help: 'From the first spending to the first use; benefits and running costs begin there.',
  },
  rampMonths: {
    name: 'RampMonths',
    label: 'Ramp',
    section: 'value',
    unit: 'months',
    better: 'lower',
    default: 0,
    min: 0,
    max: 60,
    ranged: true,
    help: 'From go-live until the full adoption is reached.',
  },
  annualDecay: {
    name: 'AnnualDecay',
    label: 'Decay per year',
    section: 'value',
    unit: 'fraction',
    better: 'lower',
    default: 0,
    min: 0,
    max: 1,
    ranged: true,
    help: 'Part of the benefit lost in a year as data and work drift away from the model; 15% is a common guess, without a measured source.',
  },
  retrainEveryMonths: {
    name: 'RetrainEveryMonths',
    label: 'Retraining every',
    section: 'cost',
    unit: 'months',
    better: 'higher',
    default: 0,
    min: 0,
    max: 60,
    whole: true,
    ranged: false,
    help: 'Months after which retraining makes the benefit whole again; 0 for never.',
  },
  retrainingCost: {
    name: 'RetrainingCost',
    label: 'Cost of a retraining',
    section: 'cost',
    unit: 'money',
    better: 'lower',
    default: 0,
    min: 0,
    ranged: true,
    help: 'Data, training, evaluation and release, each time; left out of running costs and maintenance.',
  },
  costOverrun: {
    name: 'CostOverrun',
    label: 'Cost overrun',
    section: 'cost',
    unit: 'fraction',
    better: 'lower',
    default: 0,
    min: 0,
    max: 10,
    ranged: true,
    help: 'On every cost; 40% is the usual stress.',
  },
  successProbability: {
    name: 'SuccessProbability',
    label: 'Probability that it goes live',
    section: 'risk',
    unit: 'fraction',
    better: 'higher',
    default: 1,
    min: 0,
    max: 1,
    ranged: false,
    help: 'Weights everything after go-live: where it fails, the one-off costs are spent and nothing follows.',
  },
  discountRate: {
    name: 'DiscountRate',
    label: 'Discount rate per year',
    section: 'risk',
    unit: 'fraction',
    better: 'lower',
    default: 0.1,
    min: 0,
    max: 1,
    ranged: false,
    help: "The company's cost of capital; 10% is the convention of the Total Economic Impact method.",
  },
  horizonYears: {
    name: 'HorizonYears',
    label: 'Horizon',
    section: 'risk',
    unit: 'years',
    better: 'higher',
    default: 3,
    min: 1,
    max: 5,
    whole: true,
    ranged: false,
    help: 'Years from the first spending that the case covers, 1 to 5.',
  },
} as const satisfies Record<string, AssumptionDefinition>;

export type AssumptionKey = keyof typeof assumptions;

export type AssumptionValues = Readonly<Record<AssumptionKey, number>>;

export const assumptionKeys = Object.keys(assumptions) as AssumptionKey[];

export const defaultAssumptions = Object.fromEntries(
  assumptionKeys.map((key) => [key, assumptions[key].default]),
) as AssumptionValues;

/** A figure that the analyst states and that moves the case: an input of the formula or an assumption. */
export type DriverKey = InputKey | AssumptionKey;

/** Every driver, inputs first, in reading order. */
export const driverKeys: readonly DriverKey[] = [...inputKeys, ...assumptionKeys];

/** A driver's definition; the formula's inputs are all ranged. */
export const drivers: Readonly<Record<DriverKey, AssumptionDefinition>> = {
  ...(Object.fromEntries(inputKeys.map((key) => [key, { ...inputs[key], ranged: true }])) as Record<
    InputKey,
    AssumptionDefinition
  >),
  ...assumptions,
};

/** Drivers with a low and a high value, in reading order. */
export const rangedKeys = driverKeys.filter((key) => drivers[key].ranged);
