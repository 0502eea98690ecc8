import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forecastMethods, scenarios, type Actual, type Case, type Tracking } from '../../src/core/case';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { monthText } from '../../src/core/tracking/calendar';
import { promisedReturn } from '../../src/core/tracking/promisedReturn';
import { alarmKeys } from '../../src/core/tracking/trackingAlarms';
import { trackingFigures } from '../../src/core/tracking/trackingFigures';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames } from '../../src/sheets/caseNames';
import type { CellContent } from '../../src/sheets/plan';
import { cellAddress, splitAddress } from '../../src/sheets/rangeAddress';
import { figuresAhead, forecastSheet } from '../../src/sheets/tracking/forecastSheet';
import { trackingSheet } from '../../src/sheets/tracking/trackingSheet';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import type { EngineValue } from '../support/engines/engineSheet';
import { isEqual, recalculate, valueOf } from './engines';
import { random } from './random';
import { savedCase } from './savedCase';
import { tally, type EngineName } from './tally';
import { lentSheet } from './lentSheet';
import { timeLineCells } from './timeLineCells';

jest.setTimeout(900_000);

const names = caseNames(1);
const planted = trackedAssistant(1, true);
const control = trackedAssistant(1, false);
const driversOf = (of: Case) => caseDrivers(of, {});

const tracked = (of: Case, tracking: Partial<Tracking>, more: Partial<Case> = {}): Case => ({
  ...of,
  ...more,
  tracking: { ...of.tracking, ...tracking },
});
const changed = (of: Case, change: (actual: Actual, index: number) => Partial<Actual>): Case =>
  tracked(of, {
    actuals: of.tracking.actuals.map((actual, index) => ({ ...actual, ...change(actual, index) })),
  });

/** Cases that reach what the seeded ones do not. */
const told: readonly (readonly [string, Case])[] = [
  ['planted', planted],
  ['control', control],
  ['recent trend', tracked(planted, { method: 'recent trend' })],
  ['no months', tracked(planted, { actuals: [] })],
  ['no start', tracked(planted, { start: '' })],
  ['a month', tracked(planted, { actuals: planted.tracking.actuals.slice(0, 4) })],
  [
    'two months of the trend',
    tracked(planted, { method: 'recent trend', actuals: planted.tracking.actuals.slice(0, 5) }),
  ],
  ['months missing', tracked(planted, { actuals: planted.tracking.actuals.filter((_, i) => i % 5 !== 1) })],
  ['retrained', changed(planted, (_, i) => (i === 11 || i === 12 ? { retraining: 9000 } : {}))],
  ['nobody tells volume', changed(planted, () => ({ volume: null }))],
  ['nobody tells use', changed(planted, () => ({ volume: null, adoption: null }))],
  ['one-off complete', tracked(planted, { oneOffComplete: true })],
  ['no one-off told', changed(planted, () => ({ oneOff: null }))],
];

function randomCase(seed: number): Case {
  const draw = random(seed);
  const pick = <T>(of: readonly T[]) => of[Math.floor(draw() * of.length)]!;
  const of = trackedAssistant(seed, draw() < 0.5);
  const { assumptions } = of;
  const months = Math.floor(draw() * 25);
  const upset = draw() < 0.4;
  const base = tracked(
    of,
    {
      method: pick(forecastMethods),
      window: pick([3, 4, 6, 12, 24]),
      oneOffComplete: draw() < 0.3,
      actuals: of.tracking.actuals.slice(0, months).filter(() => draw() > 0.1),
    },
    {
      assumptions: {
        ...assumptions,
        annualDecay: pick([0, 0.005, 0.15, 0.4, 1]),
        retrainEveryMonths: pick([0, 0, 9, 12.5]),
        horizonYears: pick([2, 3, 5]),
        monthsToGoLive: pick([0, 3, 3.5]),
        rampMonths: pick([0, 6]),
        discountRate: pick([0, 0.1]),
        successProbability: pick([0.5, 1]),
      },
      ranges: {
        hoursSavedPerWeek: { low: 200, high: 600 },
        toolCost: { low: 80_000, high: 130_000 },
        retrainingCost: { low: 10_000, high: 30_000 },
        retrainEveryMonths: { low: null, high: null },
      },
    },
  );
  return changed(base, (actual) => ({
    ...(upset && actual.hoursSaved !== null && { hoursSaved: actual.hoursSaved * draw() * 3 }),
    ...(draw() < 0.1 && { retraining: 5000 }),
    ...(draw() < 0.2 && { volume: null }),
    ...(draw() < 0.1 && { adoption: 0 }),
  }));
}

