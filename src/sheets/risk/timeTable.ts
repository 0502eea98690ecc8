import { drivers, rangedKeys, type DriverKey } from '../../core/assumptions';
import { isLinear } from '../../core/forecast/netPresentValueSwings';
import { formula, line } from '../block';
import type { Block } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import type { DriverPlaces } from './driverTable';
import type { TimeFactors } from './netPresentValue';

/** Drivers that move when money flows. */
const timeKeys = rangedKeys.filter((key) => !isLinear(key));

const MONTHS = 60;
/** Columns: a line's sum, what the variation takes, then month 0. */
const SUM = 1;
const TERMS = 2;
const FIRST_MONTH = 6;
const LAST = FIRST_MONTH + MONTHS;

const terms = ['monthsToGoLive', 'rampMonths', 'annualDecay', 'retrainEveryMonths'] as const;
type Term = (typeof terms)[number];

/** One timetable: that of likely values, or with one of its drivers replaced. */
interface Variation {
  readonly label: string;
  readonly of: Readonly<Partial<Record<Term, string>>>;
}

const lines = ['Months since go-live', 'Months at full effect', 'Months since training'] as const;
const sums = ['Benefit counts', 'Running cost counts', 'Retrainings count'] as const;
const VARIATION_ROWS = 1 + lines.length + sums.length;

/** Where the sums of the timetables stand, and what draws them. */
export interface TimeTable {
  readonly blocks: readonly Block[];
  readonly likely: TimeFactors;
  readonly at: (key: DriverKey, end: 'low' | 'high') => TimeFactors;
  /** With the decay of a stress test, and without retraining. */
  readonly decaying: TimeFactors;
  /** Present value of 1 in each month, from 1 on. */
  readonly discounts: string;
  /** Number of each month, from 1 on. */
  readonly months: string;
  /** Months of the horizon. */
  readonly horizon: string;
  readonly end: number;
}

/**
 * The months of the horizon, once for every value of the drivers that move when money flows: each line's sum over
 * the months is what an amount has to be multiplied by.
 */
