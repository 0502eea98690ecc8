import { lookUpBenchmark } from '../benchmarks/lookUpBenchmark';
import { annualGrossBenefit } from '../core/annualGrossBenefit';
import { annualNetBenefit } from '../core/annualNetBenefit';
import { inputs } from '../core/inputs';
import { paybackMonths } from '../core/paybackMonths';
import { roi } from '../core/roi';
import { totalCost } from '../core/totalCost';
import { optionalNumber, optionalText, requiredNumber, requiredText } from './arguments';
import { benchmarkAnswer } from './benchmarkAnswer';
import { formattedNumber, type FormattedNumber } from './formattedNumber';
import { guard } from './guard';
import { paybackArguments } from './paybackArguments';

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
    const benefit = annualGrossBenefit({
      hoursSavedPerWeek: requiredNumber(inputs.hoursSavedPerWeek, hoursSavedPerWeek),
      loadedHourlyCost: requiredNumber(inputs.loadedHourlyCost, loadedHourlyCost),
      revenueAcceleration: optionalNumber(inputs.revenueAcceleration, revenueAcceleration),
      errorCostAvoided: optionalNumber(inputs.errorCostAvoided, errorCostAvoided),
      capacityFreed: optionalNumber(inputs.capacityFreed, capacityFreed),
      strategicValue: optionalNumber(inputs.strategicValue, strategicValue),
      weeksPerYear: optionalNumber(inputs.weeksPerYear, weeksPerYear),
    });
    const cost = totalCost({
      toolCost: requiredNumber(inputs.toolCost, toolCost),
      implementationCost: optionalNumber(inputs.implementationCost, implementationCost),
      changeManagement: optionalNumber(inputs.changeManagement, changeManagement),
      maintenance: optionalNumber(inputs.maintenance, maintenance),
    });
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
    annualGrossBenefit({
      hoursSavedPerWeek: requiredNumber(inputs.hoursSavedPerWeek, hoursSavedPerWeek),
      loadedHourlyCost: requiredNumber(inputs.loadedHourlyCost, loadedHourlyCost),
      revenueAcceleration: optionalNumber(inputs.revenueAcceleration, revenueAcceleration),
      errorCostAvoided: optionalNumber(inputs.errorCostAvoided, errorCostAvoided),
      capacityFreed: optionalNumber(inputs.capacityFreed, capacityFreed),
      strategicValue: optionalNumber(inputs.strategicValue, strategicValue),
      weeksPerYear: optionalNumber(inputs.weeksPerYear, weeksPerYear),
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
      totalCost({
        toolCost: requiredNumber(inputs.toolCost, toolCost),
        implementationCost: optionalNumber(inputs.implementationCost, implementationCost),
        changeManagement: optionalNumber(inputs.changeManagement, changeManagement),
        maintenance: optionalNumber(inputs.maintenance, maintenance),
      }),
    ),
  );
}

/**
 * Months until an AI project has paid back its investment for good, interpolated within the month.
 * @customfunction AIROI.PAYBACK AIROI.PAYBACK
 * @param investment Money spent at the start: implementation and change management.
 * @param monthlyBenefit Gross benefit of a month at full effect.
 * @param [monthlyCost] Running cost of a month, from the first month on. 0 if left out.
 * @param [rampMonths] Months over which the benefit grows evenly from nothing to full effect. 0 if left out.
 * @param [annualDiscountRate] Fraction: 0.1 is 10% a year. 0, no discounting, if left out.
 * @returns Months; #N/A where it never pays back.
 */
export function payback(
  investment: unknown,
  monthlyBenefit: unknown,
  monthlyCost?: unknown,
  rampMonths?: unknown,
  annualDiscountRate?: unknown,
): number {
  return guard(() =>
    paybackMonths({
      investment: requiredNumber(paybackArguments.investment, investment),
      monthlyBenefit: requiredNumber(paybackArguments.monthlyBenefit, monthlyBenefit),
      monthlyCost: optionalNumber(paybackArguments.monthlyCost, monthlyCost),
      rampMonths: optionalNumber(paybackArguments.rampMonths, rampMonths),
      annualDiscountRate: optionalNumber(paybackArguments.annualDiscountRate, annualDiscountRate),
    }),
  );
}

/**
 * A published benchmark, with its grade: A controlled study, B measured or independent survey, C self-reported or sponsored, D unaudited.
 * @customfunction AIROI.BENCHMARK AIROI.BENCHMARK
 * @param industry Such as "healthcare", "finance", "customer support" or "all".
 * @param metric Such as "payback", "ROI", "return per dollar", "productivity" or "time saved per week".
 * @param [scope] Such as "task", "workflow", "department" or "enterprise-wide"; needed where figures differ by it.
 * @param [statistic] "central" (if left out), "low", "high", "mean", "median", "unit", "grade", "source" or "sample size".
 * @returns The figure or the text asked for; rates are fractions.
 */
export function benchmark(industry: unknown, metric: unknown, scope?: unknown, statistic?: unknown): unknown {
  return guard((): number | string | FormattedNumber =>
    benchmarkAnswer(
      lookUpBenchmark(
        requiredText('Industry', industry),
        requiredText('Metric', metric),
        optionalText('Scope', scope),
      ),
      optionalText('Statistic', statistic),
    ),
  );
}
