import type { RangeSlot } from './metricDraft';
import { strings } from './strings';

/** The texts around a range field: a part of `strings` that loads with what shows them. */
export const rangeStrings = {
  placeholder: {
    baseline: 'Data!A1:A25',
    pilot: 'Data!B1:B25',
    baselineBefore: 'Data!C1:C25',
    pilotBefore: 'Data!D1:D25',
    table: 'Data!A1:F200',
  } satisfies Record<RangeSlot, string>,
  use: 'Use selection',
  useFor: (slot: RangeSlot) => `Use selection as ${strings.range.label[slot].toLowerCase()}`,
  hint: (address: string) => `Selected now: ${address}`,
  noHint: 'Select cells in the sheet, then use the selection. Two columns side by side fill both groups.',
  press: 'Press Enter to read these cells.',
  swap: 'Swap baseline and pilot',
} as const;
