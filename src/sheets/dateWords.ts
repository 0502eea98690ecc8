/** A date in ISO 8601, without "=": TEXT with a date's format would speak the reader's language. */
export function dateWords(cell: string): string {
  return `${monthWords(cell)}&"-"&TEXT(DAY(${cell}),"00")`;
}

/** The month of a date, "2026-03". */
export function monthWords(cell: string): string {
  return `YEAR(${cell})&"-"&TEXT(MONTH(${cell}),"00")`;
}
