import { gateDecisions, type Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { checkHighlight } from '../checkHighlight';
import { dateWords } from '../dateWords';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import type { AreaName, Block, Highlight, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { column, counted } from './gateColumns';
import type { GateWorking } from './gateWorking';

/** Rows that are there for decisions at least, and blank ones that are kept below what is recorded. */
const ROWS = 40;
const SPARE = 4;

/** Columns of the record, which is one named block. */
export const recordColumns = { gate: 0, date: 1, decision: 2, who: 3, reasons: 4 } as const;
const COLUMNS = 5;

export interface GateRecordLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** Cells that say "OK" or what is wrong with a row, and whether a row is blank, below each other. */
  readonly checks: string;
  readonly blanks: string;
  /** Formulas with "=": what was decided on the next gate, and when and why; "" while nothing is. */
  readonly decision: string;
  readonly decidedBecause: string;
  readonly end: number;
}

/** Every decision at a gate, in the order in which they were made; added to, never changed. */
export function gateRecordLines(
  { tracking }: Case,
  names: CaseNames,
  row: number,
  working: GateWorking,
): GateRecordLines {
  const { fact } = names;
  const { gates } = tracking;
  const rows = Math.max(ROWS, gates.length + SPARE);
  const first = row + 1;
  const area = (at: number) => ({ row: first, column: at, rows, columns: 1 });
  const whole = (at: number) => `${fixedCell(first, at)}:${fixedCell(first + rows - 1, at)}`;
  working.heading('Gate record');
  const words = gateDecisions.map((decision) => working.figure(decision, decision));
  const known = `${words[0]}:${words.at(-1)}`;
  const wanted = working.figure('Next gate', `=IFERROR(UPPER(TRIM(${fact('CaseNextGate')}&"")),"")`);
  const due = working.figure(
    'Its date',
    `=IF(ISNUMBER(${fact('CaseGateDate')}),INT(${fact('CaseGateDate')}),"")`,
  );
  const last = working.figure('Row of the last decision on it', `=MAX(${whole(counted.decided)})`);
  const ofLast = (at: number) => `INDEX(${whole(at)},${last})`;

  return {
    blocks: [
      line(row, recordColumns.gate, ['Gate record: add a row for each decision, change none'], 'section'),
      line(row, recordColumns.date, ['Date', 'Decision', 'Who decided', 'Reasons', 'Check'], 'columnHead'),
      line(row, counted.isBlank, ['Blank', 'On the next gate'], 'columnHeadNumber'),
      ...Array.from({ length: rows }, (_, index): Block[] => {
        const at = first + index;
        const decided = gates[index];
        return [
          line(at, recordColumns.gate, [decided?.gate || null], 'inputTextWrapped', { editable: true }),
          line(at, recordColumns.date, [dateContent(decided?.date ?? '')], 'inputText', {
            format: dateFormat,
            editable: true,
          }),
          line(at, recordColumns.decision, [decided?.decision || null, decided?.who || null], 'inputText', {
            editable: true,
          }),
          line(at, recordColumns.reasons, [decided?.reasons || null], 'inputTextWrapped', { editable: true }),
          line(at, column.check, [formula(checkFormula(row, at, known))], 'check'),
          line(
            at,
            counted.isBlank,
            [
              formula(`=IF(COUNTA($${cellAddress(at, 0)}:${cellAddress(at, COLUMNS - 1)})=0,1,0)`),
              formula(decidesFormula(at, `ROWS(${fixedCell(first, 0)}:$${cellAddress(at, 0)})`, wanted, due)),
            ],
            'calculation',
          ),
        ];
      }).flat(),
    ],
    names: [{ name: fact('CaseGateRecord'), row: first, column: 0, rows, columns: COLUMNS }],
    validations: [
      {
        kind: 'number',
        area: area(recordColumns.date),
        title: 'Date',
        message: 'Enter the date of the decision, such as 2026-11-22.',
        min: 1,
      },
      {
        kind: 'list',
        area: area(recordColumns.decision),
        title: 'Decision',
        message: `Choose one: ${gateDecisions.join(', ')}.`,
        values: gateDecisions,
      },
    ],
    highlights: [
      checkHighlight(first, column.check, rows),
      ...(
        [
          ['go', 'good'],
          ['extend', 'warning'],
          ['stop', 'bad'],
        ] as const
      ).map(([word, tone]): Highlight => ({
        area: area(recordColumns.decision),
        formula: `=IFERROR(TRIM($${cellAddress(first, recordColumns.decision)})="${word}",FALSE)`,
        tone,
      })),
    ],
    checks: whole(column.check),
    blanks: whole(counted.isBlank),
    decision: `=IF(${last}=0,"",TRIM(${ofLast(recordColumns.decision)}&""))`,
    decidedBecause:
      `=IF(${last}=0,"Nothing is decided on it yet",IFERROR(IF(ISNUMBER(${ofLast(recordColumns.date)}),"on "&` +
      `${dateWords(ofLast(recordColumns.date))}&": ","")&${ofLast(recordColumns.reasons)},"Correct the record"))`,
    end: first + rows,
  };
}

/** "" for a blank row, "OK", or the first of its faults: twin of `gateProblems`. */
function checkFormula(head: number, row: number, known: string): string {
  const at = (which: keyof typeof recordColumns) => `$${cellAddress(row, recordColumns[which])}`;
  const isMissing = (which: keyof typeof recordColumns) => `TRIM(${at(which)}&"")=""`;
  const latest = `MAX(${fixedCell(head, recordColumns.date)}:$${cellAddress(row - 1, recordColumns.date)})`;
  const faults = [
    [`IF(ISNUMBER(${at('date')}),${at('date')}<1,TRUE)`, '"Date: enter it"'],
    [`INT(${at('date')})<INT(${latest})`, `"Date: before "&${dateWords(latest)}&", recorded above"`],
    [isMissing('gate'), '"Gate: name it"'],
    [`ISERROR(MATCH(TRIM(${at('decision')}&""),${known},0))`, '"Decision: go, extend or stop"'],
    [isMissing('reasons'), '"Reasons: say why"'],
    [isMissing('who'), '"Who decided: name them"'],
  ] as const;
  const verdict = faults.reduceRight((rest, [test, advice]) => `IF(${test},${advice},${rest})`, '"OK"');
  const isBlank = `$${cellAddress(row, counted.isBlank)}=1`;
  return `=IFERROR(IF(${isBlank},"",${verdict}),"Correct the error")`;
}

/** The row's place where it decides on the next gate, else 0: it names the gate, or is of its date or later. */
function decidesFormula(row: number, place: string, wanted: string, due: string): string {
  const gate = `$${cellAddress(row, recordColumns.gate)}`;
  const date = `$${cellAddress(row, recordColumns.date)}`;
  const names = `IF(${wanted}="",FALSE,UPPER(TRIM(${gate}&""))=${wanted})`;
  const isLater = `IF(AND(ISNUMBER(${date}),ISNUMBER(${due})),INT(${date})>=${due},FALSE)`;
  return `=IFERROR(IF(OR(IFERROR(${names},FALSE),${isLater}),${place},0),0)`;
}
