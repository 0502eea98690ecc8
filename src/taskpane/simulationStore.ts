import type { SimulationRecord } from '../core/forecast/simulationRecord';
import { inTurns } from './inTurns';
import { messageOf } from './messageOf';
import { Observable } from './observable';

export type SimulationRun =
  | { readonly is: 'idle' | 'cancelled' }
  /** `share` of the trials is done, a fraction. */
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'failed'; readonly message: string };

/** What a simulation is asked for, as typed; null where the last one's, or the usual, counts. */
export interface SimulationTyped {
  readonly trials: string | null;
  readonly seed: string | null;
}

const nothingTyped: SimulationTyped = { trials: null, seed: null };

/** Runs the open case's simulation while the pane answers. */
export class SimulationStore {
  readonly run = new Observable<SimulationRun>({ is: 'idle' });
  readonly typed = new Observable<SimulationTyped>(nothingTyped);
  /** Counts what was begun: one that was stopped stops at its next step. */
  private begun = 0;

  /** Runs a simulation to its end; null where it was cancelled or failed. */
  async start(steps: Generator<number, SimulationRecord>): Promise<SimulationRecord | null> {
    this.begun += 1;
    this.run.set({ is: 'running', share: 0 });
    const number = this.begun;
    try {
      const record = await inTurns(this.watched(steps, number));
      if (record) this.run.set({ is: 'idle' });
      return record;
    } catch (error) {
      if (this.begun === number) this.run.set({ is: 'failed', message: messageOf(error) });
      return null;
    }
  }

  /** Answers at once; the last record stays. */
  cancel(): void {
    if (this.run.current().is !== 'running') return;
    this.begun += 1;
    this.run.set({ is: 'cancelled' });
  }

  /** For another case. */
  reset(): void {
    this.begun += 1;
    this.run.set({ is: 'idle' });
    this.typed.set(nothingTyped);
  }

  private *watched(
    steps: Generator<number, SimulationRecord>,
    number: number,
  ): Generator<undefined, SimulationRecord | null> {
    while (this.begun === number) {
      const step = steps.next();
      if (step.done) return step.value;
      this.run.set({ is: 'running', share: step.value });
      yield;
    }
    return null;
  }
}
