import { inputs, type InputDefinition, type InputKey } from './inputs';

/** What is wrong with an input's value and what to change, without its label; null where nothing is. */
export function inputProblem(key: InputKey, value: number): string | null {
  const { min, max, belowMin }: InputDefinition = inputs[key];
  if (!Number.isFinite(value)) return 'is not a finite number: enter a number';
  if (min !== undefined && value < min) {
    return `is ${min === 0 ? 'negative' : `below ${min}`}: ${belowMin ?? `enter ${min} or more`}`;
  }
  if (max !== undefined && value > max) return `is above ${max}: enter ${max} or less`;
  return null;
}
