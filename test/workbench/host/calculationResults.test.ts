import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { openBook } from './excelRun';

test('a pass that was overtaken by a change leaves what was written in its formulas’ place', async () => {
  const book = await openBook();
  try {
    const commands = book.host.engine.injector.get(ICommandService);
    let isOvertaken = false;
    commands.onCommandExecuted(({ id, params }) => {
      const { stageInfo } = (params ?? {}) as { stageInfo?: unknown };
      if (id !== SetFormulaCalculationNotificationMutation.id || !stageInfo || isOvertaken) return;
      const cell = book.host.engine.book.getSheetByName('Sheet1')!.getRange('A1');
      // A new workbook is calculated as well, which may still go on.
      if (!cell.getFormula()) return;
      // The first news of the pass: it has read the formulas, and not yet given their results.
      isOvertaken = true;
      cell.setValue('typed');
    });
    await book.calculate('Sheet1', 'A1', [['=1+1'], ['=A1&"!"']]);
    const values = await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['typed'], ['typed!']]);
  } finally {
    book.close();
  }
});

test('a cell that was given a look keeps its number format, whatever its formula reads', async () => {
  const book = await openBook();
  try {
    const formats = await book.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').numberFormat = [['0.000']];
      sheet.getRange('A1').values = [[2]];
      sheet.getRange('B1').format.fill.color = '#FFEE00';
      sheet.getRange('B1').formulas = [['=A1']];
      await sheet.context.sync();
      await book.host.idle();
      const range = sheet.getRange('B1').load('numberFormat,values,format/fill/color');
      await sheet.context.sync();
      return [range.numberFormat, range.values, range.format.fill.color];
    });
    expect(formats).toEqual([[['General']], [[2]], '#FFEE00']);
  } finally {
    book.close();
  }
});
