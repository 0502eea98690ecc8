/** A row of a list that is being edited. */
export interface RowDraft {
  readonly id: string;
  /** Which row of the stored case this is; null until it is built. */
  readonly storedAt: number | null;
}

/** An id that none of these rows has. */
export function freeId(prefix: string, rows: readonly { readonly id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = rows.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
