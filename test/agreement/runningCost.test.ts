import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, CellValue } from '../../src/core/case';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../src/core/forecast/caseFeeds';
import { forecastOf } from '../../src/core/forecast/forecastOf';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { decimals } from '../../src/core/pilot/figureText';
import { costComponents } from '../../src/core/runningCost/costComponents';
import { costEnds } from '../../src/core/runningCost/costRange';
import { growingShare } from '../../src/core/runningCost/monthlyCosts';
import { runningCostFigureKeys, runningCostFigures } from '../../src/core/runningCost/runningCostFigures';
import { runningCostOf } from '../../src/core/runningCost/runningCostOf';
import { TOKENS_TWICE } from '../../src/core/runningCost/runningCostProblems';
import { feedsToolCost } from '../../src/core/runningCost/runningCostParts';
import { usageKeys } from '../../src/core/runningCost/usageFigures';
import { caseNames } from '../../src/sheets/caseNames';
import { inputsSheet } from '../../src/sheets/inputs/inputsSheet';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { runningCostSheet } from '../../src/sheets/runningCost/runningCostSheet';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import type { EngineValue } from '../support/engines/engineSheet';
import type { BuiltCase } from './builtCase';
import { differences, isEqual, onSheets, recalculate, type Engine } from './engines';
import { runningCases } from './runningCostCases';
import { savedCase } from './savedCase';
import { shownOn } from './shownOn';
import { tallyCore } from './tally';
import { lentSheet } from './lentSheet';

jest.setTimeout(900_000);

const names = caseNames(1);
/** Rows of every kind. */
const longest = runningCases.find(({ name }) => name === 'Everything')!;
const SHEET = 'Running cost';

const likelyForecast = (of: Case) =>
  forecastOf(scenarioTerms(of, caseDrivers(of, caseFeeds(of, [])), 'likely'));

/** What the sheet takes from Cash flow, by the core; Cash flow has its own test. */
const benefitCell = names.figure('benefitAtScale');
const benefitAtScale = (of: Case) => likelyForecast(of).figures.benefitAtScale;

/** Draws the sheet and what it takes from others, over what stands there. */
async function draw(excel: ExcelHost, of: Case): Promise<void> {
  await excel.workbook.draw(() => ({
    sheets: [
      inputsSheet(of, names, 'Inputs'),
      runningCostSheet(of, names, SHEET, false),
      lentSheet(new Map([[benefitCell, [[benefitAtScale(of)]]]])),
    ],
    names: [],
    staleNames: [],
    show: 'runningCost',
  }));
}

type Cells = readonly (readonly (CellValue | undefined)[])[];

/** The tables of a case as an analyst types them, blank rows below. */
function tablesOf({ runningCosts, tokenUses, tokenPrices, savings }: Case): Readonly<Record<string, Cells>> {
  return {
    CaseRunningCosts: runningCosts.map((line) => [
      ...[line.name, line.component, line.quantity, line.low, line.likely, line.high],
      ...[line.driver, line.evidence, line.source, line.origin],
    ]),
    CaseTokenUses: tokenUses.map((use) => [
      ...[use.name, use.model, use.callsPerRequest, use.inputTokens, use.outputTokens],
      ...[use.cachedShare, use.batchShare, use.evidence],
    ]),
    CaseTokenPrices: tokenPrices.map((price) => [
      ...[price.model, price.provider, price.input, price.output, price.cached, price.batchDiscount],
    ]),
    CaseSavings: savings.map(({ name, component, share, low, high, counts, evidence }) => [
      ...[name, component, share, low, null, high, counts ? 'yes' : 'no', evidence],
    ]),
  };
}

