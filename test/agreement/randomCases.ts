import {
  assumptionKeys,
  driverKeys,
  drivers,
  rangedKeys,
  type AssumptionValues,
  type DriverKey,
} from '../../src/core/assumptions';
import { discountings, rampShapes, scenarios, type Case, type DriverRange } from '../../src/core/case';
import { evidenceLevels, inputKeys, type InputValues } from '../../src/core/inputs';
import { emptyCase } from '../sheets/exampleCases';
import { random } from './random';

/** Names as analysts give them, and as nobody should. */
const caseNames = [
  'Support copilot',
  '',
  ' ',
  '=1+1',
  'O\'Neill\'s "assistant"',
  '+49 30 1234',
  '2026-03-01',
  'TRUE',
  '{"a";1,5}',
  'Zürich – 東京 & <b>Köln</b>',
  `Roll-out of the assistant to all of the regions' "front offices", ${'phase two and '.repeat(8)}three`,
];

/** What an analyst may leave or write where a number belongs. */
export const slips = ['', 'tbd', '12 h', '-'] as const;

export interface RandomCase {
  readonly of: Case;
  /** What stands in a driver's cell in place of its number. */
  readonly slip: { readonly key: DriverKey; readonly text: (typeof slips)[number] } | null;
}

/** A case at and between the bounds of every driver: nothing, little, much, whole and broken figures. */
export function randomCase(seed: number): RandomCase {
  const next = random(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)]!;
  const within = (least: number, most: number) => least + next() * (most - least);
  const size = () => pick([0, within(0, 100), Math.round(within(0, 1e7)) / 100, 1e-6 * next(), 1e9 * next()]);
  const figure = (key: DriverKey): number => {
    const { min, max, whole } = drivers[key];
    if (max === undefined) return size() * (min === undefined && next() < 0.3 ? -1 : 1);
    const least = min ?? 0;
    const found = pick([least, max, within(least, max), within(least, max), Math.round(within(least, max))]);
    return whole ? Math.round(found) : found;
  };
  const values = Object.fromEntries(driverKeys.map((key) => [key, figure(key)])) as Record<DriverKey, number>;
  if (next() < 0.05) {
    for (const key of ['toolCost', 'implementationCost', 'changeManagement', 'maintenance'] as const) {
      values[key] = 0;
    }
  }
  const end = (key: DriverKey, times: number) => {
    const { min = -1e9, max = 1e9 } = drivers[key];
    return next() < 0.5 ? null : Math.min(max, Math.max(min, values[key] * times));
  };
  const ranges = rangedKeys.map((key): [DriverKey, DriverRange] => [
    key,
    { low: end(key, next()), high: end(key, 1 + next()) },
  ]);
  const valuesOf = (keys: readonly DriverKey[]) => Object.fromEntries(keys.map((key) => [key, values[key]]));
  const of: Case = {
    ...emptyCase,
    name: pick(caseNames),
    currency: pick(['EUR', 'USD', 'CHF', 'JPY']),
    inputs: valuesOf(inputKeys) as InputValues,
    assumptions: valuesOf(assumptionKeys) as AssumptionValues,
    ranges: Object.fromEntries(ranges),
    evidence: Object.fromEntries(driverKeys.map((key) => [key, pick(evidenceLevels)])) as Case['evidence'],
    choices: {
      ...emptyCase.choices,
      scenario: pick(scenarios),
      rampShape: pick(rampShapes),
      discounting: pick(discountings),
      adjustByEvidence: next() < 0.5,
    },
  };
  return { of, slip: next() < 0.1 ? { key: pick(driverKeys), text: pick(slips) } : null };
}
