/** Stopwatches for calls that are far shorter than the clock's step, and for work that takes its time. */

const RUNS = 11;
const RUN_MS = 20;
let kept;

/** Milliseconds per call, run by run, of a call that the engine has compiled. */
export function perCall(call) {
  const loop = (count) => {
    const started = performance.now();
    for (let i = 0; i < count; i++) kept = call(i);
    return performance.now() - started;
  };
  let count = 1;
  for (let warm = 0; warm < 5 * RUN_MS;) {
    const took = loop(count);
    warm += took;
    if (took < RUN_MS / 2) count *= 2;
  }
  return Array.from({ length: RUNS }, () => loop(count) / count);
}

/** Milliseconds of each run, after one that does not count. */
export function eachRun(runs, call) {
  kept = call();
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    kept = call();
    return performance.now() - started;
  });
}

/** What the last call answered; it also keeps the engine from leaving calls out whose answer nobody reads. */
export const lastAnswer = () => kept;
