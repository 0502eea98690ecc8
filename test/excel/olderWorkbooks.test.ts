import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { caseDefaults, type Case } from '../../src/core/case';
import { forecastFigureKeys, forecastFigures } from '../../src/core/forecast/forecastFigures';
import { isCaseCell, readCase, type CaseReading } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { cellAddress, splitAddress } from '../../src/sheets/rangeAddress';
import type { DrawReport } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(300_000);

let excel: ExcelHost | undefined;
afterAll(() => excel?.close());

/** Opens a workbook that an earlier version of AIROI built and an analyst then worked on. */
async function open(file: string): Promise<ExcelHost> {
  excel?.close();
  excel = await openExcel();
  const bytes = await readFile(path.join(__dirname, 'olderWorkbooks', file));
  await excel.host.loadModel(await readXlsx(new Uint8Array(bytes)));
  return excel;
}

const read = async ({ workbook }: ExcelHost): Promise<CaseReading> =>
  readCase(await workbook.readNames(isCaseCell), 1, readTracking);
const draw = ({ workbook }: ExcelHost, of: Case): Promise<DrawReport> =>
  workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));

function cellAt(model: WorkbookModel, sheet: string, address: string) {
  return model.sheets
    .find(({ name }) => name === sheet)!
    .cells.find(({ row, column }) => cellAddress(row, column) === address);
}

/** What the analyst typed into each workbook after it was built, and where it stands once its sheets are updated. */
const workbooks = [
  {
    file: 'first-light.xlsx',
    inputs: { hoursSavedPerWeek: 12.5, implementationCost: 27500, loadedHourlyCost: 85, toolCost: 12000 },
    evidence: { loadedHourlyCost: 'benchmark', toolCost: 'measured' },
    metrics: ['Handling time'],
    adds: /adds to Inputs .* sheets Summary, Running cost, Cash flow and Risk\./,
    runningCosts: [],
    typed: [
      ['Inputs', 'B10', 12.5],
      ['Inputs', 'D12', 'benchmark'],
      ['Inputs', 'A19', 'Licences'],
      ['Inputs', 'B20', '=2*13750'],
      // A note goes with the note that it replaced.
      ['Inputs', 'G11', '46 without leave, says HR'],
      ['Inputs', 'H20', 'quote of May'],
      ['Result', 'B9', '=HoursSavedPerWeek*WeeksPerYear*LoadedHourlyCost*1'],
      ['Result', 'A13', 'Gross'],
      ['Result', 'F3', 'my own remark'],
      ['Pilot vs Baseline', 'A1', 'Our pilot'],
    ],
  },
  {
    file: 'pilot-comparison.xlsx',
    inputs: { weeksPerYear: 46, toolCost: 12000 },
    evidence: { toolCost: 'self-reported', hoursSavedPerWeek: 'measured' },
    metrics: ['Handling time', 'Wrong answers'],
    adds: /adds to Inputs .* sheets Summary, Running cost, Cash flow and Risk\./,
    runningCosts: [],
    typed: [
      ['Inputs', 'B11', 46],
      ['Inputs', 'D19', 'self-reported'],
      ['Inputs', 'A12', 'Cost of an hour'],
      ['Inputs', 'G12', 'Controlling, May'],
      ['Inputs', 'B7', 'insurance'],
      ['Result', 'D10', 'margin of 40 %'],
      ['Pilot vs Baseline', 'A5', 'Measured in May'],
    ],
  },
  {
    // Its running costs stand on Inputs: two that were built, one of them changed, and one typed below them.
    file: 'business-case.xlsx',
    inputs: { toolCost: 6960, maintenance: 3000 },
    evidence: { toolCost: 'assumption' },
    metrics: [],
    adds: /the sheet Running cost/,
    runningCosts: [
      ['Tokens', 250, 325, 420, 'volume', 'measured', 'Bill of May'],
      ['Hosting', 150, 180, 200, 'fixed', 'self-reported', 'Offer of June'],
      ['Support', 60, 75, 100, 'fixed', 'assumption', 'our guess'],
    ],
    typed: [
      ['Inputs', 'A22', 'Upkeep'],
      ['Running cost', 'A84', 'Tokens'],
      ['Running cost', 'E84', 325],
      ['Running cost', 'A86', 'Support'],
    ],
  },
] as const;

