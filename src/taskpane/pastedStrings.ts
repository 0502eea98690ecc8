import { integer } from './wording';

/** The texts around pasted tables: a part of `strings` that loads with what shows them. */
export const pastedStrings = {
  misquoted: (line: number) =>
    `Line ${integer.format(line)}: a quotation mark opens a field and nothing closes it. Take it out, or write it twice inside a quoted field.`,
} as const;
