import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** Whose figures are held to others'. */
export const engineNames = ['TypeScript', 'workbench', 'LibreOffice', 'Gnumeric', 'IronCalc'] as const;
export type EngineName = (typeof engineNames)[number];

/** What of one workbook an engine was held to the others in. */
export interface Compared {
  readonly engine: EngineName;
  /** Tells the workbook from all others of the run. */
  readonly workbook: string;
  /** Cases that it holds; 0 where single formulas are compared. */
  readonly cases: number;
  /** A sheet of it, or formulas of one kind. */
  readonly subject: string;
  readonly cells: number;
  readonly disagreements: number;
}

/** Where the test files leave what they compared, for the table at the end of the run; nowhere unless set. */
export const TALLY_FOLDER = 'AIROI_AGREEMENT_TALLY';

export function tally(compared: readonly Compared[]): void {
  const folder = process.env[TALLY_FOLDER];
  if (!folder || compared.length === 0) return;
  const lines = compared.map((one) => `${JSON.stringify(one)}\n`);
  appendFileSync(path.join(folder, `${process.pid}.jsonl`), lines.join(''));
}

/** Counts cells of formulas in which two engines were held to each other. */
export function tallyFormulas(
  engines: readonly EngineName[],
  subject: string,
  cells: number,
  disagreements: number,
): void {
  tally(engines.map((engine) => ({ engine, workbook: subject, cases: 0, subject, cells, disagreements })));
}

/** Counts figures of the workbench that were held to what our own functions compute. */
export function tallyCore(workbook: string, subject: string, cells: number, disagreements: number): void {
  tally([{ engine: 'TypeScript', workbook, cases: 1, subject, cells, disagreements }]);
}