export function timeTable(
  row: number,
  places: DriverPlaces,
  choices: { readonly rampShape: string; readonly discounting: string },
  decay: string,
): TimeTable {
  const monthCell = (month: number) => `${columnLetters(FIRST_MONTH + month)}$${row + 1}`;
  const horizon = `$${cellAddress(row + 1, SUM).replace(/(\d+)/, '$$$1')}`;
  const variations: readonly Variation[] = [
    { label: 'At likely values', of: {} },
    ...timeKeys.flatMap((key) =>
      (['low', 'high'] as const).map((end) => ({
        label: `${drivers[key].label}: ${end}`,
        of: { [key]: places.at(key, end) },
      })),
    ),
    { label: 'Decay of the stress test', of: { annualDecay: decay, retrainEveryMonths: '0' } },
  ];
  const first = row + 2;
  const factors = variations.map((_, index): TimeFactors => {
    const [benefit, running, retraining] = sums.map(
      (_name, line) =>
        `$${columnLetters(SUM)}$${first + index * VARIATION_ROWS + 1 + lines.length + line + 1}`,
    );
    return { benefit: benefit!, running: running!, retraining: retraining! };
  });
  const acrossMonths = (from: number, content: (month: number) => string) =>
    Array.from({ length: MONTHS + 1 - from }, (_, index) => formula(content(from + index)));
  const rate = places.value('discountRate');
  const discount = (month: number) =>
    `=IF(${monthCell(month)}>${horizon},0,IF(${choices.discounting}="monthly",` +
    `(1+MAX(0,${rate}))^(-${monthCell(month)}/12),(1+MAX(0,${rate}))^INT(-${monthCell(month)}/12)))`;
  const discountCell = (month: number) => `${columnLetters(FIRST_MONTH + month)}$${row + 2}`;
  const span = (at: number) =>
    `$${columnLetters(FIRST_MONTH + 1)}$${at + 1}:$${columnLetters(LAST)}$${at + 1}`;

  const blocks: Block[] = [
    line(row, 0, ['When money flows'], 'section'),
    line(row, SUM, ['Sum', ...terms.map((key) => drivers[key].label)], 'columnHeadNumber'),
    line(
      row,
      FIRST_MONTH,
      Array.from({ length: MONTHS + 1 }, (_, month) => month),
      'columnHeadNumber',
    ),
    line(row + 1, 0, ['Months of the horizon; what 1 is worth now'], 'label'),
    line(row + 1, SUM, [formula(`=12*${places.value('horizonYears')}`)], 'calculation'),
    line(row + 1, FIRST_MONTH, acrossMonths(0, discount), 'calculation', { format: weightFormat }),
  ];
  variations.forEach(({ label, of }, index) => {
    const head = first + index * VARIATION_ROWS;
    const term = (key: Term) => `$${columnLetters(TERMS + terms.indexOf(key))}$${head + 1}`;
    const cell = (line: number, month: number) => cellAddress(head + 1 + line, FIRST_MONTH + month);
    const live = (month: number) => `=MAX(0,${monthCell(month)}-${term('monthsToGoLive')})`;
    const ramp = term('rampMonths');
    const full = (month: number) => {
      const [now, u] = [cell(0, month), `MIN(1,${cell(0, month)}/${ramp})`];
      return (
        `=IF(${ramp}>0,${ramp}*IF(${choices.rampShape}="s-curve",${u}^3-${u}^3*${u}/2,${u}^2/2)` +
        `+MAX(0,${now}-${ramp}),${now})`
      );
    };
    const every = term('retrainEveryMonths');
    // Taken as at the month's beginning, which is the end of the month before.
    const age = (month: number) => {
      const begins = cell(0, month - 1);
      return `=IF(${every}>0,${begins}-${every}*INT(${begins}/${every}),${begins})`;
    };
    const benefit = (month: number) =>
      `=${discountCell(month)}*(${cell(1, month)}-${cell(1, month - 1)})` +
      `*IF(${cell(2, month)}>0,MAX(0,1-${term('annualDecay')})^(${cell(2, month)}/12),1)`;
    const running = (month: number) => `=${discountCell(month)}*MIN(1,${cell(0, month)})`;
    const retrainings = (month: number) => {
      const begins = cell(0, month - 1);
      return `=${discountCell(month)}*IF(${every}>0,INT(${begins}/${every})-INT(MAX(0,${begins}-1)/${every}),0)`;
    };
    blocks.push(
      line(head, 0, [label], 'totalLabel'),
      line(
        head,
        TERMS,
        terms.map((key) => formula(`=${of[key] ?? places.value(key)}`)),
        'total',
      ),
      ...lines.map((name, i) => line(head + 1 + i, 0, [name], 'label')),
      ...sums.map((name, i) => line(head + 1 + lines.length + i, 0, [name], 'label')),
      ...sums.map((_, i) =>
        line(
          head + 1 + lines.length + i,
          SUM,
          [formula(`=SUM(${span(head + 1 + lines.length + i)})`)],
          'calculation',
          { format: weightFormat },
        ),
      ),
      {
        row: head + 1,
        column: FIRST_MONTH,
        cells: [acrossMonths(0, live), acrossMonths(0, full)],
        style: 'calculation',
        format: '0.0',
      },
      {
        row: head + 1 + 2,
        column: FIRST_MONTH + 1,
        cells: [acrossMonths(1, age)],
        style: 'calculation',
        format: '0.0',
      },
      {
        row: head + 1 + lines.length,
        column: FIRST_MONTH + 1,
        cells: [acrossMonths(1, benefit), acrossMonths(1, running), acrossMonths(1, retrainings)],
        style: 'calculation',
        format: weightFormat,
      },
    );
  });
  const indexOf = (key: DriverKey, end: 'low' | 'high') =>
    1 + 2 * timeKeys.indexOf(key) + (end === 'low' ? 0 : 1);
  return {
    blocks,
    likely: factors[0]!,
    at: (key, end) => (isLinear(key) ? factors[0]! : factors[indexOf(key, end)]!),
    decaying: factors.at(-1)!,
    discounts: span(row + 1),
    months: span(row),
    horizon,
    end: first + variations.length * VARIATION_ROWS,
  };
}

const weightFormat = '0.0000';
