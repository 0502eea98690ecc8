import { benchmarkFunctions } from './catalogue/benchmarkFunctions';
import { cashFlowFunctions } from './catalogue/cashFlowFunctions';
import type { CatalogueEntry } from './catalogue/catalogueEntry';
import { formulaFunctions } from './catalogue/formulaFunctions';
import { pilotFunctions } from './catalogue/pilotFunctions';
import { riskFunctions } from './catalogue/riskFunctions';
import { runningCostFunctions } from './catalogue/runningCostFunctions';

/** Every function that Excel registers, family by family in reading order. */
export const catalogue: readonly CatalogueEntry[] = [
  ...formulaFunctions,
  ...cashFlowFunctions,
  ...pilotFunctions,
  ...riskFunctions,
  ...runningCostFunctions,
  ...benchmarkFunctions,
];
