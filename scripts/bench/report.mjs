/** How a measurement is told: one line each, times as the median of several runs with the fastest and slowest. */

export const heading = (text) => process.stdout.write(`\n${text}\n`);

export function row(name, value, note = '') {
  process.stdout.write(`${name.padEnd(66)} ${String(value).padStart(10)}  ${note}`.trimEnd() + '\n');
}

/** Median, fastest and slowest of some runs. */
export function spread(runs) {
  const sorted = [...runs].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], min: sorted[0], max: sorted.at(-1) };
}

/** A row of times in milliseconds. */
export function timeRow(name, runs, note = '') {
  const { median, min, max } = spread(runs);
  const range = `median of ${runs.length}, ${time(min)} to ${time(max)}`;
  row(name, time(median), note ? `${range}; ${note}` : range);
}

/** Milliseconds in the unit that suits them. */
export function time(milliseconds) {
  if (milliseconds < 1e-3) return `${(milliseconds * 1e6).toFixed(0)} ns`;
  if (milliseconds < 1) return `${(milliseconds * 1e3).toPrecision(3)} µs`;
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${milliseconds.toFixed(0)} ms`;
}

/** How many times as long as the other. */
export const times = (runs, others) =>
  `${(spread(runs).median / spread(others).median).toPrecision(2)} times`;

export const percent = (share) => `${(share * 100).toPrecision(2)}%`;

export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
