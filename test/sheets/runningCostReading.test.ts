import { caseDefaults, runningCostDefaults, type Grid } from '../../src/core/case';
import { caseNames } from '../../src/sheets/caseNames';
import { CaseCells } from '../../src/sheets/reading/caseCells';
import { readRunningCost } from '../../src/sheets/reading/runningCostReading';

const names = caseNames(1);

/** The parts that a sheet with these cells states, and what of them is damaged. */
function read(cells: Readonly<Record<string, Grid>>, isStated = true) {
  const reader = new CaseCells(
    Object.entries(cells).map(([name, values]) => ({
      name,
      refersTo: "='Running cost'!$A$1:$B$9",
      range: { address: "'Running cost'!A1:B9", sheet: 'Running cost', row: 0, column: 0, values },
    })),
  );
  return { ...readRunningCost(reader, names, isStated), damage: reader.damage };
}

test('lines that once stood on Inputs are read with what every line has today', () => {
  const { runningCosts, usage } = read(
    {
      CaseRunningCosts: [
        ['Tokens', 90, 200, 600, 'volume', 'measured', 'invoice'],
        ['', '', '', '', '', '', ''],
        ['Seats', '', 300, '', 'fixed', '', ''],
      ],
      // The analyst's own, in a workbook without the sheet.
      SuccessRate: [[0.3]],
    },
    false,
  );
  expect(runningCosts).toEqual([
    {
      ...runningCostDefaults,
      name: 'Tokens',
      low: 90,
      likely: 200,
      high: 600,
      driver: 'volume',
      evidence: 'measured',
      source: 'invoice',
    },
    { ...runningCostDefaults, name: 'Seats', low: 300, likely: 300, high: 300 },
  ]);
  expect(usage).toEqual(caseDefaults.usage);
});

test('what is typed is read as the sheet counts it; blank rows are none', () => {
  const { runningCosts, tokenPrices, tokenUses, savings, usage, damage } = read({
    SuccessRate: [['most']],
    RequestsPerMonth: [[4000]],
    CaseRunningCosts: [
      ['Data', ' DATA ', 'two', '', 0.2, 'much', 'Share of Total', 'benchmark', '', 'usage'],
      ['', 'tokens', 1, '', '', '', 'fixed', 'measured', 'left over', 'typed'],
    ],
    CaseTokenPrices: [
      ['Large 5', '', 5, 25, '', '', 46327, 'list'],
      ['', 'Provider', '', '', '', 0.5, '', ''],
    ],
    CaseTokenUses: [
      ['Answer', 'large 5', '', 3000, 'some', '', 0.5, 'hearsay'],
      ['', '', '', '', '', 0.5, 0.5, 'measured'],
    ],
    CaseSavings: [
      ['Routing', 'token', '', '', 0.4, 0.4, '', '', ''],
      ['', 'all', '', '', '', '', 'yes', '', ''],
    ],
  });
  expect(usage).toEqual({ ...caseDefaults.usage, requestsPerMonth: 4000 });
  expect(damage).toEqual([
    'SuccessRate holds no number (most): enter one in its cell on the Running cost sheet.',
  ]);
  expect(runningCosts).toEqual([
    {
      name: 'Data',
      component: 'data',
      quantity: 1,
      low: 0.2,
      likely: 0.2,
      high: 0.2,
      driver: 'share of total',
      evidence: 'benchmark',
      source: '',
      origin: 'usage',
    },
  ]);
  expect(tokenPrices).toEqual([
    {
      model: 'Large 5',
      provider: '',
      input: 5,
      output: 25,
      cached: null,
      batchDiscount: 0,
      asOf: '2026-11-01',
      source: 'list',
    },
  ]);
  expect(tokenUses).toEqual([
    {
      name: 'Answer',
      model: 'large 5',
      callsPerRequest: 1,
      inputTokens: 3000,
      outputTokens: 0,
      cachedShare: 0,
      batchShare: 0.5,
      evidence: 'assumption',
    },
  ]);
  expect(savings).toEqual([
    {
      name: 'Routing',
      component: 'other',
      share: 0,
      low: 0.4,
      high: 0.4,
      counts: false,
      evidence: 'assumption',
      source: '',
    },
  ]);
});
