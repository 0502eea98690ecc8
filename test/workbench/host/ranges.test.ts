import type { TestBook } from './excelRun';
import { failure, openBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

/** Enters values in A1, then reads its values, formulas, text and number format. */
async function enter(value: unknown) {
  return book.run(async (context) => {
    const cell = sheet1(context).getRange('A1');
    cell.clear();
    cell.values = [[value]];
    cell.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    return {
      value: cell.values[0][0],
      formula: cell.formulas[0][0],
      text: cell.text[0][0],
      format: cell.numberFormat[0][0],
      type: cell.valueTypes[0][0],
    };
  });
}

// How Excel (en-US) reads what is typed: support.microsoft.com, "Format numbers as dates or times" and
// "Keeping leading zeros and large numbers"; serial 45322 is 31 January 2024.
describe('entering values', () => {
  it.each([
    [12.5, 12.5, 'Double', 'General'],
    ['12.5', 12.5, 'Double', 'General'],
    ['-1,234.50', -1234.5, 'Double', '#,##0.00'],
    ['12%', 0.12, 'Double', '0%'],
    ['12.3%', 0.123, 'Double', '0.00%'],
    ['$5', 5, 'Double', '$#,##0'],
    ['(7)', -7, 'Double', 'General'],
    ['1e3', 1000, 'Double', '0.00E+00'],
    ['2024-01-31', 45322, 'Double', 'm/d/yyyy'],
    ['1/31/2024', 45322, 'Double', 'm/d/yyyy'],
    ['31-Jan-2024', 45322, 'Double', 'd-mmm-yy'],
    ['2024-01-31 06:00', 45322.25, 'Double', 'm/d/yyyy h:mm'],
    ['18:00', 0.75, 'Double', 'h:mm'],
    ['2024-02-30', '2024-02-30', 'String', 'General'],
    ['true', true, 'Boolean', 'General'],
    [false, false, 'Boolean', 'General'],
    ["'0012", '0012', 'String', 'General'],
    ["'=1+1", '=1+1', 'String', 'General'],
    ['1,23', '1,23', 'String', 'General'],
    ['-', '-', 'String', 'General'],
    ['hours', 'hours', 'String', 'General'],
    // Reference of Range.values: text that starts with "+", "-" or "=" is taken for a formula.
    ['+1+1', 2, 'Double', 'General'],
    ['-(2+3)', -5, 'Double', 'General'],
    ["'+1+1", '+1+1', 'String', 'General'],
    ['#N/A', '#N/A', 'Error', 'General'],
    ['=1/0', '#DIV/0!', 'Error', 'General'],
    ['', '', 'Empty', 'General'],
  ])('%p becomes %p (%s, %s)', async (entered, value, type, format) => {
    expect(await enter(entered)).toMatchObject({ value, type, format });
  });

  it('keeps text in cells of text format', async () => {
    const values = await book.run(async (context) => {
      const cell = sheet1(context).getRange('A2');
      cell.numberFormat = [['@']];
      cell.values = [['007']];
      cell.load('values');
      const sum = sheet1(context).getRange('A3');
      sum.numberFormat = [['@']];
      sum.values = [['+1+1']];
      sum.load('values');
      await context.sync();
      return [...cell.values, ...sum.values];
    });
    expect(values).toEqual([['007'], ['+1+1']]);
  });

  it('null leaves a cell as it is', async () => {
    await enter('=1+1');
    const formulas = await book.run(async (context) => {
      const cells = sheet1(context).getRange('A1:B1');
      cells.values = [[null, 3]];
      cells.load('formulas');
      await context.sync();
      return cells.formulas;
    });
    expect(formulas).toEqual([['=1+1', 3]]);
  });

  it.each([
    ['=1+'],
    ['=SUM(1'],
    ['=)'],
    ['=A1 B1)'],
    ['="open'],
    ['=IF(,'],
    [`=${'('.repeat(200)}1${')'.repeat(200)}`],
  ])('refuses the formula %s', async (formula) => {
    const error = await failure(enter(formula));
    expect(error.code).toBe('InvalidArgument');
  });

  it.each([
    ['=SUM(A5:B5, Sheet1!$C$5)'],
    ['=\'Sheet1\'!C5&"a""b"'],
    ["='Sheet1'!$C$5/'Sheet1'!C6"],
    ['=-2^2%'],
    ['=LET(x,2,x*3)'],
    ['=LAMBDA(x,x+1)(2)'],
    ['={1,2;3,4}'],
    ['=IF(TRUE,,1)'],
    ['=SUM(A:A,5:5)'],
    ['=@C5:C6'],
    ['=1<>2'],
  ])('takes the formula %s', async (formula) => {
    expect((await enter(formula)).formula).toBe(formula);
  });

  it('refuses an array of another shape', async () => {
    const error = await failure(
      book.run(async (context) => {
        sheet1(context).getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  it('writes 60,000 cells in one request', async () => {
    const column = Array.from({ length: 20_000 }, (_, i) => [i, `row ${i}`, i / 7]);
    const last = await book.run(async (context) => {
      const cells = context.workbook.worksheets.add('Many').getRange('A1:C20000');
      cells.values = column;
      const end = cells.getLastRow().load('values,address');
      await context.sync();
      return [end.address, end.values];
    });
    expect(last).toEqual(['Many!A20000:C20000', [[19_999, 'row 19999', 19_999 / 7]]]);
  });
});

describe('ranges', () => {
  it('navigate as Excel does', async () => {
    const addresses = await book.run(async (context) => {
      const range = sheet1(context).getRange('C3:E6');
      const found = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getColumn(2),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(2, 2),
        range.getLastCell(),
        range.getBoundingRect('A9'),
        range.getIntersection('D5:Z99'),
        range.getEntireColumn(),
        range.getEntireRow(),
        sheet1(context).getRangeByIndexes(0, 27, 2, 1),
      ].map((part) => part.load('address'));
      await context.sync();
      return found.map((part) => part.address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      'D4',
      'C4:E4',
      'E3:E6',
      'B4:D7',
      'C3:F7',
      'C3:D4',
      'E6',
      'A3:E9',
      'D5:E6',
      'C:E',
      '3:6',
      'AB1:AB2',
    ]);
  });

  it('answer null objects where nothing is', async () => {
    const found = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const objects = [
        sheet.getUsedRangeOrNullObject(),
        sheet.getRange('A1').getIntersectionOrNullObject('B2'),
        context.workbook.worksheets.getItemOrNullObject('nowhere'),
        context.workbook.names.getItemOrNullObject('nothing'),
        context.workbook.tables.getItemOrNullObject('none'),
        sheet.charts.getItemOrNullObject('none'),
      ];
      await context.sync();
      const nulls = objects.map((object) => object.isNullObject);
      sheet.delete();
      await context.sync();
      return nulls;
    });
    expect(found).toEqual([true, true, true, true, true, true]);
  });

  it('keep to their cells when rows and columns are inserted, and fail when these are deleted', async () => {
    const outcome = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Moving');
      const range = sheet.getRange('B3:C4');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('6:6').insert('Down');
      await context.sync();
      range.load('address,values');
      await context.sync();
      return { address: range.address, values: range.values, range };
    });
    expect(outcome.address).toBe('Moving!C5:D7');
    expect(outcome.values).toEqual([
      [1, 2],
      ['', ''],
      [3, 4],
    ]);
    const error = await failure(
      book.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Moving').getRange('C5');
        cell.load('values');
        await context.sync();
        context.workbook.worksheets.getItem('Moving').getRange('5:5').delete('Up');
        cell.load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidReference');
  });

  it('clear contents, formats or both', async () => {
    const read = await book.run(async (context) => {
      const cells = sheet1(context).getRange('G1:G3');
      cells.values = [[1], [2], [3]];
      cells.format.fill.color = '#FF0000';
      cells.numberFormat = [['0.00'], ['0.00'], ['0.00']];
      sheet1(context).getRange('G1').clear('Contents');
      sheet1(context).getRange('G2').clear('Formats');
      sheet1(context).getRange('G3').clear();
      cells.load('values,numberFormat');
      const fills = [0, 1, 2].map((row) => cells.getCell(row, 0).format.fill.load('color'));
      await context.sync();
      return [cells.values.flat(), cells.numberFormat.flat(), fills.map(({ color }) => color)];
    });
    expect(read).toEqual([
      ['', 2, ''],
      ['0.00', 'General', 'General'],
      ['#FF0000', '#FFFFFF', '#FFFFFF'],
    ]);
  });

  it('hide rows and columns', async () => {
    const hidden = await book.run(async (context) => {
      const rows = sheet1(context).getRange('30:31');
      const columns = sheet1(context).getRange('J:J');
      rows.rowHidden = true;
      columns.columnHidden = true;
      rows.load('rowHidden');
      columns.load('columnHidden');
      const mixed = sheet1(context).getRange('J29:J30').load('rowHidden');
      await context.sync();
      return [rows.rowHidden, columns.columnHidden, mixed.rowHidden];
    });
    expect(hidden).toEqual([true, true, null]);
  });
});

describe('formats', () => {
  it('are read back as set, and null where cells differ', async () => {
    const read = await book.run(async (context) => {
      const range = context.workbook.worksheets.add('Formats').getRange('B2:C3');
      range.formulas = [
        ['=1+1', 2],
        [3, 4],
      ];
      range.set({
        numberFormat: [
          ['0.0', '0%'],
          ['0.00', '0.0'],
        ],
        format: {
          columnWidth: 75,
          rowHeight: 30,
          horizontalAlignment: 'Right',
          verticalAlignment: 'Top',
          wrapText: true,
          indentLevel: 2,
          fill: { color: '#E2EFDA' },
          font: { bold: true, italic: true, underline: 'Single', color: '#1F4E78', size: 14, name: 'Arial' },
        },
      });
      range.getCell(0, 0).format.font.bold = false;
      const { format } = range;
      range.load('numberFormat,values,formulas');
      format.load('columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText,indentLevel');
      format.fill.load('color');
      format.font.load('bold,italic,underline,color,size,name');
      await context.sync();
      return { ...format.toJSON(), formats: range.numberFormat, formulas: range.formulas };
    });
    expect(read).toMatchObject({
      columnWidth: 75,
      rowHeight: 30,
      horizontalAlignment: 'Right',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      fill: { color: '#E2EFDA' },
      font: { bold: null, italic: true, underline: 'Single', color: '#1F4E78', size: 14, name: 'Arial' },
      formats: [
        ['0.0', '0%'],
        ['0.00', '0.0'],
      ],
      formulas: [
        ['=1+1', 2],
        [3, 4],
      ],
    });
  });

  it('draw borders on the edges of a range', async () => {
    const read = await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Formats').getRange('F2:G3');
      const bottom = range.format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#FF0000';
      bottom.weight = 'Medium';
      range.format.borders.getItem('InsideVertical').style = 'Dash';
      const sides = [
        bottom,
        range.getCell(1, 0).format.borders.getItem('EdgeBottom'),
        range.getCell(0, 0).format.borders.getItem('EdgeBottom'),
        range.getCell(0, 0).format.borders.getItem('EdgeRight'),
      ].map((side) => side.load('style,color,weight'));
      await context.sync();
      return sides.map(({ style, color, weight }) => [style, color, weight]);
    });
    expect(read).toEqual([
      ['Continuous', '#FF0000', 'Medium'],
      ['Continuous', '#FF0000', 'Medium'],
      ['None', '#000000', 'Thin'],
      ['Dash', '#000000', 'Thin'],
    ]);
  });
});
