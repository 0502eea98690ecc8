/**
 * The active mutant, as the code that Stryker wrote asks for it. It asks wherever a mutant could act, so that the
 * number of times tells how far a test has come, whichever mutant keeps it from its end.
 */
let active;
let steps = 0;
let most = Infinity;

Object.defineProperty((globalThis.__stryker__ ??= {}), 'activeMutant', {
  get() {
    steps += 1;
    if (steps > most) throw new Error(`no end after ${most} steps`);
    return active;
  },
});

/** From now on this mutant acts, or none; steps are counted anew and end, if need be, in an error. */
export const activate = (id, mostSteps = Infinity) => {
  active = id;
  steps = 0;
  most = mostSteps;
};

export const stepsTaken = () => steps;
