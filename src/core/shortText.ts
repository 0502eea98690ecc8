const LONGEST = 40;

/** A text as a sentence can hold it: its beginning where it is long. */
export function shortText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
