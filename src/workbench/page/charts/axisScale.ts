export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

export interface AxisWish {
  /** The data's smallest and largest value. */
  readonly low: number;
  readonly high: number;
  /** At most so many steps fit beside the axis. */
  readonly steps: number;
  /** Bounds that the chart's owner fixed. */
  readonly min?: number;
  readonly max?: number;
  /** Whether the axis contains 0, as axes of amounts do; yes unless told. */
  readonly zero?: boolean;
}

const mantissas = [1, 2, 5, 10];

/** The smallest step of the form 1, 2 or 5 x 10^k that is not below `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * mantissas.find((mantissa) => mantissa * power >= rough * (1 - 1e-9))!;
}

/** Axis bounds and tick marks at round numbers. */
export function axisScale({ low, high, steps, min, max, zero = true }: AxisWish): AxisScale {
  const from = min ?? (zero ? Math.min(0, low) : low);
  let to = max ?? (zero ? Math.max(0, high) : high);
  if (to <= from) to = from + 1;
  const step = roundStep((to - from) / Math.max(1, steps));
  const first = min ?? Math.floor(from / step + 1e-9) * step;
  const last = max ?? Math.ceil(to / step - 1e-9) * step;
  const count = Math.floor((last - first) / step + 1e-9);
  // Multiples of the step rather than a running sum: 0.1 + 0.2 must not label the axis 0.30000000000000004.
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((first + index * step).toPrecision(12)),
  );
  return { min: first, max: last <= first ? first + step : last, ticks };
}
