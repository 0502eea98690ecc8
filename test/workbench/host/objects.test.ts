import type { TestBook } from './excelRun';
import { failure, openBook } from './excelRun';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

/** The code of the error that a batch with one further sync ends with; null where it succeeds. */
async function codeOf(batch: (context: Excel.RequestContext) => unknown): Promise<string | null> {
  return book
    .run(async (context) => {
      batch(context);
      await context.sync();
    })
    .then(
      () => null,
      (error: OfficeExtension.Error) => error.code,
    );
}

describe('worksheets', () => {
  it.each([
    ['a'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['[a]', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'", 'InvalidArgument'],
    ['sheet1', 'ItemAlreadyExists'],
    ["Bob's plan", null],
    ['a'.repeat(31), null],
  ])('may be called %p: %p', async (name, code) => {
    expect(await codeOf((context) => context.workbook.worksheets.add(name))).toBe(code);
  });

  it('tell whether they exist where that is all that is asked', async () => {
    const found = await book.run(async (context) => {
      const { worksheets } = context.workbook;
      const there = worksheets.getItemOrNullObject('Sheet1').load('isNullObject');
      const gone = worksheets.getItemOrNullObject('Nowhere').load('isNullObject');
      await context.sync();
      return [there.isNullObject, gone.isNullObject];
    });
    expect(found).toEqual([false, true]);
  });

  it('keep one visible sheet', async () => {
    const only = await openBook();
    const error = await failure(
      only.run(async (context) => {
        context.workbook.worksheets.getFirst().delete();
        await context.sync();
      }),
    );
    only.close();
    expect(error.code).toBe('InvalidOperation');
  });

  it('are renamed, moved, hidden, coloured and frozen', async () => {
    const read = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Look');
      sheet.set({ name: 'Looks', position: 0, tabColor: '#4472C4', showGridlines: false });
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.visibility = 'Hidden';
      sheet.load('name,position,tabColor,showGridlines,visibility');
      await context.sync();
      const { name, position, tabColor, showGridlines, visibility } = sheet;
      return [name, position, tabColor, showGridlines, visibility, frozen.address];
    });
    expect(read).toEqual(['Looks', 0, '#4472C4', false, 'Hidden', 'Looks!A1:B3']);
  });
});

describe('formulas', () => {
  it('follow inserted rows and renamed sheets, and show #REF! when a sheet is gone', async () => {
    await codeOf((context) => context.workbook.worksheets.add('Source'));
    await book.calculate('Source', 'A1', [[5], [7]]);
    await book.calculate('Sheet1', 'E1', [['=Source!A2*2']]);
    const read = () =>
      book.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('E1').load('formulas,values');
        await context.sync();
        return [cell.formulas[0][0], cell.values[0][0]];
      });
    await codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Source');
      sheet.getRange('1:1').insert('Down');
      sheet.name = 'My source';
    });
    await book.host.idle();
    expect(await read()).toEqual(["='My source'!A3*2", 14]);
    await codeOf((context) => context.workbook.worksheets.getItem('My source').delete());
    await book.host.idle();
    expect((await read())[1]).toBe('#REF!');
  });
});

