import {
  metricDefaults,
  pilotDesigns,
  scales,
  type Better,
  type CellValue,
  type ErrorCount,
  type Grid,
  type GroupSummary,
  type MeasurementSource,
  type Metric,
  type PilotDesign,
  type Scale,
  type Worth,
} from '../case';
import {
  describeMeasurements,
  isBlank,
  isSameGroup,
  sameGroup,
  problemOf,
  readGroup,
  readMeasurements,
  type Measurements,
} from '../measurements';
import { designsFor, scalesFor } from '../pilot/designsFor';
import { hoursPerUnit } from '../pilot/hoursPerUnit';
import { metricBounds, type MetricNumber } from '../pilot/metricBounds';
import { sampleProblem } from '../pilot/sampleProblem';
import { problems } from '../pilot/problems';
import { describeLeftOut, mostRowsToPair, pairCells, samplesOf, type LeftOut } from '../pilot/samples';
import { isObject, listed, quoted, shown, unknownName, type JsonObject, type JsonReader } from './jsonReader';

/** A CSV file's cells with its header row first, or why it cannot be read. */
export type TableReading = Grid | { readonly problem: string };

const measurementKeys = [
  'baseline',
  'pilot',
  'baselineBefore',
  'pilotBefore',
  'table',
  'counts',
  'summary',
] as const;
const metricKeys = [
  ...['name', 'unit', 'better', 'evidence', 'design', 'scale', 'smallestEffect', 'worth'],
  ...measurementKeys,
];
const groupKeys = ['csv', 'column', 'where'];
const filterKeys = ['column', 'equals'];
const tableKeys = [
  ...['csv', 'rows', 'group', 'value', 'baseline', 'pilot'],
  ...['person', 'period', 'before', 'after', 'covariate'],
];
const worthKeys = {
  time: ['hoursPerUnit', 'tasksPerPersonPerWeek', 'people'],
  errors: ['volumePerYear', 'costPerError'],
  cost: ['volumePerYear'],
} as const satisfies Record<Worth['kind'], readonly MetricNumber[]>;

const allWorthKeys = [...new Set(Object.values(worthKeys).flat())];

/** One group's cells in the order of the file, and what they are worth as measurements. */
interface GroupReading {
  readonly measured: Measurements;
  readonly cells: readonly CellValue[];
}

/** Reads one metric of a case file. */
export class MetricReader {
  /** What was skipped in the files, one sentence each. */
  readonly notes: string[] = [];

  constructor(
    private readonly reader: JsonReader,
    private readonly readTable: (path: string) => TableReading,
  ) {}

  metric(path: string, json: unknown): Metric | null {
    const { reader } = this;
    const given = reader.object(path, json, metricKeys);
    if (given === null) return null;
    const faultsBefore = reader.faults.length;
    const name = reader.text(`${path}.name`, given.name, 'say what was measured');
    // A share of errors is counted in nothing.
    const unit =
      given.design === 'rates'
        ? reader.optionalText(`${path}.unit`, given.unit)
        : reader.text(`${path}.unit`, given.unit, 'say what it is counted in, such as "minutes"');
    const said = { ...metricDefaults, ...given } as JsonObject;
    const described = {
      name,
      unit,
      better: reader.oneOf<Better>(`${path}.better`, given.better, ['lower', 'higher']),
      evidence: reader.oneOf<Metric['evidence']>(`${path}.evidence`, said.evidence, [
        'measured',
        'self-reported',
      ]),
      scale: reader.oneOf<Scale>(`${path}.scale`, said.scale, scales),
      smallestEffect:
        reader.number(`${path}.smallestEffect`, said.smallestEffect, metricBounds.smallestEffect) ??
        metricDefaults.smallestEffect,
      worth: this.worth(`${path}.worth`, given.worth, unit),
    };
    const design = this.design(path, given);
    const source = this.source(path, given, design);
    if (source === null) return null;
    const metric = { ...described, design, source };
    if (reader.faults.length === faultsBefore) this.judge(path, metric);
    return metric;
  }

  private worth(path: string, json: unknown, unit: string): Worth | null {
    if (json === undefined) return null;
    const kinds = ['time', 'errors', 'cost'] as const;
    const known = isObject(json) ? kinds.find((kind) => kind === json.kind) : undefined;
    const given = this.reader.object(path, json, ['kind', ...(known ? worthKeys[known] : allWorthKeys)]);
    if (given === null) return null;
    const kind = this.reader.oneOf(`${path}.kind`, given.kind, kinds);
    if (known === undefined) return null;
    const hours = hoursPerUnit(unit);
    const number = (key: MetricNumber) =>
      key === 'hoursPerUnit' && given[key] === undefined && hours !== null
        ? hours
        : (this.reader.number(`${path}.${key}`, given[key], metricBounds[key]) ?? 0);
    return {
      kind,
      ...Object.fromEntries(worthKeys[kind].map((key) => [key, number(key)])),
    } as Worth;
  }

