/** How strong the ground under a figure is, strongest first. */
export const evidenceLevels = ['measured', 'self-reported', 'benchmark', 'assumption'] as const;
export type Evidence = (typeof evidenceLevels)[number];

/** What an input or a result is counted in; money is in the case's currency. */
export type Unit =
  | 'hours per week'
  | 'weeks per year'
  | 'hours per year'
  | 'money per hour'
  | 'money per year'
  | 'money'
  | 'fraction'
  | 'ratio'
  | 'months'
  | 'years';

export interface InputDefinition {
  /** Name of the figure in the workbook, so that formulas read as sentences. */
  readonly name: string;
  readonly label: string;
  readonly section: 'value' | 'cost';
  readonly unit: Unit;
  /** Which way it should go: the low scenario takes its other end. */
  readonly better: 'higher' | 'lower';
  /** What counts when the analyst leaves it empty. */
  readonly default: number;
  readonly min?: number;
  readonly max?: number;
  /** What to do when the value is below `min`, where that is not obvious. */
  readonly belowMin?: string;
  /** One sentence for the form, the Inputs sheet and the function's argument. */
  readonly help: string;
}

/**
 * The one registry of a case's inputs: the form, the Inputs sheet, the validation, the names, the
 * functions' checks and the case file all come from it. Order is the order in which people read it.
 *
 * Bounds follow the formula of ARCHITECTURE.md ("The formula"); 52 weeks is the formula's own figure.
 */
export const inputs = {
  hoursSavedPerWeek: {
    name: 'HoursSavedPerWeek',
    label: 'Hours saved per week',
    section: 'value',
    unit: 'hours per week',
    better: 'higher',
    default: 0,
    min: 0,
    belowMin:
      'if the work takes longer with AI, enter 0 here and the cost of the extra hours under maintenance',
    help: 'Working hours that everyone together saves in a week, against the baseline.',
  },
  weeksPerYear: {
    name: 'WeeksPerYear',
    label: 'Working weeks per year',
    section: 'value',
    unit: 'weeks per year',
    better: 'higher',
    default: 52,
    min: 0,
    max: 53,
    help: '52 in the formula as published; 44 to 48 once leave and holidays are taken out.',
  },
  loadedHourlyCost: {
    name: 'LoadedHourlyCost',
    label: 'Fully loaded hourly cost',
    section: 'value',
    unit: 'money per hour',
    better: 'higher',
    default: 0,
    min: 0,
    help: 'Salary, benefits, taxes and overhead for one working hour.',
  },
  revenueAcceleration: {
    name: 'RevenueAcceleration',
    label: 'Revenue acceleration',
    section: 'value',
    unit: 'money per year',
    better: 'higher',
    default: 0,
    help: 'Contribution margin gained in a year because revenue arrives sooner or grows; not revenue itself.',
  },
  errorCostAvoided: {
    name: 'ErrorCostAvoided',
    label: 'Error cost avoided',
    section: 'value',
    unit: 'money per year',
    better: 'higher',
    default: 0,
    help: 'Cost of errors in a year on the baseline, less their cost with AI; negative where errors rise.',
  },
  capacityFreed: {
    name: 'CapacityFreed',
    label: 'Capacity freed',
    section: 'value',
    unit: 'hours per year',
    better: 'higher',
    default: 0,
    min: 0,
    help: 'Hours a year put to other work. Leave out every hour already counted as saved.',
  },
  strategicValue: {
    name: 'StrategicValue',
    label: 'Strategic value of freed capacity',
    section: 'value',
    unit: 'money per hour',
    better: 'higher',
    default: 0,
    min: 0,
    help: 'What one freed hour is worth in its new use.',
  },
  toolCost: {
    name: 'ToolCost',
    label: 'Tool cost',
    section: 'cost',
    unit: 'money per year',
    better: 'lower',
    default: 0,
    min: 0,
    help: 'Licences, usage and infrastructure for a year.',
  },
  implementationCost: {
    name: 'ImplementationCost',
    label: 'Implementation cost',
    section: 'cost',
    unit: 'money',
    better: 'lower',
    default: 0,
    min: 0,
    help: 'One-off: integration, data work, set-up.',
  },
  changeManagement: {
    name: 'ChangeManagement',
    label: 'Change management',
    section: 'cost',
    unit: 'money',
    better: 'lower',
    default: 0,
    min: 0,
    help: 'One-off: training, communication, redesign of the work.',
  },
  maintenance: {
    name: 'Maintenance',
    label: 'Maintenance',
    section: 'cost',
    unit: 'money per year',
    better: 'lower',
    default: 0,
    min: 0,
    help: 'Upkeep for a year that no running cost and no retraining holds, such as support and updates.',
  },
} as const satisfies Record<string, InputDefinition>;

export type InputKey = keyof typeof inputs;

/** Every input of a case, in the registry's units. */
export type InputValues = Readonly<Record<InputKey, number>>;

export const inputKeys = Object.keys(inputs) as InputKey[];

/** The registry's defaults: what an empty case holds. */
export const defaultInputs = Object.fromEntries(
  inputKeys.map((key) => [key, inputs[key].default]),
) as InputValues;
