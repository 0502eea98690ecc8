/** What changes take in a request, as they are weighed beforehand, beside what Office.js sends for them. */
import { supportAssistant } from '../../src/core/example/supportAssistant';
import type { Case } from '../../src/core/case';
import { requestsOf } from '../../src/excel/change';
import {
  addChart,
  addHighlight,
  addValidation,
  chartBytes,
  HIGHLIGHT_BYTES,
  lookBytes,
  styleArea,
  VALIDATION_BYTES,
} from '../../src/excel/sheetFeatures';
import { planChanges } from '../../src/excel/planChanges';
import { styles } from '../../src/excel/styles';
import type { WorkbookState } from '../../src/excel/workbookState';
import type { StyleName } from '../../src/sheets/plan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { formulaCase, metricOf } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

let excel: ExcelHost;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const blankWorkbook: WorkbookState = {
  allSheets: [],
  activeSheetId: '',
  structureProtected: false,
  names: new Map(),
  takenNames: new Set(),
  sheets: new Map(),
  record: null,
  drawn: [],
};

/** Bytes of each step beyond what a request with any step takes. */
async function sent(step: (sheet: Excel.Worksheet, index: number) => void, times = 20): Promise<number> {
  const bytes = async (count: number) => {
    excel.host.requests.reset();
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      for (let index = 0; index < count; index++) step(sheet, index);
    });
    return excel.host.requests.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  };
  return ((await bytes(1 + times)) - (await bytes(1))) / times;
}

/** The weights are rules of thumb: requests keep a fifth of what Excel takes free for their errors. */
const expectWeight = (weight: number, actual: number) => {
  expect(weight / actual).toBeGreaterThan(0.85);
  expect(weight / actual).toBeLessThan(1.2);
};

const looks = (Object.keys(styles) as StyleName[]).flatMap((style) =>
  [1, 2].map((rows) => ({ style, rows, columns: 2, column: 3 })),
);
it.each(looks)('weighs the look $style over $rows rows', async ({ style, ...area }) => {
  const actual = await sent((sheet, index) => styleArea(sheet, { ...area, row: 100 + 3 * index }, style));
  expectWeight(lookBytes({ ...area, row: 0 }, style), actual);
});

const { sheets } = workbookPlan(supportAssistant, { caseNumber: 1, names: [], sheetNames: [] });
const featured = sheets.map(({ key, validations, highlights, charts }) => ({
  key,
  validations,
  highlights,
  charts,
}));

it.each(featured.filter(({ validations }) => validations.length > 0))(
  'weighs the rules for what is typed on $key',
  async ({ validations }) => {
    const each = await sent((sheet, index) => addValidation(sheet, validations[index % validations.length]!));
    expectWeight(VALIDATION_BYTES, each);
  },
);

it.each(featured.filter(({ highlights }) => highlights.length > 0))(
  'weighs the highlights of $key',
  async ({ highlights }) => {
    const each = await sent((sheet, index) => addHighlight(sheet, highlights[index % highlights.length]!));
    expectWeight(HIGHLIGHT_BYTES, each);
  },
);

let chartsDrawn = 0;
it.each(featured.flatMap(({ charts }) => charts))('weighs the chart $name', async (chart) => {
  const each = await sent((sheet) => addChart(sheet, { ...chart, name: `Chart ${chartsDrawn++}` }), 2);
  expectWeight(chartBytes(chart), each);
});

it('divides a case of 100 metrics into requests of at most 4 MB', () => {
  const few = { baseline: [12, 14, 11, 15], pilot: [9, 10, 8, 11], baselineBefore: null, pilotBefore: null };
  const many: Case = {
    ...formulaCase,
    metrics: Array.from({ length: 100 }, (_, index) =>
      metricOf(`Minutes of task ${index}`, { source: { kind: 'values', ...few } }),
    ),
  };
  const { changes } = planChanges(
    workbookPlan(many, { caseNumber: 1, names: [], sheetNames: [] }),
    blankWorkbook,
  );
  const sizes = requestsOf(changes).map((request) => request.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000_000);
  expect(sizes.length).toBeGreaterThan(3);
});
