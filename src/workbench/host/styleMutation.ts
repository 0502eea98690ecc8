import type { IMutation, Nullable, Workbook } from '@univerjs/core';
import { CommandType, IUniverInstanceService } from '@univerjs/core';
import type { Box } from './addresses';

interface StyleMutationParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly box: Box;
  /** Identifiers in the workbook's pool of styles, row by row; null is no style. */
  readonly styles: readonly Nullable<string>[];
}

/**
 * Gives each cell of a box a style of the pool. Univer's own command merges and copies the style of every cell,
 * which takes seconds for a column of data.
 */
export const SetStylesMutation: IMutation<StyleMutationParams> = {
  id: 'office-host.mutation.set-styles',
  type: CommandType.MUTATION,
  handler(accessor, { unitId, subUnitId, box, styles }) {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    const matrix = workbook?.getSheetBySheetId(subUnitId)?.getCellMatrix();
    if (!matrix) return false;
    styles.forEach((style, index) => {
      const row = box.row + Math.floor(index / box.cols);
      const col = box.col + (index % box.cols);
      const cell = matrix.getValue(row, col);
      if (style) matrix.setValue(row, col, { ...cell, s: style });
      else if (cell) {
        delete cell.s;
        if (!Object.keys(cell).length) matrix.realDeleteValue(row, col);
      }
    });
    return true;
  },
};
