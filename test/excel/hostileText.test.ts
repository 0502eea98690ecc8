import { contentEntry, restoredEntry } from '../../src/excel/cellEntry';
import { metricDefaults, type Case, type Metric } from '../../src/core/case';
import { readCase, type CaseReading } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { formulaCase } from '../sheets/exampleCases';
import { openExcel } from './excelHost';

jest.setTimeout(120_000);

/** Texts that a file or a colleague may bring, and that a cell must show as they are. */
const texts = [
  '=HYPERLINK("http://example.com","click")',
  '+1+1',
  '-1-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=cmd|" /C calc"!A0',
  "'=1+1",
  '"quoted", and more',
  '<img src=x onerror=alert(1)>',
  '&amp; <b>',
  'true',
  '3-4',
  '1E5',
  '007',
  '#N/A',
  'History',
  'A1',
  'R1C1',
  '__proto__',
  '😀 \u202Eabc',
  'x'.repeat(2000),
];

test('text is entered so that the cell holds exactly it, and entered again from what is read', async () => {
  const excel = await openExcel();
  const read = async (entries: readonly unknown[]) => {
    let cells: Excel.Range | undefined;
    await excel.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      cells = sheet.getRangeByIndexes(0, 0, texts.length, 1);
      cells.clear();
      cells.formulas = entries.map((entry) => [entry]);
      cells.load('values,formulas');
    });
    return { values: cells!.values.flat() as string[], formulas: cells!.formulas.flat() as string[] };
  };
  const first = await read(texts.map(contentEntry));
  expect(first.values).toEqual(texts);
  const again = await read(first.formulas.map((formula, i) => restoredEntry(formula, first.values[i]!)));
  expect(again.values).toEqual(texts);
  excel.close();
});

/** A case with this text wherever a case takes text, built in a workbook of its own. */
async function built(text: string): Promise<{ model: WorkbookModel; read: CaseReading }> {
  const opened = await openExcel();
  const source = {
    kind: 'values',
    baseline: [40, 44, 41],
    pilot: [30, 34, 33],
    baselineBefore: null,
    pilotBefore: null,
  } as const;
  const metric: Metric = { ...metricDefaults, name: text, unit: text, better: 'lower', source };
  const hostile: Case = { ...formulaCase, name: text, industry: text, metrics: [metric] };
  try {
    await opened.workbook.draw((holdings) => workbookPlan(hostile, { ...holdings, caseNumber: 1 }));
    const read = readCase(await opened.workbook.readNames(() => true), 1, readTracking);
    return { model: await opened.model(), read };
  } finally {
    opened.close();
  }
}

const formulaCount = ({ sheets }: WorkbookModel) =>
  sheets.map(({ cells }) => cells.filter(({ formula }) => formula !== undefined).length);
let plainCount: number[];
beforeAll(async () => {
  plainCount = formulaCount((await built('Plain')).model);
});

/** The likes of each other are entered alike; these stand for all of them. */
const builtTexts = texts.filter((_, i) => i % 3 === 0 || i === texts.length - 1);

test.each(builtTexts)(
  'a case named %j brings no formula, is read back as it was, and saved',
  async (text) => {
    const { model, read } = await built(text);
    expect(formulaCount(model)).toEqual(plainCount);
    expect(read).toMatchObject({ case: { name: text, metrics: [{ name: text, unit: text }] } });
    const saved = await readXlsx(await writeXlsx(model));
    expect(formulaCount(saved)).toEqual(plainCount);
    expect(saved.sheets.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(text);
  },
);
