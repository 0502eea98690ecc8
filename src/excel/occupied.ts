import type { Area } from '../sheets/plan';
import { WorkbookError } from '../sheets/workbook';
import { addressOn } from './places';

/** Something of the analyst's stands where a plan needs room. */
export function occupied(sheet: string, cell: Pick<Area, 'row' | 'column'>): WorkbookError {
  return new WorkbookError(
    'occupied',
    `${addressOn(sheet, cell)} holds something of yours where AIROI needs room. Nothing was changed. Move it elsewhere, then build again.`,
  );
}
