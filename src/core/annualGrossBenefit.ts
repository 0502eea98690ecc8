import type { InputValues } from './inputs';

export type BenefitInputs = Pick<
  InputValues,
  | 'hoursSavedPerWeek'
  | 'weeksPerYear'
  | 'loadedHourlyCost'
  | 'revenueAcceleration'
  | 'errorCostAvoided'
  | 'capacityFreed'
  | 'strategicValue'
>;

/**
 * Annual gross benefit = hours saved per week x weeks per year x fully loaded hourly cost
 * + revenue acceleration + error cost avoided + capacity freed x strategic value.
 *
 * @returns Money per year.
 * @remarks The published formula has 52 where this has `weeksPerYear`, whose default is 52.
 * @source "AI Scaling Mastery", step 4, Generate Forge AI, 2026, generateforgeai.store/?p=32
 */
export function annualGrossBenefit(benefit: BenefitInputs): number {
  return (
    benefit.hoursSavedPerWeek * benefit.weeksPerYear * benefit.loadedHourlyCost +
    benefit.revenueAcceleration +
    benefit.errorCostAvoided +
    benefit.capacityFreed * benefit.strategicValue
  );
}
