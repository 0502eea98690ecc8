import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ModelCell, ModelSheet } from '../../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../../src/workbench/files/writeXlsx';
import type { XmlElement } from '../../../src/workbench/files/xml';
import { find, findAll, parseXml } from '../../../src/workbench/files/xml';
import { runProgram } from '../../support/engines/runProgram';
import { emptySheet, sampleWorkbook } from './sampleWorkbook';

/**
 * Children in the order of ISO/IEC 29500-4 (transitional schema): Excel refuses a part in any other. Where an element
 * has several types, its parent's name stands before it.
 */
const SEQUENCES: Record<string, string> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  dataValidation: 'formula1 formula2',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'chartSpace/chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  pieChart: 'varyColors ser dLbls firstSliceAng extLst',
  areaChart: 'grouping varyColors ser dLbls dropLines axId extLst',
  scatterChart: 'scatterStyle varyColors ser dLbls axId extLst',
  'barChart/ser':
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'lineChart/ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  'pieChart/ser': 'idx order tx spPr explosion dPt dLbls cat val extLst',
  'areaChart/ser': 'idx order tx spPr pictureOptions dPt dLbls trendline errBars cat val extLst',
  'scatterChart/ser': 'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  scaling: 'logBase orientation max min extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  'ser/marker': 'symbol size spPr extLst',
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  numCache: 'formatCode ptCount pt extLst',
  strCache: 'ptCount pt extLst',
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
  from: 'col colOff row rowOff',
  to: 'col colOff row rowOff',
};

function orderFaults(element: XmlElement, parent = '', path = element.name): string[] {
  const sequence = SEQUENCES[`${parent}/${element.name}`] ?? SEQUENCES[element.name];
  const places = sequence && element.children.map(({ name }) => sequence.split(' ').indexOf(name));
  const isInOrder =
    !places || places.every((place, index) => place >= Math.max(0, ...places.slice(0, index)));
  return [
    ...(isInOrder ? [] : [`${path}: ${element.children.map(({ name }) => name).join(' ')}`]),
    ...element.children.flatMap((child) => orderFaults(child, element.name, `${path}/${child.name}`)),
  ];
}

const partsOf = async (bytes: Promise<Uint8Array>) =>
  new Map(Object.entries(unzipSync(await bytes)).map(([path, part]) => [path, strFromU8(part)]));
const sample = partsOf(writeXlsx(sampleWorkbook()));
const part = async (path: string) => parseXml((await sample).get(path)!);
const written = async (cells: ModelCell[], more: Partial<ModelSheet> = {}, addinFunctions: string[] = []) => {
  const model = { sheets: [{ ...emptySheet('S', cells), ...more }], names: [], activeSheet: 0, xmlParts: [] };
  return parseXml((await partsOf(writeXlsx(model, { addinFunctions }))).get('xl/worksheets/sheet1.xml')!);
};
const cellsOf = (sheet: XmlElement) =>
  findAll(find(sheet, 'sheetData'), 'row').flatMap((row) => findAll(row, 'c'));

test('every element has its children in the order of the schema', async () => {
  const faults = [...(await sample)].flatMap(([path, text]) =>
    orderFaults(parseXml(text)).map((fault) => `${path} ${fault}`),
  );
  expect(faults).toEqual([]);
  // The check itself sees a wrong order, and an element that the schema does not know.
  expect(orderFaults(parseXml('<worksheet><sheetData/><cols/></worksheet>'))).toHaveLength(1);
  expect(orderFaults(parseXml('<worksheet><cells/></worksheet>'))).toHaveLength(1);
});

test('every part is well-formed to xmllint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const files = [...(await sample).values()].map((text, index) => {
    writeFileSync(join(folder, `${index}.xml`), text);
    return join(folder, `${index}.xml`);
  });
  await runProgram('xmllint', ['--noout', ...files], 'libxml2-utils');
  rmSync(folder, { recursive: true });
});

test('every part has a content type, and every relationship leads to a part', async () => {
  const parts = await sample;
  const types = parseXml(parts.get('[Content_Types].xml')!);
  const typed = findAll(types, 'Override').map(({ attributes }) => attributes.PartName);
  const untyped = [...parts.keys()].filter((path) => !typed.includes(`/${path}`));
  expect(untyped.filter((path) => !/\.rels$|^\[Content_Types\]|^customXml\/item1\.xml$/.test(path))).toEqual(
    [],
  );
  const targets = [...parts]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([, text]) =>
      findAll(parseXml(text), 'Relationship').map(({ attributes }) => attributes.Target.slice(1)),
    );
  expect(targets.filter((target) => !parts.has(target))).toEqual([]);
  expect(targets).toHaveLength(new Set(targets).size);
  expect(parts.keys().next().value).toBe('[Content_Types].xml');
});

test('Excel is told to calculate everything when it opens the file', async () => {
  expect(find(await part('xl/workbook.xml'), 'calcPr')?.attributes.fullCalcOnLoad).toBe('1');
});

