import type { Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { figureFormat } from '../numberFormats';
import type { Block } from '../plan';
import { amountFormulas, presentBenefits, presentCosts, type AmountCells } from './netPresentValue';
import type { DriverPlaces } from './driverTable';
import type { TimeFactors } from './netPresentValue';

/** Cells of the likely scenario's amounts and present values. */
export interface AmountPlaces extends AmountCells {
  /** Of the annual running cost, what grows with use. */
  readonly growing: string;
  readonly presentBenefits: string;
  readonly presentCosts: string;
  readonly netPresentValue: string;
  readonly successProbability: string;
  /** Two swings that differ by less than this share of the widest are the same. */
  readonly swingRounding: string;
  /** Figures that differ by less than this share are the same. */
  readonly sameness: string;
  /** 100. */
  readonly hundred: string;
  /** Words: linear or s-curve, year-end or monthly. */
  readonly rampShape: string;
  readonly discounting: string;
}

const keys = [
  'benefit',
  'investment',
  'running',
  'growing',
  'retraining',
  'presentBenefits',
  'presentCosts',
  'netPresentValue',
  'rampShape',
  'discounting',
  'swingRounding',
  'sameness',
  'hundred',
] as const satisfies readonly (keyof AmountPlaces)[];

export const AMOUNT_ROWS = 1 + keys.length;

/** Places of a part whose heading stands in `row`. */
export function amountPlaces(row: number, drivers: DriverPlaces): AmountPlaces {
  const cells = Object.fromEntries(keys.map((key, index) => [key, `$B$${row + 1 + index + 1}`]));
  return {
    ...(cells as Record<(typeof keys)[number], string>),
    successProbability: drivers.value('successProbability'),
  };
}

/** The likely scenario in one column: what tornado, stress tests and checks start from. */
export function amountLines(
  of: Case,
  names: CaseNames,
  row: number,
  width: number,
  drivers: DriverPlaces,
  places: AmountPlaces,
  time: TimeFactors,
): readonly Block[] {
  const amounts = amountFormulas(drivers);
  const p = places.successProbability;
  const growing =
    `${names.fact('CaseGrowingShare')}*${drivers.value('toolCost')}*${drivers.factor('toolCost')}` +
    `*(1+${drivers.value('costOverrun')})`;
  const chosen = (fact: 'CaseRampShape' | 'CaseDiscounting', special: string, usual: string) =>
    `=IF(IFERROR(TRIM(${names.fact(fact)})="${special}",FALSE),"${special}","${usual}")`;
  const money = figureFormat('money', of.currency);
  const lines: Readonly<
    Record<
      (typeof keys)[number],
      readonly [label: string, content: string | number, note: string, format?: string]
    >
  > = {
    benefit: [
      'Annual benefit at full effect',
      `=${amounts.benefit}`,
      'Realised, adopted and adjusted by evidence',
    ],
    investment: ['Investment', `=${amounts.investment}`, 'At the start, with overrun'],
    running: ['Annual running cost', `=${amounts.running}`, 'Tool and maintenance, with overrun'],
    growing: [
      '  of which grows with use',
      `=${growing}`,
      'Its share stands on Running cost; without lines and token uses the whole tool cost',
    ],
    retraining: ['Cost of a retraining', `=${amounts.retraining}`, 'With overrun'],
    presentBenefits: [
      'Present benefits',
      `=${presentBenefits(places, time, p)}`,
      'A year of benefit / 12 × the months that benefit counts × the probability that it goes live',
    ],
    presentCosts: [
      'Present costs',
      `=${presentCosts(places, time, p)}`,
      'Investment, and running cost and retraining by the months they count',
    ],
    netPresentValue: [
      'Net present value',
      `=${places.presentBenefits}-${places.presentCosts}`,
      'Of the likely scenario, as on Cash flow, without going through the months',
    ],
    rampShape: ['Shape of the ramp', chosen('CaseRampShape', 's-curve', 'linear'), 'As chosen on Inputs'],
    discounting: ['Discounting', chosen('CaseDiscounting', 'monthly', 'year-end'), 'As chosen on Inputs'],
    swingRounding: [
      'Equal swings',
      1e-12,
      'Swings this close, against the widest, differ by rounding only',
      '0E+00',
    ],
    sameness: [
      'Equal inputs',
      1e-9,
      'An input this close to what the simulation used has not changed',
      '0E+00',
    ],
    hundred: ['One in percent', 100, 'For figures in words', '0'],
  };
  return [
    line(row, 0, ['At likely values'], 'section'),
    line(row, 1, ['Value'], 'columnHeadNumber'),
    line(row, 2, ['  What it is', ...Array<null>(width - 3).fill(null)], 'section'),
    ...keys.flatMap((key, index) => {
      const [label, content, note, format = money] = lines[key];
      const at = row + 1 + index;
      return [
        line(at, 0, [label], 'label'),
        line(at, 1, [typeof content === 'string' ? formula(content) : content], 'calculation', { format }),
        line(at, 2, [note, ...Array<null>(width - 3).fill(null)], 'remark'),
      ];
    }),
  ];
}
