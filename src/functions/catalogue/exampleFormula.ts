import type { CatalogueEntry, Example, ExampleArgument, Value } from './catalogueEntry';

/** The example as somebody types it into an English Excel. */
export function exampleFormula({ id }: CatalogueEntry, { arguments: list }: Example): string {
  return `=${id}(${list.map(written).join(',')})`;
}

function written(argument: ExampleArgument): string {
  if (argument === null) return '';
  if (!isRange(argument)) return literal(argument);
  return `{${argument.map((row) => row.map((cell) => literal(cell ?? '')).join(',')).join(';')}}`;
}

function literal(value: Value): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return String(value).toUpperCase();
}

function isRange(argument: ExampleArgument): argument is Exclude<ExampleArgument, Value | null> {
  return Array.isArray(argument);
}
