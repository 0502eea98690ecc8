import { costDrivers, type Case } from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { tooLarge } from '../../core/results';
import { BREAK_EVEN_STEPS, TOUCHING } from '../../core/runningCost/breakEvenScale';
import { costEnds, type CostEnd, type CostRange } from '../../core/runningCost/costRange';
import { elasticityRemarks, MOST_ELASTICITY } from '../../core/runningCost/fittedElasticity';
import { SAME_VOLUME } from '../../core/runningCost/otherVolume';
import { MOST_SHARES } from '../../core/runningCost/runningCostProblems';
import type { UsageKey } from '../../core/runningCost/usageFigures';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import { countFormat, figureFormat, percentFormat } from '../numberFormats';
import type { Block, CellContent } from '../plan';
import { cellAddress } from '../rangeAddress';
import type { ComponentPlaces } from './componentLines';
import type { CostPlaces } from './costLines';
import { column, WIDTH } from './layout';
import { nulls } from './tableParts';
import type { UsePlaces } from './tokenUseLines';
import { costAt, finite } from './unitExpressions';
import {
  savingTargets,
  searchColumns,
  workingKeys,
  type WorkingKey,
  type WorkingPlaces,
} from './workingPlaces';

const ratio = '0.000000';

/** One figure, or one for each end. */
type Figures = CellContent | CostRange<CellContent>;

