import { readCsv } from '../files/readCsv';
import { checkFormula } from '../host/formulaSyntax';
import { UsageError, type FormulaCommand } from './commandLine';
import { evaluate } from './evaluate';
import { formulaList } from './formulaList';
import { readInput, readText } from './inputFiles';
import { openProduct } from './openProduct';
import type { Paths } from './paths';

/** Evaluates one formula or a file of them, and prints a line of JSON for each. */
export async function printFormulas({ formula, file, data }: FormulaCommand, paths: Paths): Promise<void> {
  const formulas = file === undefined ? [formula!] : formulaList(await readText(file), file);
  for (const text of formulas) {
    try {
      checkFormula(text);
    } catch {
      throw new UsageError(`this formula cannot be read, look for a missing bracket or operand: ${text}`);
    }
  }
  const table = data === undefined ? undefined : readTable(await readInput(data), data);
  const product = await openProduct(paths);
  try {
    for (const result of await evaluate(product, formulas, table)) console.log(JSON.stringify(result));
  } finally {
    product.close();
  }
}

function readTable(bytes: Uint8Array, file: string): ReturnType<typeof readCsv> {
  try {
    return readCsv(bytes);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