/** Types a case into sheets that were drawn for another one. */
async function enter(excel: ExcelHost, of: Case): Promise<void> {
  await excel.edit(async (context) => {
    const { names: all } = context.workbook;
    const tables = Object.entries(tablesOf(of)).map(([name, rows]) => ({
      name,
      rows,
      range: all.getItem(name).getRange().load('rowCount,columnCount'),
    }));
    await context.sync();
    for (const { name, rows, range } of tables) {
      const { rowCount, columnCount } = range;
      expect(rows.length).toBeLessThanOrEqual(rowCount);
      // The sheet calculates the middle of a saving; null leaves a cell as it is.
      const isCalculated = (column: number) => name === names.fact('CaseSavings') && column === 4;
      range.values = Array.from({ length: rowCount }, (_, i) =>
        Array.from({ length: columnCount }, (_cell, j) => (isCalculated(j) ? null : (rows[i]?.[j] ?? ''))),
      );
    }
    for (const key of usageKeys) all.getItem(names.figure(key)).getRange().values = [[of.usage[key]]];
    all.getItem(names.figure('hoursSavedPerWeek')).getRange().values = [[of.inputs.hoursSavedPerWeek]];
    all.getItem(benefitCell).getRange().values = [[benefitAtScale(of)]];
  });
}

let folder: string;

async function saved(excel: ExcelHost, name: string): Promise<BuiltCase> {
  return savedCase(await excel.model(), folder, name);
}

interface Shown {
  readonly what: string;
  readonly shown: EngineValue;
  readonly expected: EngineValue;
}

