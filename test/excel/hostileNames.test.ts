import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Case, Grid, MeasurementSource } from '../../src/core/case';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { readCase } from '../../src/sheets/caseReading';
import { caseNames } from '../../src/sheets/caseNames';
import { pilotSheetWithPlaces } from '../../src/sheets/pilot/pilotSheet';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { WorkbookError } from '../../src/sheets/workbook';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { isEqual, valueAt, valueOf } from '../agreement/engines';
import { formulaCase, metricOf, noColumns } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

let excel: ExcelHost;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

/**
 * Names of sheets that Excel takes (support.microsoft.com, "Rename a worksheet") and that a formula may misread. The grid
 * misreads those that hold "!" or begin with "@" or as "#REF!", so that none stands here.
 */
const sheetNames = [
  "O''Neil's",
  'A1',
  'R1C1',
  'rc',
  'TRUE',
  '2025',
  '1E5',
  '=1+1',
  '-1',
  'SUM(A1)@x',
  '#1 {x}',
  '"quoted", twice',
  '<b>&amp;',
  'a$C$1',
  'Größe',
  'inputs',
  'Pilot vs Baseline',
  '😀 e\u0301',
  'נתונים',
  '\u202Eabc',
  ' blank at its ends ',
  '   ',
  'x'.repeat(31),
  '&A & 100%41',
];

/** More than a formula may hold as text. */
const long = 'g'.repeat(300);

test('data on sheets of any name are read, built upon and calculated alike in LibreOffice', async () => {
  const data = new Map<string, Grid>();
  for (const [index, name] of sheetNames.entries()) {
    const values = [
      ['group', 'minutes'],
      [long, 10 + index],
      [long, 14],
      ["A'I", 5],
      ["A'I", 7 + index / 10],
    ];
    await excel.edit(async ({ workbook }) => {
      const range = workbook.worksheets.add(name).getRange('B2:C6');
      range.values = values;
      range.select();
    });
    const { address, sheet, values: read } = await excel.workbook.readSelection();
    expect({ sheet, read }).toEqual({ sheet: name, read: values });
    expect(await excel.workbook.readRange(address)).toMatchObject({ address, sheet: name, values });
    data.set(address, values);
    data.set(
      address.replace('B2:C6', 'C3:C6'),
      values.slice(1).map((row) => [row[1]!]),
    );
  }
  const addresses = [...data.keys()];
  const tables = addresses.filter((address) => address.endsWith('B2:C6'));
  const columns = addresses.filter((address) => address.endsWith('C3:C6'));
  // By turns two sheets with a range each, and a table of one.
  const metrics = sheetNames.flatMap((name, index) => {
    const of = (source: MeasurementSource) => [metricOf(name, { source })];
    if (index % 3 === 1) return [];
    if (index % 3 === 2)
      return of({
        ...noColumns,
        kind: 'table',
        table: tables[index]!,
        groupColumn: 0,
        valueColumn: 1,
        baselineGroup: long,
        pilotGroup: "A'I",
      });
    const [baseline, pilot] = [columns[index]!, columns[index + 1]!];
    return of({ kind: 'ranges', baseline, pilot, baselineBefore: null, pilotBefore: null });
  });
  const of: Case = { ...formulaCase, name: '\'[Q1]: "A1"\u0007 \u202E😀 \t\'', metrics };
  const { sheets } = await excel.workbook.draw((holdings) =>
    planOfSheets(of, { ...holdings, caseNumber: 1 }, ['inputs', 'pilot', 'runningCost']),
  );
  expect(sheets.map(({ name }) => name)).toEqual([
    'Inputs (AIROI)',
    'Pilot vs Baseline (AIROI)',
    'Running cost',
  ]);

  const names = await excel.workbook.readNames(() => true);
  const read = readCase(names, 1, readTracking).case;
  expect(read.name).toBe(of.name);
  expect(read.metrics.map(({ source }) => source)).toEqual(metrics.map(({ source }) => source));

  const model = await excel.model();
  const pilot = 'Pilot vs Baseline (AIROI)';
  const { places } = pilotSheetWithPlaces(of, caseNames(1), pilot);
  const wrong = metrics.flatMap((metric, index) => {
    const samples = samplesOf(metric, (address) => data.get(address)!);
    const found = findingOf(samples, metric, metricConfidence(0.95, metrics.length));
    const { baseline, pilot: after, p } = places[index]!.finding;
    const shown = [baseline.mean, after.mean, p].map((place) => valueAt(model, pilot, place as string));
    const expected = [found.baseline.mean, found.pilot.mean, found.p] as number[];
    return expected.every((figure, i) => isEqual(shown[i]!, figure))
      ? []
      : [{ sheet: metric.name, shown, expected }];
  });
  expect(wrong).toEqual([]);

  const calculated = model.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet: name, ...cell })),
  );
  // Excel's limits: support.microsoft.com, "Excel specifications and limits", and of text in a formula.
  const tooLong = calculated.filter(
    ({ formula }) => formula!.length > 8192 || /"(?:[^"]|""){256,}"/.test(formula!),
  );
  expect(tooLong).toEqual([]);

  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hostile-')), 'names.xlsx');
  writeFileSync(file, await writeXlsx(model));
  const saved = (await recalculateInLibreOffice([file])).get(file)!;
  rmSync(path.dirname(file), { recursive: true });
  expect(saved.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
  const different = calculated.flatMap((cell) => {
    const address = cellAddress(cell.row, cell.column);
    const theirs = saved.find(({ name }) => name === cell.sheet)!.value(address);
    return cell.isError || !isEqual(valueOf(cell), theirs)
      ? [[cell.sheet, address, cell.formula, cell.value, theirs]]
      : [];
  });
  expect(different).toEqual([]);
  expect(calculated.length).toBeGreaterThan(1000);
});

test('whatever is typed for a range, it is one of the workbook or a sentence says what to type', async () => {
  const signs = [...`'![]:*?/\\#=(){, $-`, '😀', '\u202E', '\u0000'];
  const words = ['A1', 'B2:C6', 'XFE1', '1048577', 'Sheet1', 'History', 'A', 'x'.repeat(300), '__proto__'];
  const part = fc.constantFrom(...signs, ...words);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const answer = await excel.workbook.readRange(parts.join('')).catch((error: unknown) => error);
      if (!(answer instanceof Error)) return;
      expect(answer).toBeInstanceOf(WorkbookError);
      expect(['missing', 'refused']).toContain((answer as WorkbookError).code);
      expect(answer.message).toMatch(/Type an address such as A2:A25|^There is no sheet named/);
    }),
    { numRuns: 200 },
  );
});
