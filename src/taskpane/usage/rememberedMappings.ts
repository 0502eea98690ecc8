import { emptyMapping, type UsageMapping } from '../../core/usage/usageMapping';

/** What of a browser's storage is needed; `localStorage` has it. */
export type MappingStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Changes when mappings of before mean something else. */
const prefix = 'airoi.usageMapping.1.';

/** What was said about files with this header before; null where there is nothing, or nothing that fits. */
export function rememberedMapping(storage: MappingStorage, header: readonly string[]): UsageMapping | null {
  try {
    const content: unknown = JSON.parse(storage.getItem(keyOf(header)) ?? 'null');
    const isMapping =
      typeof content === 'object' &&
      content !== null &&
      Object.keys(emptyMapping).every((key) => key in content);
    return isMapping ? (content as UsageMapping) : null;
  } catch {
    // Storage may be closed to add-ins; what was remembered is a convenience.
    return null;
  }
}

/** Remembers what was said about files with this header, in this browser only. */
export function rememberMapping(
  storage: MappingStorage,
  header: readonly string[],
  mapping: UsageMapping,
): void {
  try {
    storage.setItem(keyOf(header), JSON.stringify(mapping));
  } catch {
    // Full or closed: the mapping is asked again next time.
  }
}

/** Files of one kind have the same columns in the same order, whatever their case. */
function keyOf(header: readonly string[]): string {
  return prefix + JSON.stringify(header.map((name) => name.trim().toLowerCase()));
}
