import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../../src/workbench/files/writeXlsx';
import type { EngineValue } from '../../support/engines/engineSheet';
import { recalculateInGnumeric } from '../../support/engines/gnumeric';
import {
  convertInLibreOffice,
  pdfOf,
  pngPagesOf,
  recalculateInLibreOffice,
} from '../../support/engines/libreOffice';
import { runProgram } from '../../support/engines/runProgram';
import { cellAddress } from '../../../src/workbench/files/address';
import { emptySheet, sampleWorkbook } from './sampleWorkbook';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const save = async (name: string, model: WorkbookModel) => {
  const file = join(folder, name);
  writeFileSync(file, await writeXlsx(model, { addinFunctions: ['AIROI'] }));
  return file;
};
afterAll(() => rmSync(folder, { recursive: true }));

const FORMULAS: [formula: string, result: EngineValue][] = [
  ['=A1+10', 20],
  ['=1/3', 1 / 3],
  ['=A1>3', true],
  ['="te"&"xt"', 'text'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=NA()', { error: '#N/A' }],
  ['=AIROI(10,85,12000)', { error: '#NAME?' }],
  // Excel stores a formula of an array as a dynamic one; the others must take it for an array formula: 10 x 10 + 2 x 2.
  ['=SUM(A1:A2*A1:A2)', 104],
  // The same over a name: only the numbers of A1:A3, then only those above 5, of which the text is one for Excel.
  ['=SUM(IF(ISNUMBER(Values),Values*Values))', 104],
  ['=AVERAGE(IF(Values>5,IF(ISNUMBER(Values),Values)))', 10],
];
/** A workbook whose every cached value is wrong. */
const stale: WorkbookModel = {
  sheets: [
    emptySheet('Stale', [
      { row: 0, column: 0, value: 10 },
      { row: 1, column: 0, value: 2 },
      { row: 2, column: 0, value: '=A1+10' },
      ...FORMULAS.map(([formula], row) => ({
        row,
        column: 1,
        value: 999,
        formula,
      })),
    ]),
  ],
  names: [{ name: 'Values', refersTo: '=Stale!$A$1:$A$3', visible: true }],
  activeSheet: 0,
  xmlParts: [],
};

describe.each([
  ['LibreOffice', recalculateInLibreOffice],
  ['Gnumeric', recalculateInGnumeric],
])('%s', (_, recalculate) => {
  test('calculates anew, whatever values the file carries, and tells their types', async () => {
    const file = await save('stale.xlsx', stale);
    const [sheet] = (await recalculate([file])).get(file)!;
    FORMULAS.forEach(([formula, expected], row) => {
      const value = sheet.value(`B${row + 1}`);
      if (typeof expected !== 'number') expect([formula, value]).toEqual([formula, expected]);
      // LibreOffice saves 15 significant digits.
      else expect([formula, Math.abs((value as number) - expected) <= 1e-14]).toEqual([formula, true]);
    });
    // A formula that is text stays text: no number, no error, no agreement.
    expect(sheet.value('$A$3')).toBe('=A1+10');
    expect(sheet.value('Z99')).toBeNull();
  });

  test('finds every value of our file', async () => {
    const model = sampleWorkbook();
    const files = [await save('sample.xlsx', model), await save('stale.xlsx', stale)];
    const results = await recalculate(files);
    expect([...results.keys()]).toEqual(files);
    const sheets = results.get(files[0])!;
    expect(sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    model.sheets.forEach((expected, index) => {
      expect(sheets[index].cells.size).toBe(expected.cells.filter(({ value }) => value !== null).length);
      for (const { row, column, value, isError } of expected.cells) {
        const address = cellAddress(row, column);
        const found = sheets[index].value(address);
        if (typeof value !== 'number')
          expect([address, found]).toEqual([address, isError ? { error: value } : value]);
        else
          expect([address, Math.abs((found as number) - value) <= 1e-14 * Math.abs(value)]).toEqual([
            address,
            true,
          ]);
      }
    });
  });
});

test('a program that is missing is an error that names its package', async () => {
  await expect(runProgram('no-such-program', [], 'some-package')).rejects.toThrow(
    '"no-such-program" is not installed; it is part of the Debian package some-package.',
  );
});

test('a file that LibreOffice cannot open is an error', async () => {
  await expect(recalculateInLibreOffice([join(folder, 'missing.xlsx')])).rejects.toThrow('missing.xlsx');
});

test("LibreOffice's own copy of our file reads back as the same workbook", async () => {
  const model = sampleWorkbook();
  await convertInLibreOffice([await save('copied.xlsx', model)], 'xlsx', join(folder, 'copy'));
  const copy = await readXlsx(readFileSync(join(folder, 'copy', 'copied.xlsx')));
  const [sheet, charts] = copy.sheets;
  const [expected, expectedCharts] = model.sheets;
  const formulas = (cells: typeof sheet.cells) =>
    new Map(
      cells
        .filter(({ formula }) => formula && formula !== '=FALSE()')
        .map((cell) => [cellAddress(cell.row, cell.column), cell.formula]),
    );
  expect(formulas(sheet.cells)).toEqual(formulas(expected.cells));
  const style = (cells: typeof sheet.cells, row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.style;
  for (const [row, column] of [
    [1, 0],
    [2, 1],
    [2, 5],
    [6, 4],
  ])
    expect(style(sheet.cells, row, column)).toMatchObject(style(expected.cells, row, column)!);
  // Without a window LibreOffice saves no panes and gridlines, and of protected sheets no tab colour.
  expect(sheet).toMatchObject({
    visibility: 'visible',
    merges: expected.merges,
    protected: true,
    hiddenRows: expected.hiddenRows,
    hiddenColumns: expected.hiddenColumns,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      fitWidth: 1,
      centerHorizontally: true,
      area: expected.page!.area,
    },
    conditionalFormats: [{ ...expected.conditionalFormats[0] }],
  });
  expect(copy.sheets.map(({ visibility }) => visibility).slice(0, 3)).toEqual([
    'visible',
    'visible',
    'hidden',
  ]);
  expect(sheet.validations).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'decimal', formula1: '0', formula2: '168' })]),
  );
  expect(copy.names.map(({ name, refersTo }) => [name, refersTo])).toEqual(
    expect.arrayContaining([['WeeksPerYear', "='Fixed data'!$B$1"]]),
  );
  expect(copy.properties?.title).toBe(model.properties?.title);
  expect(charts.tables).toMatchObject([{ name: 'Monthly', columns: ['Month', 'Baseline', 'Pilot'] }]);
  expect(
    [...sheet.charts, ...charts.charts].map(({ kind, title, stacked }) => [kind, title, stacked]),
  ).toEqual(
    [...expected.charts, ...expectedCharts.charts].map(({ kind, title, stacked }) => [kind, title, stacked]),
  );
  const series = sheet.charts[0].series.map(({ values, categories, color }) => [values, categories, color]);
  expect(series).toEqual(
    expected.charts[0].series.map(({ values, categories, color }) => [values, categories, color]),
  );
});

