import { setImmediate } from 'node:timers/promises';
import type { Case, CellValue } from '../../src/core/case';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { trackingFigureKeys, trackingFigures } from '../../src/core/tracking/trackingFigures';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { isCaseCell, readCase } from '../../src/sheets/caseReading';
import type { SheetKey } from '../../src/sheets/plan';
import { addressArea, splitAddress } from '../../src/sheets/rangeAddress';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { actualColumns } from '../../src/sheets/tracking/actualColumns';
import { readActuals } from '../../src/sheets/tracking/readActuals';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

const of: Case = trackedAssistant(1, true);
const { actuals } = of.tracking;
const KNOWN = actuals.length - 4;
const withActuals = (rows: typeof actuals): Case => ({ ...of, tracking: { ...of.tracking, actuals: rows } });
/** What a row of the table holds. */
const cellsOf = (actual: (typeof actuals)[number]) =>
  actualColumns.map(({ content }) => content(actual) as CellValue);

/** The sheets that tracking is calculated on. */
const keys: readonly SheetKey[] = ['inputs', 'result', 'cashFlow', 'actuals', 'planActual', 'forecast'];
const draw = (excel: ExcelHost, tracked: Case) =>
  excel.workbook.draw((holdings) => {
    const plan = workbookPlan(tracked, { ...holdings, caseNumber: 1 });
    return { ...plan, sheets: plan.sheets.filter(({ key }) => keys.includes(key)), show: 'actuals' };
  });

/** What the cells of every name show, row by row. */
function namedValues(model: WorkbookModel): Readonly<Record<string, unknown>> {
  const cells = new Map(
    model.sheets.map(({ name, cells: all }) => [
      name,
      new Map(all.map(({ row, column, value }) => [`${row},${column}`, value])),
    ]),
  );
  return Object.fromEntries(
    model.names.map(({ name, refersTo }) => {
      const address = refersTo.slice(1);
      const { row, column, rows, columns } = addressArea(address)!;
      const sheet = cells.get(splitAddress(address)!.sheet!)!;
      const shown = Array.from(
        { length: rows * columns },
        (_, at) => sheet.get(`${row + Math.floor(at / columns)},${column + (at % columns)}`) ?? null,
      );
      return [name, [refersTo, ...shown]];
    }),
  );
}

/** Names that do not stand for the same, with what they show: a comparison of all cells takes minutes to print. */
function differing(a: Readonly<Record<string, unknown>>, b: typeof a): unknown[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .map((name) => [name, JSON.stringify(a[name])?.slice(0, 200), JSON.stringify(b[name])?.slice(0, 200)]);
}

describe('months of a tracked case', () => {
  let typed: ExcelHost;
  let before: WorkbookModel;
  beforeAll(async () => {
    typed = await openExcel();
    await draw(typed, withActuals(actuals.slice(0, KNOWN)));
    const { area } = typed.host.readModel().sheets.find(({ name }) => name === 'Actuals')!.tables[0]!;
    const sheet = typed.host.engine.book.getSheetByName('Actuals')!;
    const type = async (row: number, column: number, values: readonly CellValue[][]) => {
      sheet.getRange(area.row + 1 + row, column, values.length, values[0]!.length).setValues(values as never);
      // The table grows once the entry is made; the next one does not wait for what is calculated.
      await setImmediate();
    };
    // The first month by its date, then its figures, then the other months at once.
    const [first, ...others] = actuals.slice(KNOWN).map(cellsOf);
    await type(KNOWN, 0, [first!.slice(0, 1)]);
    await type(KNOWN, 1, [first!.slice(1)]);
    await type(KNOWN + 1, 0, others);
    before = await typed.model();
  });
  afterAll(() => typed.close());

  it('that are typed below the table, drawn from the pane, or taken from a range or a file are the same', async () => {
    const { case: read } = readCase(await typed.workbook.readNames(isCaseCell), 1, readTracking);
    expect(read.tracking).toEqual(of.tracking);

    const drawn = await openExcel();
    await draw(drawn, of);
    expect(differing(namedValues(before), namedValues(await drawn.model()))).toEqual([]);

    // As a range holds it, and as a file does: heads in words, months as text.
    const heads = actualColumns.map(({ head }) => head);
    const asText = actuals.map((actual) =>
      cellsOf(actual).map((cell, at) => (at === 0 ? actual.month.slice(0, 7) : String(cell ?? ''))),
    );
    await drawn.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.add('Imported');
      sheet.getRangeByIndexes(2, 1, actuals.length + 1, heads.length).values = [
        heads,
        ...actuals.map((actual) => cellsOf(actual).map((cell) => cell ?? '')),
      ];
    });
    const range = await drawn.workbook.readRange('Imported!B3:N27');
    drawn.close();
    expect(readActuals(range.values)).toEqual({ actuals, notes: [] });
    expect(readActuals([heads, ...asText])).toEqual({ actuals, notes: [] });
  });

  it('that are corrected in the middle change all that comes after, and nothing before', async () => {
    const month = 9;
    const corrected = withActuals(
      actuals.map((actual, index) =>
        index === month - 1 ? { ...actual, runningCost: actual.runningCost! + 30_000 } : actual,
      ),
    );
    const { area } = before.sheets.find(({ name }) => name === 'Actuals')!.tables[0]!;
    const column = actualColumns.findIndex(({ key }) => key === 'runningCost');
    typed.host.engine.book
      .getSheetByName('Actuals')!
      .getRange(area.row + month, area.column + column)
      .setValue(corrected.tracking.actuals[month - 1]!.runningCost!);
    const shown = namedValues(await typed.model());
    const was = namedValues(before);
    const valuesOf = (from: typeof shown, name: string) => (from[name] as unknown[]).slice(1);

    const view = trackingOf(corrected, caseDrivers(corrected, {}));
    const money = Math.abs(Number(view.figures.plannedNet.likely));
    const different = trackingFigureKeys.filter((key) => {
      const [there] = valuesOf(shown, trackingFigures[key].name);
      const core = view.figures[key].likely;
      if (typeof there !== 'number' || typeof core !== 'number') return (there ?? '') !== (core ?? '');
      return (
        Math.abs(there - core) >
        1e-9 * Math.max(money * Number(trackingFigures[key].unit === 'money'), Math.abs(core))
      );
    });
    expect(different).toEqual([]);
    const cumulative = (from: typeof shown) => valuesOf(from, 'CaseForecastCumulative');
    const changed = cumulative(shown).map((net, at) => net !== cumulative(was)[at]);
    // From month 0 on: its place is its month.
    expect(changed).toEqual(changed.map((_, at) => at >= month));
  });
});
