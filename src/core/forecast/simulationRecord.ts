/** What of a driver a simulation used: its ends and centre, and what its evidence made of it (1 where nothing). */
export type UsedDriver = readonly [low: number, likely: number, high: number, factor: number];

/** The result of a Monte Carlo simulation of a case's net present value, as it stands in the workbook. */
export interface SimulationRecord {
  readonly seed: number;
  readonly trials: number;
  /** ISO 8601, of the day it ran. */
  readonly date: string;
  readonly mean: number;
  /** Ascending by level, a fraction: 0.05 for the value that 5% of the trials stay at or below. */
  readonly percentiles: readonly { readonly level: number; readonly netPresentValue: number }[];
  /** Share of trials with a net present value above 0. */
  readonly probabilityOfGain: number;
  /** Share of trials that pay back within the horizon. */
  readonly probabilityOfPayback: number;
  /** Bins of equal width from `from` on; the counts add up to the trials. */
  readonly histogram: {
    readonly from: number;
    readonly width: number;
    readonly counts: readonly number[];
  };
  /** One line per `driverKeys`, in their order: the native check compares them with what stands there now. */
  readonly used: readonly UsedDriver[];
  /** Ramp's shape and discounting by their position among the choices. */
  readonly usedChoices: readonly [rampShape: number, discounting: number];
}
