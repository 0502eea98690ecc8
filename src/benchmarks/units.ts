/** The units of benchmarks. Money is in dollars of the publication's year, because no publication converts it. */
export type BenchmarkUnit =
  | 'fraction'
  | 'money per 1 spent'
  | 'times'
  | 'months'
  | 'days'
  | 'minutes'
  | 'minutes per day'
  | 'hours per week'
  | 'hours per month'
  | 'USD per month';

export interface UnitDisplay {
  /** Excel's number format. */
  readonly numberFormat: string;
  /** What follows a figure in a sentence, once for all its figures. */
  readonly after: string;
  /** How to enter one. */
  readonly hint: string;
  readonly decimals: number;
}

const time = (unit: string, hint: string): UnitDisplay => ({
  numberFormat: '0.0',
  after: ` ${unit}`,
  hint,
  decimals: 1,
});

export const unitDisplay: Readonly<Record<BenchmarkUnit, UnitDisplay>> = {
  fraction: { numberFormat: '0.0%', after: '', hint: 'enter 15% as 0.15', decimals: 1 },
  'money per 1 spent': {
    numberFormat: '0.00',
    after: ' per 1 spent',
    hint: 'enter the gross return for each 1 spent',
    decimals: 2,
  },
  times: { numberFormat: '0.00', after: ' times', hint: 'enter how many times as much', decimals: 2 },
  months: time('months', 'enter months'),
  days: time('days', 'enter days'),
  minutes: time('minutes', 'enter minutes each time'),
  'minutes per day': time('minutes per day', 'enter minutes in a working day of one person'),
  'hours per week': time('hours per week', 'enter hours in a week of one person'),
  'hours per month': time('hours per month', 'enter hours in a month of one person'),
  'USD per month': {
    numberFormat: '#,##0',
    after: ' USD per month',
    hint: 'enter dollars per month',
    decimals: 0,
  },
};

/** A figure as a sentence shows it, without its unit's name. */
export function figureText(figure: number, unit: BenchmarkUnit): string {
  const { decimals } = unitDisplay[unit];
  if (unit === 'fraction') return `${(100 * figure).toFixed(decimals)}%`;
  const [whole, fraction] = figure.toFixed(decimals).split('.');
  // toLocaleString would take longer than all of the look-up.
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
