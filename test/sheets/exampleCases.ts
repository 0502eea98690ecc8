import type { Case } from '../../src/core/case';
import { defaultInputs, inputKeys } from '../../src/core/inputs';

const assumed = Object.fromEntries(inputKeys.map((key) => [key, 'assumption'])) as Case['evidence'];

/** Nothing entered yet. */
export const emptyCase: Case = {
  name: '',
  currency: 'USD',
  industry: '',
  inputs: defaultInputs,
  evidence: assumed,
  metrics: [],
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
  evidence: { ...assumed, hoursSavedPerWeek: 'measured', toolCost: 'measured' },
};

/** One metric of each kind of source. */
export const pilotCase: Case = {
  ...formulaCase,
  metrics: [
    {
      name: 'Handling time',
      unit: 'minutes',
      better: 'lower',
      source: { kind: 'ranges', baseline: 'Data!A1:A25', pilot: "'Pilot 2025'!B1:B25" },
    },
    {
      name: 'Implementation time',
      unit: 'minutes',
      better: 'lower',
      source: {
        kind: 'table',
        table: 'Tasks!A1:I247',
        groupColumn: 6,
        valueColumn: 7,
        baselineGroup: 0,
        pilotGroup: 1,
      },
    },
    {
      name: 'Satisfaction',
      unit: 'points',
      better: 'higher',
      source: { kind: 'values', baseline: [3, 4, 4, 5], pilot: [4, 5, 5] },
    },
  ],
};
