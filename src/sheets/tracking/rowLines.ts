import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import type { CaseNames } from '../caseNames';
import { countFormat } from '../numberFormats';
import type { AreaName, Block, CellContent, StyleName } from '../plan';
import { cellAddress } from '../rangeAddress';
import { actualColumns, columnFact } from './actualColumns';
import { horizonEnd, nothingCounts } from './actualsWords';

/** Columns beside the table, with a narrow one between. */
export const beside = (() => {
  const state = actualColumns.length + 1;
  return {
    state,
    sentence: state + 1,
    row: state + 3,
    isTold: state + 4,
    number: state + 5,
    month: state + 6,
    flaw: state + 7,
  };
})();

export const MOST_ROWS = trackingBounds.rows.max;

export interface RowPart {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  /** Numbers of the rows that count nothing, and what to do about them; fixed. */
  readonly flaws: string;
  readonly sentences: string;
  /** Of the rows, 1 where one tells anything. */
  readonly told: string;
}

/**
 * Beside each row of the table whether it counts, and what to do where it does not. By its place in the table's
 * columns and not by its cell: these move when the analyst inserts or deletes rows of the table.
 *
 * @param head Row of the table's heads.
 */
export function rowLines(names: CaseNames, head: number): RowPart {
  const first = head + 1;
  const start = names.fact('CaseTrackStart');
  const months = names.fact('CaseTrackRows');
  const dates = names.fact('CaseActuals_Month');
  const words = (month: string) => `INDEX(${names.fact('CaseTrack_Words')},1,${month})`;

  const column = (
    at: number,
    style: StyleName,
    contentOf: (cell: (of: number) => string) => string,
  ): Block => ({
    row: first,
    column: at,
    cells: Array.from({ length: MOST_ROWS }, (_, index): CellContent[] => [
      formula(contentOf((of) => `$${cellAddress(first + index, of)}`)),
    ]),
    style,
    ...(style === 'calculation' && { format: countFormat }),
  });
  const all = (at: number) => `${fixedCell(first, at)}:${fixedCell(head + MOST_ROWS, at)}`;
  const day = (row: string) => `INDEX(${dates},${row})`;
  const text = (row: string) =>
    actualColumns.map(({ key }) => `INDEX(${names.fact(columnFact(key))},${row})`).join('&');
  return {
    blocks: [
      line(head, beside.state, ['State', 'What to do'], 'columnHead'),
      line(head, beside.row, ['Row', 'Told', 'Month of the case', 'Month', 'Flaw'], 'columnHeadNumber'),
      column(beside.row, 'calculation', () => `=ROW()-ROW(INDEX(${names.fact('CaseActuals')},1,1))`),
      column(beside.isTold, 'calculation', (cell) => {
        const row = cell(beside.row);
        return `=IF(${row}>ROWS(${dates}),0,IF(IFERROR(TRIM(${text(row)})="",FALSE),0,1))`;
      }),
      column(beside.number, 'calculation', (cell) => {
        const at = day(cell(beside.row));
        const number = `12*(YEAR(${at})-YEAR(${start}))+MONTH(${at})-MONTH(${start})+1`;
        return `=IF(${cell(beside.isTold)}=0,"",IF(${start}="","",IF(ISNUMBER(${at}),IF(${at}>=1,IFERROR(${number},""),""),"")))`;
      }),
      column(beside.month, 'calculation', (cell) => {
        const number = cell(beside.number);
        return (
          `=IF(${cell(beside.isTold)}=0,"",IF(ISNUMBER(${number}),` +
          `IF(AND(${number}>=1,${number}<=12*${names.fact('CaseHorizon')}),${number},"outside"),"no month"))`
        );
      }),
      column(beside.flaw, 'calculation', (cell) => {
        const [month, state] = [cell(beside.month), cell(beside.state)];
        const next = `MAX(${fixedCell(head, beside.flaw)}:${above(cell(beside.flaw))})+1`;
        return (
          `=IF(${start}="","",IF(OR(${state}="",${state}="counted"),"",` +
          `IF(ISNUMBER(${month}),IF(MATCH(${month},${months},0)=${cell(beside.row)},${next},""),${next})))`
        );
      }),
      column(beside.state, 'verdict', (cell) => {
        const month = cell(beside.month);
        return `=IF(ISNUMBER(${month}),INDEX(${names.fact('CaseTrack_RowState')},1,${month}),${month})`;
      }),
      column(beside.sentence, 'sentence', (cell) => {
        const month = cell(beside.month);
        const outside =
          `"The month lies outside the case and counts nothing: it runs from "&${words('1')}&" to "&` +
          `${words(horizonEnd(names))}&"."`;
        const told = `TRIM(${day(cell(beside.row))})`;
        const none =
          `IF(${start}="",${quoted(nothingCounts)},IFERROR(IF(${told}="","This",${told}),"This")&` +
          `" is no month and counts nothing: enter a day of it.")`;
        return (
          `=IF(ISNUMBER(${month}),INDEX(${names.fact('CaseTrack_Flaw')},1,${month}),` +
          `IF(${month}="outside",${outside},IF(${month}="no month",${none},"")))`
        );
      }),
    ],
    names: [{ name: months, row: first, column: beside.month, rows: MOST_ROWS, columns: 1 }],
    flaws: all(beside.flaw),
    sentences: all(beside.sentence),
    told: all(beside.isTold),
  };
}

/** "$V19" for "$V20". */
function above(cell: string): string {
  return cell.replace(/\d+$/, (row) => String(Number(row) - 1));
}
