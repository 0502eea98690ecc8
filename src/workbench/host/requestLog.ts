/** One rich-API request: one context.sync() of the add-in. */
export interface LoggedRequest {
  /** When it arrived, as performance.now() tells it. */
  readonly at: number;
  readonly actions: number;
  readonly bytes: number;
  readonly responseBytes: number;
  readonly ms: number;
  /** The code of the error that it ended with. */
  readonly error?: string;
}

export class RequestLog {
  private logged: LoggedRequest[] = [];

  add(request: LoggedRequest) {
    this.logged.push(request);
  }

  get count(): number {
    return this.logged.length;
  }

  get entries(): readonly LoggedRequest[] {
    return this.logged;
  }

  reset() {
    this.logged = [];
  }
}
