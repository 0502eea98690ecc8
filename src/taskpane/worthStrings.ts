import type { Worth } from '../core/case';
import type { WorthFigure } from './metricDraft';
import type { timeUnits } from './timeUnits';
/** The texts of what a metric is worth: a part of `strings` that loads with what shows it. */
export const worthStrings = {
  heading: 'Into money',
  label: 'This metric becomes',
  kinds: {
    none: 'Nothing in money',
    time: 'Hours saved per week',
    errors: 'Error cost avoided',
    cost: 'Cost saved',
  } satisfies Record<Worth['kind'] | 'none', string>,
  suggestion: {
    time: 'Time per task can become hours saved per week.',
    errors: 'A share of errors can become error cost avoided.',
    cost: 'Cost per case can become money saved in a year.',
  } satisfies Record<Worth['kind'], string>,
  use: {
    time: 'Turn into hours saved',
    errors: 'Turn into error cost',
    cost: 'Turn into cost saved',
  } satisfies Record<Worth['kind'], string>,
  units: {
    tasksPerPersonPerWeek: () => 'a week',
    people: () => '',
    volumePerYear: () => 'a year',
    costPerError: (currency: string) => currency,
  } satisfies Record<WorthFigure, (currency: string) => string>,
  errorsPerCase: 'The metric has to be errors per case, not per hundred.',
  timeUnit: 'The metric is measured in',
  timeUnits: {
    seconds: 'Seconds',
    minutes: 'Minutes',
    hours: 'Hours',
    workingDays: 'Working days of 8 hours',
    days: 'Excel times (parts of a day)',
  } satisfies Record<keyof typeof timeUnits, string>,
  timeUnitAsked: 'Choose in which unit of time the metric is measured.',
  range: (low: string, high: string) => `likely, ${low} to ${high}`,
  results: {
    time: 'Hours saved per week',
    errors: 'Error cost avoided per year',
    cost: 'Cost saved per year',
  } satisfies Record<Worth['kind'], string>,
  feeds: (label: string) => `Goes into “${label}” in Value.`,
  shownOnly: 'Shown beside the case; the formula has no place for it.',
  waiting: 'Fill in the figures to see what it is worth.',
  fedFrom: 'From the metric',
  fedRange: (low: string, high: string) => `${low} to ${high}`,
  ownFigure: (figure: string) => `Your own figure, ${figure}, comes back when no metric feeds this.`,
  noFigure: (problem: string) => `No figure yet (${problem}): it adds nothing.`,
};