test("Gnumeric's own copy of our file keeps its panes, gridlines and tab colour", async () => {
  const copied = join(folder, 'gnumeric.xlsx');
  const file = await save('viewed.xlsx', sampleWorkbook());
  await runProgram('ssconvert', ['-T', 'Gnumeric_Excel:xlsx2', file, copied], 'gnumeric');
  const copy = (await readXlsx(readFileSync(copied))).sheets[0];
  const { tabColor, freeze, columnWidths, conditionalFormats } = sampleWorkbook().sheets[0];
  expect(copy).toMatchObject({ tabColor, gridlines: false, freeze, columnWidths, conditionalFormats });
});

test('LibreOffice prints the page as it is set up: landscape A4, the chart on a new page', async () => {
  const model = sampleWorkbook();
  const pdf = await pdfOf(
    await save('printed.xlsx', { ...model, sheets: [model.sheets[0], model.sheets[2]] }),
    folder,
  );
  const printed = await runProgram('pdfinfo', [pdf], 'poppler-utils');
  expect(printed).toMatch(/Pages:\s+2\n/);
  expect(printed).toMatch(/Page size:\s+84[12](\.\d+)? x 595/);
  const text = await runProgram('pdftotext', ['-layout', pdf, '-'], 'poppler-utils');
  for (const words of [
    'Return on AI',
    '268.3%',
    'Benefit & cost by case',
    '$60,000',
    'AIROI & case',
    'Page 1 of 2',
  ])
    expect(text).toContain(words);
  const pages = await pngPagesOf(pdf);
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(existsSync(page) && statSync(page).size).toBeGreaterThan(10_000);
});
