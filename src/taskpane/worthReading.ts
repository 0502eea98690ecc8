import type { Worth } from '../core/case';
import { hoursPerUnit as hoursIn } from '../core/pilot/hoursPerUnit';
import { readNumber } from './figureText';
import { Notes } from './gaps';
import type { MetricDraft, WorthFigure } from './metricDraft';
import { strings } from './strings';

/** The figures that each kind needs. */
export const figuresOfWorth = {
  none: [],
  time: ['tasksPerPersonPerWeek', 'people'],
  errors: ['volumePerYear', 'costPerError'],
  cost: ['volumePerYear'],
} as const satisfies Record<Worth['kind'] | 'none', readonly WorthFigure[]>;

/** What is typed for a metric's worth; null while something is missing, and where it becomes nothing in money. */
export function readWorth({ worth, unit }: Pick<MetricDraft, 'worth' | 'unit'>): {
  readonly worth: Worth | null;
  readonly notes: Notes;
} {
  const notes = new Notes();
  const figure = (key: WorthFigure): number => {
    const text = worth.figures[key];
    if (text.trim() === '') {
      notes.gap(key, strings.worth.missing(strings.worth.figures[key]));
      return NaN;
    }
    const reading = readNumber(text);
    if ('problem' in reading) notes.problem(key, reading.problem);
    else if (reading.value < 0) notes.problem(key, strings.typed.notNegative);
    return 'value' in reading ? reading.value : NaN;
  };
  const stated = (): Worth | null => {
    switch (worth.kind) {
      case 'none':
        return null;
      case 'time': {
        const hoursPerUnit = hoursIn(unit) ?? worth.hoursPerUnit;
        if (hoursPerUnit === null) notes.gap('timeUnit', strings.worth.timeUnitMissing);
        return {
          kind: 'time',
          hoursPerUnit: hoursPerUnit ?? NaN,
          tasksPerPersonPerWeek: figure('tasksPerPersonPerWeek'),
          people: figure('people'),
        };
      }
      case 'errors':
        return {
          kind: 'errors',
          volumePerYear: figure('volumePerYear'),
          costPerError: figure('costPerError'),
        };
      case 'cost':
        return { kind: 'cost', volumePerYear: figure('volumePerYear') };
    }
  };
  const read = stated();
  return { worth: notes.gaps.length === 0 ? read : null, notes };
}

/** What a metric could become in money, judged by its name and unit; null where they tell nothing. */
export function likelyWorth({ name, unit, data }: MetricDraft, currency: string): Worth['kind'] | null {
  if (data.design === 'rates') return 'errors';
  if (hoursIn(unit) !== null) return 'time';
  const isMoney =
    /[$€£¥]/.test(unit) ||
    unit
      .toUpperCase()
      .split(/[^A-Z]+/)
      .includes(currency);
  return isMoney || /\b(cost|spend|price)\b/i.test(name) ? 'cost' : null;
}
