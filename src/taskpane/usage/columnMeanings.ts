import { namedDimensions } from '../../core/usage/usageLedger';
import { countColumns, type UsageMapping } from '../../core/usage/usageMapping';
import { usageStrings } from './usageStrings';

/** What a column of a file is taken for; nothing where it is not used. */
export function columnMeanings(mapping: UsageMapping, column: number): readonly string[] {
  const { time, cost, currency, requests, batch, tags, names } = mapping;
  const isColumn = (of: unknown) => of === column;
  return [
    isColumn(time) && usageStrings.time,
    isColumn(cost) && usageStrings.cost,
    currency !== null && 'column' in currency && isColumn(currency.column) && usageStrings.currencyShort,
    isColumn(requests) && usageStrings.requests,
    ...countColumns.map((key) => isColumn(mapping[key]) && usageStrings.counts[key]),
    isColumn(batch) && usageStrings.batch,
    isColumn(tags) && usageStrings.tagsShort,
    ...namedDimensions.map((dimension) => {
      const source = names[dimension];
      return source?.from === 'column' && isColumn(source.column) && usageStrings.names[dimension];
    }),
  ].filter((meaning) => meaning !== false);
}
