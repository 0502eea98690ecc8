import type { Case } from '../../core/case';
import type { CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { evidenceValidation } from '../inputs/driverLine';
import { countFormat, figureFormat, percentFormat, perUnitFormat } from '../numberFormats';
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
  numberOr,
  rankFormula,
  tableArea,
  typedBlocks,
  type SheetRows,
} from './tableParts';
import { pricePlaces } from './tokenPriceLines';
import { usageCell } from './usageLines';
import type { WorkingPlaces } from './workingPlaces';

const typed = {
  name: column.label,
  model: 1,
  calls: 2,
  inputTokens: 3,
  outputTokens: 4,
  cachedShare: 5,
  batchShare: 6,
  evidence: 7,
} as const;
const TYPED_COLUMNS = 8;
const shown = { price: 8, provider: 9, call: 10, month: 11, share: 12 } as const;

const countedKeys = [
  'blank',
  'place',
  'calls',
  'inputTokens',
  'outputTokens',
  'cachedShare',
  'batchShare',
  'list',
  'rank',
] as const;
type Counted = (typeof countedKeys)[number];
const counted = (key: Counted) => COUNTED + countedKeys.indexOf(key);

/** Where the token uses stand as they count. */
export interface UsePlaces {
  readonly all: (of: Counted) => string;
  /** Money of the case per month. */
  readonly month: string;
  readonly checks: string;
}

export function tokenUsePlaces({ uses }: Layout): UsePlaces {
  return {
    all: (of) => cellsOf(uses, counted(of)),
    month: cellsOf(uses, shown.month),
    checks: cellsOf(uses, column.check),
  };
}

