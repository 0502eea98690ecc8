import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recalculateInGnumeric } from '../support/engines/gnumeric';
import { pdfOf, pngPagesOf, recalculateInLibreOffice } from '../support/engines/libreOffice';
import { documented } from './images';
import { expectSame, sampleOf } from './measured';
import { root } from './openWorkbench';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'airoi-command-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const file = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return name;
};
/** Runs a built command in the scratch folder. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'build/workbench/cli.cjs'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') };
};

describe('formula', () => {
  test('prints one line of JSON', () => {
    // 44,200 of benefit on 40,000 of cost.
    expect(run('formula', '=AIROI(10,85,12000,20000,5000,3000)')).toMatchObject({
      status: 0,
      stdout: '{"type":"number","value":0.105,"text":"10.5%"}\n',
      stderr: '',
    });
  });

  test('evaluates a file of formulas in one process, each apart from the others', () => {
    file(
      'formulas.txt',
      [
        '=AIROI.PAYBACK(10000,15000,5000)',
        '',
        '=AIROI.PAYBACK(10000,15000/12,5000/12)',
        '=AIROI("ten",85,12000)',
        '=AIROI(1,2,0)',
        '={1,2;3,4}*10',
        '=1=1',
        '="a"&"b"',
        '=A1',
        '=NO.SUCH(1)',
      ].join('\n'),
    );
    const { status, lines } = run('formula', '--file', 'formulas.txt');
    expect(status).toBe(0);
    const results = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(results).toMatchObject([
      { type: 'number', value: 1 },
      { type: 'number', value: 12 },
      { type: 'error', value: '#VALUE!', message: expect.stringContaining('enter a number') },
      { type: 'error', value: '#DIV/0!' },
      {
        type: 'array',
        value: [
          [10, 20],
          [30, 40],
        ],
        text: [
          ['10', '20'],
          ['30', '40'],
        ],
      },
      { type: 'boolean', value: true, text: 'TRUE' },
      { type: 'text', value: 'ab', text: 'ab' },
      { type: 'number', value: 0 },
      { type: 'error', value: '#NAME?' },
    ]);
  });

  test('reads a CSV file with a byte-order mark, semicolons and quotation marks as Data', () => {
    file('data.csv', '\uFEFFTeam;Minutes\r\n"Triage; night";12\r\nReview;30\r\n');
    expect(JSON.parse(run('formula', '=SUM(Data!B2:B3)', '--data', 'data.csv').stdout)).toMatchObject({
      value: 42,
    });
    expect(JSON.parse(run('formula', '=A2', '--data', 'data.csv').stdout)).toMatchObject({
      value: 'Triage; night',
    });
  });

  test.each([
    [['=AIROI(10,85'], 'cannot be read'],
    [['AIROI(10,85,12000)'], 'a formula begins with "="'],
    [['=1', '--data', 'none.csv'], 'there is no such file'],
    [[], 'no formula'],
  ])('%j exits with 2 and one line', (args, message) => {
    const { status, stdout, stderr } = run('formula', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('workbook', () => {
  const without = [41, 38.5, 52, 47];
  const assisted = [33, 29.5, 41];
  const example = {
    name: 'Support assistant',
    currency: 'EUR',
    inputs: {
      hoursSavedPerWeek: 10,
      loadedHourlyCost: 85,
      toolCost: 12000,
      implementationCost: 20000,
      changeManagement: 5000,
      maintenance: 3000,
    },
    metrics: [
      {
        name: 'Handling time',
        unit: 'minutes',
        better: 'lower',
        baseline: { csv: 'tickets.csv', column: 'Minutes', where: { column: 'Help', equals: 'none' } },
        pilot: assisted,
      },
    ],
  };

  test('writes what LibreOffice calculates alike', async () => {
    file('tickets.csv', ['Help,Minutes', ...without.map((value) => `none,${value}`)].join('\n'));
    file('case.json', JSON.stringify(example));
    expect(run('workbook', 'case.json', 'out.xlsx')).toMatchObject({
      status: 0,
      stdout:
        'out.xlsx: Summary, Inputs, Pilot vs Baseline, Result, Running cost, Cash flow, Risk, Pilot data\n',
    });
    const sheets = (await recalculateInLibreOffice([at('out.xlsx')])).get(at('out.xlsx'))!;
    const numbers = (name: string) =>
      [...sheets.find((sheet) => sheet.name === name)!.cells.values()].filter(
        (value) => typeof value === 'number',
      );
    const nearest = (values: number[], wanted: number) =>
      values.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
    expectSame(nearest(numbers('Result'), 0.105), 0.105);
    for (const wanted of [...Object.values(sampleOf(without)), ...Object.values(sampleOf(assisted))])
      expectSame(nearest(numbers('Pilot vs Baseline'), wanted), wanted);
  });

  /** The cells of a workbook that show an error once a program has calculated it anew. */
  const errorsIn = async (recalculate: typeof recalculateInLibreOffice, name: string) =>
    (await recalculate([at(name)]))
      .get(at(name))!
      .flatMap((sheet) => [...sheet.cells.values()].filter((value) => typeof value === 'object'));

  test('names every fault with its path and writes nothing', () => {
    file('faulty.json', JSON.stringify({ ...example, currncy: 'EUR', inputs: { toolCost: -1 } }));
    const { status, stdout, stderr } = run('workbook', 'faulty.json', 'faulty.xlsx');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('faulty.json: currncy: there is no key "currncy"; did you mean "currency"?');
    expect(stderr).toContain('faulty.json: inputs.toolCost:');
    expect(existsSync(at('faulty.xlsx'))).toBe(false);
  });

  test.each([
    [['none.json', 'out2.xlsx'], 'none.json cannot be read: there is no such file'],
    [['broken.json', 'out2.xlsx'], 'broken.json is no JSON: it goes wrong at line 2, column 11'],
    [['case.json', 'broken.json/out.xlsx'], 'broken.json/out.xlsx cannot be written: its folder is a file'],
    // Told before any work is done: a case that cannot be read makes no difference.
    [['none.json', 'nowhere/out.xlsx'], 'nowhere/out.xlsx cannot be written: its folder does not exist'],
    [['case.json', 'out.pdf'], 'name it .xlsx'],
    [['case.json'], 'two files are needed'],
  ])('%j exits with 2 and one line, and leaves nothing behind', (args, message) => {
    file('broken.json', '{\n  "name": Case\n}');
    const before = readdirSync(folder);
    const { status, stderr } = run('workbook', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('the example of docs/case-file.md is a case, and its copy for leadership is standalone', async () => {
    const text = readFileSync(path.join(root, 'docs/case-file.md'), 'utf8');
    file('example.json', /```json\n([\s\S]*?)```/.exec(text)![1]!);
    file('tickets.csv', 'Help,Rating\nnone,3\nnone,4\nassistant,4\nassistant,5\n');
    expect(run('workbook', 'example.json', 'example.xlsx', '--leadership')).toMatchObject({
      status: 0,
      stdout: 'example.xlsx: Summary, Inputs, Pilot vs Baseline, Result, Running cost, Cash flow, Risk\n',
      stderr: '',
    });
    expect(await errorsIn(recalculateInLibreOffice, 'example.xlsx')).toEqual([]);
    expect(await errorsIn(recalculateInGnumeric, 'example.xlsx')).toEqual([]);
  });

  test('the worked example needs no file, and its first page is the README’s picture', async () => {
    const name = 'support-assistant.xlsx';
    expect(run('workbook')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`${name}: Summary, `),
    });
    const [page] = await pngPagesOf(await pdfOf(at(name), folder), 110, 1);
    mkdirSync(documented, { recursive: true });
    copyFileSync(page!, path.join(documented, 'summary.png'));
  });
});
