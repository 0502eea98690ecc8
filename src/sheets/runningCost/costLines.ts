import { costDrivers, costOrigins, type Case, type RunningCost } from '../../core/case';
import { costComponents } from '../../core/runningCost/costComponents';
import { costEnds, costRange, type CostEnd, type CostRange } from '../../core/runningCost/costRange';
import { formula, line } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { fixedCell } from '../cashFlow/places';
import { evidenceValidation } from '../inputs/driverLine';
import { countFormat, figureFormat } from '../numberFormats';
import type { Block } from '../plan';
import { cellAddress } from '../rangeAddress';
import { cellsOf, column, COUNTED, endOf, type Layout } from './layout';
import {
  blankFormula,
  calculatedBlocks,
  checkFormula,
  countedHeads,
  headBlocks,
  isNoNumber,
  isWrong,
  nulls,
  amountFormat,
  numberOr,
  rankFormula,
  tableArea,
  typedBlocks,
  wordFormula,
  wordValidation,
  type Fault,
  type SheetRows,
} from './tableParts';
import { usageCell } from './usageLines';
import type { WorkingPlaces } from './workingPlaces';

const typed = {
  name: column.label,
  component: 1,
  quantity: 2,
  low: column.low,
  likely: column.likely,
  high: column.high,
  driver: 6,
  evidence: 7,
  source: column.source,
  origin: 9,
} as const;
const TYPED_COLUMNS = 10;
/** Money per month. */
const month = { low: 10, likely: 11, high: 12 } as const;

const countedKeys = [
  'blank',
  'component',
  'driver',
  'growth',
  'times',
  'low',
  'likely',
  'high',
  'fixedLow',
  'growsLow',
  'fixedLikely',
  'growsLikely',
  'rank',
  'tellsTokens',
  'tellsUsage',
] as const;
type Counted = (typeof countedKeys)[number];
const counted = (key: Counted) => COUNTED + countedKeys.indexOf(key);

/** Where the cost lines stand as they count. */
export interface CostPlaces {
  /** A column of all lines. */
  readonly all: (of: Counted) => string;
  /** Money per month of each line, shares of the total included. */
  readonly month: CostRange<string>;
  /** The same of all lines and the tokens together. */
  readonly total: CostRange<string>;
  readonly checks: string;
}

export function costPlaces({ costs }: Layout): CostPlaces {
  return {
    all: (of) => cellsOf(costs, counted(of)),
    month: costRange((end) => cellsOf(costs, month[end])),
    total: costRange((end) => fixedCell(endOf(costs) + 1, month[end])),
    checks: cellsOf(costs, column.check),
  };
}

const usageFacts: CostRange<CaseFact> = {
  low: 'CaseUsageMonthly_Low',
  likely: 'CaseUsageMonthly',
  high: 'CaseUsageMonthly_High',
};

/**
 * What running it costs in a month, line by line, with the tokens and the sum below.
 *
 * @param hasUsage Whether the workbook holds imported usage, from which lines may take their figures.
 */
