import type { Scenario } from '../../core/case';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { AssumptionPlaces } from './assumptionLines';
import type { CalendarPlaces } from './calendarLines';
import type { CashFlowLines } from './cashFlowLines';
import { cellOf, type TimeRow } from './places';
import { rateLines, type RatePlaces } from './rateLines';
import type { TermPlaces } from './termLines';

/** A scenario month by month and year by year; `core/forecast/scheduleOf` has the same. */
export interface ScenarioPlaces {
  /** Months since go-live at the month's end, and at its beginning. */
  readonly since: TimeRow;
  readonly beginning: TimeRow;
  readonly effect: TimeRow;
  readonly left: TimeRow;
  readonly benefit: TimeRow;
  readonly running: TimeRow;
  readonly retraining: TimeRow;
  readonly net: TimeRow;
  readonly cumulative: TimeRow;
  readonly presentCumulative: TimeRow;
  /** Yearly; the first is the start. */
  readonly years: {
    readonly benefit: TimeRow;
    readonly running: TimeRow;
    readonly retraining: TimeRow;
    readonly net: TimeRow;
  };
  /** Position on the time line of the last month in which the sum is negative; 0 for none. */
  readonly lastNegative: string;
  readonly lastPresentNegative: string;
  readonly rate: RatePlaces;
}

export const scenarioTitles: Readonly<Record<Scenario, string>> = {
  low: 'Low',
  likely: 'Likely',
  high: 'High',
};

