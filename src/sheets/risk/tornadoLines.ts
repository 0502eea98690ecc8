import type { Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { figureFormat, measurementFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, ChartPlan } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import type { DriverPlaces } from './driverTable';
import { figureWords, type WordCells } from './figureText';

/** Drivers that the tornado shows. */
const SHOWN = 5;
const CHART_ROWS = 12;
/** Beside what is printed: what the chart draws. */
const DRAWN = 11;
/** Letter of the empty column left of it. */
const SPARE = columnLetters(DRAWN - 1);

const column = { label: 0, low: 1, high: 2, atLow: 3, atHigh: 4, swing: 5 } as const;

export interface TornadoLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly chart: ChartPlan;
  /** What moves the case most, and what must be true, in a sentence each; formulas. */
  readonly widest: string;
  readonly mustBeTrue: string;
  readonly end: number;
}

/** The widest swings, drawn as bars, and the break-even of the widest in which the net present value is linear. */
export function tornadoLines(
  of: Case,
  names: CaseNames,
  row: number,
  width: number,
  places: DriverPlaces,
  netPresentValue: string,
  wordCells: WordCells,
): TornadoLines {
  const money = figureFormat('money', of.currency);
  const nulls = (count: number) => Array<null>(count).fill(null);
  const first = row + 1;
  const likelyRow = first + SHOWN;
  const drawnTop = first;
  const breakEven = likelyRow + 2;
  const firstChart = breakEven + 3;
  const ranks = places.all('rank');
  // Counted in a column that is empty: a cell that counts its own row would wait for itself.
  const rankOf = (index: number) => `ROWS($${SPARE}$${first + 1}:$${SPARE}${first + index + 1})`;
  const labels = places.all('low').replaceAll('$B', '$A');
  const pick = (from: string, index: number) =>
    formula(`=IF(${rankOf(index)}>COUNT(${ranks}),"",INDEX(${from},MATCH(${rankOf(index)},${ranks},0)))`);
  const at = (index: number, which: keyof typeof column) => cellAddress(first + index, column[which]);
  const linear = places.all('linearRank');
  const pickLinear = (from: string) => `INDEX(${from},MATCH(MIN(${linear}),${linear},0))`;
  const hasLinear = `COUNT(${linear})>0`;
  const amount = (cell: string) => figureWords('money', cell, wordCells);
  const none = '"No driver has a range: enter low and high values on Inputs"';
  const mustBeTrue = cellAddress(breakEven + 1, 3);

  return {
    blocks: [
      line(row, 0, ['What moves the net present value most'], 'section'),
      line(row, 1, ['Low', 'High', 'NPV at low', 'NPV at high', 'Swing'], 'columnHeadNumber'),
      line(row, 6, ['  Each driver alone; all others at likely values', ...nulls(width - 7)], 'section'),
      ...Array.from({ length: SHOWN }, (_, index): Block[] => [
        line(first + index, column.label, [pick(labels, index)], 'label'),
        line(
          first + index,
          column.low,
          [pick(places.all('lowText'), index), pick(places.all('highText'), index)],
          'calculation',
        ),
        line(
          first + index,
          column.atLow,
          (['atLow', 'atHigh', 'swing'] as const).map((which) => pick(places.all(which), index)),
          'calculation',
          { format: money },
        ),
        line(first + index, 6, nulls(width - 6), 'remark'),
      ]).flat(),
      line(likelyRow, 0, ['Net present value at likely values'], 'totalLabel'),
      line(likelyRow, 1, [null, null, formula(`=${netPresentValue}`), null, null], 'total', {
        format: money,
      }),
      line(row, DRAWN, ['Drawn', 'At low', 'At high'], 'columnHeadNumber'),
      // From the bottom of the chart up: the widest comes last.
      ...Array.from({ length: SHOWN }, (_, index): Block[] => {
        const shown = SHOWN - 1 - index;
        const isThere = `ISNUMBER(${at(shown, 'swing')})`;
        const change = (which: 'atLow' | 'atHigh') =>
          formula(`=IF(${isThere},${at(shown, which)}-${netPresentValue},0)`);
        return [
          line(
            drawnTop + index,
            DRAWN,
            [
              formula(
                `=IF(${isThere},${at(shown, 'label')}&": "&${at(shown, 'low')}&" to "&${at(shown, 'high')},"")`,
              ),
            ],
            'label',
          ),
          line(drawnTop + index, DRAWN + 1, [change('atLow'), change('atHigh')], 'calculation', {
            format: money,
          }),
        ];
      }).flat(),
      line(breakEven, 0, ['Break-even of the widest'], 'section'),
      line(breakEven, 1, ['Likely', 'NPV is 0 at'], 'columnHeadNumber'),
      line(breakEven, 3, ['  What must be true', ...nulls(width - 4)], 'section'),
      line(breakEven + 1, 0, [formula(`=IF(${hasLinear},${pickLinear(labels)},"none")`)], 'label'),
      line(
        breakEven + 1,
        1,
        (['likely', 'breakEven'] as const).map((which) =>
          formula(`=IF(${hasLinear},${pickLinear(places.all(which))},"none")`),
        ),
        'calculation',
        { format: measurementFormat },
      ),
      line(
        breakEven + 1,
        3,
        [formula(`=IF(${hasLinear},${pickLinear(places.all('mustBeTrue'))},${none})`), ...nulls(width - 4)],
        'sentence',
      ),
    ],
    names: [
      { name: names.fact('CaseTornado'), row: first, column: 0, rows: SHOWN, columns: 6 },
      { name: names.fact('CaseBreakEven'), row: breakEven + 1, column: 0, rows: 1, columns: 4 },
    ],
    chart: {
      name: 'AIROI Tornado chart',
      kind: 'stackedBar',
      title: 'Change of the net present value, each driver alone',
      series: [
        { name: 'At its low value', color: palette.baseline },
        { name: 'At its high value', color: palette.pilot },
      ].map((series, index) => ({
        ...series,
        values: { row: drawnTop, column: DRAWN + 1 + index, rows: SHOWN, columns: 1 },
        categories: { row: drawnTop, column: DRAWN, rows: SHOWN, columns: 1 },
      })),
      valueAxis: { title: 'change against likely values', format: '#,##0' },
      legend: true,
      covers: { row: firstChart, column: 0, rows: CHART_ROWS, columns: width },
      description:
        'Tornado chart: how far each of the five drivers that matter most moves the net present value at its low and at ' +
        `its high value, the widest on top; the figures are in ${cellAddress(first, 0)} and beside it.`,
    },
    widest:
      `=IF(COUNT(${ranks})=0,${none},${at(0, 'label')}&" moves the net present value most: from "&` +
      `${amount(`MIN(${at(0, 'atLow')},${at(0, 'atHigh')})`)}&" to "&${amount(`MAX(${at(0, 'atLow')},${at(0, 'atHigh')})`)}&` +
      `"; at likely values it is "&${amount(netPresentValue)}&".")`,
    mustBeTrue: `=${mustBeTrue}&"."`,
    end: firstChart + CHART_ROWS,
  };
}
