import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/workbench/files/readXlsx';
import type { ModelSheet } from '../../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../../src/workbench/files/writeXlsx';
import { emptySheet, sampleWorkbook } from './sampleWorkbook';

const SPREADSHEET =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (...links: [kind: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A package as Excel lays it out, with relative targets; `parts` adds to it or replaces. */
function excelFile(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const all = {
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${SPREADSHEET}><sheets><sheet name="Data" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${SPREADSHEET}>${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}
const readSheet = async (...file: Parameters<typeof excelFile>): Promise<ModelSheet> =>
  (await readXlsx(excelFile(...file), { addinFunctions: ['AIROI', 'AIROI.PAYBACK'] })).sheets[0];
const cellsOf = async (...file: Parameters<typeof excelFile>) => (await readSheet(...file)).cells;

test('values of every type, with positions left out', async () => {
  const cells = await cellsOf(
    `<sheetData>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>
      <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>45292.123456789012</v></c><c t="str"><f>"a"</f><v>a_x000D_b</v></c><c t="d"><v>2024-01-01T18:00:00</v></c><c/></row>
    </sheetData>`,
    {
      'xl/sharedStrings.xml': `<sst ${SPREADSHEET}><si><t>plain &amp; simple</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si></sst>`,
    },
  );
  expect(cells).toEqual([
    { row: 1, column: 1, value: 'plain & simple' },
    { row: 1, column: 2, value: 'rich text' },
    { row: 1, column: 3, value: 'in line' },
    { row: 2, column: 0, value: true },
    { row: 2, column: 1, value: '#N/A', isError: true },
    { row: 2, column: 2, value: 45292.123456789012 },
    { row: 2, column: 3, value: 'a\rb', formula: '="a"' },
    { row: 2, column: 4, value: 45292.75 },
  ]);
});

test('shared, array, dynamic, prefixed and data-table formulas', async () => {
  const cells = await cellsOf(`<sheetData>
    <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">$B1*C$1+LOG10(D1)</f><v>1</v></c><c r="E1"><f t="array" ref="E1:E3">TRANSPOSE(A1:C1)</f><v>1</v></c></row>
    <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="F2" cm="1"><f t="array" ref="F2">_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(E1))</f><v>3</v></c></row>
    <row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><f>_xlfn.LET(_xlpm.a,1,_xlfn.LAMBDA(_xlop.b,_xlpm.b)(_xlpm.a))</f><v>1</v></c>
      <c r="C3"><f>_xldudf_AIROI_PAYBACK(1,2)+_xldudf_OTHER(1)</f><v>1</v></c><c r="D3"><f t="dataTable" ref="D3" r1="A1"/><v>9</v></c></row>
  </sheetData>`);
  expect(cells.map(({ formula, spill }) => [formula, spill])).toEqual([
    ['=$B1*C$1+LOG10(D1)', undefined],
    ['=TRANSPOSE(A1:C1)', { rows: 3, columns: 1 }],
    ['=$B2*C$1+LOG10(D2)', undefined],
    ['=SORT(E1#)', { rows: 1, columns: 1 }],
    ['=$B3*C$1+LOG10(D3)', undefined],
    ['=LET(a,1,LAMBDA([b],b)(a))', undefined],
    ['=AIROI.PAYBACK(1,2)+_xldudf_OTHER(1)', undefined],
    [undefined, undefined],
  ]);
});

const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

test('styles: theme colours with tints, indexed colours, built-in formats, other default fonts', async () => {
  const styles = `<styleSheet ${SPREADSHEET}>
    <numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; h&quot;"/></numFmts>
    <fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><u val="double"/><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b val="0"/><sz val="11"/><color indexed="10"/><name val="Calibri"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      ${['0.79998168889431442', '0.59999389629810485', '-0.249977111117893'].map((tint) => `<fill><patternFill patternType="solid"><fgColor theme="4" tint="${tint}"/></patternFill></fill>`).join('')}
      <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/></patternFill></fill></fills>
    <borders><border/><border><left style="mediumDashed"><color auto="1"/></left><top style="thin"><color theme="4"/></top></border></borders>
    <cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
      <xf numFmtId="14" fontId="1" fillId="2" borderId="1"/><xf numFmtId="170" fontId="2" fillId="3" borderId="0"><alignment horizontal="fill" vertical="center" wrapText="true" indent="2"/><protection locked="0"/></xf>
      <xf numFmtId="9" fontId="1" fillId="4" borderId="0"/><xf numFmtId="0" fontId="1" fillId="5" borderId="0"/></cellXfs>
  </styleSheet>`;
  const cells = await cellsOf(
    `<sheetData><row r="1">${[0, 1, 2, 3, 4].map((index) => `<c s="${index}"><v>1</v></c>`).join('')}</row></sheetData>`,
    { 'xl/styles.xml': styles, 'xl/theme/theme1.xml': THEME },
  );
  const other = { size: 11, font: 'Calibri' };
  const font = { ...other, bold: true, underline: true };
  expect(cells.map(({ style: { fill: _, ...rest } = {} }) => rest)).toEqual([
    {},
    {
      ...font,
      numberFormat: 'm/d/yyyy',
      borders: { left: { style: 'dashed', color: '#000000' }, top: { style: 'thin', color: '#4472C4' } },
    },
    {
      ...other,
      color: '#FF0000',
      numberFormat: '0.0" h"',
      vertical: 'center',
      wrap: true,
      indent: 2,
      locked: false,
    },
    { ...font, numberFormat: '0%' },
    font,
  ]);
  // Excel's palette: "Blue, Accent 1, Lighter 80 %", "Lighter 60 %", "Darker 25 %"; "White, Darker 15 %". Excel
  // reckons lightness in 240 steps, which is worth a step or two of 255.
  const channels = (color = '') => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  ['#D9E1F2', '#B4C6E7', '#305496', '#D9D9D9'].forEach((expected, index) => {
    const found = channels(cells[index + 1].style?.fill);
    channels(expected).forEach((channel, at) => expect(Math.abs(channel - found[at])).toBeLessThanOrEqual(2));
  });
});

test('dates that count from 1904', async () => {
  const cells = await cellsOf(
    '<sheetData><row r="1"><c s="1"><v>43830</v></c><c><v>43830</v></c></row></sheetData>',
    {
      'xl/workbook.xml': `<workbook ${SPREADSHEET}><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/styles.xml': `<styleSheet ${SPREADSHEET}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
  );
  // 1 January 2024 is day 43830 of one calendar and 45292 of the other.
  expect(cells.map(({ value }) => value)).toEqual([45292, 43830]);
});

test('conditional formats by comparison and validations of several areas', async () => {
  const sheet = await readSheet(
    `<sheetData/><conditionalFormatting sqref="B2:B9 D4"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>$A$1</formula><formula>5</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;_xlfn.STDEV.S(B$2:B$9)</formula></cfRule><cfRule type="colorScale" priority="3"/></conditionalFormatting>
     <dataValidations count="2"><dataValidation type="list" sqref="A1 C3" allowBlank="1"><formula1>"Yes,No"</formula1></dataValidation><dataValidation type="date" operator="greaterThan" sqref="A2 B3"><formula1>A1</formula1></dataValidation><dataValidation sqref="A9" promptTitle="Note" prompt="any"/></dataValidations>`,
    {
      'xl/styles.xml': `<styleSheet ${SPREADSHEET}><dxfs><dxf><font><b val="1"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    },
  );
  const look = { bold: true, color: '#9C0006', fill: '#FFC7CE' };
  const column = { row: 1, column: 1, rows: 8, columns: 1 };
  const cell = { row: 3, column: 3, rows: 1, columns: 1 };
  expect(sheet.conditionalFormats).toEqual([
    { area: column, formula: '=B2>STDEV.S(B$2:B$9)', ...look },
    { area: cell, formula: '=D4>STDEV.S(D$2:D$9)', ...look },
    { area: column, formula: '=AND(B2>=($A$1),B2<=(5))', ...look },
    { area: cell, formula: '=AND(D4>=($A$1),D4<=(5))', ...look },
  ]);
  expect(
    sheet.validations.map(({ kind, formula1, area: { row, column } }) => [kind, formula1, row, column]),
  ).toEqual([
    ['list', 'Yes,No', 0, 0],
    ['list', 'Yes,No', 2, 2],
    ['decimal', '=A1', 1, 0],
    ['decimal', '=B2', 2, 1],
  ]);
});

test('prefixed elements, columns to the edge of the sheet, names of sheets and print areas', async () => {
  const model = await readXlsx(
    excelFile('', {
      'xl/workbook.xml': `<x:workbook xmlns:x="main" xmlns:r="r"><x:bookViews><x:workbookView activeTab="0"/></x:bookViews><x:sheets><x:sheet name="Data" sheetId="1" r:id="rId1"/></x:sheets><x:definedNames>
        <x:definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$C$9,Data!$E$1:$F$2</x:definedName><x:definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1</x:definedName>
        <x:definedName name="Rate">Data!$B$1</x:definedName><x:definedName name="rate" localSheetId="0">Data!$B$2</x:definedName><x:definedName name="Growth" hidden="1">_xlfn.LAMBDA(_xlpm.x,_xlpm.x^2)</x:definedName></x:definedNames></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="main"><x:cols><x:col min="2" max="3" width="14.28515625" customWidth="1"/><x:col min="5" max="16384" width="9" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
  );
  expect(model.sheets[0]).toMatchObject({
    cells: [{ value: 5 }],
    columnWidths: { 1: 100, 2: 100 },
    hiddenColumns: [4],
    page: { area: { row: 0, column: 0, rows: 9, columns: 3 } },
  });
  expect(model.names).toEqual([
    { name: 'Rate', refersTo: '=Data!$B$1', visible: true },
    { name: 'Growth', refersTo: '=LAMBDA(x,x^2)', visible: false },
  ]);
});

test('charts as Excel writes them: names from cells, corners inside cells, other kinds left out', async () => {
  const chart = (plot: string) =>
    `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:strRef><c:f>Data!$A$1</c:f></c:strRef></c:tx></c:title><c:plotArea>${plot}<c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:min val="0"/></c:scaling><c:numFmt formatCode="0%" sourceLinked="0"/></c:valAx></c:plotArea><c:legend><c:legendPos val="tr"/></c:legend></c:chart></c:chartSpace>`;
  const anchor = (id: string, place: string) =>
    `${place}<x:graphicFrame><x:nvGraphicFramePr><x:cNvPr id="2" name="Chart ${id}" descr="told"/></x:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></x:graphicFrame>`;
  const corner = (name: string, column: number, row: number, offset: number) =>
    `<x:${name}><x:col>${column}</x:col><x:colOff>${offset}</x:colOff><x:row>${row}</x:row><x:rowOff>${offset}</x:rowOff></x:${name}>`;
  const sheet = await readSheet(
    '<sheetData><row r="1"><c r="A1" t="str"><v>Benefit</v></c></row></sheetData><drawing r:id="rId1"/>',
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<x:wsDr xmlns:x="x" xmlns:a="a" xmlns:c="c" xmlns:r="r">
      <x:twoCellAnchor>${anchor('rId1', corner('from', 1, 2, 5000) + corner('to', 4, 9, 5000))}</x:twoCellAnchor>
      <x:oneCellAnchor>${anchor('rId2', `${corner('from', 0, 0, 0)}<x:ext cx="2438400" cy="1905000"/>`)}</x:oneCellAnchor></x:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(
        ['chart', '../charts/chart1.xml'],
        ['chart', '../charts/chart2.xml'],
      ),
      'xl/charts/chart1.xml': chart(
        '<c:bar3DChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:ser><c:tx><c:strRef><c:f>Data!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>Cached</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:multiLvlStrRef><c:f>Data!$A$2:$B$4</c:f></c:multiLvlStrRef></c:cat><c:val><c:numRef><c:f>Data!$C$2:$C$4</c:f></c:numRef></c:val></c:ser></c:bar3DChart>',
      ),
      'xl/charts/chart2.xml': chart('<c:radarChart/>'),
    },
  );
  expect(sheet.charts).toEqual([
    {
      name: 'Chart rId1',
      description: 'told',
      covers: { row: 2, column: 1, rows: 8, columns: 4 },
      kind: 'bar',
      stacked: true,
      title: 'Benefit',
      series: [{ name: 'Cached', values: 'Data!$C$2:$C$4', categories: 'Data!$A$2:$B$4' }],
      valueAxis: { format: '0%', min: 0 },
      legend: 'right',
    },
  ]);
});

describe('a file that cannot be opened says what to do', () => {
  const opened = (bytes: Uint8Array) => readXlsx(bytes);
  const sample = writeXlsx(sampleWorkbook());

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['empty', () => new Uint8Array(), 'The file is no .xlsx workbook'],
    ['text', () => strToU8('a,b\n1,2'), 'save it as .xlsx'],
    [
      'password-protected',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'remove the password',
    ],
    ['truncated', async () => (await sample).slice(0, 5000), 'Copy or download it again'],
    [
      'another office file',
      () =>
        zipSync({
          '_rels/.rels': strToU8(relationships(['officeDocument', 'word/document.xml'])),
          'word/document.xml': strToU8('<w:document xmlns:w="w"/>'),
        }),
      'The file is no .xlsx workbook',
    ],
    ['a zip of anything', () => zipSync({ 'a.txt': strToU8('a') }), 'The file is no .xlsx workbook'],
    [
      'a binary workbook',
      () =>
        zipSync({
          '_rels/.rels': strToU8(relationships(['officeDocument', 'xl/workbook.bin'])),
          'xl/workbook.bin': new Uint8Array(9),
        }),
      'save it as .xlsx',
    ],
    ['broken inside', () => excelFile('<sheetData><row></sheetData>'), 'damaged in xl/worksheets/sheet1.xml'],
    [
      'with a missing sheet',
      () =>
        excelFile('', { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/gone.xml']) }),
      'damaged',
    ],
    [
      'with an entity bomb',
      () => excelFile('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE lol [<!ENTITY lol "lol">]><worksheet/>' }),
      'damaged in',
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(opened(await bytes())).rejects.toThrow(message);
  });

  /** The file with another size declared for its worksheet in the archive's directory. */
  function declaring(size: number): Uint8Array {
    const bytes = excelFile('<sheetData/>'.padEnd(100_000));
    const view = new DataView(bytes.buffer);
    const [entrySignature, sizeOffset] = [0x02014b50, 24];
    for (let at = 0; at < bytes.length - sizeOffset - 4; at++)
      if (view.getUint32(at, true) === entrySignature && view.getUint32(at + sizeOffset, true) > 100_000)
        view.setUint32(at + sizeOffset, size, true);
    return bytes;
  }

  test('a zip bomb is not expanded', async () => {
    await expect(opened(declaring(201 << 20))).rejects.toThrow('expands to more than 200 MB');
  });

  test('a part is never expanded beyond the size that the archive declares', async () => {
    await expect(opened(declaring(10))).rejects.toThrow(/damaged/);
  });
});

test('a workbook with any attribute missing or changed is read, or refused with what to do', async () => {
  const parts = Object.entries(unzipSync(await writeXlsx(sampleWorkbook()))).map(([path, part]) => [
    path,
    strFromU8(part),
  ]);
  const broken = fc
    .record({
      part: fc.nat(parts.length - 1),
      at: fc.nat(),
      value: fc.constantFrom(undefined, '', '-1', '1e9', 'A1', 'x'),
    })
    .map(({ part, at, value }) => {
      const attributes = [...parts[part][1].matchAll(/ [\w:]+="[^"]*"/g)];
      const { index, 0: old } = attributes[at % attributes.length];
      const changed = value === undefined ? '' : old.replace(/"[^"]*"/, `"${value}"`);
      const text = parts[part][1].slice(0, index) + changed + parts[part][1].slice(index + old.length);
      return parts.map(([path, whole], each): [string, string] => [path, each === part ? text : whole]);
    });
  await fc.assert(
    fc.asyncProperty(broken, async (files) => {
      const bytes = zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])), {
        level: 1,
      });
      const read = await readXlsx(bytes).catch((error: Error) => error.message);
      if (typeof read === 'string') expect(read).toMatch(/^The (\.xlsx )?file is .+\. .+\.$/);
      else expect(Array.isArray(read.sheets)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a workbook of 50,000 numbers comes back whole', async () => {
  const cells = Array.from({ length: 50_000 }, (_, index) => ({
    row: index >> 1,
    column: index & 1,
    value: index / 7,
  }));
  const model = { sheets: [emptySheet('Big', cells)], names: [], activeSheet: 0, xmlParts: [] };
  expect((await readXlsx(await writeXlsx(model))).sheets[0].cells).toEqual(cells);
});
