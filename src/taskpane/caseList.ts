import type { Editing } from './paneState';
import type { CaseEntry } from './storedCase';

/** A case that the pane can open. */
export interface OpenableCase {
  /** Stays the same until the case is built for the first time. */
  readonly key: string;
  /** As typed; empty while it has none. */
  readonly name: string;
  /** Null before its first build. */
  readonly number: number | null;
}

/** The workbook's cases and those begun in the pane. */
export interface CaseList {
  readonly all: readonly OpenableCase[];
  /** Key of the one that is open; null while a new one is being begun. */
  readonly open: string | null;
  /** Key of the one that was open before a new one was begun; null where there is none to go back to. */
  readonly left: string | null;
}

export const noCases: CaseList = { all: [], open: null, left: null };

export const keyOf = (number: number): string => `case-${number}`;

/** Those of the workbook by number, then those that stand in the pane only, in the order in which they were begun. */
export function openableCases(
  stored: readonly CaseEntry[],
  edited: ReadonlyMap<string, Editing>,
): readonly OpenableCase[] {
  const built = stored.map(({ number, name }) => {
    const key = keyOf(number);
    return { key, name: edited.get(key)?.draft.name.trim() ?? name, number };
  });
  const begun = [...edited]
    .filter(([key]) => !built.some((one) => one.key === key))
    .map(([key, { draft }]) => ({ key, name: draft.name.trim(), number: null }));
  return [...built, ...begun];
}