/** What the figures above are made of: sums, constants of the method, and the search for the break-even. */
export function workingLines(
  of: Case,
  row: number,
  places: WorkingPlaces,
  cells: {
    readonly usage: (key: UsageKey) => string;
    readonly costs: CostPlaces;
    readonly uses: UsePlaces;
    readonly components: ComponentPlaces;
    readonly value: string;
    readonly elasticity: string;
  },
): readonly Block[] {
  const { usage, costs, uses, components, value, elasticity } = cells;
  const money = figureFormat('money', of.currency);
  const { one, at } = places;
  const each = (content: (end: CostEnd) => string): CostRange<CellContent> => ({
    low: formula(`=${content('low')}`),
    likely: formula(`=${content('likely')}`),
    high: formula(`=${content('high')}`),
  });
  const single = (content: string): CellContent => formula(`=${content}`);
  const byGrowth = (growth: string, end: CostEnd) =>
    `SUMIF(${costs.all('growth')},"${growth}",${costs.all(end)})`;
  const rest = `(1-${one('shares')})`;
  const [fixed, growing, monthlyValue] = [one('fixed'), one('growing'), one('monthlyValue')];
  const observed = (['firstVolume', 'firstCost', 'secondVolume', 'secondCost'] as const).map(usage);
  const [firstVolume, firstCost, secondVolume, secondCost] = observed;
  const allObserved = observed.join(',');
  const fit = `ROUND(LN((${secondCost}-${fixed})/(${firstCost}-${fixed}))/LN(${secondVolume}/${firstVolume}),${one('elasticityDecimals')})`;
  const isSought = `AND(${monthlyValue}>0,${growing}>0,${elasticity}<>1)`;
  const remark = (key: keyof typeof elasticityRemarks) => quoted(elasticityRemarks[key]);
  const after = (kept: string, part: 'fixedLikely' | 'growsLikely') =>
    `SUMPRODUCT(${components.all(part)},${kept})/${rest}`;
  const keptAt = (end: CostEnd) =>
    components.all(({ low: 'keptLow', likely: 'keptLikely', high: 'keptHigh' } as const)[end]);
  const cheapest = (part: 'fixedLow' | 'growsLow') =>
    `SUMPRODUCT(${components.all(part)},${components.all('keptCheapest')})/(1-${at('shares', 'low')})`;

  const lines: Readonly<
    Record<WorkingKey, readonly [label: string, figures: Figures, format: string, note: string]>
  > = {
    tokens: [
      'Tokens',
      {
        low: single(`SUM(${uses.month})*${usage('tokenFactorLow')}`),
        likely: single(`SUM(${uses.month})`),
        high: single(`SUM(${uses.month})*${usage('tokenFactorHigh')}`),
      },
      money,
      'All token uses, and their range',
    ],
    inMoney: [
      'In money',
      each((end) => `${byGrowth('fixed', end)}+${byGrowth('grows', end)}+${at('tokens', end)}`),
      money,
      'Lines and tokens, without shares of the total',
    ],
    sharesTold: ['Shares of the total', each((end) => byGrowth('share', end)), percentFormat, 'As typed'],
    shares: [
      '  as they count',
      each((end) => `MIN(${at('sharesTold', end)},${one('mostShares')})`),
      percentFormat,
      'What is left has to carry them',
    ],
    fixed: [
      'Fixed',
      single(`SUM(${components.all('fixedLikely')})/${rest}`),
      money,
      'With its part of the shares',
    ],
    growing: ['Grows with use', single(`SUM(${components.all('growsLikely')})/${rest}`), money, 'Likewise'],
    fixedAfter: [
      'Fixed, after savings',
      each((end) => after(keptAt(end), 'fixedLikely')),
      money,
      'Likely cost; measures that count, at their low, likely and high saving',
    ],
    growingAfter: [
      'Grows with use, after savings',
      each((end) => after(keptAt(end), 'growsLikely')),
      money,
      'Likewise',
    ],
    fixedCheapest: [
      'Fixed, cheapest possible',
      single(cheapest('fixedLow')),
      money,
      'Low cost; every measure, at its high saving',
    ],
    growingCheapest: ['Grows with use, cheapest possible', single(cheapest('growsLow')), money, 'Likewise'],
    rows: [
      'Lines and token uses',
      single(`COUNTIF(${costs.all('blank')},0)+COUNTIF(${uses.all('blank')},0)`),
      countFormat,
      'Without any, nothing is stated to cost something',
    ],
    waysOfTokens: [
      'Ways in which tokens are told',
      single(
        `IF(COUNTIF(${uses.all('blank')},0)>0,1,0)+MAX(${costs.all('tellsTokens')})+MAX(${costs.all('tellsUsage')})`,
      ),
      countFormat,
      'Token uses, typed lines and imported usage: of more than one some may count twice',
    ],
    growingShare: [
      'Share that grows with use',
      single(`IF(${one('rows')}=0,1,IF(${fixed}+${growing}=0,0,${growing}/(${fixed}+${growing})))`),
      percentFormat,
      'Of the likely running cost; all of it where nothing is stated. Risk takes it from here',
    ],
    monthlyValue: [
      'Value of a month’s outcomes',
      single(`IF(ISNUMBER(${value}),${value}*${usage('requestsPerMonth')}*${usage('successRate')},0)`),
      money,
      'At the volume of the case',
    ],
    chosenElasticity: [
      'Elasticity, chosen',
      single(`ROUND(${usage('elasticity')},${one('elasticityDecimals')})`),
      ratio,
      'From Usage',
    ],
    fittedElasticity: [
      'Elasticity, fitted',
      single(
        `IFERROR(IF(MIN(${allObserved})>0,IF(MIN(${firstCost},${secondCost})>${fixed},IF(${firstVolume}=${secondVolume},"",` +
          `IF(AND(${fit}>=0,${fit}<=${one('mostElasticity')}),${fit},"")),""),""),"")`,
      ),
      ratio,
      'Where the two observed months tell it',
    ],
    elasticityRemark: [
      'Where it comes from',
      single(
        `IF(ISNUMBER(${one('fittedElasticity')}),${remark('fitted')},IF(MAX(${allObserved})=0,${remark('chosen')},` +
          `IF(MIN(${allObserved})=0,${remark('incomplete')},IF(${firstVolume}=${secondVolume},${remark('sameVolume')},` +
          `IF(MIN(${firstCost},${secondCost})<=${fixed},${remark('belowFixed')},${remark('outside')})))))`,
      ),
      ratio,
      '',
    ],
    fixedCovered: [
      'Value covers the fixed cost at',
      single(`IF(${monthlyValue}>0,${finite(`${fixed}/${monthlyValue}`)},0)`),
      ratio,
      'Times the volume',
    ],
    growingCovered: [
      'Value equals the growing cost at',
      single(`IF(${isSought},${finite(`(${growing}/${monthlyValue})^(1/(1-${elasticity}))`)},0)`),
      ratio,
      'Times the volume, fixed cost aside',
    ],
    best: [
      'Best volume',
      single(
        `IF(AND(${isSought},${fixed}>0,${elasticity}>1),${finite(`(${fixed}/(${growing}*(${elasticity}-1)))^(1/${elasticity})`)},0)`,
      ),
      ratio,
      'Where cost per outcome is lowest; only where volume makes dearer',
    ],
    excess: [
      '  cost beyond value there',
      single(
        `IF(${one('best')}=0,0,${finite(`(${costAt(fixed, growing, one('best'), elasticity)})/(${monthlyValue}*${one('best')})-1`)})`,
      ),
      ratio,
      'As a share of the value: above 0 it never breaks even',
    ],
    million: ['Tokens that a price is for', 1e6, countFormat, 'Prices are per million'],
    hundred: ['One in percent', 100, countFormat, 'For figures in words'],
    small: ['Small money', 0.1, '0.0', 'Below it words show more decimals'],
    smallDecimals: ['  decimals', 4, countFormat, 'Of small money in words'],
    sameVolume: ['One volume', SAME_VOLUME, percentFormat, 'Up to this difference from the billed requests'],
    mostShares: ['Shares count up to', MOST_SHARES, percentFormat, 'Of the total'],
    mostElasticity: [
      'Largest elasticity',
      MOST_ELASTICITY,
      countFormat,
      'Beyond it the months do not belong together',
    ],
    elasticityDecimals: ['Decimals of an elasticity', 9, countFormat, 'Beyond them it is rounding'],
    touching: ['Touching', TOUCHING, '0E+00', 'Value and cost this close at best are the same'],
  };

  const list = (head: number, title: string, words: readonly string[]): Block[] => [
    line(head, column.label, [title, ...nulls(WIDTH - 1)], 'section'),
    ...words.map((word, index) => line(head + 1 + index, column.label, [word], 'label')),
  ];
  return [
    line(row, column.label, ['Working'], 'section'),
    line(row, 1, nulls(column.low - 1), 'columnHead'),
    line(row, column.low, ['Low', 'Likely', 'High'], 'columnHeadNumber'),
    line(row, column.note, ['  What it is', ...nulls(WIDTH - column.note - 1)], 'section'),
    ...workingKeys.flatMap((key): Block[] => {
      const [label, figures, format, note] = lines[key];
      const row = places.rowOf(key);
      return [
        line(row, column.label, [label], 'label'),
        line(
          row,
          column.low,
          isRange(figures) ? costEnds.map((end) => figures[end]) : [null, figures, null],
          'calculation',
          { format },
        ),
        line(row, column.note, [note || null, ...nulls(WIDTH - column.note - 1)], 'remark'),
      ];
    }),
    ...list(places.driversRow, 'What a cost may grow with', costDrivers),
    ...list(places.levelsRow, 'Evidence, strongest first', evidenceLevels),
    ...list(places.targetsRow, 'What a measure may act on', savingTargets),
    ...searchBlocks(),
  ];

  /** Newton's steps in logarithms: from one side to a root, and never past it. */
  function searchBlocks(): Block[] {
    const head = places.searchRow;
    const first = head + 1;
    const { step, from, fromCost, upTo, upToCost } = searchColumns;
    const covered = [one('fixedCovered'), one('growingCovered')] as const;
    const isRising = `AND(${elasticity}>1,${one('best')}<>0,${one('excess')}<0-${one('touching')})`;
    const start = `IF(${isSought},IF(${elasticity}<1,IF(ISNUMBER(${covered[1]}),MAX(${covered.join(',')}),${covered[1]}),IF(${isRising},${covered[0]},0)),0)`;
    const startAbove = `IF(AND(${isSought},${isRising}),${covered[1]},0)`;
    const next = (multiple: string, cost: string) => {
      const slope = `(1-${elasticity}*(${cost}-${fixed})/${cost})`;
      const stepped = `${multiple}*(${cost}/(${monthlyValue}*${multiple}))^(1/${slope})`;
      return `IF(${multiple}=0,0,${finite(stepped)})`;
    };
    const costOf = (multiple: string) =>
      `IF(${multiple}=0,0,IFERROR(${costAt(fixed, growing, multiple, elasticity)},${quoted(tooLarge)}))`;
    return [
      line(head, step, ['Break-even, step'], 'section'),
      line(head, from, ['From, times', 'Cost there', 'Up to, times', 'Cost there'], 'columnHeadNumber'),
      line(head, column.high, nulls(WIDTH - column.high), 'columnHead'),
      ...Array.from({ length: BREAK_EVEN_STEPS + 1 }, (_, index): Block[] => {
        const row = first + index;
        const before = (at: number) => cellAddress(row - 1, at);
        const sought = (start: string, at: number, cost: number) =>
          single(index === 0 ? start : next(before(at), before(cost)));
        return [
          line(row, step, [index], 'label'),
          line(row, from, [sought(start, from, fromCost)], 'calculation', { format: ratio }),
          line(row, fromCost, [single(costOf(cellAddress(row, from)))], 'calculation', { format: money }),
          line(row, upTo, [sought(startAbove, upTo, upToCost)], 'calculation', { format: ratio }),
          line(row, upToCost, [single(costOf(cellAddress(row, upTo)))], 'calculation', { format: money }),
        ];
      }).flat(),
    ];
  }
}

function isRange(figures: Figures): figures is CostRange<CellContent> {
  return typeof figures === 'object' && figures !== null && 'likely' in figures;
}

/** Where the search for a break-even ends, in multiples of the volume. */
export function foundCell({ searchRow }: WorkingPlaces, which: 'from' | 'upTo'): string {
  return fixedCell(searchRow + 1 + BREAK_EVEN_STEPS, searchColumns[which]);
}
