import type { RunningCostFigureDefinition } from '../../core/runningCost/runningCostFigures';
import { countFormat, figureFormat, perUnitFormat } from '../numberFormats';
import type { CellContent } from '../plan';
import { unitText } from '../unitText';

type FigureUnit = RunningCostFigureDefinition['unit'];

/** Excel number format (en-US) of a figure of usage or of the running cost. */
export function usageFormat(unit: FigureUnit, currency: string): string {
  switch (unit) {
    case 'requests per month':
    case 'users':
      return countFormat;
    case 'exponent':
      return figureFormat('ratio', currency);
    case 'money per month':
      return figureFormat('money', currency);
    case 'money per outcome':
    case 'money per request':
    case 'money per user':
      return perUnitFormat(currency);
    default:
      return figureFormat(unit, currency);
  }
}

/** A unit as the unit column shows it; money follows the currency cell. */
export function usageUnit(unit: FigureUnit, currencyName: string): CellContent {
  switch (unit) {
    case 'fraction':
      return '%';
    case 'ratio':
      return 'times';
    case 'requests per month':
    case 'users':
    case 'exponent':
      return unit;
    case 'money per month':
    case 'money per outcome':
    case 'money per request':
    case 'money per user':
      return { formula: `=${currencyName}&${JSON.stringify(unit.replace('money', ''))}` };
    default:
      return unitText(unit, currencyName);
  }
}
