import type { CellValue } from '../../core/case';
import { caseNames } from '../caseNames';
import { caseNumbers } from '../caseReading';
import { cellAddress } from '../rangeAddress';
import { simulationStates } from '../risk/simulationCells';
import { quotedSheet } from '../sheetTitle';
import { mayCallAddin, standaloneCells, standaloneChanges } from '../standalone/standalonePlan';
import type { FormulaReading, StandaloneLibrary } from '../standalone/standalonePlan';
import type { NamedReading } from '../workbook';
import { peopleColumns } from './peopleColumns';
import { personalData, type PersonalCells } from './personalData';
import { refersOutside } from './references';
import { noChanges, type SharingChanges } from './sharingChanges';
import { sheetOfName, sheetRoles } from './sheetRoles';
import type { SheetContents, WorkbookOutline } from './workbookOutline';

export const checkKinds = [
  'addinFormulas',
  'externalLinks',
  'hiddenSheets',
  'personalData',
  'simulation',
  'checks',
  'errors',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Something to look at before a workbook is sent. */
export interface SharingCheck {
  readonly kind: CheckKind;
  /** Cells ("Sheet!B7"), sheets, names or cases that it is about; none where all is well. */
  readonly about: readonly string[];
  readonly people: readonly PersonalCells[];
  /** What mends it; null where the analyst has to. */
  readonly mend: SharingChanges | null;
  /** The sheet to look at, where the analyst has to mend it. */
  readonly sheet: string | null;
}

export interface CheckedWorkbook {
  readonly outline: WorkbookOutline;
  readonly contents: readonly SheetContents[];
  /** Those that `concernsCheck` accepts. */
  readonly formulas: readonly FormulaReading[];
  /** Of the cases' state cells, those that `isStateName` accepts. */
  readonly states: readonly NamedReading[];
  readonly library: StandaloneLibrary;
}

export function concernsCheck(formula: string): boolean {
  return mayCallAddin(formula) || refersOutside(formula);
}

export function isStateName(name: string): boolean {
  return /^Case(?:Name|Checks|SimulationState)(?:_\d+)?$/i.test(name);
}

/** Everything that is worth knowing before a workbook is sent, in the order in which it is told. */
export function sharingChecks(checked: CheckedWorkbook): readonly SharingCheck[] {
  const { outline, contents, formulas, library } = checked;
  const roles = sheetRoles(outline);
  const calls = standaloneCells(formulas, library);
  const links = formulas.filter(({ formula }) => refersOutside(formula));
  const hidden = outline.sheets.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name);
  const looked = contents.filter(({ sheet }) =>
    roles.some(({ name, role }) => name === sheet && role !== 'case'),
  );
  const people = personalData(looked, peopleColumns(outline, contents));
  const nameLinks = outline.names.filter(({ refersTo }) => refersOutside(refersTo)).map(({ name }) => name);
  const none = { people: [], mend: null, sheet: null };
  return [
    {
      ...none,
      kind: 'addinFormulas',
      about: calls.map(({ address }) => address),
      mend: { ...noChanges, ...standaloneChanges(calls, library, true) },
    },
    {
      ...none,
      kind: 'externalLinks',
      about: [...links.map(addressOf), ...nameLinks],
      mend: {
        ...noChanges,
        cells: links.map((reading) => ({ ...reading, rewritten: null })),
        removedNames: nameLinks,
      },
    },
    { ...none, kind: 'hiddenSheets', about: hidden, mend: { ...noChanges, shownSheets: hidden } },
    {
      kind: 'personalData',
      about: [...new Set(people.found.map(({ sheet }) => sheet))],
      people: people.found,
      mend: { ...noChanges, replaced: people.replaced },
      sheet: null,
    },
    caseCheck(checked, 'simulation', 'CaseSimulationState', (state) => state === simulationStates.changed),
    caseCheck(checked, 'checks', 'CaseChecks', (state) => state !== 'All checks OK'),
    errorCheck(contents),
  ];
}

/** The cases whose state cell says that something is to be done, and the first one's sheet. */
function caseCheck(
  { outline, states }: CheckedWorkbook,
  kind: CheckKind,
  fact: 'CaseSimulationState' | 'CaseChecks',
  isOpen: (state: string) => boolean,
): SharingCheck {
  const read = (name: string): CellValue =>
    states.find((one) => one.name.toLowerCase() === name.toLowerCase())?.range?.values[0]?.[0] ?? null;
  const open = caseNumbers(outline.names.map(({ name }) => name)).filter((number) => {
    const state = read(caseNames(number).fact(fact));
    return state !== null && isOpen(String(state));
  });
  const [first] = open;
  return {
    kind,
    about: open.map((number) => String(read(caseNames(number).fact('CaseName')) ?? '')),
    people: [],
    mend: null,
    sheet: first === undefined ? null : sheetOfName(outline.names, caseNames(first).fact(fact)),
  };
}

function errorCheck(contents: readonly SheetContents[]): SharingCheck {
  const found = contents.flatMap(({ sheet, row, column, values, formulas }) =>
    values.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const formula = formulas[down]![across];
        const isError =
          typeof value === 'string' &&
          /^#(?:N\/A|[A-Z/0]+[!?])$/.test(value) &&
          typeof formula === 'string' &&
          formula.startsWith('=');
        return isError ? [{ sheet, row: row + down, column: column + across }] : [];
      }),
    ),
  );
  return {
    kind: 'errors',
    about: found.map(addressOf),
    people: [],
    mend: null,
    sheet: found[0]?.sheet ?? null,
  };
}

function addressOf({ sheet, row, column }: Pick<FormulaReading, 'sheet' | 'row' | 'column'>): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}
