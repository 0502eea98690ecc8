import type { CaseNames } from '../caseNames';
import { countFormat } from '../numberFormats';
import { columnLetters } from '../rangeAddress';
import type { AssumptionPlaces } from './assumptionLines';
import type { CashFlowLines } from './cashFlowLines';
import { cellOf, column, FIRST_MONTH, fixedCell, fixedRow, MONTHS, type TimeRow } from './places';

/** What every scenario shares: the horizon, discounting and the time line itself. */
export interface CalendarPlaces {
  /** 1 for an S-curve, 0 for a line. */
  readonly isSCurve: string;
  /** Mean share of the full effect during a linear ramp; halves other things as well. */
  readonly half: string;
  /** What is this small against all that has flowed is rounding. */
  readonly rounding: string;
  readonly month: TimeRow;
  readonly year: TimeRow;
  readonly counts: TimeRow;
  /** Months from spend start as charts draw them: those beyond the horizon stand on its end. */
  readonly drawn: TimeRow;
  readonly discount: TimeRow;
  /** Where an IRR is looked for, as shares from 0 (infinitely high) to 1 (-100%). */
  readonly share: TimeRow;
  /** The rate that the search begins at, and how many of the shares' intervals lie above it, its own counted less. */
  readonly guess: string;
  readonly guessed: string;
  /** Numbers of the years: 0 for the start. */
  readonly years: TimeRow;
  /** Years that are left until the last one. */
  readonly yearsLeft: TimeRow;
}

const shareFormat = '0.0000';

export function calendarLines(
  lines: CashFlowLines,
  names: CaseNames,
  { value }: AssumptionPlaces,
): CalendarPlaces {
  const horizon = value.horizonYears.likely;
  lines.heading('For all scenarios', 'What it is', ['Value']);
  const months = lines.figure(`=12*${horizon}`, {
    label: 'Months of the horizon',
    format: countFormat,
    unit: 'months',
    basis: 'What comes after them does not count',
  });
  const isMonthly = lines.figure(`=IF(${names.fact('CaseDiscounting')}="monthly",1,0)`, {
    label: 'Discounted by month',
    format: countFormat,
    unit: '1 for yes',
    basis: 'Otherwise at the end of each year (Total Economic Impact)',
  });
  const isSCurve = lines.figure(`=IF(${names.fact('CaseRampShape')}="s-curve",1,0)`, {
    label: 'Ramp is an S-curve',
    format: countFormat,
    unit: '1 for yes',
    basis: 'Share of the effect 3u² - 2u³ instead of u, with u the part of the ramp that has passed',
  });
  const half = lines.figure(0.5, {
    label: 'One half',
    format: '0.0',
    basis: 'Mean share of the full effect during a ramp; halves an interval',
  });
  const rounding = lines.figure(1e-14, {
    label: 'Rounding',
    format: '0E+00',
    basis: 'A sum this small against all that has flowed is nothing but rounding',
  });
  const guess = lines.figure(0.1, {
    label: 'First guess of an IRR',
    format: '0%',
    unit: 'per year',
    basis: 'Excel’s own: of several rates the nearest to it counts, by the ratio of 1 + rate',
  });
  const years = lines.yearLine(
    (at) => `=COLUMNS(${fixedCell(0, column.figures)}:${columnLetters(at)}$1)-1`,
    { label: 'Year', format: countFormat, basis: '0 is the start' },
    'none',
  );
  const yearsLeft = lines.yearLine(
    (at) => `=MAX(${years.all})-${cellOf(years, at)}`,
    { label: 'Years left', format: countFormat, basis: 'Until the longest horizon' },
    'none',
  );

  lines.gap();
  const month: TimeRow = {
    row: lines.row,
    all: fixedRow(lines.row, FIRST_MONTH, MONTHS),
    total: fixedCell(lines.row, column.figures),
  };
  lines.monthHeading('Time line');
  const m = (cell: number) => cellOf(month, cell);
  const year = lines.monthLine((cell) => `=IF(${m(cell)}=0,0,INT((${m(cell)}-1)/12)+1)`, {
    label: 'Year',
    format: countFormat,
  });
  const counts = lines.monthLine((cell) => `=IF(${m(cell)}<=${months},1,0)`, {
    label: 'Counts',
    format: countFormat,
    basis: '1 up to the horizon, 0 beyond',
  });
  const drawn = lines.monthLine((cell) => `=MIN(${m(cell)},${months})`, {
    label: 'Month in the chart',
    format: countFormat,
    basis: 'Months beyond the horizon stand on its end',
  });
  const discount = lines.monthLine(
    (cell) => `=1/(1+${value.discountRate.likely})^IF(${isMonthly}=1,${m(cell)}/12,${cellOf(year, cell)})`,
    { label: 'Discount factor', format: shareFormat, basis: 'Present value of 1 in this month' },
  );
  const share = lines.monthLine((cell) => `=${m(cell)}/(${widthOf(month)}-1)`, {
    label: 'Share in the search for an IRR',
    format: shareFormat,
    basis: '1 / (2 + rate): from 0 to 1 for rates from without end to -100%',
  });
  const guessed = lines.figure(`=INT((${widthOf(month)}-1)/(1+1+${guess}))`, {
    label: 'Intervals above the guess',
    format: countFormat,
    basis: 'Shares below that of the first guess',
  });
  return {
    isSCurve,
    half,
    rounding,
    month,
    year,
    counts,
    drawn,
    discount,
    share,
    guess,
    guessed,
    years,
    yearsLeft,
  };
}

/** Expression: months of the longest horizon, and the start. */
const widthOf = ({ all }: TimeRow) => `COLUMNS(${all})`;
