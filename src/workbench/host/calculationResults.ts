import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';

/**
 * Mends what Univer does with the results of a pass:
 * - It writes them into the cells whose formulas it read, whatever stands there by then: a value that was typed
 *   meanwhile, or that a roll-back restored, was lost. Results are for cells that still hold a formula.
 * - It gives a cell the number format of the cells that its formula reads, sometimes in the first pass, sometimes in a
 *   later one. Whoever gave a cell a look has said how it shows its figure.
 */
export function mendCalculationResults({ injector }: Engine): void {
  const instances = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    for (const [unitId, sheets] of Object.entries(
      (params as ISetFormulaCalculationResultMutation).unitData,
    )) {
      const book = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        const cells = book?.getSheetBySheetId(sheetId)?.getCellMatrix();
        for (const [row, results] of Object.entries(rows ?? {})) {
          const kept = Object.entries(results).flatMap(([column, result]) => {
            const cell = cells?.getValue(Number(row), Number(column));
            if (!cell?.f && !cell?.si) return [];
            return [[column, result && cell.s ? { ...result, s: cell.s } : result]];
          });
          rows![Number(row)] = Object.fromEntries(kept) as typeof results;
        }
      }
    }
  });
}
