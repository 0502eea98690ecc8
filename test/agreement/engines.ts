import { cellAddress } from '../../src/sheets/rangeAddress';
import type { ModelCell, WorkbookModel } from '../../src/workbench/files/workbookModel';
import type { EngineSheet, EngineValue } from '../support/engines/engineSheet';
import { recalculateInGnumeric } from '../support/engines/gnumeric';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import type { BuiltCase } from './builtCase';
import { tally } from './tally';

export interface Engine {
  readonly name: 'LibreOffice' | 'Gnumeric';
  readonly sheets: ReadonlyMap<string, readonly EngineSheet[]>;
}

export async function recalculate(files: readonly string[]): Promise<readonly Engine[]> {
  return [
    { name: 'LibreOffice', sheets: await recalculateInLibreOffice(files) },
    { name: 'Gnumeric', sheets: await recalculateInGnumeric(files) },
  ];
}

export function isEqual(a: EngineValue, b: EngineValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }
  // A formula that answers "" leaves its cell empty in the workbench.
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}

export const valueOf = ({ value, isError }: ModelCell): EngineValue =>
  isError ? { error: String(value) } : value;

/** What the workbench shows in a cell of a sheet. */
export function valueAt(model: WorkbookModel, sheetName: string, address: string): EngineValue {
  const { cells } = model.sheets.find(({ name }) => name === sheetName)!;
  const cell = cells.find(({ row, column }) => cellAddress(row, column) === address);
  return cell ? valueOf(cell) : null;
}

/** A built case's sheets of these names. */
export function onSheets({ model, file }: BuiltCase, names: readonly string[]): BuiltCase {
  return { model: { ...model, sheets: model.sheets.filter(({ name }) => names.includes(name)) }, file };
}

/** One sheet of the workbench beside what an engine makes of the same file. */
export interface ComparedSheet {
  readonly engine: Engine['name'];
  readonly sheet: string;
  readonly cells: number;
  /** Those that differ, as a line to read. */
  readonly different: readonly string[];
}

const isCalculated = ({ formula }: ModelCell) => formula !== undefined;

/** Every cell of the workbench that calculates, or that `wanted` accepts, beside the same cell of each engine. */
export function comparedSheets(
  { model, file }: BuiltCase,
  by: readonly Engine[],
  wanted: (cell: ModelCell) => boolean = isCalculated,
): ComparedSheet[] {
  return by.flatMap((engine) =>
    model.sheets.map((sheet): ComparedSheet => {
      const theirs = engine.sheets.get(file)!.find(({ name }) => name === sheet.name)!;
      const cells = sheet.cells.filter(wanted);
      const different = cells.flatMap((cell) => {
        const address = cellAddress(cell.row, cell.column);
        const [ours, their] = [valueOf(cell), theirs.value(address)];
        return isEqual(ours, their)
          ? []
          : [
              `${engine.name} ${sheet.name}!${address} ${cell.formula ?? ''}: ${JSON.stringify([ours, their])}`,
            ];
      });
      return { engine: engine.name, sheet: sheet.name, cells: cells.length, different };
    }),
  );
}

/**
 * Every cell in which an engine differs from the workbench, as a line to read; what is compared counts.
 *
 * @param cases How many cases the workbook holds.
 * @param wanted Cells to compare; those that calculate unless told.
 */
export function differences(
  built: BuiltCase,
  by: readonly Engine[],
  { cases = 1, wanted = isCalculated }: { cases?: number; wanted?: (cell: ModelCell) => boolean } = {},
): string[] {
  const compared = comparedSheets(built, by, wanted).filter(({ cells }) => cells > 0);
  const counted = (engine: 'workbench' | Engine['name'], of: readonly ComparedSheet[]) =>
    of.map(({ sheet, cells, different }) => ({
      engine,
      workbook: built.file,
      cases,
      subject: sheet,
      cells,
      disagreements: different.length,
    }));
  tally(
    by.flatMap(({ name }) =>
      counted(
        name,
        compared.filter(({ engine }) => engine === name),
      ),
    ),
  );
  tally(
    counted(
      'workbench',
      compared.filter(({ engine }) => engine === by[0]!.name),
    ),
  );
  return compared.flatMap(({ different }) => different);
}
