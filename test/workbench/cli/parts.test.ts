import fc from 'fast-check';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvFilesOf } from '../../../src/workbench/cli/caseTables';
import { cellResult } from '../../../src/workbench/cli/cellResult';
import { formulaList } from '../../../src/workbench/cli/formulaList';
import { readJson, readText } from '../../../src/workbench/cli/inputFiles';
import { jsonFault } from '../../../src/workbench/cli/jsonFault';
import { checkPlace, writeWhole } from '../../../src/workbench/cli/writeWhole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'airoi-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const file = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};

describe('a list of formulas', () => {
  test('skips blank lines, a byte-order mark and Windows line ends', () => {
    expect(formulaList('\uFEFF=1+1\r\n\r\n  =A1 \n', 'list.txt')).toEqual(['=1+1', '=A1']);
  });
  test('names the line that holds no formula', () => {
    expect(() => formulaList('=1\n\nSUM(1)\n', 'list.txt')).toThrow(
      'list.txt, line 3: a formula begins with "="',
    );
  });
  test('must hold one', () => {
    expect(() => formulaList('\n \n', 'list.txt')).toThrow('list.txt holds no formula');
  });
});

describe('the answer', () => {
  const one = (value: number | string | boolean, text: string, error = false, message?: string) =>
    cellResult({ values: [[value]], texts: [[text]], isError: () => error, message });

  test.each([
    [one(0.105, '10.5%'), { type: 'number', value: 0.105, text: '10.5%' }],
    [one('good', 'good'), { type: 'text', value: 'good', text: 'good' }],
    [one(true, 'TRUE'), { type: 'boolean', value: true, text: 'TRUE' }],
    [one('#DIV/0!', '#DIV/0!', true), { type: 'error', value: '#DIV/0!', text: '#DIV/0!' }],
    [one('#N/A', '#N/A'), { type: 'text', value: '#N/A', text: '#N/A' }],
    [
      one('#VALUE!', '#VALUE!', true, 'hours must be a number'),
      { type: 'error', value: '#VALUE!', text: '#VALUE!', message: 'hours must be a number' },
    ],
  ])('%j', (result, expected) => {
    expect(result).toEqual(expected);
  });
  test('of several cells is an array whose errors are objects', () => {
    const result = cellResult({
      values: [
        [1, '#N/A'],
        ['#N/A', true],
      ],
      texts: [
        ['1', '#N/A'],
        ['#N/A', 'TRUE'],
      ],
      isError: (row, column) => row === 0 && column === 1,
    });
    expect(result).toMatchObject({
      type: 'array',
      value: [
        [1, { error: '#N/A' }],
        ['#N/A', true],
      ],
    });
  });
});

describe('reading', () => {
  test('a missing file and a folder are told apart', async () => {
    await expect(readText(at('none.txt'))).rejects.toThrow('none.txt cannot be read: there is no such file');
    await expect(readText(folder)).rejects.toThrow('cannot be read: it is a folder');
  });
  test.each([
    ['{\n  "name": "Case",\n  "currency": EUR\n}', 'line 3, column 15'],
    ['{\n  "name": "Case"\n', 'line 3, column 1'],
    ['', 'line 1, column 1'],
    ['{"name": "Case",}', 'line 1, column 17'],
    ['{"metrics": [1, 2,, 3]}', 'line 1, column 19'],
    ['{"name" "Case"}', 'line 1, column 9'],
    ['{"name": "Case"} {}', 'line 1, column 18'],
    ["{'name': 1}", 'line 1, column 2'],
    ['{"name": "a\\x"}', 'line 1, column 10'],
  ])('bad JSON is placed: %j', async (text, place) => {
    await expect(readJson(file('case.json', text))).rejects.toThrow(
      `case.json is no JSON: it goes wrong at ${place}`,
    );
  });
  test('a byte-order mark does no harm', async () => {
    await expect(readJson(file('case.json', '\uFEFF{"name":"Case"}'))).resolves.toEqual({ name: 'Case' });
  });
});

describe('writing', () => {
  const bytes = new TextEncoder().encode('new');
  test('replaces a file in one step and leaves nothing beside it', async () => {
    file('out.xlsx', 'old');
    await writeWhole(at('out.xlsx'), bytes);
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });
  test.each([
    ['nowhere/out.xlsx', 'its folder does not exist'],
    ['taken.xlsx', 'it is a folder'],
    ['file/out.xlsx', 'its folder is a file'],
  ])('%s is refused before and while it is written: %s', async (name, reason) => {
    mkdirSync(at('taken.xlsx'));
    file('file', '');
    await expect(checkPlace(at(name))).rejects.toThrow(`cannot be written: ${reason}`);
    await expect(writeWhole(at(name), bytes)).rejects.toThrow(`cannot be written: ${reason}`);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken.xlsx']);
  });
});

test('a case names its CSV files, each once, whatever else is wrong in it', () => {
  const group = (csv: unknown) => ({ csv, column: 'a' });
  expect(
    csvFilesOf({
      metrics: [
        { baseline: group('a.csv'), pilot: group(' a.csv ') },
        { baseline: [1, 2], pilot: group('b.csv') },
        { baseline: group(7), pilot: null },
        null,
      ],
    }),
  ).toEqual(['a.csv', 'b.csv']);
  for (const odd of [null, 7, [], {}, { metrics: 'none' }]) expect(csvFilesOf(odd)).toEqual([]);
});

test('JSON has no fault before its end, and what stands behind it is one', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toBe(text.length);
      expect(jsonFault(`${text} @`)).toBe(text.length + 1);
    }),
  );
});
