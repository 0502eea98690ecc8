import type { Bounds } from '../inputProblem';
import { inOrder } from './driverReader';
import type { JsonObject, JsonReader } from './jsonReader';

/** Reads the keys of one object; what is left out has its usual value where it has one. */
export class RowReader {
  constructor(
    private readonly reader: JsonReader,
    private readonly path: string,
    private readonly given: JsonObject,
  ) {}

  text(key: string, advice: string): string {
    return this.reader.text(this.at(key), this.given[key], advice);
  }

  optionalText(key: string): string {
    return this.reader.optionalText(this.at(key), this.given[key]);
  }

  date(key: string): string {
    return this.reader.date(this.at(key), this.given[key]);
  }

  /** A day that has to be there. */
  neededDate(key: string): string {
    const faultsBefore = this.reader.faults.length;
    const date = this.date(key);
    if (date === '' && this.reader.faults.length === faultsBefore) {
      this.reader.fault(this.at(key), 'is missing: write year, month and day, such as "2026-11-22"');
    }
    return date;
  }

  needed(key: string, bounds: Bounds): number {
    return this.reader.number(this.at(key), this.given[key], bounds) ?? 0;
  }

  number(key: string, bounds: Bounds, usual: number): number {
    return this.isLeftOut(key) ? usual : this.needed(key, bounds);
  }

  /** Null where it is left out, or written as null. */
  optionalNumber(key: string, bounds: Bounds): number | null {
    return this.isLeftOut(key) || this.given[key] === null ? null : this.needed(key, bounds);
  }

  /** A figure, or the sentence in its place. */
  numberOrText(key: string): number | string {
    const given = this.given[key];
    return typeof given === 'string' ? this.text(key, 'write a number') : this.needed(key, {});
  }

  oneOf<T extends string, U extends string>(key: string, choices: readonly [T, ...T[]], usual: U): T | U {
    return this.isLeftOut(key) ? usual : this.reader.oneOf(this.at(key), this.given[key], choices);
  }

  /** One of them has to be there. */
  choice<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
    return this.reader.oneOf(this.at(key), this.given[key], choices);
  }

  yesOrNo(key: string, usual: boolean): boolean {
    return this.isLeftOut(key) ? usual : this.reader.yesOrNo(this.at(key), this.given[key]);
  }

  inOrder({ low, likely, high }: { low: number; likely?: number; high: number }): void {
    if (likely !== undefined) inOrder(this.reader, this.path, { low, likely, high });
    else if (low > high) {
      this.reader.fault(this.at('low'), `${low} is above high, ${high}: put low and high in order`);
    }
  }

  private isLeftOut(key: string): boolean {
    return this.given[key] === undefined;
  }

  private at(key: string): string {
    return `${this.path}.${key}`;
  }
}
