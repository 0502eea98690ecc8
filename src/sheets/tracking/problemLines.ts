import { caseDefaults } from '../../core/case';
import { actualKeys } from '../../core/tracking/actualFigures';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import type { CaseNames } from '../caseNames';
import { dateFormat } from '../inputs/register';
import { countFormat } from '../numberFormats';
import type { AreaName, Block } from '../plan';
import { actualColumns, columnFact } from './actualColumns';
import { nothingCounts } from './actualsWords';
import { beside, type RowPart } from './rowLines';

/** Sentences that are shown, one below the other. */
export const PROBLEMS = 7;
/** Rows of the table that are told one by one. */
const FLAWS = 2;

/** Working, beside the page. */
const at = {
  label: beside.row,
  value: beside.row + 2,
  number: beside.flaw,
  sentence: beside.flaw + 1,
} as const;

interface Constant {
  readonly label: string;
  readonly content: string | number;
  readonly format?: string;
  readonly fact?: 'CaseTrackStart' | 'CaseTrackWindow';
}

/**
 * What has to be corrected, in sentences; `core/tracking/trackingProblems` says the same.
 *
 * @param working First row of the working, beside the settings.
 */
export function problemLines(
  names: CaseNames,
  row: number,
  working: number,
  rows: RowPart,
): { readonly blocks: readonly Block[]; readonly names: readonly AreaName[] } {
  const { min, max } = trackingBounds.window;
  const fact = names.fact;
  const [start, window] = [fact('CaseTrackingStart'), fact('CaseTrackingWindow')];
  const valueAt = (index: number) => fixedCell(working + index, at.value);
  const [least, most, usual, rounding, cent] = [1, 2, 3, 5, 6].map(valueAt) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const constants: readonly Constant[] = [
    {
      label: 'First day of month 1',
      content: `=IF(ISNUMBER(${start}),IF(${start}>=1,IFERROR(DATE(YEAR(${start}),MONTH(${start}),1),""),""),"")`,
      format: dateFormat,
      fact: 'CaseTrackStart',
    },
    { label: 'Least window', content: min },
    { label: 'Most', content: max },
    { label: 'Usual', content: caseDefaults.tracking.window },
    {
      label: 'Window that counts',
      content: `=IF(ISNUMBER(${window}),MAX(${least},INT(${window})),${usual})`,
      fact: 'CaseTrackWindow',
    },
    { label: 'Rounding', content: 1e-9, format: '0E+00' },
    { label: 'Half a cent', content: 0.005, format: '0.000' },
    {
      label: 'Texts where numbers belong',
      content: `=${actualKeys.map((key) => `SUM(IF(ISTEXT(${fact(columnFact(key))}),1))`).join('+')}`,
    },
    { label: 'Rows that count nothing', content: `=MAX(${rows.flaws})` },
  ];
  const [texts, flawed] = [valueAt(7), valueAt(8)];
  const days = fact('CaseTrackStart');
  const approved = (part: 1 | 2) => `INDEX(${fact('CaseApproved')},1,${part})`;
  const money = (amount: string) => `FIXED(ROUND(${amount},0),0)&" "&${fact('CaseCurrency')}`;
  const two = (part: string) => `RIGHT("0"&${part},2)`;
  const isoDay = `YEAR(${approved(1)})&"-"&${two(`MONTH(${approved(1)})`)}&"-"&${two(`DAY(${approved(1)})`)}`;
  const missing = names.figure('monthsMissing');
  const firstMissing = `INDEX(${fact('CaseTrack_Words')},1,MATCH(1,${fact('CaseTrack_Missing')},0))`;
  const planned = fact('CaseTrackPlannedNet');
  const isOver = `ROWS(${fact('CaseActuals_Month')})>ROWS(${fact('CaseTrackRows')})`;
  const sentences: readonly string[] = [
    `IF(${days}<>"","",IF(IFERROR(TRIM(${start})="",FALSE),IF(SUM(${rows.told})>0,${quoted(nothingCounts)},""),` +
      `"The start is no date: enter the month of the first spending."))`,
    `IF(ISNUMBER(${window}),IF(${window}<${least},"The window is below "&${least}&": enter "&${least}&" or more.",` +
      `IF(${window}>${most},"The window is above "&${most}&": enter "&${most}&" or less.",` +
      `IF(INT(${window})=${window},"","The window is no whole number: enter whole months."))),` +
      `"The window is no number: "&${usual}&" counts.")`,
    ...Array.from(
      { length: FLAWS },
      (_, index) =>
        `IF(${flawed}<${index + 1},"",INDEX(${rows.sentences},MATCH(${index + 1},${rows.flaws},0)))`,
    ),
    `IF(${flawed}>${FLAWS},(${flawed}-${FLAWS})&" more: look at the column What to do, right of the table.","")`,
    `IF(${texts}=0,"",${texts}&IF(${texts}=1," cell of the table holds"," cells of the table hold")&" text where a number belongs: it tells nothing.")`,
    `IF(${isOver},"The table is read up to its row "&ROWS(${fact('CaseTrackRows')})&": delete rows that count nothing.","")`,
    `IF(${missing}=0,"",IF(${missing}=1,${firstMissing}&" is estimated, because no row of it counts.",` +
      `${missing}&" months are estimated, because no row of them counts, the first "&${firstMissing}&"."))`,
    `IF(${fact('CaseTrackLast')}=0,"",IF(INDEX(${fact('CaseTrackOneOff')},1,4)=1,` +
      `"No one-off cost is told, so that the planned one counts as spent: enter what was spent.",""))`,
    `IF(ISNUMBER(${approved(2)}),IF(ABS(${approved(2)}-${planned})<=${rounding}*ABS(${approved(2)})+${cent},"",` +
      `"The plan has changed since it was approved"&IF(ISNUMBER(${approved(1)}),IFERROR(" on "&${isoDay},""),"")&": its net benefit was "&` +
      `${money(approved(2))}&" and is "&${money(planned)}&" now. Set the inputs back, or approve it anew."),"")`,
  ];
  const area = (column: number) =>
    `${fixedCell(working, column)}:${fixedCell(working + sentences.length - 1, column)}`;
  const numberBefore = (index: number) =>
    `MAX(${fixedCell(working - 1, at.number)}:${fixedCell(working + index - 1, at.number)})`;
  return {
    blocks: [
      line(working - 1, at.label, ['Working', null, null], 'columnHead'),
      line(working - 1, at.number, ['Place'], 'columnHeadNumber'),
      line(working - 1, at.sentence, ['What has to be corrected'], 'columnHead'),
      ...constants.flatMap(({ label, content, format = countFormat }, index) => [
        line(working + index, at.label, [label, null], 'label'),
        line(
          working + index,
          at.value,
          [typeof content === 'string' ? formula(content) : content],
          'calculation',
          { format },
        ),
      ]),
      ...sentences.flatMap((sentence, index) => [
        line(
          working + index,
          at.number,
          [formula(`=IF(${fixedCell(working + index, at.sentence)}="","",${numberBefore(index)}+1)`)],
          'calculation',
          { format: countFormat },
        ),
        line(working + index, at.sentence, [formula(`=${sentence}`)], 'sentence'),
      ]),
      line(row - 1, 0, ['To correct', ...Array<null>(3).fill(null)], 'section'),
      line(
        row - 1,
        4,
        [
          formula(`=IF(MAX(${area(at.number)})=0,"Nothing","")`),
          ...Array<null>(actualColumns.length - 5).fill(null),
        ],
        'section',
      ),
      ...Array.from({ length: PROBLEMS }, (_, index) =>
        line(
          row + index,
          0,
          [
            formula(
              `=IF(${place(row, index)}>MAX(${area(at.number)}),"",INDEX(${area(at.sentence)},MATCH(${place(row, index)},${area(at.number)},0)))`,
            ),
          ],
          'pageText',
        ),
      ),
    ],
    names: [
      ...constants.flatMap(({ fact: named }, index): AreaName[] =>
        named === undefined
          ? []
          : [{ name: fact(named), row: working + index, column: at.value, rows: 1, columns: 1 }],
      ),
      { name: fact('CaseTrackingProblems'), row, column: 0, rows: PROBLEMS, columns: 1 },
    ],
  };
}

/** Expression: which of the sentences shown a cell holds, counted in the column beside it. */
function place(row: number, index: number): string {
  return `ROWS(${fixedCell(row, 1)}:$B${row + index + 1})`;
}
