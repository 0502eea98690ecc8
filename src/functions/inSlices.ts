import { CalcError } from '../core/errors';

/** Long enough to be worth the turn, short enough that nobody notices it. */
const SLICE_MS = 10;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a calculation in steps, a few milliseconds at a time, so that the pane and the other functions answer
 * in between. Calculations run one after the other: side by side they would only hold more memory.
 *
 * @throws CalcError `not-found` where it was cancelled; Excel then shows no answer at all.
 */
export function inSlices<T>(steps: Generator<unknown, T>, isCancelled: () => boolean): Promise<T> {
  const run = async (): Promise<T> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const end = performance.now() + SLICE_MS;
      while (performance.now() < end) {
        if (isCancelled()) throw new CalcError('not-found', 'cancelled');
        const step = steps.next();
        if (step.done) return step.value;
      }
    }
  };
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}
