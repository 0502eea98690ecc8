import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentEntry, restoredEntry } from '../../src/excel/cellEntry';
import type { Case } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { nothingTold } from '../../src/core/tracking/actualFigures';
import { readCase } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import type { WorkbookPlan } from '../../src/sheets/plan';
import { readUsage } from '../../src/sheets/usage/usageReading';
import type { Holdings } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { recalculateInLibreOffice } from '../support/engines/libreOffice';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import { openExcel } from './excelHost';

jest.setTimeout(240_000);

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

/** Fields of a case that hold what somebody wrote. */
const textFields = new Set(
  (
    'name industry unit source provider model ask sponsor nextGate gateOwner risk owner response note gate reasons ' +
    'who'
  ).split(' '),
);

/** A case with everything in it, every text written anew. */
function rewritten(write: (text: string) => string): Case {
  const [start, next] = ['2026-01-01', '2026-02-01'];
  const told = { ...nothingTold, oneOff: 1000 };
  const few = <T>(values: readonly T[]) => values.slice(0, 12);
  const whole: Case = {
    ...supportAssistant,
    metrics: supportAssistant.metrics.map((metric) =>
      metric.source.kind !== 'values'
        ? metric
        : {
            ...metric,
            source: {
              ...metric.source,
              baseline: few(metric.source.baseline),
              pilot: few(metric.source.pilot),
            },
          },
    ),
    tracking: {
      ...supportAssistant.tracking,
      start,
      actuals: [
        { ...told, month: start, note: 'A note' },
        { ...told, month: next, note: 'Another note' },
      ],
      readiness: { unitCostKnown: { state: 'under way', weight: 3, owner: 'An owner', date: next } },
      gates: [{ date: start, gate: 'A gate', decision: 'go', reasons: 'Reasons', who: 'Somebody' }],
    },
  };
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return textFields.has(key) && value !== '' ? write(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  return walk(whole, '') as Case;
}

/** Usage whose every name was written anew. */
const usageOf = (write: (text: string) => string) =>
  ledgerOf(
    'USD',
    daysFrom('2026-01-01', '2026-01-03').map((day) => ({
      day,
      source: write('Bills'),
      cost: 2,
      feature: write(`feature of ${day}`),
      customer: write('customer'),
      model: write('model'),
    })),
  );

/** Plans of the whole case and of its usage, with every text written anew. */
function plansFor(write: (text: string) => string): readonly ((holdings: Holdings) => WorkbookPlan)[] {
  const whole = rewritten(write);
  return [
    (holdings) => workbookPlan(whole, { ...holdings, caseNumber: 1 }),
    (holdings) => usagePlan(usageOf(write), 1, holdings),
  ];
}

/** All of it in a workbook, and the same plans with no text written anew. */
async function built(write: (text: string) => string) {
  const opened = await openExcel();
  const plans: WorkbookPlan[] = [];
  const harmless: WorkbookPlan[] = [];
  const asItWas = plansFor((text) => text);
  try {
    for (const [index, planFor] of plansFor(write).entries()) {
      await opened.workbook.draw((holdings) => {
        harmless.push(asItWas[index]!(holdings));
        plans.push(planFor(holdings));
        return plans.at(-1)!;
      });
    }
    const names = await opened.workbook.readNames(() => true);
    const model = await opened.model();
    return { plans, harmless, model, read: readCase(names, 1, readTracking), usage: readUsage(names, 1) };
  } finally {
    opened.close();
  }
}

const byPlace = (places: readonly string[]) => [...places].sort();
/** Where formulas stand. */
const formulasOf = ({ sheets }: WorkbookModel) =>
  byPlace(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula !== undefined)
        .map(({ row, column }) => `${name} ${row} ${column}`),
    ),
  );
/** Where they are to stand. */
const formulasPlanned = (plans: readonly WorkbookPlan[]) =>
  byPlace(
    plans
      .flatMap(({ sheets }) => sheets)
      .flatMap(({ title, blocks }) =>
        blocks.flatMap(({ row, column, cells }) =>
          cells.flatMap((contents, down) =>
            contents.flatMap((content, right) =>
              typeof content === 'object' && content !== null
                ? [`${title} ${row + down} ${column + right}`]
                : [],
            ),
          ),
        ),
      ),
  );
const errors = ({ sheets }: WorkbookModel) =>
  sheets.flatMap(({ name, cells }) =>
    cells.filter(({ isError }) => isError).map(({ row, column }) => [name, row, column]),
  );

test('wherever imported text reaches a cell it is text, is read back as it was, and saved so', async () => {
  const said = new Map<string, string>();
  const write = (text: string) => {
    const at = said.size;
    // The first round as they are; in the next ones something tells them apart.
    const round = Math.floor(at / texts.length);
    if (!said.has(text)) said.set(text, `${texts[at % texts.length]!}${round === 0 ? '' : ` ${round}`}`);
    return said.get(text)!;
  };
  const hostile = await built(write);
  expect(said.size).toBeGreaterThan(2 * texts.length);
  const formulas = formulasOf(hostile.model);
  // No text becomes a formula on the way from a case to its plan, and none from its plan to a cell.
  expect(formulasPlanned(hostile.plans)).toEqual(formulasPlanned(hostile.harmless));
  expect(formulas).toEqual(formulasPlanned(hostile.plans));
  expect(errors(hostile.model)).toEqual([]);
  // What metrics and lines feed is calculated on the sheets; measurements stand where they were put.
  const whole = rewritten(write);
  const metrics = whole.metrics.map(({ name, unit }) => ({ name, unit }));
  const inputs = expect.anything() as Case['inputs'];
  expect(hostile.read).toMatchObject({ case: { ...whole, metrics, inputs } });
  expect(hostile.usage.ledger).toEqual(usageOf(write));

  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hostile-')), 'hostile.xlsx');
  const bytes = await writeXlsx(hostile.model);
  writeFileSync(file, bytes);
  expect(formulasOf(await readXlsx(bytes))).toEqual(formulas);
  const sheets = (await recalculateInLibreOffice([file])).get(file)!;
  rmSync(path.dirname(file), { recursive: true });
  // LibreOffice drops a tab before a text, and XML writes every line's end as a line feed.
  const seen = (text: string) => text.replace(/\s+/g, ' ').trim();
  const shown = new Set(
    sheets.flatMap(({ cells }) => [...cells.values()].map((value) => seen(String(value)))),
  );
  const unseen = [...said.values()].filter((text) => !shown.has(seen(text)));
  expect(unseen).toEqual([]);
});
