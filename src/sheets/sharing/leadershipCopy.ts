import type { FormulaReading } from '../standalone/standalonePlan';
import { callsAddin, refersTo, type Targets } from './references';
import { noChanges, type DocumentProperties, type SharingChanges } from './sharingChanges';
import { firstSheet } from './sheetRoles';
import type { WorkbookOutline } from './workbookOutline';

export interface CopyOptions {
  /** Sheets that the reader does not get. */
  readonly leaveOut: readonly string[];
  /** Whether every formula becomes its value; else those only that need what the reader does not have. */
  readonly freezeAll: boolean;
  /** Null leaves them as they are. */
  readonly properties: DocumentProperties | null;
}

/** Everything that goes with sheets that are left out: their names and tables, and names over those. */
export function goesWith({ names, tables }: WorkbookOutline, leaveOut: readonly string[]): Targets {
  const sheets = new Set(leaveOut.map((name) => name.toLowerCase()));
  const gone = new Set(
    tables.filter(({ sheet }) => sheets.has(sheet.toLowerCase())).map(({ name }) => name.toLowerCase()),
  );
  for (let size = -1; gone.size !== size;) {
    size = gone.size;
    for (const { name, refersTo: formula } of names) {
      if (refersTo(formula, { sheets, names: gone })) gone.add(name.toLowerCase());
    }
  }
  return { sheets, names: gone };
}

/** The formulas that a leadership copy has to look at; all others stay as they are. */
export function concernsCopy(outline: WorkbookOutline, { leaveOut, freezeAll }: CopyOptions) {
  const targets = goesWith(outline, leaveOut);
  return (formula: string, sheet: string): boolean =>
    !targets.sheets.has(sheet.toLowerCase()) &&
    (freezeAll || callsAddin(formula) || refersTo(formula, targets));
}

/**
 * What makes a workbook the copy that leadership gets: without the sheets that are left out, the summary first. What
 * depends on those sheets, on the add-in or on LAMBDA in its place becomes a value; all else stays alive, anywhere.
 *
 * @param formulas Those that `concernsCopy` accepts.
 */
export function leadershipCopy(
  outline: WorkbookOutline,
  formulas: readonly FormulaReading[],
  { leaveOut, properties }: CopyOptions,
): SharingChanges {
  const targets = goesWith(outline, leaveOut);
  return {
    ...noChanges,
    cells: formulas.map((reading) => ({ ...reading, rewritten: null })),
    removedSheets: leaveOut,
    removedNames: outline.names
      .map(({ name }) => name)
      .filter((name) => targets.names.has(name.toLowerCase())),
    properties,
    firstSheet: firstSheet(outline),
  };
}
