import {
  usageFigures,
  usageKeys,
  type UsageFigureDefinition,
  type UsageKey,
  type UsageValues,
} from '../core/runningCost/usageFigures';
import { readTyped, typedProblems, typedTexts, type FigureRules } from './typedFigures';

/** How much the system is used, as typed. */
export type UsageDraft = Readonly<Record<UsageKey, string>>;

const rules = Object.fromEntries(
  usageKeys.map((key) => {
    const { label, unit, min, max, default: blank }: UsageFigureDefinition = usageFigures[key];
    return [key, { label, isPercent: unit === 'fraction', min, ...(max !== undefined && { max }), blank }];
  }),
) as FigureRules<UsageKey>;

export function usageDraft(stored: UsageValues): UsageDraft {
  return typedTexts(rules, stored);
}

export function usageProblems(draft: UsageDraft): Partial<Record<UsageKey, string>> {
  return typedProblems(rules, draft);
}

export function readUsage(draft: UsageDraft): UsageValues {
  return readTyped(rules, draft);
}
