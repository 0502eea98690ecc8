import Papa from 'papaparse';
import { delimiterHint, type CsvShape } from './csvShape';
import type { Delimiter } from './delimiters';

/** Rows that stand one after the other in a file. */
export interface CsvBatch {
  readonly rows: readonly (readonly string[])[];
  /** Indices of rows with a quotation mark out of place; where one is not closed, the row is its first line. */
  readonly misquoted: ReadonlySet<number>;
  /** Of the file, read so far. */
  readonly bytes: number;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

type Newline = '\n' | '\r';

const pieceSize = 1024 * 1024;
/** No row has so many characters, unless a quotation mark in it is not closed. */
const longestRow = 1024 * 1024;

/**
 * A file's rows, read piece by piece: a few pieces are in memory, whatever its size. Papa Parse parses each of
 * them; its own reading of files would cut characters of several bytes in two.
 */
export async function* csvBatches(
  file: Blob,
  { delimiter, encoding }: CsvShape,
  size = pieceSize,
): AsyncGenerator<CsvBatch> {
  const decoder = new TextDecoder(encoding);
  const pieceAt = (start: number) => file.slice(start, start + size).arrayBuffer();
  let newline: Newline | null = null;
  let text = '';
  let next = pieceAt(0);
  for (let start = 0; start < file.size; start += size) {
    const piece = await next;
    const bytes = Math.min(start + size, file.size);
    const isLast = bytes === file.size;
    // Read while this one is parsed.
    if (!isLast) next = pieceAt(bytes);
    text += decoder.decode(piece, { stream: !isLast });
    if (start === 0 && delimiterHint(text) !== null) text = text.slice(text.indexOf('\n') + 1);
    newline ??= newlineIn(text);
    const { rows, misquoted, rest } = rowsOf(text, delimiter, newline ?? '\n', isLast);
    text = rest;
    yield { rows, misquoted, bytes };
  }
}

/** What ends lines; null where none has ended yet. A carriage return before a line feed is a space to who reads fields. */
function newlineIn(text: string): Newline | null {
  if (text.includes('\n')) return '\n';
  return /\r[^\n]/.test(text) ? '\r' : null;
}

/** The whole rows of a text, and what is left of it. */
function rowsOf(
  text: string,
  delimiter: Delimiter,
  newline: Newline,
  isLast: boolean,
): Omit<CsvBatch, 'bytes'> & { readonly rest: string } {
  const parser = new Papa.Parser({ delimiter, newline });
  const rows: string[][] = [];
  const misquoted = new Set<number>();
  const parse = (isPart: boolean) => parser.parse(text, 0, isPart) as Parsed;
  const take = ({ data, errors }: Parsed) => {
    for (const { row } of errors) if (row < data.length) misquoted.add(rows.length + row);
    for (const row of data) rows.push(row);
  };
  for (;;) {
    const whole = parse(true);
    take(whole);
    text = text.slice(whole.meta.cursor);
    if (!isLast && text.length <= longestRow) return { rows, misquoted, rest: text };
    const last = isLast ? parse(false) : null;
    if (last && !isOpen(last)) {
      take(last);
      return { rows, misquoted, rest: '' };
    }
    // The line fails alone: what follows an open quotation mark is rows again. While no mark that follows can close one,
    // lines are rows, each for itself: begun anew from each of them, a file full of marks would never come to its end.
    const close = lastClosing(text, delimiter, newline);
    let at = 0;
    do {
      const end = text.indexOf(newline, at);
      const line = end === -1 ? text.slice(at) : text.slice(at, end);
      const alone = parser.parse(line, 0, false) as Parsed;
      if (at > 0 && !isOpen(alone)) take(alone);
      else {
        misquoted.add(rows.length);
        rows.push([line]);
      }
      at = end === -1 ? text.length : end + 1;
    } while (at > close && at < text.length && (isLast || text.length - at > longestRow));
    text = text.slice(at);
  }
}

/** Whether a quotation mark is not closed. */
function isOpen({ errors }: Parsed): boolean {
  return errors.some(({ code }) => code === 'MissingQuotes');
}

/** Where the last quotation mark stands that can close a field: one of an odd number, before a field's end; or -1. */
function lastClosing(text: string, delimiter: Delimiter, newline: Newline): number {
  const closing = new RegExp(`(?<!")(?:"")*"(?=\\s*?(?:${newline}|[${delimiter}]|$))`, 'g');
  let last = -1;
  for (const { index } of text.matchAll(closing)) last = index;
  return last;
}
