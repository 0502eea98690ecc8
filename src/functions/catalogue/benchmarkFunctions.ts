import type { CatalogueEntry, Parameter } from './catalogueEntry';

const question: readonly Parameter[] = [
  { name: 'industry' },
  { name: 'metric' },
  { name: 'scope', default: null },
];
const own: Parameter = { name: 'own', default: null };
const support =
  'Brynjolfsson, Li and Raymond, "Generative AI at Work", Quarterly Journal of Economics 140(2), 2025';
const deloitte =
  'Deloitte, "AI ROI: The paradox of rising investment and elusive returns", 2025: two to four years';
const teachers =
  'National Foundation for Educational Research, "ChatGPT in lesson preparation", 2024: 25.3 minutes a week';
const mahlum = 'Mahlum Innovations, "2026 AI Implementation ROI Benchmarking Report", 2026: 9.1 months';
const native = 'None: the figures come with the add-in.';

/** A company's own table: its claims handling paid back in 5 months. */
const ownTable = [
  ['Industry', 'Metric', 'Scope', 'Central', 'Evidence', 'Sample size'],
  ['finance', 'payback', 'claims', 5, 'measured', 40],
];
const ownSource = 'The table that is given';

export const benchmarkFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.BENCHMARK',
    family: 'benchmarks',
    definition:
      'The published figure that comes closest to the question: for the industry asked, else for all industries; for the scope asked, else for any; converted only where that is exact, between return per dollar and ROI. Of several, your own, then the best grade, then the newest, then the largest sample. The cell shows the grade and what was not as asked beside the number; "used" says it in words, "lowest" and "highest" are those of all the figures. The statistic may also be "mean", "median", "rule", "measured", "sample size", "evidence", "sponsor", "notes" or "id".',
    source:
      'Each figure names its own: AIROI.BENCHMARK.SOURCE; the rules of grading stand in docs/benchmarks.md',
    parameters: [...question, { name: 'statistic', default: 'central' }, own],
    examples: [
      { arguments: ['customer support', 'productivity'], result: 0.15, source: support },
      {
        arguments: ['all', 'time to satisfactory return', null, 'high'],
        result: 48,
        source: deloitte,
      },
      { arguments: ['healthcare', 'payback'], result: 9.1, source: mahlum },
      {
        arguments: ['Finance', 'ROI'],
        result: 3.2,
        source:
          'IDC, "Business Opportunity of AI Survey 2024": 4.20 dollars for each dollar, less the dollar',
      },
      {
        arguments: ['education', 'payback', null, 'used'],
        result:
          'payback, all industries, enterprise-wide; no figure of payback for education: this is for all industries',
        source: 'No payback in education was published that could be read',
      },
      { arguments: ['finance', 'payback', null, null, ownTable], result: 5, source: ownSource },
    ],
    errors: [
      {
        arguments: ['helthcare', 'payback'],
        error: '#N/A',
        because: 'a name is not known; the message gives the nearest',
      },
      {
        arguments: ['finance', 'downtime reduction'],
        error: '#N/A',
        because: 'no such figure was published; one of another measure is never put in its place',
      },
      {
        arguments: ['all', 'cost per month'],
        error: '#N/A',
        because: 'the scope is part of what is measured, and none is given',
      },
      {
        arguments: ['all', 'payback', null, null, [['Industry', 'Figure']]],
        error: '#VALUE!',
        because: 'your own table cannot be read; the message names the row and the column',
      },
    ],
    native,
  },
  {
    id: 'AIROI.BENCHMARKS',
    family: 'benchmarks',
    definition:
      'Every published figure for an industry, a metric and a scope, or for any of them: your own first, then by grade, year and sample. Nothing stands in for what is asked.',
    source: 'Each row names its own',
    parameters: [
      { name: 'industry', default: null },
      { name: 'metric', default: null },
      { name: 'scope', default: null },
      own,
    ],
    examples: [
      {
        arguments: ['customer support'],
        result: [
          ['customer support', 'Low', 0],
          ['customer support', 'Central', 0.15],
          ['customer support', 'High', 0.34],
          ['customer support', 'Grade', 'A'],
        ],
        source: support,
      },
      {
        arguments: [null, 'time saved per week', 'enterprise-wide'],
        result: [['all', 'Central', 1.1]],
        source:
          'Humlum and Vestergaard, "Large Language Models, Small Labor Market Effects", 2025: 2.8% of a week',
      },
      {
        arguments: ['finance', 'payback', null, ownTable],
        result: [
          ['finance', 'Central', 5],
          ['finance', 'Grade', 'B'],
          ['finance', 'Origin', 'own'],
        ],
        source: ownSource,
      },
    ],
    errors: [
      {
        arguments: ['education', 'payback'],
        error: '#N/A',
        because: 'no such figure was published, or a name is not known',
      },
    ],
    native,
  },
  {
    id: 'AIROI.BENCHMARK.SOURCE',
    family: 'benchmarks',
    definition:
      'Publisher, title, year, grade and address of the figure that AIROI.BENCHMARK gives, and what was not as asked.',
    source: 'The publication itself',
    parameters: [...question, own],
    examples: [
      {
        arguments: ['Customer-Support', 'Productivity'],
        result:
          'Brynjolfsson, Li and Raymond: Generative AI at Work, Quarterly Journal of Economics 140(2) (2025), grade A, https://bhanneke.github.io/RISE/papers/notes/brynjolfsson2025genaiwork/',
        source: support,
      },
      {
        arguments: ['education', 'hours saved'],
        result:
          'National Foundation for Educational Research: ChatGPT in lesson preparation: a Teacher Choices trial (2024), grade A, https://nfer.ac.uk/publications/chatgpt-in-lesson-preparation-a-teacher-choices-trial',
        source: teachers,
      },
    ],
    errors: [
      {
        arguments: ['finance', 'downtime reduction'],
        error: '#N/A',
        because: 'no such figure was published, or a name is not known',
      },
    ],
    native,
  },
  {
    id: 'AIROI.BENCHMARK.POSITION',
    family: 'benchmarks',
    definition:
      'Where a value stands against the figure of the same metric that AIROI.BENCHMARK gives: outside its range, or beside a figure without a range, whether that is better or worse. The answer names the grade, who stands behind the figure, what was not as asked, and how far all figures span.',
    source: 'Each figure names its own: AIROI.BENCHMARK.SOURCE',
    parameters: [{ name: 'value' }, ...question, own],
    examples: [
      {
        arguments: [0.2, 'customer support', 'productivity'],
        result:
          '20.0% is above the mean of 15.0% and within 0.0% to 34.0% (grade A, independent: Brynjolfsson, Li and Raymond, 2025); all 2 figures span 0.0% to 34.0%',
        source: `${support}; Goldman Sachs, 2026: 30%`,
      },
      {
        arguments: [12, 'all', 'time to satisfactory return'],
        result:
          '12.0 months is below the range of 24.0 to 48.0 months: better than it (grade B, independent: Deloitte, 2025)',
        source: deloitte,
      },
    ],
    errors: [
      {
        arguments: [0.2, 'finance', 'downtime reduction'],
        error: '#N/A',
        because: 'no figure of this metric was published; one of another is never compared',
      },
      {
        arguments: [25, 'healthcare', 'task time saved'],
        error: '#VALUE!',
        because: 'the metric cannot have that value: it was measured in another unit',
      },
    ],
    native,
  },
];
