import { driverKeys } from '../assumptions';
import { discountings, rampShapes, type Case } from '../case';
import type { CaseDrivers } from './caseDrivers';
import { scenarioTerms } from './scenarioTerms';
import type { SimulationRecord, UsedDriver } from './simulationRecord';

type Used = Pick<SimulationRecord, 'used' | 'usedChoices'>;

/** What a simulation of the case uses. */
export function simulationUses(of: Pick<Case, 'choices'>, drivers: CaseDrivers): Used {
  const { factors } = scenarioTerms(of, drivers, 'likely');
  const { rampShape, discounting } = of.choices;
  return {
    used: driverKeys.map((key): UsedDriver => {
      const { low, likely, high } = drivers[key];
      return [low, likely, high, factors[key]];
    }),
    usedChoices: [rampShapes.indexOf(rampShape), discountings.indexOf(discounting)],
  };
}

/** Sheets calculate what metrics and running costs feed, and may round its last digits otherwise. */
const RELATIVE_ROUNDING = 1e-9;

/** Whether the case is still what was simulated. */
export function isSimulationCurrent(record: Used, of: Pick<Case, 'choices'>, drivers: CaseDrivers): boolean {
  const now = simulationUses(of, drivers);
  const same = (a: number, b: number) =>
    Math.abs(a - b) <= RELATIVE_ROUNDING * Math.max(Math.abs(a), Math.abs(b));
  return (
    now.usedChoices.every((choice, i) => choice === record.usedChoices[i]) &&
    now.used.length === record.used.length &&
    now.used.every((figures, i) => figures.every((figure, j) => same(figure, record.used[i]![j]!)))
  );
}
