import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, Metric } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../src/core/forecast/caseFeeds';
import { simulateCase } from '../../src/core/forecast/simulateCase';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { caseFacts } from '../../src/core/recommendation/caseFacts';
import { criteria, criterionKeys } from '../../src/core/recommendation/criteria';
import { recommend } from '../../src/core/recommendation/recommend';
import { reportFigures } from '../../src/core/tracking/keptReport';
import { sinceLastReport } from '../../src/core/tracking/sinceLastReport';
import { alarmKeys } from '../../src/core/tracking/trackingAlarms';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames } from '../../src/sheets/caseNames';
import type { CellContent, SheetKey } from '../../src/sheets/plan';
import { splitAddress } from '../../src/sheets/rangeAddress';
import { reportColumns } from '../../src/sheets/tracking/keptReportLines';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { emptyCase, formulaCase, metricOf } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { convertInLibreOffice } from '../support/engines/libreOffice';
import { runProgram } from '../support/engines/runProgram';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, recalculate, valueAt, type Engine } from './engines';
import { lentSheet } from './lentSheet';
import { savedCase } from './savedCase';
import { timeLineCells } from './timeLineCells';
import { trackedCase } from './trackedCase';

jest.setTimeout(900_000);

const names = caseNames(1);

const rates = (name: string, baseline: number, pilot: number, more: Partial<Metric> = {}): Metric =>
  metricOf(name, {
    unit: '',
    design: 'rates',
    source: {
      kind: 'counts',
      baseline: { errors: baseline, total: 1000 },
      pilot: { errors: pilot, total: 1000 },
    },
    ...more,
  });
const worth = { kind: 'errors', volumePerYear: 50_000, costPerError: 30 } as const;

/** Everything speaks for it: a measured gain, a range above 0, a sponsor. */
const sound: Case = {
  ...formulaCase,
  name: 'Sound',
  ranges: { implementationCost: { low: 15_000, high: 40_000 } },
  evidence: { ...formulaCase.evidence, implementationCost: 'self-reported', errorCostAvoided: 'measured' },
  decision: { ...formulaCase.decision, sponsor: 'Head of Support', ask: 'Approve it' },
  metrics: [rates('Wrong answers', 120, 60, { worth }), rates('Complaints', 40, 40)],
};
const withMetrics = (name: string, metrics: readonly Metric[]): Case => ({ ...sound, name, metrics });

const findingsOf = ({ metrics, pilotConfidence }: Case) =>
  metrics.map((metric) =>
    findingOf(
      samplesOf(metric, () => []),
      metric,
      metricConfidence(pilotConfidence, metrics.length),
    ),
  );
const driversOf = (of: Case) => caseDrivers(of, caseFeeds(of, findingsOf(of)));

function simulated(of: Case): Case {
  const trial = simulateCase(of, driversOf(of), { trials: 2000, seed: 1, date: '2026-11-22' });
  for (let step = trial.next(); ; step = trial.next()) {
    if (step.done) return { ...of, simulation: step.value };
  }
}

let excel: ExcelHost;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'summary-agreement-'));
});
afterAll(() => rm(folder, { recursive: true }));

const keys: readonly SheetKey[] = [
  ...(['summary', 'inputs', 'pilot', 'data', 'pairs', 'result'] as const),
  ...(['runningCost', 'cashFlow', 'risk'] as const),
];

/** What the page takes from the sheets of the tracking, by the core: those have their own tests. */
function lentCells(of: Case): ReadonlyMap<string, readonly (readonly CellContent[])[]> {
  const { figures, alarms } = trackingOf(of, driversOf(of));
  const months = timeLineCells(of, driversOf(of));
  const last = of.tracking.reports.at(-1)!;
  const alarm = (key: (typeof alarmKeys)[number]) => alarms.find((each) => each.key === key);
  return new Map([
    ...reportFigures.map((key) => [names.figure(key), [[figures[key].likely]]] as const),
    ...lentFacts.map((fact) => [names.fact(fact), months.get(names.fact(fact))!] as const),
    [names.fact('CaseAlarms'), alarmKeys.map((key) => [alarm(key)?.sentence ?? ''])],
    [names.fact('CaseLastReport'), [reportColumns(of.currency).map(({ content }) => content(last))]],
  ]);
}
const lentFacts = ['CaseTrack_Date', 'CaseTrackLast'] as const;

