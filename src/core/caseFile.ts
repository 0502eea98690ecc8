import { caseDefaults, defaultPilotConfidence, type Case, type Metric } from './case';
import { JsonReader, listed, quoted, shown, type Fault } from './caseFile/jsonReader';
import { MetricReader, type TableReading } from './caseFile/metricReader';
import {
  defaultInputs,
  evidenceLevels,
  inputKeys,
  inputs,
  type Evidence,
  type InputDefinition,
  type InputKey,
} from './inputs';
import { inputFedBy } from './pilot/fedInputs';
import { metricBounds } from './pilot/metricBounds';

export type CaseFileReading =
  | {
      readonly is: 'case';
      readonly case: Case;
      /** What was skipped in the files, one sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly is: 'faults'; readonly faults: readonly Fault[] };

const caseKeys = ['name', 'currency', 'industry', 'pilotConfidence', 'inputs', 'evidence', 'metrics'];

/**
 * Reads a case file, already parsed from JSON; docs/case-file.md describes it. Every fault is found in one go.
 *
 * @param readTable Gives the CSV file that the case file names, by the path written there.
 */
export function readCaseFile(json: unknown, readTable: (path: string) => TableReading): CaseFileReading {
  const reader = new JsonReader();
  const file = reader.object('', json, caseKeys);
  if (file === null) return { is: 'faults', faults: reader.faults };
  const metrics = new MetricReader(reader, readTable);
  const read: Case = {
    ...caseDefaults,
    name: reader.text('name', file.name, 'give the case a name'),
    currency: currency(reader, file.currency),
    industry:
      file.industry === undefined ? '' : reader.text('industry', file.industry, 'name it or leave it out'),
    pilotConfidence: confidence(reader, file.pilotConfidence),
    inputs: { ...defaultInputs, ...inputValues(reader, file.inputs) },
    evidence: {
      ...caseDefaults.evidence,
      ...evidence(reader, file.evidence),
    },
    metrics: metricList(reader, metrics, file.metrics),
  };
  if (reader.faults.length > 0) return { is: 'faults', faults: reader.faults };
  return { is: 'case', case: read, notes: [...metrics.notes, ...overruled(read, file.inputs)] };
}

function currency(reader: JsonReader, json: unknown): string {
  if (typeof json === 'string' && /^[A-Za-z]{3}$/.test(json)) return json.toUpperCase();
  reader.fault(
    'currency',
    `${shown(json)} is no currency: give its three-letter code, such as "EUR" or "USD"`,
  );
  return '';
}

function confidence(reader: JsonReader, json: unknown): number {
  if (json === undefined) return defaultPilotConfidence;
  return reader.number('pilotConfidence', json, metricBounds.pilotConfidence) ?? defaultPilotConfidence;
}

function inputValues(reader: JsonReader, json: unknown): Partial<Record<InputKey, number>> {
  const given = reader.object('inputs', json, inputKeys);
  const read: Partial<Record<InputKey, number>> = {};
  if (given === null) return read;
  for (const key of inputKeys) {
    const bounds: InputDefinition = inputs[key];
    const value = given[key] === undefined ? null : reader.number(`inputs.${key}`, given[key], bounds);
    if (value !== null) read[key] = value;
  }
  return read;
}

function evidence(reader: JsonReader, json: unknown): Partial<Record<InputKey, Evidence>> {
  const given = json === undefined ? null : reader.object('evidence', json, inputKeys);
  const read: Partial<Record<InputKey, Evidence>> = {};
  if (given === null) return read;
  for (const key of inputKeys) {
    if (given[key] !== undefined) read[key] = reader.oneOf(`evidence.${key}`, given[key], evidenceLevels);
  }
  return read;
}

function metricList(reader: JsonReader, metrics: MetricReader, json: unknown): readonly Metric[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    reader.fault('metrics', `${shown(json)} stands where a list [ … ] of metrics belongs`);
    return [];
  }
  const read = json.map((metric: unknown, index) => metrics.metric(`metrics[${index}]`, metric));
  const names = read.map((metric) => metric?.name.toLowerCase() ?? '');
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (name !== '' && first < index) {
      reader.fault(`metrics[${index}].name`, `metrics[${first}] has this name too: give each metric its own`);
    }
  });
  return read.filter((metric) => metric !== null);
}

/** Says which figures of the file do not count, because metrics give them. */
function overruled({ metrics }: Case, json: unknown): string[] {
  const given = json as Readonly<Record<string, unknown>>;
  return inputKeys.flatMap((key) => {
    const feeding = metrics.filter((metric) => inputFedBy(metric) === key).map(({ name }) => quoted(name));
    return feeding.length > 0 && given[key] !== undefined
      ? [`inputs.${key}: ${given[key]} does not count, because ${listed(feeding)} gives it`]
      : [];
  });
}