/** All that the sheet shows beside what the core computes. */
function compared(of: Case, model: WorkbookModel): readonly Shown[] {
  const fed = caseFeeds(of, []);
  const { costs, components, figures, elasticity, scale, savings, kill } = runningCostOf(
    of,
    benefitAtScale(of),
  );
  const at = shownOn(model);
  const ends = { low: 'Low', high: 'High' } as const;
  const component = (index: number, right: number) => at(names.fact('CaseComponents'), index, right);
  const { milestone2 } = of.usage;
  const milestone = decimals(milestone2, Number.isInteger(milestone2) ? 0 : 2);
  // The tables say why there is none.
  const orBlank = (figure: number | string) => (typeof figure === 'number' ? figure : '');
  const changes = (now: boolean, later: boolean) =>
    now && later ? 'yes' : now ? 'today' : later ? `at ×${milestone}` : 'no';
  return [
    ...runningCostFigureKeys.flatMap((key): Shown[] =>
      costEnds
        .filter((end) => end === 'likely' || runningCostFigures[key].ranged)
        .map((end) => ({
          what: `${key} ${end}`,
          shown: at(end === 'likely' ? names.figure(key) : names.end(key, ends[end])),
          expected: figures[key][end],
        })),
    ),
    ...costComponents.flatMap((name, index): Shown[] => [
      { what: `${name} share`, shown: component(index, 1), expected: components[index]!.share },
      ...costEnds.map((end, right) => ({
        what: `${name} ${end}`,
        shown: component(index, 3 + right),
        expected: components[index]!.month[end],
      })),
    ]),
    ...of.runningCosts.flatMap((line, index) =>
      costEnds.map((end, right): Shown => ({
        what: `${line.name} ${end}`,
        shown: at(names.fact('CaseRunningCosts'), index, 10 + right),
        expected: costs.rows[index]!.month[end],
      })),
    ),
    ...of.tokenUses.flatMap(({ name }, index): Shown[] => [
      {
        what: `${name} a call`,
        shown: at(names.fact('CaseTokenUses'), index, 10),
        expected: costs.tokenUses[index]!.perCall * of.usage.exchangeRate,
      },
      {
        what: `${name} a month`,
        shown: at(names.fact('CaseTokenUses'), index, 11),
        expected: costs.tokenUses[index]!.month,
      },
    ]),
    ...scale.flatMap((row, right): Shown[] => {
      const { after } = row;
      const expected: readonly (readonly [string, EngineValue])[] = [
        ['multiple', row.multiple],
        ['requests', row.requests],
        ['users', row.users],
        ['outcomes', row.outcomes],
        ['cost', row.cost],
        ['costPerRequest', row.costPerRequest],
        ['costPerUser', row.costPerUser],
        ['costPerOutcome', row.costPerOutcome],
        ['value', figures.outcomeValue.likely],
        ['marginPerOutcome', row.marginPerOutcome],
        ['margin', row.margin],
        ['cost after', after.cost],
        ['costPerOutcome after', after.costPerOutcome],
        ['marginPerOutcome after', after.marginPerOutcome],
        ['margin after', after.margin],
      ];
      return expected.map(([what, value], down) => ({
        what: `${what} at ${row.multiple}`,
        shown: at(names.fact('CaseScaleTable'), down, right),
        expected: value,
      }));
    }),
    ...savings.flatMap(({ saved: alone, now, atScale }, index): Shown[] => {
      const shown = (right: number) => at(names.fact('CaseSavings'), index, right);
      return [
        { what: `measure ${index} saves`, shown: shown(9), expected: alone.likely },
        { what: `measure ${index} per outcome`, shown: shown(10), expected: orBlank(now.costPerOutcome) },
        { what: `measure ${index} at scale`, shown: shown(11), expected: orBlank(atScale.costPerOutcome) },
        {
          what: `measure ${index} turns`,
          shown: shown(12),
          expected: changes(now.changesVerdict, atScale.changesVerdict),
        },
      ];
    }),
    {
      what: 'kill verdict',
      shown: at(names.fact('CaseKillCriterion')),
      expected: kill.verdict ?? 'not known',
    },
    { what: 'kill sentence', shown: at(names.fact('CaseKillCriterion'), 0, 2), expected: kill.sentence },
    {
      what: 'cheapest at',
      shown: at(names.fact('CaseKillCriterion'), -1, 1),
      expected: kill.cheapestAt ?? '',
    },
    {
      what: 'elasticity remark',
      shown: at(names.figure('elasticityUsed'), 0, 2),
      expected: elasticity.remark,
    },
    {
      what: 'tokens told twice',
      shown: String(at(names.fact('CaseRunningCostSentence'))).includes(TOKENS_TWICE),
      expected: costs.rows.length > 0 && costs.problems.includes(`${TOKENS_TWICE}.`),
    },
    {
      what: 'pays without measures',
      shown: String(at(names.fact('CaseRunningCostSentence'), 4)).endsWith('; it pays without them.'),
      expected:
        of.savings.some(({ counts }) => counts) &&
        typeof figures.savedShare.likely === 'number' &&
        [figures.marginPerOutcome.likely, scale[2]!.marginPerOutcome].every(
          (margin) => typeof margin === 'number' && margin >= 0,
        ),
    },
    { what: 'growing share', shown: at(names.fact('CaseGrowingShare')), expected: growingShare(of) },
    {
      what: 'evidence',
      shown: at(names.fact('CaseRunningCostEvidence')),
      expected: costs.evidence ?? 'none',
    },
    ...(feedsToolCost(of)
      ? [
          { what: 'tool cost', shown: at(names.figure('toolCost')), expected: fed.toolCost!.value },
          { what: 'tool cost low', shown: at(names.end('toolCost', 'Low')), expected: fed.toolCost!.low },
          { what: 'tool cost high', shown: at(names.end('toolCost', 'High')), expected: fed.toolCost!.high },
          { what: 'its evidence', shown: at(names.evidence('toolCost')), expected: fed.toolCost!.evidence },
        ]
      : []),
  ];
}

/** What is this small against the figures that a difference is made of is rounding. */
const ROUNDING = 1e-12;

