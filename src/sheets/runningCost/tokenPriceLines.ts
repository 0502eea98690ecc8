import type { Case } from '../../core/case';
import type { CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import { countFormat, percentFormat } from '../numberFormats';
import type { Block } from '../plan';
import { cellAddress } from '../rangeAddress';
import { cellsOf, column, COUNTED, endOf, type Layout } from './layout';
import {
  amountFormat,
  blankFormula,
  calculatedBlocks,
  checkFormula,
  countedHeads,
  fractionOr,
  headBlocks,
  isNoFraction,
  isNoNumber,
  isWrong,
  nulls,
  numberOr,
  tableArea,
  typedBlocks,
  type SheetRows,
} from './tableParts';

const typed = {
  model: column.label,
  provider: 1,
  input: 2,
  output: 3,
  cached: 4,
  batchDiscount: 5,
  asOf: 6,
  source: 7,
} as const;
const TYPED_COLUMNS = 8;

const countedKeys = ['blank', 'model', 'place', 'input', 'output', 'cached', 'batchDiscount'] as const;
type Counted = (typeof countedKeys)[number];
const counted = (key: Counted) => COUNTED + countedKeys.indexOf(key);

/** Where the prices stand as they count; models in capitals. */
export interface PricePlaces {
  readonly all: (of: Counted) => string;
  readonly providers: string;
  readonly checks: string;
}

export function pricePlaces({ prices }: Layout): PricePlaces {
  return {
    all: (of) => cellsOf(prices, counted(of)),
    providers: cellsOf(prices, typed.provider),
    checks: cellsOf(prices, column.check),
  };
}

/** What models cost, per million tokens: a list that goes out of date, with date and source in every row. */
export function tokenPriceLines(of: Case, names: CaseNames, layout: Layout): SheetRows {
  const { prices: table } = layout;
  const { head, first, count } = table;
  const at = (row: number, which: keyof typeof typed) => `$${cellAddress(row, typed[which])}`;
  const countedAt = (row: number, which: Counted) => `$${cellAddress(row, counted(which))}`;
  const places = pricePlaces(layout);
  const isMissing = (cell: string) => `OR(${isNoNumber(cell)},MIN(0,${cell})<0)`;
  const firstOfName = (row: number) =>
    `MIN(IF(${places.all('model')}=${countedAt(row, 'model')},${places.all('place')}))`;
  const overflow: Block = {
    row: first,
    column: typed.source + 1,
    cells: Array.from({ length: count }, () => nulls(column.check - typed.source - 1)),
    style: 'inputText',
  };
  return {
    blocks: [
      ...headBlocks(head, 'Token prices, per million', [
        'Provider',
        { figure: 'Input' },
        { figure: 'Output' },
        { figure: 'Cached input' },
        { figure: 'Batch, off' },
        'As of',
        'Source',
        ...nulls(column.check - typed.source - 1).map(() => ''),
        'Check',
      ]),
      countedHeads(head, ['Blank', 'Model', 'Row', 'Input', 'Output', 'Cached input', 'Batch, off']),
      ...typedBlocks(table, of.tokenPrices, [
        {
          at: typed.model,
          style: 'inputText',
          contents: [(price) => price.model, (price) => price.provider || null],
        },
        {
          at: typed.input,
          style: 'input',
          format: amountFormat,
          contents: [(price) => price.input, (price) => price.output, (price) => price.cached],
        },
        {
          at: typed.batchDiscount,
          style: 'input',
          format: percentFormat,
          contents: [(price) => price.batchDiscount],
        },
        {
          at: typed.asOf,
          style: 'inputText',
          format: dateFormat,
          contents: [(price) => dateContent(price.asOf)],
        },
        { at: typed.source, style: 'inputText', contents: [(price) => price.source || null] },
      ]),
      overflow,
      ...calculatedBlocks(table, [
        {
          at: column.check,
          style: 'check',
          formulaAt: (row) =>
            checkFormula(countedAt(row, 'blank'), [
              [`${countedAt(row, 'model')}=""`, 'Model: enter its name'],
              [isMissing(at(row, 'input')), 'Input: enter a price, 0 or more'],
              [isMissing(at(row, 'output')), 'Output: enter a price, 0 or more'],
              [
                `OR(${isWrong(at(row, 'cached'))},MIN(0,${at(row, 'cached')})<0)`,
                'Cached: a price, or nothing',
              ],
              [
                `OR(${isWrong(at(row, 'batchDiscount'))},${isNoFraction(at(row, 'batchDiscount'))})`,
                'Batch: 0% to 100% off',
              ],
              [`${firstOfName(row)}<${countedAt(row, 'place')}`, 'Listed above: the first counts'],
            ]),
        },
        {
          at: counted('blank'),
          format: countFormat,
          formulaAt: (row) => blankFormula(row, [typed.model, typed.input, typed.output, typed.cached]),
        },
        {
          at: counted('model'),
          formulaAt: (row) => `=IFERROR(UPPER(TRIM(${at(row, 'model')})),"")`,
        },
        // Counted in another column: a cell that counts its own row would wait for itself.
        {
          at: counted('place'),
          format: countFormat,
          formulaAt: (row) => `=ROWS($A$${first + 1}:$A$${row + 1})`,
        },
        {
          at: counted('input'),
          format: amountFormat,
          formulaAt: (row) => `=${numberOr(at(row, 'input'), '0')}`,
        },
        {
          at: counted('output'),
          format: amountFormat,
          formulaAt: (row) => `=${numberOr(at(row, 'output'), '0')}`,
        },
        {
          at: counted('cached'),
          format: amountFormat,
          formulaAt: (row) => `=${numberOr(at(row, 'cached'), countedAt(row, 'input'))}`,
        },
        {
          at: counted('batchDiscount'),
          format: percentFormat,
          formulaAt: (row) => `=${fractionOr(at(row, 'batchDiscount'), '0')}`,
        },
      ]),
    ],
    names: [
      {
        name: names.fact('CaseTokenPrices'),
        row: first,
        column: typed.model,
        rows: count,
        columns: TYPED_COLUMNS,
      },
    ],
    validations: [
      {
        kind: 'number',
        area: tableArea(table, typed.input, 3),
        title: 'Price',
        message:
          'Enter money per million tokens, 0 or more; nothing under Cached input where it costs the same.',
        min: 0,
      },
      {
        kind: 'number',
        area: tableArea(table, typed.batchDiscount, 1),
        title: 'Batch, off',
        message: 'Enter what is taken off what runs as batches, from 0% to 100%.',
        min: 0,
        max: 1,
      },
      {
        kind: 'number',
        area: tableArea(table, typed.asOf, 1),
        title: 'As of',
        message: 'Enter the date of the price, such as 2026-11-22.',
        min: 1,
      },
    ],
    highlights: [checkHighlight(first, column.check, count)],
    end: endOf(table),
  };
}
