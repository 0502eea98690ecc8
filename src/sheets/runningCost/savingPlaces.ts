import { cellsOf, column, COUNTED, type Layout } from './layout';

export const savingCounted = [
  'blank',
  'component',
  'share',
  'low',
  'high',
  'counts',
  'keptLow',
  'keptLikely',
  'keptHigh',
  'keptCheapest',
  'alone',
  'fixed',
  'growing',
  'nowChanges',
  'scaleChanges',
] as const;
export type SavingCounted = (typeof savingCounted)[number];

export const savingColumn = (key: SavingCounted) => COUNTED + savingCounted.indexOf(key);

/** Where the savings measures stand as they count. */
export interface SavingPlaces {
  readonly all: (of: SavingCounted) => string;
  readonly checks: string;
}

export function savingPlaces({ savings }: Layout): SavingPlaces {
  return {
    all: (of) => cellsOf(savings, savingColumn(of)),
    checks: cellsOf(savings, column.check),
  };
}
