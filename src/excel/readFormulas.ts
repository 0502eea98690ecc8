import type { FormulaReading } from '../sheets/standalone/standalonePlan';

/** The cells of all sheets whose formula `wanted` accepts; three requests. */
export async function readFormulas(
  context: Excel.RequestContext,
  wanted: (formula: string, sheet: string) => boolean,
): Promise<readonly FormulaReading[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject().load('formulas,values,rowIndex,columnIndex'),
  }));
  await context.sync();

  const found = used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const formulas: unknown[][] = range.formulas;
    const values: unknown[][] = range.values;
    return formulas.flatMap((line, i) =>
      line.flatMap((formula, j) => {
        const isWanted =
          typeof formula === 'string' && formula.startsWith('=') && wanted(formula, sheet.name);
        // A text that begins with "=" reads the same as its formula.
        if (!isWanted || values[i][j] === formula) return [];
        const [row, column] = [range.rowIndex + i, range.columnIndex + j];
        const area = sheet
          .getCell(row, column)
          .getSpillingToRangeOrNullObject()
          .load('values,rowIndex,columnIndex,rowCount,columnCount');
        return [{ sheet, row, column, formula, value: values[i][j], area }];
      }),
    );
  });
  await context.sync();

  return found.flatMap(({ sheet, row, column, formula, value, area }): FormulaReading[] => {
    const isSpilledInto = found.some(
      (other) =>
        other.sheet === sheet &&
        other.formula === formula &&
        !other.area.isNullObject &&
        (other.row !== row || other.column !== column) &&
        contains(other.area, row, column),
    );
    if (isSpilledInto) return [];
    const values: unknown[][] = area.isNullObject ? [[value]] : area.values;
    return [
      {
        sheet: sheet.name,
        row,
        column,
        formula,
        values: values as FormulaReading['values'],
        isProtected: sheet.protection.protected,
      },
    ];
  });
}

function contains(area: Excel.Range, row: number, column: number): boolean {
  return (
    row >= area.rowIndex &&
    column >= area.columnIndex &&
    row < area.rowIndex + area.rowCount &&
    column < area.columnIndex + area.columnCount
  );
}
