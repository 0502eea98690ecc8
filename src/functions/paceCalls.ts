/** How long calls may follow each other before the page has a turn: half of what people notice. */
const TURN_MS = 50;

let spent = 0;
let isTurnAsked = false;
const waiting: (() => void)[] = [];

/**
 * The function as it is, until calls have followed each other for a while without a break, as they do when a
 * thousand cells recalculate: the calls after that are answered later, so that the pane stays alive in between.
 */
export function paced<Given extends readonly unknown[]>(
  calculate: (...given: Given) => unknown,
): (...given: Given) => unknown {
  return (...given) => {
    // While calls wait, the time is spent: none overtakes them.
    if (spent < TURN_MS) return timed(() => calculate(...given));
    return new Promise((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(timed(() => calculate(...given)));
        } catch (error) {
          reject(error);
        }
      });
    });
  };
}

function timed<T>(calculate: () => T): T {
  askForTurn();
  const started = performance.now();
  try {
    return calculate();
  } finally {
    spent += performance.now() - started;
  }
}

/** By a message, because timers of a page that nobody sees come once a second. */
function askForTurn(): void {
  if (isTurnAsked) return;
  isTurnAsked = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    takeTurn();
  };
  port2.postMessage(null);
}

function takeTurn(): void {
  isTurnAsked = false;
  spent = 0;
  let next = 0;
  while (next < waiting.length && spent < TURN_MS) waiting[next++]!();
  // Those that ran have asked for the turn of the others.
  waiting.splice(0, next);
}
