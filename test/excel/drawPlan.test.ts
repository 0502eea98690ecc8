import type { Case } from '../../src/core/case';
import { computeResults, resultKeys, results } from '../../src/core/results';
import { readCase } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import type { SheetKey } from '../../src/sheets/plan';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { WorkbookError } from '../../src/sheets/workbook';
import type { ModelSheet, WorkbookModel } from '../../src/workbench/files/workbookModel';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { formulaCase, noColumns, pilotCase } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(120_000);

let excel: ExcelHost;
const open = async () => {
  excel = await openExcel();
};
const close = () => excel.close();

/** What the pane does: look at the workbook, plan, draw; of the case's sheets those that these tests look at. */
async function build(of: Case) {
  const keys: readonly SheetKey[] = ['inputs', 'pilot', 'result', 'runningCost', 'data', 'pairs'];
  return excel.workbook.draw((holdings) => planOfSheets(of, { ...holdings, caseNumber: 1 }, keys));
}

const buildAll = (of: Case) =>
  excel.workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));

/** The analyst's own data, as the example case with a pilot refers to it. */
async function fillData() {
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = 'Data';
    data.getRange('A1:A5').values = [['minutes'], [12], [10], [14], [11]];
    const pilot = workbook.worksheets.add('Pilot 2025');
    pilot.getRange('B1:B4').values = [['minutes'], [8], [9], [10]];
    const tasks = workbook.worksheets.add('Tasks');
    tasks.getRange('B1:H8').values = [
      ['week', 'estimate', '', '', '', 'ai', 'time'],
      [1, 25, '', '', '', 1, 30],
      [1, 18, '', '', '', 0, 20],
      [2, 30, '', '', '', 1, 34],
      [2, 18, '', '', '', 0, 'lost'],
      [2, 21, '', '', '', 0, 22],
      [3, 21, '', '', '', 1, ''],
      [3, 15, '', '', '', 0, 24],
    ];
    const reviews = workbook.worksheets.add('Reviews');
    reviews.getRange('B3:E7').values = [
      ['reviewer', 'how', '', 'minutes'],
      ['Ann', 'by hand', '', 12],
      ['Ann', 'with AI', '', 9],
      ['Bob', 'with AI', '', 10],
      ['Bob', 'by hand', '', 14],
    ];
  });
}

const sheetOf = (model: WorkbookModel, name: string): ModelSheet =>
  model.sheets.find((sheet) => sheet.name === name)!;
const valueAt = (sheet: ModelSheet, address: string) =>
  sheet.cells.find(({ row, column }) => cellAddress(row, column) === address)?.value ?? null;