/** Writes one scenario's time line, its years and the search for its IRR. */
export function scenarioLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  scenario: Scenario,
  assumptions: AssumptionPlaces,
  terms: TermPlaces,
  calendar: CalendarPlaces,
): ScenarioPlaces {
  const value = (key: keyof AssumptionPlaces['value']) => assumptions.value[key][scenario];
  const money = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
  const months = { format: '0.00', unit: 'months' };
  const { month, year, counts, discount, years: yearNumbers, half, rounding } = calendar;
  const m = (at: number) => cellOf(month, at);

  lines.monthHeading(`${scenarioTitles[scenario]} scenario`);
  const since = lines.monthLine((at) => `=MAX(0,${m(at)}-${value('monthsToGoLive')})`, {
    ...months,
    label: 'Months since go-live',
    basis: 'At the month’s end',
  });
  const passed = lines.monthLine(
    (at) =>
      `=IF(${value('rampMonths')}=0,1,MIN(${cellOf(since, at)},${value('rampMonths')})/${value('rampMonths')})`,
    { label: 'Part of the ramp passed', format: '0.0000', unit: 'share' },
  );
  const full = lines.monthLine(
    (at) => {
      const u = cellOf(passed, at);
      const rising = `${value('rampMonths')}*IF(${calendar.isSCurve}=1,${u}*${u}*${u}*(1-${half}*${u}),${half}*${u}*${u})`;
      return `=${rising}+MAX(0,${cellOf(since, at)}-${value('rampMonths')})`;
    },
    { ...months, label: 'Months of full effect', basis: 'Since go-live: the ramp’s share, integrated' },
  );
  const effect = lines.monthLine(
    (at) => `=IF(${m(at)}=0,0,${cellOf(counts, at)}*(${cellOf(full, at)}-${cellOf(full, at - 1)}))`,
    { ...months, label: 'Effect in the month', basis: 'Months of full effect in this one' },
    'sum',
  );
  const beginning = lines.monthLine((at) => `=MAX(0,${m(at)}-1-${value('monthsToGoLive')})`, {
    ...months,
    label: 'Months since go-live, beginning',
    basis: 'At the month’s beginning',
  });
  const age = lines.monthLine(
    (at) => {
      const [b, every] = [cellOf(beginning, at), value('retrainEveryMonths')];
      return `=IF(${every}>0,${b}-${every}*INT(${b}/${every}),${b})`;
    },
    { ...months, label: 'Months since (re)training', basis: 'At the month’s beginning' },
  );
  const left = lines.monthLine(
    (at) => `=IF(${cellOf(age, at)}=0,1,(1-${value('annualDecay')})^(${cellOf(age, at)}/12))`,
    { label: 'Left after decay', format: '0.0000', unit: 'share' },
  );
  const probability = value('successProbability');
  const benefit = lines.monthLine(
    (at) => `=${probability}*${terms.benefit[scenario]}/12*${cellOf(effect, at)}*${cellOf(left, at)}`,
    { ...money, label: 'Benefit', basis: 'Expected: weighted by the probability that it goes live' },
    'sum',
  );
  const running = lines.monthLine(
    (at) => `=${cellOf(counts, at)}*${probability}*${terms.running[scenario]}/12*MIN(1,${cellOf(since, at)})`,
    { ...money, label: 'Running cost', basis: 'Expected, from go-live on' },
    'sum',
  );
  const retraining = lines.monthLine(
    (at) => {
      const [b, every] = [cellOf(beginning, at), value('retrainEveryMonths')];
      return `=IF(${every}>0,${cellOf(counts, at)}*${probability}*${terms.retraining[scenario]}*(INT(${b}/${every})-INT(MAX(0,${b}-1)/${every})),0)`;
    },
    { ...money, label: 'Retraining', basis: 'Expected, in the month at whose beginning it is due' },
    'sum',
  );
  const net = lines.monthLine(
    (at) =>
      `=${cellOf(benefit, at)}-${cellOf(running, at)}-${cellOf(retraining, at)}-IF(${m(at)}=0,${terms.investment[scenario]},0)`,
    { ...money, label: 'Net', basis: 'The investment is spent at the start' },
    'sum',
  );
  const tiny = lines.figure(
    `=${rounding}*(${terms.investment[scenario]}+ABS(${benefit.total})+${running.total}+${retraining.total})`,
    {
      ...money,
      format: '0E+00',
      label: 'Rounding of sums',
      basis: 'A sum this close to 0 is 0',
    },
  );
  const summed = (label: string, flow: (at: number) => string) =>
    lines.monthLine((at) => `=IF(${m(at)}=0,0,${cellOf(lines, at - 1)})+${flow(at)}`, {
      ...money,
      label,
      basis: 'Since the start; stays as it is beyond the horizon',
    });
  const cumulative = summed('Cumulative net', (at) => cellOf(net, at));
  const presentCumulative = summed(
    'Cumulative net, discounted',
    (at) => `${cellOf(net, at)}*${cellOf(discount, at)}`,
  );
  const lastNegative = ({ all }: TimeRow, label: string) =>
    lines.figure(`=MAX(IF(${all}<0-${tiny},${month.all}+1))`, {
      label,
      format: countFormat,
      unit: 'months',
      basis: 'Position of the last month whose sum is below 0, the start counted; 0 for none',
    });
  const negative = lastNegative(cumulative, 'Negative until');
  const presentNegative = lastNegative(presentCumulative, 'Negative until, discounted');

  const yearly = (flow: TimeRow, label: string) =>
    lines.yearLine(
      (at) => `=SUMIF(${year.all},${cellOf(yearNumbers, at)},${flow.all})`,
      { ...money, label },
      'sum',
    );
  lines.yearHeading('By year', (at) => `="Year "&${cellOf(yearNumbers, at)}`);
  const years = {
    benefit: yearly(benefit, 'Benefits'),
    running: yearly(running, 'Running cost'),
    retraining: yearly(retraining, 'Retraining'),
    net: yearly(net, 'Net'),
  };
  const rate = rateLines(lines, years.net, tiny, calendar);
  return {
    since,
    beginning,
    effect,
    left,
    benefit,
    running,
    retraining,
    net,
    cumulative,
    presentCumulative,
    years,
    lastNegative: negative,
    lastPresentNegative: presentNegative,
    rate,
  };
}
