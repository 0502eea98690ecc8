import { CHANGE_CONFIDENCE, LEAST_DEGREES, POWER, SAME_DECAY } from '../../../core/tracking/benefitDrift';
import { MOST_OF_PLAN, TRACK_CONFIDENCE } from '../../../core/tracking/forecastTracks';
import { INTERVAL_MONTHS } from '../../../core/tracking/shareOfPlan';
import { ALARM_SHARE, MONTHS_ABOVE } from '../../../core/tracking/trackingAlarms';
import { TYPICAL_ANNUAL_DECAY } from '../../../core/runningCost/drift';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import type { CaseNames } from '../../caseNames';
import { countFormat, percentFormat } from '../../numberFormats';

/** Cells of what the method rests on; they are AIROI's, and no analyst's. */
export interface MethodPlaces {
  /** Months, a whole number. */
  readonly window: string;
  readonly trackConfidence: string;
  readonly changeConfidence: string;
  readonly power: string;
  readonly intervalMonths: string;
  readonly mostOfPlan: string;
  readonly alarmShare: string;
  readonly monthsAbove: string;
  readonly sameDecay: string;
  readonly typicalDecay: string;
  readonly leastDegrees: string;
  readonly leastMonths: string;
  readonly rounding: string;
  readonly largest: string;
  readonly hundred: string;
}

export function methodLines(lines: CashFlowLines, names: CaseNames): MethodPlaces {
  const count = { format: countFormat, unit: 'months' };
  const share = { format: percentFormat };
  lines.heading('What the method rests on', 'What it is', ['Value']);
  const leastDegrees = lines.figure(LEAST_DEGREES, {
    label: 'Degrees of freedom, drift',
    format: countFormat,
    basis: 'With fewer an interval says nothing',
  });
  return {
    window: lines.figure(`=${names.fact('CaseTrackWindow')}`, {
      ...count,
      label: 'Window',
      basis: 'Last months that count and planned something; chosen on Actuals',
    }),
    trackConfidence: lines.figure(TRACK_CONFIDENCE, {
      ...share,
      label: 'Confidence, low to high track',
      basis: 'Of the window’s share of plan, by Student’s t',
    }),
    changeConfidence: lines.figure(CHANGE_CONFIDENCE, {
      ...share,
      label: 'Confidence, drift and alarms',
      basis: 'Because somebody looks month after month',
    }),
    power: lines.figure(POWER, {
      ...share,
      label: 'Power',
      basis: 'How probable it is that the months needed show the assumed decay',
    }),
    intervalMonths: lines.figure(INTERVAL_MONTHS, {
      ...count,
      label: 'Months for an interval',
      basis: 'With fewer, low and high are the plan’s own scenarios',
    }),
    mostOfPlan: lines.figure(MOST_OF_PLAN, {
      label: 'Most of the plan',
      format: countFormat,
      unit: 'times',
      basis: 'A trend is carried no further than from nothing to this',
    }),
    alarmShare: lines.figure(ALARM_SHARE, {
      ...share,
      label: 'Missed by more than',
      basis: 'Of the plan, before that is called',
    }),
    monthsAbove: lines.figure(MONTHS_ABOVE, {
      ...count,
      label: 'Months above plan',
      basis: 'In a row, before costs to date are called an overrun',
    }),
    sameDecay: lines.figure(SAME_DECAY, {
      ...share,
      label: 'The same decay',
      basis: 'Two decays this close are the same to a planner',
    }),
    typicalDecay: lines.figure(TYPICAL_ANNUAL_DECAY, {
      ...share,
      label: 'Usual decay per year',
      basis: 'What has to be seen where none is assumed',
    }),
    leastDegrees,
    leastMonths: lines.figure(`=${leastDegrees}+1+1`, {
      ...count,
      label: 'Months for a drift',
      basis: 'As many as leave these degrees of freedom to one line',
    }),
    rounding: lines.figure(1e-14, {
      label: 'Rounding',
      format: '0E+00',
      basis: 'A sum this small against all that has flowed is nothing but rounding',
    }),
    largest: lines.figure(700, {
      label: 'Largest exponent',
      format: countFormat,
      basis: 'Beyond it Excel has no number',
    }),
    hundred: lines.figure(100, { label: 'Percent', format: countFormat, basis: 'Of 1' }),
  };
}
