import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scenarios, type Case, type CellValue } from '../../src/core/case';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { planByMonth, type Plan } from '../../src/core/tracking/planByMonth';
import { benefitOf, monthlyLines, recurringOf } from '../../src/core/tracking/trackingLines';
import { trackingOf, type TrackingView } from '../../src/core/tracking/trackingOf';
import { causes } from '../../src/core/tracking/varianceCauses';
import { isCaseCell, readCase } from '../../src/sheets/caseReading';
import { caseNames, type CaseFact } from '../../src/sheets/caseNames';
import { dateContent } from '../../src/sheets/inputs/dateCell';
import type { CellContent } from '../../src/sheets/plan';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { actualColumns } from '../../src/sheets/tracking/actualColumns';
import { figuresToDate } from '../../src/sheets/tracking/planActualSheet';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { planOfSheets } from '../sheets/planOfSheets';
import type { EngineValue } from '../support/engines/engineSheet';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, recalculate, valueOf, type Engine } from './engines';
import { savedCase } from './savedCase';
import { tallyCore } from './tally';
import { lentSheet } from './lentSheet';
import { trackedCases, tableRows, typedRows, type TrackedCase } from './trackedCases';
import { typedCells } from './typedCells';

jest.setTimeout(600_000);

const names = caseNames(1);
const numbered = trackedCases.map(({ name, isExcelsOwn }, index) => ({ name, isExcelsOwn, index }));
const compatible = numbered.filter(({ isExcelsOwn }) => !isExcelsOwn);

/** What the two sheets rest on, and they. */
const sheets = ['inputs', 'cashFlow', 'actuals', 'planActual'] as const;

/** All that they ask of Running cost. */
const lentCells = ({ usage }: Case) =>
  new Map<string, readonly (readonly CellContent[])[]>([
    [names.fact('CaseRunningCostEvidence'), [['none']]],
    [names.figure('requestsPerMonth'), [[usage.requestsPerMonth]]],
  ]);

/** A state of the workbook, and the case that is read from it. */
interface State extends BuiltCase {
  readonly read: Case;
}

let folder: string;
let states: readonly State[];
let engines: readonly Engine[];

/** Every cell in which the cases differ. */
function cellsOf({ of, settings }: TrackedCase): Readonly<Record<string, CellValue>> {
  const { usage, tracking } = of;
  return {
    ...typedCells(of),
    [names.figure('requestsPerMonth')]: usage.requestsPerMonth,
    CaseTrackingStart: dateContent(tracking.start) as CellValue,
    CaseTrackingMethod: tracking.method,
    CaseTrackingWindow: tracking.window,
    CaseOneOffComplete: tracking.oneOffComplete ? 'yes' : 'no',
    ...settings,
  };
}

async function enter(excel: ExcelHost, tracked: TrackedCase): Promise<void> {
  const { approved } = tracked.of.tracking;
  await excel.edit(async ({ workbook }) => {
    const rangeOf = (name: string) => workbook.names.getItem(name).getRange();
    for (const [name, value] of Object.entries(cellsOf(tracked))) {
      if (name !== 'CaseApproved') rangeOf(name).values = [[value ?? '']];
    }
    rangeOf('CaseApproved').values = [
      tracked.settings?.['CaseApproved']
        ? ['', tracked.settings['CaseApproved']]
        : [approved ? dateContent(approved.date) : '', approved?.net ?? ''],
    ];
    const body = rangeOf('CaseActuals').getOffsetRange(1, 0).getResizedRange(-1, 0);
    body.formulas = typedRows(tracked, (actual) =>
      actualColumns.map(({ content }) => content(actual) as CellValue),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracking-'));
  const excel = await openExcel();
  try {
    const first = trackedCases[0]!.of;
    const [row] = first.tracking.actuals;
    const drawn = {
      ...first,
      tracking: { ...first.tracking, actuals: Array.from({ length: tableRows }, () => row!) },
    };
    await excel.workbook.draw((holdings) => {
      const plan = planOfSheets(drawn, { ...holdings, caseNumber: 1 }, sheets);
      return { ...plan, sheets: [...plan.sheets, lentSheet(lentCells(drawn))], show: 'planActual' };
    });
    const built: State[] = [];
    for (const tracked of trackedCases) {
      await enter(excel, tracked);
      const state = await savedCase(await excel.model(), folder, tracked.name);
      const readings = await excel.workbook.readNames(isCaseCell);
      built.push({ ...state, read: readCase(readings, 1, readTracking).case });
    }
    states = built;
  } finally {
    excel.close();
  }
  engines = await recalculate(compatible.map(({ index }) => states[index]!.file));
});

afterAll(() => rm(folder, { recursive: true }));

/** The cells of a name, row by row. */
function cellsOfName(model: WorkbookModel, wanted: string): readonly (readonly EngineValue[])[] {
  const { refersTo } = model.names.find(({ name }) => name === wanted)!;
  const [, quoted, first, top, last = first, bottom = top] =
    /^=(.+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(refersTo)!;
  const sheet = model.sheets.find(({ name }) => name === quoted!.replace(/^'|'$/g, ''))!;
  const index = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, valueOf(cell)]));
  const [left, right] = [index(first!), index(last!)];
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, row) =>
    Array.from(
      { length: right - left + 1 },
      (_, column) => at.get(`${Number(top) - 1 + row},${left + column}`) ?? null,
    ),
  );
}

