import { driverKeys, type DriverKey } from './assumptions';
import { caseDefaults, defaultPilotConfidence, type Case, type Metric } from './case';
import { readChoices, readDecision } from './caseFile/decisionReader';
import { readDrivers } from './caseFile/driverReader';
import { JsonReader, listed, quoted, shown, type Fault, type JsonObject } from './caseFile/jsonReader';
import { MetricReader, type TableReading } from './caseFile/metricReader';
import { readRunningCost } from './caseFile/runningCostReader';
import { readSimulationRecord } from './caseFile/simulationReader';
import { readTracking } from './caseFile/trackingReader';
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

const caseKeys = [
  ...['name', 'currency', 'industry', 'pilotConfidence', 'inputs', 'assumptions', 'ranges', 'evidence'],
  ...['provenance', 'runningCosts', 'usage', 'tokenPrices', 'tokenUses', 'savings'],
  ...['choices', 'decision', 'metrics', 'simulation', 'tracking'],
];

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
    ...readDrivers(reader, file),
    ...readRunningCost(reader, file),
    choices: readChoices(reader, file.choices),
    decision: readDecision(reader, file.decision),
    simulation: readSimulationRecord(reader, file.simulation),
    tracking: readTracking(reader, file.tracking),
    metrics: metricList(reader, metrics, file.metrics),
  };
  if (reader.faults.length > 0) return { is: 'faults', faults: reader.faults };
  return { is: 'case', case: read, notes: [...metrics.notes, ...overruled(read, file)] };
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

/** Says which figures of the file do not count, because metrics or running costs give them. */
function overruled(of: Case, file: JsonObject): string[] {
  return driverKeys.flatMap((key) => {
    const given = feeders(of, key);
    if (given.length === 0) return [];
    return ['inputs', 'ranges'].flatMap((part) => {
      const value = (file[part] as JsonObject | undefined)?.[key];
      return value === undefined
        ? []
        : [`${part}.${key}: ${shown(value)} does not count, because ${listed(given)} gives it`];
    });
  });
}

function feeders({ metrics, runningCosts, tokenUses }: Case, key: DriverKey): readonly string[] {
  if (key === 'toolCost') {
    return [
      ...(runningCosts.length > 0 ? ['runningCosts'] : []),
      ...(tokenUses.length > 0 ? ['tokenUses'] : []),
    ];
  }
  return metrics.filter((metric) => inputFedBy(metric) === key).map(({ name }) => quoted(name));
}