describe.each(workbooks)('$file', ({ file, inputs, evidence, metrics, adds, runningCosts, typed }) => {
  /** One workbook for both tests, in their order: a workbook that is opened is calculated. */
  let opened: ExcelHost;
  let before: CaseReading;
  it('is read as it stands, and says what an update adds', async () => {
    opened = await open(file);
    before = await read(opened);
    const { case: of, damage, upgrades } = before;
    expect(damage).toEqual([]);
    expect(upgrades[0]).toBe('An earlier version of AIROI built this case.');
    expect(upgrades.join(' ')).toMatch(adds);
    expect(upgrades.at(-1)).toBe('Nothing that was typed changes.');
    expect(of).toMatchObject({ inputs, evidence, metrics: metrics.map((name) => ({ name })) });
    expect(of).toMatchObject({ assumptions: caseDefaults.assumptions, ranges: {}, simulation: null });
    const lines = of.runningCosts.map(({ name, low, likely, high, driver, evidence: said, source }) => [
      ...[name, low, likely, high, driver, said, source],
    ]);
    expect(lines).toEqual(runningCosts);
  });

  it('keeps all that was typed when its sheets are updated, and is a case of today then', async () => {
    await draw(opened, before.case);
    const model = await opened.model();
    const standing = typed.map(([sheet, address]) => {
      const cell = cellAt(model, sheet, address);
      return [sheet, address, cell?.formula ?? cell?.value];
    });
    expect(standing).toEqual(typed);
    expect(model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError))).toEqual([]);
    for (const key of forecastFigureKeys) {
      const { refersTo } = model.names.find(({ name }) => name === forecastFigures[key].name)!;
      const { sheet, cells } = splitAddress(refersTo.slice(1))!;
      expect(cellAt(model, sheet!, cells)?.value ?? null).not.toBeNull();
    }

    // What is written again is not calculated again, and would stand out.
    opened.host.engine.calculation.switchOff();
    const after = await read(opened);
    expect(after).toMatchObject({ damage: [], upgrades: [] });
    // What stood in an empty column beside the register is an owner now.
    expect({ ...after.case, provenance: {} }).toEqual(before.case);
    const again = await draw(opened, after.case);
    expect(again.sheets.filter(({ created }) => created)).toEqual([]);
    expect((await opened.model()).sheets).toEqual(model.sheets);
  });
});

/** The last version before cases were tracked; read without an upgrade, because nothing but tracking came since. */
const untracked = {
  file: 'running-cost.xlsx',
  typed: [
    ['Inputs', 'B10', 12.5],
    ['Inputs', 'B20', '=2*13750'],
    ['Inputs', 'B54', '60,000 for all teams'],
    ['Inputs', 'A22', 'Upkeep'],
    ['Cash flow', 'A10', 'Every year'],
    ['Running cost', 'A50', 'Questions'],
    ['Risk', 'A33', 'What if'],
    ['Summary', 'A38', 'Three views'],
  ],
} as const;

test.each([...workbooks, untracked])(
  '$file gains tracking without losing an edit',
  async ({ file, typed }) => {
    const opened = await open(file);
    const { case: of } = await read(opened);
    expect(of.tracking).toEqual(caseDefaults.tracking);
    // What was typed is looked at, not what is calculated, which takes long.
    opened.host.engine.calculation.switchOff();
    const { sheets } = await draw(opened, { ...of, tracking: { ...of.tracking, start: '2026-01-01' } });
    expect(sheets.filter(({ created }) => created).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Tracking', 'Actuals', 'Plan vs actual', 'Forecast', 'Gates', 'Readiness']),
    );

    const model = opened.host.readModel();
    const standing = typed.map(([sheet, address]) => {
      const cell = cellAt(model, sheet, address);
      return [sheet, address, cell?.formula ?? cell?.value];
    });
    expect(standing).toEqual(typed);
    const { refersTo } = model.names.find(({ name }) => name === 'CaseTrackingStart')!;
    // 1 January 2026 as Excel counts days.
    expect(cellAt(model, 'Actuals', splitAddress(refersTo.slice(1))!.cells)?.value).toBe(46023);
    expect(model.sheets.find(({ name }) => name === 'Actuals')!.tables).toMatchObject([
      { name: 'Actuals', area: { rows: 2 } },
    ]);
  },
);

describe('a name of the analyst’s that AIROI needs today', () => {
  const own = ({ edit }: ExcelHost, name: string) =>
    edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.add('Assumptions');
      sheet.getRange('B3').values = [[0.08]];
      workbook.names.add(name, sheet.getRange('B3'));
    });

  it('is not read as a figure of the case', async () => {
    const opened = await open('first-light.xlsx');
    await own(opened, 'DiscountRate');
    const { case: of, damage } = await read(opened);
    expect(damage).toEqual([]);
    expect(of.assumptions.discountRate).toBe(0.1);
  });

  it('is not taken over: the update says which it is and changes nothing', async () => {
    const opened = await open('first-light.xlsx');
    await own(opened, 'DiscountRate');
    const { case: of } = await read(opened);
    const before = await opened.model();
    await expect(draw(opened, of)).rejects.toMatchObject({
      code: 'occupied',
      message:
        'The name DiscountRate is yours: it stands for Assumptions!B3, and AIROI needs it for this case. Nothing was changed. Give yours another name (Formulas, Name Manager), then build again.',
    });
    expect(await opened.model()).toEqual(before);
  });
});

it('refuses to update over the analyst’s own cells, and says where', async () => {
  const opened = await open('first-light.xlsx');
  await opened.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Inputs').getRange('A30').values = [['my list']];
  });
  const { case: of } = await read(opened);
  await expect(draw(opened, of)).rejects.toMatchObject({
    code: 'occupied',
    message: expect.stringContaining('Inputs!A30 holds something of yours') as string,
  });
});