interface Shown {
  readonly what: string;
  readonly shown: EngineValue;
  readonly expected: EngineValue;
}

/** All that the sheets show beside what the core computes for the case that is read from them. */
function compared({ model, read }: State): readonly Shown[] {
  const drivers = caseDrivers(read, {});
  const view = trackingOf(read, drivers);
  const plans = Object.fromEntries(
    scenarios.map((scenario) => {
      const terms = scenarioTerms(read, drivers, scenario);
      return [scenario, planByMonth({ ...terms, values: { ...terms.values, successProbability: 1 } }, read)];
    }),
  ) as Record<(typeof scenarios)[number], Plan>;
  const cells = (fact: CaseFact) => cellsOfName(model, names.fact(fact)).flat();
  const list = (fact: CaseFact, expected: readonly EngineValue[]): Shown[] =>
    cells(fact).map((shown, index) => ({ what: `${fact} ${index}`, shown, expected: expected[index] ?? '' }));
  const rows: Readonly<Partial<Record<CaseFact, (month: number) => EngineValue>>> = {
    ...monthsOf(view),
    CaseTrack_PlanBenefit_Low: (month) => benefitOf(plans.low.months[month]!.lines),
    CaseTrack_PlanBenefit_High: (month) => benefitOf(plans.high.months[month]!.lines),
    CaseTrack_PlanRecurring_Low: (month) => recurringOf(plans.low.months[month]!.lines),
    CaseTrack_PlanRecurring_High: (month) => recurringOf(plans.high.months[month]!.lines),
  };
  const { oneOff, variance, figures } = view;
  return [
    ...Object.entries(rows).flatMap(([fact, of]) =>
      list(
        fact as CaseFact,
        Array.from({ length: 60 }, (_, month) => (month < view.months.length ? of(month) : 0)),
      ),
    ),
    ...(['CaseTrack_Adoption', 'CaseTrack_Volume'] as const).flatMap((fact) =>
      list(
        fact,
        view.months.map(
          ({ actual }) => actual?.told[fact === 'CaseTrack_Volume' ? 'volume' : 'adoption'] ?? '',
        ),
      ),
    ),
    ...list(
      'CaseTrack_PlanVolume',
      Array.from({ length: 60 }, (_, month) =>
        read.usage.requestsPerMonth > 0 ? (view.months[month]?.plan.volume ?? 0) : '',
      ),
    ),
    ...list(
      'CaseTrack_Month',
      Array.from({ length: 60 }, (_, month) => month + 1),
    ),
    ...figuresToDate.map((key) => ({
      what: key,
      shown: cellsOfName(model, names.figure(key))[0]![0]!,
      expected: figures[key].likely,
    })),
    ...list('CaseTrackLast', [view.last]),
    ...list('CaseTrackOneOff', [oneOff.planned, oneOff.spent, oneOff.toCome, oneOff.isEstimate ? 1 : 0]),
    ...list('CaseTrackPlannedNet', [figures.plannedNet.likely]),
    ...list('CaseLineVariance', [...monthlyLines.map((line) => variance.lines[line]), variance.oneOff]),
    ...list(
      'CaseCauses',
      causes.map((cause) => view.causes.find((each) => each.cause === cause)!.amount),
    ),
    ...rowStates(model, view),
  ];
}

