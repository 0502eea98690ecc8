import type { Tracking } from '../../core/case';
import {
  itemsOf,
  readinessItems,
  readinessLists,
  type ReadinessKey,
  type ReadinessList,
} from '../../core/tracking/readinessItems';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line } from '../block';
import { checkHighlight } from '../checkHighlight';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import { countFormat } from '../numberFormats';
import type { Block, Highlight, Validation } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import { column } from './readinessColumns';

/** Cells that every item's row reads. */
export interface ReadinessRule {
  /** The states, and what each counts, below each other. */
  readonly states: string;
  readonly counts: string;
  /** The largest weight. */
  readonly most: string;
}

export interface ReadinessItemLines {
  readonly blocks: readonly Block[];
  readonly highlights: readonly Highlight[];
  readonly validations: readonly Validation[];
  /** The items' rows of a column, fixed. */
  readonly cells: (at: keyof typeof column) => string;
  readonly rowOf: (key: ReadinessKey) => number;
  /** Row after the last item. */
  readonly end: number;
}

const heads = ['Must', 'State'];
const { min, max } = trackingBounds.weight;

/** The items of a checklist, a row each, under a heading in `row`; what nobody answered stays blank. */
export function readinessItemLines(
  readiness: Tracking['readiness'],
  list: ReadinessList,
  row: number,
  rule: ReadinessRule,
): ReadinessItemLines {
  const items = itemsOf(list);
  const first = row + 1;
  const area = (at: number, columns = 1) => ({ row: first, column: at, rows: items.length, columns });
  return {
    blocks: [
      line(row, column.item, [readinessLists[list]], 'section'),
      line(row, column.must, heads, 'columnHead'),
      line(row, column.weight, ['Weight', 'Yours'], 'columnHeadNumber'),
      line(row, column.owner, ['Owner', 'Due', 'Check'], 'columnHead'),
      line(row, column.key, ['Key'], 'columnHead'),
      line(row, column.isMust, countedHeads, 'columnHeadNumber'),
      ...items.flatMap((key, index) => itemBlocks(readiness, key, first + index, rule)),
    ],
    highlights: [
      ...(['missing', 'waived'] as const).map((which): Highlight => ({
        area: area(column.must),
        formula: `=$${cellAddress(first, column[which])}=1`,
        tone: which === 'missing' ? 'bad' : 'warning',
      })),
      {
        area: area(column.state),
        formula: `=$${cellAddress(first, column.stateCounted)}="done"`,
        tone: 'good',
      },
      {
        area: area(column.state),
        formula: `=$${cellAddress(first, column.stateCounted)}="not applicable"`,
        tone: 'quiet',
      },
      checkHighlight(first, column.check, items.length),
    ],
    validations: [
      {
        kind: 'list',
        area: area(column.state),
        title: 'State',
        message: 'Choose one: not started, under way, done, not applicable. Blank: nobody has said yet.',
        values: ['not started', 'under way', 'done', 'not applicable'],
      },
      {
        kind: 'number',
        area: area(column.ownWeight),
        title: 'Weight',
        message: `Enter a number from ${min} to ${max}; blank takes the checklist's own.`,
        min,
        max,
      },
      {
        kind: 'number',
        area: area(column.date),
        title: 'Date',
        message: 'Enter a date, such as 2026-11-22.',
        min: 1,
      },
    ],
    cells: (at) => {
      const letters = columnLetters(column[at]);
      return `$${letters}$${first + 1}:$${letters}$${first + items.length}`;
    },
    rowOf: (key) => first + items.indexOf(key),
    end: first + items.length,
  };
}

const countedHeads = [
  ...['Must hold', 'State', 'Weight', 'Reached', 'Of', 'Missing', 'Waived', 'Faults'],
] as const;

function itemBlocks(
  readiness: Tracking['readiness'],
  key: ReadinessKey,
  row: number,
  { states, counts, most }: ReadinessRule,
): Block[] {
  const { text, weight, must } = readinessItems[key];
  const answer = readiness[key];
  const at = (which: keyof typeof column) => `$${cellAddress(row, column[which])}`;
  const state = at('stateCounted');
  const applies = (then: string) => `IF(${state}="not applicable",0,${then})`;
  const ifMust = (then: string) => `=IF(${at('isMust')}=1,${then},0)`;
  const typed = (cell: string) => `IF(ISNUMBER(${cell}),FALSE,TRIM(${cell}&"")<>"")`;
  const own = at('ownWeight');
  const faults = [
    [`IF(${state}="",TRIM(${at('state')}&"")<>"",FALSE)`, 'State: one of the list; counts as not answered'],
    [typed(own), 'Yours: enter a number, or nothing'],
    [`IF(ISNUMBER(${own}),OR(${own}<0,${own}>${most}),FALSE)`, `Yours: ${min} to ${max}; the nearest counts`],
    [typed(at('date')), 'Due: enter a date, or nothing'],
  ] as const;
  const verdict = faults.reduceRight((rest, [test, advice]) => `IF(${test},"${advice}",${rest})`, '"OK"');
  const isBlank = `COUNTA(${at('state')},${at('ownWeight')}:${at('date')})=0`;
  return [
    line(row, column.item, [text], 'label'),
    line(row, column.must, [must ? 'must' : null], 'unit'),
    line(row, column.state, [answer?.state || null], 'inputText', { editable: true }),
    line(row, column.weight, [weight], 'calculation', { format: countFormat }),
    line(row, column.ownWeight, [answer?.weight ?? null], 'input', { editable: true }),
    line(row, column.owner, [answer?.owner || null], 'inputText', { editable: true }),
    line(row, column.date, [dateContent(answer?.date ?? '')], 'inputText', {
      format: dateFormat,
      editable: true,
    }),
    line(row, column.check, [formula(`=IFERROR(IF(${isBlank},"",${verdict}),"Correct the error")`)], 'check'),
    line(row, column.key, [key], 'note'),
    line(
      row,
      column.isMust,
      [
        must ? 1 : 0,
        formula(`=IFERROR(INDEX(${states},MATCH(TRIM(${at('state')}),${states},0)),"")`),
        formula(`=IF(ISNUMBER(${own}),MIN(${most},MAX(0,${own})),${at('weight')})`),
        formula(
          `=${applies(`IF(${state}="",0,${at('weightCounted')}*INDEX(${counts},MATCH(${state},${states},0)))`)}`,
        ),
        formula(`=${applies(at('weightCounted'))}`),
        formula(ifMust(`IF(OR(${state}="done",${state}="not applicable"),0,1)`)),
        formula(ifMust(`IF(${state}="not applicable",1,0)`)),
        formula(`=IF(OR(${at('check')}="",${at('check')}="OK"),0,1)`),
      ],
      'calculation',
    ),
  ];
}
