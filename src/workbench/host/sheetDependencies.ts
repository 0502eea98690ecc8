import { DependencyManagerService } from '@univerjs/engine-formula';

interface Matrix {
  forValue(each: (row: number, column: number) => void): void;
}

/** What Univer keeps of a sheet's formulas, by unit and sheet. */
interface Kept {
  readonly _formulaData: ReadonlyMap<string, ReadonlyMap<string, Matrix>>;
  readonly _otherFormulaData: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, unknown>>>;
}

/**
 * A sheet whose rows, columns or tables change forgets its formulas to read them anew. Univer then forgets what
 * anybody reads of that sheet, instead of what its formulas read anywhere: it went on asking for formulas that are no
 * more, thousands of times in a pass, and for good.
 */
export function mendSheetDependencies(): void {
  const own = DependencyManagerService.prototype;
  if (Object.hasOwn(own, 'isMended')) return;
  Object.defineProperty(own, 'isMended', { value: true });
  const { clearFormulaDependency, clearOtherFormulaDependency } = own;
  own.clearFormulaDependency = function (unitId, sheetId) {
    const kept = (this as unknown as Kept)._formulaData.get(unitId)?.get(sheetId ?? '');
    const cells: [row: number, column: number][] = [];
    kept?.forValue((row, column) => void cells.push([row, column]));
    for (const [row, column] of cells) this.removeFormulaDependency(unitId, sheetId!, row, column);
    if (!sheetId) clearFormulaDependency.call(this, unitId, sheetId);
  };
  own.clearOtherFormulaDependency = function (unitId, sheetId) {
    const kept = (this as unknown as Kept)._otherFormulaData.get(unitId)?.get(sheetId ?? '');
    if (kept) this.removeOtherFormulaDependency(unitId, sheetId!, [...kept.keys()]);
    if (!sheetId) clearOtherFormulaDependency.call(this, unitId, sheetId);
  };
}
