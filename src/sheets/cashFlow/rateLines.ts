import { countFormat } from '../numberFormats';
import type { CalendarPlaces } from './calendarLines';
import type { CashFlowLines } from './cashFlowLines';
import { cellOf, column, FIRST_MONTH, fixedCell, fixedRow, MONTHS, MOST_YEARS, type TimeRow } from './places';

/** The search for an IRR. */
export interface RatePlaces {
  readonly signChanges: string;
  /** Where the search ended: 1 / (2 + rate); 0 where no rate was found. */
  readonly found: string;
}

/**
 * The IRR of yearly flows. The function IRR of one program or another does not converge on losses, and finds another
 * rate of several; so the worth of the flows is looked at all over the rates above -100%, and where it changes its sign
 * next to 10%, on either side, the interval is halved, once for each column of the time line.
 *
 * @param tiny Cell of what is nothing but rounding.
 */
export function rateLines(
  lines: CashFlowLines,
  net: TimeRow,
  tiny: string,
  { years: yearNumbers, yearsLeft, half, month, share, guess, guessed }: CalendarPlaces,
): RatePlaces {
  const carried: TimeRow = lines.yearLine(
    (at) => {
      const flow = cellOf(net, at);
      return `=IF(ABS(${flow})>${tiny},IF(${flow}>0,1,-1),IF(${cellOf(yearNumbers, at)}=0,0,${cellOf(lines, at - 1)}))`;
    },
    { label: 'Sign', format: countFormat, basis: 'Of the last net flow that was not 0' },
    'none',
  );
  const changed = lines.yearLine(
    (at) => `=IF(${cellOf(yearNumbers, at)}=0,0,IF(${cellOf(carried, at)}*${cellOf(carried, at - 1)}<0,1,0))`,
    { label: 'Sign changes', format: countFormat },
    'sum',
  );
  const signs = Array.from({ length: MOST_YEARS + 1 }, (_, year) =>
    fixedCell(carried.row, column.figures + year),
  );
  const firstSign = lines.figure(
    `=${signs.slice(0, -1).reduceRight((rest, sign) => `IF(${sign}<>0,${sign},${rest})`, signs.at(-1)!)}`,
    { label: 'Sign of the first flow', format: countFormat },
  );

  // The flows' worth as a polynomial of the share z = 1 / (2 + rate), times (2 + rate) ^ years.
  const worth = (z: string) => `SUMPRODUCT(${net.all},${z}^${yearNumbers.all},(1-${z})^${yearsLeft.all})`;
  const side = lines.monthLine(
    (at) => {
      const z = cellOf(share, at);
      return `=IF(${z}=0,${firstSign},IF(${z}=1,${signs.at(-1)},IF(${worth(z)}>=0,1,-1)))`;
    },
    { label: 'Sign of the flows’ worth', format: countFormat, basis: 'At the share above' },
  );
  const intervals = (row: number, first = FIRST_MONTH) => fixedRow(row, first, MONTHS - 1);
  const [from, to] = [intervals(side.row), intervals(side.row, FIRST_MONTH + 1)];
  const positions = intervals(month.row);
  const change = (most: 'MAX' | 'MIN', isOnSide: string, label: string) =>
    lines.figure(
      `=IF(${changed.total}=0,0,${most}(IF(${from}*${to}<0,IF(${positions}${isOnSide},${positions}+1))))`,
      {
        label,
        format: countFormat,
        basis: 'Position of the nearest change of sign on that side; 0 for none',
      },
    );
  const above = change('MAX', `<=${guessed}`, 'IRR from the first guess up');
  const below = change('MIN', `>${guessed}`, 'IRR below the first guess');

  const intervalCount = `(COLUMNS(${month.all})-1)`;
  const search = (bracket: string, label: string) => {
    const found = lines.monthLine(
      (at) => {
        const before = cellOf(lines, at - 1);
        const start = `(${bracket}-${half})/${intervalCount}`;
        const sign = `INDEX(${side.all},1,${bracket})`;
        const step = `${half}/${intervalCount}*${half}^${cellOf(month, at)}`;
        const next = `${before}+IF(${worth(before)}*${sign}>0,1,-1)*${step}`;
        return `=IF(${bracket}=0,0,IF(${cellOf(month, at)}=0,${start},IF(${before}<1,${next},${before})))`;
      },
      { label, format: '0.000000', basis: 'Nearer to the IRR with every step' },
    );
    return fixedCell(found.row, FIRST_MONTH + MONTHS - 1);
  };
  const shareAbove = search(above, 'Share above, halving the interval');
  const shareBelow = search(below, 'Share below, halving the interval');
  const growth = (share: string) => `(1-${share})/${share}`;
  const found = lines.figure(
    `=IF(${below}=0,${shareAbove},IF(${above}=0,${shareBelow},` +
      `IF(${growth(shareAbove)}*${growth(shareBelow)}<=(1+${guess})*(1+${guess}),${shareAbove},${shareBelow})))`,
    {
      label: 'Share of the IRR',
      format: '0.000000',
      basis: 'Of the two the one whose growth, 1 + rate, is nearer to the first guess’s by ratio; 0 for none',
    },
  );
  return { signChanges: changed.total, found };
}
