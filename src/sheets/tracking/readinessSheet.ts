import type { Case } from '../../core/case';
import {
  readinessListKeys,
  readinessLists,
  type ReadinessKey,
  type ReadinessList,
} from '../../core/tracking/readinessItems';
import { READY_SCORE, stateCounts } from '../../core/tracking/readinessScore';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { caseTitle } from '../caseTitle';
import { fixedCell } from '../cashFlow/places';
import { checkHighlight } from '../checkHighlight';
import { cellName } from '../inputs/sheetPart';
import { pageBreaks } from '../pageBreaks';
import { palette } from '../palette';
import type { Block, CellContent, SheetPlan } from '../plan';
import { columnLetters } from '../rangeAddress';
import { rowHeights } from '../rowHeights';
import { stackedBlocks } from '../stackedBlocks';
import { answerColumns, column, WIDTH } from './readinessColumns';
import { readinessItemLines, type ReadinessItemLines } from './readinessItemLines';
import { nulls } from './trackLines';

const CHECK_ROW = 2;
const SCORES = 4;
const TOTAL = SCORES + readinessListKeys.length;
const RULE = TOTAL + 2;
const score = { score: column.state, missing: column.weight, ready: column.ownWeight } as const;
/** Column of what must hold and does not. */
const SENTENCE = column.owner;
/** Points. */
const MARGIN = 36;
const printedWidths = [62, 7, 15, 9, 9, 20, 12, 46];
const workingWidths = [3, 22, 10, 15, 9, 9, 9, 9, 9, 9];

/** What each state counts, and in words how the score comes about. */
const rules: readonly (readonly [label: string, counts: CellContent, sentence: string])[] = [
  [
    'done',
    stateCounts.done,
    'The score: what is counted of the weights, by the weights of all that applies.',
  ],
  ['under way', stateCounts['under way'], 'An item that nobody answered counts as not started.'],
  [
    'not started',
    stateCounts['not started'],
    "Yours replaces the checklist's weight: 3 decides, 2 matters, 1 helps.",
  ],
  ['not applicable', 'left out', 'What must hold is done, or was said not to apply; that is named.'],
];
const READY = RULE + 1 + rules.length;
const FIRST_LIST = READY + 2;

