import { openBook } from './excelRun';

test('formulas of other sheets follow a sheet to which a table was added, and are followed', async () => {
  const book = await openBook();
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    await book.run(async ({ workbook }) => {
      const data = workbook.worksheets.getItem('Sheet1');
      data.getRange('A1:B2').values = [
        ['Month', 'Hours'],
        [1, 10],
      ];
      const other = workbook.worksheets.add('Other');
      other.getRange('A1').formulas = [['=Sheet1!D1*2']];
      other.getRange('B1:C1').formulas = [[1, '=B1']];
      data.getRange('D1').formulas = [['=B2+Other!C1']];
    });
    await book.host.idle();
    await book.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').tables.add('A1:B2', true);
    });
    await book.host.idle();
    const answers: unknown[] = [];
    for (const [sheet, address, value] of [
      ['Sheet1', 'B2', 20],
      ['Other', 'B1', 5],
    ] as const) {
      await book.run(async ({ workbook }) => {
        workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      });
      await book.host.idle();
      answers.push(
        await book.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Other').getRange('A1').load('values');
          await context.sync();
          return range.values[0]![0] as unknown;
        }),
      );
    }
    expect(answers).toEqual([42, 50]);
    expect(errors).not.toHaveBeenCalled();
  } finally {
    errors.mockRestore();
    book.close();
  }
});
