import type { Contradiction } from './publication';

/** Figures that have to be read side by side, because they say otherwise or show another side. */
export const contradictions: readonly Contradiction[] = [
  { about: 'How much caching saves of the cost of model calls', rows: ['B034', 'B054', 'B197'] },
  { about: 'How much all ways of saving take off together', rows: ['B031', 'B032'] },
  {
    about: 'How many pilots fail because of their data: one article gives both figures',
    rows: ['B020', 'B020b'],
  },
  {
    about: 'What coding assistants do: faster on an exercise and in three firms, slower on code known well',
    rows: ['B093', 'B094', 'B095'],
  },
  {
    about: 'How many pilots reach production, and how many never do',
    rows: ['B146', 'B203', 'B204', 'B018'],
  },
  {
    about: 'How many firms have a return: those who ask about any gain and those who ask about profit',
    rows: ['B078', 'B120', 'B081', 'B083', 'B139', 'B141'],
  },
  { about: 'Meaningful value against an established return, in one survey', rows: ['B080', 'B081'] },
  {
    about: 'How many firms gain revenue or save cost: those whom a seller asked, and others',
    rows: ['B077', 'B126', 'B128', 'B139'],
  },
  {
    about: 'How soon automating one process pays back: three agencies of their own work',
    rows: ['B151', 'B166', 'B186'],
  },
  {
    about:
      'The return of automation in its first year: an agency of its own work, and a page without a source',
    rows: ['B167', 'B195'],
  },
  {
    about: 'How long a rollout across the firm takes to pay back',
    rows: ['B060', 'B087', 'B150', 'B152', 'B190', 'B073'],
  },
  {
    about: 'How many pay back within a year: executives, and an agency of its own work',
    rows: ['B074', 'B166b'],
  },
  {
    about: 'Whether initiatives return what was expected: all of them, or the best of each firm',
    rows: ['B071', 'B206'],
  },
  {
    about: 'How often AI costs far more than planned; the unverified figure may be a garbled margin figure',
    rows: ['B023', 'B117', 'B118'],
  },
  {
    about: 'What AI saves teachers: a trial, a poll of weekly users, a poll of all',
    rows: ['E002', 'B102', 'B103'],
  },
  { about: 'What users say they save in a week', rows: ['B099', 'B101b'] },
  { about: 'Time and correctness of the same consultants', rows: ['B096', 'B097', 'B098'] },
  { about: 'The average return across the firm', rows: ['B070', 'B153', 'B004'] },
  { about: 'What a dollar returns', rows: ['B062', 'B085', 'B003'] },
  {
    about: 'The same product over three years: modelled on experience, projected, and what an agency said',
    rows: ['B086', 'B090', 'B154'],
  },
  {
    about: 'What ambient scribes save: medians, means of volunteers, and nothing at one site',
    rows: ['B106', 'B107', 'B108'],
  },
];
