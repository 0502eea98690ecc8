import {
  caseDefaults,
  costDrivers,
  costOrigins,
  runningCostDefaults,
  type Case,
  type CellValue,
  type RunningCost,
  type SavingMeasure,
  type TokenPrice,
  type TokenUse,
} from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { costComponents } from '../../core/runningCost/costComponents';
import { usageFigures, usageKeys } from '../../core/runningCost/usageFigures';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { choiceOf, textOf, type CaseCells } from './caseCells';

type RunningCostParts = Pick<Case, 'runningCosts' | 'usage' | 'tokenPrices' | 'tokenUses' | 'savings'>;
type Row = readonly CellValue[];

/**
 * What the Running cost sheet states, as it counts it: blank rows are none, and what is no number is what the sheet
 * takes in its place.
 *
 * @param isStated Whether the sheet was drawn; its names may be the analyst's own where it was not.
 */
export function readRunningCost(cells: CaseCells, names: CaseNames, isStated: boolean): RunningCostParts {
  const { usage, tokenPrices, tokenUses, savings } = caseDefaults;
  // Cases of several years once had their lines on Inputs.
  const runningCosts = cells.rows(names.fact('CaseRunningCosts')).flatMap(runningCostOf);
  if (!isStated) return { runningCosts, usage, tokenPrices, tokenUses, savings };
  return {
    runningCosts,
    usage: Object.fromEntries(
      usageKeys.map((key) => [
        key,
        cells.number(names.figure(key), usageFigures[key].default, 'Running cost'),
      ]),
    ) as Case['usage'],
    tokenPrices: cells.rows(names.fact('CaseTokenPrices')).flatMap(tokenPriceOf),
    tokenUses: cells.rows(names.fact('CaseTokenUses')).flatMap(tokenUseOf),
    savings: cells.rows(names.fact('CaseSavings')).flatMap(savingOf),
  };
}

const isBlank = (...contents: Row) => contents.every((content) => textOf(content) === '');
const numberOf = (content: CellValue | undefined, usual: number) =>
  typeof content === 'number' ? content : usual;

/** Columns of a line on Inputs, before lines had a component, a quantity and an origin. */
const EARLIER_COLUMNS = 7;

function runningCostOf(row: Row): RunningCost[] {
  const [name, component, quantity, low, likely, high, driver, evidence, source, origin] =
    row.length === EARLIER_COLUMNS ? [row[0], null, null, ...row.slice(1), null] : row;
  if (isBlank(name ?? null, low ?? null, likely ?? null, high ?? null)) return [];
  const one = numberOf(likely, 0);
  return [
    {
      name: textOf(name),
      component: choiceOf(component, costComponents, runningCostDefaults.component),
      quantity: numberOf(quantity, runningCostDefaults.quantity),
      low: numberOf(low, one),
      likely: one,
      high: numberOf(high, one),
      driver: choiceOf(driver, costDrivers, runningCostDefaults.driver),
      evidence: choiceOf(evidence, evidenceLevels, runningCostDefaults.evidence),
      source: textOf(source),
      origin: choiceOf(origin, costOrigins, runningCostDefaults.origin),
    },
  ];
}

function tokenPriceOf([model, provider, input, output, cached, batch, asOf, source]: Row): TokenPrice[] {
  if (isBlank(model!, input!, output!, cached!)) return [];
  return [
    {
      model: textOf(model),
      provider: textOf(provider),
      input: numberOf(input, 0),
      output: numberOf(output, 0),
      cached: typeof cached === 'number' ? cached : null,
      batchDiscount: numberOf(batch, 0),
      asOf: dateText(asOf ?? null),
      source: textOf(source),
    },
  ];
}

function tokenUseOf([name, model, calls, input, output, cached, batch, evidence]: Row): TokenUse[] {
  if (isBlank(name!, model!, calls!, input!, output!)) return [];
  return [
    {
      name: textOf(name),
      model: textOf(model),
      callsPerRequest: numberOf(calls, 1),
      inputTokens: numberOf(input, 0),
      outputTokens: numberOf(output, 0),
      cachedShare: numberOf(cached, 0),
      batchShare: numberOf(batch, 0),
      evidence: choiceOf(evidence, evidenceLevels, 'assumption'),
    },
  ];
}

/** Between low and high stands their middle, which the sheet calculates. */
function savingOf([name, component, share, low, , high, counts, evidence, source]: Row): SavingMeasure[] {
  if (isBlank(name!, share!, low!, high!)) return [];
  return [
    {
      name: textOf(name),
      component: choiceOf(component, ['all', ...costComponents] as const, 'other'),
      share: numberOf(share, 0),
      low: numberOf(low, numberOf(high, 0)),
      high: numberOf(high, numberOf(low, 0)),
      counts: choiceOf(counts, ['yes', 'no'], 'no') === 'yes',
      evidence: choiceOf(evidence, evidenceLevels, 'assumption'),
      source: textOf(source),
    },
  ];
}
