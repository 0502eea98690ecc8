import type { NameTable } from './nameTable';
import { SumTable } from './sumTable';
import { namedDimensions, otherName, type UsageLedger, type UsageRow, type UsageSums } from './usageLedger';
import type { UsagePart } from './usagePart';
import { firstDayOf } from './usageTime';

/** Names of a dimension that have rows of their own, in one import. */
export const ownRows = 20;
/** Of these so many are the import's dearest, whether the ledger knows them or not. */
const dearest = 10;

/** A dimension's rows of an import, still without its id. */
export interface NamedRows {
  readonly rows: readonly Omit<UsageRow, 'importId'>[];
  /** Names that stand together in the rows `otherName`. */
  readonly inOther: number;
}

/**
 * The months of a dimension's names: of the import's ten dearest, of those that the ledger knows, and of the next
 * dearest, `ownRows` in all. The others are one row a month, and so is what has no name.
 *
 * @param dimension Index into `namedDimensions`.
 */
export function namedRows(
  dimension: number,
  part: UsagePart,
  names: NameTable,
  ledger: UsageLedger | null,
): NamedRows {
  const kind = namedDimensions[dimension]!;
  const known = new Map(
    ledger?.rows.filter((row) => row.dimension === kind).map(({ name }) => [name.toLowerCase(), name]),
  );
  const ranked = rankedNames(dimension, part, names);
  const chosen = [
    ...ranked.slice(0, dearest),
    ...ranked.slice(dearest).filter(({ key }) => known.has(key)),
    ...ranked.slice(dearest).filter(({ key }) => !known.has(key)),
  ].slice(0, ownRows);
  const shown = new Map(chosen.map(({ id, key, spelling }) => [id, known.get(key) ?? spelling]));

  const sums = new SumTable();
  const months = new Map<string, { readonly name: string; readonly month: number; readonly slot: number }>();
  for (const { name: id, month, slot } of part.slotsOf(dimension)) {
    const name = names.spelling(id) === '' ? '' : (shown.get(id) ?? otherName);
    const key = `${month} ${name}`;
    let row = months.get(key);
    if (!row) months.set(key, (row = { name, month, slot: sums.newSlot() }));
    sums.addSlot(row.slot, part.sums, slot);
  }
  const rows = [...months.values()]
    .map(({ name, month, slot }) => ({ dimension: kind, name, day: firstDayOf(month), ...sums.of(slot) }))
    .sort((a, b) => inOrder(a.day, b.day) || dearestFirst(a, b) || inOrder(a.name, b.name));
  return { rows, inOther: ranked.length - chosen.length };
}

interface RankedName {
  readonly id: number;
  readonly key: string;
  readonly spelling: string;
  readonly sums: UsageSums;
}

/** A dimension's names, the dearest first; without the nameless, and without names that are `otherName` already. */
function rankedNames(dimension: number, part: UsagePart, names: NameTable): readonly RankedName[] {
  const sums = new SumTable();
  const slots = new Map<number, number>();
  for (const { name, slot } of part.slotsOf(dimension)) {
    const own = slots.get(name) ?? sums.newSlot();
    slots.set(name, own);
    sums.addSlot(own, part.sums, slot);
  }
  return [...slots]
    .map(([id, slot]) => ({
      id,
      key: names.spelling(id).toLowerCase(),
      spelling: names.spelling(id),
      sums: sums.of(slot),
    }))
    .filter(({ key }) => key !== '' && key !== otherName.toLowerCase())
    .sort((a, b) => dearestFirst(a.sums, b.sums) || inOrder(a.key, b.key));
}

/** By cost, and where there is none by tokens and requests. */
function dearestFirst(a: UsageSums, b: UsageSums): number {
  return (
    b.cost - a.cost ||
    b.inputTokens + b.outputTokens - a.inputTokens - a.outputTokens ||
    b.requests - a.requests
  );
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