/** What a request asks of models, and what a call and a month of it cost. */
export function tokenUseLines(of: Case, names: CaseNames, layout: Layout, working: WorkingPlaces): SheetRows {
  const { uses: table, usage } = layout;
  const { head, first, count } = table;
  const prices = pricePlaces(layout);
  const at = (row: number, which: keyof typeof typed) => `$${cellAddress(row, typed[which])}`;
  const countedAt = (row: number, which: Counted) => `$${cellAddress(row, counted(which))}`;
  const shownAt = (row: number, which: keyof typeof shown) => `$${cellAddress(row, shown[which])}`;
  const { month } = tokenUsePlaces(layout);
  const usageAt = (key: Parameters<typeof usageCell>[1]) => usageCell(usage, key);
  const isPriced = (row: number) => `${countedAt(row, 'place')}>0`;
  const price = (row: number, of: 'input' | 'output' | 'cached' | 'batchDiscount') =>
    `INDEX(${prices.all(of)},${countedAt(row, 'place')})`;
  const orBlank = (row: number, content: string) => `=IF(${countedAt(row, 'blank')}=1,"",${content})`;
  const listPrice = (row: number) => {
    const input = `(${price(row, 'input')}*(1-${countedAt(row, 'cachedShare')})+${price(row, 'cached')}*${countedAt(row, 'cachedShare')})`;
    const tokens = (of: 'inputTokens' | 'outputTokens') => `${countedAt(row, of)}/${working.one('million')}`;
    return (
      `=IF(${isPriced(row)},(${tokens('inputTokens')}*${input}+${tokens('outputTokens')}*${price(row, 'output')})` +
      `*(1-${countedAt(row, 'batchShare')}*${price(row, 'batchDiscount')}),0)`
    );
  };
  const isMissing = (cell: string) => `OR(${isNoNumber(cell)},MIN(0,${cell})<0)`;
  const isNoShare = (cell: string) => `OR(${isWrong(cell)},${isNoFraction(cell)})`;
  return {
    blocks: [
      ...headBlocks(head, 'Token uses, per request', [
        'Model',
        { figure: 'Calls' },
        { figure: 'Input tokens' },
        { figure: 'Output tokens' },
        { figure: 'Cached input' },
        { figure: 'In batches' },
        'Evidence',
        'Price in use',
        'Provider',
        { figure: 'Per call' },
        { figure: 'Per month' },
        { figure: 'Share' },
        'Check',
      ]),
      countedHeads(head, [
        'Blank',
        'Price row',
        'Calls',
        'Input',
        'Output',
        'Cached',
        'Batches',
        'A call, by list',
        'Evidence, 1 is best',
      ]),
      ...typedBlocks(table, of.tokenUses, [
        { at: typed.name, style: 'inputText', contents: [(each) => each.name, (each) => each.model] },
        { at: typed.calls, style: 'input', contents: [(each) => each.callsPerRequest] },
        {
          at: typed.inputTokens,
          style: 'input',
          format: countFormat,
          contents: [(each) => each.inputTokens, (each) => each.outputTokens],
        },
        {
          at: typed.cachedShare,
          style: 'input',
          format: percentFormat,
          contents: [(each) => each.cachedShare, (each) => each.batchShare],
        },
        { at: typed.evidence, style: 'inputText', contents: [(each) => each.evidence] },
      ]),
      ...calculatedBlocks(table, [
        {
          at: shown.price,
          style: 'remark',
          formulaAt: (row) =>
            orBlank(
              row,
              `IF(${isPriced(row)},FIXED(ROUND(${price(row, 'input')},2),2)&" in, "&FIXED(ROUND(${price(row, 'output')},2),2)&" out","none")`,
            ),
        },
        {
          at: shown.provider,
          style: 'remark',
          formulaAt: (row) =>
            orBlank(
              row,
              `IF(${isPriced(row)},IFERROR(TRIM(INDEX(${prices.providers},${countedAt(row, 'place')})&""),""),"")`,
            ),
        },
        {
          at: shown.call,
          format: perUnitFormat(of.currency),
          formulaAt: (row) => orBlank(row, `${countedAt(row, 'list')}*${usageAt('exchangeRate')}`),
        },
        {
          at: shown.month,
          format: figureFormat('money', of.currency),
          formulaAt: (row) =>
            orBlank(
              row,
              `${usageAt('requestsPerMonth')}*${countedAt(row, 'calls')}*(1+${usageAt('retryRate')})*${countedAt(row, 'list')}*${usageAt('exchangeRate')}`,
            ),
        },
        {
          at: shown.share,
          format: percentFormat,
          formulaAt: (row) => orBlank(row, `IF(SUM(${month})>0,${shownAt(row, 'month')}/SUM(${month}),0)`),
        },
        {
          at: column.check,
          style: 'check',
          formulaAt: (row) =>
            checkFormula(countedAt(row, 'blank'), [
              [`TRIM(${at(row, 'model')})=""`, 'Model: one of the price table'],
              [`${countedAt(row, 'place')}=0`, 'No price for this model: counts 0'],
              [`OR(${isWrong(at(row, 'calls'))},MIN(0,${at(row, 'calls')})<0)`, 'Calls: a number, 0 or more'],
              [isMissing(at(row, 'inputTokens')), 'Input tokens: 0 or more'],
              [isMissing(at(row, 'outputTokens')), 'Output tokens: 0 or more'],
              [isNoShare(at(row, 'cachedShare')), 'Cached input: 0% to 100%'],
              [isNoShare(at(row, 'batchShare')), 'In batches: 0% to 100%'],
              [`${usageAt('requestsPerMonth')}=0`, 'Enter requests per month'],
            ]),
        },
        {
          at: counted('blank'),
          format: countFormat,
          formulaAt: (row) =>
            blankFormula(row, [typed.name, typed.model, typed.calls, typed.inputTokens, typed.outputTokens]),
        },
        {
          at: counted('place'),
          format: countFormat,
          formulaAt: (row) => {
            const model = `UPPER(TRIM(${at(row, 'model')}))`;
            return `=IFERROR(IF(${model}="",0,MIN(IF(${prices.all('model')}=${model},${prices.all('place')}))),0)`;
          },
        },
        { at: counted('calls'), formulaAt: (row) => `=${numberOr(at(row, 'calls'), '1')}` },
        {
          at: counted('inputTokens'),
          format: countFormat,
          formulaAt: (row) => `=${numberOr(at(row, 'inputTokens'), '0')}`,
        },
        {
          at: counted('outputTokens'),
          format: countFormat,
          formulaAt: (row) => `=${numberOr(at(row, 'outputTokens'), '0')}`,
        },
        {
          at: counted('cachedShare'),
          format: percentFormat,
          formulaAt: (row) => `=${fractionOr(at(row, 'cachedShare'), '0')}`,
        },
        {
          at: counted('batchShare'),
          format: percentFormat,
          formulaAt: (row) => `=${fractionOr(at(row, 'batchShare'), '0')}`,
        },
        { at: counted('list'), format: amountFormat, formulaAt: listPrice },
        {
          at: counted('rank'),
          format: countFormat,
          formulaAt: (row) => rankFormula(countedAt(row, 'blank'), at(row, 'evidence'), working.levels),
        },
      ]),
    ],
    names: [
      {
        name: names.fact('CaseTokenUses'),
        row: first,
        column: typed.name,
        rows: count,
        columns: TYPED_COLUMNS,
      },
    ],
    validations: [
      {
        kind: 'number',
        area: tableArea(table, typed.calls, 3),
        title: 'Token use',
        message: 'Enter 0 or more: calls per request, and tokens of a call with prompt, context and history.',
        min: 0,
      },
      {
        kind: 'number',
        area: tableArea(table, typed.cachedShare, 2),
        title: 'Token use',
        message: 'Enter a share from 0% to 100%.',
        min: 0,
        max: 1,
      },
      evidenceValidation(first, typed.evidence, count),
    ],
    highlights: [checkHighlight(first, column.check, count)],
    end: endOf(table),
  };
}
