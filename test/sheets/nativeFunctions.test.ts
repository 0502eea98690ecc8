import { benchmarks } from '../../src/benchmarks/benchmarks';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { trackingOf } from '../../src/core/tracking/trackingOf';
import { reportOf } from '../../src/core/tracking/keptReport';
import { comparisonBlock } from '../../src/sheets/comparisonBlock';
import type { Block, InsertionPlan, SheetKey, SheetPlan } from '../../src/sheets/plan';
import { portfolioPlan } from '../../src/sheets/portfolio/portfolioPlan';
import { formulaTokens } from '../../src/sheets/standalone/formulaTokens';
import { reportPlan } from '../../src/sheets/tracking/reportPlan';
import { usagePlan } from '../../src/sheets/usage/usagePlan';
import { workbookPlan, type PlanContext } from '../../src/sheets/workbookPlan';
import { daysFrom, ledgerOf } from '../support/usage/ledgerOf';
import { refusedFunctions } from '../support/refusedFunctions';
import { emptyCase, formulaCase, pilotCase } from './exampleCases';

const fresh: PlanContext = { caseNumber: 1, sheetNames: ['Data', 'Tasks', 'Pilot 2025'], names: [] };
const tracked = trackedAssistant(11, true);

const caseSheets = [emptyCase, formulaCase, pilotCase, supportAssistant, tracked].flatMap(
  (of) => workbookPlan(of, fresh).sheets,
);
const held = { ...fresh, names: caseSheets.flatMap(({ names }) => names.map(({ name }) => name)) };
const report = reportOf(trackingOf(tracked, caseDrivers(tracked, {})), '2027-01-10')!;
const ledger = ledgerOf(
  'USD',
  daysFrom('2026-01-01', '2026-02-28').map((day) => ({ day, source: 'OpenAI', cost: 10, requests: 100 })),
);
const sheets: readonly SheetPlan[] = [
  ...caseSheets,
  ...reportPlan(tracked, report, [], fresh).sheets,
  ...portfolioPlan(held).sheets,
  ...usagePlan(ledger, 1, fresh).sheets,
];

/** A kind of sheet that is not planned here does not compile. */
const planned: Readonly<Record<SheetKey, true>> = {
  ...{
    summary: true,
    inputs: true,
    pilot: true,
    result: true,
    runningCost: true,
    cashFlow: true,
    risk: true,
  },
  ...{ tracking: true, actuals: true, planActual: true, forecast: true, gates: true, readiness: true },
  ...{ report: true, portfolio: true, usage: true, usageData: true, data: true, pairs: true },
};

const insertions: readonly InsertionPlan[] = benchmarks.map((benchmark) =>
  comparisonBlock(
    { sheet: 'Data', row: 0, column: 0 },
    benchmark,
    { label: 'Ours', metric: benchmark.metric, basis: '', content: { name: 'PaybackMonths' } },
    { fallback: null, contradictions: [] },
  ),
);

const formulasOf = (blocks: readonly Pick<Block, 'cells'>[]) =>
  blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((content) => (typeof content === 'object' && content !== null ? [content.formula] : []));

const used = new Set(
  [...sheets, ...insertions].flatMap(({ blocks }) =>
    formulasOf(blocks).flatMap((text) => {
      const tokens = formulaTokens(text);
      return tokens.flatMap(({ kind, text: word }, at) =>
        kind === 'word' && tokens[at + 1]?.text === '(' ? [word.toUpperCase()] : [],
      );
    }),
  ),
);

/** Seen to agree in every engine by the tests of the sheets that use them. */
const everywhere =
  'ABS AND AVERAGE BETADIST BETAINV COLUMNS COUNT COUNTA COUNTIF DATE DAY EXP FIND FIXED ' +
  'GAMMALN IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER ISTEXT LARGE LEFT LEN LN LOWER MATCH MAX ' +
  'MID MIN MONTH N NOT NORM.S.INV NORMSDIST OR PRODUCT QUARTILE RANK RIGHT ROUND ROUNDUP ROW ROWS SKEW ' +
  'SMALL SQRT STDEV.S SUBSTITUTE SUM SUMIF SUMPRODUCT SUMSQ T.INV.2T TEXT TRIM UPPER VLOOKUP ' +
  'YEAR';

test('every kind of sheet is planned', () => {
  expect(new Set(sheets.map(({ key }) => key))).toEqual(new Set(Object.keys(planned)));
});

test('sheets use only functions that Excel 2016, LibreOffice and Gnumeric know', () => {
  expect([...used].filter((name) => !everywhere.split(' ').includes(name))).toEqual([]);
});

test('sheets use no function that one engine gets wrong, and none that answers anew each time', () => {
  const refused = refusedFunctions.flatMap(({ functions }) => functions);
  expect(refused.length).toBeGreaterThan(20);
  const volatile = ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT'];
  expect([...refused, ...volatile].filter((name) => used.has(name))).toEqual([]);
});
