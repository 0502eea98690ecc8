import { driverKeys, drivers, type DriverKey } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { noBreakEven, paysAnyway } from '../../core/forecast/breakEvenOf';
import { isLinear } from '../../core/forecast/netPresentValueSwings';
import { evidenceSides } from '../../core/forecast/scenarioTerms';
import type { InputKey } from '../../core/inputs';
import { formula, line, quoted } from '../block';
import type { CaseNames, RangeEnd } from '../caseNames';
import { driverAt } from '../driverInUse';
import { evidenceFactor } from '../evidenceFactor';
import { countFormat, factorFormat, figureFormat } from '../numberFormats';
import { metricsFeeding } from '../pilot/metricsFeeding';
import type { Block, StyleName } from '../plan';
import { columnLetters } from '../rangeAddress';
import { amountFormulas, netPresentValue, type DriverCells, type TimeFactors } from './netPresentValue';
import { figureText, figureWords, type WordCells } from './figureText';

/** Columns of the table; those from `lowText` on stand beside what is printed. */
const column = {
  label: 0,
  low: 1,
  likely: 2,
  high: 3,
  factor: 4,
  atLow: 5,
  atHigh: 6,
  swing: 7,
  rank: 8,
  breakEven: 9,
  lowText: 11,
  highText: 12,
  least: 13,
  most: 14,
  rankKey: 15,
  linearRank: 16,
  counted: 17,
  zero: 18,
  mustBeTrue: 19,
} as const;
type Column = keyof typeof column;

/** Where the figures of every driver stand. */
export interface DriverPlaces extends DriverCells {
  readonly at: (key: DriverKey, of: Column) => string;
  /** The whole column. */
  readonly all: (of: Column) => string;
}

/** Cells that all lines of the table take part in. */
export interface SharedCells {
  /** Of the likely scenario. */
  readonly netPresentValue: string;
  /** Two swings that differ by less than this share of the widest are the same. */
  readonly rounding: string;
  readonly timeAt: (key: DriverKey, end: 'low' | 'high') => TimeFactors;
  readonly wordCells: WordCells;
}

/** Places in a table whose heading stands in `row`. */
export function driverPlaces(row: number): DriverPlaces {
  const at = (key: DriverKey, of: Column) =>
    `$${columnLetters(column[of])}$${row + 1 + driverKeys.indexOf(key) + 1}`;
  return {
    at,
    all: (of) => `${at(driverKeys[0]!, of)}:${at(driverKeys.at(-1)!, of)}`,
    value: (key) => at(key, 'likely'),
    factor: (key) => at(key, 'factor'),
  };
}

/**
 * Every driver as it stands on Inputs, and the net present value with this driver alone at its low and at its high
 * value. Each of those is the formula of the likely scenario with one cell replaced.
 */
export function driverTable(
  of: Case,
  names: CaseNames,
  row: number,
  places: DriverPlaces,
  shared: SharedCells,
): readonly Block[] {
  const heads: readonly (readonly [Column, string])[] = [
    ['low', 'Low'],
    ['likely', 'Likely'],
    ['high', 'High'],
    ['factor', 'Evidence ×'],
    ['atLow', 'NPV at low'],
    ['atHigh', 'NPV at high'],
    ['swing', 'Swing'],
    ['rank', 'Rank'],
    ['breakEven', 'Break-even'],
    ['lowText', 'Low, in words'],
    ['highText', 'High, in words'],
    ['least', 'Least'],
    ['most', 'Most'],
    ['rankKey', 'Swing, rounded'],
    ['linearRank', 'Rank, linear'],
    ['counted', 'NPV is 0 at, adjusted'],
    ['zero', 'NPV is 0 at'],
    ['mustBeTrue', 'What must be true'],
  ];
  return [
    line(row, column.label, ['Drivers in use'], 'section'),
    ...heads.map(([key, head]) => line(row, column[key], [head], 'columnHeadNumber')),
    ...driverKeys.flatMap((key, index) => driverLine(of, names, key, row + 1 + index, places, shared)),
  ];
}

