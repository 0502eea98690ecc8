/**
 * Writes docs/functions.md from the functions' comments and their catalogue; with --check it only says
 * whether the page is current.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build.mjs';
import { writePage } from './page.mjs';
import { load } from './typeScript.mjs';

const require = createRequire(import.meta.url);
const families = path.join(root, 'src/functions/families');

const titles = {
  formula: 'The formula',
  cashFlow: 'Payback and cash flow',
  pilot: 'Pilot',
  risk: 'Risk',
  runningCost: 'Running cost and scale',
  benchmarks: 'Benchmarks',
};

const introduction = `# The functions

<!-- Written by scripts/functionsPage.mjs from src/functions: change the comments or the catalogue there. -->

Type \`=AIROI\` in a cell, and Excel lists the functions and explains each argument. Arguments in brackets can be left out.

- **Tables.** Functions that answer a table fill the cells below and beside the formula, header row first. \`VLOOKUP\` picks one figure out: \`=VLOOKUP("p, two-sided",AIROI.COMPARE(A2:A40,B2:B38),2,FALSE)\`. Excel 2019 shows the first cell only, unless the formula is entered over a range with Ctrl+Shift+Enter.
- **Ranges.** A range may be one cell, a column, a row or a block, and a single value counts as a range of one. In measurements, blanks, text, TRUE and FALSE are skipped, as \`STDEV.S\` skips them; paired, both cells of the pair are. In cash flows and in tables of inputs, where skipping would change the meaning, the cell is named and refused; blanks after the last flow do not matter.
- **Blank cells.** Excel on the web hands a blank cell over as blank. Excel on the desktop may hand it over as 0, and no add-in can tell the two apart: it then counts as a measurement, a flow or an argument of 0. There, leave blank cells out of a range, or filter them out, as in \`FILTER(A2:A40,A2:A40<>"")\`.
- **Rates** are fractions: enter 15% as 0.15 or 15%. **Money** is in one currency, whichever that is. **Times** are months unless the name says otherwise.
- **Words** such as "lower" or "customer support" match in any case, with or without spaces and hyphens.
- **Errors.** An error in an argument is passed on. \`#VALUE!\` means an argument that cannot be: point at the cell's warning sign to read which one and what to enter. \`#N/A\` means that there is no answer, and says why. \`#DIV/0!\` and \`#NUM!\` (too large to calculate) are as in Excel's own functions, without a message. \`#BUSY!\` shows for a moment while the add-in starts; \`#NAME?\` means that it is not there.
- **Examples** are formulas to paste into an English Excel, with an answer that was published or worked out elsewhere, in as many digits as it was; the tests compare every one of them.
- **In Excel's own functions** says how to calculate the same without the add-in.
`;

async function describedFunctions() {
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  const files = readdirSync(families).map((name) => path.join(families, name));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const returns = new Map(
    [...sources.matchAll(/@customfunction (\S+)[^/]*?@returns ([^\n]+)/gs)].map(([, id, text]) => [id, text]),
  );
  return new Map(
    JSON.parse(metadataJson).functions.map((each) => [each.id, { ...each, returns: returns.get(each.id) }]),
  );
}

const shown = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(9))) : `${value}`);

const signature = ({ id, parameters }) =>
  `${id}(${parameters
    .map(({ name, optional, repeating }) =>
      repeating ? `${name}1, [${name}2], ...` : optional ? `[${name}]` : name,
    )
    .join(', ')})`;

const answer = ({ result }) =>
  Array.isArray(result)
    ? result
        .map(([row, column, value]) => `${row}${column === 'Value' ? '' : `, ${column}`}: ${shown(value)}`)
        .join('<br>')
    : shown(result);

const native = (text) => text.replaceAll(/=[A-Za-z0-9.]*\(?[^\s;]*[)\w"]/g, (formula) => `\`${formula}\``);

function chapter(entry, described, exampleFormula) {
  const parameters = described.parameters.map(({ name, optional, repeating, description }) => {
    const kind = optional ? 'optional' : repeating ? 'one or more' : 'required';
    return `| \`${name}\` | ${kind} | ${description} |`;
  });
  const examples = entry.examples.map(
    (example) => `| \`${exampleFormula(entry, example)}\` | ${answer(example)} | ${example.source} |`,
  );
  return [
    `### ${entry.id}`,
    `\`${signature(described)}\``,
    described.description,
    ['| Argument | | |', '| --- | --- | --- |', ...parameters].join('\n'),
    `**Answers** ${described.returns}`,
    `**Definition.** ${entry.definition} *${entry.source}.*`,
    ['| Example | Answer | Source |', '| --- | --- | --- |', ...examples].join('\n'),
    `**Errors.** ${entry.errors.map(({ error, because }) => `\`${error}\` where ${because}`).join('; ')}.`,
    `**In Excel's own functions.** ${native(entry.native)}`,
  ].join('\n\n');
}

async function functionsPage() {
  const { catalogue } = load('src/functions/catalogue.ts');
  const { exampleFormula } = load('src/functions/catalogue/exampleFormula.ts');
  const described = await describedFunctions();
  const chapters = Object.entries(titles).map(([family, title]) => {
    const entries = catalogue.filter((entry) => entry.family === family);
    return { title, entries };
  });
  const link = (text) => `[${text}](#${text.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')})`;
  const contents = chapters.map(
    ({ title, entries }) => `- ${link(title)}: ${entries.map(({ id }) => link(id)).join(', ')}`,
  );
  return (
    [
      introduction,
      contents.join('\n'),
      ...chapters.flatMap(({ title, entries }) => [
        `## ${title}`,
        ...entries.map((entry) => chapter(entry, described.get(entry.id), exampleFormula)),
      ]),
      '',
    ]
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd() + '\n'
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writePage('docs/functions.md', 'scripts/functionsPage.mjs', await functionsPage());
}