let excel: ExcelHost;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracking-agreement-'));
  excel = await openExcel();
  const cells = timeLineCells(planted, driversOf(planted));
  await excel.workbook.draw(() => ({
    sheets: [trackingSheet(names, 'Tracking'), forecastSheet(planted, names, 'Forecast'), lentSheet(cells)],
    names: [],
    staleNames: [],
    show: 'forecast',
  }));
});
afterAll(async () => {
  excel.close();
  await rm(folder, { recursive: true });
});

/** Text as text: typed, "May 2027" would be a date. */
const asTyped = (cell: CellContent) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell);

async function tell(of: Case): Promise<WorkbookModel> {
  await excel.edit(async ({ workbook }) => {
    for (const [name, content] of timeLineCells(of, driversOf(of))) {
      workbook.names.getItem(name).getRange().values = content.map((row) => row.map(asTyped));
    }
  });
  return excel.model();
}

/** What an engine shows in the cells of a name, row by row. */
type Reader = (name: string) => readonly EngineValue[];

function readerOf(model: WorkbookModel, valueIn: (sheet: string, address: string) => EngineValue): Reader {
  return (name) => {
    const { refersTo } = model.names.find((one) => one.name === name)!;
    const { sheet, cells } = splitAddress(refersTo.slice(1))!;
    const [first, last = first] = cells.split(':').map(placeOf);
    const columns = last!.column - first!.column + 1;
    return Array.from({ length: (last!.row - first!.row + 1) * columns }, (_, index) =>
      valueIn(
        sheet!,
        cellAddress(first!.row + Math.floor(index / columns), first!.column + (index % columns)),
      ),
    );
  };
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters, row] = /([A-Z]+)(\d+)/.exec(cell)!;
  const column = [...letters!].reduce((at, letter) => 26 * at + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** In the workbench. */
function readerOfModel(model: WorkbookModel): Reader {
  const sheets = new Map(
    model.sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), valueOf(cell)])),
    ]),
  );
  return readerOf(model, (sheet, address) => sheets.get(sheet)!.get(address) ?? '');
}

const serial = (date: string) =>
  /^\d{4}-/.test(date) ? Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569 : date;

/** What the core says, by name. */
function expected(of: Case): ReadonlyMap<string, readonly (string | number)[]> {
  const view = trackingOf(of, driversOf(of));
  const { figures, forecast, alarms, drift } = view;
  const ends = { low: '_Low', likely: '', high: '_High' } as const;
  const found = new Map<string, readonly (string | number)[]>();
  for (const key of figuresAhead) {
    const { name, ranged } = trackingFigures[key];
    for (const scenario of ranged ? scenarios : (['likely'] as const)) {
      found.set(name + ends[scenario], [figures[key][scenario]]);
    }
  }
  for (const scenario of scenarios) {
    const { months } = forecast.tracks[scenario];
    const line = months.map(({ cumulative }) => cumulative);
    found.set(`CaseForecastCumulative${ends[scenario]}`, [
      ...line,
      ...Array<number>(61 - line.length).fill(line.at(-1)!),
    ]);
    found.set(`CaseNextPayback${ends[scenario]}`, [serial(view.paybackDates[scenario])]);
  }
  found.set('CaseForecastMethod', [forecast.method]);
  found.set('CaseDriftVerdict', [drift.sentence]);
  found.set(
    'CaseAlarms',
    alarmKeys.map((key) => alarms.find((alarm) => alarm.key === key)?.sentence ?? ''),
  );
  found.set('CasePromisedReturn', [
    promisedReturn(view.last, forecast.range, figures.forecastNet, figures.plannedNet.likely, alarms.length),
  ]);
  return found;
}

/** Money that is what is left of larger sums. */
const sums = /Cumulative|Net$|Value$/;

/** Sheets write thousands of percent apart as well. */
const withoutCommas = (value: EngineValue) =>
  typeof value === 'string' ? value.replace(/(\d),(?=\d{3})/g, '$1') : value;

function disagreements(engine: EngineName, name: string, shownIn: Reader, of: Case): unknown[] {
  const said = expected(of);
  const scale = Math.max(...said.get('CaseForecastCumulative')!.map((sum) => Math.abs(Number(sum))));
  const wrong = [...said].flatMap(([figure, values]) => {
    const shown = shownIn(figure);
    return values.flatMap((value, index) => {
      const their = shown[index] ?? '';
      const isSum = typeof value === 'number' && typeof their === 'number' && sums.test(figure);
      const isNear = isSum
        ? Math.abs(value - their) <= 1e-9 * scale
        : isEqual(withoutCommas(their), withoutCommas(value));
      return isNear ? [] : [[figure, index, { sheet: their, core: value }]];
    });
  });
  tally([
    {
      engine,
      workbook: `forecast of ${name}`,
      cases: 1,
      subject: 'Forecast',
      cells: [...said.values()].flat().length,
      disagreements: wrong.length,
    },
  ]);
  return wrong;
}

