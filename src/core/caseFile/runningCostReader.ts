import {
  costDrivers,
  costOrigins,
  runningCostDefaults,
  type Case,
  type RunningCost,
  type SavingMeasure,
  type TokenPrice,
  type TokenUse,
} from '../case';
import { evidenceLevels } from '../inputs';
import { costComponents } from '../runningCost/costComponents';
import {
  defaultUsage,
  usageFigures,
  usageKeys,
  type UsageFigureDefinition,
  type UsageValues,
} from '../runningCost/usageFigures';
import type { JsonObject, JsonReader } from './jsonReader';
import { RowReader } from './rowReader';

const costKeys = [
  ...['name', 'component', 'quantity', 'low', 'likely', 'high'],
  ...['driver', 'evidence', 'source', 'origin'],
];
const priceKeys = ['model', 'provider', 'input', 'output', 'cached', 'batchDiscount', 'asOf', 'source'];
const useKeys = [
  ...['name', 'model', 'callsPerRequest', 'inputTokens', 'outputTokens'],
  ...['cachedShare', 'batchShare', 'evidence'],
];
const savingKeys = ['name', 'component', 'share', 'low', 'high', 'counts', 'evidence', 'source'];

const money = { min: 0 };
const fraction = { min: 0, max: 1, aboveMax: 'enter 20% as 0.2' };

/** What running costs, with the usage that it follows and what makes it cheaper. */
export function readRunningCost(
  reader: JsonReader,
  file: JsonObject,
): Pick<Case, 'runningCosts' | 'usage' | 'tokenPrices' | 'tokenUses' | 'savings'> {
  const list = <T>(
    key: 'runningCosts' | 'tokenPrices' | 'tokenUses' | 'savings',
    keys: readonly string[],
    read: (row: RowReader) => T,
  ) =>
    reader.list(key, file[key], (path, json) => {
      const given = reader.object(path, json, keys);
      return given && read(new RowReader(reader, path, given));
    });
  return {
    runningCosts: list('runningCosts', costKeys, runningCostOf),
    usage: usageOf(reader, file.usage),
    tokenPrices: list('tokenPrices', priceKeys, tokenPriceOf),
    tokenUses: list('tokenUses', useKeys, tokenUseOf),
    savings: list('savings', savingKeys, savingOf),
  };
}

function usageOf(reader: JsonReader, json: unknown): UsageValues {
  const given = json === undefined ? null : reader.object('usage', json, usageKeys);
  if (given === null) return defaultUsage;
  const row = new RowReader(reader, 'usage', given);
  return Object.fromEntries(
    usageKeys.map((key) => {
      const bounds: UsageFigureDefinition = usageFigures[key];
      return [key, row.number(key, bounds, bounds.default)];
    }),
  ) as UsageValues;
}

/** A line; an end that is left out is the likely cost. */
function runningCostOf(row: RowReader): RunningCost {
  const driver = row.oneOf('driver', costDrivers, runningCostDefaults.driver);
  const bounds = driver === 'share of total' ? fraction : money;
  const likely = row.needed('likely', bounds);
  const [low, high] = [row.number('low', bounds, likely), row.number('high', bounds, likely)];
  row.inOrder({ low, likely, high });
  return {
    name: row.text('name', 'say what the money is for'),
    component: row.oneOf('component', costComponents, runningCostDefaults.component),
    quantity: row.number('quantity', money, runningCostDefaults.quantity),
    low,
    likely,
    high,
    driver,
    evidence: row.oneOf('evidence', evidenceLevels, runningCostDefaults.evidence),
    source: row.optionalText('source'),
    origin: row.oneOf('origin', costOrigins, runningCostDefaults.origin),
  };
}

function tokenPriceOf(row: RowReader): TokenPrice {
  return {
    model: row.text('model', 'name the model'),
    provider: row.optionalText('provider'),
    input: row.needed('input', money),
    output: row.needed('output', money),
    cached: row.optionalNumber('cached', money),
    batchDiscount: row.number('batchDiscount', fraction, 0),
    asOf: row.date('asOf'),
    source: row.optionalText('source'),
  };
}

function tokenUseOf(row: RowReader): TokenUse {
  return {
    name: row.text('name', 'say what the model is asked for'),
    model: row.text('model', 'name a model of the price table'),
    callsPerRequest: row.number('callsPerRequest', money, 1),
    inputTokens: row.needed('inputTokens', money),
    outputTokens: row.needed('outputTokens', money),
    cachedShare: row.number('cachedShare', fraction, 0),
    batchShare: row.number('batchShare', fraction, 0),
    evidence: row.oneOf('evidence', evidenceLevels, 'assumption'),
  };
}

function savingOf(row: RowReader): SavingMeasure {
  const [low, high] = [row.needed('low', fraction), row.needed('high', fraction)];
  row.inOrder({ low, high });
  return {
    name: row.text('name', 'say what is done'),
    component: row.oneOf('component', ['all', ...costComponents], 'all'),
    share: row.number('share', fraction, 1),
    low,
    high,
    counts: row.yesOrNo('counts', false),
    evidence: row.oneOf('evidence', evidenceLevels, 'assumption'),
    source: row.optionalText('source'),
  };
}
