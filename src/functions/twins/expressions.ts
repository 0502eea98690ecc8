import type { TwinParameter } from './twin';

/** Parameters that a call has to give. */
export function required(...names: readonly string[]): TwinParameter[] {
  return names.map((name) => ({ name }));
}

/** Parameters that a call may leave out, with what counts then: a number, or a text in quotes. */
export function optional(defaults: Readonly<Record<string, number | string>>): TwinParameter[] {
  return Object.entries(defaults).map(([name, value]) => ({ name, default: String(value) }));
}

/** `body`, or #VALUE! where an argument is not what it has to be. */
export function given(conditions: readonly string[], body: string): string {
  return `IF(AND(${conditions.join(',')}),${body},#VALUE!)`;
}

/** That each of these is a number: a blank cell or a text is none. */
export function numbers(...names: readonly string[]): string {
  return `COUNT(${names.join(',')})=${names.length}`;
}

export function atLeast0(...names: readonly string[]): string {
  return `MIN(${names.join(',')})>=0`;
}

/** That a range holds numbers without a gap, whatever blank cells follow the last. */
export function numbersThenBlanks(range: string): string {
  // Joined with a text, because the workbench's grid takes a 0 for equal to "".
  const position = `SEQUENCE(ROWS(${range}),COLUMNS(${range}))`;
  return `COUNT(${range})=MAX(IF(${range}&""="",0,${position}))`;
}

/** That a range holds at least one flow, and all of them in one row or one column. */
export function isFlows(range: string): string {
  return [`COUNT(${range})>=1`, `MIN(ROWS(${range}),COLUMNS(${range}))=1`, numbersThenBlanks(range)].join(
    ',',
  );
}

/** The numbers of such a range as a column. */
export function flows(range: string): string {
  return `TAKE(TOCOL(${range}),COUNT(${range}))`;
}

/** The argument, or `value` where its cell is empty. */
export function orElse(name: string, value: number | string): string {
  return `IF(${name}="",${value},${name})`;
}

/**
 * Gives steps of a calculation names, in order. Where a step is negated, write 0-step: the workbench's grid
 * takes a minus sign for a part of the name.
 */
export function steps(named: Readonly<Record<string, string>>, body: string): string {
  const pairs = Object.entries(named).map(([name, value]) => `${name},${value}`);
  return `LET(${[...pairs, body].join(',')})`;
}

/** A table with a header row: one text and one value a row. */
export function figures(rows: readonly (readonly [string, string])[]): string {
  const header = 'HSTACK("Figure","Value")';
  return `VSTACK(${[header, ...rows.map(([label, value]) => `HSTACK("${label}",${value})`)].join(',')})`;
}

/** That the argument is one of these words, or left out. */
export function oneOf(name: string, ...words: readonly string[]): string {
  return `OR(${['', ...words].map((word) => `${name}="${word}"`).join(',')})`;
}
