import type { TestBook } from './excelRun';
import { failure, openBook } from './excelRun';
import { sampleFunctions, sampleScript } from './sampleFunctions';

let book: TestBook;
beforeAll(async () => {
  book = await openBook(sampleFunctions, [sampleScript]);
});
afterAll(() => book.close());
afterEach(() => book.host.faults.clear());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
const read = (address: string) =>
  book.run(async (context) => {
    const range = sheet1(context).getRange(address).load('values');
    await context.sync();
    return range.values;
  });

/** Lets events and their answers travel. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('Office', () => {
  it('knows its host and requirement sets', () => {
    const { context } = book.office;
    expect(context.diagnostics).toMatchObject({ host: 'Excel', platform: 'Mac' });
    const supports = (set: string, version: string) => context.requirements.isSetSupported(set, version);
    expect(['1.17', '1.18'].map((version) => supports('ExcelApi', version))).toEqual([true, false]);
    expect(supports('SharedRuntime', '1.1')).toBe(true);
    expect(supports('CustomFunctionsRuntime', '1.4')).toBe(true);
  });

  it('says at once that it has no dialogs', async () => {
    const result = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
      book.office.context.ui.displayDialogAsync('http://localhost:3000/dialog.html', resolve);
    });
    expect(result.status).toBe('failed');
  });

  it('starts with the document when told to', async () => {
    await book.office.addin.setStartupBehavior('Load' as Office.StartupBehavior);
    expect(await book.office.addin.getStartupBehavior()).toBe('Load');
    await book.office.addin.showAsTaskpane();
    const remove = await book.office.addin.onVisibilityModeChanged(() => undefined);
    await remove();
  });
});

describe('a request', () => {
  it('is logged once for each context.sync()', async () => {
    book.host.requests.reset();
    await book.run(async (context) => {
      sheet1(context).getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      await context.sync();
      const range = sheet1(context).getRange('A1:C1').load('values');
      await context.sync();
      range.format.font.bold = true;
      await context.sync();
    });
    expect(book.host.requests.count).toBe(3);
    expect(book.host.requests.entries[0]).toMatchObject({ error: undefined });
    expect(book.host.requests.entries[0].bytes).toBeGreaterThan(100);
  });

  it('names the member that the host does not have', async () => {
    const error = await failure(
      book.run(async (context) => {
        sheet1(context).shapes.load('items');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('Worksheet.Shapes');
  });

  it('above 5 MB is refused whole', async () => {
    const text = 'x'.repeat(600);
    const error = await failure(
      book.run(async (context) => {
        sheet1(context).getRange('A1').values = [['changed']];
        sheet1(context).getRange('E1:E10000').values = Array.from({ length: 10_000 }, () => [text]);
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(await read('A1')).toEqual([[1]]);
  });
});

describe('deliberate errors', () => {
  const codes = [
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'ItemNotFound',
    'ItemAlreadyExists',
    'RequestPayloadSizeLimitExceeded',
    'RequestAborted',
    'Timeout',
    'GeneralException',
    'UndoNotSupported',
    'ApiNotFound',
  ];

  const threeRequests = () =>
    book.run(async (context) => {
      const cells = sheet1(context).getRange('H1:H3');
      cells.getCell(0, 0).values = [['a']];
      await context.sync();
      cells.getCell(1, 0).values = [['b']];
      cells.getCell(2, 0).values = [['c']];
      await context.sync();
    });
  beforeEach(() =>
    book.run(async (context) => {
      sheet1(context).getRange('H1:H3').clear();
      await context.sync();
    }),
  );

  it.each(codes)('%s fails the request that it is meant for, which then changes nothing', async (code) => {
    book.host.faults.fail({ request: 1, code, message: 'not now' });
    const error = await failure(threeRequests());
    expect([error.code, error.message]).toEqual([code, expect.stringContaining('not now')]);
    expect(await read('H1:H3')).toEqual([['a'], [''], ['']]);
  });

  it('can come when part of a request is done', async () => {
    const actions: number[] = [];
    for (let action = 0; ; action++) {
      await book.run(async (context) => {
        sheet1(context).getRange('H1:H3').clear();
        await context.sync();
      });
      book.host.faults.fail({ request: 1, action, code: 'GeneralException' });
      expect((await failure(threeRequests())).code).toBe('GeneralException');
      const [, second, third] = (await read('H1:H3')).flat();
      actions.push((second ? 1 : 0) + (third ? 1 : 0));
      if (actions.at(-1) === 1) break;
      expect(action).toBeLessThan(12);
    }
    expect(actions.at(-1)).toBe(1);
  });

  it('can replace the answer of a request that was done', async () => {
    book.host.faults.fail({ request: 1, code: 'Timeout', lostResponse: true });
    expect((await failure(threeRequests())).code).toBe('Timeout');
    expect(await read('H1:H3')).toEqual([['a'], ['b'], ['c']]);
    await threeRequests();
  });
});

describe('events', () => {
  it('tell of changed cells, selections and sheets', async () => {
    const seen: unknown[] = [];
    await book.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(
        async ({ address, worksheetId }) => void seen.push(['changed', address, worksheetId]),
      );
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(['selected', address]));
      context.workbook.onSelectionChanged.add(async () => void seen.push(['workbook selection']));
      worksheets.onAdded.add(async () => void seen.push(['added']));
      worksheets.onDeleted.add(async () => void seen.push(['deleted']));
      await context.sync();
    });
    await book.run(async (context) => {
      sheet1(context).getRange('J1:K2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet1(context).getRange('R1').format.font.bold = true;
      sheet1(context).getRange('B2:C5').select();
      await context.sync();
    });
    await settle();
    const { Id: id } = { Id: book.host.engine.book.getActiveSheet().getSheetId() };
    expect(seen).toContainEqual(['changed', 'J1:K2', id]);
    expect(seen).toContainEqual(['selected', 'B2:C5']);
    expect(seen).toContainEqual(['workbook selection']);
    expect(seen.filter((event) => String(event).startsWith('changed'))).toHaveLength(1);
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Short-lived');
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(seen).toContainEqual(['added']);
    expect(seen).toContainEqual(['deleted']);
    const selected = await book.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(selected).toEqual(['Sheet1!B2:C5', 'Sheet1!B2']);
  });
});

describe('undo', () => {
  it('takes back one request as one step', async () => {
    await book.calculate('Sheet1', 'L1', [['before', 1]]);
    await book.run(async (context) => {
      sheet1(context).getRange('L1').values = [['after']];
      sheet1(context).getRange('M1').values = [[2]];
      sheet1(context).getRange('M1').values = [[3]];
      sheet1(context).getRange('L1:M1').format.font.bold = true;
      await context.sync();
    });
    book.host.engine.book.undo();
    await book.host.idle();
    expect(await read('L1:M1')).toEqual([['before', 1]]);
  });
});

describe('the format of many cells', () => {
  const look = () =>
    book.run(async (context) => {
      const range = sheet1(context).getRange('P1:Q1500');
      range.format.fill.load('color');
      range.format.font.load('bold,color');
      const first = sheet1(context).getRange('P1').load('formulas');
      first.format.font.load('italic');
      await context.sync();
      const { fill, font } = range.format;
      return [fill.color, font.bold, font.color, first.format.font.italic, first.formulas[0][0]];
    });

  it('is set beside what the cells have, and taken back', async () => {
    await book.run(async (context) => {
      const first = sheet1(context).getRange('P1');
      first.formulas = [['=1+1']];
      first.format.font.italic = true;
      await context.sync();
    });
    const before = await look();
    await book.run(async (context) => {
      const { format } = sheet1(context).getRange('P1:Q1500');
      format.fill.color = '#E2EFDA';
      format.font.bold = true;
      format.font.color = '#1F4E78';
      await context.sync();
    });
    expect(await look()).toEqual(['#E2EFDA', true, '#1F4E78', true, '=1+1']);
    expect(
      book.host.readModel().sheets[0].cells.find(({ row, column }) => row === 1499 && column === 16),
    ).toEqual(
      expect.objectContaining({ style: expect.objectContaining({ bold: true, fill: '#E2EFDA' }) as object }),
    );
    book.host.engine.book.undo();
    expect(await look()).toEqual(before);
  });
});

describe('a name that overflows the parser', () => {
  it('is refused, and the calculation goes on', async () => {
    const deep = `=${'SUM('.repeat(100)}1${')'.repeat(100)}`;
    const error = await failure(
      book.run(async (context) => {
        context.workbook.names.add('Deep', deep);
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
    expect(await book.calculate('Sheet1', 'N1', [['=RETURN(2,3)']])).toEqual([[0.5]]);
  });
});
