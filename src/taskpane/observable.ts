/** A value that tells when it changes; fits React's useSyncExternalStore. */
export class Observable<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): T => this.value;

  set(value: T): void {
    this.value = value;
    this.listeners.forEach((listener) => listener());
  }
}
