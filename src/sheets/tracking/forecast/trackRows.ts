import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf, FIRST_MONTH, fixedCell, fixedRow, MONTHS, type TimeRow } from '../../cashFlow/places';
import type { CaseFact, CaseNames } from '../../caseNames';
import { countFormat, figureFormat, percentFormat } from '../../numberFormats';
import { unitText } from '../../unitText';

/** Plan and actual month by month as Plan vs actual has them, with month 0, the start, before them. */
export interface TrackRows {
  readonly month: TimeRow;
  /** 1 up to the horizon, and 1 where a row counts. */
  readonly within: TimeRow;
  readonly counts: TimeRow;
  readonly planBenefit: TimeRow;
  readonly planRecurring: TimeRow;
  readonly planRetraining: TimeRow;
  readonly planAdoption: TimeRow;
  readonly benefit: TimeRow;
  readonly recurring: TimeRow;
  readonly retraining: TimeRow;
  /** One-off cost as the months tell it. */
  readonly oneOff: TimeRow;
  /** 0 where it is not told. */
  readonly adoption: TimeRow;
  readonly adoptionTold: TimeRow;
  readonly volume: TimeRow;
  readonly discount: TimeRow;
}

/** Formula, without "=", of a month's figure on Plan vs actual; 0 at the start. */
export function ofMonth(names: CaseNames, fact: CaseFact, { month }: Pick<TrackRows, 'month'>, at: number) {
  const m = cellOf(month, at);
  return `IF(${m}=0,0,INDEX(${names.fact(fact)},1,MAX(1,${m})))`;
}

export function trackRows(lines: CashFlowLines, names: CaseNames, currency: string): TrackRows {
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
    style: 'link',
  } as const;
  const flag = { format: countFormat, unit: '1 for yes', style: 'link' } as const;
  const month: TimeRow = {
    row: lines.row,
    all: fixedRow(lines.row, FIRST_MONTH, MONTHS),
    total: fixedCell(lines.row, 1),
  };
  lines.monthHeading('Plan and actual, from Plan vs actual');
  const linked = (
    fact: CaseFact,
    options: Parameters<CashFlowLines['monthLine']>[1],
    total: 'sum' | 'none' = 'sum',
  ) => lines.monthLine((at) => `=${ofMonth(names, fact, { month }, at)}`, options, total);
  const toldNumber = (fact: CaseFact, at: number) => {
    const told = ofMonth(names, fact, { month }, at);
    return `=IF(ISNUMBER(${told}),${told},0)`;
  };

  const within = linked('CaseTrack_Within', { ...flag, label: 'Within the horizon' });
  const counts = linked('CaseTrack_Counts', { ...flag, label: 'A row counts' });
  const planBenefit = linked('CaseTrack_PlanBenefit', { ...money, label: 'Benefit, planned' });
  const planRecurring = linked('CaseTrack_PlanRecurring', {
    ...money,
    label: 'Running cost and maintenance, planned',
  });
  const planRetraining = linked('CaseTrack_PlanRetraining', { ...money, label: 'Retraining, planned' });
  const planAdoption = linked(
    'CaseTrack_PlanAdoption',
    { label: 'Adoption, planned', format: percentFormat, unit: 'share', style: 'link' },
    'none',
  );
  const benefit = linked('CaseTrack_Benefit', { ...money, label: 'Benefit' });
  const recurring = linked('CaseTrack_Recurring', { ...money, label: 'Running cost and maintenance' });
  const retraining = linked('CaseTrack_Retraining', { ...money, label: 'Retraining' });
  const oneOff = linked('CaseTrack_OneOff', { ...money, label: 'One-off cost' });
  const adoption = lines.monthLine((at) => toldNumber('CaseTrack_Adoption', at), {
    label: 'Adoption',
    format: percentFormat,
    unit: 'share',
    basis: '0 where it is not told',
    style: 'link',
  });
  const adoptionTold = lines.monthLine(
    (at) => `=IF(ISNUMBER(${ofMonth(names, 'CaseTrack_Adoption', { month }, at)}),${cellOf(counts, at)},0)`,
    { ...flag, label: 'Adoption is told', basis: 'In a row that counts' },
  );
  const volume = lines.monthLine((at) => toldNumber('CaseTrack_Volume', at), {
    label: 'Volume',
    format: countFormat,
    unit: 'units',
    basis: '0 where it is not told',
    style: 'link',
  });
  const discount = lines.monthLine(
    (at) =>
      `=IF(${cellOf(month, at)}=0,1,INDEX(${names.fact('CaseTrack_Discount')},1,MAX(1,${cellOf(month, at)})))`,
    { label: 'Discount factor', format: '0.0000', basis: 'Present value of 1 in this month', style: 'link' },
  );
  return {
    month,
    within,
    counts,
    planBenefit,
    planRecurring,
    planRetraining,
    planAdoption,
    benefit,
    recurring,
    retraining,
    oneOff,
    adoption,
    adoptionTold,
    volume,
    discount,
  };
}
