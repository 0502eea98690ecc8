/** @jest-environment node */
import fc from 'fast-check';
import { twinLibrary } from '../../src/functions/twins/twinLibrary';
import { standaloneFormula } from '../../src/sheets/standalone/standaloneFormula';
import { cellOf, installCustomFunctions } from '../support/customFunctions';
import { ironCalc } from '../support/engines/ironCalc';
import { exampleCalls, formulasOf } from '../support/exampleFormulas';
import {
  handedOver,
  registeredFunctions,
  wrappersById,
  type FunctionMetadata,
} from '../support/registeredFunctions';
import { callsAtBounds } from './callsAtBounds';
import { tallyFormulas } from './tally';
import type { ExampleArgument } from '../../src/functions/catalogue/catalogueEntry';

let metadata: ReadonlyMap<string, FunctionMetadata>;
let wrappers: Awaited<ReturnType<typeof wrappersById>>;

beforeAll(async () => {
  installCustomFunctions();
  const { functions } = await registeredFunctions();
  metadata = new Map(functions.map((each) => [each.id, each]));
  wrappers = await wrappersById();
});

const names = [...twinLibrary.parts, ...twinLibrary.twins.values()];
const twins = new Map(twinLibrary.twins);

function rewritten(formula: string): string {
  const standalone = standaloneFormula(formula, twins);
  if (!standalone || !('formula' in standalone)) throw new Error(`${formula} has no twin`);
  return standalone.formula;
}

