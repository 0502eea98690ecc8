import { mayCallAddin, standaloneCells, standaloneChanges } from '../standalone/standalonePlan';
import type { FormulaReading, StandaloneLibrary } from '../standalone/standalonePlan';
import { refersTo, type Targets } from './references';
import { noChanges, type DocumentProperties, type SharingChanges } from './sharingChanges';
import { firstSheet } from './sheetRoles';
import type { WorkbookOutline } from './workbookOutline';

export interface CopyOptions {
  /** Sheets that the reader does not get. */
  readonly leaveOut: readonly string[];
  /** Whether every formula becomes its value; else those only that would lose what they refer to. */
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
    (freezeAll || mayCallAddin(formula) || refersTo(formula, targets));
}

/**
 * What makes a workbook the copy that leadership gets: no add-in formulas, no sheets that are left out, what
 * depends on them as values, the summary first.
 *
 * @param formulas Those that `concernsCopy` accepts.
 */
export function leadershipCopy(
  outline: WorkbookOutline,
  formulas: readonly FormulaReading[],
  library: StandaloneLibrary,
  options: CopyOptions,
): SharingChanges {
  const targets = goesWith(outline, options.leaveOut);
  const isFrozen = ({ formula }: FormulaReading) => options.freezeAll || refersTo(formula, targets);
  const calls = standaloneCells(
    formulas.filter((reading) => !isFrozen(reading)),
    library,
  );
  const { names, cells } = standaloneChanges(calls, library, true);
  const frozen = formulas.filter(isFrozen).map((reading) => ({ ...reading, rewritten: null }));
  return {
    ...noChanges,
    names,
    cells: [...cells, ...frozen],
    removedSheets: options.leaveOut,
    removedNames: outline.names
      .map(({ name }) => name)
      .filter((name) => targets.names.has(name.toLowerCase())),
    properties: options.properties,
    firstSheet: firstSheet(outline),
  };
}
