import type { PilotDesign, Scale } from '../core/case';
const designs: Readonly<Record<PilotDesign, string>> = {
  separate: 'Two separate groups',
  paired: 'The same people or tasks, twice',
  controlled: 'Both groups, before and after',
  adjusted: 'Two groups, adjusted',
  rates: 'Error rates',
};
const scaleNames: Readonly<Record<Scale, string>> = {
  'as measured': 'Means as measured',
  log: 'Ratios (log scale)',
  trimmed: '20% trimmed means',
};

/** The texts of designs and scales: a part of `strings` that loads with what shows it. */
export const designStrings = {
  heading: 'Comparison',
  label: 'Design of the pilot',
  designs,
  scale: 'Compared as',
  scales: scaleNames,
  chosenInstead: (design: PilotDesign, scale: Scale) =>
    `Proposed was: ${designs[design]}, ${scaleNames[scale].toLowerCase()}.`,
  useProposal: 'Use the proposal',
  /** How the figures are made; one sentence for each design. */
  methods: {
    separate: 'Welch’s t test: two separate groups, whose spread may differ.',
    paired: 'Paired t test: each person or task is its own baseline.',
    controlled:
      'Difference in differences: what changed in the baseline group anyway is taken off the pilot’s change.',
    adjusted:
      'Analysis of covariance: the groups are compared as if both had had the same value of what was known before.',
    rates: 'Newcombe’s interval of the difference between two shares; p from the pooled z test.',
  } satisfies Record<PilotDesign, string>,
  scaleMethods: {
    'as measured': '',
    log: 'On the log scale a few very long values weigh less, and the result is a ratio.',
    trimmed: 'Yuen’s test: the lowest and the highest fifth of each group are left out of its mean.',
  } satisfies Record<Scale, string>,
};