/** Builds a case in a workbook of its own, which stays open. */
async function build(of: Case): Promise<WorkbookModel> {
  excel = await openExcel();
  await excel.workbook.draw((holdings) => {
    const plan = planOfSheets(of, { ...holdings, caseNumber: 1 }, keys);
    const hasReport = of.tracking.reports.length > 0;
    return hasReport ? { ...plan, sheets: [...plan.sheets, lentSheet(lentCells(of))] } : plan;
  });
  return excel.model();
}

/** As it is printed. */
async function wholeFile(model: WorkbookModel, name: string): Promise<string> {
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, await writeXlsx(model));
  return file;
}

const summaryOf = ({ sheets }: WorkbookModel) => sheets.find(({ name }) => name === 'Summary')!;

const errorsOf = (model: WorkbookModel) =>
  summaryOf(model)
    .cells.filter(({ isError }) => isError)
    .map(({ row, column, value, formula }) => [row + 1, column, value, formula]);

function named(model: WorkbookModel, name: string) {
  const { sheet, cells } = splitAddress(model.names.find((one) => one.name === name)!.refersTo.slice(1))!;
  return valueAt(model, sheet!, cells);
}

/** What the table of criteria says, by the criterion's label. */
function criteriaOf(model: WorkbookModel) {
  const { cells } = summaryOf(model);
  const from = cells.find(({ value }) => value === 'How the recommendation comes about')!.row;
  return Object.fromEntries(
    criterionKeys.map((key) => {
      const { row } = cells.find((cell) => cell.row > from && cell.value === criteria[key].label)!;
      const at = (column: string) => valueAt(model, 'Summary', `${column}${row + 1}`);
      return [key, { figure: at('H'), state: at('D'), reason: at('Q') }];
    }),
  );
}

/** Where the sheet and the core differ. */
function disagreements(model: WorkbookModel, of: Case): unknown[] {
  const { recommendation, answers } = recommend(caseFacts(of, driversOf(of), findingsOf(of)));
  const shown = criteriaOf(model);
  const wrong = criterionKeys.flatMap((key) =>
    (['figure', 'state', 'reason'] as const).flatMap((part) =>
      isEqual(shown[key]![part], answers[key][part])
        ? []
        : [[key, part, shown[key]![part], answers[key][part]]],
    ),
  );
  const said = named(model, 'CaseRecommendation');
  return said === recommendation ? wrong : [...wrong, ['recommendation', said, recommendation]];
}

const adviceOf = (of: Case) => recommend(caseFacts(of, driversOf(of), findingsOf(of)));

/** Cells that an analyst changes, and the case that they then state. */
interface Variant {
  readonly name: string;
  readonly cells: Readonly<Record<string, number | string>>;
  readonly of: Case;
}

const input = (name: string, cell: string, key: keyof Case['inputs'], value: number): Variant => ({
  name,
  cells: { [cell]: value },
  of: { ...sound, inputs: { ...sound.inputs, [key]: value } },
});
const decided = (
  name: string,
  cell: string,
  decision: Partial<Case['decision']>,
  value: number | string,
) => ({
  name,
  cells: { [cell]: value },
  of: { ...sound, decision: { ...sound.decision, ...decision } },
});

const variants: readonly Variant[] = [
  { name: 'as built', cells: {}, of: sound },
  input('change costs more than it can bring', 'ChangeManagement', 'changeManagement', 9_000_000),
  input('running costs more than it brings', 'Maintenance', 'maintenance', 500_000),
  input('likely a loss, high a gain', 'ChangeManagement', 'changeManagement', 280_000),
  input('the low scenario a loss', 'ChangeManagement', 'changeManagement', 262_000),
  {
    name: 'no cost entered',
    cells: {
      ToolCost: 0,
      ImplementationCost: 0,
      ChangeManagement: 0,
      Maintenance: 0,
      ImplementationCost_Low: '',
      ImplementationCost_High: '',
    },
    of: {
      ...sound,
      inputs: { ...sound.inputs, toolCost: 0, implementationCost: 0, changeManagement: 0, maintenance: 0 },
      ranges: {},
    },
  },
  input('hours of which some are freed', 'CapacityFreed', 'capacityFreed', 300),
  decided('a short time to pay back', 'CaseLongestPayback', { longestPayback: 1.5 }, 1.5),
  decided('nobody asks for it', 'CaseSponsor', { sponsor: '' }, ''),
  {
    name: 'going live less probable than is enough',
    cells: { SuccessProbability: 0.7 },
    of: { ...sound, assumptions: { ...sound.assumptions, successProbability: 0.7 } },
  },
  {
    name: 'the largest driver assumed',
    cells: { LoadedHourlyCost_Low: 10, LoadedHourlyCost_Evidence: 'assumption' },
    of: {
      ...sound,
      ranges: { ...sound.ranges, loadedHourlyCost: { low: 10, high: null } },
      evidence: { ...sound.evidence, loadedHourlyCost: 'assumption' },
    },
  },
];

