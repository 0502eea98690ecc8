/** Writes docs/benchmarks.md from the data set; with --check it only says whether the page is current. */
import { fileURLToPath } from 'node:url';
import { writePage } from './page.mjs';
import { load } from './typeScript.mjs';

const { benchmarks } = load('src/benchmarks/benchmarks.ts');
const { benchmarkColumns } = load('src/benchmarks/benchmarkColumns.ts');
const { behind } = load('src/benchmarks/benchmarkPosition.ts');
const { bestFirst } = load('src/benchmarks/bestFirst.ts');
const { contradictions } = load('src/benchmarks/contradictions.ts');
const { conversions } = load('src/benchmarks/conversion.ts');
const { gradingRules } = load('src/benchmarks/grading.ts');
const { leftOut } = load('src/benchmarks/leftOut.ts');
const { ownTableName } = load('src/benchmarks/ownBenchmarks.ts');
const { figureText, unitDisplay } = load('src/benchmarks/units.ts');
const { industries, industryNames, metricNames, metricOf, scopes } = load('src/benchmarks/vocabulary.ts');

const count = (grade) => benchmarks.filter((row) => row.grade === grade).length;
const sentence = (text) => text[0].toUpperCase() + text.slice(1);
const titleOf = (industry) => (industry === 'all' ? 'All industries' : sentence(industry));
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
const link = (title) => `[${title}](#${anchor(title)})`;
const cell = (text) => text.replaceAll('|', '\\|');
const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const row = (id) => `[${id}](#${id.toLowerCase()})`;

const introduction = `# The benchmarks

<!-- Written by scripts/benchmarksPage.mjs from src/benchmarks: change the data there. -->

What is normal for an AI project, and how sure is anybody of it? These are ${benchmarks.length} published figures, each with what was measured, on whom, by whom and when, and a grade from A to D that follows from those facts by written rules. ${count('A')} of them have an A, ${count('B')} a B, ${count('C')} a C and ${count('D')} a D: well-measured figures are few, and most of what is quoted about the return on AI is an agency's word. The grade is there so that nobody takes the one for the other.

A benchmark checks an estimate of your own; it does not replace one. \`=AIROI.BENCHMARK("customer support","productivity")\` gives a figure, \`AIROI.BENCHMARK.SOURCE\` its source, \`AIROI.BENCHMARK.POSITION\` where your figure stands against it, and \`AIROI.BENCHMARKS\` every row: [functions](functions.md#benchmarks).

*Benchmarks* in the pane shows the figures of one metric on one scale, the case's own among them where it measures the same, whoever stands behind each apart. It inserts an answer at the selected cell: as a formula, as a value with its source, or as a comparison that calculates without AIROI.

<img src="images/benchmarks-pane-light.png" width="360" alt="Published paybacks in the pane, with the case's own"> <img src="images/benchmarks-pane-dark.png" width="360" alt="The same in dark">`;

const lookUp = () => `## How a figure is looked up

1. **The names.** Industry, metric and scope match in any case, with or without spaces and hyphens, and by the other words below. A name that is not known is refused with the nearest ones.
2. **The closest.** The industry asked, else all industries. Within either, the metric asked, else an exact conversion. Within that, the scope asked, else any scope. The first of these that has a figure answers.
3. **The best of several.** Your own figure before ours, then the best grade, then the newest, then the largest sample. The others are counted in the spread: \`"lowest"\` and \`"highest"\` give it, and \`AIROI.BENCHMARK.POSITION\` says it.
4. **Nothing stands in silently.** Where the industry, the scope or the metric is not the one asked, the cell says so beside the number, as in \`5.9% (C, all industries)\`, \`9.1 (D, department)\` or \`320.0% (C, from return per dollar)\`; \`"used"\`, the source and the position say it in words. In an Excel that knows no numbers with a format of their own (CustomFunctionsRuntime before 1.4), the cell shows the plain number: put \`"used"\` beside it. Where a cell shows \`#####\`, its column is too narrow for the words: widen it.
5. **Measures never meet.** A figure of another measure, base or period is another metric and never stands in: a share of firms is not a return, a projection is not a result, a return over two years is not one over a year. The one conversion that is exact is ${Object.entries(
  conversions,
)
  .map(([metric, { from, how }]) => `from ${from} to ${metric} (${how})`)
  .join(' and ')}; it is made only between figures whose period the publication leaves open, and it is said.
6. **Where the scope is the measure.** Some metrics, such as the cost of one component, are another thing in each scope. They are marked below; without a scope they are refused, and no other scope stands in.`;

