/** Tags by their keys; a value that is null, a list or an object is left out. */
export type Tags = ReadonlyMap<string, string>;

const none: Tags = new Map();

/**
 * Reads key-value tags: a JSON object (FOCUS's Tags), the same without its braces (Azure's exports), or a list of
 * `{"key": ..., "value": ...}` (Google's). A tag without a value is `true`, as FOCUS has it.
 *
 * @returns null where the text is nothing of these.
 */
export function readTags(text: string): Tags | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.toLowerCase() === 'null') return none;
  try {
    const content: unknown = JSON.parse(/^["]/.test(trimmed) ? `{${trimmed}}` : trimmed);
    if (typeof content !== 'object' || content === null) return null;
    return Array.isArray(content) ? tagsOf(content.flatMap(keyAndValue)) : tagsOf(Object.entries(content));
  } catch {
    return null;
  }
}

function keyAndValue(item: unknown): [string, unknown][] {
  if (typeof item !== 'object' || item === null) return [];
  const { key, value } = item as { readonly key?: unknown; readonly value?: unknown };
  return typeof key === 'string' ? [[key, value]] : [];
}

function tagsOf(pairs: readonly (readonly [string, unknown])[]): Tags {
  return new Map(
    pairs.flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)] as const]
        : [],
    ),
  );
}
