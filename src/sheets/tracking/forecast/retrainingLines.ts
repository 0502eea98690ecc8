import { tooLarge } from '../../../core/results';
import { noDriftShown, nothingToCome, plannedAnyway } from '../../../core/tracking/retrainingWorth';
import { quoted } from '../../block';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf, type TimeRow } from '../../cashFlow/places';
import type { CaseNames } from '../../caseNames';
import { countFormat, figureFormat } from '../../numberFormats';
import { unitText } from '../../unitText';
import type { DriftPlaces } from './driftLines';
import type { RetrainingTerms } from './retrainingTerms';
import type { TrackRows } from './trackRows';

/**
 * What retraining in the next month is worth; `core/tracking/retrainingWorth` has the same.
 *
 * @returns Formula, without "=", of its worth at a decay.
 */
export function retrainingLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  { month, within, planRetraining }: TrackRows,
  { isFound, low, since }: DriftPlaces,
  benefit: TimeRow,
  { cost }: RetrainingTerms,
  last: string,
): (decay: string) => string {
  const count = { format: countFormat, unit: 'months' };
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
  const m = (at: number) => cellOf(month, at);
  lines.gap();
  lines.monthHeading('Retraining now');
  const due = lines.monthLine(
    (at) => `=IF(AND(${m(at)}>${last},${cellOf(planRetraining, at)}>0),1,0)`,
    { format: countFormat, unit: '1 for yes', label: 'Retraining planned ahead' },
    'sum',
  );
  const next = lines.figure(`=IF(${due.total}=0,0,MATCH(1,${due.all},0)-1)`, {
    ...count,
    label: 'Next retraining planned in',
    basis: '0 for none',
  });
  const helped = lines.monthLine(
    (at) =>
      `=IF(AND(${m(at)}>${last},${m(at)}<=${last}+12,OR(${next}=0,${m(at)}<${next})),${cellOf(within, at)},0)`,
    {
      format: countFormat,
      unit: '1 for yes',
      label: 'Helped',
      basis: 'At most a year, up to the next one planned',
    },
    'sum',
  );
  const expected = lines.figure(`=SUMPRODUCT(${helped.all},${benefit.all})`, {
    ...money,
    label: 'Benefit expected in them',
    basis: 'Likely track',
  });
  const years = lines.figure(`=(${last}+1-${since})/12`, {
    format: '0.00',
    unit: 'years',
    label: 'Since the last retraining',
    basis: 'Or since go-live',
  });
  return (decay) =>
    `IF(OR(${isFound}=0,${low}<=0),${quoted(noDriftShown)},IF(${next}=${last}+1,${quoted(plannedAnyway)},` +
    `IF(${helped.total}=0,${quoted(nothingToCome)},` +
    `IFERROR(${expected}*((1-${decay})^(0-${years})-1)-${cost.likely},${quoted(tooLarge)}))))`;
}
