import { countFormat } from '../numberFormats';
import type { CalendarPlaces } from './calendarLines';
import type { CashFlowLines } from './cashFlowLines';
import { cellOf, column, FIRST_MONTH, fixedCell, fixedRow, MONTHS, MOST_YEARS, type TimeRow } from './places';

/** The search for an IRR. */
export interface RatePlaces {
  readonly signChanges: string;
  /** 0 where no rate was found. */
  readonly position: string;
  /** Where the search ended: 1 / (2 + rate). */
  readonly found: string;
}

/**
 * The IRR of yearly flows. The function IRR of one program or another does not converge on losses, and finds another
 * rate of several; so the worth of the flows is looked at all over the rates above -100%, and where it changes its sign
 * nearest to 10% the interval is halved, once for each column of the time line.
 *
 * @param tiny Cell of what is nothing but rounding.
 */
export function rateLines(
  lines: CashFlowLines,
  net: TimeRow,
  tiny: string,
  { years: yearNumbers, yearsLeft, half, month, share, distance }: CalendarPlaces,
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
  const distances = intervals(distance.row);
  const nearest = lines.figure(`=MIN(IF(${from}*${to}<0,${distances}))`, {
    label: 'Nearest change of sign',
    format: '0.0000',
    basis: 'Its distance from the first guess; 0 where the worth never changes its sign',
  });
  const bracket = lines.figure(
    `=IF(${changed.total}=0,0,IF(ISNUMBER(MATCH(${nearest},${distances},0)),MATCH(${nearest},${distances},0),0))`,
    { label: 'Position of that change', format: countFormat, basis: '0 for none' },
  );
  const width = `${half}/(COLUMNS(${month.all})-1)`;
  const search = lines.monthLine(
    (at) => {
      const before = cellOf(lines, at - 1);
      const start = `(${bracket}-${half})/(COLUMNS(${month.all})-1)`;
      const sign = `INDEX(${side.all},1,${bracket})`;
      const step = `${width}*${half}^${cellOf(month, at)}`;
      const next = `${before}+IF(${worth(before)}*${sign}>0,1,-1)*${step}`;
      return `=IF(${bracket}=0,0,IF(${cellOf(month, at)}=0,${start},IF(${before}<1,${next},${before})))`;
    },
    { label: 'Share, halving the interval', format: '0.000000', basis: 'Nearer to the IRR with every step' },
  );
  return {
    signChanges: changed.total,
    position: bracket,
    found: fixedCell(search.row, FIRST_MONTH + MONTHS - 1),
  };
}
