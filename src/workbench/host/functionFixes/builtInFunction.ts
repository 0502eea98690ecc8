import type { BaseFunction } from '@univerjs/engine-formula';
import { functionLookup } from '@univerjs/engine-formula';

type FunctionClass = new (name: string) => BaseFunction;

/** The engine's own class of a look-up function, to build on. */
export function builtInFunction(name: string): FunctionClass {
  const entry = functionLookup.find(([, known]) => known === name);
  if (!entry) throw new Error(`The engine has no function ${name}.`);
  return entry[0] as unknown as FunctionClass;
}
