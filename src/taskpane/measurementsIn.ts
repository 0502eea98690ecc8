import type { Grid, PilotDesign } from '../core/case';
import { readMeasurements, type Measurements } from '../core/measurements';

const remembered = new WeakMap<Grid, { readonly isRates: boolean; readonly found: Measurements }>();

/** One group's measurements in a range of their own; each range is looked at once. */
export function measurementsIn(grid: Grid, design: PilotDesign): Measurements {
  const isRates = design === 'rates';
  const known = remembered.get(grid);
  if (known?.isRates === isRates) return known.found;
  const found = readMeasurements(grid, isRates);
  remembered.set(grid, { isRates, found });
  return found;
}
