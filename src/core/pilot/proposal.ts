import type { CellValue, Grid, PilotDesign, Scale, TableColumns } from '../case';
import { CalcError } from '../errors';
import { isBlank, readMeasurements, sameGroup } from '../measurements';
import { covarianceAnalysis, type CovariateGroup } from './covarianceAnalysis';
import { describeColumns, isNumeric, manyValues, type ColumnDescription } from './describeColumns';
import { numberReadings } from './numberReadings';
import { skewness } from './quality';
import { mostRowsToPair, samplesOfTable, type Sample } from './samples';
import { scaledValues } from './scaledGroup';

/** The design that measurements suggest, and why; the analyst can change all of it. */
export interface Proposal {
  readonly design: PilotDesign;
  readonly scale: Scale;
  /** In one or two sentences: "We compare ... because ...". */
  readonly why: string;
}

/** The same for a long table, with what its columns hold. */
export interface TableProposal extends Proposal {
  /** The groups are null where nothing tells which two of the group column's values to compare. */
  readonly columns: TableColumns;
}

/** What the analyst has said of a table already. */
export type KnownColumns = Partial<
  Pick<TableColumns, 'groupColumn' | 'valueColumn' | 'baselineGroup' | 'pilotGroup'>
>;

const words = {
  pilot: /pilot|treat|after|post|with[ _-]?ai|^ai\b|^(1|true|yes|y|new)$/i,
  baseline: /base|control|before|pre\b|without|no[ _-]?ai|^(none|0|false|no|n|old)$/i,
  group: /group|treat|pilot|variant|cohort|condition|assist|copilot|(^|[ _-])(arm|ai)([ _-]|$)/i,
  period:
    /^(period|phase|when|week|month|quarter|year|date|day|wave)([ _-]|$)|(?<!per)[ _-](period|phase|week|month|quarter|year|date|day)$/i,
  person:
    /person|people|user|agent|employee|worker|developer|subject|participant|name|task|ticket|case|item|issue/i,
  id: /(^|[ _-])(id|no|nr|number|index)$/i,
  before: /before|pre\b|baseline|^0$/i,
  after: /after|post|pilot|^1$/i,
  knownBefore:
    /predict|estimat|(^|[ _-])plan|before|(^|[ _-])prior(?!it)|previous|baseline|forecast|expected|budget|experience|tenure/i,
  /** Names an outcome, or what became known only while it came about, whatever else it says. */
  knownAfter: /(^|[ _-])(after|post|actual|final|revised|updated)([ _-]|$)/i,
  withoutAi: /(^|[ _-])(no|without|w\/o)[ _-]?ai/i,
  total: /total|overall|(^|[ _-])sum/i,
  outcome: /time|minute|hour|second|duration|cost|price|error|defect|score|rating|count|rate/i,
} as const;

/** What a covariate has to explain of the spread within groups. */
const WORTH_ADJUSTING = 0.1;
/** The share of the rows that has to have the covariate: the others would not count. */
const MOSTLY_THERE = 0.9;
const SKEWED = 1;

/**
 * Proposes how to compare two groups of measurements that stand apart.
 *
 * @param rowName Header of a column beside them that names each row's person or task, if there is one.
 */
export function proposeForGroups(baseline: Grid, pilot: Grid, rowName: string | null = null): Proposal {
  const groups = [readMeasurements(baseline, true), readMeasurements(pilot, true)];
  const values = groups.map((group) => group.values);
  if (areShares(values)) return { design: 'rates', scale: 'as measured', why: because.rates('the data') };
  if (rowName !== null) {
    return { design: 'paired', ...onScale(scaleFor(values), because.namedRows(rowName)) };
  }
  const [before, after] = groups.map((group) => group.header ?? '') as [string, string];
  const areTwoTimes = words.before.test(before) && words.after.test(after);
  const isPaired = areTwoTimes && values[0]!.length > 1 && values[0]!.length === values[1]!.length;
  return {
    design: isPaired ? 'paired' : 'separate',
    ...onScale(scaleFor(values), isPaired ? because.pairedRows(before, after) : because.separate),
  };
}

