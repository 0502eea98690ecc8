export const costEnds = ['low', 'likely', 'high'] as const;
/** Ends of what something costs: `low` is the cheap one. A scenario's `low` is the unfavourable one instead. */
export type CostEnd = (typeof costEnds)[number];

export type CostRange<T = number> = Readonly<Record<CostEnd, T>>;

export function costRange<T>(at: (end: CostEnd) => T): CostRange<T> {
  return { low: at('low'), likely: at('likely'), high: at('high') };
}