/** Writes cells by their names; answers what stood there. */
async function exchange(cells: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const old: Record<string, unknown> = {};
  await excel.edit(async (context) => {
    const ranges = Object.keys(cells).map((name) => ({
      name,
      range: context.workbook.names.getItem(name).getRange().getCell(0, 0).load('values'),
    }));
    await context.sync();
    for (const { name, range } of ranges) {
      old[name] = range.values[0]![0];
      range.values = [[cells[name]]];
    }
  });
  return old;
}

const textAt = (model: WorkbookModel, address: string) => String(valueAt(model, 'Summary', address) ?? '');

/** Entries that do not hold, and what Inputs calls each. */
const broken: readonly (readonly [string, unknown, string])[] = [
  ['WeeksPerYear', 54, 'Working weeks per year'],
  ['LoadedHourlyCost', 'tbd', 'Fully loaded hourly cost'],
  ['ImplementationCost_Low', 41_000, 'Implementation cost'],
  ['Adoption', '', 'Adoption'],
  ['MonthsToGoLive', 61, 'Months to go-live'],
  ['CostOverrun', 11, 'Cost overrun'],
  ['DiscountRate', 2, 'Discount rate per year'],
  ['HorizonYears', 6, 'Horizon'],
  ['CaseScenario', 'worst', 'Scenario shown'],
  ['CaseAdjustByEvidence', 'maybe', 'Adjust by evidence'],
  ['CaseEnoughProbability', 'tbd', 'Probability that is enough'],
  ['CaseLongestPayback', '', 'Longest payback'],
];

describe('a sound case', () => {
  beforeAll(() => build(sound));
  afterAll(() => excel.close());

  it('recommends as the core does when an analyst changes cells', async () => {
    // Of the cells that the variant before changed.
    let asBuilt: Readonly<Record<string, unknown>> = {};
    for (const { name, cells, of } of variants) {
      const old = { ...(await exchange({ ...asBuilt, ...cells })), ...asBuilt };
      asBuilt = Object.fromEntries(Object.keys(cells).map((cell) => [cell, old[cell]]));
      const model = await excel.model();
      expect([name, disagreements(model, of), errorsOf(model)]).toEqual([name, [], []]);
    }
    await exchange(asBuilt);
  });

  it('says what an analyst without AIROI has to mend, and recommends nothing meanwhile', async () => {
    const old = await exchange(Object.fromEntries(broken.map(([cell, value]) => [cell, value])));
    const model = await excel.model();
    const labels = broken.map(([, , label]) => label).join('; ');
    expect(errorsOf(model)).toEqual([]);
    expect(named(model, 'CaseInputsCheck')).toBe(`Look at column Check; ${labels}`);
    expect(named(model, 'CaseRecommendation')).toBe('none yet');
    expect(textAt(model, 'A6')).toBe('None yet');
    expect(textAt(model, 'E5')).toMatch(/^Mend on Inputs first: Working weeks per year; Fully loaded/);
    expect(textAt(model, 'M1')).toBe('Business case: likely scenario, 5 years, EUR');

    await exchange({ ...old, HorizonYears: 'tbd' });
    const one = await excel.model();
    expect(textAt(one, 'E5')).toMatch(/^Mend on Inputs first: Horizon\. Until then/);
    expect(textAt(one, 'M1')).toContain(', 1 year, ');
    await exchange(old);
  });

  it('keeps names apart, and sees no cost in doing nothing where running it loses money', async () => {
    const old = await exchange({
      Maintenance: 500_000,
      CaseName: 'Support assistant, roll-out to all regions',
      CaseSponsor: 'Jo Doe',
    });
    const model = await excel.model();
    expect(textAt(model, 'A1')).toBe('Support assistant, roll-out to all regions');
    expect(textAt(model, 'M1')).toBe('Business case: likely scenario, 3 years, EUR');
    expect(textAt(model, 'A2')).toMatch(/^Ask: .* Sponsor: Jo Doe\.$/);
    expect(textAt(model, 'L10')).toBe('None');
    expect(textAt(model, 'L12')).toMatch(/^nets −€\d/);
    await exchange(old);
  });
});