/**
 * Proposes how to compare two groups of a long table, and in which columns everything stands. Null where no
 * column tells groups apart or none holds measurements.
 *
 * @param table Header row first.
 */
export function proposeForTable(table: Grid, known: KnownColumns = {}): TableProposal | null {
  const columns = describeColumns(table);
  const group = columns[known.groupColumn ?? likelyGroup(columns)?.index ?? -1];
  if (group === undefined) return null;
  const others = columns.filter((column) => column !== group);
  const value = columns[known.valueColumn ?? likelyValue(others)?.index ?? -1];
  if (value === undefined || value === group) return null;
  const rest = others.filter((column) => column !== value);
  const period = likelyPeriod(rest);
  const base: TableColumns = {
    groupColumn: group.index,
    valueColumn: value.index,
    ...groupsOf(group.values, known),
    personColumn: null,
    // A trend needs a time axis, on which words have no place.
    periodColumn: period && isNumeric(period) ? period.index : null,
    before: null,
    after: null,
    covariateColumn: null,
  };
  return (
    ratesProposal(table, base, value) ??
    pairedProposal(table, base, rest) ??
    (period && controlledProposal(table, base, period)) ??
    adjustedProposal(table, base, rest) ?? {
      columns: base,
      design: 'separate',
      ...onScale(scaleFor(valuesOf(table, base)), because.separate),
    }
  );
}

const because = {
  separate: 'We compare two separate groups, because nothing pairs their measurements.',
  pairedRows: (before: string, after: string) =>
    `We compare row by row, because "${before}" and "${after}" sound like the same people or tasks twice.`,
  namedRows: (header: string) =>
    `We compare row by row, because each row is one "${header}", with and without AI.`,
  rates: (what: string) => `We compare shares, because ${what} holds only 0 and 1.`,
  paired: (header: string, pairs: number, persons: number) =>
    `We compare each "${header}" with itself, because ${pairs} of ${persons} stand once in each group.`,
  controlled: (header: string, before: string, after: string) =>
    `We compare how both groups changed, because "${header}" holds "${before}" and "${after}" for both of them.`,
  adjusted: (header: string, explained: number) =>
    `We compare two separate groups adjusted for "${header}", because it was known before and explains ${Math.round(100 * explained)}% of the spread.`,
  log: 'On the log scale, because a few high values pull the mean.',
} as const;

function ratesProposal(table: Grid, columns: TableColumns, value: ColumnDescription): TableProposal | null {
  const { baseline, pilot } = samplesOfTable(table, columns, 'rates');
  return areShares([baseline.values, pilot.values])
    ? { columns, design: 'rates', scale: 'as measured', why: because.rates(`"${value.header}"`) }
    : null;
}

/** Both groups hold values, and all of them are 0 or 1. */
function areShares(groups: readonly (readonly number[])[]): boolean {
  return groups.every((values) => values.length > 0 && values.every((value) => value === 0 || value === 1));
}

function pairedProposal(
  table: Grid,
  columns: TableColumns,
  rest: readonly ColumnDescription[],
): TableProposal | null {
  if (table.length - 1 > mostRowsToPair) return null;
  const named = rest.filter(({ header }) => words.person.test(header) || words.id.test(header));
  const texts = rest.filter((column) => !isNumeric(column) && column.values.length > manyValues);
  for (const person of new Set([...named, ...texts])) {
    const paired = { ...columns, personColumn: person.index };
    const { baseline, pilot, leftOut } = samplesOfTable(table, paired, 'paired');
    const pairs = baseline.values.length;
    const persons = pairs + leftOut.reduce((total, { count }) => total + count, 0);
    if (pairs < 2 || pairs * 2 < persons) continue;
    return {
      columns: paired,
      design: 'paired',
      ...onScale(scaleFor([baseline.values, pilot.values]), because.paired(person.header, pairs, persons)),
    };
  }
  return null;
}