describe('names', () => {
  it.each(['A1', 'R1C1', '1st', 'a b', 'r', 'x'.repeat(256), 'Rate'])(
    'may not be called %p',
    async (name) => {
      expect(await codeOf((context) => context.workbook.names.add(name, '=1'))).toBe('InvalidArgument');
    },
  );

  it('hold ranges and formulas, with comments', async () => {
    const read = await book.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('airoi.cost', worksheets.getItem('Sheet1').getRange('B2:B3'), 'What it costs');
      names.add('Discount_rate', '=0.1');
      names.add('Twice', '=LAMBDA(x,2*x)');
      const items = names.load('items/name,items/formula,items/type,items/value,items/comment,items/visible');
      await context.sync();
      return items.items.map(({ name, formula, type, value, comment }) => [
        name,
        formula,
        type,
        value,
        comment,
      ]);
    });
    expect(read).toEqual([
      ['airoi.cost', '=Sheet1!$B$2:$B$3', 'Range', 'Sheet1!$B$2:$B$3', 'What it costs'],
      ['Discount_rate', '=0.1', 'Double', 0.1, ''],
      ['Twice', '=LAMBDA(x,2*x)', 'Formula', '=LAMBDA(x,2*x)', ''],
    ]);
    const values = await book.calculate('Sheet1', 'B1', [
      ['=Twice(SUM(airoi.cost))*Discount_rate'],
      [30],
      [12],
    ]);
    expect(values[0][0]).toBeCloseTo(8.4, 12);
  });

  it('refuse to be defined twice, or by themselves', async () => {
    expect(await codeOf((context) => context.workbook.names.add('twice', '=2'))).toBe('ItemAlreadyExists');
    expect(await codeOf((context) => context.workbook.names.add('Loop', '=LAMBDA(x,Loop(x))'))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((context) => context.workbook.names.add('Ping', '=Pong+1'))).toBe(null);
    expect(await codeOf((context) => context.workbook.names.add('Pong', '=Ping+1'))).toBe('InvalidArgument');
    expect(await book.calculate('Sheet1', 'C1', [['=1+1']])).toEqual([[2]]);
  });

  it('follow inserted rows and renamed sheets, and lose their cells with the sheet', async () => {
    const formulas = await book.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.add('Inputs');
      names.add('Hours', sheet.getRange('B5'));
      const hours = names.getItem('Hours');
      await context.sync();
      const seen: string[] = [];
      const look = async () => {
        hours.load('formula');
        await context.sync();
        seen.push(hours.formula);
      };
      sheet.getRange('2:3').insert('Down');
      await look();
      sheet.name = 'My inputs';
      await look();
      sheet.delete();
      await look();
      return seen;
    });
    expect(formulas).toEqual(['=Inputs!$B$7', "='My inputs'!$B$7", expect.stringMatching(/^=.*#REF!/)]);
  });

  it('are changed and deleted', async () => {
    const read = await book.run(async (context) => {
      const { names } = context.workbook;
      const rate = names.getItem('Discount_rate');
      rate.formula = '=0.2';
      rate.visible = false;
      rate.comment = 'per year';
      rate.load('formula,visible,comment');
      const range = names.getItem('airoi.cost').getRange().load('address');
      const none = rate.getRangeOrNullObject();
      await context.sync();
      names.getItem('Twice').delete();
      const gone = names.getItemOrNullObject('Twice');
      await context.sync();
      return [rate.formula, rate.visible, rate.comment, range.address, none.isNullObject, gone.isNullObject];
    });
    expect(read).toEqual(['=0.2', false, 'per year', 'Sheet1!B2:B3', true, true]);
  });
});

describe('protection', () => {
  it('refuses every change of a protected sheet, but not of unlocked cells', async () => {
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Closed');
      sheet.getRange('A1:A2').formulas = [['=1+1'], [5]];
      sheet.getRange('A1:A2').format.protection.locked = false;
      sheet.getRange('A1').format.protection.locked = true;
      sheet.protection.protect();
      await context.sync();
    });
    const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Closed');
    const codes: (string | null)[] = [];
    for (const change of [
      (s: Excel.Worksheet) => (s.getRange('A2').values = [[6]]),
      (s: Excel.Worksheet) => (s.getRange('A1').values = [[6]]),
      (s: Excel.Worksheet) => (s.getRange('A1:A2').values = [[6], [7]]),
      (s: Excel.Worksheet) => (s.getRange('A2').format.fill.color = '#FF0000'),
      (s: Excel.Worksheet) => (s.getRange('A2').numberFormat = [['0.0']]),
      (s: Excel.Worksheet) => (s.getRange('A:A').format.columnWidth = 40),
      (s: Excel.Worksheet) => s.getRange('A1').clear(),
      (s: Excel.Worksheet) => s.getRange('1:1').insert('Down'),
      (s: Excel.Worksheet) => s.charts.add('Line', s.getRange('A1:A2')),
      (s: Excel.Worksheet) => s.tables.add('A4:B5', true),
      (s: Excel.Worksheet) =>
        (s.getRange('A2').dataValidation.rule = { list: { source: 'a,b', inCellDropDown: true } }),
      (s: Excel.Worksheet) => s.getRange('A2').conditionalFormats.add('Custom'),
      (s: Excel.Worksheet) => s.protection.protect(),
    ]) {
      codes.push(await codeOf((context) => change(sheet(context))));
    }
    const denied = Array<string>(11).fill('AccessDenied');
    expect(codes).toEqual([null, ...denied, 'InvalidOperation']);
    const values = await book.run(async (context) => {
      const cells = sheet(context).getRange('A1:A2').load('values,formulas');
      const { protection } = sheet(context).load('protection/protected');
      protection.unprotect();
      await context.sync();
      return [cells.formulas, protection.protected];
    });
    expect(values).toEqual([[['=1+1'], [6]], true]);
    expect(await codeOf((context) => sheet(context).getRange('A1').clear())).toBe(null);
  });

  it('of the workbook keeps its sheets', async () => {
    await codeOf((context) => context.workbook.protection.protect());
    const codes = [
      await codeOf((context) => context.workbook.worksheets.add('More')),
      await codeOf((context) => context.workbook.worksheets.getItem('Closed').delete()),
      await codeOf((context) => (context.workbook.worksheets.getItem('Closed').name = 'Open')),
      await codeOf((context) => (context.workbook.worksheets.getItem('Closed').visibility = 'Hidden')),
      await codeOf(
        (context) => (context.workbook.worksheets.getItem('Closed').getRange('A1').values = [[1]]),
      ),
    ];
    await codeOf((context) => context.workbook.protection.unprotect());
    expect(codes).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied', null]);
  });
});

