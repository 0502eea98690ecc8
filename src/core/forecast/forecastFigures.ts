import type { Unit } from '../inputs';

/** A figure of a case over its horizon. */
export interface ForecastFigureDefinition {
  /** Name in the workbook; of the low and the high scenario with "_Low" and "_High". */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit | 'count';
  /** What the figure rests on; printed beside it wherever it is shown. */
  readonly basis: string;
}

/**
 * The registry of a case's figures over its horizon, in reading order. `forecastOf` computes each in TypeScript,
 * the Cash flow sheet in native formulas; a figure without a cell does not compile.
 */
export const forecastFigures = {
  investment: {
    name: 'CaseInvestment',
    label: 'Investment',
    unit: 'money',
    basis: 'One-off: implementation and change management, with overrun, before the first month',
  },
  benefitAtScale: {
    name: 'CaseBenefitAtScale',
    label: 'Annual benefit at full effect',
    unit: 'money per year',
    basis: 'Realised and adopted, ramp over, nothing decayed, if it goes live',
  },
  cashableBenefit: {
    name: 'CaseCashableBenefit',
    label: '  of which cashable',
    unit: 'money per year',
    basis: 'Cashable share of realised hours, revenue and avoided errors',
  },
  capacityBenefit: {
    name: 'CaseCapacityBenefit',
    label: '  of which capacity',
    unit: 'money per year',
    basis: 'Hours put to other work: no money leaves the budget',
  },
  runningCostAtScale: {
    name: 'CaseRunningCostAtScale',
    label: 'Annual running cost',
    unit: 'money per year',
    basis: 'Tool and maintenance, with overrun, without retraining, if it goes live',
  },
  runRateNet: {
    name: 'CaseRunRateNet',
    label: 'Run-rate net benefit',
    unit: 'money per year',
    basis: 'Annual benefit at full effect less annual running cost: what a year without it forgoes',
  },
  firstYearNet: {
    name: 'CaseFirstYearNet',
    label: 'Year 1 net benefit',
    unit: 'money',
    basis: 'First twelve months from spend start, investment included, not discounted',
  },
  horizonBenefits: {
    name: 'CaseHorizonBenefits',
    label: 'Benefits over the horizon',
    unit: 'money',
    basis: 'Expected, not discounted',
  },
  horizonCosts: {
    name: 'CaseHorizonCosts',
    label: 'Costs over the horizon',
    unit: 'money',
    basis: 'Expected, investment included, not discounted',
  },
  horizonNet: {
    name: 'CaseHorizonNet',
    label: 'Net benefit over the horizon',
    unit: 'money',
    basis: 'Benefits less costs, not discounted',
  },
  presentBenefits: {
    name: 'CasePresentBenefits',
    label: 'Present value of benefits',
    unit: 'money',
    basis: 'Discounted over the horizon',
  },
  presentCosts: {
    name: 'CasePresentCosts',
    label: 'Present value of costs',
    unit: 'money',
    basis: 'Discounted over the horizon, investment in full',
  },
  netPresentValue: {
    name: 'CaseNetPresentValue',
    label: 'Net present value',
    unit: 'money',
    basis: 'Present benefits less present costs over the horizon',
  },
  firstYearRoi: {
    name: 'CaseFirstYearRoi',
    label: 'ROI, year 1',
    unit: 'fraction',
    basis: 'Year 1 net benefit over year 1 cost, not discounted',
  },
  horizonRoi: {
    name: 'CaseHorizonRoi',
    label: 'ROI, horizon',
    unit: 'fraction',
    basis: 'Net benefit over costs, whole horizon, not discounted',
  },
  presentRoi: {
    name: 'CasePresentRoi',
    label: 'ROI, present value',
    unit: 'fraction',
    basis: 'Net present value over present costs, whole horizon (Total Economic Impact)',
  },
  presentReturnPerDollar: {
    name: 'CasePresentReturnPerDollar',
    label: 'Return per 1 spent',
    unit: 'ratio',
    basis: 'Present benefits over present costs',
  },
  paybackFromStart: {
    name: 'CasePaybackFromStart',
    label: 'Payback from spend start',
    unit: 'months',
    basis: 'Until the cumulative net flow is no longer negative, for good; not discounted',
  },
  paybackFromGoLive: {
    name: 'CasePaybackFromGoLive',
    label: 'Payback from go-live',
    unit: 'months',
    basis: 'Payback from spend start less the months to go-live, 0 at least',
  },
  discountedPayback: {
    name: 'CaseDiscountedPayback',
    label: 'Discounted payback',
    unit: 'months',
    basis: 'From spend start, with every flow discounted',
  },
  internalRate: {
    name: 'CaseInternalRate',
    label: 'IRR',
    unit: 'fraction',
    basis: 'Rate per year at which the flows at the ends of the years are worth nothing; not an ROI',
  },
  signChanges: {
    name: 'CaseSignChanges',
    label: 'Sign changes of the yearly flows',
    unit: 'count',
    basis: 'Above 1 there may be several IRRs: use the net present value',
  },
} as const satisfies Record<string, ForecastFigureDefinition>;

export type ForecastFigureKey = keyof typeof forecastFigures;

export const forecastFigureKeys = Object.keys(forecastFigures) as ForecastFigureKey[];
