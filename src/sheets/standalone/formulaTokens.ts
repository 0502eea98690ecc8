export type TokenKind = 'text' | 'quoted' | 'brackets' | 'word' | 'space' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/**
 * - text: "a ""text"""; quoted: 'a sheet''s name'; brackets: [Book.xlsx], [[#All],[Column (net)]]
 * - word: a name, a function, a reference or a number; sign: any other character, by itself
 */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['text', '"(?:[^"]|"")*"'],
  ['quoted', "'(?:[^']|'')*'"],
  ['brackets', "\\[(?:'[^]|[^\\[\\]']|\\[(?:'[^]|[^\\[\\]'])*\\])*\\]"],
  ['word', '[\\p{L}\\p{N}_.\\\\?$]+'],
  ['space', '\\s+'],
  ['sign', '[^]'],
];
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** A formula in en-US spelling cut into tokens; joined they give it back, character by character. */
export function formulaTokens(formula: string): readonly Token[] {
  return Array.from(formula.matchAll(TOKEN), (match) => ({
    kind: PATTERNS[match.slice(1).findIndex((group) => group !== undefined)]![0],
    text: match[0],
  }));
}
