import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { figureFormat, measurementFormat, orNone, perUnitFormat } from '../../src/sheets/numberFormats';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { openExcel } from '../excel/excelHost';
import { convertInLibreOffice } from '../support/engines/libreOffice';
import { runProgram } from '../support/engines/runProgram';

jest.setTimeout(120_000);

const figures = [166.1131, 1.5, 0.5285, 0.0031, 0, -0.0031, -0.5285, -1.5, -166.1131, 'no limit'] as const;

/** What each format shows of the figures, as a reader expects it: a loss has its minus, and no digit is hidden. */
const formats = [
  {
    format: measurementFormat,
    shown: '166.11 1.50 0.5285 0.0031 0.0000 -0.0031 -0.5285 -1.5000 -166.1131 no limit',
  },
  {
    format: orNone(perUnitFormat('EUR')),
    shown: '€166.11 €1.50 €0.53 €0.0031 €0.0000 -€0.0031 -€0.5285 -€1.5000 -€166.1131 none',
  },
  {
    format: orNone(figureFormat('money per hour', 'USD')),
    shown: '$166.11 $1.50 $0.53 $0.00 $0.00 -$0.00 -$0.53 -$1.50 -$166.11 none',
  },
];
const expected = formats.map(({ shown }) => shown);

let folder: string;
const programs: Record<string, readonly string[]> = {};

/** Cells as a program shows them; Gnumeric sets a minus as it is in print. */
const linesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').replaceAll('−', '-').replaceAll('|', ' '));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'formats-'));
  const excel = await openExcel();
  try {
    await excel.edit(async ({ workbook }) => {
      const range = workbook.worksheets
        .getItem('Sheet1')
        .getRangeByIndexes(0, 0, formats.length, figures.length);
      range.numberFormat = formats.map(({ format }) => figures.map(() => format));
      range.values = formats.map(() => [...figures]);
    });
    const shown: string[][] = [];
    await excel.edit(async (context) => {
      const range = context.workbook.worksheets
        .getItem('Sheet1')
        .getRangeByIndexes(0, 0, formats.length, figures.length)
        .load('text');
      await context.sync();
      shown.push(...range.text);
    });
    programs.workbench = shown.map((line) => line.join(' '));
    const file = path.join(folder, 'formats.xlsx');
    await writeFile(file, await writeXlsx(await excel.model()));
    await convertInLibreOffice([file], 'html', folder);
    const html = await readFile(path.join(folder, 'formats.html'), 'utf8');
    programs.LibreOffice = [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)]
        .map(([, cell]) => cell!.replace(/<[^>]*>/g, '').trim())
        .join(' '),
    );
    const text = path.join(folder, 'formats.txt');
    const options = ['-T', 'Gnumeric_stf:stf_assistant', '-O', 'separator="|" format=preserve'];
    await runProgram('ssconvert', [...options, file, text], 'gnumeric');
    programs.Gnumeric = linesOf(await readFile(text, 'utf8'));
  } finally {
    excel.close();
  }
});

afterAll(() => rm(folder, { recursive: true }));

it.each(['workbench', 'LibreOffice', 'Gnumeric'])('%s shows every figure with its sign', (program) => {
  // What a format says in place of a text only LibreOffice and Excel show.
  const text = program === 'LibreOffice' ? 'none' : 'no limit';
  expect(programs[program]).toEqual(expected.map((line) => line.replace(/none$/, text)));
});
