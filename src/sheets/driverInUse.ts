import { drivers, type DriverKey } from '../core/assumptions';
import type { Scenario } from '../core/case';
import { endInScenario } from '../core/forecast/endInScenario';
import type { CaseNames, RangeEnd } from './caseNames';

/**
 * Formula, with "=", of a driver's value at one end of its range, or its likely value where that end is not told; 0
 * where no number stands there.
 */
export function driverAt(names: CaseNames, key: DriverKey, end: RangeEnd | 'Likely'): string {
  const likely = names.figure(key);
  const likelyNumber = `IF(ISNUMBER(${likely}),${likely},0)`;
  if (end === 'Likely' || !drivers[key].ranged) return `=${likelyNumber}`;
  const told = names.end(key, end);
  return `=IF(ISNUMBER(${told}),${told},${likelyNumber})`;
}

const ends = { low: 'Low', likely: 'Likely', high: 'High' } as const;

/** The end of a driver's range that a scenario takes, as names have it. */
export function scenarioEnd(key: DriverKey, scenario: Scenario): RangeEnd | 'Likely' {
  return ends[endInScenario(key, scenario)];
}
