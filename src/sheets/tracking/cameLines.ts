import {
  benefitLines,
  lineLabels,
  perLine,
  toldIn,
  type MonthlyLine,
} from '../../core/tracking/trackingLines';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat, percentFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { PlanPlaces } from './planLines';
import type { ToldPlaces } from './toldLines';
import { cellOf, type TrackLines, type TrackRow } from './trackLines';

/** What the months that count brought and cost; 0 in the others. */
export interface CamePlaces {
  readonly lines: Readonly<Record<MonthlyLine, TrackRow>>;
  readonly benefit: TrackRow;
  readonly recurring: TrackRow;
  readonly oneOff: TrackRow;
  /** "" where it is not told. */
  readonly adoption: TrackRow;
  readonly volume: TrackRow;
  /** Of the one-off cost, expressions. */
  readonly spent: string;
  readonly toCome: string;
  readonly isEstimate: string;
}

export function cameLines(
  lines: TrackLines,
  names: CaseNames,
  currency: string,
  plan: PlanPlaces,
  { figures, counts }: ToldPlaces,
): CamePlaces {
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
    total: 'sum',
  };
  lines.heading('Actual: the months that count');
  const counted = (at: number, amount: string, otherwise = '0') =>
    `=IF(${cellOf(counts, at)}=1,${amount},${otherwise})`;
  const rows = perLine((each) =>
    lines.months(
      (at) => {
        const told = `N(${cellOf(figures[toldIn[each]], at)})`;
        return counted(at, each === 'hours' ? `${told}*${plan.hourWorth}` : told);
      },
      {
        ...money,
        label: `${lineLabels[each]}, actual`,
        ...(each === 'hours' && { basis: 'Hours × what a saved hour is worth' }),
        ...(each === 'retraining' && { name: names.fact('CaseTrack_Retraining') }),
      },
    ),
  );
  const sum = (of: readonly MonthlyLine[], at: number) => of.map((each) => cellOf(rows[each], at)).join('+');
  const benefit = lines.months((at) => `=${sum(benefitLines, at)}`, {
    ...money,
    label: 'Benefit, actual',
    name: names.fact('CaseTrack_Benefit'),
  });
  const recurring = lines.months((at) => `=${sum(['running', 'maintenance'], at)}`, {
    ...money,
    label: 'Running cost and maintenance, actual',
    name: names.fact('CaseTrack_Recurring'),
  });
  const oneOff = lines.months((at) => counted(at, `N(${cellOf(figures.oneOff, at)})`), {
    ...money,
    label: 'One-off cost, actual',
    name: names.fact('CaseTrack_OneOff'),
  });
  const used = (key: 'adoption' | 'volume', label: string, format: string) =>
    lines.months((at) => counted(at, cellOf(figures[key], at), '""'), {
      label,
      format,
      basis: 'Empty where it is not told',
      name: names.fact(key === 'adoption' ? 'CaseTrack_Adoption' : 'CaseTrack_Volume'),
    });
  const adoption = used('adoption', 'Adoption, actual', percentFormat);
  const volume = used('volume', 'Volume, actual', countFormat);

  const told = lines.months((at) => counted(at, `COUNT(${cellOf(figures.oneOff, at)})`), {
    label: 'One-off cost is told',
    format: countFormat,
    basis: '1 for yes',
    total: 'sum',
  });
  const isComplete = lines.figure(`=IF(IFERROR(TRIM(${names.fact('CaseOneOffComplete')})="yes",FALSE),1,0)`, {
    label: 'One-off cost is complete',
    format: countFormat,
    unit: '1 for yes',
    basis: 'Said on Actuals',
  });
  const isEstimate = lines.figure(`=IF(${told.total}+${isComplete}=0,1,0)`, {
    label: 'The planned one-off cost counts as spent',
    format: countFormat,
    unit: '1 for yes',
    basis: 'Where no month tells any, and it is not said to be complete',
  });
  const { format, unit } = money;
  const spent = lines.figure(`=IF(${isEstimate}=1,${plan.oneOff},${oneOff.total})`, {
    label: 'One-off cost, spent',
    format,
    unit,
  });
  const toCome = lines.figure(`=IF(${isEstimate}+${isComplete}>0,0,MAX(0,${plan.oneOff}-${spent}))`, {
    label: 'One-off cost, to come',
    format,
    unit,
    basis: 'What is left of the plan, until it is complete',
  });
  return {
    lines: rows,
    benefit,
    recurring,
    oneOff,
    adoption,
    volume,
    spent,
    toCome,
    isEstimate: `IF(${plan.oneOff}>0,${isEstimate},0)`,
  };
}
