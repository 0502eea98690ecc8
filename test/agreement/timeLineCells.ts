import { driverKeys } from '../../src/core/assumptions';
import { scenarios, type Case, type Scenario } from '../../src/core/case';
import type { CaseDrivers } from '../../src/core/forecast/caseDrivers';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { dateOfMonth, monthText } from '../../src/core/tracking/calendar';
import { shortestWindow } from '../../src/core/tracking/forecastTracks';
import { planByMonth } from '../../src/core/tracking/planByMonth';
import { benefitOf, monthlyLines, recurringOf } from '../../src/core/tracking/trackingLines';
import { killKeys } from '../../src/core/tracking/killCriteria';
import { readinessListKeys } from '../../src/core/tracking/readinessItems';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { causes } from '../../src/core/tracking/varianceCauses';
import { isIsoDate } from '../../src/core/isoDate';
import { caseNames, type CaseFact } from '../../src/sheets/caseNames';
import type { CellContent } from '../../src/sheets/plan';
import { figuresToDate } from '../../src/sheets/tracking/planActualSheet';
import type { Cells } from './lentSheet';

const MONTHS = 60;

const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

/**
 * What the sheets Actuals, Plan vs actual and Cash flow lend to Forecast and Tracking, by the core: so that these two
 * are compared alone, for many cases on one workbook.
 */
export function timeLineCells(of: Case, drivers: CaseDrivers): ReadonlyMap<string, Cells> {
  const { tracking } = of;
  const names = caseNames(1);
  const view = trackingOf(of, drivers);
  const terms = Object.fromEntries(
    scenarios.map((scenario) => {
      const found = scenarioTerms(of, drivers, scenario);
      return [scenario, { ...found, values: { ...found.values, successProbability: 1 } }];
    }),
  ) as Record<Scenario, ReturnType<typeof scenarioTerms>>;
  const plans = Object.fromEntries(
    scenarios.map((scenario) => [scenario, planByMonth(terms[scenario], of)]),
  ) as Record<Scenario, ReturnType<typeof planByMonth>>;
  const hasStart = isIsoDate(tracking.start);

  const cells = new Map<string, Cells>();
  const put = (fact: CaseFact, content: Cells) => cells.set(names.fact(fact), content);
  const row = (fact: CaseFact, value: (month: number) => CellContent) =>
    put(fact, [Array.from({ length: MONTHS }, (_, index) => value(index + 1))]);
  const planned = (
    fact: CaseFact,
    scenario: Scenario,
    value: (month: (typeof plans)['low']['months'][0]) => number,
  ) =>
    row(fact, (month) => {
      const found = plans[scenario].months[month - 1];
      return found ? value(found) : 0;
    });
  const came = (
    fact: CaseFact,
    value: (actual: NonNullable<(typeof view.months)[0]['actual']>) => CellContent,
    none: CellContent = 0,
  ) =>
    row(fact, (month) => {
      const actual = view.months[month - 1]?.actual;
      return actual ? value(actual) : none;
    });
  put('CaseName', [[of.name]]);
  put('CaseCurrency', [[of.currency]]);
  put('CaseTrackingMethod', [[tracking.method]]);
  put('CaseTrackWindow', [[shortestWindow(tracking.window)]]);
  put('CaseTrackStart', [[hasStart ? serial(dateOfMonth(1, tracking.start)) : '']]);
  put('CaseTrackLast', [[view.last]]);
  put('CaseTrackOneOff', [
    [view.oneOff.planned, view.oneOff.spent, view.oneOff.toCome, view.oneOff.isEstimate ? 1 : 0],
  ]);
  row('CaseTrack_Month', (month) => month);
  row('CaseTrack_Date', (month) => (hasStart ? serial(dateOfMonth(month, tracking.start)) : ''));
  row('CaseTrack_Within', (month) => (view.months[month - 1] ? 1 : 0));
  row('CaseTrack_Counts', (month) => (view.months[month - 1]?.actual ? 1 : 0));
  row('CaseTrack_Missing', (month) => (view.months[month - 1]?.state === 'missing' ? 1 : 0));
  for (const [scenario, end] of [
    ['low', '_Low'],
    ['likely', ''],
    ['high', '_High'],
  ] as const) {
    planned(`CaseTrack_PlanBenefit${end}`, scenario, ({ lines }) => benefitOf(lines));
    planned(`CaseTrack_PlanRecurring${end}`, scenario, ({ lines }) => recurringOf(lines));
    row(`CasePlan_Beginning${end}`, (month) =>
      Math.max(0, month - 1 - terms[scenario].values.monthsToGoLive),
    );
  }
  planned('CaseTrack_PlanRetraining', 'likely', ({ lines }) => lines.retraining);
  planned('CaseTrack_PlanAdoption', 'likely', ({ adoption }) => adoption);
  row('CaseTrack_PlanVolume', (month) => plans.likely.months[month - 1]?.volume ?? '');
  planned('CaseTrack_Discount', 'likely', ({ discount }) => discount);
  came('CaseTrack_Benefit', ({ lines }) => benefitOf(lines));
  came('CaseTrack_Recurring', ({ lines }) => recurringOf(lines));
  came('CaseTrack_Retraining', ({ lines }) => lines.retraining);
  came('CaseTrack_OneOff', ({ oneOff }) => oneOff);
  came('CaseTrack_Adoption', ({ told }) => told.adoption ?? '', '');
  came('CaseTrack_Volume', ({ told }) => told.volume ?? '', '');
  put(
    'CasePlanDrivers',
    driverKeys.map((key) => [
      ...scenarios.map((scenario) => terms[scenario].values[key]),
      '',
      terms.likely.factors[key],
    ]),
  );
  put('CaseLineVariance', [
    ...monthlyLines.map((line) => [view.variance.lines[line]]),
    [view.variance.oneOff],
  ]);
  const told = view.months.flatMap(({ plan, actual }) => (actual ? [{ plan, actual }] : []));
  put('CaseLinesToDate', [
    ...monthlyLines.map((line) => [
      told.reduce((sum, { plan }) => sum + plan.lines[line], 0),
      told.reduce((sum, { actual }) => sum + actual.lines[line], 0),
      view.variance.lines[line],
    ]),
    [view.oneOff.planned - view.oneOff.toCome, view.oneOff.spent, view.variance.oneOff],
  ]);
  row('CaseTrack_Words', (month) =>
    hasStart ? monthText(dateOfMonth(month, tracking.start)) : `Month ${month}`,
  );
  put('CaseHorizon', [[view.months.length / 12]]);
  put('CaseChecks', [['All checks OK']]);
  put('CaseNextGate', [[of.decision.nextGate]]);
  put('CaseGateDate', [
    [isIsoDate(of.decision.gateDate) ? serial(of.decision.gateDate) : of.decision.gateDate],
  ]);
  put('CaseGateOwner', [[of.decision.gateOwner]]);
  put(
    'CaseKillCriteria',
    killKeys.map((_, index) => [index % 2 === 0 ? 'holds' : 'not known', 'So it was found.']),
  );
  put(
    'CaseReadinessScores',
    [...readinessListKeys, 'all'].map((_, index) =>
      index === 1 ? ['', 0, 'no'] : [index / 10, index, 'no'],
    ),
  );
  put(
    'CaseCauses',
    causes.map((cause) => [view.causes.find((each) => each.cause === cause)!.amount]),
  );
  for (const key of figuresToDate) {
    cells.set(names.figure(key), [[view.figures[key].likely]]);
  }
  return cells;
}