export function costLines(
  of: Case,
  names: CaseNames,
  layout: Layout,
  working: WorkingPlaces,
  componentList: string,
  hasUsage: boolean,
): SheetRows {
  const { runningCosts } = of;
  const { costs: table, usage } = layout;
  const { head, first, count } = table;
  const places = costPlaces(layout);
  const money = figureFormat('money', of.currency);
  const at = (row: number, which: keyof typeof typed) => `$${cellAddress(row, typed[which])}`;
  const countedAt = (row: number, which: Counted) => `$${cellAddress(row, counted(which))}`;
  const isFed = ({ origin }: RunningCost) => hasUsage && origin === 'usage';

  const likely = (row: number) => numberOr(at(row, 'likely'), '0');
  const value = (row: number, end: CostEnd) =>
    end === 'likely' ? likely(row) : numberOr(at(row, end), likely(row));
  const part = (key: Counted, growth: 'fixed' | 'grows', end: CostEnd) => ({
    at: counted(key),
    format: money,
    formulaAt: (row: number) => `=IF(${countedAt(row, 'growth')}="${growth}",${countedAt(row, end)},0)`,
  });
  const isDriver = (row: number, driver: string) => `${countedAt(row, 'driver')}="${driver}"`;
  const times = (row: number) => {
    const quantity = numberOr(at(row, 'quantity'), '1');
    const perUse = `IF(${isDriver(row, 'per request')},${usageCell(usage, 'requestsPerMonth')},IF(${isDriver(row, 'per user')},${usageCell(usage, 'usersPerMonth')},1))`;
    return `=IF(${isDriver(row, 'share of total')},1,${quantity}*${perUse})`;
  };
  const tokenRow = endOf(table);
  const source: readonly Block[] = [
    ...typedBlocks(table, runningCosts, [
      { at: typed.name, style: 'inputText', contents: [(cost) => cost.name] },
      { at: typed.component, style: 'inputText', contents: [(cost) => cost.component] },
      { at: typed.quantity, style: 'input', contents: [(cost) => cost.quantity] },
      { at: typed.driver, style: 'inputText', contents: [(cost) => cost.driver, (cost) => cost.evidence] },
      { at: typed.source, style: 'inputTextWrapped', contents: [(cost) => cost.source || null] },
      { at: typed.origin, style: 'inputText', contents: [(cost) => cost.origin] },
    ]),
    ...Array.from({ length: count }, (_, index) => {
      const cost = runningCosts[index];
      const row = first + index;
      const figures = costEnds.map((end) => (cost ? cost[end] : null));
      if (!cost || !isFed(cost)) {
        return line(row, typed.low, figures, 'input', { format: amountFormat, editable: true });
      }
      const monthly = costEnds.map((end) => {
        const name = names.fact(usageFacts[end]);
        return formula(`=IF(ISNUMBER(${name}),${name},0)`);
      });
      return line(row, typed.low, monthly, 'link', { format: amountFormat });
    }),
  ];

  return {
    blocks: [
      ...headBlocks(head, 'Running costs, per month', [
        'Component',
        { figure: 'Quantity' },
        { figure: 'Low, each' },
        { figure: 'Likely, each' },
        { figure: 'High, each' },
        'Grows with',
        'Evidence',
        'Source',
        'From',
        { figure: 'Low' },
        { figure: 'Likely' },
        { figure: 'High' },
        'Check',
      ]),
      countedHeads(head, [
        'Blank',
        'Component',
        'Grows with',
        'Growth',
        'Times',
        'Low',
        'Likely',
        'High',
        'Low, fixed',
        'Low, grows',
        'Likely, fixed',
        'Likely, grows',
        'Evidence, 1 is best',
        'Tokens, typed',
        'Imported usage',
      ]),
      ...source,
      ...calculatedBlocks(table, [
        ...costEnds.map((end) => ({
          at: month[end],
          format: money,
          formulaAt: (row: number) =>
            `=IF(${countedAt(row, 'blank')}=1,"",IF(${isDriver(row, 'share of total')},${countedAt(row, end)}*${places.total[end]},${countedAt(row, end)}))`,
        })),
        {
          at: column.check,
          style: 'check',
          formulaAt: (row) => checkFormula(countedAt(row, 'blank'), faults(row)),
        },
        {
          at: counted('blank'),
          format: countFormat,
          formulaAt: (row) => blankFormula(row, [typed.name, typed.low, typed.likely, typed.high]),
        },
        {
          at: counted('component'),
          formulaAt: (row) =>
            wordFormula(countedAt(row, 'blank'), at(row, 'component'), componentList, 'other'),
        },
        {
          at: counted('driver'),
          formulaAt: (row) =>
            wordFormula(countedAt(row, 'blank'), at(row, 'driver'), working.drivers, 'fixed'),
        },
        {
          at: counted('growth'),
          formulaAt: (row) =>
            `=IF(${countedAt(row, 'blank')}=1,"",IF(${isDriver(row, 'fixed')},"fixed",IF(${isDriver(row, 'share of total')},"share","grows")))`,
        },
        { at: counted('times'), formulaAt: times },
        ...costEnds.map((end) => ({
          at: counted(end),
          format: amountFormat,
          formulaAt: (row: number) => `=${countedAt(row, 'times')}*${value(row, end)}`,
        })),
        part('fixedLow', 'fixed', 'low'),
        part('growsLow', 'grows', 'low'),
        part('fixedLikely', 'fixed', 'likely'),
        part('growsLikely', 'grows', 'likely'),
        {
          at: counted('rank'),
          format: countFormat,
          formulaAt: (row) => rankFormula(countedAt(row, 'blank'), at(row, 'evidence'), working.levels),
        },
        {
          at: counted('tellsTokens'),
          format: countFormat,
          formulaAt: (row) =>
            `=IF(${countedAt(row, 'component')}="tokens",IF(${countedAt(row, 'high')}>0,1-${countedAt(row, 'tellsUsage')},0),0)`,
        },
        {
          at: counted('tellsUsage'),
          format: countFormat,
          formulaAt: (row) =>
            `=IFERROR(IF(TRIM(${at(row, 'origin')})="usage",IF(${countedAt(row, 'high')}>0,1,0),0),0)`,
        },
      ]),
      line(tokenRow, column.label, ['Tokens'], 'label'),
      line(tokenRow, 1, ['tokens', null, null, null, null, 'Token uses below', ...nulls(3)], 'remark'),
      line(
        tokenRow,
        month.low,
        costEnds.map((end) => formula(`=${working.at('tokens', end)}`)),
        'calculation',
        { format: money },
      ),
      line(tokenRow, column.check, [null], 'remark'),
      line(tokenRow + 1, column.label, ['Running cost per month'], 'totalLabel'),
      line(tokenRow + 1, 1, nulls(month.low - 1), 'totalRemark'),
      line(
        tokenRow + 1,
        month.low,
        costEnds.map((end) => formula(`=${working.at('inMoney', end)}/(1-${working.at('shares', end)})`)),
        'total',
        { format: money },
      ),
      line(tokenRow + 1, column.check, [null], 'totalRemark'),
    ],
    names: [
      {
        name: names.fact('CaseRunningCosts'),
        row: first,
        column: typed.name,
        rows: count,
        columns: TYPED_COLUMNS,
      },
    ],
    validations: [
      wordValidation(table, typed.component, 'Component', costComponents),
      {
        kind: 'number',
        area: tableArea(table, typed.quantity, 4),
        title: 'Running cost',
        message: 'Enter 0 or more: how many, and money for each of them in a month, or a share such as 20%.',
        min: 0,
      },
      wordValidation(
        table,
        typed.driver,
        'Grows with',
        costDrivers,
        'fixed stays; volume grows with use; per request and per user: money for each; share of total: a fraction of all running costs.',
      ),
      evidenceValidation(first, typed.evidence, count),
      wordValidation(
        table,
        typed.origin,
        'From',
        costOrigins,
        'typed, or usage: the next update of the sheets takes imported usage.',
      ),
    ],
    highlights: [checkHighlight(first, column.check, count)],
    end: tokenRow + 2,
  };

  function faults(row: number): readonly Fault[] {
    const [low, most, high] = [at(row, 'low'), at(row, 'likely'), at(row, 'high')];
    const isKnown = (cell: string, list: string) => `ISNUMBER(MATCH(TRIM(${cell}),${list},0))`;
    const wordFault = (cell: string, list: string) => `IF(${isKnown(cell, list)},FALSE,TRUE)`;
    const shareOf = costEnds.map((end) => working.at('sharesTold', end)).join(',');
    const isUsage = `TRIM(${at(row, 'origin')})="usage"`;
    return [
      [isNoNumber(most), 'Likely: enter a number'],
      [`OR(${isWrong(low)},IF(ISNUMBER(${low}),${low}>${most},FALSE))`, 'Low: up to likely'],
      [`OR(${isWrong(high)},IF(ISNUMBER(${high}),${high}<${most},FALSE))`, 'High: likely or more'],
      [`MIN(${low}:${high})<0`, 'Enter 0 or more'],
      [`OR(${isWrong(at(row, 'quantity'))},MIN(0,${at(row, 'quantity')})<0)`, 'Quantity: 0 or more'],
      [wordFault(at(row, 'component'), componentList), 'Component: one of the list; other counts'],
      [wordFault(at(row, 'driver'), working.drivers), 'Grows with: one of the list; fixed counts'],
      [
        `AND(${isDriver(row, 'share of total')},MAX(${shareOf})>=${working.one('mostShares')})`,
        'Shares: lower them; 95% in all count',
      ],
      [
        `AND(${isDriver(row, 'per request')},${usageCell(usage, 'requestsPerMonth')}=0)`,
        'Enter requests per month',
      ],
      [`AND(${isDriver(row, 'per user')},${usageCell(usage, 'usersPerMonth')}=0)`, 'Enter users'],
      ...(hasUsage ? usageFaults() : [[isUsage, 'No usage imported: as typed'] as const]),
    ];

    function usageFaults(): readonly Fault[] {
      const [monthly, billed] = [names.fact('CaseUsageMonthly'), names.fact('CaseUsageRequests')];
      const counted = usageCell(usage, 'requestsPerMonth');
      const isOther = `ABS(${counted}-${billed})>${working.one('sameVolume')}*${billed}`;
      const isKnown = `IF(ISNUMBER(${billed}),MIN(${billed},${counted})>0,FALSE)`;
      return [
        [`IF(${isUsage},IF(ISNUMBER(${monthly}),FALSE,TRUE),FALSE)`, 'Usage: no complete month yet'],
        [
          `IF(${isUsage},IF(${isDriver(row, 'volume')},IF(${isKnown},${isOther},FALSE),FALSE),FALSE)`,
          'Usage: billed for other requests than Use',
        ],
      ];
    }
  }
}
