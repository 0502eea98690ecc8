import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { ExampleFormula } from '../exampleFormulas';

export interface IronCalcWork {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly data: ExampleFormula['data'];
  readonly formulas: readonly string[];
}

/** The table that each formula shows, one after the other in the same cell; errors as their text. */
export function ironCalc(work: IronCalcWork): (string | number | boolean)[][][] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(__dirname, 'ironCalcProcess.mjs')],
    {
      input: JSON.stringify(work),
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`IronCalc failed: ${stderr}`);
  return JSON.parse(stdout) as (string | number | boolean)[][][];
}
