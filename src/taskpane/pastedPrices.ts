import type { TokenPrice } from '../core/case';
import { priceOf } from '../core/runningCost/tokenUseCosts';
import { isAmbiguousNumber } from '../core/usage/plainNumber';
import { costStrings } from './costStrings';
import { readNumber, readPercent } from './figureText';
import { pastedCells } from './pastedCells';

/** What a pasted table states, or what to change in it; with a fault nothing of it is taken. */
export type PastedPrices =
  { readonly prices: readonly TokenPrice[] } | { readonly faults: readonly string[] };

type Column = keyof TokenPrice;

/** How others call the columns; without case and marks. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  model: ['model', 'modelname', 'modelid', 'name'],
  provider: ['provider', 'vendor', 'company'],
  input: ['input', 'inputprice', 'inputpermillion', 'inputtokens', 'prompt'],
  output: ['output', 'outputprice', 'outputpermillion', 'outputtokens', 'completion'],
  cached: ['cached', 'cachedinput', 'cachedinputprice', 'cacheread', 'cachedprice'],
  batchDiscount: ['batchdiscount', 'batch'],
  asOf: ['asof', 'date', 'updated'],
  source: ['source', 'url', 'link'],
};
const needed = ['model', 'input', 'output'] as const satisfies readonly Column[];
const { faults: fault, columns: titles } = costStrings.prices;

/** Reads a price table as it is copied from a sheet or stands in a file of values. */
export function readPastedPrices(text: string): PastedPrices {
  if (text.trim() === '') return { faults: [fault.empty] };
  const table = pastedCells(text);
  if ('problem' in table) return { faults: [table.problem] };
  // Blank lines count, so that a fault names the line that the analyst sees.
  const lines = table.cells.map((fields, index) => ({
    line: index + 1,
    fields: fields.map((field) => field.trim()),
  }));
  const [header, ...rows] = lines.filter(({ fields }) => fields.some((field) => field !== ''));
  if (!header) return { faults: [fault.empty] };
  const keys = header.fields.map(columnKey);
  const placesOf = (column: Column) =>
    keys.flatMap((key, index) => (columnNames[column].includes(key) ? [index] : []));
  const columns = Object.keys(columnNames) as Column[];
  const missing = needed.filter((column) => placesOf(column).length === 0);
  const twice = columns.filter((column) => placesOf(column).length > 1);
  if (missing.length > 0)
    return {
      faults: [fault.noColumn(missing.map((column) => titles[column]).join(', '), header.fields.join(', '))],
    };
  if (twice.length > 0) return { faults: twice.map((column) => fault.twoColumns(titles[column])) };
  if (rows.length === 0) return { faults: [fault.noRows] };

  const prices: TokenPrice[] = [];
  const faults: string[] = [];
  for (const { line, fields } of rows) {
    const found: string[] = [];
    const of = (column: Column) => fields[placesOf(column)[0] ?? -1] ?? '';
    const price = (column: 'input' | 'output' | 'cached') => {
      const amount = of(column).replace(/^[$€£¥]\s*/, '');
      const reading = readNumber(amount);
      const isTwo = isAmbiguousNumber(amount);
      if ('value' in reading && reading.value >= 0 && !isTwo) return reading.value;
      found.push(
        isTwo ? fault.ambiguous(line, titles[column], amount) : fault.price(line, titles[column], of(column)),
      );
      return 0;
    };
    const model = of('model');
    if (fields.slice(keys.length).some((field) => field !== '')) found.push(fault.fields(line));
    if (model === '') found.push(fault.noModel(line));
    else if (priceOf(model, prices)) found.push(fault.twice(line, model));
    const read: TokenPrice = {
      model,
      provider: of('provider'),
      input: price('input'),
      output: price('output'),
      cached: of('cached') === '' ? null : price('cached'),
      batchDiscount: discount(of('batchDiscount'), () =>
        found.push(fault.discount(line, of('batchDiscount'))),
      ),
      asOf: of('asOf'),
      source: of('source'),
    };
    if (read.asOf !== '' && !isIsoDay(read.asOf)) found.push(fault.date(line, read.asOf));
    if (model !== '') prices.push(read);
    faults.push(...found);
  }
  return faults.length > 0 ? { faults } : { prices };
}

/** "50%", "50" and "0.5" are half. */
function discount(text: string, refuse: () => void): number {
  if (text === '') return 0;
  const inPercent = readPercent(text);
  const isFraction = !text.includes('%') && 'value' in inPercent && inPercent.value <= 0.01;
  const value = 'value' in inPercent ? inPercent.value * (isFraction ? 100 : 1) : NaN;
  if (value >= 0 && value <= 1) return value;
  refuse();
  return 0;
}

function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** "Input price (USD / 1M)" is "inputprice": what stands in brackets is a unit. */
function columnKey(name: string): string {
  return name
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
