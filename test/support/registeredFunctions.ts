import path from 'node:path';
import { readdirSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { ExampleArgument } from '../../src/functions/catalogue/catalogueEntry';
import * as benchmarks from '../../src/functions/families/benchmarks';
import * as cashFlow from '../../src/functions/families/cashFlow';
import * as formula from '../../src/functions/families/formula';
import * as pilot from '../../src/functions/families/pilot';
import * as risk from '../../src/functions/families/risk';
import * as runningCost from '../../src/functions/families/runningCost';

export const families = { benchmarks, cashFlow, formula, pilot, risk, runningCost };

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
    readonly dimensionality?: 'matrix';
    readonly type: string;
  }[];
  readonly result: { readonly type?: string; readonly dimensionality?: 'matrix' };
  readonly options?: { readonly cancelable?: boolean };
}

const folder = path.resolve(__dirname, '../../src/functions/families');

/** What the official generator makes of our comments, as webpack runs it. */
export async function registeredFunctions() {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const generated = await generateCustomFunctionsMetadata(files);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const { functions } = JSON.parse(generated.metadataJson) as { functions: FunctionMetadata[] };
  return { functions, associations: generated.associate };
}

/** Our functions by the id under which Excel knows them. */
export async function wrappersById(): Promise<ReadonlyMap<string, (...list: readonly unknown[]) => unknown>> {
  const { associations } = await registeredFunctions();
  return new Map(
    associations.map(({ id, functionName, sourceFileName }) => {
      const family = path.basename(sourceFileName, '.ts') as keyof typeof families;
      const wrapper = (families[family] as Readonly<Record<string, unknown>>)[functionName];
      return [id, wrapper as (...list: readonly unknown[]) => unknown];
    }),
  );
}

/** A list of arguments as Excel hands it over: null for what is left out, repeated ones in an array, the invocation last. */
export function handedOver(
  { parameters }: FunctionMetadata,
  list: readonly (ExampleArgument | undefined)[],
): unknown[] {
  const handed = parameters.map((parameter, i) => {
    const given = parameter.repeating ? list.slice(i) : [list[i] ?? null];
    const cells = given.map((value) =>
      parameter.dimensionality === 'matrix' && value !== null && !Array.isArray(value) ? [[value]] : value,
    );
    return parameter.repeating ? cells : cells[0];
  });
  return [...handed, {}];
}