/** What the function shows: a table, or one value; an error without its message. */
function ofFunction(id: string, list: readonly ExampleArgument[]): unknown[][] {
  const shown = cellOf(() => wrappers.get(id)!(...handedOver(metadata.get(id)!, list)));
  const table = Array.isArray(shown) ? (shown as unknown[][]) : [[shown]];
  return table.map((line) =>
    line.map((value) => (typeof value === 'string' ? value.replace(/^(#[A-Z/0]+[!?A]).*$/, '$1') : value)),
  );
}

/** Where the twin's table is another than the function's. */
function differencesOf(
  label: string,
  twin: readonly (readonly unknown[])[],
  table: readonly unknown[][],
): unknown[][] {
  const scale = Math.max(...table.flat().map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
  return table.flatMap((line, y) =>
    line.flatMap((value, x) => {
      const shown = twin[y]![x];
      const isSame =
        typeof value === 'number' && typeof shown === 'number'
          ? Math.abs(value - shown) <= 1e-9 * scale
          : value === shown;
      return isSame ? [] : [[label, y, x, value, shown]];
    }),
  );
}

function expectAlike(
  label: string,
  twin: readonly (readonly unknown[])[],
  table: readonly unknown[][],
): void {
  const differing = differencesOf(label, twin, table);
  tallyFormulas(['TypeScript', 'IronCalc'], 'Function twins', table.flat().length, differing.length);
  expect(differing).toEqual([]);
}

/** Calls with an empty cell for null. */
const sparse: readonly (readonly [id: string, list: readonly (number | null)[]])[] = [
  ['AIROI', [10, 85, 12000, 20000, 5000, 3000, null, null, null, null, null]],
  ['AIROI', [null, 85, 12000]],
  ['AIROI.NET', [44200, 12000, null, null, null]],
  ['AIROI.PAYBACK', [10000, 1250, null, null, null]],
  ['AIROI.PAYBACK', [null, 1250]],
  ['AIROI.CASHFLOW', [1200, 200, 500, 3, null, null, null]],
  ['AIROI.DRIFT', [100, 12, null, null]],
  ['AIROI.DRIFT', [100, null]],
  ['AIROI.STRESS', [100000, null, null]],
  ['AIROI.EXPECTED', [4, 6, 14, null]],
  ['AIROI.TOKENCOST', [2000000, 500000, 3, 15, null, null, 0.4, null]],
  ['AIROI.UNITCOST', [1000, 5000, null]],
  ['AIROI.SCALECOST', [100, 1000, 10000, null, null]],
  ['AIROI.BREAKEVEN', [null, 2, 1]],
  ['AIROI.RATES', [5, 100, 1, 100, null]],
  ['AIROI.SAVINGS', [0.4, null, 0.2]],
  ['AIROI.SAVINGS', [null]],
];

describe('in IronCalc, twins show what the functions do', () => {
  const atBounds = Object.entries(callsAtBounds).flatMap(([id, lists]) =>
    lists.map((list) => ({ id, arguments: list })),
  );
  const stated = formulasOf([...exampleCalls.filter(({ id }) => twinLibrary.twins.has(id)), ...atBounds]);
  const withEmptyCells = sparse.map(([id, list]) => ({
    id,
    arguments: list,
    formula: `=${id}(${list.map((value) => value ?? 'Data!XFD1').join(',')})`,
    data: [],
  }));
  const calls = [...stated, ...withEmptyCells];
  let tables: ReturnType<typeof ironCalc>;
  beforeAll(() => {
    const data = calls.flatMap((call) => call.data);
    tables = ironCalc({ names, data, formulas: calls.map(({ formula }) => rewritten(formula)) });
  });
  test.each(calls.map((call, i) => [call.formula, call, i] as const))('%s', (label, call, i) => {
    expectAlike(label, tables[i]!, ofFunction(call.id, call.arguments));
  });
});

const money = fc.integer({ min: 0, max: 2_000_000 });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const months = fc.oneof(
  fc.integer({ min: 0, max: 48 }),
  fc.integer({ min: 0, max: 480 }).map((tenth) => tenth / 10),
);
const rate = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
);

/** Arguments as an analyst may have them, at and beyond the bounds. */
const calls: Readonly<Record<string, fc.Arbitrary<readonly number[]>>> = {
  AIROI: fc.tuple(share, money, money, money, money, money, money, money, share, money, share),
  'AIROI.PAYBACK': fc.tuple(
    money,
    fc.integer({ min: -10, max: 90_000 }),
    fc.integer({ min: 0, max: 20_000 }),
    months,
    rate,
  ),
  'AIROI.CASHFLOW': fc.tuple(money, money, money, fc.integer({ min: 1, max: 12 }), months, share),
  'AIROI.TOKENCOST': fc.tuple(money, money, share, share, share, share, share, share),
  'AIROI.SCALECOST': fc.tuple(money, money, money, share, fc.constantFrom(0, 0.5, 0.6, 1, 1.2)),
  'AIROI.DRIFT': fc.tuple(money, months, share, fc.constantFrom(1, 6, 12)),
  'AIROI.RATES': fc.tuple(fc.nat(50), fc.nat(300), fc.nat(50), fc.nat(300), fc.constantFrom(0.8, 0.95, 0.99)),
  'AIROI.BREAKEVEN': fc.tuple(money, share, share),
};

test.each(Object.entries(calls))('%s agrees with its twin for any arguments', (id, list) => {
  const samples = fc.sample(list, { numRuns: 60, seed: 7 });
  const formulas = samples.map((values) => rewritten(`=${id}(${values.join(',')})`));
  const tables = ironCalc({ names, data: [], formulas });
  samples.forEach((values, i) => expectAlike(formulas[i]!, tables[i]!, ofFunction(id, values)));
});

test('a twin that is off by 1e-8 is caught', () => {
  const { name } = twinLibrary.twins.get('AIROI.PERDOLLAR')!;
  const faulty = names.map((each) =>
    each.name === name ? { ...each, formula: each.formula.replace(/\)$/, '*(1+1E-8))') } : each,
  );
  const [table] = ironCalc({ names: faulty, data: [], formulas: [`=${name}(44200,40000)`] });
  expect(differencesOf(name, table!, ofFunction('AIROI.PERDOLLAR', [44_200, 40_000]))).toHaveLength(1);
});
