import { readFile } from 'node:fs/promises';
import { OfficePackage } from '../../../src/workbench/files/officePackage';
import { decodeEntities, decodeXstring, find, findAll } from '../../../src/workbench/files/xml';

/** What a cell holds, typed: text that looks like an error or a number is still text. */
export type EngineValue = number | string | boolean | null | { readonly error: string };

export interface EngineSheet {
  readonly name: string;
  /** The value at "B3"; null where the cell is empty. */
  value(address: string): EngineValue;
  /** Every cell that is not empty, by address. */
  readonly cells: ReadonlyMap<string, EngineValue>;
}

/** As engines write cells, shared strings and texts: positions always, the formula before its value. */
const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
const STRING = /<si(?:\/>|>([^]*?)<\/si>)/g;
const TEXT = /<t(?: [^>]*)?>([^<]*)<\/t>/g;
const VALUE = /<v(?: [^>]*)?>([^<]*)<\/v>/;
const TYPE = / t="(\w+)"/;

const unescaped = (text: string) => decodeXstring(decodeEntities(text.replace(/\r\n?/g, '\n')));
const textOf = (runs = '') => unescaped(Array.from(runs.matchAll(TEXT), ([, text]) => text).join(''));

function valueOf(type = 'n', content: string, strings: readonly string[]): EngineValue {
  if (type === 'inlineStr') return textOf(content);
  const written = VALUE.exec(content)?.[1];
  if (written === undefined) return null;
  if (type === 's') return strings[Number(written)]!;
  if (type === 'str') return unescaped(written);
  if (type === 'e') return { error: unescaped(written.trim()) };
  if (type === 'b') return written.trim() === '1';
  if (type === 'n' && Number.isFinite(Number(written))) return Number(written);
  throw new Error(`A cell of the type ${type} holds ${written}`);
}

function cellsOf(sheet: string, strings: readonly string[]): ReadonlyMap<string, EngineValue> {
  const cells = new Map<string, EngineValue>();
  for (const [, address, attributes, content = ''] of sheet.matchAll(CELL)) {
    const value = valueOf(TYPE.exec(attributes!)?.[1], content, strings);
    if (value !== null) cells.set(address!, value);
  }
  return cells;
}

/**
 * Reads the values that an engine saved in a workbook, and nothing else: the formulas, which the engine spells its own
 * way, took most of the time. Each sheet is read when it is asked for.
 */
export async function readEngineSheets(file: string): Promise<EngineSheet[]> {
  const parts = OfficePackage.open(await readFile(file));
  const workbook = 'xl/workbook.xml';
  const targets = new Map(parts.relationships(workbook).map(({ id, target }) => [id, target]));
  const shared = parts.text('xl/sharedStrings.xml') ?? '';
  const strings = Array.from(shared.matchAll(STRING), ([, runs]) => textOf(runs));
  return findAll(find(parts.xml(workbook), 'sheets'), 'sheet').map(({ attributes: { name, id } }) => {
    let read: ReadonlyMap<string, EngineValue> | undefined;
    const cells = () => (read ??= cellsOf(parts.text(targets.get(id!)!)!, strings));
    return {
      name: name!,
      get cells() {
        return cells();
      },
      value: (address) => cells().get(address.replaceAll('$', '').toUpperCase()) ?? null,
    };
  });
}
