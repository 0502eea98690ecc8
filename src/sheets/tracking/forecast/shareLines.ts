import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf, type TimeRow } from '../../cashFlow/places';
import { countFormat, percentFormat } from '../../numberFormats';
import type { MethodPlaces } from './methodLines';

/** What of a plan came, over a window or all months that count; `core/tracking/shareOfPlan` has the same. */
export interface SharePlaces {
  /** 1 in the months looked at. */
  readonly looked: TimeRow;
  readonly months: string;
  readonly planned: string;
  readonly came: string;
  /** 1 before the first month: then the plan is what is expected. */
  readonly share: string;
  /** Half the interval of the tracks, and of the alarms; 0 with too few months. */
  readonly trackMargin: string;
  readonly changeMargin: string;
}

interface Looked {
  readonly title: string;
  readonly month: TimeRow;
  readonly plan: TimeRow;
  readonly actual: TimeRow;
  /** 1 in months that count and planned something. */
  readonly usable: TimeRow;
  /** How many of the last of them; all unless told. */
  readonly last?: string;
}

/** 1 in the last so many of the months marked. */
export function lastOf(
  lines: CashFlowLines,
  { usable, month, last }: Pick<Looked, 'usable' | 'month'> & { readonly last: string },
  label: string,
): TimeRow {
  const counted = lines.monthLine(
    (at) => `=IF(${cellOf(month, at)}=0,0,${cellOf(lines, at - 1)})+${cellOf(usable, at)}`,
    { label: 'Counted up', format: countFormat, unit: 'months' },
  );
  return lines.monthLine(
    (at) => `=IF(${cellOf(usable, at)}=1,IF(${usable.total}-${cellOf(counted, at)}<${last},1,0),0)`,
    { label, format: countFormat, unit: '1 for yes', basis: 'The last of those that can be used' },
    'sum',
  );
}

/** Marks months that count and whose plan is above 0. */
export function usableLine(lines: CashFlowLines, counts: TimeRow, plan: TimeRow, label: string): TimeRow {
  return lines.monthLine(
    (at) => `=IF(${cellOf(counts, at)}=1,IF(${cellOf(plan, at)}>0,1,0),0)`,
    { label, format: countFormat, unit: '1 for yes', basis: 'Counts, and planned something' },
    'sum',
  );
}

export function shareLines(
  lines: CashFlowLines,
  { title, month, plan, actual, usable, last }: Looked,
  method: MethodPlaces,
): SharePlaces {
  const percent = { format: percentFormat, unit: 'share of plan' };
  const looked =
    last === undefined ? usable : lastOf(lines, { usable, month, last }, `${title}: in the window`);
  const months = looked.total;
  const planned = lines.figure(`=SUMPRODUCT(${looked.all},${plan.all})`, {
    label: `${title}: planned`,
    format: '#,##0.00',
    basis: 'In these months',
  });
  const came = lines.figure(`=SUMPRODUCT(${looked.all},${actual.all})`, {
    label: `${title}: came`,
    format: '#,##0.00',
    basis: 'In these months',
  });
  const share = lines.figure(`=IF(${months}=0,1,${came}/${planned})`, {
    ...percent,
    label: `${title}: share`,
    basis: 'What came, by what was planned; 1 before the first month',
  });
  const distance = lines.monthLine(
    (at) => `=IF(${cellOf(looked, at)}=1,${cellOf(actual, at)}-${share}*${cellOf(plan, at)},0)`,
    { label: 'Distance', format: '#,##0.0000', basis: 'From what the share would have brought' },
  );
  const isEnough = `${months}>=${method.intervalMonths}`;
  const error = lines.figure(
    `=IF(${isEnough},SQRT(SUMPRODUCT(${distance.all},${distance.all})/MAX(1,${months}-1))*SQRT(${months})/${planned},0)`,
    { ...percent, label: `${title}: standard error`, basis: 'Of a ratio of sums (Cochran)' },
  );
  const margin = (confidence: string, label: string) =>
    lines.figure(`=IF(${isEnough},T.INV.2T(1-${confidence},MAX(1,${months}-1))*${error},0)`, {
      ...percent,
      label: `${title}: ${label}`,
      basis: 'Half the interval, by Student’s t',
    });
  return {
    looked,
    months,
    planned,
    came,
    share,
    trackMargin: margin(method.trackConfidence, 'margin of the tracks'),
    changeMargin: margin(method.changeConfidence, 'margin of the alarms'),
  };
}
