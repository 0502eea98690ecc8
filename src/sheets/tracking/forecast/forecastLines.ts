import type { Scenario } from '../../../core/case';
import { notWithinHorizon } from '../../../core/forecast/flowFigures';
import { notYet } from '../../../core/tracking/trackingOf';
import { quoted } from '../../block';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { byScenario, cellOf, type TimeRow } from '../../cashFlow/places';
import { scenarioTitles } from '../../cashFlow/scenarioLines';
import type { CaseNames } from '../../caseNames';
import { countFormat, figureFormat } from '../../numberFormats';
import { unitText } from '../../unitText';
import type { AheadPlaces } from './aheadLines';
import type { MethodPlaces } from './methodLines';
import type { RetrainingTerms } from './retrainingTerms';
import { ofMonth, type TrackRows } from './trackRows';

/** A track, or the plan, from the start to the horizon. */
export interface FlowPlaces {
  readonly benefit: TimeRow;
  readonly net: TimeRow;
  readonly cumulative: TimeRow;
  /** All it costs. */
  readonly costs: string;
  readonly presentValue: string;
  /** Formula, without "=": months from the start, or the sentence in their place. */
  readonly payback: string;
  /** The same of the months up to the last that counts. */
  readonly paidBack: string;
}

/** Which end of the other share a track takes: the low one comes with the dearer months. */
const costEnd: Readonly<Record<Scenario, Scenario>> = { low: 'high', likely: 'likely', high: 'low' };

/** The three tracks; `core/tracking/forecastTracks` has the same. */
export function forecastLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  rows: TrackRows,
  of: {
    readonly benefit: AheadPlaces;
    readonly recurring: AheadPlaces;
    readonly retraining: RetrainingTerms;
    readonly isRanged: string;
    readonly last: string;
  },
  method: MethodPlaces,
): Readonly<Record<Scenario, FlowPlaces>> {
  const { isRanged, last } = of;
  const { cost, every } = of.retraining;
  const money = moneyOptions(names, currency);
  const m = (at: number) => cellOf(rows.month, at);
  const oneOffPart = (part: number) => `INDEX(${names.fact('CaseTrackOneOff')},1,${part})`;

  lines.gap();
  lines.monthHeading('Forecast, all tracks');
  const [, spent, toCome, isEstimate] = (
    [
      ['One-off cost, planned', 'At the start'],
      ['One-off cost, spent', 'As the months tell'],
      ['One-off cost, to come', 'In the month after the last that counts'],
      ['Nothing of it is told', '1 for yes: then the plan counts as spent at the start'],
    ] as const
  ).map(([label, basis], index) =>
    lines.figure(`=${oneOffPart(index + 1)}`, {
      ...(index === 3 ? { format: countFormat } : money),
      label,
      basis,
    }),
  );
  const oneOff = lines.monthLine(
    (at) =>
      `=IF(${m(at)}=0,IF(${isEstimate}=1,${spent},0),IF(${cellOf(rows.counts, at)}=1,${cellOf(rows.oneOff, at)},` +
      `IF(${m(at)}=${last}+1,${cellOf(rows.within, at)}*${toCome},0)))`,
    { ...money, label: 'One-off cost', basis: 'As it came, then what is left of it' },
    'sum',
  );

  const orScenario = (track: Scenario, likely: TimeRow, at: number, own: (end: 'Low' | 'High') => string) =>
    track === 'likely'
      ? cellOf(likely, at)
      : `IF(${isRanged}=1,${cellOf(likely, at)},${own(track === 'low' ? 'Low' : 'High')})`;
  const planned = (track: Scenario, likely: TimeRow, line: 'Benefit' | 'Recurring', at: number) =>
    orScenario(track, likely, at, (end) => ofMonth(names, `CaseTrack_Plan${line}_${end}`, rows, at));
  const plannedRetraining = (track: Scenario, at: number) =>
    orScenario(track, rows.planRetraining, at, (end) => {
      const begins = ofMonth(names, `CasePlan_Beginning_${end}`, rows, at);
      const upTo = (months: string) => `INT(${months}/MAX(${every[track]},${method.rounding}))`;
      return (
        `IF(AND(${m(at)}>0,${every[track]}>0),${cellOf(rows.within, at)}*${cost[track]}*` +
        `(${upTo(begins)}-${upTo(`MAX(0,${begins}-1)`)}),0)`
      );
    });
  const came = (actual: TimeRow, at: number, expected: string) =>
    `=IF(${cellOf(rows.counts, at)}=1,${cellOf(actual, at)},${expected})`;
  return byScenario((track) => {
    lines.gap();
    lines.monthHeading(`${scenarioTitles[track]} track`);
    const benefit = lines.monthLine(
      (at) =>
        came(
          rows.benefit,
          at,
          `${planned(track, rows.planBenefit, 'Benefit', at)}*${cellOf(of.benefit[track], at)}`,
        ),
      { ...money, label: 'Benefit', basis: 'What came, then what is expected' },
      'sum',
    );
    const recurring = lines.monthLine(
      (at) =>
        came(
          rows.recurring,
          at,
          `${planned(track, rows.planRecurring, 'Recurring', at)}*${cellOf(of.recurring[costEnd[track]], at)}`,
        ),
      { ...money, label: 'Running cost and maintenance', basis: 'The same' },
      'sum',
    );
    const retraining = lines.monthLine(
      (at) => came(rows.retraining, at, plannedRetraining(track, at)),
      { ...money, label: 'Retraining', basis: 'What came, then as planned' },
      'sum',
    );
    return flowLines(
      lines,
      money,
      rows,
      {
        benefit,
        net: (at) =>
          `${cellOf(benefit, at)}-${cellOf(recurring, at)}-${cellOf(retraining, at)}-${cellOf(oneOff, at)}`,
        costs: `${recurring.total}+${retraining.total}+${oneOff.total}`,
        last,
      },
      method,
    );
  });
}

