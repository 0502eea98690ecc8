import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/core';
import type { IFormulaData } from '@univerjs/engine-formula';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Engine } from './engine';

type SheetFormulas = Record<number, Record<number, { f: string } | null>>;

/**
 * Univer looks at every cell of every sheet, slowly and up to three times, for each change of a cell, each name and each
 * calculation: 100,000 rows cost a second each time. Only formulas that cells share, which Univer marks with an id, need
 * its own way; of all others only the changed cells matter, and a quick look finds them.
 */
export function scanFormulasQuickly(engine: Engine): void {
  const model = engine.injector.get(FormulaDataModel);
  const sheetWithShared = model.getSheetFormulaData.bind(model);
  const updateShared = model.updateFormulaData.bind(model);

  const ofSheet: FormulaDataModel['getSheetFormulaData'] = (unitId, sheetId) => {
    const sheet = engine.book.getSheetBySheetId(sheetId)?.getSheet();
    const formulas = sheet && unitId === engine.book.getId() ? formulasIn(sheet.getCellMatrix()) : null;
    return formulas ?? sheetWithShared(unitId, sheetId);
  };

  const ofWorkbook = (): IFormulaData => {
    const unitId = engine.book.getId();
    const sheets = engine.book.getSheets().map((sheet) => sheet.getSheetId());
    return { [unitId]: Object.fromEntries(sheets.map((id) => [id, ofSheet(unitId, id)])) };
  };

  const update: FormulaDataModel['updateFormulaData'] = (unitId, sheetId, cellValue) => {
    const sheet = engine.book.getSheetBySheetId(sheetId)?.getSheet();
    if (!sheet || unitId !== engine.book.getId()) return updateShared(unitId, sheetId, cellValue);
    const before = sheet.getCellMatrix();
    const changed: SheetFormulas = {};
    for (const row in cellValue) {
      for (const column in cellValue[row]) {
        const cell = cellValue[row][column] as Nullable<ICellData>;
        const old = before.getValue(Number(row), Number(column)) as Nullable<ICellData>;
        if (cell?.si || old?.si) return updateShared(unitId, sheetId, cellValue);
        if (isFormula(cell?.f)) (changed[row] ??= {})[column] = { f: cell!.f as string };
        else if (isFormula(old?.f)) (changed[row] ??= {})[column] = null;
      }
    }
    return changed;
  };

  // The model is a lazy proxy: only defined properties are seen by those who call it.
  for (const [name, value] of Object.entries({
    getSheetFormulaData: ofSheet,
    getFormulaData: ofWorkbook,
    updateFormulaData: update,
  })) {
    Object.defineProperty(model, name, { value, configurable: true });
  }
}

/** The formulas of a sheet; null where cells share some. */
function formulasIn(cells: ObjectMatrix<Nullable<ICellData>>): SheetFormulas | null {
  const formulas: SheetFormulas = {};
  const matrix = cells.getMatrix();
  for (const row in matrix) {
    const line = matrix[row];
    for (const column in line) {
      const cell = line[column];
      if (!cell?.f && !cell?.si) continue;
      if (cell.si) return null;
      if (isFormula(cell.f)) (formulas[row] ??= {})[column] = { f: cell.f };
    }
  }
  return formulas;
}

const isFormula = (text: unknown): text is string => typeof text === 'string' && /^=./s.test(text);
