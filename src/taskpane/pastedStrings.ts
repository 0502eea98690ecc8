import { integer } from './wording';

/** The texts around pasted tables: a part of `strings` that loads with what shows them. */
export const pastedStrings = {
  misquoted: (line: number) =>
    `Line ${integer.format(line)}: a quotation mark opens a field and nothing closes it. Take it out, or write it twice inside a quoted field.`,
  /** Without its full stop, as every refusal. */
  tooLarge: (megabytes: number, most: number) =>
    `The file has ${integer.format(Math.ceil(megabytes))} MB, and what is read at once may have ${most}: choose a table with a row for each month; a bill goes to Cost, Import usage`,
} as const;
