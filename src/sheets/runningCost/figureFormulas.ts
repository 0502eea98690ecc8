import { noCost } from '../../core/results';
import { costRange, type CostEnd, type CostRange } from '../../core/runningCost/costRange';
import type { RunningCostFigureKey, runningCostFigures } from '../../core/runningCost/runningCostFigures';
import { neverBreaksEven, noLimit, noOutcomes, noRequests } from '../../core/runningCost/runningCostWords';
import type { UsageKey } from '../../core/runningCost/usageFigures';
import { quoted } from '../block';
import type { CaseNames } from '../caseNames';
import type { CostPlaces } from './costLines';
import type { ScalePlaces } from './scaleLines';
import { finite, ifNumber, ifStated, unitExpressions } from './unitExpressions';
import type { WorkingPlaces } from './workingPlaces';

/** The formula of each figure, with "="; one without a formula, or without its ends, does not compile. */
export type RunningCostFormulas = {
  readonly [Key in RunningCostFigureKey]: (typeof runningCostFigures)[Key]['ranged'] extends true
    ? CostRange<string>
    : string;
};

export interface FigureCells {
  readonly usage: (key: UsageKey) => string;
  readonly costs: CostPlaces;
  /** Share of the likely running cost that tokens have. */
  readonly tokenShare: string;
  readonly scale: ScalePlaces;
  readonly working: WorkingPlaces;
  /** The cheapest possible cost of an outcome. */
  readonly cheapest: string;
  /** Where the search for a break-even ends. */
  readonly foundFrom: string;
  readonly foundUpTo: string;
}

/** @param figure Where a figure stands. */
export function figureFormulas(
  names: CaseNames,
  { usage, costs, tokenShare, scale, working, cheapest, foundFrom, foundUpTo }: FigureCells,
  figure: (key: RunningCostFigureKey, end?: CostEnd) => string,
): RunningCostFormulas {
  const rows = working.one('rows');
  const value = figure('outcomeValue');
  const elasticity = figure('elasticityUsed');
  const volume = scale.volume(0);
  const unit = (end: CostEnd) => unitExpressions(figure('monthlyCost', end), volume, value);
  const shareOfTotal = (share: string) =>
    `=${ifStated(rows, `IF(${costs.total.likely}=0,${quoted(noCost)},${share})`)}`;

  const requests = usage('requestsPerMonth');
  const benefit = names.figure('benefitAtScale');
  const derived = finite(ifNumber(benefit, `${benefit}/(12*${requests}*${usage('successRate')})`));
  const fixed = working.one('fixed');
  const growing = working.one('growing');
  const monthlyValue = working.one('monthlyValue');
  const excess = working.one('excess');
  const touching = working.one('touching');
  const never = quoted(neverBreaksEven);
  const unlimited = quoted(noLimit);
  const inRequests = (multiple: string) => ifNumber(multiple, finite(`${multiple}*${requests}`));
  const best = inRequests(working.one('best'));
  /** Where cost per outcome rises with volume: between two volumes, at one, or nowhere. */
  const rising = (none: string, found: string) =>
    `IF(${fixed}=0,${none},IF(${excess}>${touching},${never},IF(${excess}<0-${touching},${found},${best})))`;
  const breakEven = (cases: {
    readonly nothingGrows: string;
    readonly inProportion: string;
    readonly falling: string;
    readonly rising: string;
  }) => {
    const byElasticity = `IF(${elasticity}=1,IF(${monthlyValue}>${growing},${cases.inProportion},${never}),IF(${elasticity}<1,${cases.falling},${cases.rising}))`;
    const known = `IF(${monthlyValue}>0,IF(${growing}=0,${cases.nothingGrows},${byElasticity}),${never})`;
    return `=${ifStated(rows, `IF(${requests}=0,${quoted(noRequests)},${ifNumber(value, known)})`)}`;
  };

  return {
    monthlyCost: costRange((end) => `=${ifStated(rows, finite(costs.total[end]))}`),
    tokenShare: shareOfTotal(tokenShare),
    costPerRequest: costRange((end) => `=${unit(end).costPerRequest}`),
    costPerUser: costRange((end) => `=${unit(end).costPerUser}`),
    costPerOutcome: costRange((end) => `=${unit(end).costPerOutcome}`),
    outcomeValue:
      `=IF(${usage('valuePerOutcome')}>0,${usage('valuePerOutcome')},IF(${requests}=0,${quoted(noRequests)},` +
      `IF(${usage('successRate')}=0,${quoted(noOutcomes)},${derived})))`,
    marginPerOutcome: costRange((end) => `=${unit(end).marginPerOutcome(figure('costPerOutcome', end))}`),
    monthlyMargin: costRange((end) => `=${unit(end).margin}`),
    elasticityUsed: `=IF(${working.one('fittedElasticity')}="",${working.one('chosenElasticity')},${working.one('fittedElasticity')})`,
    breakEvenRequests: breakEven({
      nothingGrows: inRequests(working.one('fixedCovered')),
      inProportion: finite(`${fixed}/(${monthlyValue}-${growing})*${requests}`),
      falling: inRequests(foundFrom),
      rising: rising('0', inRequests(foundFrom)),
    }),
    paysUpTo: breakEven({
      nothingGrows: unlimited,
      inProportion: unlimited,
      falling: unlimited,
      rising: rising(inRequests(working.one('growingCovered')), inRequests(foundUpTo)),
    }),
    savedShare: costRange((end) =>
      shareOfTotal(
        `1-(${working.at('fixedAfter', end)}+${working.at('growingAfter', end)})/(${fixed}+${growing})`,
      ),
    ),
    costPerOutcomeAfter: costRange((end) => {
      const cost = `(${working.at('fixedAfter', end)}+${working.at('growingAfter', end)})`;
      const { requests: count, outcomes } = volume;
      const perOutcome = `IF(${outcomes}=0,${quoted(noOutcomes)},${finite(`${cost}/${outcomes}`)})`;
      return `=${ifStated(rows, ifNumber(count, perOutcome))}`;
    }),
    cheapestCostPerOutcome: `=${cheapest}`,
  };
}
