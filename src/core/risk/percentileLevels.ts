/** The percentiles that a simulation tells: 0.05 is the value that 5% of the trials stay at or below. */
export const percentileLevels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
