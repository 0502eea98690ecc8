import Papa from 'papaparse';
import { pastedStrings } from './pastedStrings';
import { delimiterHint } from './usage/csvShape';

/** The cells of a table, line by line, or why they cannot be told. */
export type PastedCells = { readonly cells: readonly (readonly string[])[] } | { readonly problem: string };

/** The cells of a table that was copied from a sheet or stands in a file of values, blank lines among them. */
export function pastedCells(text: string): PastedCells {
  const table = text.replace(/^\uFEFF/, '');
  const hint = delimiterHint(table);
  const body = hint === null ? table : table.slice(table.indexOf('\n') + 1);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: hint ?? '',
    delimitersToGuess: ['\t', ',', ';', '|'],
  });
  // From a quotation mark that nothing closes, rows would run together and be lost unseen.
  const misquoted = errors.find(({ type }) => type === 'Quotes');
  if (!misquoted) return { cells: data };
  const before = body.slice(0, misquoted.index ?? 0).split(/\r\n|\r|\n/).length;
  return { problem: pastedStrings.misquoted(before + (hint === null ? 0 : 1)) };
}
