import type { NamedDimension } from './usageLedger';

/** Longer texts are no names. */
const longest = 200;

/**
 * A name as one line, without line breaks, control characters and spaces around it; "" for none. Of what OpenAI's
 * costs call a model, "gpt-4o-2024-08-06, input", only the model.
 */
export function tidyName(dimension: NamedDimension, text: string): string {
  const line = (dimension === 'model' ? text.split(',', 1)[0]! : text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trimEnd();
  return isNone(line) ? '' : line;
}

/** Whether a field holds nothing; FOCUS's null stands in some files as a word. */
export function isNone(text: string): boolean {
  return text === '' || /^\s*(?:null)?\s*$/i.test(text);
}
