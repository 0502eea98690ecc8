import type { ICellData, Nullable } from '@univerjs/core';
import { isFormulaString } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Engine } from './engine';

type UpdateFormulaData = FormulaDataModel['updateFormulaData'];

/**
 * Univer looks through every cell of every sheet, twice, at each change of a cell: a tenth of a second and more for
 * 100,000 rows. Only formulas that cells share, which Univer marks with an id, concern others than the changed cells.
 */
export function scanChangedCellsOnly(engine: Engine): void {
  const model = engine.injector.get(FormulaDataModel);
  const scanAll: UpdateFormulaData = model.updateFormulaData.bind(model);
  const scanChanged: UpdateFormulaData = (unitId, sheetId, cellValue) => {
    const sheet = engine.book.getSheetBySheetId(sheetId)?.getSheet();
    if (!sheet || unitId !== engine.book.getId()) return scanAll(unitId, sheetId, cellValue);
    const before = sheet.getCellMatrix();
    const changed: Record<number, Record<number, { f: string } | null>> = {};
    for (const row in cellValue) {
      for (const column in cellValue[row]) {
        const cell = cellValue[row][column] as Nullable<ICellData>;
        const old = before.getValue(Number(row), Number(column)) as Nullable<ICellData>;
        if (cell?.si || old?.si) return scanAll(unitId, sheetId, cellValue);
        if (isFormulaString(cell?.f)) (changed[row] ??= {})[column] = { f: cell!.f! };
        else if (isFormulaString(old?.f)) (changed[row] ??= {})[column] = null;
      }
    }
    return changed;
  };
  // The model is a lazy proxy: only a defined property is seen by those who call it.
  Object.defineProperty(model, 'updateFormulaData', { value: scanChanged, configurable: true });
}
