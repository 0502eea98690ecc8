/** Columns of the Gates sheet that several parts share; the record's are its own. */
export const column = {
  label: 0,
  /** A figure, a date or a word; what is said of it stands right of it. */
  word: 1,
  sentence: 2,
  score: 3,
  chart: 4,
  check: 5,
  /** Kept reports stand right of what is printed. */
  reports: 7,
  /** Constants and what is counted. */
  working: 19,
} as const;

/** Columns that are printed. */
export const WIDTH = column.check + 1;

/** Of what is counted in each row of the record, of the kept reports and of the months. */
export const counted = {
  isBlank: column.working + 3,
  decided: column.working + 4,
  kept: column.working + 5,
  month: column.working + 6,
  planned: column.working + 7,
  margin: column.working + 8,
} as const;