/** The plan as the tracks are: the likely scenario, if it goes live. */
export function planLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  rows: TrackRows,
  last: string,
  method: MethodPlaces,
): FlowPlaces {
  lines.gap();
  lines.monthHeading('Plan');
  const investment = `INDEX(${names.fact('CaseTrackOneOff')},1,1)`;
  const { planBenefit, planRecurring, planRetraining } = rows;
  return flowLines(
    lines,
    moneyOptions(names, currency),
    rows,
    {
      benefit: planBenefit,
      net: (at) =>
        `${cellOf(planBenefit, at)}-${cellOf(planRecurring, at)}-${cellOf(planRetraining, at)}-` +
        `IF(${cellOf(rows.month, at)}=0,${investment},0)`,
      costs: `${investment}+${planRecurring.total}+${planRetraining.total}`,
      last,
    },
    method,
  );
}

function moneyOptions(names: CaseNames, currency: string) {
  return {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
}

function flowLines(
  lines: CashFlowLines,
  money: ReturnType<typeof moneyOptions>,
  { month, discount }: TrackRows,
  of: {
    readonly benefit: TimeRow;
    readonly net: (at: number) => string;
    readonly costs: string;
    readonly last: string;
  },
  { rounding }: MethodPlaces,
): FlowPlaces {
  const net = lines.monthLine(
    (at) => `=${of.net(at)}`,
    { ...money, label: 'Net', basis: 'Benefit less costs' },
    'sum',
  );
  const cumulative = lines.monthLine(
    (at) => `=IF(${cellOf(month, at)}=0,0,${cellOf(lines, at - 1)})+${cellOf(net, at)}`,
    { ...money, label: 'Cumulative net', basis: 'Since the start; stays as it is beyond the horizon' },
  );
  const costs = lines.figure(`=${of.costs}`, { ...money, label: 'Costs over the horizon' });
  const presentValue = lines.figure(`=SUMPRODUCT(${net.all},${discount.all})`, {
    ...money,
    label: 'Net present value',
  });
  const tiny = lines.figure(`=${rounding}*(SUMIF(${net.all},">0")-SUMIF(${net.all},"<0"))`, {
    ...money,
    format: '0E+00',
    label: 'Rounding of sums',
    basis: 'A sum this close to 0 is 0',
  });
  const until = {
    format: countFormat,
    unit: 'months',
    basis: 'Position of the last month below 0, the start counted',
  };
  const negative = lines.figure(`=MAX(IF(${cumulative.all}<0-${tiny},${month.all}+1))`, {
    ...until,
    label: 'Negative until',
  });
  const negativeSoFar = lines.figure(
    `=MAX(IF(${cumulative.all}<0-${tiny},IF(${month.all}<=${of.last},${month.all}+1)))`,
    { ...until, label: 'Negative until, so far' },
  );
  const crossing = (position: string, end: string, sentence: string) =>
    `IF(${position}=0,0,IF(${position}=${end},${quoted(sentence)},` +
    `${position}-INDEX(${cumulative.all},1,MIN(${position}+1,COLUMNS(${net.all})))/` +
    `INDEX(${net.all},1,MIN(${position}+1,COLUMNS(${net.all})))))`;
  return {
    benefit: of.benefit,
    net,
    cumulative,
    costs,
    presentValue,
    payback: crossing(negative, `COLUMNS(${net.all})`, notWithinHorizon),
    paidBack: crossing(negativeSoFar, `${of.last}+1`, notYet),
  };
}
