import Papa from 'papaparse';
import { delimiters, type Delimiter } from './delimiters';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a file of values is written. */
export interface CsvShape {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

/** Enough to see how a file is written. */
const looked = 64 * 1024;
const previewedRows = 50;

/** How a file is written, from its beginning; the delimiter is Papa Parse's guess unless it is given. */
export async function csvShapeOf(file: Blob, delimiter: Delimiter | null): Promise<CsvShape> {
  const start = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  const encoding = encodingOf(start, start.length < file.size);
  if (delimiter !== null) return { delimiter, encoding };
  const text = new TextDecoder(encoding).decode(start);
  const guessed = delimiterHint(text) ?? guess(text);
  return { delimiter: delimiters.find((each) => each === guessed) ?? ',', encoding };
}

/** The delimiter that a file's first line names for Excel ("sep=;"); null where there is no such line. */
export function delimiterHint(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
}

function guess(text: string): string {
  return Papa.parse(text, {
    preview: previewedRows,
    delimitersToGuess: [...delimiters],
    skipEmptyLines: true,
  }).meta.delimiter;
}

function encodingOf(start: Uint8Array, isCut: boolean): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  try {
    // A character may be cut in two where the look ends.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: isCut });
    return 'utf-8';
  } catch {
    // What Excel on Windows writes as plain "CSV".
    return 'windows-1252';
  }
}