function controlledProposal(
  table: Grid,
  columns: TableColumns,
  period: ColumnDescription,
): TableProposal | null {
  if (period.values.length !== 2) return null;
  const [before, after] = inTime(period.values as readonly [CellValue, CellValue]);
  const controlled = { ...columns, periodColumn: period.index, before, after };
  const { baseline, pilot, baselineBefore, pilotBefore } = samplesOfTable(table, controlled, 'controlled');
  const samples = [baselineBefore, pilotBefore, baseline, pilot].map((sample) => sample!.values);
  if (samples.some((values) => values.length < 2)) return null;
  const why = because.controlled(period.header, String(before), String(after));
  return { columns: controlled, design: 'controlled', ...onScale(scaleFor(samples), why) };
}

function adjustedProposal(
  table: Grid,
  columns: TableColumns,
  rest: readonly ColumnDescription[],
): TableProposal | null {
  const rows = valuesOf(table, columns).reduce((total, values) => total + values.length, 0);
  const candidates = rest
    .filter(
      (column) =>
        isNumeric(column) && words.knownBefore.test(column.header) && !words.knownAfter.test(column.header),
    )
    .flatMap((column) => {
      const adjusted = { ...columns, covariateColumn: column.index };
      const { baseline, pilot } = samplesOfTable(table, adjusted, 'adjusted');
      if (baseline.values.length + pilot.values.length < MOSTLY_THERE * rows) return [];
      const scale = scaleFor([baseline.values, pilot.values], [baseline.covariates, pilot.covariates]);
      const explained = explainedShare(baseline, pilot, scale);
      if (explained < WORTH_ADJUSTING) return [];
      const proposal: TableProposal = {
        columns: adjusted,
        design: 'adjusted',
        ...onScale(scale, because.adjusted(column.header, explained)),
      };
      return [{ proposal, explained, isWithoutAi: words.withoutAi.test(column.header) }];
    });
  const [best] = candidates.sort(
    (a, b) => Number(b.isWithoutAi) - Number(a.isWithoutAi) || b.explained - a.explained,
  );
  return best?.proposal ?? null;
}

/** Share of the spread within groups that the covariate explains; 0 where it cannot be told. */
function explainedShare(baseline: Sample, pilot: Sample, scale: Scale): number {
  const scaled = ({ values, covariates }: Sample): CovariateGroup => ({
    values: scaledValues(values, scale),
    covariates: scaledValues(covariates, scale),
  });
  try {
    return covarianceAnalysis(scaled(baseline), scaled(pilot), 0.95).explained;
  } catch (error) {
    if (error instanceof CalcError) return 0;
    throw error;
  }
}

/** The log scale where values are skewed to the right and everything that is compared is above 0. */
function scaleFor(
  samples: readonly (readonly number[])[],
  covariates: readonly (readonly number[])[] = [],
): Scale {
  const areAboveZero = [...samples, ...covariates].every((values) => values.every((value) => value > 0));
  const isSkewed = (values: readonly number[]) => {
    const skew = skewness(values);
    return typeof skew === 'number' && skew > SKEWED;
  };
  return areAboveZero && samples.some(isSkewed) ? 'log' : 'as measured';
}

function onScale(scale: Scale, why: string): Pick<Proposal, 'scale' | 'why'> {
  return { scale, why: scale === 'log' ? `${why} ${because.log}` : why };
}

function valuesOf(table: Grid, columns: TableColumns): readonly (readonly number[])[] {
  const { baseline, pilot } = samplesOfTable(table, columns, 'separate');
  return [baseline.values, pilot.values];
}

/** A text of few values that repeat, or a two-valued switch; what its name calls a group comes first. */
function likelyGroup(columns: readonly ColumnDescription[]): ColumnDescription | undefined {
  const candidates = columns.filter((column) => {
    const { values, filled } = column;
    if (values.length < 2 || values.length > manyValues) return false;
    return isNumeric(column) ? values.length === 2 && filled > 4 : values.length * 2 <= filled;
  });
  const isPeriod = ({ header }: ColumnDescription) => words.period.test(header);
  const named = candidates.find((column) => words.group.test(column.header) && !isPeriod(column));
  const plain = candidates.filter((column) => !isPeriod(column) && !words.person.test(column.header));
  return (
    named ??
    plain.find((column) => !isNumeric(column) && column.values.length === 2) ??
    plain.find(({ values }) => values.length === 2) ??
    plain[0] ??
    candidates.find(({ values }) => values.length === 2) ??
    candidates[0]
  );
}

