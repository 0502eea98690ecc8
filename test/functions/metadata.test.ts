/** @jest-environment node */
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import * as functions from '../../src/functions/functions';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { name: string; description: string; optional?: boolean; type: string }[];
    readonly result: { readonly type?: string };
  }[];
}

const file = path.resolve(__dirname, '../../src/functions/functions.ts');
let metadata: Metadata;
let associate: { readonly id: string; readonly functionName: string }[];

beforeAll(async () => {
  const generated = await generateCustomFunctionsMetadata(file);
  expect(generated.errors).toEqual([]);
  metadata = JSON.parse(generated.metadataJson) as Metadata;
  associate = generated.associate;
});

/** Arguments in the order; brackets mark optional ones. */
const signatures = {
  AIROI:
    'hoursSavedPerWeek, loadedHourlyCost, toolCost, [implementationCost], [changeManagement], [maintenance], [revenueAcceleration], [errorCostAvoided], [capacityFreed], [strategicValue], [weeksPerYear]',
  'AIROI.GROSS':
    'hoursSavedPerWeek, loadedHourlyCost, [revenueAcceleration], [errorCostAvoided], [capacityFreed], [strategicValue], [weeksPerYear]',
  'AIROI.NET': 'grossBenefit, toolCost, [implementationCost], [changeManagement], [maintenance]',
  'AIROI.PAYBACK': 'investment, monthlyBenefit, [monthlyCost], [rampMonths], [annualDiscountRate]',
  'AIROI.BENCHMARK': 'industry, metric, [scope], [statistic]',
};

test('registers the functions of the issue with their arguments in order', () => {
  expect(
    Object.fromEntries(
      metadata.functions.map(({ name, parameters }) => [
        name,
        parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(', '),
      ]),
    ),
  ).toEqual(signatures);
});

test('ids, names, associations and exports agree', () => {
  expect(metadata.functions.map(({ id }) => id)).toEqual(metadata.functions.map(({ name }) => name));
  expect(associate.map(({ id }) => id).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  expect(associate.map(({ functionName }) => functionName).sort()).toEqual(Object.keys(functions).sort());
});

test('every function, argument and result is described, within the limits of the manifests', () => {
  for (const { id, description, parameters } of metadata.functions) {
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

test('rates and benchmarks may come back as formatted numbers, money and months as plain ones', () => {
  expect(Object.fromEntries(metadata.functions.map(({ id, result }) => [id, result.type ?? 'any']))).toEqual({
    AIROI: 'any',
    'AIROI.GROSS': 'number',
    'AIROI.NET': 'number',
    'AIROI.PAYBACK': 'number',
    'AIROI.BENCHMARK': 'any',
  });
});
