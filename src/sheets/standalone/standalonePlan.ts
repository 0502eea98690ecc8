import type { CellValue } from '../../core/case';
import { cellAddress } from '../rangeAddress';
import { quotedSheet } from '../sheetTitle';
import { standaloneFormula, type CallableTwin } from './standaloneFormula';

/** A cell with a formula, as it stands in the workbook now. */
export interface FormulaReading {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** In en-US spelling, with "=". */
  readonly formula: string;
  /** Errors as their text. One cell, or the whole area that the formula fills. */
  readonly values: readonly (readonly CellValue[])[];
  readonly isProtected: boolean;
}

export interface StandaloneTwin extends CallableTwin {
  /** "=LAMBDA(…)" */
  readonly formula: string;
  readonly comment: string;
  /** Names of the twins that it calls. */
  readonly needs?: readonly string[];
}

/** The add-in's functions as far as a workbook can do without them. */
export interface StandaloneLibrary {
  readonly twins: ReadonlyMap<string, StandaloneTwin>;
  /** What twins call and no cell does. */
  readonly parts: readonly StandaloneTwin[];
  /** By id: why there is no twin. */
  readonly withoutTwin: ReadonlyMap<string, string>;
}

/** A cell that calls the add-in, and what can be done about it. */
export interface StandaloneCell extends FormulaReading {
  /** "Sheet!B7" */
  readonly address: string;
  /** The new formula; null where a function in it has no twin. */
  readonly rewritten: string | null;
  /** Names that the new formula needs. */
  readonly needs: readonly string[];
  /** Why there is no new formula. */
  readonly reasons: readonly string[];
}

/** What is to be written: names first, then cells. */
export interface StandaloneChanges {
  readonly names: readonly { readonly name: string; readonly formula: string; readonly comment: string }[];
  readonly cells: readonly (Pick<FormulaReading, 'sheet' | 'row' | 'column' | 'formula' | 'values'> & {
    /** Null where the cell's values take its place. */
    readonly rewritten: string | null;
  })[];
}

/** Excel's limit for a formula. */
const FORMULA_LENGTH = 8192;

/** Whether a formula may call the add-in: a quick look that misses none. */
export function mayCallAddin(formula: string): boolean {
  return /AIROI/i.test(formula);
}

/** The cells that call the add-in, each with what can be done about it. */
export function standaloneCells(
  readings: readonly FormulaReading[],
  library: StandaloneLibrary,
): readonly StandaloneCell[] {
  const twins = new Map<string, CallableTwin | null>(library.twins);
  for (const id of library.withoutTwin.keys()) twins.set(id, null);
  return readings.flatMap((reading): StandaloneCell[] => {
    const standalone = standaloneFormula(reading.formula, twins);
    if (standalone === null) return [];
    const address = `${quotedSheet(reading.sheet)}!${cellAddress(reading.row, reading.column)}`;
    const none = { ...reading, address, rewritten: null, needs: [] };
    if ('noTwin' in standalone) {
      const reasons = standalone.noTwin.map(
        (id) => `${id}: ${library.withoutTwin.get(id) ?? tooManyArguments}`,
      );
      return [{ ...none, reasons }];
    }
    if (standalone.formula.length > FORMULA_LENGTH) {
      return [{ ...none, reasons: ['The new formula would be longer than Excel allows.'] }];
    }
    return [{ ...reading, address, rewritten: standalone.formula, needs: standalone.needs, reasons: [] }];
  });
}

const tooManyArguments = 'It has more arguments than the function takes.';

/** What to write; cells without a new formula keep theirs unless their values are to replace them. */
export function standaloneChanges(
  cells: readonly StandaloneCell[],
  library: StandaloneLibrary,
  replaceByValue: boolean,
): StandaloneChanges {
  const changed = cells.filter(({ rewritten }) => rewritten !== null || replaceByValue);
  const all = [...library.parts, ...library.twins.values()];
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    all.find((twin) => twin.name === name)?.needs?.forEach(need);
  };
  changed.flatMap(({ needs }) => needs).forEach(need);
  // The parts come first: Excel refuses a name that calls one which is not there yet.
  const names = all.filter(({ name }) => needed.has(name));
  return {
    names: names.map(({ name, formula, comment }) => ({ name, formula, comment })),
    cells: changed.map(({ sheet, row, column, formula, values, rewritten }) => ({
      sheet,
      row,
      column,
      formula,
      values,
      rewritten,
    })),
  };
}
