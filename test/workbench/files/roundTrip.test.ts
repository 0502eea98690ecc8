import * as fc from 'fast-check';
import { readXlsx } from '../../../src/workbench/files/readXlsx';
import type {
  ModelCell,
  ModelSheet,
  ModelStyle,
  WorkbookModel,
} from '../../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../../src/workbench/files/writeXlsx';
import { emptySheet, sampleWorkbook } from './sampleWorkbook';

const options = { addinFunctions: ['AIROI', 'AIROI.PAYBACK'] };
const roundTrip = async (model: WorkbookModel) => readXlsx(await writeXlsx(model, options), options);

test('the sample workbook comes back as it went out', async () => {
  const model = sampleWorkbook();
  expect(await roundTrip(model)).toEqual(model);
});

// --- Random workbooks. Text may hold anything a cell can: quotes, control characters, escapes, other scripts.
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }).filter((value) => !/\p{Surrogate}/u.test(value)),
  fc.constantFrom(
    ' padded ',
    'line\nbreak',
    'a\r\nb',
    '_x0041_',
    '_x005F_',
    '#N/A',
    '=1+1',
    '<&>"\'',
    '\0\x1f\uFFFE',
    '1e5',
  ),
);
// Drawings know no escape for characters that XML forbids.
const plainText = text.filter((value) => !/[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/.test(value));
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const flag = fc.constantFrom(true, undefined);

const border = fc.record({
  style: fc.constantFrom('thin', 'medium', 'thick', 'hair', 'dotted', 'dashed', 'double'),
  color,
});
const style: fc.Arbitrary<ModelStyle | undefined> = fc
  .record({
    bold: flag,
    italic: flag,
    underline: flag,
    size: optional(fc.constantFrom(8, 9.5, 16)),
    font: optional(fc.constantFrom('Calibri', 'Georgia')),
    color: optional(color),
    fill: optional(color),
    numberFormat: optional(fc.constantFrom('0%', '#,##0', '0.000', 'yyyy-mm-dd', '"n = "0;[Red]-0', '@')),
    horizontal: optional(fc.constantFrom('left', 'center', 'right')),
    vertical: optional(fc.constantFrom('top', 'center', 'bottom')),
    indent: optional(fc.integer({ min: 1, max: 9 })),
    wrap: flag,
    locked: fc.constantFrom(false, undefined),
    borders: optional(fc.record({ left: border, bottom: border })),
  })
  .map((value) => {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return members.length ? (Object.fromEntries(members) as ModelStyle) : undefined;
  });

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value = fc.oneof(number, fc.integer(), text, fc.boolean());
const FORMULAS = [
  '=A1+$B$2*Sheet!C3',
  '=SUM(A:A)/COUNT(1:1)',
  '=IF(A1>=0.5,"yes, ""sure""",\'It\'\'s\'!B2)',
  '=AIROI(10,85,12000)',
  '=AIROI.PAYBACK(A1,B1)',
  '=STDEV.S(A1:A9)-NORM.S.INV(0.9)',
  '=SUM(Table[[#This Row],[Cost]],Table[Benefit])',
  '=1E+5%&" {1,2}"',
];
const SPILLING = [
  '=SORT(A1:A9)',
  '=LET(x,A1:A9,f,LAMBDA(y,[k],x*y+k),f(2))',
  '=SUM(B1#)+FILTER(A1:A9,A1:A9>0)',
];
const content = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value }) },
  {
    weight: 1,
    arbitrary: fc.record({
      value: fc.constantFrom('#N/A', '#DIV/0!', '#VALUE!', '#NAME?'),
      isError: fc.constant(true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      value: fc.oneof(value, fc.constant(null)),
      formula: fc.constantFrom(...FORMULAS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      value: number,
      formula: fc.constantFrom(...SPILLING),
      spill: fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 3 }) }),
    }),
  },
);
const place = {
  row: fc.oneof(fc.nat(30), fc.constant(1048575)),
  column: fc.oneof(fc.nat(30), fc.constant(16383)),
};
const cells: fc.Arbitrary<ModelCell[]> = fc
  .uniqueArray(fc.tuple(fc.record(place), content, style), {
    selector: ([{ row, column }]) => `${row},${column}`,
  })
  .map((entries) =>
    entries
      .map(([at, what, look]): ModelCell => ({ ...at, ...what, ...(look && { style: look }) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  );
const area = fc.record({
  row: fc.nat(50),
  column: fc.nat(50),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
const sizes = fc.dictionary(fc.nat(40).map(String), fc.integer({ min: 1, max: 400 }), { maxKeys: 4 });
const numbers = fc
  .uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 })
  .map((list) => list.sort((a, b) => a - b));

const sheet = (name: string): fc.Arbitrary<ModelSheet> =>
  fc
    .record({
      ...Object.fromEntries(
        Object.entries(emptySheet(name)).map(([key, member]) => [key, fc.constant(member)]),
      ),
      tabColor: optional(color),
      gridlines: fc.boolean(),
      cells,
      columnWidths: sizes,
      rowHeights: sizes,
      hiddenRows: optional(numbers),
      hiddenColumns: optional(numbers),
      merges: fc.array(area, { maxLength: 2 }),
      freeze: optional(fc.record({ rows: fc.nat(5), columns: fc.integer({ min: 1, max: 5 }) })),
      charts: fc.array(
        fc.record({
          name: plainText,
          kind: fc.constantFrom('column', 'bar', 'line', 'pie', 'scatter', 'area'),
          title: optional(plainText),
          description: optional(plainText),
          series: fc.constant([
            {
              name: 'Cost & benefit',
              values: `${name}!$B$2:$B$9`,
              categories: `${name}!$A$2:$A$9`,
              color: '#1F4E78',
            },
          ]),
          legend: fc.constantFrom('none', 'top', 'bottom', 'left', 'right'),
          covers: area,
        }),
        { maxLength: 2 },
      ),
      protected: fc.boolean(),
      page: optional(
        fc.record({
          orientation: fc.constantFrom('portrait', 'landscape'),
          area,
          fitWidth: fc.constant(1),
          margins: optional(fc.constant({ left: 18, right: 18, top: 54, bottom: 36.5 })),
          footer: text,
        }),
      ),
    })
    .map((members) => ({ ...emptySheet(name), ...members }));

const workbook: fc.Arbitrary<WorkbookModel> = fc.record({
  sheets: fc.tuple(sheet('Sheet'), sheet('Two')),
  names: fc.constant([{ name: 'Rate', refersTo: '=Sheet!$A$1', visible: true }]),
  activeSheet: fc.constantFrom(0, 1),
  xmlParts: fc.constant([]),
});

test('any workbook comes back as it went out', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (model) => {
      expect(await roundTrip(model)).toEqual(model);
    }),
    { numRuns: 150 },
  );
});
