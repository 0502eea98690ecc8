import path from 'node:path';
import { readCsv } from '../files/readCsv';
import type { ModelValue } from '../files/workbookModel';
import { writeXlsx } from '../files/writeXlsx';
import { csvFilesOf } from './caseTables';
import type { WorkbookCommand } from './commandLine';
import { readInput, readJson } from './inputFiles';
import { openProduct } from './openProduct';
import type { Paths } from './paths';
import { checkPlace, writeWhole } from './writeWhole';

/** A CSV file's cells, or why it cannot be read. */
type TableReading = readonly (readonly ModelValue[])[] | { readonly problem: string };

/** What the product's build/batch.js leaves on its window. */
interface BatchWindow {
  readonly airoi: {
    buildCase(json: unknown, tables: Readonly<Record<string, TableReading>>): Promise<BuiltCase>;
    buildExample(): Promise<BuiltCase>;
    /** Of the workbook that was built; answers its sheets. */
    makeLeadershipCopy(): Promise<readonly string[]>;
  };
}
interface BuiltCase {
  /** Null where the case has faults: nothing was drawn then. */
  readonly report: { readonly sheets: readonly { readonly name: string }[] } | null;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  /** What was skipped in the tables. */
  readonly notes: readonly string[];
}

/** Reads the CSV files that a case names, which stand relative to it. */
async function readTables(json: unknown, caseFile: string): Promise<Record<string, TableReading>> {
  const read = async (file: string): Promise<TableReading> => {
    try {
      return readCsv(await readInput(path.resolve(path.dirname(caseFile), file)));
    } catch (error) {
      return { problem: (error as Error).message };
    }
  };
  const files = csvFilesOf(json);
  const readings = await Promise.all(files.map(read));
  return Object.fromEntries(files.map((file, index) => [file, readings[index]!]));
}

/**
 * Builds the sheets of a case, or of the worked example, through Office.js and writes them as a workbook.
 *
 * @returns The exit code: 2 where the case has faults, which are printed one a line.
 */
export async function writeCase(
  { caseFile, output, leadership }: WorkbookCommand,
  paths: Paths,
): Promise<number> {
  await checkPlace(output);
  const json = caseFile === null ? null : await readJson(caseFile);
  const tables = caseFile === null ? {} : await readTables(json, caseFile);
  const product = await openProduct(paths, [paths.batch]);
  try {
    const { airoi } = product.window as unknown as BatchWindow;
    const { report, faults, notes } =
      caseFile === null ? await airoi.buildExample() : await airoi.buildCase(json, tables);
    for (const fault of faults) console.error(`${caseFile}: ${fault.path || 'the file'}: ${fault.message}`);
    if (faults.length || !report) return 2;
    await product.host.idle();
    const sheets = leadership ? await airoi.makeLeadershipCopy() : report.sheets.map(({ name }) => name);
    await product.host.idle();
    const { addinFunctions } = product;
    await writeWhole(output, await writeXlsx(product.host.readModel(), { addinFunctions }));
    for (const note of notes) console.error(`${caseFile}: ${note}`);
    console.log(`${output}: ${sheets.join(', ')}`);
    return 0;
  } finally {
    product.close();
  }
}
