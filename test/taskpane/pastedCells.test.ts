/** @jest-environment node */
import fc from 'fast-check';
import type { Grid } from '../../src/core/case';
import { readActuals } from '../../src/sheets/tracking/readActuals';
import { pastedCells } from '../../src/taskpane/pastedCells';
import { readPastedPrices } from '../../src/taskpane/pastedPrices';
import { textOfFile } from '../../src/taskpane/textOfFile';
import { UsageRefused } from '../../src/core/usage/usageRefused';

const cellsOf = (text: string): Grid => {
  const read = pastedCells(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.cells;
};

/** Text with everything that parsers of values trip over. */
const field = fc.string({
  unit: fc.constantFrom(
    'a',
    '1',
    ',',
    '"',
    '\n',
    ' ',
    ';',
    '\t',
    '|',
    'ö',
    '🙂',
    "'",
    '=',
    '\u0000',
    '\u202E',
  ),
  maxLength: 8,
});
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('whatever stands in its fields, a table is read cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\t', ',', ';', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (rows, delimiter, newline, hasMark) => {
        const lines = rows.map((row) => row.map(quoted).join(delimiter));
        // Excel's hint, so that the delimiter is not to be guessed.
        const text = `${hasMark ? '\uFEFF' : ''}sep=${delimiter}\n${lines.join(newline)}`;
        expect(cellsOf(text)).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

const heads = 'Month,Hours saved,Running cost,Note';
const months = Array.from(
  { length: 12 },
  (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01,${at},9000,fine`,
);

test('a quotation mark that nothing closes hides no row: nothing is read, and its line is named', () => {
  fc.assert(
    fc.property(fc.nat(11), fc.nat(3), (row, column) => {
      const lines = months.map((line, at) => {
        const fields = line.split(',');
        if (at === row) fields[column] = `"${fields[column]!}`;
        return fields.join(',');
      });
      const read = pastedCells([heads, ...lines].join('\n'));
      expect(read).toEqual({ problem: expect.stringMatching(new RegExp(`^Line ${row + 2}: `)) });
    }),
  );
  const prices = readPastedPrices('model,input,output,source\nm,1,2,"page\nn,3,4,page');
  expect(prices).toEqual({ faults: [expect.stringMatching(/^Line 2: /)] });
});

test.each([
  ['UTF-8', Buffer.from('Month;Note\n2026-01;Köln')],
  ['UTF-8 with a mark', Buffer.from('\uFEFFMonth;Note\n2026-01;Köln')],
  ['UTF-16', Buffer.from('\uFEFFMonth;Note\n2026-01;Köln', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFMonth;Note\n2026-01;Köln', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('Month;Note\n2026-01;Köln', 'latin1')],
])('a file of months in %s is read', async (_, content) => {
  const { actuals, notes } = readActuals(cellsOf(await textOfFile(new Blob([content]))));
  expect(notes).toEqual([]);
  expect(actuals).toMatchObject([{ month: '2026-01-01', note: 'Köln' }]);
});

test('whatever bytes a file of months has, it is a table, or a sentence says why it is none', async () => {
  const sound = Buffer.from([heads, ...months].join('\r\n'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.nat(sound.length - 1), fc.constantFrom(0, 9, 10, 13, 34, 44, 59, 0x80, 0xfe, 0xff)),
        {
          maxLength: 12,
        },
      ),
      fc.nat(sound.length),
      async (damage, length) => {
        const bytes = Buffer.from(sound.subarray(0, length));
        for (const [at, byte] of damage) if (at < length) bytes[at] = byte;
        const text = await textOfFile(new Blob([bytes])).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UsageRefused);
          return null;
        });
        const read = text === null ? null : pastedCells(text);
        if (read === null || 'problem' in read) return;
        const { actuals, notes } = readActuals(read.cells);
        const rows = read.cells.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
        if (!notes.some((note) => note.startsWith('No column is headed')))
          expect(actuals).toHaveLength(rows.length);
      },
    ),
    { numRuns: 500 },
  );
});

/** How the languages that AIROI may meet write the same number. */
const locales = [
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'de-AT',
  'fr-FR',
  'fr-CH',
  'es-ES',
  'pt-BR',
  'pt-PT',
  'it-IT',
  'nl-NL',
  'sv-SE',
  'pl-PL',
  'ru-RU',
  'tr-TR',
  'ja-JP',
  'zh-u-nu-hanidec',
  'ar-EG',
  'fa-IR',
  'hi-IN-u-nu-deva',
  'th-u-nu-thai',
];

test.each(locales)('a number as %s writes it is read as itself, or left out and said', (locale) => {
  for (const value of [
    0.15, 1.5, 12.25, 150, 1234, 1234.5, 1234.56, 12_345, 123_456.7, 1_234_567, 1_234_567.89, -1234.5,
  ])
    for (const options of [
      {},
      { minimumFractionDigits: 2 },
      { minimumFractionDigits: 3 },
      { useGrouping: false },
    ]) {
      const text = new Intl.NumberFormat(locale, options).format(value);
      const rounded = Number(value.toFixed(3));
      const { actuals, notes } = readActuals(cellsOf(`Month\tHours saved\n2026-01\t${quoted(text)}`));
      const [{ hoursSaved }] = actuals as [(typeof actuals)[number]];
      expect([locale, text, hoursSaved === null ? null : hoursSaved]).toEqual([
        locale,
        text,
        hoursSaved === null ? null : rounded,
      ]);
      expect(notes).toHaveLength(hoursSaved === null ? 1 : 0);
      const priced = readPastedPrices(`model\tinput\toutput\nm\t${quoted(text)}\t1`);
      if ('prices' in priced)
        expect([locale, text, priced.prices[0]!.input]).toEqual([locale, text, rounded]);
    }
});

test('a field of ten million characters and a hundred thousand columns are answered in a few words', () => {
  const long = readActuals(
    cellsOf(`Month,${'x'.repeat(10_000_000)}\n2026-01,1\n${'y'.repeat(10_000_000)},2`),
  );
  const apart = readActuals(cellsOf(`Month\tHours saved\n2026-01\t1${' '.repeat(1_000_000)}x`));
  const wide = readActuals(
    cellsOf([heads, ...Array.from({ length: 100_000 }, (_, at) => `Hours savd ${at}`)].join(',')),
  );
  const said = [...long.notes, ...apart.notes, ...wide.notes];
  expect(said.length).toBeLessThan(10);
  for (const note of said) expect(note.length).toBeLessThan(200);
});
