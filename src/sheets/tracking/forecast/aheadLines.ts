import type { Scenario } from '../../../core/case';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf, type TimeRow } from '../../cashFlow/places';
import { countFormat, percentFormat } from '../../numberFormats';
import type { MethodPlaces } from './methodLines';
import type { SharePlaces } from './shareLines';

/** The share of the plan that each month is expected to bring: its lower end, its middle and its upper end. */
export type AheadPlaces = Readonly<Record<Scenario, TimeRow>>;

/**
 * By the window's share, or by the line through its monthly shares, carried on for as many months as the window has and
 * level from there on. A month missing before the last one that counts has the share.
 *
 * @param isTrend Cell with 1 where the line is asked for and the benefit's window has enough months.
 * @param isRanged Cell with 1 where the window gives the tracks their range.
 */
export function aheadLines(
  lines: CashFlowLines,
  of: {
    readonly title: string;
    readonly month: TimeRow;
    readonly plan: TimeRow;
    readonly actual: TimeRow;
    readonly share: SharePlaces;
    readonly last: string;
    readonly isTrend: string;
    readonly isRanged: string;
  },
  method: MethodPlaces,
): AheadPlaces {
  const { title, month, plan, actual, share, last, isTrend, isRanged } = of;
  const { looked, months } = share;
  const percent = { format: percentFormat, unit: 'share of plan' };
  const squared = { format: '#,##0.000000' };
  const m = (at: number) => cellOf(month, at);
  const isLooked = (at: number) => `${cellOf(looked, at)}=1`;

  const monthly = lines.monthLine(
    (at) => `=IF(${isLooked(at)},${cellOf(actual, at)}/${cellOf(plan, at)},0)`,
    { ...percent, label: `${title}: share of the month`, basis: 'In the window' },
    'sum',
  );
  const meanShare = lines.figure(`=${monthly.total}/MAX(1,${months})`, {
    ...percent,
    label: 'Mean of the monthly shares',
  });
  const meanMonth = lines.figure(`=SUMPRODUCT(${looked.all},${month.all})/MAX(1,${months})-${last}`, {
    label: 'Mean month',
    format: '0.0',
    unit: 'months',
    basis: 'Counted from the last month that counts',
  });
  const across = lines.monthLine((at) => `=IF(${isLooked(at)},${m(at)}-${last}-${meanMonth},0)`, {
    label: 'Month, from the mean',
    format: '0.0',
    unit: 'months',
  });
  const up = lines.monthLine((at) => `=IF(${isLooked(at)},${cellOf(monthly, at)}-${meanShare},0)`, {
    ...percent,
    label: 'Share, from the mean',
  });
  const spread = lines.figure(`=SUMPRODUCT(${across.all},${across.all})`, {
    ...squared,
    label: 'Spread of the months',
    basis: 'Sum of squares',
  });
  const slope = lines.figure(`=IF(${spread}=0,0,SUMPRODUCT(${across.all},${up.all})/${spread})`, {
    label: 'Slope',
    format: '0.0000',
    unit: 'share a month',
    basis: 'Least squares',
  });
  const beside = lines.monthLine((at) => `=${cellOf(up, at)}-${slope}*${cellOf(across, at)}`, {
    ...percent,
    label: 'Share, from the line',
  });
  const onLine = lines.figure(`=IF(${months}>=${method.intervalMonths},${isTrend},0)`, {
    label: `${title}: by the line`,
    format: countFormat,
    unit: '1 for yes',
    basis: 'Otherwise by the window’s share',
  });
  const scatter = lines.figure(
    `=IF(${onLine}=1,SQRT(SUMPRODUCT(${beside.all},${beside.all})/(${months}-1-1)),0)`,
    { ...percent, label: 'Scatter around the line', basis: 'Standard deviation' },
  );
  const quantile = lines.figure(
    `=IF(${onLine}=1,T.INV.2T(1-${method.trackConfidence},MAX(1,${months}-1-1)),0)`,
    { label: 'Student’s t', format: '0.0000' },
  );

  const isAhead = (at: number) => `${m(at)}>${last}`;
  const from = lines.monthLine((at) => `=IF(${isAhead(at)},MIN(${m(at)}-${last},${months})-${meanMonth},0)`, {
    label: 'Month ahead, from the mean',
    format: '0.0',
    unit: 'months',
    basis: 'Level after as many months as the window has',
  });
  const middle = lines.monthLine(
    (at) => `=IF(AND(${isAhead(at)},${onLine}=1),${meanShare}+${slope}*${cellOf(from, at)},${share.share})`,
    { ...percent, label: `${title}: expected`, basis: 'Before it is kept within bounds' },
  );
  const margin = lines.monthLine(
    (at) =>
      `=IF(AND(${isAhead(at)},${isRanged}=1),IF(${onLine}=1,` +
      `${quantile}*${scatter}*SQRT(1/MAX(1,${months})+IF(${spread}=0,0,${cellOf(from, at)}*${cellOf(from, at)}/${spread})),` +
      `${share.trackMargin}),0)`,
    { ...percent, label: 'Margin', basis: 'Half the interval' },
  );
  const end = (label: string, value: (at: number) => string) =>
    lines.monthLine(
      (at) =>
        `=IF(AND(${isAhead(at)},${onLine}=1),MIN(${method.mostOfPlan},MAX(0,${value(at)})),${value(at)})`,
      { ...percent, label: `${title}: ${label}` },
    );
  return {
    low: end('lower end', (at) => `${cellOf(middle, at)}-${cellOf(margin, at)}`),
    likely: end('middle', (at) => cellOf(middle, at)),
    high: end('upper end', (at) => `${cellOf(middle, at)}+${cellOf(margin, at)}`),
  };
}
