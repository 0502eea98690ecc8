import type { UsageMapping } from './usageMapping';
import { readTime } from './usageTime';

/** What a file does not say and nobody may guess. */
export const usageQuestions = ['time', 'date order', 'days', 'decimal', 'cost', 'currency'] as const;
export type UsageQuestion = (typeof usageQuestions)[number];

/** What is still to be said before a file can be imported. */
export function openQuestions(
  mapping: UsageMapping,
  sample: readonly (readonly string[])[],
): readonly UsageQuestion[] {
  const { time, dateOrder } = mapping;
  const isOpen: Record<UsageQuestion, boolean> = {
    time: time === null,
    'date order':
      time !== null && sample.some((row) => readTime(row[time]?.trim() ?? '', dateOrder) === 'ambiguous'),
    days: mapping.days === null,
    decimal: mapping.decimal === null,
    cost: mapping.cost === null,
    currency: mapping.currency === null,
  };
  return usageQuestions.filter((question) => isOpen[question]);
}