test('the same workbook always gives the same bytes', async () => {
  expect(await writeXlsx(sampleWorkbook())).toEqual(await writeXlsx(sampleWorkbook()));
});

test('values have their types', async () => {
  const sheet = await written([
    { row: 0, column: 0, value: '#N/A' },
    { row: 0, column: 1, value: '#N/A', isError: true },
    { row: 0, column: 2, value: '#DIV/0!', isError: true, formula: '=1/0' },
    { row: 0, column: 3, value: '#BUSY!', isError: true, formula: '=AIROI(1)' },
    { row: 0, column: 4, value: '#SPILL!', isError: true, formula: '=SORT(A1:A2)' },
    { row: 0, column: 5, value: true, formula: '=1=1' },
    { row: 0, column: 6, value: '', formula: '=""' },
    { row: 0, column: 7, value: Infinity },
    { row: 0, column: 8, value: 0.1 + 0.2 },
    { row: 0, column: 9, value: null, formula: '=B9' },
  ]);
  expect(cellsOf(sheet).map((cell) => [cell.attributes.t, find(cell, 'v')?.text])).toEqual([
    ['s', '0'],
    ['e', '#N/A'],
    ['e', '#DIV/0!'],
    ['e', '#GETTING_DATA'],
    ['e', '#VALUE!'],
    ['b', '1'],
    ['str', ''],
    ['e', '#NUM!'],
    [undefined, '0.30000000000000004'],
    [undefined, undefined],
  ]);
});

test('a spilling formula is a dynamic array over its cells', async () => {
  const sheet = await written([
    { row: 0, column: 0, value: 1, formula: '=SEQUENCE(2,3)', spill: { rows: 2, columns: 3 } },
    { row: 0, column: 1, value: 2 },
    { row: 3, column: 0, value: 1, formula: '=XLOOKUP(1,A1:A2,A1:A2)' },
    { row: 4, column: 0, value: 1, formula: '=A1' },
  ]);
  expect(
    cellsOf(sheet).map((cell) => [cell.attributes.cm, find(cell, 'f')?.attributes, find(cell, 'f')?.text]),
  ).toEqual([
    ['1', { t: 'array', ref: 'A1:C2' }, '_xlfn.SEQUENCE(2,3)'],
    [undefined, undefined, undefined],
    ['1', { t: 'array', ref: 'A4' }, '_xlfn.XLOOKUP(1,A1:A2,A1:A2)'],
    [undefined, {}, 'A1'],
  ]);
});

test('the part that explains dynamic arrays is there for workbooks that have one', async () => {
  const has = async (formula: string) => {
    const sheets = [emptySheet('S', [{ row: 0, column: 0, value: 1, formula }])];
    return (await partsOf(writeXlsx({ sheets, names: [], activeSheet: 0, xmlParts: [] }))).has(
      'xl/metadata.xml',
    );
  };
  expect([await has('=SORT(B1:B2)'), await has('=SUM(B1:B2)')]).toEqual([true, false]);
});

test('a hidden sheet is not the one that Excel shows first', async () => {
  const sheets = [{ ...emptySheet('Hidden'), visibility: 'hidden' as const }, emptySheet('Shown')];
  const parts = await partsOf(writeXlsx({ sheets, names: [], activeSheet: 0, xmlParts: [] }));
  const views = parseXml(parts.get('xl/workbook.xml')!);
  expect(find(views, 'bookViews', 'workbookView')?.attributes.activeTab).toBe('1');
});

test('formulas everywhere are in the spelling of files', async () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const sheet = await written(
    [{ row: 0, column: 0, value: 1, formula: '=AIROI.PAYBACK(1,2)' }],
    {
      conditionalFormats: [{ area, formula: '=IFNA(A1,0)>1', fill: '#FF0000' }],
      validations: [{ area, kind: 'custom', formula1: '=XOR(A1,B1)' }],
    },
    ['AIROI.PAYBACK'],
  );
  expect(find(cellsOf(sheet)[0], 'f')?.text).toBe('_xldudf_AIROI_PAYBACK(1,2)');
  expect(find(sheet, 'conditionalFormatting', 'cfRule', 'formula')?.text).toBe('_xlfn.IFNA(A1,0)>1');
  expect(find(sheet, 'dataValidations', 'dataValidation', 'formula1')?.text).toBe('_xlfn.XOR(A1,B1)');
});

test("Office.js's operators are written as files spell them", async () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const operators = ['Between', 'GreaterThanOrEqualTo', 'EqualTo', 'LessThan', 'notBetween'];
  const sheet = await written([], {
    validations: operators.map((operator) => ({ area, kind: 'whole', operator, formula1: '1' })),
  });
  expect(
    findAll(find(sheet, 'dataValidations'), 'dataValidation').map(({ attributes }) => attributes.operator),
  ).toEqual(['between', 'greaterThanOrEqual', 'equal', 'lessThan', 'notBetween']);
});

