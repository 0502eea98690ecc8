import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';

/**
 * What the pilot's cost becomes at another volume: the fixed part stays, the rest grows with the volume
 * ratio to the power of the elasticity.
 *
 * @param pilotCost Money, the fixed part included.
 * @param pilotVolume Requests, users, documents: whatever drives the cost; above 0.
 * @param targetVolume In the same unit.
 * @param fixedCost Part of `pilotCost` that no volume changes; none unless told.
 * @param elasticity 1 (unless told) grows in proportion; below 1 volume makes cheaper, above 1 dearer.
 * @throws CalcError `bad-input` for a negative argument, or a fixed cost above the pilot's cost.
 * @source The cost-capacity rule: Williams, "Six-tenths Factor Aids in Approximating Costs", Chemical
 * Engineering 54 (1947)
 * @example scaleCost(10, 1, 1000) // 10000
 */
export function scaleCost(
  pilotCost: number,
  pilotVolume: number,
  targetVolume: number,
  fixedCost = 0,
  elasticity = 1,
): number {
  checkNumber('pilotCost', pilotCost, { min: 0 });
  checkNumber('pilotVolume', pilotVolume, { above: 0 });
  checkNumber('targetVolume', targetVolume, { min: 0 });
  checkNumber('fixedCost', fixedCost, { min: 0 });
  checkNumber('elasticity', elasticity, { min: 0 });
  if (fixedCost > pilotCost) {
    throw new CalcError(
      'bad-input',
      `fixedCost has to be at most pilotCost, which includes it: ${fixedCost} of ${pilotCost}`,
    );
  }
  const growth = checkResult('the growth of volume', targetVolume / pilotVolume);
  return checkResult('the cost', fixedCost + (pilotCost - fixedCost) * growth ** elasticity);
}
