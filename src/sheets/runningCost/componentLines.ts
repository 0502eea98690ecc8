import type { Case } from '../../core/case';
import { costComponents } from '../../core/runningCost/costComponents';
import { costEnds } from '../../core/runningCost/costRange';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { figureFormat, percentFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, ChartPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import type { CostPlaces } from './costLines';
import { column, COUNTED, fixedCells, WIDTH } from './layout';
import type { SavingPlaces } from './savingPlaces';
import { countedHeads, nulls } from './tableParts';
import type { WorkingPlaces } from './workingPlaces';

const SHARE = 1;
const GROWS = 2;

const countedKeys = [
  'fixedLow',
  'growsLow',
  'fixedLikely',
  'growsLikely',
  'keptLow',
  'keptLikely',
  'keptHigh',
  'keptCheapest',
  'drawnLabel',
  'drawn',
] as const;
type Counted = (typeof countedKeys)[number];
const counted = (key: Counted) => COUNTED + countedKeys.indexOf(key);
const COUNT = costComponents.length;

/** Where the components stand, in a part whose heading stands in `row`. */
export interface ComponentPlaces {
  readonly labels: string;
  readonly all: (of: Counted) => string;
  /** Of the likely running cost. */
  readonly shares: string;
  readonly likely: string;
}

export function componentPlaces(row: number): ComponentPlaces {
  const all = (at: number) => fixedCells(row + 1, at, COUNT);
  return {
    labels: all(column.label),
    all: (of) => all(counted(of)),
    shares: all(SHARE),
    likely: all(column.likely),
  };
}

export interface ComponentLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly chart: ChartPlan;
}

/** What the running cost is made of. */
export function componentLines(
  of: Case,
  names: CaseNames,
  row: number,
  costs: CostPlaces,
  savings: SavingPlaces,
  working: WorkingPlaces,
): ComponentLines {
  const first = row + 1;
  const totalRow = first + COUNT;
  const money = figureFormat('money', of.currency);
  const cell = (at: number, row: number) => `$${cellAddress(row, at)}`;
  const grows = (end: 'low' | 'likely', label: string) =>
    `SUMIF(${costs.all('component')},${label},${costs.all(end === 'low' ? 'growsLow' : 'growsLikely')})`;
  const places = componentPlaces(row);
  const kept = (label: string, which: 'keptLow' | 'keptLikely' | 'keptHigh' | 'keptCheapest') =>
    `=PRODUCT(IF(${savings.all('component')}=${label},${savings.all(which)},1))*PRODUCT(IF(${savings.all('component')}="all",${savings.all(which)},1))`;
  return {
    blocks: [
      line(row, column.label, ['Components, per month'], 'section'),
      line(row, SHARE, ['Share', 'Growing', 'Low', 'Likely', 'High'], 'columnHeadNumber'),
      line(row, column.note, nulls(WIDTH - column.note), 'section'),
      countedHeads(row, [
        'Low, fixed',
        'Low, grows',
        'Likely, fixed',
        'Likely, grows',
        'Left at low saving',
        'Left at likely',
        'Left at high',
        'Left at least',
        'Drawn',
        'Share',
      ]),
      ...costComponents.flatMap((component, index): Block[] => {
        const at = first + index;
        const label = cell(column.label, at);
        const isTokens = component === 'tokens';
        const withTokens = (sum: string, end: 'low' | 'likely' | 'high') =>
          formula(`=${sum}${isTokens ? `+${working.at('tokens', end)}` : ''}`);
        const drawn = totalRow - 1 - index;
        return [
          line(at, column.label, [component], 'label'),
          line(
            at,
            SHARE,
            [formula(`=IF(${costs.total.likely}=0,0,${cell(column.likely, at)}/${costs.total.likely})`)],
            'calculation',
            { format: percentFormat },
          ),
          line(
            at,
            GROWS,
            [
              formula(`=${cell(counted('growsLikely'), at)}`),
              ...costEnds.map((end) =>
                withTokens(`SUMIF(${costs.all('component')},${label},${costs.month[end]})`, end),
              ),
            ],
            'calculation',
            { format: money },
          ),
          line(
            at,
            counted('fixedLow'),
            [
              formula(`=SUMIF(${costs.all('component')},${label},${costs.all('fixedLow')})`),
              withTokens(grows('low', label), 'low'),
              formula(`=SUMIF(${costs.all('component')},${label},${costs.all('fixedLikely')})`),
              withTokens(grows('likely', label), 'likely'),
            ],
            'calculation',
            { format: money },
          ),
          line(
            at,
            counted('keptLow'),
            [
              formula(kept(label, 'keptLow')),
              formula(kept(label, 'keptLikely')),
              formula(kept(label, 'keptHigh')),
              formula(kept(label, 'keptCheapest')),
            ],
            'calculation',
            { format: percentFormat },
          ),
          // From the bottom of the chart up.
          line(at, counted('drawnLabel'), [formula(`=${cell(column.label, drawn)}`)], 'label'),
          line(at, counted('drawn'), [formula(`=${cell(SHARE, drawn)}`)], 'calculation', {
            format: percentFormat,
          }),
        ];
      }),
      line(totalRow, column.label, ['Running cost per month'], 'totalLabel'),
      line(totalRow, SHARE, [formula(`=SUM(${places.shares})`)], 'total', { format: percentFormat }),
      line(
        totalRow,
        GROWS,
        [
          formula(`=SUM(${places.all('growsLikely')})`),
          ...costEnds.map((end) => formula(`=${costs.total[end]}`)),
        ],
        'total',
        { format: money },
      ),
    ],
    names: [
      { name: names.fact('CaseComponents'), row: first, column: column.label, rows: COUNT, columns: 6 },
    ],
    chart: {
      name: 'AIROI Components',
      kind: 'bar',
      title: 'Share of the running cost, likely',
      series: [
        {
          name: 'Share of the running cost',
          values: { row: first, column: counted('drawn'), rows: COUNT, columns: 1 },
          categories: { row: first, column: counted('drawnLabel'), rows: COUNT, columns: 1 },
          color: palette.pilot,
        },
      ],
      valueAxis: { title: '', format: '0%', min: 0 },
      legend: false,
      covers: { row: first, column: column.note, rows: COUNT + 1, columns: WIDTH - column.note },
      description:
        'Bars of each component’s share of the likely running cost; ' +
        `the figures are in ${cellAddress(first, 0)} and beside it.`,
    },
  };
}
