/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../src/functions/catalogue';
import type { Example } from '../../src/functions/catalogue/catalogueEntry';
import { exampleFormula } from '../../src/functions/catalogue/exampleFormula';

const page = readFileSync(path.resolve(__dirname, '../../docs/functions.md'), 'utf8');

test('docs/functions.md is what the comments and the catalogue say now', () => {
  // In a Node of its own: jest does not load the scripts' modules.
  const script = path.resolve(__dirname, '../../scripts/functionsPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

/** What docs/functions.md says of a function: its arguments and examples row by row, and its sentences. */
function chapterOf(id: string) {
  const chapter = page.split(`\n### ${id}\n`)[1]!.split(/\n##+ /)[0]!;
  const line = (head: string) => chapter.split(`\n**${head}** `)[1]!.split('\n')[0]!;
  const parameters = chapter.split('\n| Argument | | |\n| --- | --- | --- |\n')[1]!.split('\n\n')[0]!;
  const rows = chapter.split('\n| Example | Answer | Source |\n| --- | --- | --- |\n')[1]!.split('\n\n')[0]!;
  return {
    parameters: parameters.split('\n').map((row) => row.slice(2).split(' | ').slice(0, 2)),
    definition: line('Definition.'),
    examples: rows.split('\n').map((row) => row.slice(2, -2).split(' | ')),
    errors: line('Errors.'),
    native: line("In Excel's own functions.").replaceAll('`', ''),
  };
}

test.each(catalogue)('$id: docs/functions.md says what the catalogue says', (entry) => {
  const shown = (value: unknown) =>
    typeof value === 'number' ? String(Number(value.toPrecision(9))) : String(value);
  const answer = ({ result }: Example) =>
    Array.isArray(result)
      ? result
          .map(
            ([row, heading, value]) => `${row}${heading === 'Value' ? '' : `, ${heading}`}: ${shown(value)}`,
          )
          .join('<br>')
      : shown(result);
  expect(chapterOf(entry.id)).toEqual({
    parameters: entry.parameters.map(({ name, default: otherwise, isRepeating }) => [
      `\`${name}\``,
      otherwise !== undefined ? 'optional' : isRepeating ? 'one or more' : 'required',
    ]),
    definition: `${entry.definition} *${entry.source}.*`,
    examples: entry.examples.map((example) => [
      `\`${exampleFormula(entry, example)}\``,
      answer(example),
      example.source,
    ]),
    errors: `${entry.errors.map(({ error, because }) => `\`${error}\` where ${because}`).join('; ')}.`,
    native: entry.native.replaceAll('`', ''),
  });
});

test('docs/functions.md has a chapter for each family', () => {
  const chapters = page.split('\n## ').slice(1);
  const families = ['formula', 'cashFlow', 'pilot', 'risk', 'runningCost', 'benchmarks'] as const;
  expect(chapters.map((chapter) => [...chapter.matchAll(/\n### (\S+)\n/g)].map(([, id]) => id))).toEqual(
    families.map((family) => catalogue.filter((entry) => entry.family === family).map(({ id }) => id)),
  );
});
