const LONGEST = 31;

/**
 * A name that Excel accepts for a new sheet: at most 31 characters, none of []:*?/\, no apostrophe at its
 * ends, not "History", and taken by no other sheet, whatever the case of the letters. Where the wanted name
 * is taken, "Inputs" becomes "Inputs (AIROI)", then "Inputs (AIROI 2)".
 */
export function sheetTitle(wanted: string, taken: readonly string[]): string {
  const inUse = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  const isControl = (character: string) => character < ' ';
  const legal = [...wanted].map((character) => (isControl(character) ? ' ' : character)).join('');
  const base = trimEnds(legal.replace(/[[\]:*?/\\]+/g, ' ').replace(/\s+/g, ' ')) || 'Sheet';
  for (let attempt = 0; ; attempt++) {
    const mark = attempt === 0 ? '' : attempt === 1 ? ' (AIROI)' : ` (AIROI ${attempt})`;
    const title = trimEnds(firstCharacters(base, LONGEST - mark.length)) + mark;
    if (!inUse.has(title.toLowerCase())) return title;
  }
}

/** At most so many UTF-16 units, as Excel counts, and no half of a character. */
function firstCharacters(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}

function trimEnds(text: string): string {
  return text.replace(/^[\s']+|[\s']+$/g, '');
}

/** A sheet's name as a formula writes it: quoted where Excel needs the quotes. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^([a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/i.test(name);
  return isPlain && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}
