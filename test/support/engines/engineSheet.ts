import { readFile } from 'node:fs/promises';
import { cellAddress } from '../../../src/workbench/files/address';
import { readXlsx } from '../../../src/workbench/files/readXlsx';

/** What a cell holds, typed: text that looks like an error or a number is still text. */
export type EngineValue = number | string | boolean | null | { readonly error: string };

export interface EngineSheet {
  readonly name: string;
  /** The value at "B3"; null where the cell is empty. */
  value(address: string): EngineValue;
  /** Every cell that is not empty, by address. */
  readonly cells: ReadonlyMap<string, EngineValue>;
}

/** Reads the values that an engine saved in a workbook. */
export async function readEngineSheets(file: string): Promise<EngineSheet[]> {
  const { sheets } = await readXlsx(await readFile(file));
  return sheets.map(({ name, cells: saved }) => {
    const cells = new Map<string, EngineValue>(
      saved
        .filter(({ value }) => value !== null)
        .map(({ row, column, value, isError }) => [
          cellAddress(row, column),
          isError ? { error: String(value) } : value,
        ]),
    );
    return { name, cells, value: (address) => cells.get(address.replaceAll('$', '').toUpperCase()) ?? null };
  });
}