describe('data validation', () => {
  it('is read back as set, with alert and prompt', async () => {
    const read = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Rules');
      const { dataValidation: number } = sheet.getRange('B2:B4');
      number.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      number.errorAlert = { title: 'Rate', message: 'Between 0 and 1.', style: 'Stop', showAlert: true };
      number.prompt = { title: 'Rate', message: 'Per year.', showPrompt: true };
      const { dataValidation: atLeast } = sheet.getRange('C2');
      atLeast.rule = { wholeNumber: { formula1: 3, operator: 'GreaterThanOrEqualTo' } };
      const { dataValidation: list } = sheet.getRange('D2');
      list.rule = { list: { source: 'High,Low', inCellDropDown: true } };
      const { dataValidation: custom } = sheet.getRange('E2');
      custom.rule = { custom: { formula: '=E2>B2' } };
      custom.ignoreBlanks = false;
      const inside = sheet.getRange('B3').dataValidation;
      const none = sheet.getRange('F9').dataValidation;
      await context.sync();
      const all = [number, atLeast, list, custom, inside, none];
      for (const one of all) one.load('type,rule,errorAlert,prompt,ignoreBlanks');
      await context.sync();
      const seen = all.map(({ type, rule }) => [type, rule]);
      const texts = [inside.errorAlert, inside.prompt, custom.ignoreBlanks];
      sheet.getRange('B2:B4').dataValidation.clear();
      inside.load('type');
      await context.sync();
      return { seen, texts, cleared: inside.type };
    });
    const between = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    expect(read.seen).toEqual([
      ['Decimal', between],
      ['WholeNumber', { wholeNumber: { formula1: 3, operator: 'GreaterThanOrEqualTo' } }],
      ['List', { list: { source: 'High,Low', inCellDropDown: true } }],
      ['Custom', { custom: { formula: '=E2>B2' } }],
      ['Decimal', between],
      ['None', {}],
    ]);
    expect(read.texts).toEqual([
      { title: 'Rate', message: 'Between 0 and 1.', style: 'Stop', showAlert: true },
      { title: 'Rate', message: 'Per year.', showPrompt: true },
      false,
    ]);
    expect(read.cleared).toBe('None');
  });
});