  /** As stated, or as the measurements imply it. */
  private design(path: string, given: JsonObject): PilotDesign {
    if (given.design !== undefined) {
      return this.reader.oneOf(`${path}.design`, given.design, pilotDesigns);
    }
    if (given.counts !== undefined) return 'rates';
    if (given.baselineBefore !== undefined || given.pilotBefore !== undefined) return 'controlled';
    const table = isObject(given.table) ? given.table : {};
    const implied = (
      [
        ['person', 'paired'],
        ['before', 'controlled'],
        ['covariate', 'adjusted'],
      ] as const
    ).filter(([key]) => table[key] !== undefined);
    if (implied.length > 1) {
      const [keys, designs] = [implied.map(([key]) => quoted(key)), implied.map(([, to]) => quoted(to))];
      this.reader.fault(
        `${path}.design`,
        `is missing, and the table has ${listed(keys)}: say ${listed(designs, 'or')}`,
      );
    }
    return implied[0]?.[1] ?? metricDefaults.design;
  }

  private source(path: string, given: JsonObject, design: PilotDesign): MeasurementSource | null {
    const kinds = (['table', 'counts', 'summary'] as const).filter((key) => given[key] !== undefined);
    const lists = measurementKeys.slice(0, 4).filter((key) => given[key] !== undefined);
    const [kind] = kinds;
    if (kind === undefined) return this.groups(path, given, design);
    if (kinds.length + lists.length > 1) {
      this.reader.fault(
        path,
        `${listed([...kinds, ...lists].map(quoted))} are too much: the measurements stand in one of them`,
      );
      return null;
    }
    switch (kind) {
      case 'table':
        return this.table(`${path}.table`, given.table);
      case 'counts': {
        const counts = this.two<ErrorCount>(`${path}.counts`, given.counts, ['errors', 'total']);
        return counts && { kind, ...counts };
      }
      case 'summary': {
        const keys = ['n', 'mean', 'standardDeviation'] as const;
        const summary = this.two<GroupSummary>(`${path}.summary`, given.summary, keys);
        return summary && { kind, ...summary };
      }
    }
  }

  /** The same numbers of both groups. */
  private two<T extends object>(
    path: string,
    json: unknown,
    keys: readonly (keyof T & string)[],
  ): { readonly baseline: T; readonly pilot: T } | null {
    const given = this.reader.object(path, json, ['baseline', 'pilot']);
    if (given === null) return null;
    const group = (key: 'baseline' | 'pilot'): T | null => {
      const numbers = this.reader.object(`${path}.${key}`, given[key], keys);
      if (numbers === null) return null;
      return Object.fromEntries(
        keys.map((of) => [of, this.reader.number(`${path}.${key}.${of}`, numbers[of]) ?? 0]),
      ) as T;
    };
    const [baseline, pilot] = [group('baseline'), group('pilot')];
    return baseline && pilot && { baseline, pilot };
  }

  private groups(path: string, given: JsonObject, design: PilotDesign): MeasurementSource {
    const group = (key: 'baseline' | 'pilot' | 'baselineBefore' | 'pilotBefore') =>
      this.group(`${path}.${key}`, given[key], design);
    const values = (read: GroupReading | null) => read?.measured.values ?? [];
    const [baseline, pilot] = [group('baseline'), group('pilot')];
    const nothingBefore = { kind: 'values', baselineBefore: null, pilotBefore: null } as const;
    if (design === 'paired' && baseline && pilot) {
      if (baseline.cells.length !== pilot.cells.length) {
        const lengths = `baseline has ${baseline.cells.length} cells, pilot ${pilot.cells.length}`;
        this.reader.fault(path, `paired groups have to be of the same length: ${lengths}`);
      }
      // A blank in one group leaves out the whole pair, so that the others keep their partners.
      const pairs = pairCells(baseline.cells, pilot.cells);
      this.noteLeftOut(path, pairs.leftOut);
      return { ...nothingBefore, baseline: pairs.baseline, pilot: pairs.pilot };
    }
    const now = { ...nothingBefore, baseline: values(baseline), pilot: values(pilot) };
    const isBeforeGiven = given.baselineBefore !== undefined || given.pilotBefore !== undefined;
    return design === 'controlled' || isBeforeGiven
      ? { ...now, baselineBefore: values(group('baselineBefore')), pilotBefore: values(group('pilotBefore')) }
      : now;
  }

