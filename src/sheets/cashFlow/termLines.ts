import type { DriverKey } from '../../core/assumptions';
import type { Scenario } from '../../core/case';
import type { CaseNames } from '../caseNames';
import { figureFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { AssumptionPlaces } from './assumptionLines';
import type { CashFlowLines } from './cashFlowLines';
import type { ByScenario } from './places';

/** A case's money before time, decay and the chance of failing; `core/forecast/amountsOf` has the same. */
export interface TermPlaces {
  /** The literal formula's annual gross benefit. */
  readonly formula: ByScenario;
  readonly realised: ByScenario;
  readonly adjusted: ByScenario;
  readonly benefit: ByScenario;
  readonly cashable: ByScenario;
  readonly investment: ByScenario;
  readonly running: ByScenario;
  readonly retraining: ByScenario;
}

export function termLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  { value, factor }: AssumptionPlaces,
): TermPlaces {
  lines.heading('Terms', 'How it is calculated');
  const yearly = {
    format: figureFormat('money per year', currency),
    unit: unitText('money per year', names.fact('CaseCurrency')),
  };
  const once = {
    format: figureFormat('money', currency),
    unit: unitText('money', names.fact('CaseCurrency')),
  };
  const product = (scenario: Scenario, keys: readonly DriverKey[]) =>
    keys.map((key) => value[key][scenario]).join('*');
  const term = (label: string, basis: string, of: (scenario: Scenario) => string) =>
    lines.scenarioLine((scenario) => `=${of(scenario)}`, { ...yearly, label, basis });
  const adjust = (key: DriverKey, cell: string) => `${cell}*IF(${cell}>0,${factor[key]},1)`;

  const saved = term(
    'Hours saved',
    'Hours a week × weeks × hourly cost: the formula as it is written',
    (scenario) => product(scenario, ['hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost']),
  );
  const freed = term('Freed capacity put to use', 'Hours a year × strategic value', (scenario) =>
    product(scenario, ['capacityFreed', 'strategicValue']),
  );
  const others = (scenario: Scenario) =>
    `${value.revenueAcceleration[scenario]}+${value.errorCostAvoided[scenario]}+${freed[scenario]}`;
  const gross = term(
    'Annual gross benefit',
    'With revenue and errors avoided: the formula as it is written',
    (scenario) => `${saved[scenario]}+${others(scenario)}`,
  );
  const hours = term(
    'Hours realised',
    'Hours saved × share realised',
    (scenario) => `${saved[scenario]}*${value.realisation[scenario]}`,
  );
  const realised = term(
    'Realised benefit',
    'With revenue, errors avoided and freed capacity',
    (scenario) => `${hours[scenario]}+${others(scenario)}`,
  );
  const adjustedHours = term(
    'Hours, by evidence',
    'Times the factor of their evidence; a benefit below 0 is taken as it is',
    (scenario) => adjust('hoursSavedPerWeek', hours[scenario]),
  );
  const adjustedMoney = term(
    'Revenue and errors, by evidence',
    'Each times the factor of its evidence, where it is above 0',
    (scenario) =>
      `${adjust('revenueAcceleration', value.revenueAcceleration[scenario])}+${adjust('errorCostAvoided', value.errorCostAvoided[scenario])}`,
  );
  const adjusted = term(
    'Benefit, by evidence',
    'With freed capacity, by its evidence',
    (scenario) =>
      `${adjustedHours[scenario]}+${adjustedMoney[scenario]}+${adjust('capacityFreed', freed[scenario])}`,
  );
  const benefit = term(
    'Annual benefit at full effect',
    'Times adoption',
    (scenario) => `${adjusted[scenario]}*${value.adoption[scenario]}`,
  );
  const cashable = term(
    '  of which cashable',
    'Cashable share of hours, and revenue and errors, adopted',
    (scenario) =>
      `(${adjustedHours[scenario]}*${value.cashableShare[scenario]}+${adjustedMoney[scenario]})*${value.adoption[scenario]}`,
  );

  const costs = (scenario: Scenario, keys: readonly DriverKey[]) =>
    `=(${keys.map((key) => `${value[key][scenario]}*${factor[key]}`).join('+')})*(1+${value.costOverrun[scenario]})`;
  const investment = lines.scenarioLine(
    (scenario) => costs(scenario, ['implementationCost', 'changeManagement']),
    {
      ...once,
      label: 'Investment',
      basis: 'Implementation and change management, by evidence, × (1 + overrun)',
    },
  );
  const running = lines.scenarioLine((scenario) => costs(scenario, ['toolCost', 'maintenance']), {
    ...yearly,
    label: 'Annual running cost',
    basis: 'Tool and maintenance, by evidence, × (1 + overrun)',
  });
  const retraining = lines.scenarioLine((scenario) => costs(scenario, ['retrainingCost']), {
    ...once,
    label: 'A retraining',
    basis: 'By evidence, × (1 + overrun)',
  });
  return { formula: gross, realised, adjusted, benefit, cashable, investment, running, retraining };
}
