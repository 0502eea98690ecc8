import type { Case } from '../../src/core/case';
import { isCaseCell, readCase } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { caseNames } from '../../src/sheets/caseNames';
import { cellAddress, splitAddress } from '../../src/sheets/rangeAddress';
import type { DrawReport } from '../../src/sheets/workbook';
import { workbookPlan } from '../../src/sheets/workbookPlan';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { formulaCase, metricOf } from '../sheets/exampleCases';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(600_000);

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
  await excel.edit(async ({ workbook }) => {
    const data = workbook.worksheets.getItem('Sheet1');
    data.name = 'Data';
    data.getRange('A1:B5').values = [
      ['by hand', 'with AI'],
      [41, 33],
      [38.5, 29.5],
      [52, 41],
      [47, 35],
    ];
  });
});
afterEach(() => excel.close());

const names = caseNames(1);
const ranges = { kind: 'ranges', baselineBefore: null, pilotBefore: null } as const;
const built: Case = {
  ...formulaCase,
  assumptions: { ...formulaCase.assumptions, adoption: 0.7, realisation: 0.6 },
  ranges: { adoption: { low: 0.5, high: 0.8 }, implementationCost: { low: null, high: 40000 } },
  decision: { ...formulaCase.decision, sponsor: 'Head of support' },
  metrics: [
    metricOf('Handling time', { source: { ...ranges, baseline: 'Data!A1:A5', pilot: 'Data!B1:B5' } }),
  ],
};

const read = async () => readCase(await excel.workbook.readNames(isCaseCell), 1, readTracking);
const draw = (of: Case): Promise<DrawReport> =>
  excel.workbook.draw((holdings) => workbookPlan(of, { ...holdings, caseNumber: 1 }));

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The first cell of a name, or one beside it. */
function named(model: WorkbookModel, name: string, down = 0, right = 0): Place {
  const { refersTo } = model.names.find((one) => one.name === name)!;
  const { sheet, cells } = splitAddress(refersTo.slice(1))!;
  const [, letters, row] = /^([A-Z]+)(\d+)/.exec(cells)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: sheet!, row: Number(row) - 1 + down, column: column + right };
}

/** The first cell of a sheet that holds a text, or one to its right. */
function said(model: WorkbookModel, sheet: string, text: string, right = 0): Place {
  const { cells } = model.sheets.find(({ name }) => name === sheet)!;
  const { row, column } = cells.find(({ value }) => value === text)!;
  return { sheet, row, column: column + right };
}

function holds(model: WorkbookModel, { sheet, row, column }: Place) {
  const { cells } = model.sheets.find(({ name }) => name === sheet)!;
  const cell = cells.find((one) => one.row === row && one.column === column);
  return cell?.formula ?? cell?.value ?? null;
}