  private group(path: string, json: unknown, design: PilotDesign): GroupReading | null {
    const read = Array.isArray(json)
      ? this.inlineGroup(path, json)
      : this.fileGroup(path, json, design === 'rates');
    if (read === null) return null;
    const problem = problemOf(read.measured);
    if (problem !== null) this.reader.fault(path, problem);
    else this.noteSkipped(path, read.measured);
    return read;
  }

  private inlineGroup(path: string, json: readonly unknown[]): GroupReading | null {
    const wrong = json.findIndex((value) => typeof value !== 'number');
    if (wrong < 0) {
      const cells = json as readonly number[];
      return { cells, measured: readMeasurements(cells.map((value) => [value])) };
    }
    this.reader.fault(
      `${path}[${wrong}]`,
      `${shown(json[wrong])} is no number: write a plain number or take it out`,
    );
    return null;
  }

  private fileGroup(path: string, json: unknown, isYesOrNo: boolean): GroupReading | null {
    if (json === undefined) {
      this.reader.fault(path, 'is missing: give a list of numbers or { "csv": …, "column": … }');
      return null;
    }
    const given = this.reader.object(path, json, groupKeys);
    if (given === null) return null;
    const file = this.reader.text(`${path}.csv`, given.csv, 'name the CSV file');
    const column = this.reader.text(
      `${path}.column`,
      given.column,
      'name the column that holds the measurements',
    );
    const table = this.csv(`${path}.csv`, file);
    if (table === null || column === '') return null;
    const valueColumn = this.column(`${path}.column`, column, table);
    const filter = given.where === undefined ? undefined : this.filter(`${path}.where`, given.where, table);
    if (valueColumn === null || filter === null) return null;
    const cellOf = (row: readonly CellValue[]) => row[valueColumn] ?? null;
    const rows = table.slice(1);
    if (filter === undefined) {
      const cells = rows.map(cellOf);
      // A header such as 2024 is no measurement, though the file's reader takes it for a number.
      return { measured: readMeasurements([[column], ...cells.map((cell) => [cell])], isYesOrNo), cells };
    }
    const belongs = sameGroup(filter.equals);
    return {
      measured: readGroup(table, filter.column, filter.equals, valueColumn, isYesOrNo),
      cells: rows.filter((row) => belongs(row[filter.column] ?? null)).map(cellOf),
    };
  }

  private filter(path: string, json: unknown, table: Grid): { column: number; equals: CellValue } | null {
    const given = this.reader.object(path, json, filterKeys);
    if (given === null) return null;
    const column = this.namedColumn(`${path}.column`, given.column, table, 'that tells the groups apart');
    const equals = this.heldValue(`${path}.equals`, given.equals, table, column);
    return column === null || equals === null ? null : { column, equals };
  }

  private table(path: string, json: unknown): MeasurementSource | null {
    const { reader } = this;
    const given = reader.object(path, json, tableKeys);
    if (given === null) return null;
    if ((given.csv === undefined) === (given.rows === undefined)) {
      reader.fault(path, 'holds its cells in "rows" or names a file in "csv": give one of them');
      return null;
    }
    const rows =
      given.csv === undefined
        ? this.rows(`${path}.rows`, given.rows)
        : this.csv(`${path}.csv`, reader.text(`${path}.csv`, given.csv, 'name the CSV file'));
    if (rows === null) return null;
    const column = (key: string, what: string) => this.namedColumn(`${path}.${key}`, given[key], rows, what);
    const optional = (key: string, what: string) => (given[key] === undefined ? null : column(key, what));
    const held = (key: string, at: number | null) => this.heldValue(`${path}.${key}`, given[key], rows, at);
    const groupColumn = column('group', 'that tells the groups apart');
    const valueColumn = column('value', 'that holds the measurements');
    const periodColumn = optional('period', 'that tells the times apart');
    const hasTimes = given.before !== undefined || given.after !== undefined;
    if (hasTimes && given.period === undefined) {
      reader.fault(`${path}.period`, 'is missing: name the column that holds "before" and "after"');
    }
    const columns = {
      personColumn: optional('person', 'that names persons or tasks'),
      periodColumn,
      covariateColumn: optional('covariate', 'that was known before the pilot'),
      baselineGroup: held('baseline', groupColumn),
      pilotGroup: held('pilot', groupColumn),
      before: hasTimes ? held('before', periodColumn) : null,
      after: hasTimes ? held('after', periodColumn) : null,
    };
    return groupColumn === null || valueColumn === null
      ? null
      : { kind: 'rows', rows, groupColumn, valueColumn, ...columns };
  }

