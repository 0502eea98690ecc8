import type { CellValue, ErrorCount, Grid, GroupSummary, Metric, TableColumns } from '../case';
import { isBlank, readMeasurements, sameGroup, SampleCollector, type Measurements } from '../measurements';
import { problems } from './problems';

export type SampleKey = 'baseline' | 'pilot' | 'baselineBefore' | 'pilotBefore';

/**
 * One sample of a metric: its values as the design uses them (paired: value i of both samples belongs to the
 * same person or task; rates: 0 and 1), and what else stood among them.
 */
export interface Sample extends Measurements {
  /** What is known of each value from before the pilot; empty where the design does not adjust. */
  readonly covariates: readonly number[];
}

/** Numbers that do not count, because what they need beside them is missing. */
export interface LeftOut {
  readonly why: 'one group only' | 'several times in a group' | 'no person' | 'no covariate';
  /** Persons or tasks; rows where there is no person. */
  readonly count: number;
  /** The first three: persons by their names, rows by their one-based place in the table or range. */
  readonly names: readonly (string | number)[];
}

/** What a metric's source holds, in the form in which its design compares it. */
export type Samples =
  | {
      readonly is: 'values';
      readonly baseline: Sample;
      readonly pilot: Sample;
      /** `controlled` only. */
      readonly baselineBefore: Sample | null;
      readonly pilotBefore: Sample | null;
      readonly leftOut: readonly LeftOut[];
      /** One of `problems`, found while reading; the comparison may find others. */
      readonly problem: string | null;
    }
  | { readonly is: 'summary'; readonly baseline: GroupSummary; readonly pilot: GroupSummary }
  | { readonly is: 'counts'; readonly baseline: ErrorCount; readonly pilot: ErrorCount };

/** What was left out, in one sentence: `3 left out: in one group only ("Ann", "Bob", "Cid")`. */
export function describeLeftOut(leftOut: LeftOut): string {
  const { why, count, names } = leftOut;
  const more = count > names.length ? ', …' : '';
  const shown = namesOf(leftOut).map((name) => `"${name}"`);
  return `${count} left out: ${leftOutWords[why]} (${shown.join(', ')}${more})`;
}

/**
 * Who or what was left out: names, or "row 12".
 *
 * @param firstRow One-based row of the table's or range's first row, in its sheet or file.
 */
export function namesOf({ names }: LeftOut, firstRow = 1): readonly string[] {
  return names.map((name) => (typeof name === 'number' ? `row ${name + firstRow - 1}` : name));
}

const leftOutWords: Readonly<Record<LeftOut['why'], string>> = {
  'one group only': 'a number in one group only',
  'several times in a group': 'several numbers in a group',
  'no person': 'no person or task to pair by',
  'no covariate': 'nothing to adjust for',
};

/** Rows of a long table that can be paired by a column: every one is looked up among all in the workbook. */
export const mostRowsToPair = 5000;

/**
 * Reads a metric's samples; blanks and texts are skipped and counted, as Excel's statistical functions skip
 * them. It is one pass over the cells: 100,000 rows take a few milliseconds.
 *
 * @param readRange Gives the cells of an address or table name that the source holds.
 */
export function samplesOf(
  { source, design }: Pick<Metric, 'source' | 'design'>,
  readRange: (address: string) => Grid,
): Samples {
  switch (source.kind) {
    case 'summary':
      return { is: 'summary', baseline: source.baseline, pilot: source.pilot };
    case 'counts':
      return { is: 'counts', baseline: source.baseline, pilot: source.pilot };
    case 'table':
      return samplesOfTable(readRange(source.table), source, design);
    case 'rows':
      return samplesOfTable(source.rows, source, design);
    case 'ranges':
    case 'values': {
      const grids = (['baseline', 'pilot', 'baselineBefore', 'pilotBefore'] as const).map((key) => {
        const given = source[key];
        if (given === null) return null;
        return typeof given === 'string' ? readRange(given) : given.map((value) => [value]);
      });
      return samplesOfRanges(grids as [Grid, Grid, Grid | null, Grid | null], design);
    }
  }
}

function samplesOfRanges(
  [baseline, pilot, baselineBefore, pilotBefore]: readonly [Grid, Grid, Grid | null, Grid | null],
  design: Metric['design'],
): Samples {
  const isRates = design === 'rates';
  const read = (grid: Grid): Sample => ({ ...readMeasurements(grid, isRates), covariates: [] });
  const samples = {
    is: 'values',
    baseline: read(baseline),
    pilot: read(pilot),
    baselineBefore: null,
    pilotBefore: null,
    leftOut: [],
    problem: null,
  } as const;
  switch (design) {
    case 'paired':
      return pairedRanges(samples, baseline.flat(), pilot.flat());
    case 'controlled':
      return baselineBefore === null || pilotBefore === null
        ? { ...samples, problem: problems.unsuited }
        : { ...samples, baselineBefore: read(baselineBefore), pilotBefore: read(pilotBefore) };
    case 'adjusted':
      return { ...samples, problem: problems.unsuited };
    default:
      return samples;
  }
}

type ValueSamples = Extract<Samples, { is: 'values' }>;

function pairedRanges(
  samples: ValueSamples,
  baseline: readonly CellValue[],
  pilot: readonly CellValue[],
): ValueSamples {
  const pairs = pairCells(baseline, pilot);
  return {
    ...samples,
    baseline: { ...samples.baseline, values: pairs.baseline },
    pilot: { ...samples.pilot, values: pairs.pilot },
    leftOut: pairs.leftOut,
    problem: baseline.length === pilot.length ? null : problems.differentLengths,
  };
}

