import { cellAddress } from '../../src/sheets/rangeAddress';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import type { EngineValue } from '../support/engines/engineSheet';
import { valueOf } from './engines';

/** The cells behind names, and those beside them. */
export function shownOn(model: WorkbookModel) {
  const values = new Map(
    model.sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), valueOf(cell)])),
    ]),
  );
  return (name: string, down = 0, right = 0): EngineValue => {
    const { refersTo } = model.names.find((one) => one.name === name)!;
    const [, sheet, letters, row] = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)/.exec(refersTo)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return values.get(sheet!)!.get(cellAddress(Number(row) - 1 + down, column + right)) ?? null;
  };
}