const errorsOf = (model: WorkbookModel) =>
  model.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ isError }) => isError)
      .map(({ row, column, formula }) => [name, cellAddress(row, column), formula]),
  );

/** Money and shares as the page shortens them. */
const signed = (figure: number, rounded: string) =>
  `${/[1-9]/.test(rounded) && figure < 0 ? '−' : ''}${rounded}`;
const grouped = (figure: number, decimals = 0) =>
  figure.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
function euros(figure: number): string {
  const size = Math.abs(figure);
  if (size < 10_000) return signed(figure, `€${grouped(size)}`);
  return signed(figure, size < 1e6 ? `€${grouped(size / 1000)}k` : `€${grouped(size / 1e6, 1)}m`);
}
const percent = (share: number) => signed(share, `${grouped(Math.abs(share * 100))}%`);

/** What the page shows of the core's figures: its word, its tiles and its alarms. */
function pageOf(model: WorkbookModel) {
  const { cells } = model.sheets.find(({ name }) => name === 'Tracking')!;
  const printed = cells.find(({ value }) => value === 'Next gate')!.row;
  const below = (label: string) => {
    const { row, column } = cells.find(({ value }) => value === label)!;
    return cells.find((cell) => cell.row === row + 1 && cell.column === column)?.value;
  };
  return {
    word: below('Promised return'),
    realisedRoi: below('Realised ROI'),
    net: below('Net to date'),
    forecastNet: below('Forecast net'),
    payback: below('Forecast payback'),
    benefit: below('Benefit'),
    recurring: below('Running cost'),
    alarms: cells
      .filter(({ row, column, value }) => row < printed && column === 0 && /^Alarm: /.test(String(value)))
      .map(({ value }) => value),
  };
}

function expectedPage(of: Case) {
  const { figures, alarms, paybackDates, last, forecast } = trackingOf(of, driversOf(of));
  const net = figures.forecastNet;
  const word = promisedReturn(last, forecast.range, net, figures.plannedNet.likely, alarms.length);
  const orElse = (figure: string | number, words: (figure: number) => string, none: string) =>
    typeof figure === 'number' ? words(figure) : none;
  const date = paybackDates.likely;
  return {
    word: word.charAt(0).toUpperCase() + word.slice(1),
    realisedRoi: orElse(figures.realisedRoi.likely, percent, 'Not yet'),
    net: orElse(figures.netToDate.likely, euros, 'Not yet'),
    forecastNet: orElse(net.likely, euros, 'None'),
    payback: orElse(
      figures.forecastPayback.likely,
      (months) =>
        of.tracking.start === ''
          ? `${grouped(months, 1)} months`
          : `${monthText(date).slice(0, 3)} ${date.slice(0, 4)}`,
      'None',
    ),
    benefit: orElse(figures.benefitShare.likely, percent, 'Not yet'),
    recurring: orElse(figures.recurringShare.likely, percent, 'Not yet'),
    alarms: alarms.map(({ sentence }) => `Alarm: ${sentence}`),
  };
}

it('says what the core says, in every engine and without an error', async () => {
  const seeded = Array.from({ length: 7 }, (_, seed) => [`random ${seed}`, randomCase(seed)] as const);
  const built = [];
  for (const [name, of] of [...told, ...seeded]) {
    const model = await tell(of);
    const found = disagreements('workbench', name, readerOfModel(model), of);
    expect([name, found.slice(0, 8), errorsOf(model).slice(0, 5)]).toEqual([name, [], []]);
    expect([name, pageOf(model)]).toEqual([name, expectedPage(of)]);
    built.push({ name, of, ...(await savedCase(model, folder, name)) });
  }
  for (const engine of await recalculate(built.map(({ file }) => file))) {
    for (const { name, of, model, file } of built) {
      const sheets = engine.sheets.get(file)!;
      const shown = readerOf(model, (sheet, cell) => sheets.find((one) => one.name === sheet)!.value(cell));
      expect([engine.name, name, disagreements(engine.name, name, shown, of).slice(0, 8)]).toEqual([
        engine.name,
        name,
        [],
      ]);
      const page = shown('CaseTrackingPage').map((text) => text ?? '');
      expect([engine.name, name, page]).toEqual([
        engine.name,
        name,
        readerOfModel(model)('CaseTrackingPage'),
      ]);
    }
  }
});