  private rows(path: string, json: unknown): Grid | null {
    if (!Array.isArray(json) || !json.every(Array.isArray)) {
      this.reader.fault(path, `${shown(json)} stands where a list of rows [[ … ], …] belongs, headers first`);
      return null;
    }
    const rows = json as readonly (readonly unknown[])[];
    const isCell = (cell: unknown) => cell === null || ['number', 'string', 'boolean'].includes(typeof cell);
    const wrong = rows.findIndex((row) => !row.every(isCell));
    if (wrong < 0) return rows as Grid;
    const at = rows[wrong]!.findIndex((cell) => !isCell(cell));
    this.reader.fault(
      `${path}[${wrong}][${at}]`,
      `${shown(rows[wrong]![at])} is no cell: give a number, a text, true, false or null`,
    );
    return null;
  }

  private csv(path: string, file: string): Grid | null {
    if (file === '') return null;
    const table = this.readTable(file);
    if (!('problem' in table)) return table;
    this.reader.fault(path, table.problem);
    return null;
  }

  private namedColumn(path: string, json: unknown, table: Grid, what: string): number | null {
    const name = this.reader.text(path, json, `name the column ${what}`);
    return name === '' ? null : this.column(path, name, table);
  }

  private column(path: string, name: string, table: Grid): number | null {
    const headers = (table[0] ?? []).map((cell) => String(cell ?? '').trim());
    const column = headers.indexOf(name);
    if (column >= 0) return column;
    this.reader.fault(path, unknownName(name, headers.filter(Boolean), 'column'));
    return null;
  }

  /** A value that stands in a column, as the file gives it. */
  private heldValue(path: string, json: unknown, table: Grid, column: number | null): CellValue {
    if (typeof json !== 'number' && typeof json !== 'string' && typeof json !== 'boolean') {
      this.reader.fault(path, `${shown(json)} is no value to look for: give a number, a text, true or false`);
      return null;
    }
    if (column === null) return null;
    const held = [...new Set(table.slice(1).map((row) => row[column] ?? null))].filter(
      (cell) => !isBlank(cell),
    );
    if (held.some((cell) => isSameGroup(cell, json))) return json;
    const some = held.slice(0, 6).map(shown);
    this.reader.fault(
      path,
      `no row has ${shown(json)} in ${quoted(String(table[0]![column]).trim())}, which holds ${listed(held.length > 6 ? [...some, '…'] : some)}`,
    );
    return null;
  }

  /** Says what of a metric that reads well cannot be compared, and what does not count. */
  private judge(path: string, metric: Metric): void {
    const { source, design, scale } = metric;
    const at =
      source.kind === 'rows' ? `${path}.table` : source.kind === 'values' ? path : `${path}.${source.kind}`;
    const designs = designsFor(source.kind);
    if (!designs.includes(design)) {
      const fitting = listed(designs.map(quoted), 'or');
      this.reader.fault(`${path}.design`, `${quoted(design)} cannot be told from these data: use ${fitting}`);
      return;
    }
    const fittingScales = scalesFor(design, source.kind);
    if (!fittingScales.includes(scale)) {
      const fitting = listed(fittingScales.map(quoted), 'or');
      this.reader.fault(`${path}.scale`, `${quoted(scale)} does not fit this comparison: use ${fitting}`);
      return;
    }
    const samples = samplesOf(metric, () => []);
    const problem = sampleProblem(samples, metric);
    if (problem !== null) this.reader.fault(at, `${problem}${advice[problem] ?? ''}`);
    else if (samples.is === 'values') {
      for (const key of ['baseline', 'pilot', 'baselineBefore', 'pilotBefore'] as const) {
        const sample = samples[key];
        if (sample !== null) this.noteSkipped(`${at}: ${key}`, sample);
      }
      this.noteLeftOut(at, samples.leftOut);
    }
  }

  private noteSkipped(path: string, measured: Measurements): void {
    if (measured.blanks + measured.texts.length > 0) {
      this.notes.push(`${path}: ${describeMeasurements(measured)}`);
    }
  }

  private noteLeftOut(path: string, leftOut: readonly LeftOut[]): void {
    for (const list of leftOut) this.notes.push(`${path}: ${describeLeftOut(list)}`);
  }
}

/** What to do about a problem that does not say so itself. */
const advice: Readonly<Record<string, string>> = {
  [problems.unsuited]: ': give what the design needs',
  [problems.cellsWithErrors]: ': correct them or clear them',
  [problems.notAboveZero]: ': leave "scale" out',
  [problems.noValues]: ' in one of the groups',
  [problems.needsTwoValues]: ' or more in each group',
  [problems.tooManyToPair]: `: at most ${mostRowsToPair}; give pairs as two columns`,
};
