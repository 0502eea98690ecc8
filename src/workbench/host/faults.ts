import type { PlannedError, RequestBody } from './dispatcher';
import { OfficeError } from './officeError';

/** A deliberate error, for tests of what an add-in does when Excel refuses. */
export interface Fault {
  /** Which request fails: 0 is the next one. */
  readonly request: number;
  /** Actions of the batch that still succeed; 0 unless told, so that nothing of it happens. */
  readonly action?: number;
  readonly code: string;
  readonly message?: string;
  /** The whole batch is applied, and only then the answer is the error. */
  readonly lostResponse?: boolean;
}

export class Faults {
  private planned: { readonly at: number; readonly fault: Fault }[] = [];
  private seen = 0;
  /** Told of each request before it is executed: for what another user does meanwhile, and to see what is asked for. */
  onRequest: (body: RequestBody) => void = () => undefined;

  fail(fault: Fault) {
    this.planned.push({ at: this.seen + fault.request, fault });
  }

  clear() {
    this.planned = [];
  }

  /** The fault of the request that arrives now, if any. */
  next(body: RequestBody): { readonly before?: PlannedError; readonly after?: OfficeError } {
    const at = this.seen++;
    this.onRequest(body);
    const found = this.planned.find((entry) => entry.at === at);
    if (!found) return {};
    this.planned = this.planned.filter((entry) => entry !== found);
    const { code, message, action = 0, lostResponse } = found.fault;
    const error = new OfficeError(code, message ?? `Deliberate error ${code}.`);
    return lostResponse
      ? { after: error }
      : { before: { action: Math.min(action, body.Actions.length - 1), error } };
  }
}
