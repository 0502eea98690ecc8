import { driverKeys, type DriverKey } from '../../../core/assumptions';
import { scenarios, type Scenario } from '../../../core/case';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import type { ByScenario } from '../../cashFlow/places';
import type { CaseNames } from '../../caseNames';
import { figureFormat } from '../../numberFormats';
import { unitText } from '../../unitText';

/** Formula, without "=", of a driver as a scenario takes it on Cash flow. */
export function driverInPlan(names: CaseNames, key: DriverKey, scenario: Scenario): string {
  const drivers = names.fact('CasePlanDrivers');
  return `INDEX(${drivers},${driverKeys.indexOf(key) + 1},${scenarios.indexOf(scenario) + 1})`;
}

/** What a retraining costs, and after how many months it is planned. */
export interface RetrainingTerms {
  readonly cost: ByScenario;
  /** 0 for never. */
  readonly every: ByScenario;
}

export function retrainingTerms(lines: CashFlowLines, names: CaseNames, currency: string): RetrainingTerms {
  const drivers = names.fact('CasePlanDrivers');
  const factor = `INDEX(${drivers},${driverKeys.indexOf('retrainingCost') + 1},COLUMNS(${drivers}))`;
  lines.heading('Retraining, by the plan', 'What it is');
  return {
    cost: lines.scenarioLine(
      (scenario) =>
        `=${driverInPlan(names, 'retrainingCost', scenario)}*${factor}*(1+${driverInPlan(names, 'costOverrun', scenario)})`,
      {
        format: figureFormat('money', currency),
        unit: unitText('money', names.fact('CaseCurrency')),
        label: 'A retraining',
        basis: 'By evidence, × (1 + overrun)',
      },
    ),
    every: lines.scenarioLine((scenario) => `=${driverInPlan(names, 'retrainEveryMonths', scenario)}`, {
      format: '0.0',
      unit: 'months',
      label: 'Retrained every',
      basis: '0 for never',
    }),
  };
}