/** Columns of measurements: numbers or TRUE and FALSE that were not known before and do not merely number the rows. */
export function valueColumns(columns: readonly ColumnDescription[]): readonly ColumnDescription[] {
  return columns.filter(
    (column) =>
      (isNumeric(column) || isYesOrNo(column)) &&
      !column.isSerial &&
      ![words.id, words.knownBefore, words.period].some((kind) => kind.test(column.header)),
  );
}

function likelyValue(columns: readonly ColumnDescription[]): ColumnDescription | undefined {
  const candidates = valueColumns(columns);
  const varied = candidates.filter(({ values }) => values.length > 2);
  const isUndated = ({ values }: ColumnDescription) => !values.every(couldBeDate);
  const best = (from: readonly ColumnDescription[]) =>
    from.find(({ header }) => words.total.test(header)) ??
    from.find(({ header }) => words.outcome.test(header)) ??
    from[0];
  // Texts that could be numbers come last: they are named, with what they could mean.
  return (
    best(varied.filter(isUndated)) ??
    best(candidates.filter(isUndated)) ??
    best(candidates) ??
    best(columns.filter(couldBeNumbers))
  );
}

/** TRUE and FALSE throughout. */
function isYesOrNo({ values }: ColumnDescription): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'boolean');
}

/** A day of 2000 to 2049, as Excel counts them: measurements that look alike are taken only for want of others. */
function couldBeDate(value: CellValue): boolean {
  return typeof value === 'number' && value >= 36526 && value < 54789;
}

function couldBeNumbers({ values }: ColumnDescription): boolean {
  return (
    values.length > 0 &&
    values.every((value) => typeof value === 'string' && numberReadings(value).length > 0)
  );
}

/** A column that names times; one of two values first. */
function likelyPeriod(columns: readonly ColumnDescription[]): ColumnDescription | undefined {
  const candidates = columns.filter(
    ({ header, values }) =>
      values.length >= 2 &&
      (words.period.test(header) ||
        (values.length === 2 &&
          values.some((value) => typeof value === 'string' && words.before.test(value)))),
  );
  return candidates.find(({ values }) => values.length === 2) ?? candidates[0];
}

/** Which of two periods is the earlier: by its name, as a number, or as it stands first in the table. */
function inTime([one, other]: readonly [CellValue, CellValue]): readonly [CellValue, CellValue] {
  const isLater = (value: CellValue) => words.after.test(String(value));
  const isEarlier = (value: CellValue) => words.before.test(String(value));
  const areNumbers = typeof one === 'number' && typeof other === 'number';
  if (areNumbers) return one <= other ? [one, other] : [other, one];
  return isEarlier(other) || (isLater(one) && !isLater(other)) ? [other, one] : [one, other];
}

/** Which of a group column's values are the baseline and the pilot; null where nothing tells. */
function groupsOf(
  values: readonly CellValue[],
  { baselineGroup = null, pilotGroup = null }: KnownColumns,
): Pick<TableColumns, 'baselineGroup' | 'pilotGroup'> {
  const pilot = isBlank(pilotGroup) ? likelyPilot(values) : pilotGroup;
  if (!isBlank(baselineGroup)) return { baselineGroup, pilotGroup: pilot };
  const rest = values.filter((value) => !sameGroup(pilot)(value));
  return { baselineGroup: rest.length === 1 ? rest[0]! : null, pilotGroup: pilot };
}

/** Of a group column's values, the one that most likely is the pilot; null where nothing tells. */
export function likelyPilot(groups: readonly CellValue[]): CellValue {
  const word = (value: CellValue) => String(value).trim();
  const [only, ...others] = groups.filter(
    (value) => words.pilot.test(word(value)) && !words.baseline.test(word(value)),
  );
  if (only !== undefined && others.length === 0) return only;
  const rest = groups.filter((value) => !words.baseline.test(word(value)));
  return groups.length === 2 && rest.length === 1 ? rest[0]! : null;
}
