import { isNone } from './tidyName';

/** Tags by their keys; a value that is null, a list or an object is left out. */
export type Tags = ReadonlyMap<string, string>;

/**
 * Reads key-value tags: a JSON object (FOCUS's Tags), the same without its braces (Azure's exports), or a list of
 * `{"key": ..., "value": ...}` (Google's). A tag without a value is `true`, as FOCUS has it.
 *
 * @returns null where the text is nothing of these.
 */
export function readTags(text: string): Tags | null {
  if (isNone(text)) return new Map();
  const trimmed = text.trim();
  try {
    const content: unknown = JSON.parse(trimmed.startsWith('"') ? `{${trimmed}}` : trimmed);
    if (Array.isArray(content)) return tagsOf(content.flatMap(keyAndValue));
    return typeof content === 'object' ? tagsOf(Object.entries(content!)) : null;
  } catch {
    return null;
  }
}

function keyAndValue(item: unknown): [string, unknown][] {
  const { key, value } = (item ?? {}) as { readonly key?: unknown; readonly value?: unknown };
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
