import type { NamedDimension } from './usageLedger';

/** Longer texts are no names. */
const longest = 200;

/** What OpenAI's costs say behind a model: "gpt-4o-2024-08-06, cached input". "Llama 3, 70B" is a model as a whole. */
const kindOfToken = /,\s*[a-z][a-z ]*$/;

/** A name as one line, without line breaks, control characters and spaces around it; "" for none. */
export function tidyName(dimension: NamedDimension, text: string): string {
  const line = (dimension === 'model' ? text.replace(kindOfToken, '') : text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trimEnd();
  return isNone(line) ? '' : line;
}

/** Whether a field holds nothing; FOCUS's null stands in some files as a word. */
export function isNone(text: string): boolean {
  return /^(?:null)?$/i.test(text.trim());
}
