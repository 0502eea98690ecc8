/** What a simulation may be asked for: the functions, the pane and the core's checks agree here. */
export const simulationBounds = {
  trials: { min: 100, max: 1_000_000, whole: true },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true },
} as const;