const grades = () => `## How figures are graded

The first rule that applies, from the gravest doubt to none, gives the grade. A judgement may lower it and never raise it, and the figure then says why. Nobody types a grade: it is worked out from the facts of the row, and tests hold the rules.

${table(
  ['Grade', 'Where'],
  gradingRules.map(({ grade, text }) => [grade, text]),
)}

*Sponsored* means that somebody who sells what was measured, or gains by the figure, paid for it or published it. Large consultancies that survey firms at large count as independent: they sell advice on AI too, and their names stand beside their figures. *Measured* means taken from records or by an observer; what people say about themselves is a survey, however many are asked. Pages that report on a publication are named as the address, because they are what was read; the notes then say "read through a report".`;

const contradictionsChapter = () => `## What contradicts what

Nobody chose between these. Each row names the others, as AIROI.BENCHMARKS does under "Read beside".

${contradictions.map(({ about, rows }) => `- ${about}: ${rows.map(row).join(', ')}.`).join('\n')}`;

const ownTable = () => `## Your own benchmarks

A company's own figures stand in a table of its workbook, with a header row, and take part as the argument \`own\`: \`=AIROI.BENCHMARK("finance","payback",,,${ownTableName}[#All])\`. Call the table \`${ownTableName}\`, and the pane finds it and puts it into the formulas that it inserts. It is an argument, not a table that functions look for by themselves, so that Excel calculates again when it changes and every reader of a formula sees that it takes part.

The columns are those of AIROI.BENCHMARKS, in any order; other columns are refused by name, so that no misspelt one is overlooked. Own figures are graded by the same rules, shown as "own", and win over ours where both are equally close to what is asked.

${table(
  ['Column', 'What to enter'],
  benchmarkColumns.map(({ title, entry }) => [title, sentence(entry)]),
)}`;

const vocabulary = () => {
  const families = [...new Set(metricNames.map((name) => metricOf(name).family))];
  const better = { higher: 'higher', lower: 'lower', null: '' };
  return `## Metrics

Only figures of one metric are compared. An asterisk marks those that need a scope.

${families
  .map(
    (family) => `### ${sentence(family)} metrics

${table(
  ['Metric', 'Unit', 'Better', 'What it measures', 'Other words'],
  metricNames
    .filter((name) => metricOf(name).family === family)
    .map((name) => {
      const { unit, means, synonyms, byScope, better: way } = metricOf(name);
      return [`${name}${byScope ? ' \\*' : ''}`, unit, better[way], means, synonyms.join(', ')];
    }),
)}`,
  )
  .join('\n\n')}

## Industries and scopes

${table(
  ['Industry', 'Other words', 'Figures'],
  industryNames.map((name) => [
    name === 'all'
      ? link('All industries').replace('[All industries]', '[all]')
      : `[${name}](#${anchor(name)})`,
    industries[name].join(', '),
    String(benchmarks.filter(({ industry }) => industry === name).length),
  ]),
)}

