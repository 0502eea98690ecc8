import type { CatalogueEntry, Parameter } from './catalogueEntry';

const question: readonly Parameter[] = [
  { name: 'industry' },
  { name: 'metric' },
  { name: 'scope', default: null },
];
const own: Parameter = { name: 'own', default: null };
const support =
  'Brynjolfsson, Li and Raymond, "Generative AI at Work", Quarterly Journal of Economics 140(2), 2025';
const native = 'None: the figures come with the add-in.';

export const benchmarkFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.BENCHMARK',
    family: 'benchmarks',
    definition: 'The best-graded published figure for an industry and a metric, the newest of equal grade.',
    source: 'Each figure names its own: AIROI.BENCHMARK.SOURCE',
    parameters: [...question, { name: 'statistic', default: 'central' }, own],
    examples: [
      { arguments: ['customer support', 'productivity'], result: 0.15, source: support },
      {
        arguments: ['all', 'time to satisfactory return', null, 'high'],
        result: 48,
        source:
          'Deloitte, "AI ROI: The paradox of rising investment and elusive returns", 2025: two to four years',
      },
    ],
    errors: [
      {
        arguments: ['helthcare', 'payback'],
        error: '#N/A',
        because: 'a name is not known; the message gives the nearest',
      },
      {
        arguments: ['finance', 'margin erosion'],
        error: '#N/A',
        because: 'no such figure was published; nothing is put in its place',
      },
    ],
    native,
  },
  {
    id: 'AIROI.BENCHMARKS',
    family: 'benchmarks',
    definition:
      'Every published figure for an industry, a metric and a scope, or for any of them, best grade first.',
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
    definition: 'Publisher, title, year, grade and address of the figure that AIROI.BENCHMARK gives.',
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
          'Gallup: Teacher AI poll 2024-25 (2025), grade C, https://www.warpnews.org/artificial-intelligence/ai-tools-give-teachers-six-weeks-of-extra-time-per-year',
        source: 'Gallup, "Teacher AI poll 2024-25", 2025',
      },
    ],
    errors: [
      {
        arguments: ['finance', 'margin erosion'],
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
      'Where a value stands against the figures of the same metric, and only of that one; the answer names the grade and the publisher.',
    source: 'Each figure names its own: AIROI.BENCHMARK.SOURCE',
    parameters: [{ name: 'value' }, ...question, own],
    examples: [
      {
        arguments: [0.2, 'customer support', 'productivity'],
        result:
          '20.0% is above the mean of 15.0% and within 0.0% to 34.0% (grade A, independent: Brynjolfsson, Li and Raymond, 2025)',
        source: support,
      },
      {
        arguments: [12, 'all', 'time to satisfactory return'],
        result:
          '12.0 months is below the range of 24.0 to 48.0 months: better than it (grade B, independent: Deloitte, 2025)',
        source:
          'Deloitte, "AI ROI: The paradox of rising investment and elusive returns", 2025: two to four years',
      },
    ],
    errors: [
      {
        arguments: [0.2, 'finance', 'margin erosion'],
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
