import { driverKeys, type DriverKey } from '../../core/assumptions';
import type { Scenario } from '../../core/case';
import {
  benefitLines,
  lineLabels,
  perLine,
  type BenefitLine,
  type MonthlyLine,
} from '../../core/tracking/trackingLines';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat, percentFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { TrackCalendar } from './calendarLines';
import { cellOf, type TrackLines, type TrackRow } from './trackLines';

/** The plan with going live certain; `core/tracking/planByMonth` has the same. */
export interface PlanPlaces {
  readonly lines: Readonly<Record<MonthlyLine, TrackRow>>;
  readonly benefit: TrackRow;
  readonly recurring: TrackRow;
  readonly adoption: TrackRow;
  /** "" where it is not told. */
  readonly volume: TrackRow;
  /** Expression: the one-off cost. */
  readonly oneOff: string;
  /** Money for a saved hour, realised. */
  readonly hourWorth: string;
  /** Over the horizon, not discounted. */
  readonly net: string;
}

/** Columns of the drivers that Cash flow lends. */
const LIKELY = 2;
const FACTOR = 5;

export function planLines(
  lines: TrackLines,
  names: CaseNames,
  currency: string,
  { month, within }: TrackCalendar,
): PlanPlaces {
  const yearly = {
    format: figureFormat('money per year', currency),
    unit: unitText('money per year', names.fact('CaseCurrency')),
  };
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
  const driver = (key: DriverKey, column: number) =>
    `INDEX(${names.fact('CasePlanDrivers')},${driverKeys.indexOf(key) + 1},${column})`;
  const value = (key: DriverKey) => driver(key, LIKELY);
  const lent = (
    row: 'Effect' | 'Left' | 'Since' | 'Beginning',
    at: number,
    end: '' | '_Low' | '_High' = '',
  ) => `INDEX(${names.fact(`CasePlan_${row}${end}`)},1,${cellOf(month, at)})`;

  lines.heading('Plan: the likely scenario of Cash flow, going live taken as certain');
  const hourWorth = lines.figure(`=${value('realisation')}*${value('loadedHourlyCost')}`, {
    label: 'A saved hour is worth',
    format: figureFormat('money per hour', currency),
    unit: unitText('money per hour', names.fact('CaseCurrency')),
    basis: 'Realisation × hourly cost',
  });
  const told = {
    hours: ['hoursSavedPerWeek', `${value('hoursSavedPerWeek')}*${value('weeksPerYear')}*${hourWorth}`],
    revenue: ['revenueAcceleration', value('revenueAcceleration')],
    errors: ['errorCostAvoided', value('errorCostAvoided')],
    capacity: ['capacityFreed', `${value('capacityFreed')}*${value('strategicValue')}`],
  } as const satisfies Record<BenefitLine, readonly [DriverKey, string]>;
  const amountOf = Object.fromEntries(
    benefitLines.map((each) => {
      const [key, amount] = told[each];
      const label = lineLabels[each];
      const full = lines.figure(`=${amount}`, {
        ...yearly,
        label: `${label}, a year`,
        basis: 'At full effect',
      });
      return [
        each,
        lines.figure(`=${full}*IF(${full}>0,${driver(key, FACTOR)},1)*${value('adoption')}`, {
          ...yearly,
          label: `${label}, adopted`,
          basis: 'By its evidence, if chosen, where it is above 0; × adoption',
        }),
      ];
    }),
  ) as Record<BenefitLine, string>;
  const cost = (key: DriverKey) => `${value(key)}*${driver(key, FACTOR)}*(1+${value('costOverrun')})`;
  const costOf = (key: DriverKey, label: string, per: typeof yearly) =>
    lines.figure(`=${cost(key)}`, { ...per, label, basis: 'By its evidence, if chosen; with overrun' });
  const running = costOf('toolCost', `${lineLabels.running}, a year`, yearly);
  const maintenance = costOf('maintenance', `${lineLabels.maintenance}, a year`, yearly);
  const retraining = costOf('retrainingCost', 'A retraining', money);

  const share = { format: '0.00', unit: 'months' };
  const effect = lines.months((at) => `=${lent('Effect', at)}`, {
    ...share,
    label: 'Effect in the month',
    basis: 'By the ramp',
    style: 'link',
  });
  const delivered = lines.months((at) => `=${cellOf(effect, at)}*${lent('Left', at)}`, {
    ...share,
    label: 'Delivered',
    basis: 'Effect, times what decay left of it',
  });
  const active = lines.months((at) => `=${cellOf(within, at)}*MIN(1,${lent('Since', at)})`, {
    ...share,
    label: 'Running',
    basis: 'From go-live on',
  });
  const every = value('retrainEveryMonths');
  const begun = (at: number) => lent('Beginning', at);
  const retrainings = lines.months(
    (at) =>
      `=IF(${every}>0,${cellOf(within, at)}*(INT(${begun(at)}/${every})-INT(MAX(0,${begun(at)}-1)/${every})),0)`,
    { label: 'Retrainings', format: countFormat, unit: 'times' },
  );

  const flows: Readonly<Record<MonthlyLine, (at: number) => string>> = {
    ...(Object.fromEntries(
      benefitLines.map((each) => [each, (at: number) => `${amountOf[each]}*${cellOf(delivered, at)}/12`]),
    ) as Record<BenefitLine, (at: number) => string>),
    running: (at) => `${running}*${cellOf(active, at)}/12`,
    maintenance: (at) => `${maintenance}*${cellOf(active, at)}/12`,
    retraining: (at) => `${retraining}*${cellOf(retrainings, at)}`,
  };
  const rows = perLine((each) =>
    lines.months((at) => `=${flows[each](at)}`, {
      ...money,
      label: `${lineLabels[each]}, planned`,
      total: 'sum',
      ...(each === 'retraining' && { name: names.fact('CaseTrack_PlanRetraining') }),
    }),
  );
  const sum = (of: readonly MonthlyLine[], at: number) => of.map((each) => cellOf(rows[each], at)).join('+');
  const benefit = lines.months((at) => `=${sum(benefitLines, at)}`, {
    ...money,
    label: 'Benefit, planned',
    total: 'sum',
    name: names.fact('CaseTrack_PlanBenefit'),
  });
  const recurring = lines.months((at) => `=${sum(['running', 'maintenance'], at)}`, {
    ...money,
    label: 'Running cost and maintenance, planned',
    total: 'sum',
    name: names.fact('CaseTrack_PlanRecurring'),
  });
  const adoption = lines.months((at) => `=${value('adoption')}*${cellOf(effect, at)}`, {
    label: 'Adoption, planned',
    format: percentFormat,
    basis: 'Mean of the month, by the ramp',
    name: names.fact('CaseTrack_PlanAdoption'),
  });
  const requests = names.figure('requestsPerMonth');
  const volume = lines.months((at) => `=IF(N(${requests})>0,${requests}*${cellOf(effect, at)},"")`, {
    label: 'Volume, planned',
    format: countFormat,
    basis: 'Requests in a month, by the ramp; empty where the sheet Running cost tells none',
    name: names.fact('CaseTrack_PlanVolume'),
  });
  for (const end of ['Low', 'High'] as const satisfies readonly Capitalize<Scenario>[]) {
    const scenario = `${end.toLowerCase()} scenario`;
    lines.months(
      (at) =>
        `=${names.end('benefitAtScale', end)}*${lent('Effect', at, `_${end}`)}*${lent('Left', at, `_${end}`)}/12`,
      {
        ...money,
        label: `Benefit, ${scenario}`,
        total: 'sum',
        name: names.fact(`CaseTrack_PlanBenefit_${end}`),
      },
    );
    lines.months(
      (at) =>
        `=${names.end('runningCostAtScale', end)}*${cellOf(within, at)}*MIN(1,${lent('Since', at, `_${end}`)})/12`,
      {
        ...money,
        label: `Running cost and maintenance, ${scenario}`,
        total: 'sum',
        name: names.fact(`CaseTrack_PlanRecurring_${end}`),
      },
    );
  }
  const oneOff = names.figure('investment');
  const net = lines.figure(`=${benefit.total}-${recurring.total}-${rows.retraining.total}-${oneOff}`, {
    ...money,
    label: 'Net benefit, planned',
    basis: 'Over the horizon, less the one-off cost; not discounted',
    name: names.fact('CaseTrackPlannedNet'),
  });
  return { lines: rows, benefit, recurring, adoption, volume, oneOff, hourWorth, net };
}
