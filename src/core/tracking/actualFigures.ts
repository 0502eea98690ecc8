import type { Bounds } from '../inputProblem';
import type { Unit } from '../inputs';

/** What of a month is told. */
export interface ActualFigureDefinition extends Bounds {
  /** Header of its column. */
  readonly label: string;
  /** Of a month. */
  readonly unit: Extract<Unit, 'money' | 'fraction'> | 'hours' | 'units';
  readonly side: 'benefit' | 'cost' | 'use';
  /** One sentence for the form and the sheet. */
  readonly help: string;
}

const fraction = { unit: 'fraction', min: 0, max: 1, aboveMax: 'enter 80% as 0.8' } as const;
const cost = {
  unit: 'money',
  side: 'cost',
  min: 0,
  belowMin: 'take a credit off the month it is for',
} as const;

/**
 * The registry of what a month's row tells, in the order of its columns: the table, the form, the validation and the
 * case file come from it.
 */
export const actualFigures = {
  hoursSaved: {
    label: 'Hours saved',
    unit: 'hours',
    side: 'benefit',
    help: 'Hours saved in the month, everyone together, before realisation.',
  },
  revenueAcceleration: {
    label: 'Revenue acceleration',
    unit: 'money',
    side: 'benefit',
    help: 'Revenue that the month brought because of it.',
  },
  errorCostAvoided: {
    label: 'Error cost avoided',
    unit: 'money',
    side: 'benefit',
    help: 'What errors cost less than before; negative where they cost more.',
  },
  capacityValue: {
    label: 'Value of freed capacity',
    unit: 'money',
    side: 'benefit',
    help: 'What was done with hours freed beyond those saved.',
  },
  runningCost: {
    ...cost,
    label: 'Running cost',
    help: 'What the tool cost in the month: all components, tokens included.',
  },
  maintenance: { ...cost, label: 'Maintenance', help: 'What keeping it in order cost in the month.' },
  retraining: {
    ...cost,
    label: 'Retraining',
    help: 'What retraining cost; a month with some begins a new stretch of drift.',
  },
  oneOff: {
    ...cost,
    label: 'One-off cost',
    help: 'Of implementation and change management, what was spent in the month.',
  },
  adoption: { ...fraction, label: 'Adoption', side: 'use', help: 'Share of the people counted who used it.' },
  volume: {
    label: 'Volume',
    unit: 'units',
    side: 'use',
    min: 0,
    help: 'Units handled with it: requests, tickets, documents.',
  },
  quality: { ...fraction, label: 'Quality', side: 'use', help: 'Share of the outputs that were right.' },
} as const satisfies Record<string, ActualFigureDefinition>;

export type ActualKey = keyof typeof actualFigures;

/** Null where a figure is not told. */
export type ActualValues = Readonly<Record<ActualKey, number | null>>;

export const actualKeys = Object.keys(actualFigures) as ActualKey[];

/** A month of which nothing is told. */
export const nothingTold = Object.fromEntries(actualKeys.map((key) => [key, null])) as ActualValues;