/** The checklists with what was answered, and a score of each by a rule that stands beside it. */
export function readinessSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { fact } = names;
  const { readiness } = of.tracking;
  const range = (at: number, first: number, rows: number) =>
    `${fixedCell(first, at)}:${fixedCell(first + rows - 1, at)}`;
  const most = fixedCell(RULE + 1, column.isMust);
  const rule = {
    states: range(column.item, RULE + 1, rules.length),
    counts: range(score.score, RULE + 1, rules.length),
    most,
  };
  const lists: { readonly list: ReadinessList; readonly head: number; readonly lines: ReadinessItemLines }[] =
    [];
  for (const list of readinessListKeys) {
    const above = lists.at(-1);
    const head = above ? above.lines.end + 1 : FIRST_LIST;
    lists.push({ list, head, lines: readinessItemLines(readiness, list, head, rule) });
  }
  const end = lists.at(-1)!.lines.end;
  const whole = (at: keyof typeof column) => range(column[at], FIRST_LIST, end - FIRST_LIST);
  const stateOf = (list: ReadinessList, key: ReadinessKey) =>
    lists.find((one) => one.list === list)!.lines.rowOf(key);

  const blocks: readonly Block[] = [
    line(0, 0, ['Readiness'], 'title'),
    line(
      1,
      0,
      [formula(`=${caseTitle(names)}&": what has to hold before the next gate, list by list"`)],
      'subtitle',
    ),
    line(CHECK_ROW, column.item, ['Checks of this sheet'], 'label'),
    line(
      CHECK_ROW,
      column.must,
      [
        formula(
          `=IF(SUM(${whole('fault')})=0,"OK","Look at column Check: "&SUM(${whole('fault')})&IF(SUM(${whole('fault')})=1," row"," rows"))`,
        ),
        ...nulls(WIDTH - 2),
      ],
      'check',
    ),
    line(SCORES - 1, column.item, ['Checklist', null], 'section'),
    line(SCORES - 1, score.score, ['Score', 'Missing', 'Ready'], 'columnHeadNumber'),
    line(SCORES - 1, SENTENCE, ['  What must hold and does not', null, null], 'section'),
    ...lists.flatMap(({ list, lines }, index) =>
      scoreLine(SCORES + index, readinessLists[list], lines.cells, 'label'),
    ),
    ...scoreLine(TOTAL, 'All lists', whole, 'totalLabel'),
    line(RULE, column.item, ['How it counts', null], 'section'),
    line(RULE, score.score, ['Counts'], 'columnHeadNumber'),
    line(RULE, score.missing, nulls(WIDTH - score.missing), 'section'),
    ...rules.flatMap(([label, counts, sentence], index): Block[] => [
      line(RULE + 1 + index, column.item, [label, null], 'label'),
      line(RULE + 1 + index, score.score, [counts], 'calculation', { format: '0.0' }),
      line(RULE + 1 + index, score.missing, [sentence, ...nulls(WIDTH - score.missing - 1)], 'sentence'),
    ]),
    line(READY, column.item, ['Ready from a score of', null], 'label'),
    line(READY, score.score, [READY_SCORE], 'calculation', { format: '0%' }),
    line(
      READY,
      score.missing,
      [
        'and if everything that must hold is done, or was said not to apply.',
        ...nulls(WIDTH - score.missing - 1),
      ],
      'sentence',
    ),
    line(RULE + 1, column.key, ['Largest weight'], 'note'),
    line(RULE + 1, column.isMust, [trackingBounds.weight.max], 'calculation'),
    ...lists.flatMap(({ lines }) => lines.blocks),
  ];
  const heights = rowHeights(blocks, { title: 28, line: 20 }, {});
  return {
    key: 'readiness',
    title,
    anchor: fact('CaseReadiness'),
    blocks: stackedBlocks(blocks),
    names: [
      {
        name: fact('CaseReadiness'),
        row: FIRST_LIST,
        column: answerColumns.first,
        rows: end - FIRST_LIST,
        columns: answerColumns.count,
      },
      {
        name: fact('CaseReadinessScores'),
        row: SCORES,
        column: score.score,
        rows: readinessListKeys.length + 1,
        columns: 3,
      },
      cellName(fact('CaseKpisAgreed'), stateOf('alignment', 'kpisAgreed'), column.stateCounted),
      cellName(fact('CaseNoManualCheck'), stateOf('production', 'noManualCheck'), column.stateCounted),
    ],
    charts: [],
    validations: lists.flatMap(({ lines }) => lines.validations),
    highlights: [
      checkHighlight(CHECK_ROW, column.must),
      ...(['yes', 'no'] as const).map((word) => ({
        area: { row: SCORES, column: score.ready, rows: readinessListKeys.length + 1, columns: 1 },
        formula: `=$${columnLetters(score.ready)}${SCORES + 1}="${word}"`,
        tone: word === 'yes' ? ('good' as const) : ('warning' as const),
      })),
      ...lists.flatMap(({ lines }) => lines.highlights),
    ],
    columnWidths: [...printedWidths, ...workingWidths],
    rowHeights: heights,
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: end, columns: WIDTH },
      margin: MARGIN,
      breaks: pageBreaks([0, ...lists.map(({ head }) => head)], end, heights, printedWidths, MARGIN),
      footer: '&L&A&RPage &P of &N',
    },
  };
}

/** Score, what is missing of what must hold, and whether it is ready; twin of `readinessScore`. */
function scoreLine(
  row: number,
  label: string,
  cells: (at: keyof typeof column) => string,
  style: 'label' | 'totalLabel',
): Block[] {
  const isTotal = style === 'totalLabel';
  const [reached, most, missing, waived] = (['reached', 'most', 'missing', 'waived'] as const).map(cells);
  const [scored, open] = [fixedCell(row, score.score), fixedCell(row, score.missing)];
  const listed = (flags: string) =>
    `INDEX(${cells('item')},MATCH(1,${flags},0))&IF(SUM(${flags})>1," (and "&(SUM(${flags})-1)&" more)","")`;
  const sentence = isTotal
    ? `=IF(${open}=0,IF(SUM(${waived})=0,"Everything that must hold is done",SUM(${waived})&" that must hold: said not to apply"),` +
      `${open}&" of "&SUM(${cells('isMust')})&" that must hold: not done")`
    : `=IF(${open}>0,${listed(missing!)},IF(SUM(${waived})>0,"Said not to apply: "&${listed(waived!)},""))`;
  return [
    line(row, column.item, [label, null], style),
    line(
      row,
      score.score,
      [formula(`=IF(SUM(${most})=0,"",SUM(${reached})/SUM(${most}))`)],
      isTotal ? 'total' : 'calculation',
      { format: '0%' },
    ),
    line(
      row,
      score.missing,
      [
        formula(`=SUM(${missing})`),
        formula(
          `=IF(ISNUMBER(${scored}),IF(AND(${scored}>=${fixedCell(READY, score.score)},${open}=0),"yes","no"),"no")`,
        ),
      ],
      isTotal ? 'total' : 'calculation',
      { format: '0' },
    ),
    line(
      row,
      SENTENCE,
      [formula(sentence), ...nulls(WIDTH - SENTENCE - 1)],
      isTotal ? 'totalRemark' : 'sentence',
    ),
  ];
}
