const WIDTH = 100;

/** JSON for people to read: what fits stands on one line, a table's rows on a line each. */
export function jsonText(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item: unknown) => jsonText(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const isFlat = isList && value.every((item) => typeof item !== 'object' || item === null);
  const short = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  // Numbers in a row are not broken up: a hundred thousand of them would be as many lines.
  const fits = indent.length + short.length <= WIDTH && !short.includes('\n');
  if (isFlat || (fits && indent !== '')) return short;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