/** The numbers of cells that belong together one by one; where only one of them is a number, it is left out. */
export function pairCells(baseline: readonly CellValue[], pilot: readonly CellValue[]) {
  const before: number[] = [];
  const after: number[] = [];
  const single = new LeftOutList('one group only');
  for (let i = 0; i < Math.max(baseline.length, pilot.length); i++) {
    const [a, b] = [baseline[i], pilot[i]];
    if (typeof a === 'number' && typeof b === 'number') {
      before.push(a);
      after.push(b);
    } else if (typeof a === 'number' || typeof b === 'number') single.add(i + 1);
  }
  return { baseline: before, pilot: after, leftOut: found(single) };
}

/** The samples that a design takes from a long table, its header row first; one pass over the rows. */
export function samplesOfTable(table: Grid, columns: TableColumns, design: Metric['design']): ValueSamples {
  const { groupColumn, valueColumn, personColumn, periodColumn, covariateColumn } = columns;
  const isControlled = design === 'controlled';
  const isAdjusted = design === 'adjusted';
  const header = table[0]?.[valueColumn] ?? null;
  const collect = () => new SampleCollector(header === null ? null : String(header), design === 'rates');
  const now = [collect(), collect()] as const;
  const before = [collect(), collect()] as const;
  const covariates: readonly [number[], number[]] = [[], []];
  const persons = new PersonPairs();
  const noCovariate = new LeftOutList('no covariate');
  const group = [sameGroup(columns.baselineGroup), sameGroup(columns.pilotGroup)] as const;
  const isBefore = sameGroup(columns.before);
  const isAfter = sameGroup(columns.after);

  for (let index = 1; index < table.length; index++) {
    const row = table[index]!;
    const groupCell = row[groupColumn] ?? null;
    const side = group[0](groupCell) ? 0 : group[1](groupCell) ? 1 : null;
    if (side === null) continue;
    let into = now;
    if (isControlled && periodColumn !== null) {
      const period = row[periodColumn] ?? null;
      if (isBefore(period)) into = before;
      else if (!isAfter(period)) continue;
    }
    const value = row[valueColumn] ?? null;
    if (isAdjusted && covariateColumn !== null && typeof value === 'number') {
      const covariate = row[covariateColumn];
      if (typeof covariate !== 'number') {
        noCovariate.add(index + 1);
        continue;
      }
      covariates[side].push(covariate);
    }
    into[side].add(index + 1, value);
    if (design === 'paired' && personColumn !== null && typeof value === 'number') {
      persons.add(row[personColumn] ?? null, side, value, index + 1);
    }
  }

  const sample = (collector: SampleCollector, side: 0 | 1): Sample => ({
    ...collector.collected(),
    covariates: covariates[side],
  });
  const samples: ValueSamples = {
    is: 'values',
    baseline: sample(now[0], 0),
    pilot: sample(now[1], 1),
    baselineBefore: isControlled ? { ...before[0].collected(), covariates: [] } : null,
    pilotBefore: isControlled ? { ...before[1].collected(), covariates: [] } : null,
    leftOut: found(noCovariate),
    problem: null,
  };
  const needed = { paired: personColumn, controlled: periodColumn, adjusted: covariateColumn };
  if (design in needed && needed[design as keyof typeof needed] === null) {
    return { ...samples, problem: problems.unsuited };
  }
  if (design !== 'paired') return samples;
  const pairs = persons.pairs();
  return {
    ...samples,
    baseline: { ...samples.baseline, values: pairs.baseline },
    pilot: { ...samples.pilot, values: pairs.pilot },
    leftOut: pairs.leftOut,
    problem: table.length - 1 > mostRowsToPair ? problems.tooManyToPair : null,
  };
}

/** Counts what is left out and remembers the first three. */
class LeftOutList implements LeftOut {
  count = 0;
  readonly names: (string | number)[] = [];

  constructor(readonly why: LeftOut['why']) {}

  add(name: string | number): void {
    this.count += 1;
    if (this.names.length < 3) this.names.push(name);
  }
}

function found(...lists: readonly LeftOutList[]): readonly LeftOut[] {
  return lists.filter((list) => list.count > 0).map(({ why, count, names }) => ({ why, count, names }));
}

/** Pairs numbers by person; only who has exactly one in each group makes a pair. */
class PersonPairs {
  private readonly persons = new Map<
    string,
    { readonly name: string; readonly counts: [number, number]; readonly values: [number, number] }
  >();
  private readonly nobody = new LeftOutList('no person');

  add(person: CellValue, side: 0 | 1, value: number, position: number): void {
    if (isBlank(person)) {
      this.nobody.add(position);
      return;
    }
    // As COUNTIFS matches: without regard to case, and the number 7 like the text "7".
    const name = String(person);
    const key = name.toLowerCase();
    const known = this.persons.get(key);
    if (known) {
      known.counts[side] += 1;
      known.values[side] = value;
    } else {
      this.persons.set(key, {
        name,
        counts: side === 0 ? [1, 0] : [0, 1],
        values: [value, value],
      });
    }
  }

  pairs() {
    const baseline: number[] = [];
    const pilot: number[] = [];
    const repeated = new LeftOutList('several times in a group');
    const single = new LeftOutList('one group only');
    for (const { name, counts, values } of this.persons.values()) {
      if (Math.max(...counts) > 1) repeated.add(name);
      else if (counts[0] === 0 || counts[1] === 0) single.add(name);
      else {
        baseline.push(values[0]);
        pilot.push(values[1]);
      }
    }
    return { baseline, pilot, leftOut: found(single, repeated, this.nobody) };
  }
}
