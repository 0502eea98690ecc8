import { caseNames, type CaseFact } from '../caseNames';
import { caseNumbers } from '../caseReading';
import { addressArea, splitAddress } from '../rangeAddress';
import { recordColumns } from '../tracking/gateRecordLines';
import { answerColumns, column } from '../tracking/readinessColumns';
import type { SheetContents, WorkbookOutline } from './workbookOutline';

/** Cells of a sheet of ours in which people are named, one column wide. */
export interface PeopleColumn {
  readonly head: string;
  readonly contents: SheetContents;
}

/** Blocks in which people are named: who owns an item of the checklists, who decided at a gate. */
const blocks: readonly { readonly fact: CaseFact; readonly offset: number; readonly head: string }[] = [
  { fact: 'CaseGateRecord', offset: recordColumns.who, head: 'Who decided' },
  { fact: 'CaseReadiness', offset: column.owner - answerColumns.first, head: 'Owner' },
];

/** Where the sheets of tracking name people, of every case in the workbook. */
export function peopleColumns(
  { names }: Pick<WorkbookOutline, 'names'>,
  contents: readonly SheetContents[],
): readonly PeopleColumn[] {
  return caseNumbers(names.map(({ name }) => name)).flatMap((number) =>
    blocks.flatMap(({ fact, offset, head }): PeopleColumn[] => {
      const wanted = caseNames(number).fact(fact).toLowerCase();
      const address =
        names.find(({ name }) => name.toLowerCase() === wanted)?.refersTo.replace(/^=/, '') ?? '';
      const sheet = splitAddress(address)?.sheet;
      const area = addressArea(address);
      const found = contents.find((one) => one.sheet === sheet);
      if (!area || !found) return [];
      const at = area.column + offset - found.column;
      const first = area.row - found.row;
      const cut = (grid: SheetContents['values']) =>
        grid.slice(Math.max(0, first), first + area.rows).map((row) => [row[at] ?? null]);
      const cells = {
        sheet: found.sheet,
        row: Math.max(area.row, found.row),
        column: area.column + offset,
        values: cut(found.values),
        formulas: cut(found.formulas),
      };
      return [{ head, contents: cells }];
    }),
  );
}
