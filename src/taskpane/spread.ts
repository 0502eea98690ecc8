/** Where a group's values lie; the unit is the values' own. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly max: number;
  readonly mean: number;
}

/** Spread of at least one value; quartiles interpolate as Excel's QUARTILE.INC does. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (fraction: number) => {
    const place = fraction * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
  };
  return {
    count: sorted.length,
    min: at(0),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    max: at(1),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}