describe('a first build', () => {
  beforeEach(open);
  afterEach(close);

  it('draws every sheet in two requests', async () => {
    excel.host.engine.calculation.switchOff();
    excel.host.requests.reset();
    const report = await buildAll(formulaCase);

    const sheets = ['Summary', 'Inputs', 'Pilot vs Baseline', 'Result', 'Running cost', 'Cash flow', 'Risk'];
    expect(report.sheets).toEqual(sheets.map((name) => ({ name, created: true })));
    expect(report.roundTrips).toBe(2);
    expect(excel.host.requests.count).toBe(2);
  });

  it('names every figure', async () => {
    await build(formulaCase);
    const model = await excel.model();
    const expected = computeResults(formulaCase.inputs);
    for (const key of resultKeys) {
      const { refersTo } = model.names.find(({ name }) => name === results[key].name)!;
      const address = refersTo.replace(/^=Result!/, '').replaceAll('$', '');
      expect([key, valueAt(sheetOf(model, 'Result'), address)]).toEqual([key, expected[key]]);
    }
  });

  it('shows no error in any cell, even when the measurements are deleted', async () => {
    await fillData();
    await buildAll(pilotCase);
    await excel.edit(async ({ workbook }) => {
      workbook.worksheets.getItem('Data').delete();
      workbook.worksheets.getItem('Tasks').getRange('A1:H8').clear();
      workbook.worksheets.getItem('Reviews').delete();
    });
    const { sheets } = await excel.model();
    expect(sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
    const { damage } = readCase(await excel.workbook.readNames(() => true), 1, readTracking);
    expect(damage).toEqual([
      'Handling time has lost its measurements: their cells were deleted. Choose them again in the pane.',
      'Review time has lost its measurements: their cells were deleted. Choose them again in the pane.',
    ]);
  });
});

describe('a pilot from every kind of source', () => {
  /** One workbook for all of these, which change nothing. */
  let model: WorkbookModel;
  beforeAll(async () => {
    await open();
    await fillData();
    await build(pilotCase);
    model = await excel.model();
  });
  afterAll(close);

  it('is calculated, skipping text and blanks', async () => {
    const sheet = sheetOf(model, 'Pilot vs Baseline');
    const row = (number: number) => ['F', 'G', 'H', 'I'].map((column) => valueAt(sheet, column + number));

    expect(row(15)).toEqual([4, 11.75, 3, 9]);
    expect(row(16)).toEqual([3, 22, 2, 32]);
    expect(row(17)).toEqual([2, 13, 2, 9.5]);
    expect(row(18)).toEqual([4, 4, 3, expect.closeTo(14 / 3, 9)]);
    expect(row(19)).toEqual([610, expect.closeTo(41 / 610, 9), 598, expect.closeTo(32 / 598, 9)]);
    expect(row(20)).toEqual([30, 52.1, 25, 27.1]);
    expect(row(21)).toEqual([3, expect.closeTo(14 / 3, 9), 2, 3]);
    expect(sheet.charts.map(({ name, kind }) => [name, kind]).slice(0, 3)).toEqual([
      ['AIROI Metric chart 1', 'bar'],
      ['AIROI Metric chart 2', 'bar'],
      ['AIROI Metric chart 3', 'scatter'],
    ]);
  });

  it('feeds the inputs that its metrics measure, with their range', async () => {
    const named = (name: string) => {
      const { refersTo } = model.names.find((one) => one.name === name)!;
      return valueAt(sheetOf(model, 'Inputs'), refersTo.replace(/^=Inputs!/, '').replaceAll('$', ''));
    };
    // 2.75 minutes less, 110 tasks a week, 40 people.
    expect(named('HoursSavedPerWeek')).toBeCloseTo((2.75 / 60) * 110 * 40, 9);
    expect(named('HoursSavedPerWeek_Evidence')).toBe('measured');
    expect(named('ErrorCostAvoided')).toBeCloseTo((41 / 610 - 32 / 598) * 90000 * 12, 6);
    expect(Number(named('ErrorCostAvoided_Low'))).toBeLessThan(0);
    expect(Number(named('HoursSavedPerWeek_High'))).toBeGreaterThan(Number(named('HoursSavedPerWeek')));
  });

  it('reads back as the same case', async () => {
    const { case: read, damage } = readCase(await excel.workbook.readNames(() => true), 1, readTracking);

    expect(damage).toEqual([]);
    const [ranges, table, paired, values, counts, summary, rows] = pilotCase.metrics;
    // Measurements that came from a file are cells of the workbook from now on.
    const columnOf = (letter: string, last: number) => `'Pilot data'!${letter}5:${letter}${last}`;
    const storedValues = {
      kind: 'ranges',
      baseline: columnOf('A', 8),
      pilot: columnOf('B', 7),
      baselineBefore: columnOf('C', 7),
      pilotBefore: columnOf('D', 7),
    };
    const storedRows = {
      ...noColumns,
      kind: 'table',
      table: "'Pilot data'!E4:F10",
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'old',
      pilotGroup: 'new',
    };
    expect(read.metrics).toEqual([
      ranges,
      table,
      paired,
      { ...values, source: storedValues },
      counts,
      summary,
      { ...rows, source: storedRows },
    ]);
    expect({ ...read, metrics: [] }).toEqual({
      ...pilotCase,
      metrics: [],
      // What metrics feed is what they measured.
      inputs: {
        ...pilotCase.inputs,
        hoursSavedPerWeek: read.inputs.hoursSavedPerWeek,
        errorCostAvoided: read.inputs.errorCostAvoided,
      },
      evidence: { ...pilotCase.evidence, hoursSavedPerWeek: 'measured', errorCostAvoided: 'measured' },
    });
  });

  it('changes nothing when it is built again', async () => {
    const report = await build(pilotCase);

    expect(report.sheets.every(({ created }) => !created)).toBe(true);
    expect(report.kept).toEqual([]);
    expect(await excel.model()).toEqual(model);
  });
});

describe('building again', () => {
  beforeEach(open);
  afterEach(close);

  it('finds renamed and moved sheets again', async () => {
    excel.host.engine.calculation.switchOff();
    await build(formulaCase);
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Result');
      sheet.name = 'Für den Vorstand';
      sheet.position = 0;
    });
    const report = await build({ ...formulaCase, inputs: { ...formulaCase.inputs, toolCost: 24000 } });

    expect(report.sheets).toContainEqual({ name: 'Für den Vorstand', created: false });
    const model = await excel.model();
    expect(model.sheets.map(({ name }) => name)).not.toContain('Result');
    expect(valueAt(sheetOf(model, 'Inputs'), 'B19')).toBe(24000);
  });

  it('keeps the analyst’s labels, formulas and notes, and says which', async () => {
    await build(formulaCase);
    const edits: [string, string, string][] = [
      ...Array.from({ length: 9 }, (_, i): [string, string, string] => ['Inputs', `A${10 + (i < 7 ? i : i + 2)}`, `label ${i}`]),
      ...Array.from({ length: 4 }, (_, i): [string, string, string] => ['Inputs', `G${10 + i}`, `Note of ours ${i}`]),
      ['Result', 'B9', '=HoursSavedPerWeek*WeeksPerYear*LoadedHourlyCost*1'],
      ['Result', 'D9', "'=not a formula"],
      ['Result', 'D10', 'margin of 40 %'],
      ['Result', 'A13', 'Gross'],
      ['Result', 'A23', 'Net'],
      ['Result', 'B40', "'12"],
      ['Pilot vs Baseline', 'A5', 'Measured in May'],
    ]; // prettier-ignore
    expect(edits).toHaveLength(20);
    await excel.edit(async ({ workbook }) => {
      for (const [sheet, address, content] of edits) {
        workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
      }
      workbook.worksheets.getItem('Result').getRange('F3').values = [['my own remark']];
    });
    const before = await excel.model();
    const report = await build({ ...formulaCase, name: 'Renamed' });

    const after = await excel.model();
    const contents = (model: WorkbookModel) =>
      edits.map(([name, address]) =>
        sheetOf(model, name).cells.find(({ row, column }) => cellAddress(row, column) === address),
      );
    expect(contents(after)).toEqual(contents(before));
    expect(valueAt(sheetOf(after, 'Result'), 'F3')).toBe('my own remark');
    expect(valueAt(sheetOf(after, 'Result'), 'A1')).toBe('Renamed');
    const address = (sheet: string, cell: string) => `${sheet.includes(' ') ? `'${sheet}'` : sheet}!${cell}`;
    expect([...report.kept].sort()).toEqual(edits.map(([sheet, cell]) => address(sheet, cell)).sort());
  });

  it('restores a deleted sheet and what was emptied', async () => {
    await build(formulaCase);
    await excel.edit(async ({ workbook }) => {
      workbook.worksheets.getItem('Result').delete();
      workbook.worksheets.getItem('Inputs').getRange('A10').clear('Contents');
    });
    const { damage } = readCase(await excel.workbook.readNames(() => true), 1, readTracking);
    expect(damage).toEqual(['The sheet Result of this case was deleted. Update sheets restores it.']);
    const report = await build(formulaCase);

    expect(report.sheets).toContainEqual({ name: 'Result', created: true });
    const model = await excel.model();
    expect(valueAt(sheetOf(model, 'Inputs'), 'A10')).toBe('Hours saved per week');
    expect(valueAt(sheetOf(model, 'Result'), 'B25')).toBeCloseTo(0.105, 12);
  });

  it('takes on and drops metrics', async () => {
    await fillData();
    await build({ ...pilotCase, metrics: [] });
    await build(pilotCase);
    const grown = await excel.model();
    expect(valueAt(sheetOf(grown, 'Pilot vs Baseline'), 'A6')).toBe('Handling time');
    expect(sheetOf(grown, 'Pilot vs Baseline').charts).toHaveLength(8);

    await build({ ...pilotCase, metrics: pilotCase.metrics.slice(0, 1) });
    const shrunk = await excel.model();
    expect(sheetOf(shrunk, 'Pilot vs Baseline').charts).toHaveLength(1);
    expect(valueAt(sheetOf(shrunk, 'Pilot vs Baseline'), 'A7')).toBeNull();
    expect(shrunk.names.filter(({ name }) => /^Metric[2-7]_/.test(name))).toEqual([]);
  });
});