describe('conditional formats', () => {
  it('keep formula, fill and font, and can be cleared', async () => {
    const read = await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Rules').getRange('H1:H9');
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=H1>5';
      format.custom.format.fill.color = '#C6EFCE';
      format.custom.format.font.color = '#006100';
      format.custom.format.font.bold = true;
      const count = range.getCell(2, 0).conditionalFormats.getCount();
      const items = range.conditionalFormats.load('items/type,items/id');
      await context.sync();
      const { custom } = items.items[0];
      custom.rule.load('formula');
      custom.format.fill.load('color');
      custom.format.font.load('color,bold');
      await context.sync();
      const seen = [
        custom.rule.formula,
        custom.format.fill.color,
        custom.format.font.color,
        custom.format.font.bold,
        count.value,
      ];
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      return [...seen, left.value];
    });
    expect(read).toEqual(['=H1>5', '#C6EFCE', '#006100', true, 1, 0]);
  });
});

describe('charts', () => {
  it('take series, titles, axes, colours and a place', async () => {
    const read = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Chart');
      sheet.getRange('A1:C3').values = [
        ['', 'Baseline', 'Pilot'],
        ['Mean', 4, 3],
        ['Median', 3.5, 2.5],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Compare';
      chart.title.text = 'Hours per ticket';
      chart.title.format.font.size = 12;
      chart.legend.position = 'Right';
      chart.axes.valueAxis.title.text = 'Hours';
      chart.axes.valueAxis.numberFormat = '0.0';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.title.visible = false;
      chart.setPosition('E2', 'J12');
      const pilot = chart.series.getItemAt(1);
      pilot.format.fill.setSolidColor('#1F4E78');
      pilot.gapWidth = 80;
      const added = chart.series.add('Target');
      added.setValues(sheet.getRange('B2:B3'));
      added.setXAxisValues(sheet.getRange('A2:A3'));
      const series = chart.series.load('items/name');
      const { axes } = chart;
      axes.valueAxis.load('minimum,numberFormat');
      sheet.charts.load('count,items/name');
      chart.load('name,left,top,width,height,chartType');
      await context.sync();
      return [
        series.items.map(({ name }) => name),
        [axes.valueAxis.minimum, axes.valueAxis.numberFormat],
        sheet.charts.items.map(({ name }) => name),
        chart.left > 0 && chart.width > 0,
      ];
    });
    expect(read).toEqual([['Baseline', 'Pilot', 'Target'], [0, '0.0'], ['Compare'], true]);
  });

  it('follow rows and renamed sheets, and go with their sheet', async () => {
    await codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Chart');
      sheet.getRange('1:1').insert('Down');
      sheet.name = 'Chart sheet';
    });
    const sheet = book.host.readModel().sheets.find(({ name }) => name === 'Chart sheet');
    expect(sheet?.charts[0]).toMatchObject({
      name: 'Compare',
      kind: 'column',
      title: 'Hours per ticket',
      legend: 'right',
      valueAxis: { title: 'Hours', format: '0.0', min: 0 },
      covers: { row: 1, column: 4, rows: 11, columns: 6 },
      series: [
        { name: 'Baseline', values: "'Chart sheet'!$B$3:$B$4", categories: "'Chart sheet'!$A$3:$A$4" },
        { name: 'Pilot', values: "'Chart sheet'!$C$3:$C$4", color: '#1F4E78' },
        { name: 'Target', values: "'Chart sheet'!$B$3:$B$4" },
      ],
    });
    const told: string[] = [];
    book.host.on('charts', ({ sheetId }) => told.push(sheetId));
    await codeOf((context) => context.workbook.worksheets.getItem('Chart sheet').delete());
    expect(told).toHaveLength(1);
    expect(book.host.readModel().sheets.flatMap(({ charts }) => charts)).toEqual([]);
  });
});

