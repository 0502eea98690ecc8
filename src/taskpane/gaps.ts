import type { GroupKey, RangeSlot, TableColumnField, TypedFigure, WorthFigure } from './metricDraft';

/** The fields of a metric that can be wrong or still to be filled in. */
export type MetricField =
  | 'name'
  | 'smallestEffect'
  | RangeSlot
  | TableColumnField
  | 'baselineGroup'
  | 'pilotGroup'
  | 'before'
  | 'after'
  | `${GroupKey}-${TypedFigure}`
  | WorthFigure
  | 'timeUnit';

/** Something that is wrong or not given yet. */
export interface Gap {
  readonly field: MetricField;
  readonly message: string;
}

/** Collects what a draft lacks, in the order of its fields. */
export class Notes {
  /** What is wrong with what the analyst gave, shown at its field. */
  readonly problems: Partial<Record<MetricField, string>> = {};
  /** Everything that is wrong or not given yet. */
  readonly gaps: Gap[] = [];

  problem(field: MetricField, message: string): null {
    this.problems[field] ??= message;
    return this.gap(field, message);
  }

  gap(field: MetricField, message: string): null {
    this.gaps.push({ field, message });
    return null;
  }

  add(others: Notes): void {
    others.gaps.forEach((gap) => this.gaps.push(gap));
    for (const [field, message] of Object.entries(others.problems))
      this.problems[field as MetricField] ??= message;
  }
}
