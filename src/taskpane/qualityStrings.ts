import type { LeftOut } from '../core/pilot/samples';
import { choice, count, integer, list } from './wording';

/** "3 (Ann, Bea and Carl)", "12 (Ann, Bea, Carl and 9 more)". */
const counted = (amount: number, names: readonly string[]): string =>
  `${integer.format(amount)} (${list.format([
    ...names,
    ...(amount > names.length ? [`${integer.format(amount - names.length)} more`] : []),
  ])})`;

/** The texts about the quality of measurements: a part of `strings` that loads with what shows it. */
export const qualityStrings = {
  heading: 'Quality of the data',
  sample: (name: string, facts: readonly string[]) => `${name}: ${facts.join(', ')}.`,
  counted: (amount: number) => count(amount, 'value counts', 'values count'),
  blanks: (amount: number) => `${count(amount, 'blank', 'blanks')} skipped`,
  texts: (amount: number) => `${count(amount, 'text', 'texts')} skipped`,
  errors: (amount: number) => count(amount, 'error', 'errors'),
  zeros: (amount: number) => count(amount, 'zero', 'zeros'),
  negatives: (amount: number) => `${integer.format(amount)} negative`,
  farOutliers: (amount: number) => `${integer.format(amount)} far outside the rest`,
  skewness: (amount: string) => `skewness ${amount}`,
  leftOut: {
    'one group only': (amount: number, names: readonly string[]) =>
      `Left out, because only one of the two has a number: ${counted(amount, names)}.`,
    'several times in a group': (amount: number, names: readonly string[]) =>
      `Left out, because they stand more than once in a group: ${counted(amount, names)}.`,
    'no person': (amount: number, names: readonly string[]) =>
      `Left out, because nobody is named there: ${counted(amount, names)}.`,
    'no covariate': (amount: number, names: readonly string[]) =>
      `Left out, because what is adjusted for is missing: ${counted(amount, names)}.`,
  } satisfies Record<LeftOut['why'], (amount: number, names: readonly string[]) => string>,
  hiddenRows: (rows: number) =>
    `${count(rows, 'row is', 'rows are')} hidden or filtered out; they count like all others.`,
  textNumber: (text: string, numbers: readonly string[]) =>
    `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}” would be ${choice.format(numbers)}`,
  /** Offered, never assumed: the cells are the analyst's. */
  textNumbers: (read: readonly string[], more: number) =>
    `${read.join(', ')}${more > 0 ? `, and ${count(more, 'more text looks', 'more texts look')} like a number` : ''}. Type the numbers into the cells, without units, and they count.`,
} as const;
