/**
 * Stands in for the package cjk-regex, of which Univer asks which characters are Chinese, Japanese or Korean: the
 * package reads a file for every property of Unicode, half a second in each test file that opens a workbook, and the
 * language knows them too.
 */
const letter =
  '(?:(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}\\p{sc=Bopomofo}])';
/** The blocks of signs, from CJK Symbols and Punctuation to Halfwidth and Fullwidth Forms. */
const signs =
  '\\u2ff0-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef';
const punctuation = `(?:(?!${letter})[${signs}])`;

const pattern = (source: string) => () => ({ toRegExp: () => new RegExp(source, 'u') });

export const letters = pattern(letter);
export const punctuations = pattern(punctuation);
export const all = pattern(`(?:${letter}|${punctuation})`);