describe('refusing before anything is written', () => {
  beforeEach(async () => {
    await open();
    // What is written would show, calculated or not.
    excel.host.engine.calculation.switchOff();
  });
  afterEach(close);

  const refused = async (build: Promise<unknown>) => {
    const error: unknown = await build.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookError);
    return error as WorkbookError;
  };

  it('names the cell of the analyst’s that a grown plan would need', async () => {
    await fillData();
    await build({ ...pilotCase, metrics: pilotCase.metrics.slice(0, 1) });
    await excel.edit(async ({ workbook }) => {
      workbook.worksheets.getItem('Pilot vs Baseline').getRange('B7').values = [['mine']];
    });
    const before = await excel.model();
    const error = await refused(build(pilotCase));

    expect(error.code).toBe('occupied');
    expect(error.message).toContain("'Pilot vs Baseline'!B7");
    expect(await excel.model()).toEqual(before);
  });

  it('names the protected sheet', async () => {
    await build(formulaCase);
    await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Inputs').protection.protect());
    const before = await excel.model();
    const error = await refused(build({ ...formulaCase, name: 'Other' }));

    expect(error.code).toBe('protected');
    expect(error.message).toContain('The sheet Inputs is protected');
    expect(await excel.model()).toEqual(before);
  });

  it('says that the structure of the workbook is protected', async () => {
    await excel.edit(async ({ workbook }) => workbook.protection.protect());
    const error = await refused(build(formulaCase));
    expect(error.code).toBe('protected');
    expect((await excel.model()).sheets).toHaveLength(1);
  });
});
