import { drivers, type DriverKey } from '../core/assumptions';
import type { Scenario } from '../core/case';
import type { CaseNames, RangeEnd } from './caseNames';

/** Formula, with "=", of a driver's value at one end of its range, or its likely value where that end is not told. */
export function driverAt(names: CaseNames, key: DriverKey, end: RangeEnd | 'Likely'): string {
  const likely = names.figure(key);
  if (end === 'Likely' || !drivers[key].ranged) return `=${likely}`;
  const told = names.end(key, end);
  return `=IF(ISNUMBER(${told}),${told},${likely})`;
}

/** The end of a driver's range that a scenario takes: `low` the unfavourable one. */
export function scenarioEnd(key: DriverKey, scenario: Scenario): RangeEnd | 'Likely' {
  if (scenario === 'likely') return 'Likely';
  return (scenario === 'low') === (drivers[key].better === 'higher') ? 'Low' : 'High';
}
