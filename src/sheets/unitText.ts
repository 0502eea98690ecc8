import type { Unit } from '../core/inputs';
import type { CellContent } from './plan';

/** A unit as the unit column shows it; money follows the currency cell. */
export function unitText(unit: Unit, currencyName: string): CellContent {
  switch (unit) {
    case 'money':
      return { formula: `=${currencyName}` };
    case 'money per year':
      return { formula: `=${currencyName}&" per year"` };
    case 'money per hour':
      return { formula: `=${currencyName}&" per hour"` };
    case 'fraction':
      return '% of cost';
    case 'ratio':
      return { formula: `=${currencyName}&" per "&${currencyName}&" spent"` };
    default:
      return unit;
  }
}
