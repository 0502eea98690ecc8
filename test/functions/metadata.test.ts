/** @jest-environment node */
import { families, registeredFunctions, type FunctionMetadata } from '../support/registeredFunctions';

let functions: readonly FunctionMetadata[];
let associations: Awaited<ReturnType<typeof registeredFunctions>>['associations'];

beforeAll(async () => {
  ({ functions, associations } = await registeredFunctions());
});

/** Arguments in the order; brackets mark optional ones, dots what can be repeated. */
const signatures = {
  AIROI:
    'hoursSavedPerWeek, loadedHourlyCost, toolCost, [implementationCost], [changeManagement], [maintenance], [revenueAcceleration], [errorCostAvoided], [capacityFreed], [strategicValue], [weeksPerYear]',
  'AIROI.GROSS':
    'hoursSavedPerWeek, loadedHourlyCost, [revenueAcceleration], [errorCostAvoided], [capacityFreed], [strategicValue], [weeksPerYear]',
  'AIROI.NET': 'grossBenefit, toolCost, [implementationCost], [changeManagement], [maintenance]',
  'AIROI.PAYBACK': 'investment, monthlyBenefit, [monthlyCost], [rampMonths], [annualDiscountRate]',
  'AIROI.PERDOLLAR': 'grossBenefit, totalCost',
  'AIROI.CASE': 'labelsAndValues',
  'AIROI.PAYBACKFLOW': 'cashFlows, [periodsPerYear], [annualDiscountRate]',
  'AIROI.CASHFLOW':
    'annualBenefit, annualCost, initialCost, years, [rampMonths], [annualDecay], [retrainEveryMonths]',
  'AIROI.TEI': 'initialCost, annualBenefits, annualCosts, [discountRate]',
  'AIROI.UPLIFT': 'baseline, pilot, [better]',
  'AIROI.COMPARE': 'baseline, pilot, [better], [confidence], [paired]',
  'AIROI.VERDICT': 'baseline, pilot, [better], [confidence], [smallestEffectThatMatters]',
  'AIROI.DID': 'baselineBefore, baselineAfter, pilotBefore, pilotAfter, [confidence]',
  'AIROI.RATES': 'baselineErrors, baselineTotal, pilotErrors, pilotTotal, [confidence]',
  'AIROI.SAMPLESIZE': 'effectSize, [power], [alpha], [paired]',
  'AIROI.EXPECTED': 'low, likely, high, [shape]',
  'AIROI.STRESS': 'cost, [overrun], [probability]',
  'AIROI.TORNADO': 'inputs',
  'AIROI.SIMULATE': 'inputs, [trials], [seed]',
  'AIROI.TOKENCOST':
    'inputTokens, outputTokens, inputPricePerMillion, outputPricePerMillion, [cachedShare], [cachedPricePerMillion], [batchShare], [batchDiscount]',
  'AIROI.UNITCOST': 'cost, requests, [successRate]',
  'AIROI.SAVINGS': 'saving...',
  'AIROI.SCALECOST': 'pilotCost, pilotVolume, targetVolume, [fixedCost], [elasticity]',
  'AIROI.BREAKEVEN': 'fixedCost, valuePerOutcome, costPerOutcome',
  'AIROI.DRIFT': 'value, months, [annualDecay], [retrainEveryMonths]',
  'AIROI.BENCHMARK': 'industry, metric, [scope], [statistic], [own]',
  'AIROI.BENCHMARKS': '[industry], [metric], [scope], [own]',
  'AIROI.BENCHMARK.SOURCE': 'industry, metric, [scope], [own]',
  'AIROI.BENCHMARK.POSITION': 'value, industry, metric, [scope], [own]',
};

test('registers the functions of the issue with their arguments in order', () => {
  expect(
    Object.fromEntries(
      functions.map(({ name, parameters }) => [
        name,
        parameters
          .map((each) => (each.optional ? `[${each.name}]` : each.repeating ? `${each.name}...` : each.name))
          .join(', '),
      ]),
    ),
  ).toEqual(signatures);
});

test('ids, names, associations and exports agree', () => {
  expect(functions.map(({ id }) => id)).toEqual(functions.map(({ name }) => name));
  expect(associations.map(({ id }) => id).sort()).toEqual(functions.map(({ id }) => id).sort());
  expect(associations.map(({ functionName }) => functionName).sort()).toEqual(
    Object.values(families)
      .flatMap((family) => Object.keys(family))
      .sort(),
  );
});

test('every function, argument and result is described, within the limits of the manifests', () => {
  for (const { id, description, parameters } of functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
    expect([id, description]).toEqual([id, expect.stringMatching(/^.{20,}\.$/s)]);
    expect(description.length).toBeLessThanOrEqual(160);
    for (const parameter of parameters) {
      expect([parameter.name, parameter.description]).toEqual([parameter.name, expect.stringMatching(/\.$/)]);
      expect(parameter.description.length).toBeLessThanOrEqual(128);
      // Declared as numbers, text would be refused by Excel itself, without our message.
      expect(parameter.type).toBe('any');
    }
  }
});

test('what may come back as a formatted number, a table or a text is declared so; money and months are numbers', () => {
  const results = functions.map(({ id, result }) => [
    id,
    result.dimensionality === 'matrix' ? 'table' : (result.type ?? 'any'),
  ]);
  const idsOf = (kind: string) => results.flatMap(([id, type]) => (type === kind ? [id] : [])).sort();
  expect(idsOf('any')).toEqual([
    'AIROI',
    'AIROI.BENCHMARK',
    'AIROI.BENCHMARK.SOURCE',
    'AIROI.SAVINGS',
    'AIROI.UPLIFT',
  ]);
  expect(idsOf('string')).toEqual(['AIROI.BENCHMARK.POSITION', 'AIROI.VERDICT']);
  expect(idsOf('table')).toEqual([
    'AIROI.BENCHMARKS',
    'AIROI.CASE',
    'AIROI.CASHFLOW',
    'AIROI.COMPARE',
    'AIROI.DID',
    'AIROI.RATES',
    'AIROI.SIMULATE',
    'AIROI.TEI',
    'AIROI.TORNADO',
  ]);
});

test('ranges are declared as such, so that Excel hands over their cells', () => {
  const ranges = functions.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, dimensionality }) => (dimensionality === 'matrix' ? [`${id} ${name}`] : [])),
  );
  expect(ranges.sort()).toEqual([
    'AIROI.BENCHMARK own',
    'AIROI.BENCHMARK.POSITION own',
    'AIROI.BENCHMARK.SOURCE own',
    'AIROI.BENCHMARKS own',
    'AIROI.CASE labelsAndValues',
    'AIROI.COMPARE baseline',
    'AIROI.COMPARE pilot',
    'AIROI.DID baselineAfter',
    'AIROI.DID baselineBefore',
    'AIROI.DID pilotAfter',
    'AIROI.DID pilotBefore',
    'AIROI.PAYBACKFLOW cashFlows',
    'AIROI.SAVINGS saving',
    'AIROI.SIMULATE inputs',
    'AIROI.TEI annualBenefits',
    'AIROI.TEI annualCosts',
    'AIROI.TORNADO inputs',
    'AIROI.UPLIFT baseline',
    'AIROI.UPLIFT pilot',
    'AIROI.VERDICT baseline',
    'AIROI.VERDICT pilot',
  ]);
});

test('only the simulation can be cancelled', () => {
  expect(functions.filter(({ options }) => options?.cancelable).map(({ id }) => id)).toEqual([
    'AIROI.SIMULATE',
  ]);
});
