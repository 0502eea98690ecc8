import type { CatalogueEntry, Parameter } from './catalogueEntry';

const optional = (...names: readonly string[]): readonly Parameter[] =>
  names.map((name) => ({ name, default: 0 }));
const benefitOptions: readonly Parameter[] = [
  ...optional('revenueAcceleration', 'errorCostAvoided', 'capacityFreed', 'strategicValue'),
  { name: 'weeksPerYear', default: 52 },
];
const costOptions = optional('implementationCost', 'changeManagement', 'maintenance');

const published = '"AI Scaling Mastery", step 4, Generate Forge AI, 2026, generateforgeai.store/?p=32';
const salesLoft = 'Forrester, "The Total Economic Impact of SalesLoft" (2020), page 19';

export const formulaFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI',
    family: 'formula',
    definition:
      'ROI = annual net benefit / (tool + implementation + change management + maintenance), for the first year, which bears one-off costs in full.',
    source: published,
    parameters: [
      { name: 'hoursSavedPerWeek' },
      { name: 'loadedHourlyCost' },
      { name: 'toolCost' },
      ...costOptions,
      ...benefitOptions,
    ],
    examples: [
      {
        arguments: [10, 85, 12000, 20000, 5000, 3000],
        result: 0.105,
        source: 'By hand: 10 x 52 x 85 = 44,200 of benefit on 40,000 of cost',
      },
      {
        arguments: [0, 0, 1672201, null, null, null, 7168371],
        result: 3.29,
        within: 'rounding',
        source: `${salesLoft}: net benefits of 5,496,170 on costs of 1,672,201 are 329%`,
      },
    ],
    errors: [{ arguments: [10, 85, 0], error: '#DIV/0!', because: 'every cost is 0' }],
    native:
      '=(hoursSavedPerWeek*weeksPerYear*loadedHourlyCost+revenueAcceleration+errorCostAvoided+capacityFreed*strategicValue)/(toolCost+implementationCost+changeManagement+maintenance)-1',
  },
  {
    id: 'AIROI.GROSS',
    family: 'formula',
    definition:
      'Annual gross benefit = hours saved per week x 52 x fully loaded hourly cost + revenue acceleration + error cost avoided + capacity freed x strategic value.',
    source: published,
    parameters: [{ name: 'hoursSavedPerWeek' }, { name: 'loadedHourlyCost' }, ...benefitOptions],
    examples: [
      { arguments: [10, 85], result: 44200, source: 'By hand: 10 x 52 x 85' },
      {
        arguments: [2, 40, 1000, -500, 100, 7, 50],
        result: 5200,
        source: 'By hand: 2 x 50 x 40 + 1,000 - 500 + 100 x 7',
      },
    ],
    errors: [{ arguments: [1e200, 1e200], error: '#NUM!', because: 'the figure is too large to calculate' }],
    native:
      '=hoursSavedPerWeek*weeksPerYear*loadedHourlyCost+revenueAcceleration+errorCostAvoided+capacityFreed*strategicValue',
  },
  {
    id: 'AIROI.NET',
    family: 'formula',
    definition:
      'Annual net benefit = annual gross benefit - tool cost - implementation cost - change management - maintenance.',
    source: published,
    parameters: [{ name: 'grossBenefit' }, { name: 'toolCost' }, ...costOptions],
    examples: [
      { arguments: [44200, 12000, 20000, 5000, 3000], result: 4200, source: 'By hand: 44,200 - 40,000' },
      { arguments: [7168371, 1672201], result: 5496170, source: salesLoft },
    ],
    errors: [{ arguments: [44200, -12000], error: '#VALUE!', because: 'a cost is negative' }],
    native: '=grossBenefit-(toolCost+implementationCost+changeManagement+maintenance)',
  },
  {
    id: 'AIROI.PERDOLLAR',
    family: 'formula',
    definition: 'Gross benefit / total cost: ROI + 1.',
    source:
      'How surveys state returns: IDC, "Business Opportunity of AI Survey 2024", 3.7 for each dollar spent',
    parameters: [{ name: 'grossBenefit' }, { name: 'totalCost' }],
    examples: [
      { arguments: [44200, 40000], result: 1.105, source: 'By hand: an ROI of 10.5%, plus 1' },
      {
        arguments: [7168371, 1672201],
        result: 4.29,
        within: 'rounding',
        source: `${salesLoft}: an ROI of 329%, plus 1`,
      },
    ],
    errors: [{ arguments: [44200, 0], error: '#DIV/0!', because: 'the total cost is 0' }],
    native: '=grossBenefit/totalCost',
  },
  {
    id: 'AIROI.CASE',
    family: 'formula',
    definition:
      'Every result of a case, from its inputs by name; what is not named counts as its default, 0 or 52 weeks.',
    source: published,
    parameters: [{ name: 'labelsAndValues' }],
    examples: [
      {
        arguments: [
          [
            ['Hours saved per week', 10],
            ['Fully loaded hourly cost', 85],
            ['Tool cost', 12000],
            ['Implementation cost', 20000],
            ['Change management', 5000],
            ['Maintenance', 3000],
          ],
        ],
        result: [
          ['Annual gross benefit', 'Value', 44200],
          ['Annual net benefit', 'Value', 4200],
          ['Annual run-rate net benefit', 'Value', 29200],
          ['ROI', 'Value', 0.105],
          ['Gross return per 1 spent', 'Value', 1.105],
          ['Payback', 'Value', 300 / 29.2],
        ],
        source:
          'By hand: 44,200 on 40,000; from year 2 on 44,200 - 15,000 = 29,200; 25,000 back in 25,000 / 29,200 of a year',
      },
      {
        arguments: [
          [
            ['toolCost', 6500],
            ['HOURS SAVED PER WEEK', 2],
            ['working weeks per year', 50],
            ['fully-loaded hourly cost', 40],
            ['revenueAcceleration', 1000],
            ['Error cost avoided', -500],
            ['Capacity freed', 100],
            ['StrategicValue', 7],
          ],
        ],
        result: [
          ['Annual gross benefit', 'Value', 5200],
          ['ROI', 'Value', -0.2],
          ['Payback', 'Value', 'never pays back'],
        ],
        source: 'By hand: 2 x 50 x 40 + 1,000 - 500 + 700 = 5,200, on a yearly cost of 6,500',
      },
    ],
    errors: [
      {
        arguments: [[['Tool costs', 12000]]],
        error: '#N/A',
        because: 'a name is no input; the message gives the nearest',
      },
      {
        arguments: [
          [
            ['Tool cost', 12000],
            ['toolCost', 9000],
          ],
        ],
        error: '#VALUE!',
        because: 'an input stands twice',
      },
    ],
    native: 'None in one formula: the sheets that the pane builds hold these results as native formulas.',
  },
];
