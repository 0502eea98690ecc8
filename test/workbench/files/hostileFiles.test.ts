import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/workbench/files/readXlsx';
import type { ModelSheet, WorkbookModel } from '../../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../../src/workbench/files/writeXlsx';
import { emptySheet, sampleWorkbook } from './sampleWorkbook';

const SPREADSHEET =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The parts of a genuine workbook with every feature, by path. */
let sample: Record<string, Uint8Array>;
let sampleBytes: Uint8Array;
beforeAll(async () => {
  sampleBytes = await writeXlsx(sampleWorkbook());
  sample = unzipSync(sampleBytes);
});

const zipped = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 1 });

/** A workbook of one sheet with this content. */
async function withSheet(content: string): Promise<Uint8Array> {
  const parts = unzipSync(
    await writeXlsx({ sheets: [emptySheet('Data')], names: [], activeSheet: 0, xmlParts: [] }),
  );
  parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet ${SPREADSHEET}>${content}</worksheet>`);
  return zipped(parts);
}
const sheetOf = async (content: string): Promise<ModelSheet> =>
  (await readXlsx(await withSheet(content))).sheets[0]!;

/** Every number of a model is one, and every place is on a sheet. */
function expectSound(model: WorkbookModel) {
  const places = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(places)] : [value];
  const odd = places(model).filter(
    (value) => typeof value === 'function' || (typeof value === 'number' && !Number.isFinite(value)),
  );
  expect(odd).toEqual([]);
  for (const { cells } of model.sheets) {
    expect(
      cells.filter(({ row, column }) => !(row >= 0 && row < 2 ** 20 && column >= 0 && column < 2 ** 14)),
    ).toEqual([]);
  }
}

async function expectReadOrRefused(bytes: Uint8Array) {
  const read = await readXlsx(bytes).catch((error: Error) => error.message);
  if (typeof read === 'string') expect(read).toMatch(/^The (\.xlsx )?file .+\. .+\.$/s);
  else expectSound(read);
}

const hostileText = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '-1', '0', '1e9', '-1e9', '1e999', 'NaN', '1.5', '', ' ', 'A0', 'XFE1048577', 'A1:XFD1048576', '#REF!', '<', '&amp;', '&#0;', '&#x110000;', '\u202e', '=1+1'), // prettier-ignore
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/["<&]/g, '')),
);

describe('genuine workbooks, damaged', () => {
  const damage = fc.record({ part: fc.nat(), at: fc.nat(), text: hostileText });

  test.each<[string, (xml: string, at: number, text: string) => string]>([
    [
      'an attribute',
      (xml, at, text) => {
        const attributes = [...xml.matchAll(/="[^"]*"/g)];
        const hit = attributes[at % Math.max(1, attributes.length)];
        return hit ? `${xml.slice(0, hit.index)}="${text}"${xml.slice(hit.index + hit[0].length)}` : xml;
      },
    ],
    [
      'a text',
      (xml, at, text) => {
        const texts = [...xml.matchAll(/>[^<]+</g)];
        const hit = texts[at % Math.max(1, texts.length)];
        return hit ? `${xml.slice(0, hit.index)}>${text}<${xml.slice(hit.index + hit[0].length)}` : xml;
      },
    ],
    [
      'an element that is gone',
      (xml, at) => {
        const elements = [...xml.matchAll(/<[\w:]+[^<>]*\/>/g)];
        const hit = elements[at % Math.max(1, elements.length)];
        return hit ? xml.slice(0, hit.index) + xml.slice(hit.index + hit[0].length) : xml;
      },
    ],
    [
      'an element that stands twice',
      (xml, at) => {
        const elements = [...xml.matchAll(/<(\w+)[^<>]*>[^<]*<\/\1>|<[\w:]+[^<>]*\/>/g)];
        const hit = elements[at % Math.max(1, elements.length)];
        return hit ? xml.slice(0, hit.index) + hit[0] + xml.slice(hit.index) : xml;
      },
    ],
    ['an end that is missing', (xml, at) => xml.slice(0, at % xml.length)],
  ])('%s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, at, text }) => {
        const paths = Object.keys(sample);
        const path = paths[part % paths.length]!;
        const xml = change(strFromU8(sample[path]!), at, text);
        await expectReadOrRefused(zipped({ ...sample, [path]: strToU8(xml) }));
      }),
      { numRuns: 150 },
    );
  });

  test('bytes', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(flips, fc.option(fc.nat()), async (changes, length) => {
        const bytes = sampleBytes.slice(0, length === null ? undefined : length % sampleBytes.length);
        for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value;
        await expectReadOrRefused(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing of it reaches what all objects share', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('words that every object knows mean nothing', async () => {
  const sheet = await sheetOf(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&constructor;</t></is></c></row></sheetData>
     <conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="toString" priority="1"><formula>1</formula></cfRule></conditionalFormatting>
     <dataValidations><dataValidation type="constructor" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>`,
  );
  expect(sheet.cells.map(({ value }) => value)).toEqual(['&constructor;']);
  expect(sheet.conditionalFormats).toEqual([]);
  expect(sheet.validations).toEqual([]);
});

