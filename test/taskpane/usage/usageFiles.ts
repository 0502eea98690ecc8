import type { UsageLedger } from '../../../src/core/usage/usageLedger';
import type { UsageMapping } from '../../../src/core/usage/usageMapping';
import {
  importUsage,
  type UsageFileOutcome,
  type UsageRequest,
} from '../../../src/taskpane/usage/importUsage';
import { previewUsage } from '../../../src/taskpane/usage/previewUsage';
import type { Delimiter } from '../../../src/taskpane/usage/delimiters';

export const fileOf = (content: BlobPart, name = 'usage.csv') => new File([content], name);

/** What an analyst may say beyond what the file says itself. */
export interface Said {
  readonly mapping?: Partial<UsageMapping>;
  readonly delimiter?: Delimiter;
  readonly prices?: UsageRequest['prices'];
  readonly ledger?: UsageLedger | null;
  readonly source?: string;
  readonly daysAlreadyThere?: UsageRequest['target']['daysAlreadyThere'];
}

/** Previews and imports a file as the pane does. */
export async function imported(file: File, said: Said = {}): Promise<UsageFileOutcome> {
  const { shape, mapping, source } = await previewUsage(file, said.delimiter ?? null);
  const target = {
    ledger: said.ledger ?? null,
    source: said.source ?? source,
    daysAlreadyThere: said.daysAlreadyThere ?? 'skip',
  };
  const request = { shape, mapping: { ...mapping, ...said.mapping }, prices: said.prices ?? [], target };
  return importUsage(file, request, () => undefined);
}

/** A ledger's costs by name, in cents, of one dimension. */
export function centsBy(ledger: UsageLedger | null, dimension: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of ledger?.rows ?? []) {
    if (row.dimension === dimension) sums[row.name] = (sums[row.name] ?? 0) + row.cost;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, cost]) => [name, Math.round(cost * 100)]));
}
