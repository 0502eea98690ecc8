import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gateDecisions, readinessStates, type Case, type GateDecision } from '../../src/core/case';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../src/core/forecast/caseFeeds';
import { forecastOf } from '../../src/core/forecast/forecastOf';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { Xoshiro128 } from '../../src/core/risk/xoshiro128';
import { runningCostOf } from '../../src/core/runningCost/runningCostOf';
import { decisionOnGate, gateProblems } from '../../src/core/tracking/gateRecord';
import { killCriteria, killKeys } from '../../src/core/tracking/killCriteria';
import { readinessKeys, readinessListKeys } from '../../src/core/tracking/readinessItems';
import { readinessScore } from '../../src/core/tracking/readinessScore';
import { timeline } from '../../src/core/tracking/timeline';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { caseNames, type CaseFact } from '../../src/sheets/caseNames';
import { isCaseCell, readCase } from '../../src/sheets/caseReading';
import { dateContent } from '../../src/sheets/inputs/dateCell';
import type { CellContent, SheetKey } from '../../src/sheets/plan';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { cellAddress } from '../../src/sheets/rangeAddress';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { planOfSheets } from '../sheets/planOfSheets';
import type { EngineValue } from '../support/engines/engineSheet';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, onSheets, recalculate, type Engine } from './engines';
import { savedCase } from './savedCase';
import { shownOn } from './shownOn';
import { tallyCore } from './tally';
import { lentSheet } from './lentSheet';
import { timeLineCells } from './timeLineCells';
import { trackedCase } from './trackedCase';

jest.setTimeout(600_000);

const names = caseNames(1);
const keys: readonly SheetKey[] = ['inputs', 'runningCost', 'gates', 'readiness'];
const OURS = ['Gates', 'Readiness'];

const drawn = trackedCase;

/** What the sheets take from Cash flow, Actuals and Plan vs actual, by the core; those have their own tests. */
function lentCells(of: Case): ReadonlyMap<string, readonly (readonly CellContent[])[]> {
  const drivers = caseDrivers(of, caseFeeds(of, []));
  const { figures } = forecastOf(scenarioTerms(of, drivers, 'likely'));
  const months = timeLineCells(of, drivers);
  const { benefitAtScale } = figures;
  return new Map([
    ...lentFacts.map((fact) => [names.fact(fact), months.get(names.fact(fact))!] as const),
    [names.fact('CaseTrackingWindow'), [[of.tracking.window]]],
    [names.figure('benefitAtScale'), [[benefitAtScale]]],
  ]);
}
const lentFacts = [
  'CaseTrackStart',
  'CaseTrack_Counts',
  'CaseTrack_PlanBenefit',
  'CaseTrack_Benefit',
  'CaseTrack_PlanRecurring',
  'CaseTrack_Recurring',
] as const;

/** Answers and decisions drawn with a seed: every state, weights of one's own, blank items, rows out of order. */
function randomised(seed: number): Case {
  const draws = new Uint32Array(1000);
  Xoshiro128.fromSeed(seed).fill(draws);
  let drawn_ = 0;
  const below = (count: number) => draws[drawn_++]! % count;
  const pick = <T>(from: readonly T[]) => from[below(from.length)]!;
  const day = () => `2026-0${1 + below(9)}-1${below(10)}`;
  const readiness = Object.fromEntries(
    readinessKeys.flatMap((key) => {
      const state = pick(['', ...readinessStates, 'done', 'done'] as const);
      const weight = pick([null, null, 0, 2.5, 10]);
      const answer = { state, weight, owner: pick(['', 'Ines']), date: pick(['', day()]) };
      return state === '' && weight === null && answer.owner + answer.date === '' ? [] : [[key, answer]];
    }),
  ) as Case['tracking']['readiness'];
  const gates = Array.from({ length: 12 }, (): GateDecision => ({
    date: pick([day(), day(), day(), day(), 'soon', '']),
    gate: pick(['Pilot', 'scale', 'Scale', '']),
    decision: pick([...gateDecisions, 'maybe', '']),
    reasons: pick(['It pays', 'It pays', '']),
    who: pick(['Board', 'Board', '']),
  })).filter((decided) => Object.values(decided).some((part) => part !== ''));
  return {
    ...drawn,
    usage: { ...drawn.usage, elasticity: pick([0.9, 1, 2]), successRate: pick([0.2, 0.8]) },
    decision: {
      ...drawn.decision,
      sponsor: pick(['', 'Ines', 'Ines']),
      nextGate: pick(['', 'Scale', 'Scale']),
      gateDate: pick(['', '2026-08-15', 'in May']),
    },
    tracking: {
      ...drawn.tracking,
      start: pick(['2025-01-01', '2024-11-17']),
      window: pick([3, 6, 60]),
      readiness,
      gates,
    },
  };
}