function wrong(of: Case, model: WorkbookModel): readonly Shown[] {
  const all = compared(of, model);
  const scaleOf = (what: string) =>
    /margin|saves/i.test(what)
      ? Math.max(...all.flatMap(({ expected }) => (typeof expected === 'number' ? Math.abs(expected) : 0)))
      : 0;
  return all.filter(
    ({ what, shown, expected }) =>
      !isEqual(shown, expected) &&
      !(
        typeof shown === 'number' &&
        typeof expected === 'number' &&
        Math.abs(shown - expected) <= ROUNDING * scaleOf(what)
      ),
  );
}

const errorsOf = ({ model }: BuiltCase) =>
  model.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ isError }) => isError)
      .map(({ row, column, formula }) => `${name}!${cellAddress(row, column)} ${formula}`),
  );

/** Nothing of this is a case; no cell of ours may show an error for it. */
const nonsense: readonly (readonly [name: string, cells: Cells])[] = [
  [names.figure('requestsPerMonth'), [['many']]],
  [names.figure('usersPerMonth'), [['=1/0']]],
  [names.figure('successRate'), [[1.5]]],
  [names.figure('elasticity'), [[-2]]],
  [names.figure('milestone2'), [['=NA()']]],
  [names.figure('firstVolume'), [['']]],
  [
    'CaseRunningCosts',
    [
      ['', '', '', '', 300],
      ['Text', 'nothing known', 'two', 'little', 'much', 'more', 'moon', 'hearsay', '', 'elsewhere'],
      ['Error', '=NA()', '=1/0', '=NA()', '=1/0', '=NA()', '=1/0', '=NA()', '=1/0', '=NA()'],
      ['Wrong way', 'Tokens ', -1, 9, 5, 2, ' VOLUME ', 'Measured', '', 'usage'],
      ['Share', 'data', 1, 0.2, 0.7, 2, 'share of total', 'measured'],
    ],
  ],
  [
    'CaseTokenUses',
    [
      ['Unknown', 'no such model', 1, 100, 100, 0, 0, 'measured'],
      ['', '=1/0', '=1/0', '=1/0', '=1/0', '=1/0', '=1/0', '=1/0'],
      ['Text', 'large 5', 'one', 'some', 'few', 'half', 'half', 'gossip'],
      ['Beyond', 'LARGE  5', -3, -1000, 50, 4, -1, ''],
    ],
  ],
  [
    'CaseTokenPrices',
    [
      ['Large 5', 'x', 5, 'dear', -1, 7, 'last May', ''],
      ['', '', 3, 4],
      ['=NA()', '=NA()', '=NA()', '=NA()', '=NA()', '=NA()', '=NA()', '=NA()'],
    ],
  ],
  [
    'CaseSavings',
    [
      ['Text', 'everything', 'half', 'some', null, 'more', 'perhaps', 'x'],
      ['Beyond', 'all', 3, 0.9, null, 0.2, 'YES', 'measured'],
      ['=1/0', '=1/0', '=1/0', '=1/0', null, '=1/0', '=1/0', '=1/0', '=1/0'],
      ['Half told', 'gpu', 1, '', null, 0.4, 'yes', ''],
      // The data cost only a share of the total.
      ['Of a share', 'data', 1, 0.1, null, 0.2, 'yes', 'measured'],
    ],
  ],
];

async function enterNonsense(excel: ExcelHost): Promise<void> {
  await excel.edit(async ({ workbook }) => {
    for (const [name, rows] of nonsense) {
      const range = workbook.names.getItem(name).getRange();
      rows.forEach((row, i) =>
        row.forEach((content, j) => {
          if (content !== null) range.getCell(i, j).formulas = [[content ?? '']];
        }),
      );
    }
  });
}

let hostile: BuiltCase;
let built: readonly BuiltCase[];
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'running-cost-'));
  const states: BuiltCase[] = [];
  // The tool cost is a formula once there is something that it sums up.
  let isFed = false;
  const excel = await openExcel();
  try {
    // Drawn twice; what differs is typed, into blank rows as well.
    await draw(excel, runningCases[0]!);
    for (const of of runningCases) {
      if (feedsToolCost(of) && !isFed) {
        await draw(excel, longest);
        isFed = true;
      }
      await enter(excel, of);
      states.push(await saved(excel, of.name));
    }
    await enter(excel, longest);
    await enterNonsense(excel);
    hostile = await saved(excel, 'Nonsense');
  } finally {
    excel.close();
  }
  built = states;
  engines = await recalculate([...states, hostile].map(({ file }) => file));
});

