import { cellAddress } from '../../src/sheets/rangeAddress';
import type { ModelCell, WorkbookModel } from '../../src/workbench/files/workbookModel';
import type { EngineSheet, EngineValue } from '../support/engines/engineSheet';
import { recalculateInGnumeric } from '../support/engines/gnumeric';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import type { BuiltCase } from './builtCase';

export interface Engine {
  readonly name: string;
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

/** Every formula cell in which an engine differs from the workbench, as a line to read. */
export function differences({ model, file }: BuiltCase, by: readonly Engine[]): string[] {
  return by.flatMap((engine) =>
    model.sheets.flatMap((sheet) => {
      const theirs = engine.sheets.get(file)!.find(({ name }) => name === sheet.name)!;
      return sheet.cells
        .filter(({ formula }) => formula !== undefined)
        .flatMap((cell) => {
          const address = cellAddress(cell.row, cell.column);
          const [ours, their] = [valueOf(cell), theirs.value(address)];
          return isEqual(ours, their)
            ? []
            : [`${engine.name} ${sheet.name}!${address} ${cell.formula}: ${JSON.stringify([ours, their])}`];
        });
    }),
  );
}
