import { caseNumbers } from '../caseReading';
import { caseNames, ownerOfName } from '../caseNames';
import { portfolioName } from '../portfolio/portfolioSheet';
import { splitAddress } from '../rangeAddress';
import type { WorkbookOutline } from './workbookOutline';

/**
 * - `case`: drawn by us, a case's figures or the Portfolio.
 * - `rawData`: drawn by us, measurements of single tasks or people, and usage by customer and day.
 * - `own`: the analyst's.
 */
export type SheetRole = 'case' | 'rawData' | 'own';

export interface RoleOfSheet {
  readonly name: string;
  readonly role: SheetRole;
}

type Names = WorkbookOutline['names'];

/** The sheet that a name's cells stand on; null where they are gone or elsewhere. */
export function sheetOfName(names: Names, wanted: string): string | null {
  const found = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found ? (splitAddress(found.refersTo.replace(/^=/, ''))?.sheet ?? null) : null;
}

/** What each sheet is, told by the names that stand on it. */
export function sheetRoles({ sheets, names }: WorkbookOutline): readonly RoleOfSheet[] {
  const numbers = caseNumbers(names.map(({ name }) => name));
  const on = (wanted: readonly string[]) =>
    new Set(wanted.map((name) => sheetOfName(names, name)?.toLowerCase()));
  const raw = on(
    numbers.flatMap((number) =>
      (['PilotData', 'PilotPairs', 'CaseUsageLedger'] as const).map(caseNames(number).fact),
    ),
  );
  const ours = on(
    names
      .map(({ name }) => name)
      .filter((name) => name === portfolioName || ownerOfName(name)?.isData === false),
  );
  return sheets.map(({ name }) => {
    const key = name.toLowerCase();
    return { name, role: raw.has(key) ? 'rawData' : ours.has(key) ? 'case' : 'own' };
  });
}

/** The sheet that a reader opens first: the Portfolio, else the first case's Summary, else its Result. */
export function firstSheet({ names }: WorkbookOutline): string | null {
  const [number] = caseNumbers(names.map(({ name }) => name));
  if (number === undefined) return null;
  const of = caseNames(number);
  const wanted = [portfolioName, of.fact('CaseRecommendation'), of.figure('roi'), of.fact('CaseName')];
  return wanted.map((name) => sheetOfName(names, name)).find((sheet) => sheet !== null) ?? null;
}