const built: readonly Case[] = [
  { ...emptyCase, name: 'Nothing entered' },
  withMetrics('Made worse', [rates('Wrong answers', 60, 120, { worth }), rates('Complaints', 30, 70)]),
  withMetrics('Two better, two worse', [
    rates('Wrong answers', 120, 60, { worth }),
    rates('Late answers', 150, 60, { worth }),
    rates('Complaints', 30, 70),
    rates('Returns', 30, 70),
  ]),
  withMetrics('Told, not measured', [rates('Wrong answers', 120, 60, { worth, evidence: 'self-reported' })]),
  withMetrics('Too few data', [rates('Wrong answers', 60, 58, { worth })]),
  simulated(trackedCase),
  simulated(supportAssistant),
];

/** What an analyst types to make a case of the one built before it. */
const typed: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  'Too few data': {
    Metric1_BaselineCounts: 60,
    Metric1_PilotCounts: 58,
    Metric1_Evidence: 'measured',
    CaseName: 'Too few data',
  },
};

/** What the sheet says has changed since the last report. */
function changesOf(model: WorkbookModel): readonly string[] {
  const { cells } = summaryOf(model);
  const from = cells.find(({ value }) => value === 'What changed, 1')!.row;
  return [0, 1, 2, 3, 4].map((down) => String(valueAt(model, 'Summary', `D${from + down + 1}`)));
}

describe('cases as they are built', () => {
  const books: BuiltCase[] = [];
  let engines: readonly Engine[];
  // The last one, which has a simulation, stays open.
  beforeAll(async () => {
    for (const of of built) {
      const cells = typed[of.name];
      if (cells) await exchange(cells);
      else if (books.length) excel.close();
      books.push(await savedCase(cells ? await excel.model() : await build(of), folder, of.name));
    }
    engines = await recalculate(books.map(({ file }) => file));
  });
  afterAll(() => excel.close());

  it.each(built.map((of, index) => ({ name: of.name, of, index })))(
    '$name: recommends as the core does without an error, and every sheet is alike in every engine',
    ({ of, index }) => {
      const { model } = books[index]!;
      expect(errorsOf(model)).toEqual([]);
      expect(disagreements(model, of)).toEqual([]);
      expect(differences(books[index]!, engines)).toEqual([]);
    },
  );

  it('says what changed since the last report as the core does, but for the word of the month', () => {
    const { model } = books.at(-2)!;
    const since = sinceLastReport(trackedCase, trackingOf(trackedCase, driversOf(trackedCase)))!;
    expect(changesOf(model)).toEqual(
      since.sentences.map((text) => text.replace('September 2026', '2026-09')),
    );
  });

  it.each([
    { name: 'with a report', last: -2 },
    { name: 'without one', last: -1 },
  ])('prints on one page of A4 and of Letter, $name', async ({ last }) => {
    const { model } = books.at(last)!;
    const files = await Promise.all(
      (['a4', 'letter'] as const).map((paper) => {
        const sheets = model.sheets.map((sheet) => ({
          ...sheet,
          page: sheet.page && { ...sheet.page, paper },
        }));
        return wholeFile({ ...model, sheets }, paper);
      }),
    );
    await convertInLibreOffice(files, 'pdf', folder);
    for (const file of files) {
      const text = (page: number) => {
        const pdf = file.replace(/xlsx$/, 'pdf');
        return runProgram('pdftotext', ['-f', `${page}`, '-l', `${page}`, pdf, '-'], 'poppler-utils');
      };
      expect(await text(1)).toMatch(/Recommendation[^]*Checks: /);
      expect(await text(2)).toContain('Change the blue cells');
    }
  });

  it('shows nothing of a simulation whose inputs changed', async () => {
    await exchange({ Adoption: 0.61 });
    const model = await excel.model();
    const tile = ['J10', 'J11', 'J12'].map((address) => textAt(model, address));
    expect(tile).toEqual(['Not known', 'inputs changed since', 'the simulation: run again']);
    expect(textAt(model, 'A35')).not.toContain('simulated');
  });
});

it('tries every outcome, and every criterion met and not', () => {
  const tried = [...variants.map(({ of }) => of), ...built].map(adviceOf);
  expect(new Set(tried.map(({ recommendation }) => recommendation)).size).toBe(3);
  const states = criterionKeys.map(
    (key) => [key, new Set(tried.map(({ answers }) => answers[key].state))] as const,
  );
  expect(states.filter(([, seen]) => seen.size < 2)).toEqual([]);
});