test('charts carry their numbers, so that viewers which do not calculate show them', async () => {
  const chart = await part('xl/charts/chart1.xml');
  const series = findAll(find(chart, 'chart', 'plotArea', 'barChart'), 'ser');
  const points = (name: string, cache: string[]) =>
    series.map((one) => findAll(find(one, name, ...cache), 'pt').map((point) => find(point, 'v')?.text));
  expect(points('val', ['numRef', 'numCache'])).toEqual([
    ['44200', '34320', '19760'],
    ['12000', '20000', '30000'],
  ]);
  expect(points('cat', ['strRef', 'strCache'])[0]).toEqual(['Support', 'Coding', 'Sales & "deals"']);
});

test('rows of automatic height have room for their fonts and wrapped text', async () => {
  const style = { wrap: true };
  const text = 'Working hours that everyone together saves in a week';
  const sheet = await written(
    [
      { row: 0, column: 0, value: 'plain' },
      { row: 1, column: 0, value: 'title', style: { size: 20 } },
      { row: 2, column: 0, value: text, style },
      { row: 3, column: 1, value: text, style },
      { row: 4, column: 0, value: 'two\nlines', style },
      { row: 5, column: 0, value: text },
      { row: 6, column: 0, value: text, style },
    ],
    { columnWidths: { 0: 100, 1: 600 }, rowHeights: { 6: 20 } },
  );
  const heights = findAll(find(sheet, 'sheetData'), 'row').map(({ attributes: { ht, customHeight } }) => [
    ht,
    customHeight,
  ]);
  const [plain, title, wrapped, wide, lines, unwrapped, fixed] = heights;
  expect([plain, wide, unwrapped]).toEqual(Array(3).fill([undefined, undefined]));
  // Excel gives a line of Arial at 10 points 12.75, two of them 25.5; the text takes 4 lines there.
  expect(Number(title[0])).toBeCloseTo(25.5, -0.5);
  expect(Number(lines[0])).toBeCloseTo(25.5, -0.5);
  expect(Number(wrapped[0])).toBeGreaterThanOrEqual(50);
  expect(Number(wrapped[0])).toBeLessThan(68);
  expect(fixed).toEqual(['15', '1']);
});

test('a table has the column names of its header cells', async () => {
  const table = { name: 'T', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns: ['Old', 'Column2'] };
  const model = {
    sheets: [{ ...emptySheet('S', [{ row: 0, column: 0, value: 'New' }]), tables: [table] }],
    names: [],
    activeSheet: 0,
    xmlParts: [],
  };
  const xml = parseXml((await partsOf(writeXlsx(model))).get('xl/tables/table1.xml')!);
  expect(findAll(find(xml, 'tableColumns'), 'tableColumn').map(({ attributes }) => attributes.name)).toEqual([
    'New',
    'Column2',
  ]);
});

test('what Excel refuses for its length is cut where that loses nothing needed, else refused', async () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const long = 'x'.repeat(300);
  const messages = { errorTitle: long, errorMessage: long, promptTitle: long, promptMessage: long };
  const sheet = await written([], {
    validations: [{ area, kind: 'whole', operator: 'equal', formula1: '1', ...messages }],
  });
  const { attributes } = find(sheet, 'dataValidations', 'dataValidation')!;
  expect(
    [attributes.errorTitle, attributes.error, attributes.promptTitle, attributes.prompt].map(
      ({ length }) => length,
    ),
  ).toEqual([32, 255, 32, 255]);
  await expect(written([], { validations: [{ area, kind: 'list', formula1: long }] })).rejects.toThrow(
    'Write the choices into cells and refer to them.',
  );
  await expect(written([{ row: 1, column: 2, value: 'x'.repeat(32768) }])).rejects.toThrow(
    'Cell C2 holds 32768 characters of text; Excel holds 32767.',
  );
});

test.each([
  ['', 'Excel refuses the sheet name ""'],
  ['x'.repeat(32), 'use 1 to 31 characters'],
  ['a/b', 'none of [ ] : * ? / \\'],
  ["'quoted'", 'no apostrophe at either end'],
])('the sheet name %j is refused with what to change', async (name, message) => {
  const model = { sheets: [emptySheet(name)], names: [], activeSheet: 0, xmlParts: [] };
  await expect(writeXlsx(model)).rejects.toThrow(message);
});

test('two sheets of one name, or none to see, are refused', async () => {
  const model = { sheets: [emptySheet('One'), emptySheet('ONE')], names: [], activeSheet: 0, xmlParts: [] };
  await expect(writeXlsx(model)).rejects.toThrow('Two sheets are named "ONE": rename one.');
  const hidden = { ...model, sheets: [{ ...emptySheet('One'), visibility: 'hidden' as const }] };
  await expect(writeXlsx(hidden)).rejects.toThrow('at least one visible sheet');
});
