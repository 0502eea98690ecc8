import type { Better, Case, CellValue, Grid, Metric } from './case';
import {
  defaultInputs,
  evidenceLevels,
  inputKeys,
  inputs,
  type Evidence,
  type InputDefinition,
  type InputKey,
} from './inputs';
import { inputProblem } from './inputProblem';
import {
  describeMeasurements,
  isBlank,
  isSameGroup,
  problemOf,
  readGroup,
  readMeasurements,
  type Measurements,
} from './measurements';
import { nearestNames } from './nearestNames';

/** Something wrong in a case file: where ("metrics[1].pilot.csv") and what to change. */
export interface Fault {
  /** Empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A CSV file's cells with its header row first, or why it cannot be read. */
export type TableReading = Grid | { readonly problem: string };

export type CaseFileReading =
  | {
      readonly is: 'case';
      readonly case: Case;
      /** What was skipped in the files, one sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly is: 'faults'; readonly faults: readonly Fault[] };

/**
 * Reads a case file, already parsed from JSON; docs/case-file.md describes it. Every fault is found in one go.
 *
 * @param readTable Gives the CSV file that the case file names, by the path written there.
 */
export function readCaseFile(json: unknown, readTable: (path: string) => TableReading): CaseFileReading {
  const reader = new CaseFileReader(readTable);
  const read = reader.readCase(json);
  return read === null || reader.faults.length > 0
    ? { is: 'faults', faults: reader.faults }
    : { is: 'case', case: read, notes: reader.notes };
}

type JsonObject = Readonly<Record<string, unknown>>;

const caseKeys = ['name', 'currency', 'industry', 'inputs', 'evidence', 'metrics'];
const metricKeys = ['name', 'unit', 'better', 'baseline', 'pilot'];
const groupKeys = ['csv', 'column', 'where'];
const filterKeys = ['column', 'equals'];

/** Reads on after a fault with a stand-in value, so that the analyst sees every fault at once. */
class CaseFileReader {
  readonly faults: Fault[] = [];
  readonly notes: string[] = [];

  constructor(private readonly readTable: (path: string) => TableReading) {}

  readCase(json: unknown): Case | null {
    const file = this.object('', json, caseKeys);
    if (file === null) return null;
    return {
      name: this.text('name', file.name, 'give the case a name'),
      currency: this.currency(file.currency),
      industry:
        file.industry === undefined ? '' : this.text('industry', file.industry, 'name it or leave it out'),
      inputs: { ...defaultInputs, ...this.inputs(file.inputs) },
      evidence: {
        ...(Object.fromEntries(inputKeys.map((key) => [key, 'assumption'])) as Record<InputKey, Evidence>),
        ...this.evidence(file.evidence),
      },
      metrics: this.metrics(file.metrics),
    };
  }

  private fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  private object(path: string, json: unknown, keys: readonly string[]): JsonObject | null {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.fault(path, `${shown(json)} stands where an object belongs: { … } with ${listed(keys)}`);
      return null;
    }
    for (const key of Object.keys(json)) {
      if (!keys.includes(key)) this.fault(within(path, key), unknownName(key, keys, 'key'));
    }
    return json as JsonObject;
  }

  private text(path: string, json: unknown, advice: string): string {
    if (typeof json === 'string' && json.trim() !== '') return json.trim();
    this.fault(path, `${shown(json)} stands where a text belongs: ${advice}`);
    return '';
  }

  private currency(json: unknown): string {
    if (typeof json === 'string' && /^[A-Za-z]{3}$/.test(json)) return json.toUpperCase();
    this.fault(
      'currency',
      `${shown(json)} is no currency: give its three-letter code, such as "EUR" or "USD"`,
    );
    return '';
  }

  private inputs(json: unknown): Partial<Record<InputKey, number>> {
    const given = this.object('inputs', json, inputKeys);
    const read: Partial<Record<InputKey, number>> = {};
    if (given === null) return read;
    for (const key of inputKeys) {
      const value = given[key];
      if (value === undefined) continue;
      const path = `inputs.${key}`;
      if (typeof value !== 'number') {
        this.fault(path, `${shown(value)} is no number: write a plain number, such as 12000 or 0.5`);
        continue;
      }
      const bounds: InputDefinition = inputs[key];
      const problem = inputProblem(bounds, value);
      if (problem) this.fault(path, `${value} ${problem}`);
      else read[key] = value;
    }
    return read;
  }

  private evidence(json: unknown): Partial<Record<InputKey, Evidence>> {
    const given = json === undefined ? null : this.object('evidence', json, inputKeys);
    const read: Partial<Record<InputKey, Evidence>> = {};
    if (given === null) return read;
    for (const key of inputKeys) {
      if (given[key] !== undefined) read[key] = this.oneOf(`evidence.${key}`, given[key], evidenceLevels);
    }
    return read;
  }

  private oneOf<T extends string>(path: string, json: unknown, choices: readonly [T, ...T[]]): T {
    const choice = choices.find((known) => known === json);
    if (choice === undefined) this.fault(path, `${shown(json)} is none of ${listed(choices.map(quoted))}`);
    return choice ?? choices[0];
  }

  private metrics(json: unknown): readonly Metric[] {
    if (json === undefined) return [];
    if (!Array.isArray(json)) {
      this.fault('metrics', `${shown(json)} stands where a list [ … ] of metrics belongs`);
      return [];
    }
    const metrics = json.map((metric: unknown, index) => this.metric(`metrics[${index}]`, metric));
    const names = metrics.map((metric) => metric?.name.toLowerCase() ?? '');
    names.forEach((name, index) => {
      const first = names.indexOf(name);
      if (name !== '' && first < index) {
        this.fault(`metrics[${index}].name`, `metrics[${first}] has this name too: give each metric its own`);
      }
    });
    return metrics.filter((metric) => metric !== null);
  }

  private metric(path: string, json: unknown): Metric | null {
    const given = this.object(path, json, metricKeys);
    if (given === null) return null;
    return {
      name: this.text(`${path}.name`, given.name, 'say what was measured'),
      unit: this.text(`${path}.unit`, given.unit, 'say what it is counted in, such as "minutes"'),
      better: this.oneOf<Better>(`${path}.better`, given.better, ['lower', 'higher']),
      source: {
        kind: 'values',
        baseline: this.group(`${path}.baseline`, given.baseline),
        pilot: this.group(`${path}.pilot`, given.pilot),
      },
    };
  }

  private group(path: string, json: unknown): readonly number[] {
    const measured = Array.isArray(json) ? this.inlineGroup(path, json) : this.fileGroup(path, json);
    if (measured === null) return [];
    const problem = problemOf(measured);
    if (problem) this.fault(path, problem);
    else if (measured.blanks + measured.texts.length > 0) {
      this.notes.push(`${path}: ${describeMeasurements(measured)}`);
    }
    return measured.values;
  }

  private inlineGroup(path: string, json: readonly unknown[]): Measurements | null {
    const wrong = json.findIndex((value) => typeof value !== 'number');
    if (wrong < 0) return readMeasurements((json as readonly number[]).map((value) => [value]));
    this.fault(
      `${path}[${wrong}]`,
      `${shown(json[wrong])} is no number: write a plain number or take it out`,
    );
    return null;
  }

  private fileGroup(path: string, json: unknown): Measurements | null {
    if (json === undefined) {
      this.fault(path, 'is missing: give a list of numbers or { "csv": …, "column": … }');
      return null;
    }
    const given = this.object(path, json, groupKeys);
    if (given === null) return null;
    const file = this.text(`${path}.csv`, given.csv, 'name the CSV file');
    const column = this.text(`${path}.column`, given.column, 'name the column that holds the measurements');
    if (file === '' || column === '') return null;
    const table = this.readTable(file);
    if ('problem' in table) {
      this.fault(`${path}.csv`, table.problem);
      return null;
    }
    const valueColumn = this.column(`${path}.column`, column, table);
    if (given.where === undefined) {
      return valueColumn === null ? null : readMeasurements(table.map((row) => [row[valueColumn] ?? null]));
    }
    const filter = this.filter(`${path}.where`, given.where, table);
    return valueColumn === null || filter === null
      ? null
      : readGroup(table, filter.column, filter.equals, valueColumn);
  }

  private filter(path: string, json: unknown, table: Grid): { column: number; equals: CellValue } | null {
    const given = this.object(path, json, filterKeys);
    if (given === null) return null;
    const name = this.text(`${path}.column`, given.column, 'name the column that tells the groups apart');
    const column = name === '' ? null : this.column(`${path}.column`, name, table);
    const { equals } = given;
    if (typeof equals !== 'number' && typeof equals !== 'string' && typeof equals !== 'boolean') {
      this.fault(
        `${path}.equals`,
        `${shown(equals)} is no value to look for: give a number, a text, true or false`,
      );
      return null;
    }
    if (column === null) return null;
    const held = [...new Set(table.slice(1).map((row) => row[column] ?? null))].filter(
      (cell) => !isBlank(cell),
    );
    if (held.some((cell) => isSameGroup(cell, equals))) return { column, equals };
    const some = held.slice(0, 6).map(shown);
    this.fault(
      `${path}.equals`,
      `no row has ${shown(equals)} in ${quoted(name)}, which holds ${listed(held.length > 6 ? [...some, '…'] : some)}`,
    );
    return null;
  }

  private column(path: string, name: string, table: Grid): number | null {
    const headers = (table[0] ?? []).map((cell) => String(cell ?? '').trim());
    const column = headers.indexOf(name);
    if (column >= 0) return column;
    this.fault(path, unknownName(name, headers.filter(Boolean), 'column'));
    return null;
  }
}

function unknownName(name: string, known: readonly string[], kind: string): string {
  const nearest = nearestNames(name, known);
  return nearest.length > 0
    ? `there is no ${kind} ${quoted(name)}; did you mean ${listed(nearest.map(quoted), 'or')}?`
    : `there is no ${kind} ${quoted(name)}; there is ${listed(known.slice(0, 12).map(quoted))}`;
}

function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A JSON value as a message shows it. */
function shown(json: unknown): string {
  if (json === undefined) return 'nothing';
  const text = JSON.stringify(json);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function listed(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2
    ? (words[0] ?? 'nothing')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}
