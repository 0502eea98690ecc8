import { driverKeys, type DriverKey } from '../assumptions';
import type { Case, Choices, Scenario } from '../case';
import type { CaseDrivers } from './caseDrivers';
import { endInScenario } from './endInScenario';

/** All that a forecast depends on. */
export interface ForecastTerms extends Pick<Choices, 'rampShape' | 'discounting'> {
  readonly values: Readonly<Record<DriverKey, number>>;
  /** What a driver's evidence multiplies its benefit or cost by; 1 where nothing. A benefit below 0 is taken as it is. */
  readonly factors: Readonly<Record<DriverKey, number>>;
}

/** Which of its evidence's factors a driver takes; the others take none. */
export const evidenceSides: Readonly<Partial<Record<DriverKey, 'benefit' | 'cost'>>> = {
  hoursSavedPerWeek: 'benefit',
  revenueAcceleration: 'benefit',
  errorCostAvoided: 'benefit',
  capacityFreed: 'benefit',
  toolCost: 'cost',
  implementationCost: 'cost',
  changeManagement: 'cost',
  maintenance: 'cost',
  retrainingCost: 'cost',
};

/** The terms of one scenario of a case. */
export function scenarioTerms(
  { choices }: Pick<Case, 'choices'>,
  drivers: CaseDrivers,
  scenario: Scenario,
): ForecastTerms {
  const { rampShape, discounting, adjustByEvidence, evidenceFactors } = choices;
  const factorOf = (key: DriverKey) => {
    const side = evidenceSides[key];
    return adjustByEvidence && side ? evidenceFactors[drivers[key].evidence][side] : 1;
  };
  return {
    values: perDriver((key) => drivers[key][endInScenario(key, scenario)]),
    factors: perDriver(factorOf),
    rampShape,
    discounting,
  };
}

function perDriver(figure: (key: DriverKey) => number): Record<DriverKey, number> {
  return Object.fromEntries(driverKeys.map((key) => [key, figure(key)])) as Record<DriverKey, number>;
}
