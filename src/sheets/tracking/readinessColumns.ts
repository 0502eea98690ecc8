/** Columns of the Readiness sheet; what is counted in each row stands right of what is printed. */
export const column = {
  item: 0,
  must: 1,
  state: 2,
  weight: 3,
  ownWeight: 4,
  owner: 5,
  date: 6,
  check: 7,
  key: 9,
  isMust: 10,
  stateCounted: 11,
  weightCounted: 12,
  reached: 13,
  most: 14,
  missing: 15,
  waived: 16,
  fault: 17,
} as const;

/** Columns that are printed. */
export const WIDTH = column.check + 1;

/** The named block of answers: from the state to the key, by which a changed registry finds its items again. */
export const answerColumns = { first: column.state, count: column.key - column.state + 1 } as const;
