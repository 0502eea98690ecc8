import type { Case } from '../../core/case';
import { killKeys } from '../../core/tracking/killCriteria';
import { readinessListKeys } from '../../core/tracking/readinessItems';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { caseTitle } from '../caseTitle';
import { checkHighlight } from '../checkHighlight';
import { dateFormat } from '../inputs/register';
import { cellName } from '../inputs/sheetPart';
import { pageBreaks } from '../pageBreaks';
import { palette } from '../palette';
import type { Block, CellContent, SheetPlan, StyleName } from '../plan';
import { rowHeights } from '../rowHeights';
import { stackedBlocks } from '../stackedBlocks';
import { column, WIDTH } from './gateColumns';
import { gateRecordLines } from './gateRecordLines';
import { GateWorking } from './gateWorking';
import { keptReportLines, reportColumns } from './keptReportLines';
import { killLines } from './killLines';
import { timelineLines, TIMELINE_ROWS } from './timelineLines';
import { nulls } from './trackLines';

const CHECK_ROW = 2;
const NEXT = 3;
const NEXT_ROWS = 6;
const KILL = NEXT + NEXT_ROWS + 2;
const TIMELINE = KILL + killKeys.length + 2;
const RECORD = TIMELINE + TIMELINE_ROWS + 1;
/** Points. */
const MARGIN = 36;
const printedWidths = [50, 15, 14, 20, 62, 36];
const REPORT_WIDTH = 13;
const workingWidths = [32, 14, 12, 9, 9, 9, 9, 9, 12];

/** The next gate and what stands against it, the stages of the first year, and every decision that was made. */
export function gatesSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { fact } = names;
  const working = new GateWorking(NEXT);
  const kill = killLines(names, KILL, working);
  const timeline = timelineLines(names, TIMELINE, working);
  const record = gateRecordLines(of, names, RECORD, working);
  const reports = keptReportLines(of, names, NEXT);
  const faulty = `(ROWS(${record.checks})-COUNTIF(${record.checks},"OK")-SUM(${record.blanks}))`;

  const blocks: readonly Block[] = [
    line(0, 0, ['Gates'], 'title'),
    line(
      1,
      0,
      [formula(`=${caseTitle(names)}&": the next gate, what stands against it, and what was decided"`)],
      'subtitle',
    ),
    line(CHECK_ROW, column.label, ['Checks of this sheet'], 'label'),
    line(
      CHECK_ROW,
      column.word,
      [
        formula(
          `=IF(${faulty}=0,"OK","Look at column Check of the gate record: "&${faulty}&IF(${faulty}=1," row"," rows"))`,
        ),
        ...nulls(WIDTH - 2),
      ],
      'check',
    ),
    ...nextGateLines(names, record, kill.states),
    ...kill.blocks,
    ...timeline.blocks,
    ...record.blocks,
    ...reports.blocks,
    ...working.blocks,
  ];
  // Rows of the record are as high as what is typed there needs.
  const heights = rowHeights(
    blocks.filter(({ row }) => row <= RECORD),
    { title: 28, line: 20 },
    {},
  );
  return {
    key: 'gates',
    title,
    anchor: fact('CaseGateRecord'),
    blocks: stackedBlocks(blocks),
    names: [
      cellName(fact('CaseGateDecision'), NEXT + 4, column.word),
      ...kill.names,
      ...timeline.names,
      ...record.names,
      ...reports.names,
    ],
    charts: [timeline.chart],
    validations: record.validations,
    highlights: [checkHighlight(CHECK_ROW, column.word), ...kill.highlights, ...record.highlights],
    columnWidths: [
      ...printedWidths,
      3,
      9,
      ...reportColumns(of.currency).map(() => REPORT_WIDTH),
      3,
      3,
      ...workingWidths,
    ],
    rowHeights: heights,
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: record.end, columns: WIDTH },
      margin: MARGIN,
      breaks: pageBreaks([0, KILL, TIMELINE, RECORD], record.end, heights, printedWidths, MARGIN),
      footer: '&L&A&RPage &P of &N',
    },
  };
}

/** What is looked at next, and how the case stands towards it. */
function nextGateLines(
  { fact }: CaseNames,
  record: { readonly decision: string; readonly decidedBecause: string },
  states: string,
): Block[] {
  const readiness = (at: number) =>
    `INDEX(${fact('CaseReadinessScores')},${readinessListKeys.length + 1},${at})`;
  const text = (name: string, otherwise: string) =>
    `=IFERROR(IF(TRIM(${name}&"")="","${otherwise}",TRIM(${name}&"")),"${otherwise}")`;
  const count = (state: string) => `COUNTIF(${states},"${state}")`;
  const lines: readonly {
    readonly label: string;
    readonly word: CellContent;
    readonly style: StyleName;
    readonly format?: string;
    readonly sentence?: CellContent;
  }[] = [
    {
      label: 'Next gate',
      word: formula(text(fact('CaseNextGate'), 'Not told yet: enter it on Inputs')),
      style: 'linkText',
    },
    {
      label: 'Its date',
      word: formula(`=IF(ISNUMBER(${fact('CaseGateDate')}),${fact('CaseGateDate')},"not told")`),
      style: 'linkText',
      format: dateFormat,
    },
    { label: 'Who decides', word: formula(text(fact('CaseGateOwner'), 'not told')), style: 'linkText' },
    {
      label: 'Decision',
      word: formula(record.decision),
      style: 'verdict',
      sentence: formula(record.decidedBecause),
    },
    {
      label: 'Readiness',
      word: formula(`=${readiness(1)}`),
      style: 'linkText',
      format: '0%',
      sentence: formula(
        `=IF(${readiness(3)}="yes","Ready",IF(${readiness(2)}>0,"Not ready: "&${readiness(2)}&" that must hold "&IF(${readiness(2)}=1,"is","are")&" not done","Not ready: the score is too low"))`,
      ),
    },
    {
      label: 'Reasons to stop',
      word: formula(`=${count('holds')}`),
      style: 'sentence',
      format: '0',
      sentence: formula(
        `="of "&ROWS(${states})&IF(${count('holds')}=1," holds"," hold")&IF(${count('not known')}=0,"",", "&${count('not known')}&IF(${count('not known')}=1," is"," are")&" not known")`,
      ),
    },
  ];
  return [
    line(NEXT, column.label, ['Next gate', ...nulls(WIDTH - 1)], 'section'),
    ...lines.flatMap(({ label, word, style, format, sentence }, index): Block[] => {
      const row = NEXT + 1 + index;
      const more = format === undefined ? {} : { format };
      // A long gate runs on over the cells beside it.
      return sentence === undefined
        ? [
            line(row, column.label, [label], 'label'),
            line(row, column.word, [word, ...nulls(WIDTH - 2)], style, more),
          ]
        : [
            line(row, column.label, [label], 'label'),
            line(row, column.word, [word], style, more),
            line(row, column.sentence, [sentence, ...nulls(WIDTH - 3)], 'sentence'),
          ];
    }),
  ];
}
