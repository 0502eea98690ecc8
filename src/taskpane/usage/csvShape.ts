import Papa from 'papaparse';
import { UsageRefused } from '../../core/usage/usageRefused';
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

/**
 * How a file is written, from its beginning; the delimiter is Papa Parse's guess unless it is given.
 *
 * @throws UsageRefused `no text` for a workbook, an archive and whatever else is no text.
 */
export async function csvShapeOf(file: Blob, delimiter: Delimiter | null): Promise<CsvShape> {
  const start = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  refuseOtherKinds(start);
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

/** What begins like this is no text, whatever it is called. */
const otherKinds: readonly (readonly [start: readonly number[], advice: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or a ZIP archive: save it as CSV, or unpack it, first'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook: save it as CSV first'],
  [[0x1f, 0x8b], 'compressed (GZIP): unpack it first'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file: export it as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF: download the bill as CSV'],
];

function refuseOtherKinds(start: Uint8Array): void {
  for (const [first, advice] of otherKinds) {
    if (first.every((byte, at) => start[at] === byte)) {
      throw new UsageRefused('no text', `The file is ${advice}`);
    }
  }
}

/** In UTF-16 every other byte of Latin letters is zero; a stray zero in other text is none of that. */
const manyZeros = 0.4;
/** Text has next to none. */
const fewZeros = 0.05;

/** UTF-16 without its mark, or null. */
function unmarkedUtf16(start: Uint8Array): Encoding | null {
  if (!start.includes(0)) return null;
  const [even, odd] = [0, 1].map(
    (parity) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length / (start.length / 2),
  ) as [number, number];
  if (even < fewZeros && odd < fewZeros) return null;
  if (odd >= manyZeros && even < fewZeros) return 'utf-16le';
  if (even >= manyZeros && odd < fewZeros) return 'utf-16be';
  throw new UsageRefused('no text', 'The file is no text: choose a CSV file');
}

function encodingOf(start: Uint8Array, isCut: boolean): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const unmarked = unmarkedUtf16(start);
  if (unmarked !== null) return unmarked;
  try {
    // A character may be cut in two where the look ends.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: isCut });
    return 'utf-8';
  } catch {
    // What Excel on Windows writes as plain "CSV".
    return 'windows-1252';
  }
}
