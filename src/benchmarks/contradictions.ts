import type { Contradiction } from './publication';

/** Figures that have to be read side by side: each row of a group says otherwise than the others. */
export const contradictions: readonly Contradiction[] = [
  {
    about: 'What coding assistants do to the time that tasks take: faster in one setting, slower in another',
    rows: ['B094', 'B095'],
  },
];