function driverLine(
  of: Case,
  names: CaseNames,
  key: DriverKey,
  row: number,
  places: DriverPlaces,
  shared: SharedCells,
): readonly Block[] {
  const { label, unit, min, max, ranged } = drivers[key];
  const format = figureFormat(unit, of.currency);
  const money = figureFormat('money', of.currency);
  const at = (which: Column) => places.at(key, which);
  const cell = (which: Column, content: string, style: StyleName, more: { format?: string } = {}) =>
    line(row, column[which], [formula(content)], style, more);
  const isFed = metricsFeeding(of, key as InputKey).length > 0;
  const inUse = (end: RangeEnd | 'Likely') => {
    const told = driverAt(names, key, end).slice(1);
    // What is measured may be negative where nobody would type a negative figure.
    const raised = min === undefined || isFed ? told : `MAX(${at('least')},${told})`;
    return max === undefined ? `=${raised}` : `=MIN(${at('most')},${raised})`;
  };
  const netAt = (end: 'low' | 'high') => {
    const value = (other: DriverKey) => (other === key ? at(end) : places.value(other));
    const amounts = amountFormulas({ value, factor: places.factor });
    return netPresentValue(amounts, shared.timeAt(key, end), places.value('successProbability'));
  };
  const isRanged = `${at('low')}<${at('high')}`;
  const { wordCells } = shared;
  const words = (which: 'likely' | 'zero') => figureWords(unit, at(which), wordCells);
  const slope = `${at('atHigh')}-${at('atLow')}`;
  const [swing, raw, zero, factor] = [at('swing'), at('counted'), at('zero'), at('factor')];
  // The net present value is a straight line in what evidence leaves of the driver; a negative benefit stays as it is.
  const isBenefit = evidenceSides[key] === 'benefit';
  const counted = (end: 'low' | 'likely' | 'high') =>
    isBenefit ? `${at(end)}*IF(${at(end)}>0,${factor},1)` : at(end);
  const isFound = `ISNUMBER(${at('linearRank')})`;
  const bounds = [
    ...(min === undefined ? [] : [`${zero}>=${at('least')}`]),
    ...(max === undefined ? [] : [`${zero}<=${at('most')}`]),
  ];
  const orBlank = (test: string, content: string) => `=IF(${test},${content},"")`;
  return [
    line(row, column.label, [label], 'label'),
    ...(ranged
      ? [
          cell('low', inUse('Low'), 'link', { format }),
          cell('likely', inUse('Likely'), 'link', { format }),
          cell('high', inUse('High'), 'link', { format }),
        ]
      : [
          cell('low', `=${at('likely')}`, 'calculation', { format }),
          cell('likely', inUse('Likely'), 'link', { format }),
          cell('high', `=${at('likely')}`, 'calculation', { format }),
        ]),
    cell('factor', evidenceFactor(names, key), 'link', { format: factorFormat }),
    line(row, column.least, [min ?? null, max ?? null], 'calculation', { format }),
    ...(ranged
      ? [
          cell('atLow', orBlank(isRanged, netAt('low')), 'calculation', { format: money }),
          cell('atHigh', orBlank(isRanged, netAt('high')), 'calculation', { format: money }),
          cell('swing', orBlank(isRanged, `ABS(${slope})`), 'calculation', { format: money }),
          cell(
            'rank',
            orBlank(
              `ISNUMBER(${at('rankKey')})`,
              // Of equal swings the one that stands first.
              `RANK(${at('rankKey')},${places.all('rankKey')})+COUNTIF(` +
                `${places.at(driverKeys[0]!, 'rankKey')}:${at('rankKey')},${at('rankKey')})-1`,
            ),
            'calculation',
            { format: countFormat },
          ),
          cell('lowText', `=${figureText(unit, at('low'), wordCells)}`, 'calculation'),
          cell('highText', `=${figureText(unit, at('high'), wordCells)}`, 'calculation'),
          cell(
            'rankKey',
            orBlank(
              `ISNUMBER(${swing})`,
              `IF(${swing}>0,ROUND(${swing}/(${shared.rounding}*MAX(${places.all('swing')})),0),0)`,
            ),
            'calculation',
            { format: countFormat },
          ),
        ]
      : [
          line(row, column.atLow, [null, null, null, null, null], 'calculation'),
          line(row, column.lowText, [null, null], 'calculation'),
          line(row, column.rankKey, [null], 'calculation'),
        ]),
    ...(ranged && isLinear(key)
      ? [
          cell('linearRank', orBlank(`IF(ISNUMBER(${swing}),${swing}>0,FALSE)`, at('rank')), 'calculation', {
            format: countFormat,
          }),
          cell(
            'counted',
            orBlank(
              isFound,
              `${counted('likely')}-${shared.netPresentValue}*(${counted('high')}-${counted('low')})/(${slope})`,
            ),
            'calculation',
            { format },
          ),
          cell(
            'zero',
            orBlank(
              isFound,
              `IF(ABS(${raw})<=${shared.rounding}*ABS(${at('likely')}),0,` +
                `${isBenefit ? `IF(${raw}>0,IF(${factor}>0,${raw}/${factor},"none"),${raw})` : raw})`,
            ),
            'calculation',
            { format },
          ),
          cell(
            'breakEven',
            orBlank(
              isFound,
              bounds.reduceRight((inside, bound) => `IF(${bound},${inside},"none")`, zero),
            ),
            'calculation',
            { format },
          ),
          cell(
            'mustBeTrue',
            orBlank(
              isFound,
              `IF(ISNUMBER(${at('breakEven')}),"${label}: "&IF(${slope}>0,"at least ","at most ")&${words('zero')}` +
                `&" for the case to pay; likely "&${words('likely')},IF(${shared.netPresentValue}>0,` +
                `${quoted(capitalised(paysAnyway(key)))},${quoted(capitalised(noBreakEven(key)))}))`,
            ),
            'label',
          ),
        ]
      : [
          ...(ranged ? [line(row, column.breakEven, [null], 'calculation')] : []),
          line(row, column.linearRank, [null, null, null, null], 'calculation'),
        ]),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
