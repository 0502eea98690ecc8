import type { WordCells } from './figureWords';
import type { SummaryWorking } from './summaryWorking';

/** Whole numbers of at least two digits are what the axis of a small chart has room for. */
export const axisFormat = '#,##0';

/** In what a chart counts money. */
export interface ChartUnit {
  /** Cell of what its figures are divided by. */
  readonly divisor: string;
  /** Formula, without "=": "USD thousand". */
  readonly words: string;
}

/** @param largest Formula, without "=", of the largest figure that the chart shows. */
export function chartUnit(
  working: SummaryWorking,
  label: string,
  largest: string,
  { thousand, million }: WordCells,
  currency: string,
): ChartUnit {
  const enough = working.figure(`${label}: enough of a unit`, 20);
  const most = working.figure(`${label}: largest figure`, `=${largest}`);
  const divisor = working.figure(
    `${label}: divided by`,
    `=IF(${most}>=${enough}*${million},${million},IF(${most}>=${enough}*${thousand},${thousand},1))`,
  );
  const unit = `IF(${divisor}=${million}," million",IF(${divisor}=${thousand}," thousand",""))`;
  return { divisor, words: `TRIM(${currency}&${unit})` };
}
