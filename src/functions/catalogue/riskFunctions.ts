import type { CatalogueEntry } from './catalogueEntry';

const spread = [
  ['Hours saved per week', 5, 10, 14],
  ['Working weeks per year', 44, 48, 52],
  ['Fully loaded hourly cost', 60, 85, 100],
  ['Revenue acceleration', 0, 5000, 20000],
  ['Error cost avoided', -1000, 2000, 8000],
  ['Capacity freed', 0, 100, 200],
  ['Strategic value of freed capacity', 10, 20, 60],
  ['Tool cost', 10000, 12000, 20000],
  ['Implementation cost', 15000, 20000, 40000],
  ['Change management', 3000, 5000, 12000],
  ['Maintenance', 2000, 3000, 9000],
] as const;

export const riskFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.EXPECTED',
    family: 'risk',
    definition: '(low + 4 likely + high) / 6, or (low + likely + high) / 3 where triangular.',
    source: 'Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959), the PERT estimate',
    parameters: [{ name: 'low' }, { name: 'likely' }, { name: 'high' }, { name: 'shape', default: 'PERT' }],
    examples: [
      {
        arguments: [3, 4, 11],
        result: 5,
        source: "By hand, on the PMBOK Guide's formula: (3 + 16 + 11) / 6",
      },
      { arguments: [4, 6, 14, 'triangular'], result: 8, source: 'By hand: (4 + 6 + 14) / 3' },
    ],
    errors: [
      {
        arguments: [5, 4, 6],
        error: '#VALUE!',
        because: 'the values do not rise from low to likely to high',
      },
      {
        arguments: [4, 6, 14, 'normal'],
        error: '#VALUE!',
        because: 'the shape is neither "PERT" nor "triangular"',
      },
    ],
    native: '=IF(shape="triangular",(low+likely+high)/3,(low+4*likely+high)/6)',
  },
  {
    id: 'AIROI.STRESS',
    family: 'risk',
    definition: 'Cost x (1 + overrun x probability).',
    source:
      '"AI Scaling Mastery", Generate Forge AI, 2026: 58% of enterprises exceeded their estimate by 40% or more (no original found: a preset, not a benchmark)',
    parameters: [{ name: 'cost' }, { name: 'overrun', default: 0.4 }, { name: 'probability', default: 1 }],
    examples: [
      { arguments: [100000], result: 140000, source: 'By hand: 100,000 x 1.4' },
      { arguments: [100000, 0.4, 0.58], result: 123200, source: 'By hand: 100,000 x (1 + 0.4 x 0.58)' },
    ],
    errors: [{ arguments: [100000, 0.4, 58], error: '#VALUE!', because: 'the probability is above 1' }],
    native: '=cost*(1+overrun*probability)',
  },
  {
    id: 'AIROI.TORNADO',
    family: 'risk',
    definition:
      'ROI with each input at its low and at its high value while the others stay at their likely ones, widest swing first.',
    source: 'Eschenbach, "Spiderplots versus Tornado Diagrams", Interfaces 22 (1992)',
    parameters: [{ name: 'inputs' }],
    examples: [
      {
        arguments: [
          [
            ['Tool cost', 10000, 12000, 20000],
            ['Hours saved per week', 5, 10, 12],
            ['Fully loaded hourly cost', 85, 85, 85],
          ],
        ],
        result: [
          ['Hours saved per week', 'ROI at low', 101 / 120],
          ['Hours saved per week', 'ROI at high', 3.42],
          ['Tool cost', 'ROI at low', 3.42],
          ['Tool cost', 'ROI at high', 1.21],
          ['Fully loaded hourly cost', 'Swing', 0],
        ],
        source: 'By hand: 22,100 and 53,040 on 12,000; 44,200 on 10,000 and on 20,000',
      },
      {
        arguments: [
          [
            ['revenueAcceleration', 100, 150, 250],
            ['toolCost', 100, 100, 125],
          ],
        ],
        result: [
          ['Revenue acceleration', 'Swing', 1.5],
          ['Tool cost', 'ROI at low', 0.5],
          ['Tool cost', 'ROI at high', 0.2],
          ['Tool cost', 'Swing', 0.3],
        ],
        source: 'By hand: 100 / 100 - 1 to 250 / 100 - 1; 150 / 100 - 1 and 150 / 125 - 1',
      },
    ],
    errors: [
      {
        arguments: [[['Tool costs', 1, 2, 3]]],
        error: '#N/A',
        because: 'a name is no input; the message gives the nearest',
      },
      { arguments: [[['Hours saved per week', 5, 10, 14]]], error: '#DIV/0!', because: 'every cost is 0' },
    ],
    native: 'None in one formula: two data tables (What-If Analysis) for each input.',
  },
  {
    id: 'AIROI.SIMULATE',
    family: 'risk',
    definition:
      'Monte Carlo simulation: each input drawn from a beta-PERT distribution of its own; percentiles of the results, and how often the case gains and pays back.',
    source:
      'Vose, Risk Analysis, 3rd ed. (2008), the PERT distribution; Blackman and Vigna, ACM Transactions on Mathematical Software 47 (2021), the random numbers',
    parameters: [{ name: 'inputs' }, { name: 'trials', default: 10000 }, { name: 'seed', default: 1 }],
    examples: [
      {
        arguments: [spread, 1000, 7],
        result: [
          [0.05, 'Annual net benefit', -10934.722104344793],
          [0.5, 'Annual net benefit', 5655.173232690802],
          [0.5, 'ROI', 0.12816337591091076],
          [0.95, 'Payback, months', 18.00261670693202],
          ['Probability of a gain, or of payback', 'ROI', 0.723],
        ],
        source: 'The same algorithm written in Python, to the last digit',
      },
      {
        arguments: [spread, 200000, 42],
        result: [
          [0.05, 'Annual net benefit', -10782.27],
          [0.5, 'Annual net benefit', 5768.42],
          [0.95, 'Annual net benefit', 22663.42],
        ],
        within: 300,
        source:
          'numpy, 20 million trials with its own generator and beta sampler; 200,000 trials stray from that by less than 300',
      },
    ],
    errors: [
      {
        arguments: [spread, 50],
        error: '#VALUE!',
        because: 'the trials are no whole number from 100 to 1,000,000',
      },
      {
        arguments: [[['Tool costs', 1, 2, 3]]],
        error: '#N/A',
        because: 'a name is no input; the message gives the nearest',
      },
      { arguments: [[['Hours saved per week', 5, 10, 14]]], error: '#DIV/0!', because: 'every cost is 0' },
    ],
    native: "None: Excel's random numbers take no seed, so that no table would stay the same.",
  },
];