/** What an analyst types into sheets that were drawn for another case. */
async function enter(excel: ExcelHost, of: Case): Promise<void> {
  const { tracking, decision, usage } = of;
  await excel.edit(async ({ workbook, sync }) => {
    void sync;
    const range = (name: string) => workbook.names.getItem(name).getRange();
    const one = (fact: CaseFact, content: EngineValue) => {
      range(names.fact(fact)).values = [[content ?? '']];
    };
    one('CaseSponsor', decision.sponsor);
    one('CaseNextGate', decision.nextGate);
    one('CaseGateDate', dateContent(decision.gateDate) as EngineValue);
    for (const [name, content] of lentCells(of)) range(name).values = content.map((row) => [...row]);
    range(names.figure('elasticity')).values = [[usage.elasticity]];
    range(names.figure('successRate')).values = [[usage.successRate]];

    const record = range(names.fact('CaseGateRecord'));
    const answers = range(names.fact('CaseReadiness'));
    record.load('rowCount');
    answers.load('values');
    await workbook.context.sync();
    record.values = Array.from({ length: record.rowCount }, (_, index) => {
      const decided = tracking.gates[index];
      return decided
        ? [decided.gate, dateContent(decided.date) ?? '', decided.decision, decided.who, decided.reasons]
        : Array<string>(5).fill('');
    });
    (answers.values as EngineValue[][]).forEach((row, index) => {
      const key = readinessKeys.find((known) => known === row.at(-1));
      if (key === undefined) return;
      const answer = tracking.readiness[key];
      answers.getCell(index, 0).values = [[answer?.state ?? '']];
      answers.getCell(index, 2).getResizedRange(0, 2).values = [
        [answer?.weight ?? '', answer?.owner ?? '', dateContent(answer?.date ?? '') ?? ''],
      ];
    });
  });
}

interface Shown {
  readonly what: string;
  readonly shown: EngineValue;
  readonly expected: EngineValue;
}

/** Short words on the sheet for the sentences of the core, by what they have in common. */
const advice: readonly (readonly [string, RegExp])[] = [
  ['Date: enter it', /^Enter the date/],
  ['Gate: name it', /^Name the gate/],
  ['Decision: go, extend or stop', /^Say what was decided/],
  ['Reasons: say why', /^Say why/],
  ['Who decided: name them', /^Say who/],
];

function checkOf(recorded: readonly GateDecision[], decided: GateDecision): string {
  const [problem] = gateProblems(recorded, decided);
  if (problem === undefined) return 'OK';
  const [, latest] = /recorded on (\S+):/.exec(problem) ?? [];
  return latest
    ? `Date: before ${latest}, recorded above`
    : advice.find(([, sentence]) => sentence.test(problem))![0];
}

/** All that the sheets show beside what the core computes. */
function compared(of: Case, model: WorkbookModel): readonly Shown[] {
  const { tracking, decision } = of;
  const at = shownOn(model);
  const drivers = caseDrivers(of, caseFeeds(of, []));
  const { figures } = forecastOf(scenarioTerms(of, drivers, 'likely'));
  const facts = {
    of,
    runningCost: runningCostOf(of, figures.benefitAtScale),
    views: trackingOf(of, drivers),
  };
  const scores = [...readinessListKeys, undefined].map((list) => readinessScore(tracking.readiness, list));
  const dated = tracking.start === '' ? null : timeline(tracking.start);
  const state = (key: 'kpisAgreed' | 'noManualCheck') => tracking.readiness[key]?.state ?? '';
  return [
    ...killKeys.flatMap((key, down): Shown[] => {
      const judged = killCriteria[key].judge(facts);
      const shown = (right: number) => at(names.fact('CaseKillCriteria'), down, right);
      return [
        { what: `${key} state`, shown: shown(0), expected: judged.state },
        { what: `${key} sentence`, shown: shown(1), expected: judged.sentence },
      ];
    }),
    ...scores.flatMap(({ score, missing, isReady }, down): Shown[] => {
      const shown = (right: number) => at(names.fact('CaseReadinessScores'), down, right);
      return [
        { what: `score ${down}`, shown: shown(0), expected: score ?? '' },
        { what: `missing ${down}`, shown: shown(1), expected: missing.length },
        { what: `ready ${down}`, shown: shown(2), expected: isReady ? 'yes' : 'no' },
      ];
    }),
    ...Array.from({ length: 7 }, (_, down) => down).flatMap((down): Shown[] =>
      (['begins', 'ends'] as const).map((end, right) => ({
        what: `stage ${down} ${end}`,
        shown: at(names.fact('CaseTimeline'), down, right),
        expected: dated ? (dateContent(dated[down]![end]) as EngineValue) : '',
      })),
    ),
    { what: 'KPIs', shown: at(names.fact('CaseKpisAgreed')), expected: state('kpisAgreed') },
    { what: 'manual check', shown: at(names.fact('CaseNoManualCheck')), expected: state('noManualCheck') },
    {
      what: 'decision on the next gate',
      shown: at(names.fact('CaseGateDecision')),
      expected: decisionOnGate(tracking.gates, decision)?.decision ?? '',
    },
    ...tracking.gates.map((decided, down): Shown => ({
      what: `check of row ${down}`,
      shown: at(names.fact('CaseGateRecord'), down, 5),
      expected: checkOf(tracking.gates.slice(0, down), decided),
    })),
  ];
}

