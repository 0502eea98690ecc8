/** A result that spills over cells: a header row, then rows of the same width. */
export type Table = readonly (readonly (string | number)[])[];
