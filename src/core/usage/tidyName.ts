/** Longer texts are no names; a sheet shows the first lines of a cell only. */
const longest = 200;

/** A name as one line: no line breaks and control characters, no spaces around it; "" for none. */
export function tidyName(text: string): string {
  if (/^[!-~]{0,200}$/.test(text)) return text === 'null' || text === 'NULL' ? '' : text;
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim();
  return /^null$/i.test(line) ? '' : line;
}