const errorsOf = ({ model }: BuiltCase) =>
  model.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(
        ({ isError, formula }) => isError && OURS.includes(name) && !/^=(1\/0|NA\(\))$/.test(formula ?? ''),
      )
      .map(({ row, column, formula }) => `${name}!${cellAddress(row, column)} ${formula}`),
  );

let folder: string;
const typed = [drawn, ...[1, 2, 3].map(randomised)];
const built: BuiltCase[] = [];
const read: Case[] = [];
let hostile: BuiltCase;
let engines: readonly Engine[];

async function saved(excel: ExcelHost, name: string): Promise<BuiltCase> {
  return savedCase(await excel.model(), folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gates-'));
  const excel = await openExcel();
  try {
    await excel.workbook.draw((holdings) => {
      const plan = planOfSheets(drawn, { ...holdings, caseNumber: 1 }, keys);
      return { ...plan, sheets: [...plan.sheets, lentSheet(lentCells(drawn))] };
    });
    for (const [index, of] of typed.entries()) {
      if (index > 0) await enter(excel, of);
      built.push(await saved(excel, `typed ${index}`));
      read.push(readCase(await excel.workbook.readNames(isCaseCell), 1, readTracking).case);
    }
    await excel.edit(async ({ workbook }) => {
      const range = (fact: CaseFact) => workbook.names.getItem(names.fact(fact)).getRange();
      for (const fact of ['CaseSponsor', 'CaseNextGate', 'CaseGateDate', 'CaseGateOwner'] as const) {
        range(fact).formulas = [['=1/0']];
      }
      range('CaseTrackingWindow').values = [['all']];
      const record = range('CaseGateRecord');
      for (let column = 0; column < 5; column++) {
        record.getCell(0, column).formulas = [[column === 1 ? '46000' : '=NA()']];
        record.getCell(1, column).values = [[column === 1 ? -5 : 'x']];
      }
      const answers = range('CaseReadiness');
      answers.getCell(1, 0).values = [['halfway']];
      answers.getCell(2, 2).values = [['heavy']];
      answers.getCell(3, 2).values = [[50]];
      answers.getCell(4, 4).values = [['soon']];
      answers.getCell(5, 0).formulas = [['=NA()']];
      answers.getCell(6, 2).formulas = [['=1/0']];
    });
    hostile = await saved(excel, 'nonsense');
  } finally {
    excel.close();
  }
  engines = await recalculate([...built, hostile].map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

const rounds = typed.map((_, index) => ({ index }));

it.each(rounds)('round $index: shows what the core computes', ({ index }) => {
  const { model, file } = built[index]!;
  const all = compared(typed[index]!, model);
  const wrong = all.filter(({ shown, expected }) => !isEqual(shown, expected));
  tallyCore(file, 'Gates', all.length, wrong.length);
  expect(wrong).toEqual([]);
});

it.each(rounds)('round $index: is read back as it was typed', ({ index }) => {
  const { readiness, gates, reports } = typed[index]!.tracking;
  expect(read[index]!.tracking).toMatchObject({ gates, reports });
  expect(read[index]!.tracking.readiness).toEqual(readiness);
});

it.each(rounds)('round $index: LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(onSheets(built[index]!, OURS), engines)).toEqual([]);
});

it('shows no error whatever is typed, and says what to do in the row', () => {
  expect([...built, hostile].flatMap(errorsOf)).toEqual([]);
  expect(differences(onSheets(hostile, OURS), engines)).toEqual([]);
  const at = shownOn(hostile.model);
  expect([0, 1].map((row) => at(names.fact('CaseGateRecord'), row, 5))).toEqual([
    'Correct the error',
    'Date: enter it',
  ]);
  expect([1, 2, 3, 4, 5, 6].map((row) => at(names.fact('CaseReadiness'), row, 5))).toEqual([
    'State: one of the list; counts as not answered',
    'Yours: enter a number, or nothing',
    'Yours: 0 to 10; the nearest counts',
    'Due: enter a date, or nothing',
    'Correct the error',
    'Correct the error',
  ]);
});
