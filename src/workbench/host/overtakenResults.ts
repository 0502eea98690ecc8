import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';

/**
 * Univer writes a pass's results into the cells whose formulas it read, whatever stands there by then: a value that
 * was typed meanwhile, or that a roll-back restored, was lost. Results are for cells that still hold a formula.
 */
export function dropOvertakenResults({ injector }: Engine): void {
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
          const holdsFormula = ([column]: [string, unknown]) => {
            const cell = cells?.getValue(Number(row), Number(column));
            return Boolean(cell?.f || cell?.si);
          };
          rows![Number(row)] = Object.fromEntries(
            Object.entries(results).filter(holdsFormula),
          ) as typeof results;
        }
      }
    }
  });
}
