import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { caseDefaults, runningCostDefaults, type Case, type RunningCost } from '../../src/core/case';
import type { UsageLedger } from '../../src/core/usage/usageLedger';
import { usageSummary, type UsageAlert, type UsageContext } from '../../src/core/usage/usageSummary';
import { presetThresholds, type UsageThresholds } from '../../src/core/usage/usageThresholds';
import { caseNames, type CaseFact } from '../../src/sheets/caseNames';
import { isCaseCell, readCase, type CaseReading } from '../../src/sheets/caseReading';
import { readTracking } from '../../src/sheets/reading/trackingReading';
import { splitAddress } from '../../src/sheets/rangeAddress';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { readUsage, isUsageCell, type UsageReading } from '../../src/sheets/usage/usageReading';
import type { EngineValue } from '../support/engines/engineSheet';
import { openExcel } from '../excel/excelHost';
import { formulaCase } from '../sheets/exampleCases';
import { planOfSheets } from '../sheets/planOfSheets';
import { daysFrom, ledgerOf, type Used } from '../support/usage/ledgerOf';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, recalculate, valueAt, valueOf, type Engine } from './engines';
import { random as randomFrom } from './random';
import { savedCase } from './savedCase';

jest.setTimeout(600_000);

/** Names that cells must not take for anything else. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-x',
  '@SUM(1)',
  'TRUE',
  '007',
  '2026-03',
  'a*b',
  '?',
  '>5',
  '"q"',
  '#N/A',
];

function randomLedger(): UsageLedger {
  const random = randomFrom(7);
  const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)]!;
  const customers = [...hostile, ...Array.from({ length: 18 }, (_, index) => `customer ${index}`)];
  const used = ['OpenAI', 'Anthropic'].flatMap((source) =>
    daysFrom('2025-11-12', source === 'OpenAI' ? '2026-04-09' : '2026-03-31').flatMap((day): Used[] =>
      Array.from({ length: 3 }, () => ({
        day,
        source,
        cost: Math.round(random() * 1e6) / 1e4 - (random() < 0.05 ? 60 : 0),
        requests: Math.floor(random() * 500),
        inputTokens: Math.floor(random() * 1e6),
        outputTokens: Math.floor(random() * 1e5),
        outcomes: Math.floor(random() * 40),
        model: pick(['gpt-4o', 'claude', '=1+1']),
        service: source,
        ...(random() < 0.8 && { feature: pick(['chat', 'search', '@home']) }),
        ...(random() < 0.9 && { customer: pick(customers) }),
      })),
    ),
  );
  return ledgerOf('USD', used);
}

interface Example {
  readonly name: string;
  readonly ledger: UsageLedger;
  readonly told: UsageThresholds;
  readonly context: UsageContext;
}

const examples: readonly Example[] = [
  {
    name: 'random',
    ledger: randomLedger(),
    told: { ...presetThresholds, plannedCost: 3000, exchangeRate: 0.9, deviations: 1.5, weeks: 10 },
    context: { currency: 'EUR', outcomeValue: 4.5 },
  },
  {
    name: 'little',
    ledger: ledgerOf('EUR', [{ day: '2026-02-10', source: "O'Neill", cost: 5 }]),
    // Out of bounds: the presets count.
    told: { ...presetThresholds, weeks: 1000, overrun: -4, exchangeRate: -1 },
    context: { currency: 'USD', outcomeValue: null },
  },
  {
    name: 'free',
    ledger: ledgerOf(
      'USD',
      daysFrom('2026-01-01', '2026-02-28').map((day) => ({ day, source: 'Trial', cost: 0, feature: 'chat' })),
    ),
    told: { ...presetThresholds, plannedCost: 0 },
    context: { currency: 'USD', outcomeValue: 1 },
  },
];

interface Drawn {
  readonly built: BuiltCase;
  readonly reading: UsageReading;
  readonly names: ReadonlyMap<string, string>;
}

let folder: string;
let drawn: readonly Drawn[];
let fed: Fed;
let engines: readonly Engine[];

async function draw({ name, ledger, told, context }: Example): Promise<Drawn> {
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      const cells: [string, string | number][] = [
        ['CaseName', 'Assistant'],
        ['CaseCurrency', context.currency],
        [caseNames(1).figure('outcomeValue'), context.outcomeValue ?? 'no outcomes'],
      ];
      cells.forEach(([of, value], row) => {
        sheet.getRangeByIndexes(row, 0, 1, 1).values = [[value]];
        workbook.names.add(of, sheet.getRangeByIndexes(row, 0, 1, 1));
      });
    });
    await excel.workbook.draw((holdings) => usagePlan(ledger, 1, holdings, told));
    const readings = await excel.workbook.readNames((of) => isUsageCell(of, 1));
    const model = await excel.model();
    return {
      built: await savedCase(model, folder, name),
      reading: readUsage(readings, 1),
      names: new Map(model.names.map(({ name: of, refersTo }) => [of, refersTo])),
    };
  } finally {
    excel.close();
  }
}

const lineOf = (name: string, more: Partial<RunningCost>): RunningCost => ({
  ...runningCostDefaults,
  name,
  low: 0,
  likely: 0,
  high: 0,
  evidence: 'measured',
  ...more,
});

/** A case whose running cost takes its tokens from the bills, beside a line that is typed. */
const fedCase: Case = {
  ...formulaCase,
  name: 'Fed',
  currency: 'USD',
  usage: { ...caseDefaults.usage, requestsPerMonth: 1000, valuePerOutcome: 2 },
  runningCosts: [
    lineOf('As billed', { component: 'tokens', driver: 'volume', origin: 'usage' }),
    lineOf('Hosting', { low: 80, likely: 100, high: 150 }),
  ],
};
/** January costs 310, February 560, March has not ended. */
const billed = (last: string) =>
  ledgerOf(
    'USD',
    daysFrom('2026-01-01', last).map((day) => ({ day, source: 'OpenAI', cost: day < '2026-02' ? 10 : 20 })),
  );

