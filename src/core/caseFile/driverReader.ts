import {
  assumptionKeys,
  assumptions,
  defaultAssumptions,
  driverKeys,
  drivers,
  rangedKeys,
  type AssumptionDefinition,
  type AssumptionValues,
  type DriverKey,
} from '../assumptions';
import { caseDefaults, type Case, type DriverRange, type Provenance } from '../case';
import {
  defaultInputs,
  evidenceLevels,
  inputKeys,
  inputs,
  type InputDefinition,
  type InputValues,
} from '../inputs';
import { shown, type JsonObject, type JsonReader } from './jsonReader';

const rangeKeys = ['low', 'high'];
const provenanceKeys = ['owner', 'source', 'date'];

/** The figures of a case file: inputs, assumptions, their ranges, their evidence and where they come from. */
export function readDrivers(
  reader: JsonReader,
  file: JsonObject,
): Pick<Case, 'inputs' | 'assumptions' | 'ranges' | 'evidence' | 'provenance'> {
  const likely = { ...inputValues(reader, file.inputs), ...assumptionValues(reader, file.assumptions) };
  return {
    inputs: pick(inputKeys, likely) as InputValues,
    assumptions: pick(assumptionKeys, likely) as AssumptionValues,
    ranges: each(reader, 'ranges', file.ranges, rangedKeys, (path, json, key) =>
      rangeOf(reader, path, json, key, likely[key]),
    ),
    evidence: {
      ...caseDefaults.evidence,
      ...each(reader, 'evidence', file.evidence, driverKeys, (path, json) =>
        reader.oneOf(path, json, evidenceLevels),
      ),
    },
    provenance: each(reader, 'provenance', file.provenance, driverKeys, (path, json) =>
      provenanceOf(reader, path, json),
    ),
  };
}

function pick<K extends DriverKey>(
  keys: readonly K[],
  values: Readonly<Record<K, number>>,
): Partial<Record<DriverKey, number>> {
  return Object.fromEntries(keys.map((key) => [key, values[key]])) as Partial<Record<DriverKey, number>>;
}

/** What an object of the file says of each key; nothing where the file leaves the object out. */
function each<K extends DriverKey, T>(
  reader: JsonReader,
  path: string,
  json: unknown,
  keys: readonly K[],
  read: (path: string, json: unknown, key: K) => T | null,
): Partial<Record<K, T>> {
  const given = json === undefined ? null : reader.object(path, json, keys);
  const found: Partial<Record<K, T>> = {};
  if (given === null) return found;
  for (const key of keys) {
    const value = given[key] === undefined ? null : read(`${path}.${key}`, given[key], key);
    if (value !== null) found[key] = value;
  }
  return found;
}

function inputValues(reader: JsonReader, json: unknown): InputValues {
  const given = reader.object('inputs', json, inputKeys);
  const read: Record<string, number> = {};
  for (const key of given === null ? [] : inputKeys) {
    const bounds: InputDefinition = inputs[key];
    const value = given![key] === undefined ? null : reader.number(`inputs.${key}`, given![key], bounds);
    if (value !== null) read[key] = value;
  }
  return { ...defaultInputs, ...read };
}

function assumptionValues(reader: JsonReader, json: unknown): AssumptionValues {
  const read = each(reader, 'assumptions', json, assumptionKeys, (path, value, key) => {
    const definition: AssumptionDefinition = assumptions[key];
    const number = reader.number(path, value, definition);
    if (number === null || !definition.whole || Number.isInteger(number)) return number;
    reader.fault(path, `${number} is no whole number: ${definition.unit} count in whole ones here`);
    return null;
  });
  return { ...defaultAssumptions, ...read };
}

function rangeOf(
  reader: JsonReader,
  path: string,
  json: unknown,
  key: DriverKey,
  likely: number,
): DriverRange | null {
  const given = reader.object(path, json, rangeKeys);
  if (given === null) return null;
  const end = (name: 'low' | 'high') =>
    given[name] === undefined ? null : reader.number(`${path}.${name}`, given[name], drivers[key]);
  const [low, high] = [end('low'), end('high')];
  inOrder(reader, path, { low, likely, high });
  return low === null && high === null ? null : { low, high };
}

/** Faults where an end lies on the wrong side of the likely value. */
export function inOrder(
  reader: JsonReader,
  path: string,
  { low, likely, high }: { low: number | null; likely: number; high: number | null },
): void {
  const advice = 'put low, likely and high in order';
  if (low !== null && low > likely)
    reader.fault(`${path}.low`, `${low} is above the likely value, ${likely}: ${advice}`);
  if (high !== null && high < likely) {
    reader.fault(`${path}.high`, `${high} is below the likely value, ${likely}: ${advice}`);
  }
}

function provenanceOf(reader: JsonReader, path: string, json: unknown): Provenance | null {
  const given = reader.object(path, json, provenanceKeys);
  if (given === null) return null;
  const text = (key: 'owner' | 'source') => reader.optionalText(`${path}.${key}`, given[key]);
  const said = {
    owner: text('owner'),
    source: text('source'),
    date: reader.date(`${path}.date`, given.date),
  };
  if (said.owner + said.source + said.date !== '') return said;
  if (Object.keys(given).length === 0)
    reader.fault(path, `${shown(json)} says nothing: give an owner, a source or a date, or leave it out`);
  return null;
}
