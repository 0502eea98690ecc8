import type { CaseDraft } from './caseDraft';
import { runningCostProblems } from './runningCostDraft';
import { savingProblems } from './savingDraft';
import { strings } from './strings';
import { tokenPriceProblems } from './tokenPriceDraft';
import { tokenUseProblems } from './tokenUseDraft';
import { usageFigures, type UsageKey } from '../core/runningCost/usageFigures';
import { usageProblems } from './usageDraft';

/** The usage figures that stand on a card of their own: how cost follows volume. */
export const scaleKeys: readonly UsageKey[] = [
  'exchangeRate',
  'tokenFactorLow',
  'tokenFactorHigh',
  'elasticity',
  'firstVolume',
  'firstCost',
  'secondVolume',
  'secondCost',
  'milestone1',
  'milestone2',
  'milestone3',
];

/** A field of what running costs that has to be corrected. */
export interface CostProblem {
  /** What the card is called. */
  readonly name: string;
  /** The card's id, and the field's. */
  readonly line: string;
  readonly field: string;
}

export type CostDraft = Pick<CaseDraft, 'runningCosts' | 'usage' | 'tokenPrices' | 'tokenUses' | 'savings'>;

/** What keeps the running cost from being known: the first problem of each card. */
export function costProblems(draft: CostDraft): readonly CostProblem[] {
  const { runningCosts, usage, tokenPrices, tokenUses } = draft;
  const usageKeys = Object.keys(usageProblems(usage)) as UsageKey[];
  return [
    ...runningCosts.flatMap((line) =>
      firstOf(line.id, line.name || strings.runningCosts.unnamed, runningCostProblems(line)),
    ),
    ...usageKeys.map((key) => ({
      name: usageFigures[key].label,
      line: scaleKeys.includes(key) ? 'usage-scale' : 'usage-month',
      field: `usage-${key}`,
    })),
    ...tokenUses.flatMap((use) => firstOf(use.id, use.name, tokenUseProblems(use))),
    ...tokenPrices.flatMap((price) => firstOf(price.id, price.model, tokenPriceProblems(price, tokenPrices))),
  ];
}

/** What keeps the savings from being known. */
export function measureProblems({ savings }: Pick<CostDraft, 'savings'>): readonly CostProblem[] {
  return savings.flatMap((saving) => firstOf(saving.id, saving.name, savingProblems(saving)));
}

function firstOf(line: string, name: string, problems: object): readonly CostProblem[] {
  const [field] = Object.keys(problems);
  if (field === undefined) return [];
  return [{ name: name.trim() || strings.costFields.unnamed, line, field: `${line}-${field}` }];
}
