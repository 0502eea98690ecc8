import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of docs/native-functions.md. */
export interface RefusedFunctions {
  readonly functions: readonly string[];
  readonly formula: string;
  /** What Excel documents, as it is printed. */
  readonly excel: string;
}

/** Native functions that no built sheet may use, with a formula that shows why. */
export const refusedFunctions: readonly RefusedFunctions[] = readFileSync(
  path.resolve(__dirname, '../../docs/native-functions.md'),
  'utf8',
)
  .split('\n')
  .flatMap((line) => {
    const row = /^\| ([A-Z.,\d ]+) \| `(=.+?)` \| (.+?) \|/.exec(line);
    return row ? [{ functions: row[1]!.split(', '), formula: row[2]!, excel: row[3]! }] : [];
  });
