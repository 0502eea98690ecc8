/** Columns of the Inputs sheet: the assumptions register. The first four are those of every earlier version. */
export const register = {
  label: 0,
  value: 1,
  unit: 2,
  evidence: 3,
  low: 4,
  high: 5,
  meaning: 6,
  owner: 7,
  source: 8,
  date: 9,
  check: 10,
  /** Working, beside the printed page: the largest value that may be entered. */
  most: 11,
} as const;

export const REGISTER_COLUMNS = 11;

/** Of the columns in which long texts wrap, in characters. */
export const wrappingWidths = { [register.meaning]: 72 };

export const dateFormat = 'yyyy-mm-dd';
