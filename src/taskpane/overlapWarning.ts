import type { DriverKey } from '../core/assumptions';
import { countedTwice } from '../core/countedTwice';
import { figuresOf, type CaseDraft } from './caseDraft';
import { strings } from './strings';

/** "Hours saved" and "capacity freed" may not hold the same hours; said where the second is entered. */
export function overlapWarning(figure: DriverKey, draft: CaseDraft): string | null {
  if (figure !== 'capacityFreed') return null;
  const figures = figuresOf(draft);
  if (!figures) return null;
  const saved = figures.hoursSavedPerWeek * figures.weeksPerYear;
  return countedTwice(figures) ? strings.figure.overlap(strings.number(saved)) : null;
}