**Scopes**: ${Object.entries(scopes)
    .map(([name, words]) => (words.length > 0 ? `${name} (${words.join(', ')})` : name))
    .join('; ')}.`;
};

function figures({ low, central, high, statistic, metric }) {
  const { unit } = metricOf(metric);
  const { after } = unitDisplay[unit];
  const text = (figure) => figureText(figure, unit);
  const range =
    low !== null && high !== null
      ? `${text(low)} to ${text(high)}`
      : low !== null
        ? `from ${text(low)}`
        : high !== null
          ? `up to ${text(high)}`
          : '';
  const middle = central === null ? '' : `**${text(central)}** ${statistic}`;
  return `${[middle, range].filter(Boolean).join('; ')}${after === '' ? '' : ` (${after.trim()})`}`;
}

function rowsTable(rows) {
  return table(
    ['', 'Metric, scope', 'Figure', 'What was measured', 'Sample and evidence', 'Source', 'Grade'],
    rows.map((each) => [
      `<a id="${each.id.toLowerCase()}"></a>${each.id}`,
      `${each.metric}, ${each.scope}`,
      figures(each),
      [
        each.measured,
        each.notes,
        each.unverified && `*Unverified: ${each.unverified}*`,
        each.contradicts.length > 0 && `*Read beside* ${each.contradicts.map(row).join(', ')}`,
      ]
        .filter(Boolean)
        .join('. '),
      `${sentence(each.evidence)}${each.comparisonGroup ? ' with a comparison group' : ''}; ${each.sample}`,
      `${each.publisher}: [${each.title}](${each.url}), ${each.year ?? 'undated'}${each.sponsor === null ? '' : `. *${each.sponsor}*`}`,
      `**${each.grade}**: ${each.rule}`,
    ]),
  );
}

/** Independent figures apart from those that somebody gains by, and from those that name no source. */
const groups = [
  ['Independent', (each) => behind(each) === 'independent'],
  ['Sponsored, or reported by a seller', (each) => ['sponsored', 'vendor-reported'].includes(behind(each))],
  ['No source shown', (each) => behind(each) === 'no source shown'],
];

/** Says which of the first questions about a project have no figure in an industry. */
function missing(rows) {
  const asked = ['return', 'payback', 'productivity', 'time saved'];
  const none = asked.filter((family) => !rows.some(({ metric }) => metricOf(metric).family === family));
  if (none.length === 0) return [];
  const names = none.length === 1 ? none[0] : `${none.slice(0, -1).join(', ')} or ${none.at(-1)}`;
  return [
    `*Nothing about ${names} was found that is good enough to give; a look-up answers with a figure for all industries, and says so.*`,
  ];
}

const figuresByIndustry = () =>
  industryNames
    .map((industry) => {
      const rows = benchmarks.filter((each) => each.industry === industry);
      const parts = groups.flatMap(([title, belongs]) => {
        const ofGroup = rows
          .filter(belongs)
          .sort((a, b) => metricNames.indexOf(a.metric) - metricNames.indexOf(b.metric) || bestFirst(a, b));
        return ofGroup.length === 0 ? [] : [`**${title}**\n\n${rowsTable(ofGroup)}`];
      });
      return [`### ${titleOf(industry)}`, ...missing(rows), ...parts].join('\n\n');
    })
    .join('\n\n');

const leftOutChapter = () => `## What was left out

These were read too. They are no benchmarks here, for the reason that stands beside them.

${table(
  ['', 'Figure', 'Source', 'Why it is left out'],
  leftOut.map(({ id, figure, source, reason }) => [
    id,
    figure,
    source,
    sentence(reason.replaceAll(/\b[BE]\d{3}[b-z]?\b/g, row)),
  ]),
)}`;

function benchmarksPage() {
  const chapters = [
    'How a figure is looked up',
    'How figures are graded',
    'What contradicts what',
    'Your own benchmarks',
    'Metrics',
    'Industries and scopes',
    'The figures',
    'What was left out',
  ];
  return `${[
    introduction,
    chapters.map((title) => `- ${link(title)}`).join('\n'),
    lookUp(),
    grades(),
    contradictionsChapter(),
    ownTable(),
    vocabulary(),
    '## The figures\n\nRates are per cent, times are in the unit beside them; bold is the central figure, and the word after it says which statistic it is.',
    figuresByIndustry(),
    leftOutChapter(),
  ].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writePage('docs/benchmarks.md', 'scripts/benchmarksPage.mjs', benchmarksPage());
}