test('places outside a sheet are left out, and sizes are cut to it', async () => {
  const sheet = await sheetOf(
    `<sheetViews><sheetView><pane ySplit="1e9" xSplit="-3" state="frozen"/></sheetView></sheetViews>
     <cols><col min="-1000000000" max="2" width="10" customWidth="1"/><col min="999999999" max="1000000000" width="10" customWidth="1"/></cols>
     <sheetData><row r="0"><c r="A0"><v>1</v></c></row><row r="1.5"><c r="A1"><v>2</v></c></row><row r="2" ht="20" customHeight="1"><c r="2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>1e999</v></c></row><row r="2000000" ht="20" customHeight="1" hidden="1"><c><v>5</v></c></row></sheetData>
     <rowBreaks><brk id="__proto__" man="1"/><brk id="1e9" man="1"/><brk id="-1" man="1"/><brk id="12" man="1"/></rowBreaks>`,
  );
  expect(sheet.cells).toEqual([
    { row: 1, column: 1, value: 4 },
    { row: 1, column: 2, value: '1e999' },
  ]);
  expect(Object.keys(sheet.columnWidths)).toEqual(['0', '1']);
  expect([Object.keys(sheet.rowHeights), sheet.hiddenRows]).toEqual([['1'], undefined]);
  expect(sheet.freeze).toEqual({ rows: 1048575, columns: 0 });
  expect(sheet.page?.breaks).toEqual([12]);
});

describe('what grows when it is read is refused', () => {
  const longFormula = `A1=&quot;${'x'.repeat(7_500)}&quot;`;

  test.each<[string, string]>([
    [
      'array formulas over whole sheets',
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c></row></sheetData>',
    ],
    [
      'a long formula that many cells share',
      `<sheetData><row r="1"><c r="A1"><f t="shared" si="0">${longFormula}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(3_500)}</row></sheetData>`,
    ],
    [
      'a long rule for many areas',
      `<conditionalFormatting sqref="${'A1 '.repeat(3_500)}"><cfRule type="expression" priority="1"><formula>${longFormula}</formula></cfRule></conditionalFormatting>`,
    ],
  ])('%s', async (_, content) => {
    await expect(sheetOf(content)).rejects.toThrow('more formulas than can be opened here. Delete');
  });

  test('elements without end', async () => {
    const bytes = await withSheet(`<sheetData>${'<c/>'.repeat(5_000_001)}</sheetData>`);
    await expect(readXlsx(bytes)).rejects.toThrow('more than 5,000,000 elements');
  });
});

test('a print area of many commas is read at once', async () => {
  const parts = { ...sample };
  const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'A,b'!$A$1:$B$2${','.repeat(1_000_000)}'</definedName></definedNames>`;
  parts['xl/workbook.xml'] = strToU8(
    strFromU8(sample['xl/workbook.xml']!).replace(/<definedNames>.*<\/definedNames>/s, names),
  );
  const model = await readXlsx(zipped(parts));
  expect(model.sheets[0]!.page?.area).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
});

test.each([
  ['no sheet', '<sheets/>'],
  ['no visible sheet', '<sheets><sheet name="A" sheetId="1" r:id="rId1" state="hidden"/></sheets>'],
  ['a sheet without a name', '<sheets><sheet name="" sheetId="1" r:id="rId1"/></sheets>'],
  [
    'two sheets of one name',
    '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/></sheets>',
  ],
])('a workbook with %s is refused', async (_, sheets) => {
  const parts = unzipSync(await withSheet('<sheetData/>'));
  const workbook = strFromU8(parts['xl/workbook.xml']!).replace(/<sheets>.*<\/sheets>/s, sheets);
  parts['xl/workbook.xml'] = strToU8(workbook);
  await expect(readXlsx(zipped(parts))).rejects.toThrow('save it as .xlsx.');
});
