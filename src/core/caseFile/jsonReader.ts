import { inputProblem, type Bounds } from '../inputProblem';
import { isIsoDate } from '../isoDate';
import { nearestNames } from '../nearestNames';
import { shortText } from '../shortText';

/** Something wrong in a case file: where ("metrics[1].pilot.csv") and what to change. */
export interface Fault {
  /** Empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads on after a fault with a stand-in value, so that the analyst sees every fault at once. */
export class JsonReader {
  readonly faults: Fault[] = [];

  fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  object(path: string, json: unknown, keys: readonly string[]): JsonObject | null {
    if (!isObject(json)) {
      this.fault(path, `${shown(json)} stands where an object belongs: { … } with ${listed(keys)}`);
      return null;
    }
    for (const key of Object.keys(json)) {
      if (!keys.includes(key)) this.fault(within(path, key), unknownName(key, keys, 'key'));
    }
    return json;
  }

  text(path: string, json: unknown, advice: string): string {
    if (typeof json === 'string' && json.trim() !== '') return json.trim();
    this.fault(path, `${shown(json)} stands where a text belongs: ${advice}`);
    return '';
  }

  /** A text that may be left out or empty. */
  optionalText(path: string, json: unknown): string {
    if (json === undefined) return '';
    if (typeof json === 'string') return json.trim();
    this.fault(path, `${shown(json)} is no text: put it in quotes or leave it out`);
    return '';
  }

  /** A day in ISO 8601; empty where it is left out. */
  date(path: string, json: unknown): string {
    const text = this.optionalText(path, json);
    if (text === '' || isIsoDate(text)) return text;
    this.fault(path, `${shown(text)} is no date: write year, month and day, such as "2026-11-22"`);
    return '';
  }

  yesOrNo(path: string, json: unknown): boolean {
    if (typeof json === 'boolean') return json;
    this.fault(path, `${shown(json)} is neither true nor false`);
    return false;
  }

  /** What is read of each item; nothing where the list is left out. */
  list<T>(path: string, json: unknown, read: (path: string, item: unknown) => T | null): readonly T[] {
    if (json === undefined) return [];
    if (Array.isArray(json)) {
      return json
        .map((item: unknown, index) => read(`${path}[${index}]`, item))
        .filter((item) => item !== null);
    }
    this.fault(path, `${shown(json)} stands where a list [ … ] belongs`);
    return [];
  }

  number(path: string, json: unknown, bounds: Bounds = {}): number | null {
    if (typeof json !== 'number') {
      this.fault(path, `${shown(json)} is no number: write a plain number, such as 12000 or 0.5`);
      return null;
    }
    const problem = inputProblem(bounds, json);
    if (problem === null) return json;
    this.fault(path, `${json} ${problem}`);
    return null;
  }

  oneOf<T extends string>(path: string, json: unknown, choices: readonly [T, ...T[]]): T {
    const choice = choices.find((known) => known === json);
    if (choice === undefined) this.fault(path, `${shown(json)} is none of ${listed(choices.map(quoted))}`);
    return choice ?? choices[0];
  }
}

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function unknownName(name: string, known: readonly string[], kind: string): string {
  const nearest = nearestNames(name, known);
  return nearest.length > 0
    ? `there is no ${kind} ${quoted(name)}; did you mean ${listed(nearest.map(quoted), 'or')}?`
    : `there is no ${kind} ${quoted(name)}; there is ${listed(known.slice(0, 12).map(quoted))}`;
}

export function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A JSON value as a message shows it. */
export function shown(json: unknown): string {
  if (json === undefined) return 'nothing';
  return shortText(JSON.stringify(json));
}

export function listed(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2
    ? (words[0] ?? 'nothing')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}
