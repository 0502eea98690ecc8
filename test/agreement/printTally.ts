import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { TALLY_FOLDER, type Compared } from './tally';
import { tallyTable } from './tallyTable';

/** After all test files: says what they compared. */
export default function printTally(): void {
  const folder = process.env[TALLY_FOLDER]!;
  const all = readdirSync(folder).flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Compared),
  );
  rmSync(folder, { recursive: true });
  if (all.length > 0) process.stdout.write(`${tallyTable(all)}\n`);
}