interface Fed {
  readonly built: BuiltCase;
  readonly reading: CaseReading;
  /** Money per month of the lines and in all, after each import. */
  readonly shown: readonly (readonly EngineValue[])[];
}

async function drawFed(): Promise<Fed> {
  const excel = await openExcel();
  try {
    const drawCase = () =>
      excel.workbook.draw((holdings) => ({
        ...planOfSheets(fedCase, { ...holdings, caseNumber: 1 }, ['inputs', 'runningCost', 'cashFlow']),
        show: 'runningCost',
      }));
    const shown = async () => {
      const { names, sheets } = await excel.model();
      const cost = sheets.find(({ name }) => name === 'Running cost')!;
      const at = (name: string, right: number) => {
        const { refersTo } = names.find((each) => each.name === name)!;
        const [, letter, row] = /\$([A-Z])\$(\d+)/.exec(refersTo)!;
        const column = letter!.charCodeAt(0) - 65 + right;
        return valueOf(cost.cells.find((cell) => cell.row === Number(row) - 1 && cell.column === column)!);
      };
      return [
        ...[3, 4, 5, 10, 11, 12].map((right) => at('CaseRunningCosts', right)),
        ...[-1, 0, 1].map((right) => at('RunningCostPerMonth', right)),
        at('CaseRunningCostEvidence', 0),
      ];
    };
    await drawCase();
    await excel.workbook.draw((holdings) => usagePlan(billed('2026-01-31'), 1, holdings));
    await drawCase();
    const before = await shown();
    // The lines follow the next import by themselves.
    await excel.workbook.draw((holdings) => usagePlan(billed('2026-03-10'), 1, holdings));
    const after = await shown();
    const model = await excel.model();
    const built = await savedCase(model, folder, 'fed');
    const reading = readCase(await excel.workbook.readNames(isCaseCell), 1, readTracking);
    return { built, reading, shown: [before, after] };
  } finally {
    excel.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'usage-'));
  const all: Drawn[] = [];
  for (const example of examples) all.push(await draw(example));
  drawn = all;
  fed = await drawFed();
  engines = await recalculate([...drawn.map(({ built }) => built.file), fed.built.file]);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(examples.map((example, index) => [example.name, example, index] as const))(
  '%s',
  (_, { ledger, told, context }, index) => {
    const summary = usageSummary(ledger, told, context);
    /** Cells of a name, row by row. */
    const cells = (fact: CaseFact): EngineValue[][] => {
      const { built, names } = drawn[index]!;
      const { sheet, cells: range } = splitAddress(names.get(fact)!.replace(/^=/, ''))!;
      const [first, last = first] = range.split(':') as [string, string?];
      const [from, to] = [first, last].map((address) => /^([A-Z]+)(\d+)$/.exec(address)!);
      const columns = Array.from({ length: to![1]!.charCodeAt(0) - from![1]!.charCodeAt(0) + 1 }, (__, at) =>
        String.fromCharCode(from![1]!.charCodeAt(0) + at),
      );
      return Array.from({ length: Number(to![2]) - Number(from![2]) + 1 }, (__, row) =>
        columns.map((column) => valueAt(built.model, sheet!, `${column}${Number(from![2]) + row}`)),
      );
    };
    const expectEqual = (found: readonly EngineValue[][], wanted: readonly (string | number | null)[][]) => {
      const off = wanted.flatMap((row, i) =>
        row.flatMap((each, j) => (isEqual(found[i]![j]!, each) ? [] : [[i, j, found[i]![j], each]])),
      );
      expect(off).toEqual([]);
    };
    const perOne = (cost: number, count: number) => (count > 0 ? cost / count : '');

    it('gives what the core gives', () => {
      expectEqual(
        cells('CaseUsageMonths'),
        summary.months.map((of) => [
          of.month.slice(0, 7),
          of.cost,
          of.complete,
          of.requests,
          of.inputTokens,
          of.outputTokens,
          of.outcomes,
          perOne(of.cost, of.requests),
          perOne(of.cost, of.outcomes),
        ]),
      );
      const { low, likely, high } = summary.monthly;
      expectEqual(
        (
          ['CaseUsageMonthly_Low', 'CaseUsageMonthly', 'CaseUsageMonthly_High', 'CaseUsageRequests'] as const
        ).map((fact) => cells(fact)[0]!),
        [[low], [likely], [high], [summary.requests]],
      );
      const alert = ({ found, limit, state }: UsageAlert) => [found ?? '', limit ?? '', state];
      expectEqual(
        cells('CaseUsageAlerts'),
        [summary.overrun, summary.anomaly, summary.costPerOutcome].map(alert),
      );
      expectEqual(
        cells('CaseUsageDrivers'),
        summary.drivers.map((number) => {
          const of = summary.lines[number - 1]!;
          return [
            `${of.dimension}: ${of.name}`,
            of.cost,
            summary.cost === 0 ? '' : of.cost / summary.cost,
            of.requests,
            of.inputTokens,
            of.outputTokens,
            of.outcomes,
            perOne(of.cost, of.requests),
            perOne(of.cost, of.outcomes),
            of.lastMonth ?? '',
            of.monthBefore ?? '',
          ];
        }),
      );
      expectEqual(
        cells('CaseUsageUnattributed').map((row) => [row[2]!]),
        Object.values(summary.unattributed).map((share) => [share ?? '']),
      );
    });

    it('reads back what was written, names of any look as text', () => {
      const { reading } = drawn[index]!;
      expect(reading.problems).toEqual([]);
      expect(reading.ledger).toEqual(ledger);
      expect(reading.thresholds).toEqual(told);
    });

    it('shows no error, and the same in the workbench, LibreOffice and Gnumeric', () => {
      const { built } = drawn[index]!;
      const errors = built.model.sheets.flatMap(({ cells: of }) => of.filter(({ isError }) => isError));
      expect(errors).toEqual([]);
      expect(differences(built, engines).slice(0, 20)).toEqual([]);
    });
  },
);

describe('a running cost line that takes its figures from usage', () => {
  it('has least, mean and most of the complete months, also after the next import', () => {
    expect(fed.shown).toEqual([
      [310, 310, 310, 310, 310, 310, 390, 410, 460, 'measured'],
      [310, 435, 560, 310, 435, 560, 390, 535, 710, 'measured'],
    ]);
  });

  it('is read back as what it is, with the figures of the day', () => {
    const { case: of } = fed.reading;
    expect(of.runningCosts[0]).toMatchObject({ origin: 'usage', low: 310, likely: 435, high: 560 });
    expect(of.runningCosts[1]).toEqual(fedCase.runningCosts[1]);
    expect(of.inputs.toolCost).toBe(12 * 535);
  });

  it('shows no error, and the same in the workbench, LibreOffice and Gnumeric', () => {
    const errors = fed.built.model.sheets.flatMap(({ cells }) => cells.filter(({ isError }) => isError));
    expect(errors).toEqual([]);
    expect(differences(fed.built, engines).slice(0, 20)).toEqual([]);
  });
});
