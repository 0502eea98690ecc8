import { readFile } from 'node:fs/promises';
import { openHeadless, type Headless } from '../headless';
import type { FunctionMetadata } from '../host/functionMetadata';
import type { Paths } from './paths';

/** Nobody sees this window, so the add-in need not load its pane. */
const hidden = "Object.defineProperty(document, 'visibilityState', { value: 'hidden' });";

/** The headless host with the built add-in's functions, and with further scripts of the product. */
export async function openProduct(
  { office, functions, metadata }: Paths,
  scripts: readonly string[] = [],
): Promise<Headless & { readonly addinFunctions: readonly string[] }> {
  const declared = JSON.parse(await readFile(metadata, 'utf8')) as { functions: FunctionMetadata[] };
  const files = await Promise.all([functions, ...scripts].map((file) => readFile(file, 'utf8')));
  const headless = await openHeadless({
    officeFolder: office,
    functions: declared.functions,
    scripts: [hidden, ...files],
  });
  return { ...headless, addinFunctions: declared.functions.map(({ name }) => name) };
}