afterAll(() => rm(folder, { recursive: true }));

const numbered = runningCases.map(({ name }, index) => ({ name, index }));

it.each(numbered)('$name: shows what the core computes', ({ index }) => {
  const { model, file } = built[index]!;
  const found = wrong(runningCases[index]!, model);
  tallyCore(file, SHEET, compared(runningCases[index]!, model).length, found.length);
  expect(found).toEqual([]);
});

it.each(numbered)('$name: LibreOffice and Gnumeric agree on every cell', ({ index }) => {
  expect(differences(onSheets(built[index]!, ['Inputs', SHEET]), engines)).toEqual([]);
});

it.each(numbered)('$name: shows no error', ({ index }) => {
  expect(errorsOf(built[index]!)).toEqual([]);
});

it('shows no error whatever is typed, and says what to do in every row', () => {
  const isOurs = (cell: string) => cell.includes(`${SHEET}!`) && !/ =(1\/0|NA\(\))$/.test(cell);
  expect(errorsOf(hostile).filter(isOurs)).toEqual([]);
  expect(differences(onSheets(hostile, [SHEET]), engines)).toEqual([]);
  const at = shownOn(hostile.model);
  const checks = (name: string, rows: number) => Array.from({ length: rows }, (_, row) => at(name, row, 13));
  expect(checks('CaseRunningCosts', 6)).toEqual([
    'Component: one of the list; other counts',
    'Likely: enter a number',
    'Likely: enter a number',
    'Low: up to likely',
    'Shares: lower them; 95% in all count',
    null,
  ]);
  expect(checks('CaseTokenUses', 5)).toEqual([
    'No price for this model: counts 0',
    'Correct the error',
    'Calls: a number, 0 or more',
    'Calls: a number, 0 or more',
    null,
  ]);
  expect(checks('CaseTokenPrices', 4)).toEqual([
    'Output: enter a price, 0 or more',
    'Model: enter its name',
    'Model: enter its name',
    null,
  ]);
  expect(checks('CaseSavings', 5)).toEqual([
    'Acts on: all or a component; other counts',
    'Share: 0% to 100%',
    'Acts on: all or a component; other counts',
    'Saves, low: 0% to 100%',
    'No cost in money there: saves nothing',
  ]);
  expect(at(names.figure('requestsPerMonth'), 0, 12)).toBe('Enter a number');
  expect(at(names.figure('usersPerMonth'), 0, 12)).toBe('Correct the error');
  expect(at(names.figure('successRate'), 0, 12)).toBe('Too high: 1 counts');
  expect(at(names.figure('elasticity'), 0, 12)).toBe('Too low: 0 counts');
  expect(at(names.fact('CaseRunningCostsCheck'))).toBe(
    'Look at column Check; Usage; Running costs; Token uses; Token prices; Savings',
  );
});

it('catches one wrong cell', () => {
  const index = runningCases.indexOf(longest);
  const { model } = built[index]!;
  const wanted = names.figure('costPerOutcome');
  const [, letters, row] = /\$([A-Z])\$(\d+)$/.exec(
    model.names.find(({ name }) => name === wanted)!.refersTo,
  )!;
  const planted = {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === SHEET && cellAddress(cell.row, cell.column) === `${letters}${row}`
          ? { ...cell, value: Number(cell.value) * (1 + 1e-8) }
          : cell,
      ),
    })),
  };
  expect(wrong(longest, planted).map(({ what }) => what)).toEqual(['costPerOutcome likely']);
});
