import type { Unit } from '../inputs';

/** A figure of a tracked case. */
export interface TrackingFigureDefinition {
  /** Name in the workbook; of the low and the high track with "_Low" and "_High". */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit | 'count';
  /** Whether it has a low and a high value. */
  readonly ranged: boolean;
  /** What the figure rests on; printed beside it wherever it is shown. */
  readonly basis: string;
}

/** The registry of a tracked case's figures, in reading order; `trackingOf` computes each. */
export const trackingFigures = {
  monthsTold: {
    name: 'TrackedMonths',
    label: 'Months that count',
    unit: 'count',
    ranged: false,
    basis: 'Rows of a month of the case, there once, with every line planned',
  },
  monthsMissing: {
    name: 'MissingMonths',
    label: 'Months missing',
    unit: 'count',
    ranged: false,
    basis: 'Up to the last month that counts, with something planned; estimated by the realised share',
  },
  benefitToDate: {
    name: 'BenefitToDate',
    label: 'Benefit to date',
    unit: 'money',
    ranged: false,
    basis: 'Months that count',
  },
  plannedBenefitToDate: {
    name: 'PlannedBenefitToDate',
    label: '  planned',
    unit: 'money',
    ranged: false,
    basis: 'The same months of the likely scenario, if it goes live',
  },
  costToDate: {
    name: 'CostToDate',
    label: 'Cost to date',
    unit: 'money',
    ranged: false,
    basis: 'Months that count, with the one-off cost as far as it is spent',
  },
  plannedCostToDate: {
    name: 'PlannedCostToDate',
    label: '  planned',
    unit: 'money',
    ranged: false,
    basis: 'The same months, with the one-off cost less what is still to come of it',
  },
  netToDate: {
    name: 'NetToDate',
    label: 'Net to date',
    unit: 'money',
    ranged: false,
    basis: 'Benefit less cost to date',
  },
  variance: {
    name: 'VarianceToDate',
    label: 'Variance',
    unit: 'money',
    ranged: false,
    basis: 'Net to date less planned net; favourable above 0',
  },
  realisedRoi: {
    name: 'RealisedRoi',
    label: 'Realised ROI',
    unit: 'fraction',
    ranged: false,
    basis: 'Net by cost to date, not discounted',
  },
  plannedRoiToDate: {
    name: 'PlannedRoiToDate',
    label: '  planned to date',
    unit: 'fraction',
    ranged: false,
    basis: 'The same months of the plan',
  },
  paidBack: {
    name: 'PaidBackAfter',
    label: 'Paid back after',
    unit: 'months',
    ranged: false,
    basis: 'From the start, by what has come so far; months missing are estimated',
  },
  benefitShare: {
    name: 'BenefitShare',
    label: 'Benefit, share of plan',
    unit: 'fraction',
    ranged: true,
    basis: 'Last months that count; 80% interval',
  },
  recurringShare: {
    name: 'RunningShare',
    label: 'Running cost and maintenance, share of plan',
    unit: 'fraction',
    ranged: true,
    basis: 'Last months that count; 80% interval',
  },
  forecastNet: {
    name: 'ForecastNet',
    label: 'Net benefit over the horizon, forecast',
    unit: 'money',
    ranged: true,
    basis: 'What came, then what is expected; not discounted',
  },
  plannedNet: {
    name: 'PlannedNet',
    label: '  planned',
    unit: 'money',
    ranged: false,
    basis: 'Likely scenario, if it goes live; not discounted',
  },
  forecastRoi: {
    name: 'ForecastRoi',
    label: 'ROI over the horizon, forecast',
    unit: 'fraction',
    ranged: true,
    basis: 'Net benefit over costs; not discounted',
  },
  plannedRoi: {
    name: 'PlannedRoi',
    label: '  planned',
    unit: 'fraction',
    ranged: false,
    basis: 'Likely scenario, if it goes live; not discounted',
  },
  forecastPresentValue: {
    name: 'ForecastPresentValue',
    label: 'Net present value, forecast',
    unit: 'money',
    ranged: true,
    basis: "Discounted to the start, as the plan's",
  },
  plannedPresentValue: {
    name: 'PlannedPresentValue',
    label: '  planned',
    unit: 'money',
    ranged: false,
    basis: 'Likely scenario, if it goes live',
  },
  forecastPayback: {
    name: 'ForecastPayback',
    label: 'Payback from the start, forecast',
    unit: 'months',
    ranged: true,
    basis: 'Until the cumulative net flow is no longer negative, for good; not discounted',
  },
  plannedPayback: {
    name: 'PlannedPayback',
    label: '  planned',
    unit: 'months',
    ranged: false,
    basis: 'Likely scenario, if it goes live',
  },
  decay: {
    name: 'MeasuredDecay',
    label: 'Decay per year, measured',
    unit: 'fraction',
    ranged: true,
    basis: 'Slope of the logarithm of the benefit for the same use; 99% interval',
  },
  retrainingWorth: {
    name: 'RetrainingWorth',
    label: 'Retraining now is worth',
    unit: 'money',
    ranged: true,
    basis: 'Over the next 12 months within the horizon, less its cost',
  },
} as const satisfies Record<string, TrackingFigureDefinition>;

export type TrackingFigureKey = keyof typeof trackingFigures;

export const trackingFigureKeys = Object.keys(trackingFigures) as TrackingFigureKey[];
