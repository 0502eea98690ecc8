import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TALLY_FOLDER } from './tally';

/** Before all test files: where they count what they compare. */
export default function openTally(): void {
  process.env[TALLY_FOLDER] = mkdtempSync(path.join(tmpdir(), 'tally-'));
}
