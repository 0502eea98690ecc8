import { readFile } from 'node:fs/promises';
import { UsageError } from './commandLine';
import { jsonFault } from './jsonFault';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

/** Reads a file that the caller named. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be read: ${reasons[code] ?? message}`);
  }
}

/** Reads a text file in UTF-8, without its byte-order mark. */
export async function readText(file: string): Promise<string> {
  return new TextDecoder('utf-8').decode(await readInput(file));
}

/** An index into a text as people count: "line 3, column 7". */
function placeOf(text: string, index: number): string {
  const lines = text.slice(0, index).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

/** Reads a JSON file; says in which line it goes wrong. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${file} is no JSON: it goes wrong at ${placeOf(text, jsonFault(text))}`);
  }
}
