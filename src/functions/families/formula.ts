import { annualGrossBenefit, type BenefitInputs } from '../../core/annualGrossBenefit';
import { annualNetBenefit } from '../../core/annualNetBenefit';
import { caseFromTable } from '../../core/caseFromTable';
import { inputs } from '../../core/inputs';
import { computeResults, resultKeys, results } from '../../core/results';
import { returnPerDollar } from '../../core/returnPerDollar';
import { roi } from '../../core/roi';
import { totalCost, type CostInputs } from '../../core/totalCost';
import { optionalNumber, requiredNumber } from '../arguments';
import { formattedTable, numberFormats } from '../formattedTable';
import { formattedNumber } from '../formattedNumber';
import { guard } from '../guard';
import { tableOf } from '../ranges';

/*
 * What Excel registers. The comments are product text: the metadata generator takes names, help and
 * argument descriptions from them. It sees function declarations only, and `unknown` becomes its "any":
 * declared as numbers, Excel would turn text into #VALUE! without our saying why.
 */

/**
 * First-year return on investment of an AI project: annual net benefit over total cost, as a fraction.
 * @customfunction AIROI AIROI
 * @param hoursSavedPerWeek Working hours that everyone together saves in a week, against the baseline.
 * @param loadedHourlyCost Cost of one working hour with salary, benefits, taxes and overhead.
 * @param toolCost Licences, usage and infrastructure for a year.
 * @param [implementationCost] One-off: integration, data work, set-up. 0 if left out.
 * @param [changeManagement] One-off: training, communication, redesign of the work. 0 if left out.
 * @param [maintenance] Support, monitoring, evaluation and retraining for a year. 0 if left out.
 * @param [revenueAcceleration] Contribution margin gained in a year from faster or greater revenue. 0 if left out.
 * @param [errorCostAvoided] Cost of errors avoided in a year; negative where errors rise. 0 if left out.
 * @param [capacityFreed] Hours a year put to other work and not counted as saved. 0 if left out.
 * @param [strategicValue] What one freed hour is worth in its new use. 0 if left out.
 * @param [weeksPerYear] Working weeks in a year. 52 if left out.
 * @returns Fraction: 0.105 is 10.5%.
 */
export function airoi(
  hoursSavedPerWeek: unknown,
  loadedHourlyCost: unknown,
  toolCost: unknown,
  implementationCost?: unknown,
  changeManagement?: unknown,
  maintenance?: unknown,
  revenueAcceleration?: unknown,
  errorCostAvoided?: unknown,
  capacityFreed?: unknown,
  strategicValue?: unknown,
  weeksPerYear?: unknown,
): unknown {
  return guard(() => {
    const benefit = benefitOf({
      hoursSavedPerWeek,
      loadedHourlyCost,
      revenueAcceleration,
      errorCostAvoided,
      capacityFreed,
      strategicValue,
      weeksPerYear,
    });
    const cost = costOf({ toolCost, implementationCost, changeManagement, maintenance });
    return formattedNumber(roi(annualNetBenefit(benefit, cost), cost), '0.0%');
  });
}

/**
 * Annual gross benefit of an AI project: value of hours saved, revenue, avoided errors and freed capacity.
 * @customfunction AIROI.GROSS AIROI.GROSS
 * @param hoursSavedPerWeek Working hours that everyone together saves in a week, against the baseline.
 * @param loadedHourlyCost Cost of one working hour with salary, benefits, taxes and overhead.
 * @param [revenueAcceleration] Contribution margin gained in a year from faster or greater revenue. 0 if left out.
 * @param [errorCostAvoided] Cost of errors avoided in a year; negative where errors rise. 0 if left out.
 * @param [capacityFreed] Hours a year put to other work and not counted as saved. 0 if left out.
 * @param [strategicValue] What one freed hour is worth in its new use. 0 if left out.
 * @param [weeksPerYear] Working weeks in a year. 52 if left out.
 * @returns Money per year.
 */
export function gross(
  hoursSavedPerWeek: unknown,
  loadedHourlyCost: unknown,
  revenueAcceleration?: unknown,
  errorCostAvoided?: unknown,
  capacityFreed?: unknown,
  strategicValue?: unknown,
  weeksPerYear?: unknown,
): number {
  return guard(() =>
    benefitOf({
      hoursSavedPerWeek,
      loadedHourlyCost,
      revenueAcceleration,
      errorCostAvoided,
      capacityFreed,
      strategicValue,
      weeksPerYear,
    }),
  );
}

