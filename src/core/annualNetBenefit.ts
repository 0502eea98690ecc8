import { difference } from './difference';

/**
 * Annual net benefit = annual gross benefit - (tool + implementation + change management + maintenance).
 *
 * @param annualGrossBenefit Money per year.
 * @param totalCost Money; the first year's, one-off costs in full.
 * @returns Money, for the first year.
 * @source "AI Scaling Mastery", step 4, Generate Forge AI, 2026, generateforgeai.store/?p=32
 */
export function annualNetBenefit(annualGrossBenefit: number, totalCost: number): number {
  return difference(annualGrossBenefit, totalCost);
}
