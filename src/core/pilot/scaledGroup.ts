import type { Scale } from '../case';
import { summariseGroup, type Group } from './group';
import { trimmedGroup } from './trimmedGroup';

/** Values on the working scale of a comparison; trimmed values stay as they are, their mean is trimmed. */
export function scaledValues(values: readonly number[], scale: Scale): readonly number[] {
  return scale === 'log' ? values.map((value) => Math.log(value)) : values;
}

/** A group as a t test on the working scale takes it; its values are already scaled. */
export function scaledGroup(name: string, scaled: readonly number[], scale: Scale): Group {
  return scale === 'trimmed' ? trimmedGroup(name, scaled) : summariseGroup(name, scaled);
}