it('keeps twenty cells of all kinds, on every sheet, that the analyst changed', async () => {
  await draw(built);
  const drawn = await excel.model();
  const maintenance = names.provenance('maintenance');
  const edits: readonly (readonly [Place, string | number])[] = [
    // Numbers and words of the case.
    [named(drawn, names.figure('hoursSavedPerWeek')), 12.5],
    [named(drawn, names.figure('implementationCost')), '=2*13750'],
    [named(drawn, names.evidence('loadedHourlyCost')), 'benchmark'],
    [named(drawn, names.end('adoption', 'Low')), 0.4],
    [named(drawn, names.end('costOverrun', 'High')), '=4/10'],
    [named(drawn, maintenance), 'Ines'],
    [named(drawn, maintenance, 0, 1), 'offer of May'],
    [named(drawn, maintenance, 0, 2), 46000],
    [named(drawn, names.fact('CaseScenario')), 'high'],
    [named(drawn, names.fact('CaseEvidenceFactors'), 1, 1), 0.75],
    [named(drawn, names.fact('CaseAsk')), '60,000 for all teams'],
    [named(drawn, names.fact('CaseRisks')), 'The vendor raises prices'],
    [named(drawn, names.fact('CaseRunningCosts')), 'Tokens'],
    [named(drawn, names.fact('CaseRunningCosts'), 0, 4), 300],
    [named(drawn, names.figure('requestsPerMonth')), '=200*50'],
    [named(drawn, names.fact('CaseTokenPrices')), 'Large 5'],
    [named(drawn, names.fact('CaseTokenPrices'), 0, 2), 5],
    [named(drawn, names.fact('CaseTokenPrices'), 0, 3), 25],
    [named(drawn, names.fact('CaseTokenUses')), 'Answer'],
    [named(drawn, names.fact('CaseTokenUses'), 0, 1), 'large 5'],
    [named(drawn, names.fact('CaseTokenUses'), 0, 3), 2000],
    [named(drawn, names.fact('CaseTokenUses'), 0, 4), 0],
    [named(drawn, names.fact('CaseSavings')), 'Routing'],
    [named(drawn, names.fact('CaseSavings'), 0, 3), 0.4],
    // Our own texts, formulas and figures.
    [said(drawn, 'Inputs', 'Maintenance'), 'Upkeep'],
    [said(drawn, 'Inputs', 'What leadership is asked to decide, in one sentence.'), 'As agreed in May'],
    [said(drawn, 'Pilot vs Baseline', 'Pilot vs Baseline'), 'Our pilot'],
    [said(drawn, 'Result', 'Hours saved', 1), '=HoursSavedPerWeek*WeeksPerYear*LoadedHourlyCost*1'],
    [said(drawn, 'Result', 'Annual gross benefit'), 'Gross'],
    [named(drawn, names.figure('signChanges')), 7],
    [said(drawn, 'Cash flow', 'Run-rate net benefit'), 'Every year'],
    [said(drawn, 'Running cost', 'Requests'), 'Questions'],
    [named(drawn, names.figure('savedShare')), 0.25],
    [said(drawn, 'Risk', 'Costs overrun', 4), 0.6],
    [said(drawn, 'Risk', 'Stress tests'), 'What if'],
    [said(drawn, 'Summary', 'Scenarios'), 'Three views'],
    [said(drawn, 'Summary', 'Payback, months from start'), 'Payback'],
  ];
  expect(edits.length).toBeGreaterThanOrEqual(20);
  const remark = { sheet: 'Result', row: 2, column: 7 };
  await excel.edit(async ({ workbook }) => {
    for (const [{ sheet, row, column }, content] of [...edits, [remark, 'my own remark'] as const]) {
      workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[content]];
    }
  });

  const { case: of, damage, upgrades } = await read();
  expect({ damage, upgrades }).toEqual({ damage: [], upgrades: [] });
  const report = await draw(of);

  const model = await excel.model();
  const standing = [...edits, [remark, 'my own remark'] as const].map(([place, content]) => ({
    at: `${place.sheet}!${cellAddress(place.row, place.column)}`,
    holds: holds(model, place),
    typed: content,
  }));
  expect(standing.filter((one) => one.holds !== one.typed)).toEqual([]);
  expect(report.sheets.filter(({ created }) => created)).toEqual([]);
  // What belongs to the case is no change of ours; all else is reported.
  const typed = edits.findIndex(([, content]) => content === 'Upkeep');
  const ours = edits.slice(typed).map(([{ sheet, row, column }]) => [sheet, cellAddress(row, column)]);
  expect(report.kept.map((address) => address.replace(/'/g, '').split('!')).sort()).toEqual(ours.sort());
  // What was typed gives the tool cost from now on: twelve months of 300 and of 10,000 requests at 0.01.
  expect((await read()).case).toEqual({
    ...of,
    inputs: { ...of.inputs, toolCost: 4800 },
    evidence: { ...of.evidence, toolCost: 'assumption' },
  });
});

it('restores each sheet that was deleted, as it was', async () => {
  await draw(built);
  const before = await excel.model();
  const contents = (model: WorkbookModel, isCalculated: boolean) =>
    Object.fromEntries(
      model.sheets
        .map(({ name, cells }): [string, unknown] => [
          name,
          cells.map(({ row, column, formula, value }) => [
            cellAddress(row, column),
            formula,
            isCalculated || formula === undefined ? value : null,
          ]),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const { case: of } = await read();
  const restored = async (names: readonly string[]) => {
    await excel.edit(async ({ workbook }) =>
      names.forEach((name) => workbook.worksheets.getItem(name).delete()),
    );
    const { damage } = await read();
    expect([names, damage.length]).not.toEqual([names, 0]);
    // The pane takes nothing over from damaged sheets: what it held is drawn.
    const { sheets } = await draw(of);
    expect(sheets.filter(({ created }) => created).map(({ name }) => name)).toEqual(names);
    expect(await read()).toMatchObject({ damage: [], upgrades: [], case: of });
  };
  // Every other sheet takes figures from these two, and has lost them until they are back.
  await restored(['Inputs', 'Cash flow']);
  expect(contents(await excel.model(), true)).toEqual(contents(before, true));

  // The same formulas over the same names give the same.
  excel.host.engine.calculation.switchOff();
  for (const { name } of before.sheets.filter((sheet) => sheet.name !== 'Data')) {
    await restored([name]);
    expect(contents(await excel.model(), false)).toEqual(contents(before, false));
  }
});