/**
 * First-year net benefit of an AI project: annual gross benefit less all costs.
 * @customfunction AIROI.NET AIROI.NET
 * @param grossBenefit Annual gross benefit, as AIROI.GROSS gives it.
 * @param toolCost Licences, usage and infrastructure for a year.
 * @param [implementationCost] One-off: integration, data work, set-up. 0 if left out.
 * @param [changeManagement] One-off: training, communication, redesign of the work. 0 if left out.
 * @param [maintenance] Support, monitoring, evaluation and retraining for a year. 0 if left out.
 * @returns Money, for the first year.
 */
export function net(
  grossBenefit: unknown,
  toolCost: unknown,
  implementationCost?: unknown,
  changeManagement?: unknown,
  maintenance?: unknown,
): number {
  return guard(() =>
    annualNetBenefit(
      requiredNumber({ label: 'Gross benefit', default: 0 }, grossBenefit),
      costOf({ toolCost, implementationCost, changeManagement, maintenance }),
    ),
  );
}

/**
 * Gross return for each unit of money spent: annual gross benefit over total cost, which is ROI + 1.
 * @customfunction AIROI.PERDOLLAR AIROI.PERDOLLAR
 * @param grossBenefit Annual gross benefit, as AIROI.GROSS gives it.
 * @param totalCost Tool, implementation, change management and maintenance together.
 * @returns Ratio: 1.105 is 1.105 back for each 1 spent.
 */
export function perDollar(grossBenefit: unknown, totalCost: unknown): number {
  return guard(() =>
    returnPerDollar(
      requiredNumber({ label: 'Gross benefit', default: 0 }, grossBenefit),
      requiredNumber({ label: 'Total cost', default: 0, min: 0 }, totalCost),
    ),
  );
}

/**
 * Every result of a case from its inputs by name: gross and net benefit, ROI, return per 1 spent, payback.
 * @customfunction AIROI.CASE AIROI.CASE
 * @param labelsAndValues Two columns: input names as on the Inputs sheet, in any order and case, and values.
 * @returns A table: result, value, and what the figure rests on.
 */
export function caseResults(labelsAndValues: unknown[][]): unknown[][] {
  return guard(() => {
    const outcomes = computeResults(caseFromTable(tableOf('labelsAndValues', labelsAndValues)));
    return formattedTable(
      [
        ['Result', 'Value', 'Basis'],
        ...resultKeys.map((key) => [results[key].label, outcomes[key], results[key].basis]),
      ],
      (row) => numberFormats[results[resultKeys[row - 1]!].unit],
    );
  });
}

/** The benefit of what was given for its terms. */
function benefitOf(given: Readonly<Record<keyof BenefitInputs, unknown>>): number {
  return annualGrossBenefit({
    hoursSavedPerWeek: requiredNumber(inputs.hoursSavedPerWeek, given.hoursSavedPerWeek),
    loadedHourlyCost: requiredNumber(inputs.loadedHourlyCost, given.loadedHourlyCost),
    revenueAcceleration: optionalNumber(inputs.revenueAcceleration, given.revenueAcceleration),
    errorCostAvoided: optionalNumber(inputs.errorCostAvoided, given.errorCostAvoided),
    capacityFreed: optionalNumber(inputs.capacityFreed, given.capacityFreed),
    strategicValue: optionalNumber(inputs.strategicValue, given.strategicValue),
    weeksPerYear: optionalNumber(inputs.weeksPerYear, given.weeksPerYear),
  });
}

/** The cost of what was given for its terms. */
function costOf(given: Readonly<Record<keyof CostInputs, unknown>>): number {
  return totalCost({
    toolCost: requiredNumber(inputs.toolCost, given.toolCost),
    implementationCost: optionalNumber(inputs.implementationCost, given.implementationCost),
    changeManagement: optionalNumber(inputs.changeManagement, given.changeManagement),
    maintenance: optionalNumber(inputs.maintenance, given.maintenance),
  });
}