function monthsOf({
  months,
}: TrackingView): Readonly<Partial<Record<CaseFact, (month: number) => EngineValue>>> {
  const plan = (of: (month: Plan['months'][number]) => EngineValue) => (month: number) =>
    of(months[month]!.plan);
  const actual =
    (of: (month: NonNullable<TrackingView['months'][number]['actual']>) => number) => (month: number) => {
      const came = months[month]!.actual;
      return came ? of(came) : 0;
    };
  return {
    CaseTrack_Within: () => 1,
    CaseTrack_Discount: plan(({ discount }) => discount),
    CaseTrack_Counts: (month) => (months[month]!.actual ? 1 : 0),
    CaseTrack_Missing: (month) => (months[month]!.state === 'missing' ? 1 : 0),
    CaseTrack_PlanBenefit: plan(({ lines }) => benefitOf(lines)),
    CaseTrack_PlanRecurring: plan(({ lines }) => recurringOf(lines)),
    CaseTrack_PlanRetraining: plan(({ lines }) => lines.retraining),
    CaseTrack_PlanAdoption: plan(({ adoption }) => adoption),
    CaseTrack_Benefit: actual(({ lines }) => benefitOf(lines)),
    CaseTrack_Recurring: actual(({ lines }) => recurringOf(lines)),
    CaseTrack_Retraining: actual(({ lines }) => lines.retraining),
    CaseTrack_OneOff: actual(({ oneOff }) => oneOff),
  };
}

/** What stands beside the rows of the table that tell anything. */
function rowStates(model: WorkbookModel, { rows }: TrackingView): Shown[] {
  const table = cellsOfName(model, 'CaseActuals').slice(1);
  const isTold = table.map((row) => row.some((cell) => String(cell ?? '').trim() !== ''));
  const { refersTo } = model.names.find(({ name }) => name === 'CaseTrackRows')!;
  const first = Number(/\$(\d+):/.exec(refersTo)![1]) - 1;
  const sheet = model.sheets.find(({ name }) => name === 'Actuals')!;
  const column = sheet.cells.find(({ value }) => value === 'State')!.column;
  const shownAt = (row: number, at: number) =>
    sheet.cells.find((cell) => cell.row === first + row && cell.column === at)?.value ?? '';
  let read = 0;
  return isTold.map((told, row): Shown => {
    const reading = told ? rows[read++] : undefined;
    return { what: `row ${row}`, shown: shownAt(row, column), expected: reading?.state ?? '' };
  });
}

/** What is this small against the case's money is rounding: two sums in another order. */
const ROUNDING = 1e-13;

function wrong(state: State): readonly string[] {
  const all = compared(state);
  const money = Math.max(
    ...all.map(({ expected }) => (typeof expected === 'number' ? Math.abs(expected) : 0)),
  );
  const isRounding = (a: EngineValue, b: EngineValue) =>
    typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= ROUNDING * money;
  return all
    .filter(({ shown, expected }) => !isEqual(shown, expected) && !isRounding(shown, expected))
    .map(
      ({ what, shown, expected }) =>
        `${what}: ${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`,
    );
}

test.each(numbered)('$name: every month, figure and row as the core computes it', ({ index }) => {
  const found = wrong(states[index]!);
  tallyCore(states[index]!.file, 'Plan vs actual', compared(states[index]!).length, found.length);
  expect(found).toEqual([]);
});

test.each(compatible)('$name: LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(states[index]!, engines)).toEqual([]);
});

test.each(numbered)('$name: no cell of ours shows an error', ({ index }) => {
  const typed = new Set(['=NA()', '=1/0']);
  const errors = states[index]!.model.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ isError, formula, row, column }) =>
      isError && !typed.has(formula ?? '') ? [`${name} ${row},${column} ${formula}`] : [],
    ),
  );
  expect(errors).toEqual([]);
});
