import { driverKeys } from '../assumptions';
import { discountings, rampShapes } from '../case';
import type { SimulationRecord, UsedDriver } from '../forecast/simulationRecord';
import type { JsonObject, JsonReader } from './jsonReader';

const keys = [
  ...['seed', 'trials', 'date', 'mean', 'percentiles', 'probabilityOfGain', 'probabilityOfPayback'],
  ...['histogram', 'used', 'usedChoices'],
];
const runAgain = 'leave the simulation out and run it again';

/** The last simulation as it was written; nobody types one. */
export function readSimulationRecord(reader: JsonReader, json: unknown): SimulationRecord | null {
  const given = json === undefined ? null : reader.object('simulation', json, keys);
  if (given === null) return null;
  const number = (
    key: string,
    bounds: { min?: number; max?: number } = {},
    of: JsonObject = given,
    in_ = '',
  ) => reader.number(`simulation${in_}.${key}`, of[key], bounds) ?? 0;
  const share = { min: 0, max: 1 };
  const date = reader.date('simulation.date', given.date);
  if (date === '') reader.fault('simulation.date', `is missing: ${runAgain}`);
  const histogram = reader.object('simulation.histogram', given.histogram, ['from', 'width', 'counts']) ?? {};
  const numbers = (path: string, list: unknown) =>
    reader.list(path, list, (at, value) => reader.number(at, value));
  const used = reader.list('simulation.used', given.used, (path, line) => {
    const figures = numbers(path, line);
    if (figures.length !== 4) reader.fault(path, `low, likely, high and factor belong here: ${runAgain}`);
    return figures as unknown as UsedDriver;
  });
  if (used.length !== driverKeys.length) {
    reader.fault('simulation.used', `${driverKeys.length} lines belong here, one a figure: ${runAgain}`);
  }
  const [rampShape, discounting] = numbers('simulation.usedChoices', given.usedChoices);
  if (rampShapes[rampShape ?? -1] === undefined || discountings[discounting ?? -1] === undefined) {
    reader.fault('simulation.usedChoices', `two positions among the choices belong here: ${runAgain}`);
  }
  return {
    seed: number('seed'),
    trials: number('trials', { min: 1 }),
    date,
    mean: number('mean'),
    percentiles: reader.list('simulation.percentiles', given.percentiles, (path, line) => {
      const of = reader.object(path, line, ['level', 'netPresentValue']);
      return (
        of && {
          level: reader.number(`${path}.level`, of.level, share) ?? 0,
          netPresentValue: reader.number(`${path}.netPresentValue`, of.netPresentValue) ?? 0,
        }
      );
    }),
    probabilityOfGain: number('probabilityOfGain', share),
    probabilityOfPayback: number('probabilityOfPayback', share),
    histogram: {
      from: number('from', {}, histogram, '.histogram'),
      width: number('width', { min: 0 }, histogram, '.histogram'),
      counts: numbers('simulation.histogram.counts', histogram.counts),
    },
    used,
    usedChoices: [rampShape ?? 0, discounting ?? 0],
  };
}
