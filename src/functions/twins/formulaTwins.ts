import { inputs, type InputKey } from '../../core/inputs';
import { results } from '../../core/results';
import { atLeast0, given, numbers, optional, orElse, required, steps } from './expressions';
import type { Twin } from './twin';

const grossOptions = {
  revenueAcceleration: 0,
  errorCostAvoided: 0,
  capacityFreed: 0,
  strategicValue: 0,
  weeksPerYear: inputs.weeksPerYear.default,
} as const;
const costOptions = { implementationCost: 0, changeManagement: 0, maintenance: 0 } as const;
const grossKeys: readonly InputKey[] = [
  'hoursSavedPerWeek',
  'loadedHourlyCost',
  ...(Object.keys(grossOptions) as (keyof typeof grossOptions)[]),
];
const costKeys: readonly InputKey[] = [
  'toolCost',
  ...(Object.keys(costOptions) as (keyof typeof costOptions)[]),
];

/** The results' own native formulas, over the parameters instead of a case's cells. */
const parameterOf = (key: string) =>
  key === 'weeksPerYear' ? orElse(key, inputs.weeksPerYear.default) : key;
const grossFormula = results.annualGrossBenefit.formula(parameterOf).slice(1);
const costFormula = results.totalCost.formula(parameterOf).slice(1);

/** The bounds of the registry of inputs. */
function withinBounds(keys: readonly InputKey[]): string[] {
  const bounds = keys.map((key) => ({ key, min: undefined, max: undefined, ...inputs[key] }));
  return [
    atLeast0(...bounds.filter(({ min }) => min === 0).map(({ key }) => key)),
    ...bounds.flatMap(({ key, max }) => (max === undefined ? [] : [`MAX(${key})<=${max}`])),
  ];
}

export const formulaTwins: Readonly<Record<string, Twin>> = {
  AIROI: {
    name: 'AIROI_ROI',
    parameters: [
      ...required('hoursSavedPerWeek', 'loadedHourlyCost', 'toolCost'),
      ...optional({ ...costOptions, ...grossOptions }),
    ],
    body: given(
      [
        numbers('hoursSavedPerWeek', 'loadedHourlyCost', 'toolCost'),
        ...withinBounds([...grossKeys, ...costKeys]),
      ],
      steps({ grossBenefit: grossFormula, totalCost: costFormula }, '(grossBenefit-totalCost)/totalCost'),
    ),
    comment: 'First-year ROI of an AI project: annual net benefit over total cost, as a fraction.',
  },
  'AIROI.GROSS': {
    name: 'AIROI_GROSS',
    parameters: [...required('hoursSavedPerWeek', 'loadedHourlyCost'), ...optional(grossOptions)],
    body: given([numbers('hoursSavedPerWeek', 'loadedHourlyCost'), ...withinBounds(grossKeys)], grossFormula),
    comment:
      'Annual gross benefit of an AI project: value of hours saved, revenue, avoided errors and freed capacity.',
  },
  'AIROI.NET': {
    name: 'AIROI_NET',
    parameters: [...required('grossBenefit', 'toolCost'), ...optional(costOptions)],
    body: given(
      [numbers('grossBenefit', 'toolCost'), ...withinBounds(costKeys)],
      `grossBenefit-(${costFormula})`,
    ),
    comment: 'First-year net benefit of an AI project: annual gross benefit less all costs.',
  },
  'AIROI.PERDOLLAR': {
    name: 'AIROI_PERDOLLAR',
    parameters: required('grossBenefit', 'totalCost'),
    body: given([numbers('grossBenefit', 'totalCost'), 'totalCost>=0'], 'grossBenefit/totalCost'),
    comment: 'Gross benefit for each unit of money spent: 1.2 is 20% ROI.',
  },
};
