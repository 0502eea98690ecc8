import type { InputKey } from '../core/inputs';
import { figuresOf, type CaseDraft } from './caseDraft';
import { strings } from './strings';

/** "Hours saved" and "capacity freed" may not hold the same hours; said where the second is entered. */
export function overlapWarning(figure: InputKey, draft: CaseDraft): string | null {
  if (figure !== 'capacityFreed') return null;
  const figures = figuresOf(draft);
  if (!figures) return null;
  const saved = figures.hoursSavedPerWeek * figures.weeksPerYear;
  return saved > 0 && figures.capacityFreed > 0 ? strings.figure.overlap(strings.number(saved)) : null;
}
