import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineSheet } from './engineSheet';
import { readEngineSheets } from './engineSheet';
import { runProgram } from './runProgram';

/**
 * Has Gnumeric open workbooks, calculate every formula anew and tell the results.
 *
 * A formula that Gnumeric cannot read is an error that quotes it, `#"LET(x,1,x)"`; one that it takes for text is that
 * text, which equals no number.
 *
 * @returns The sheets of each file, by the path as given. Numbers have full precision.
 */
export async function recalculateInGnumeric(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly EngineSheet[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'gnumeric-'));
  const results = new Map<string, readonly EngineSheet[]>();
  try {
    for (const [index, file] of files.entries()) {
      const saved = join(folder, `${index}.xlsx`);
      await runProgram('ssconvert', ['--recalc', '-T', 'Gnumeric_Excel:xlsx2', file, saved], 'gnumeric');
      results.set(file, await readEngineSheets(saved));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}
