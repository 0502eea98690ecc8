import type { Case } from '../core/case';

/**
 * The worked example: an assistant that drafts answers for a support team, piloted by 34 agents beside 36 on
 * the old way of working, one mean per agent. Drawn for this product; the figures are nobody's. As in most
 * pilots, not everything got better.
 */
export const exampleCase: Case = {
  name: 'Support assistant pilot',
  currency: 'USD',
  industry: 'Customer support',
  inputs: {
    hoursSavedPerWeek: 54,
    weeksPerYear: 46,
    loadedHourlyCost: 38,
    revenueAcceleration: 0,
    errorCostAvoided: -2400,
    capacityFreed: 0,
    strategicValue: 0,
    toolCost: 22440,
    implementationCost: 26000,
    changeManagement: 12500,
    maintenance: 9000,
  },
  evidence: {
    hoursSavedPerWeek: 'measured',
    weeksPerYear: 'assumption',
    loadedHourlyCost: 'self-reported',
    revenueAcceleration: 'assumption',
    errorCostAvoided: 'measured',
    capacityFreed: 'assumption',
    strategicValue: 'assumption',
    toolCost: 'measured',
    implementationCost: 'measured',
    changeManagement: 'self-reported',
    maintenance: 'assumption',
  },
  metrics: [
    {
      name: 'Handling time',
      unit: 'minutes',
      better: 'lower',
      source: {
        kind: 'values',
        baseline: [
          17.5, 11.7, 32.5, 12.1, 12.2, 14.6, 9.4, 11.1, 12.8, 16.6, 8.5, 23.8, 12.2, 20.0, 22.7, 12.3, 12.9,
          11.6, 6.4, 8.1, 15.1, 17.7, 20.7, 19.0, 21.4, 11.0, 23.2, 13.1, 9.7, 12.7, 14.6, 18.0, 12.9, 10.2,
          11.0, 15.5,
        ],
        pilot: [
          10.2, 18.8, 10.2, 19.1, 15.3, 13.3, 6.5, 12.3, 12.7, 18.6, 11.1, 6.8, 10.4, 9.9, 6.5, 9.4, 15.1,
          13.7, 15.6, 12.3, 8.5, 14.7, 12.0, 10.6, 6.7, 7.5, 6.6, 17.1, 10.0, 5.8, 12.5, 15.1, 11.5, 14.9,
        ],
      },
    },
    {
      name: 'Customer satisfaction',
      unit: 'of 5',
      better: 'higher',
      source: {
        kind: 'values',
        baseline: [
          4.3, 4.4, 3.6, 3.9, 3.5, 3.6, 3.3, 4.2, 4.0, 4.2, 4.0, 3.8, 4.2, 3.5, 4.7, 3.6, 4.0, 4.3, 3.7, 4.0,
          3.6, 3.8, 3.7, 4.6, 3.8, 3.7, 4.6, 4.1, 4.6, 4.6, 4.8, 4.1, 3.9, 3.7, 3.8, 3.3,
        ],
        pilot: [
          4.9, 3.7, 4.6, 4.1, 4.4, 4.1, 4.1, 4.3, 3.9, 3.4, 4.8, 4.3, 4.5, 4.6, 3.5, 4.2, 3.7, 3.8, 3.8, 4.1,
          4.4, 4.4, 4.2, 3.7, 4.3, 3.8, 4.4, 3.2, 4.5, 4.3, 3.7, 4.2, 4.5, 4.4,
        ],
      },
    },
    {
      name: 'Reopened tickets',
      unit: 'per 100',
      better: 'lower',
      source: {
        kind: 'values',
        baseline: [
          2.6, 4.2, 4.4, 8.7, 5.3, 8.8, 4.9, 8.1, 5.1, 5.9, 4.7, 4.7, 2.6, 4.9, 8.3, 6.2, 3.9, 8.2, 7.0, 5.5,
          5.1, 9.8, 5.7, 5.2, 2.0, 5.6, 7.9, 1.7, 5.5, 4.2, 3.1, 6.6, 11.3, 6.9, 5.7, 3.0,
        ],
        pilot: [
          5.6, 5.9, 2.4, 8.1, 5.0, 7.3, 4.5, 3.8, 4.8, 4.6, 8.4, 8.2, 5.5, 8.3, 6.2, 7.3, 9.9, 7.4, 7.3, 5.2,
          7.4, 3.9, 4.6, 4.5, 6.3, 3.5, 7.3, 7.3, 6.9, 3.4, 5.7, 1.2, 7.2, 4.8,
        ],
      },
    },
  ],
};
