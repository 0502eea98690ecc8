import { drivers, type DriverKey } from '../assumptions';
import type { Scenario } from '../case';

/** The end of a driver's range that a scenario takes: `low` the unfavourable one, whichever it is. */
export function endInScenario(key: DriverKey, scenario: Scenario): Scenario {
  if (scenario === 'likely' || !drivers[key].ranged) return 'likely';
  return (scenario === 'low') === (drivers[key].better === 'higher') ? 'low' : 'high';
}