describe('tables', () => {
  it('have columns, rows and structured references', async () => {
    const read = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tickets');
      sheet.getRange('A1:B3').values = [
        ['Case', 'Hours'],
        ['a', 4],
        ['b', 6],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'TicketData';
      table.style = 'TableStyleLight9';
      table.rows.add(undefined, [['c', 5]]);
      const ranges = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()];
      for (const range of ranges) range.load('address');
      const column = table.columns.getItem('Hours').getDataBodyRange().load('values');
      table.load('name,style');
      table.columns.load('items/name');
      await context.sync();
      return [
        ranges.map(({ address }) => address),
        column.values,
        table.name,
        table.style,
        table.columns.items.map(({ name }) => name),
      ];
    });
    expect(read).toEqual([
      ['Tickets!A1:B4', 'Tickets!A2:B4', 'Tickets!A1:B1'],
      [[4], [6], [5]],
      'TicketData',
      'TableStyleLight9',
      ['Case', 'Hours'],
    ]);
    const values = await book.calculate('Tickets', 'D1', [
      ['=SUM(TicketData[Hours])', '=ROWS(TicketData[#All])', '=INDEX(TicketData[#Headers],1,2)'],
    ]);
    expect(values).toEqual([[15, 4, 'Hours']]);
  });

  it('become plain cells again', async () => {
    const read = await book.run(async (context) => {
      const range = context.workbook.tables.getItem('TicketData').convertToRange().load('address,values');
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [range.address, range.values[3], count.value];
    });
    expect(read).toEqual(['Tickets!A1:B4', ['c', 5], 0]);
  });
});

test('a very hidden sheet cannot be deleted', async () => {
  // Reference of Worksheet.delete: it fails with InvalidOperation.
  await book.run(async ({ workbook }) => {
    workbook.worksheets.add('Kept').visibility = 'VeryHidden';
  });
  const code = await codeOf((context) => context.workbook.worksheets.getItem('Kept').delete());
  expect(code).toBe('InvalidOperation');
  await book.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Kept');
    sheet.visibility = 'Visible';
    sheet.delete();
  });
});

describe('custom XML parts', () => {
  it('of which there are two are not the only one', async () => {
    // Reference of CustomXmlPartScopedCollection.getOnlyItemOrNullObject: any other number answers null.
    const isNull = await book.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const twins = [
        customXmlParts.add('<a xmlns="urn:twin"/>'),
        customXmlParts.add('<b xmlns="urn:twin"/>'),
      ];
      const only = customXmlParts.getByNamespace('urn:twin').getOnlyItemOrNullObject();
      await context.sync();
      for (const twin of twins) twin.delete();
      await context.sync();
      return only.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  const xml = '<case xmlns="urn:airoi:case" version="1"><name>A &amp; B</name></case>';

  it('are kept by id and namespace', async () => {
    const read = await book.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml);
      customXmlParts.add('<x:other xmlns:x="urn:other"/>');
      part.load('id,namespaceUri');
      const own = customXmlParts.getByNamespace('urn:airoi:case');
      const only = own.getOnlyItemOrNullObject();
      const text = own.getOnlyItem().getXml();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await context.sync();
      const same = customXmlParts.getItem(part.id);
      same.setXml('<case xmlns="urn:airoi:case" version="2"/>');
      const changed = same.getXml();
      await context.sync();
      same.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      const count = customXmlParts.getCount();
      await context.sync();
      return [
        part.namespaceUri,
        text.value,
        only.isNullObject,
        none.isNullObject,
        changed.value,
        gone.isNullObject,
        count.value,
      ];
    });
    expect(read).toEqual([
      'urn:airoi:case',
      xml,
      false,
      true,
      '<case xmlns="urn:airoi:case" version="2"/>',
      true,
      1,
    ]);
  });

  it.each(['no xml', '<a><b></a>', '<a/><b/>', '<a b=c/>', '<a>&</a>', ''])(
    'must be well-formed: %p',
    async (text) => {
      expect(await codeOf((context) => context.workbook.customXmlParts.add(text))).toBe('InvalidArgument');
    },
  );
});

describe('page layout, settings and properties', () => {
  it('are read back as set', async () => {
    const read = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tickets');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:D9');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
      pageLayout.load('orientation,paperSize,zoom,centerHorizontally');
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load('address');
      context.workbook.settings.add('airoi', { version: 1 });
      const setting = context.workbook.settings.getItem('airoi').load('value');
      context.workbook.properties.title = 'Business case';
      context.workbook.properties.load('title');
      await context.sync();
      const { orientation, paperSize, zoom, centerHorizontally } = pageLayout;
      return [
        orientation,
        paperSize,
        zoom,
        centerHorizontally,
        setting.value,
        context.workbook.properties.title,
      ];
    });
    expect(read).toEqual([
      'Landscape',
      'A4',
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      true,
      { version: 1 },
      'Business case',
    ]);
  });
});
