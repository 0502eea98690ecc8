import { CalcError } from './errors';
import { inputKeys, inputs, type InputKey } from './inputs';
import { looseName, nearestNames } from './nearestNames';

const keyByName = new Map(
  inputKeys.flatMap((key) =>
    [key, inputs[key].label, inputs[key].name].map((name) => [looseName(name), key]),
  ),
);

/**
 * The input that a label, key or workbook name means, without regard to case, spaces and hyphens.
 *
 * @throws CalcError `not-found`, with the nearest labels.
 */
export function inputKeyOf(name: string): InputKey {
  const key = keyByName.get(looseName(name));
  if (key !== undefined) return key;
  const near = nearestNames(
    name,
    inputKeys.map((candidate) => inputs[candidate].label),
  );
  const advice =
    near.length > 0
      ? `did you mean ${near.map((label) => `"${label}"`).join(', ')}`
      : 'use a label of the Inputs sheet';
  throw new CalcError('not-found', `"${name}" is no input: ${advice}`);
}
