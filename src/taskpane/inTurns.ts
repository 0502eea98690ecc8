/** Long enough to be worth the turn, short enough that nobody notices it. */
const turnMilliseconds = 10;

/** Runs a calculation step by step, so that the pane answers in between; what follows has a turn of its own. */
export async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    await nextTurn();
    const end = performance.now() + turnMilliseconds;
    do {
      const step = steps.next();
      if (step.done) {
        await nextTurn();
        return step.value;
      }
    } while (performance.now() < end);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
