import type { InputKey } from '../core/inputs';
import type { CaseDraft } from './caseDraft';
import { readFigure } from './figureText';
import { strings } from './strings';

/** "Hours saved" and "capacity freed" may not hold the same hours; said where the second is entered. */
export function overlapWarning(figure: InputKey, { figures }: CaseDraft): string | null {
  if (figure !== 'capacityFreed') return null;
  const value = (key: InputKey) => {
    const reading = readFigure(key, figures[key]);
    return 'value' in reading ? reading.value : 0;
  };
  const saved = value('hoursSavedPerWeek') * value('weeksPerYear');
  return saved > 0 && value('capacityFreed') > 0 ? strings.figure.overlap(strings.number(saved)) : null;
}
