import { benefitLines, lineLabels, perLine, type MonthlyLine } from '../../core/tracking/trackingLines';
import { benefitCauses, causeLabels, type BenefitCause } from '../../core/tracking/varianceCauses';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { CamePlaces } from './cameLines';
import type { PlanPlaces } from './planLines';
import type { ToldPlaces } from './toldLines';
import { cellOf, FIRST_MONTH, type TrackLines, type TrackRow } from './trackLines';

/** What came less the plan, favourable above 0; `core/tracking/monthViews` and `varianceCauses` have the same. */
export interface VariancePlaces {
  readonly lines: Readonly<Record<MonthlyLine, TrackRow>>;
  readonly causes: Readonly<Record<BenefitCause, TrackRow>>;
  /** Of the months that count; costs are those month after month. */
  readonly plannedBenefit: TrackRow;
  readonly plannedCost: TrackRow;
  readonly cost: TrackRow;
}

/** A factor of the benefit as planned and as it came. */
interface FactorRows {
  readonly plan: TrackRow;
  readonly actual: TrackRow;
}

export function varianceLines(
  lines: TrackLines,
  names: CaseNames,
  currency: string,
  plan: PlanPlaces,
  { counts }: ToldPlaces,
  came: CamePlaces,
): VariancePlaces {
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
  const counted = (at: number, amount: string) => `=${cellOf(counts, at)}*(${amount})`;
  const isBenefit = (each: MonthlyLine) => (benefitLines as readonly string[]).includes(each);

  lines.heading('Variance: favourable above 0');
  const rows = perLine((each) =>
    lines.months(
      (at) => {
        const [planned, actual] = [cellOf(plan.lines[each], at), cellOf(came.lines[each], at)];
        return counted(at, isBenefit(each) ? `${actual}-${planned}` : `${planned}-${actual}`);
      },
      { ...money, label: `${lineLabels[each]}, variance`, total: 'sum' },
    ),
  );
  const plannedBenefit = lines.months((at) => counted(at, cellOf(plan.benefit, at)), {
    ...money,
    label: 'Benefit, planned',
    basis: 'Of the months that count',
    total: 'sum',
  });
  const plannedCost = lines.months(
    (at) => counted(at, `${cellOf(plan.recurring, at)}+${cellOf(plan.lines.retraining, at)}`),
    {
      ...money,
      label: 'Cost, planned',
      basis: 'Of the months that count; without the one-off cost',
      total: 'sum',
    },
  );
  const cost = lines.months((at) => `=${cellOf(came.recurring, at)}+${cellOf(came.lines.retraining, at)}`, {
    ...money,
    label: 'Cost, actual',
    basis: 'Without the one-off cost',
    total: 'sum',
  });
  const variance = lines.months(
    (at) =>
      `=${cellOf(came.benefit, at)}-${cellOf(plannedBenefit, at)}-(${cellOf(cost, at)}-${cellOf(plannedCost, at)})`,
    { ...money, label: 'Variance', basis: 'Benefit less cost, without the one-off cost', total: 'sum' },
  );
  for (const [label, row] of [
    ['Benefit, planned, cumulative', plannedBenefit],
    ['Benefit, actual, cumulative', came.benefit],
    ['Cost, planned, cumulative', plannedCost],
    ['Cost, actual, cumulative', cost],
    ['Variance, cumulative', variance],
  ] as const) {
    lines.months((at) => `=SUM($${cellOf(row, FIRST_MONTH)}:${cellOf(row, at)})`, { ...money, label });
  }

  lines.heading('Causes of the benefit’s variance');
  const factor = { format: '#,##0.0000' };
  const isPlanned = (at: number, then: string) =>
    `=IF(${cellOf(counts, at)}=1,IF(${cellOf(plan.benefit, at)}<>0,${then},0),0)`;
  /** What is not told or not planned, or is 0 beside a benefit, is 1 and 1: what it did stands in the rate. */
  const usable = (label: string, planned: TrackRow, actual: TrackRow) =>
    lines.months(
      (at) => {
        const told = cellOf(actual, at);
        const isFit = `IF(ISNUMBER(${told}),IF(OR(${told}>0,${cellOf(came.benefit, at)}=0),1,0),0)`;
        return isPlanned(at, `IF(N(${cellOf(planned, at)})>0,${isFit},0)`);
      },
      { label, format: countFormat, basis: '1 where plan and actual are told' },
    );
  const factorRow = (label: string, contentOf: (at: number) => string) =>
    lines.months((at) => `=${contentOf(at)}`, { ...factor, label });
  const at = (row: TrackRow) => (month: number) => cellOf(row, month);

  const byAdoption = usable('Adoption is told', plan.adoption, came.adoption);
  const ofAdoption = (label: string, of: TrackRow) =>
    factorRow(label, (month) => `IF(${at(byAdoption)(month)}=1,${at(of)(month)},1)`);
  const adoption: FactorRows = {
    plan: ofAdoption('Adoption, planned', plan.adoption),
    actual: ofAdoption('Adoption, actual', came.adoption),
  };
  const byVolume = usable('Volume is told', plan.volume, came.volume);
  const volumePlan = factorRow(
    'Volume by adoption, planned',
    (month) => `IF(${at(byVolume)(month)}=1,${at(plan.volume)(month)}/${at(adoption.plan)(month)},1)`,
  );
  // Without any use nobody knows what it would have brought: then the plan's counts.
  const volume: FactorRows = {
    plan: volumePlan,
    actual: factorRow('Volume by adoption, actual', (month) => {
      const users = at(adoption.actual)(month);
      const byUsers = `IF(${users}=0,${at(volumePlan)(month)},${at(came.volume)(month)}/${users})`;
      return `IF(${at(byVolume)(month)}=1,${byUsers},1)`;
    }),
  };
  const use = (side: 'plan' | 'actual', month: number) =>
    `(${at(adoption[side])(month)}*${at(volume[side])(month)})`;
  const ratePlan = factorRow(
    'Benefit for the same use, planned',
    (month) => `${at(plan.benefit)(month)}/${use('plan', month)}`,
  );
  const rate: FactorRows = {
    plan: ratePlan,
    actual: factorRow(
      'Benefit for the same use, actual',
      (month) =>
        `IF(${use('actual', month)}=0,${at(ratePlan)(month)},${at(came.benefit)(month)}/${use('actual', month)})`,
    ),
  };

  // Shapley's mean over all orders in which the three may be taken from plan to actual.
  const part = (of: FactorRows, one: FactorRows, other: FactorRows) => (month: number) => {
    const [p1, a1, p2, a2] = [one.plan, one.actual, other.plan, other.actual].map((row) => at(row)(month));
    return isPlanned(
      month,
      `(${at(of.actual)(month)}-${at(of.plan)(month)})*(2*(${p1}*${p2}+${a1}*${a2})+${p1}*${a2}+${a1}*${p2})/(2*3)`,
    );
  };
  const contents: Readonly<Record<BenefitCause, (month: number) => string>> = {
    adoption: part(adoption, volume, rate),
    volume: part(volume, adoption, rate),
    rate: part(rate, adoption, volume),
    timing: (month) =>
      `=IF(${at(counts)(month)}=1,IF(${at(plan.benefit)(month)}=0,${at(came.benefit)(month)},0),0)`,
  };
  const causes = Object.fromEntries(
    benefitCauses.map((cause) => [
      cause,
      lines.months(contents[cause], { ...money, label: causeLabels[cause], total: 'sum' }),
    ]),
  ) as Record<BenefitCause, TrackRow>;
  return { lines: rows, causes, plannedBenefit, plannedCost, cost };
}
