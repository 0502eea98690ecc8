import { caseDefaults, metricDefaults, type Case, type Metric, type TableColumns } from '../../src/core/case';
import { defaultInputs } from '../../src/core/inputs';

/** Nothing entered yet. */
export const emptyCase: Case = {
  ...caseDefaults,
  name: '',
  currency: 'USD',
  industry: '',
  inputs: defaultInputs,
};

/** The formula's example of the README: 44,200 gross on 40,000 cost. */
export const formulaCase: Case = {
  ...emptyCase,
  name: 'Support copilot',
  currency: 'EUR',
  industry: 'customer support',
  inputs: {
    ...defaultInputs,
    hoursSavedPerWeek: 10,
    loadedHourlyCost: 85,
    toolCost: 12000,
    implementationCost: 20000,
    changeManagement: 5000,
    maintenance: 3000,
  },
  evidence: { ...caseDefaults.evidence, hoursSavedPerWeek: 'measured', toolCost: 'measured' },
};

/** A metric by what matters of it; times in minutes, less is better, unless told. */
export function metricOf(name: string, more: Partial<Metric> & Pick<Metric, 'source'>): Metric {
  return { ...metricDefaults, name, unit: 'minutes', better: 'lower', ...more };
}

/** A long table's columns that a metric does without. */
export const noColumns = {
  personColumn: null,
  periodColumn: null,
  before: null,
  after: null,
  covariateColumn: null,
} as const satisfies Partial<TableColumns>;

/** One metric of each kind of source, design and worth. */
export const pilotCase: Case = {
  ...formulaCase,
  metrics: [
    metricOf('Handling time', {
      source: {
        kind: 'ranges',
        baseline: 'Data!A1:A25',
        pilot: "'Pilot 2025'!B1:B25",
        baselineBefore: null,
        pilotBefore: null,
      },
      worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 110, people: 40 },
    }),
    metricOf('Implementation time', {
      design: 'adjusted',
      scale: 'log',
      source: {
        ...noColumns,
        kind: 'table',
        table: 'Tasks!A1:I247',
        groupColumn: 6,
        valueColumn: 7,
        baselineGroup: 0,
        pilotGroup: 1,
        covariateColumn: 2,
        periodColumn: 1,
      },
    }),
    metricOf('Review time', {
      design: 'paired',
      source: {
        ...noColumns,
        kind: 'table',
        table: 'Reviews!B3:E12',
        groupColumn: 1,
        valueColumn: 3,
        baselineGroup: 'by hand',
        pilotGroup: 'with AI',
        personColumn: 0,
      },
    }),
    metricOf('Satisfaction', {
      unit: 'points',
      better: 'higher',
      evidence: 'self-reported',
      design: 'controlled',
      source: {
        kind: 'values',
        baseline: [3, 4, 4, 5],
        pilot: [4, 5, 5],
        baselineBefore: [3, 3, 4],
        pilotBefore: [3, 4, 3],
      },
    }),
    metricOf('Wrong answers', {
      unit: '',
      design: 'rates',
      source: { kind: 'counts', baseline: { errors: 41, total: 610 }, pilot: { errors: 32, total: 598 } },
      worth: { kind: 'errors', volumePerYear: 90000, costPerError: 12 },
    }),
    metricOf('Cost per case', {
      unit: 'EUR',
      source: {
        kind: 'summary',
        baseline: { n: 30, mean: 52.1, standardDeviation: 45.1 },
        pilot: { n: 25, mean: 27.1, standardDeviation: 26.4 },
      },
      worth: { kind: 'cost', volumePerYear: 12000 },
    }),
    metricOf('Call time', {
      scale: 'trimmed',
      source: {
        ...noColumns,
        kind: 'rows',
        rows: [
          ['desk', 'minutes'],
          ['old', 3],
          ['new', 4],
          ['old', 6],
          ['new', 2],
          ['old', 5],
          ['new', null],
        ],
        groupColumn: 0,
        valueColumn: 1,
        baselineGroup: 'old',
        pilotGroup: 'new',
      },
    }),
  ],
};
