import type { UsageFormat } from '../../core/usage/recogniseFormat';
import type { UsageQuestion } from '../../core/usage/openQuestions';
import type { NamedDimension } from '../../core/usage/usageLedger';
import type { CountColumn } from '../../core/usage/usageMapping';
import { count, integer, locale } from '../wording';
import type { Delimiter } from './delimiters';

const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const rows = (amount: number): string => count(amount, 'row', 'rows');
/** The first few, and how many more. */
const listed = (texts: readonly string[]): string =>
  texts.length > 4
    ? `${texts.slice(0, 3).join(', ')} and ${integer.format(texts.length - 3)} more`
    : texts.join(', ');

/** The texts of the import of usage: a part of `strings` that loads with what shows it. */
export const usageStrings = {
  heading: 'Measured usage',
  about:
    'What it really cost: exports of OpenAI or Anthropic, FOCUS 1.2 bills, or any CSV. The file does not leave this machine; only sums enter the workbook.',
  buildFirst: 'Build the sheets first: imported usage is kept beside them.',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  looking: (file: string) => `Looking at ${file}`,
  cancel: 'Cancel',
  unreadable: 'The file cannot be read any more. It may have been moved or changed: choose it again.',
  unreadableLedger: (problems: readonly string[]) =>
    `Nothing is imported while what was imported before cannot be read, because it would be lost. ${problems.join(' ')}`,
  changedMeanwhile:
    'The sheet of usage was changed after the file was read, so nothing was written. Read the file again.',

  formats: {
    'OpenAI usage': 'read as an OpenAI usage export',
    'OpenAI costs': 'read as an OpenAI cost export',
    'Anthropic usage': 'read as an Anthropic usage export',
    'Anthropic costs': 'read as an Anthropic cost export',
    FOCUS: 'read as a FOCUS billing file',
    other: 'of no known format: say below what its columns mean',
  } satisfies Record<UsageFormat, string>,
  seems: (file: string, format: string) => `${file} is ${format}.`,
  remembered: 'The columns are as you said for such a file before.',
  preview: 'First rows of the file',
  delimiter: 'Fields are separated by',
  delimiters: { ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs', '|': 'Vertical bars' } satisfies Record<
    Delimiter,
    string
  >,
  source: 'What the bills come from',
  sourceNote: 'Such as “OpenAI”. Files of one source never count a day twice.',
  sourceMissing: 'Name what the bills come from.',
  days: 'Whose days count',
  asWritten: 'Those that the file writes',
  zone: (sign: string, hours: number, minutes: number) =>
    hours === 0 && minutes === 0
      ? 'UTC'
      : `UTC${sign}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`,
  currency: 'Currency of the cost',
  column: (name: string) => `Column ${name}`,
  dateOrder: 'Dates such as 03/04/2026',
  dateOrders: { 'day first': 'Day first: 3 April', 'month first': 'Month first: 4 March' },
  decimal: 'Decimals',
  decimals: { '.': '1,234.5 (point)', ',': '1.234,5 (comma)' },
  onlyCurrency: 'Count rows in',
  currencyRows: (code: string, amount: number) => `${code} (${rows(amount)})`,
  already: 'Days that were imported before',
  alreadyChoices: {
    skip: 'Leave them as they are',
    replace: 'Replace imports of which the file has every day',
  },
  questions: {
    time: 'Say which column holds the time.',
    'date order': 'Say whether day or month comes first.',
    days: 'Say which days count: the file does not tell its time zone.',
    decimal: 'Say how decimals are written.',
    cost: 'Say which column holds the cost, or take it from the prices.',
    currency: 'Say which currency the cost is in.',
  } satisfies Record<UsageQuestion, string>,

  columns: 'How the file is read',
  columnsSummary: (found: number) =>
    `${count(found, 'column is', 'columns are')} used. Look here to correct what they mean.`,
  none: 'None',
  time: 'Time',
  cost: 'Cost',
  byPrices: 'Tokens times the token prices',
  requests: 'Requests',
  eachRow: 'Each row is a request',
  counts: {
    outcomes: 'Successful outcomes',
    inputTokens: 'Input tokens',
    outputTokens: 'Output tokens',
    cachedTokens: 'Input tokens from the cache',
    cacheWriteTokens: 'Tokens written to the cache',
    longCacheWriteTokens: 'Tokens written to the cache for an hour',
  } satisfies Record<CountColumn, string>,
  includesCached: 'The input tokens contain those from the cache',
  batch: 'Batch',
  tags: 'Tags (keys with values)',
  tagsShort: 'Tags',
  currencyShort: 'Currency',
  names: {
    model: 'Model',
    service: 'Service',
    feature: 'Feature',
    customer: 'Customer',
    tag: 'Team or other tag',
  } satisfies Record<NamedDimension, string>,
  tagKey: (key: string) => `Tag ${key}`,

  read: 'Read the file',
  close: 'Do not import',
  readAgain: 'Read the file again',
  stale: 'Read the file again to count the prices chosen.',
  reading: (file: string) => `Reading ${file}`,
  progress: (done: number, all: number, amount: number) =>
    `${megabytes.format(done / 1e6)} of ${megabytes.format(all / 1e6)} MB, ${rows(amount)}`,

  result: 'What the file holds',
  total: (cost: string, amount: number, from: string, to: string) =>
    `${cost} in ${rows(amount)}, ${from} to ${to}.`,
  tokens: (input: number, output: number) =>
    `${integer.format(input)} input tokens, ${integer.format(output)} output tokens.`,
  used: (requests: number, outcomes: number) =>
    `${count(requests, 'request', 'requests')}${outcomes > 0 ? `, ${count(outcomes, 'outcome', 'outcomes')}` : ''}.`,
  nothing: 'Nothing to add: all its days are in the workbook already, or nothing was used.',
  skipped: (amount: number, days: number, cost: string) =>
    `${rows(amount)} of ${count(days, 'day', 'days')} left out (${cost}): an earlier import of this source has these days.`,
  changedDays: (days: readonly string[]) =>
    `The file has other figures for ${days.length === 1 ? 'one' : integer.format(days.length)} of these days: ${listed(days)}. To count the file’s, change what was said and replace earlier imports.`,
  replaced: (files: readonly string[]) => `In place of earlier imports: ${files.join(', ')}.`,
  kept: (files: readonly string[]) =>
    `Earlier imports that stay, because the file has only some of their days: ${files.join(', ')}.`,
  credits: (amount: number, cost: string) => `${rows(amount)} with credits or refunds, ${cost}.`,
  withoutCost: (amount: number) => `${rows(amount)} without a cost: they count as 0.`,
  unreadableTags: (amount: number) => `${rows(amount)} with tags that cannot be read: they have no names.`,
  otherCurrencies: (list: readonly string[]) => `Left out, in other currencies: ${list.join(', ')}.`,
  failed: (amount: number) => `${count(amount, 'row does', 'rows do')} not count:`,
  reason: (reason: string, amount: number) => `${rows(amount)}: ${reason}`,
  firstFailed: 'The first of them',
  row: 'Row',
  what: 'What is wrong',
  download: 'Save these rows as CSV',
  failedFile: (file: string) => `${file.replace(/\.[^.]*$/, '')} - rows that do not count.csv`,
  unpriced: (models: number) =>
    `${count(models, 'model has', 'models have')} no price: what they used counts as 0.`,
  priceFor: (model: string) => `Price for ${model}`,
  noPrice: 'No price',
  unpricedRows: (amount: number, tokens: number) => `${rows(amount)}, ${integer.format(tokens)} tokens`,
  write: 'Write to the workbook',
  back: 'Change what was said',

  written: 'The usage is in your workbook',
  sheets: (names: readonly string[]) => `Sheets: ${names.join(', ')}.`,
  planned: (cost: string) =>
    `The sheet Usage alerts where a month costs more than planned. Planned for tokens: ${cost} a month; change it there.`,
  notPlanned: 'The sheet Usage alerts where a month costs more than planned: enter the planned cost there.',
  use: 'Use as running cost (measured)',
  updateUse: 'Bring the measured running cost up to date',
  usedNow: 'The running cost is measured now. Update the sheets to have it there.',
  lineName: 'Measured usage',
  lineSource: (from: string, to: string) =>
    `Imported usage, ${from} to ${to}: mean, least and most of a month`,
  noMonths: (sentence: string) => `Not to be used as running cost yet: ${sentence}.`,
  otherVolume: (billed: string, counted: string) =>
    `The bills are for ${billed} requests a month, the case counts on ${counted}: the measured cost is that of ${billed}. Take over the requests of the bills, or enter what one request costs.`,
  twice: 'Token uses and token lines count what the bill counts too: remove what is in both.',
  takeRequests: (requests: string) => `Take over ${requests} requests a month`,
  done: 'Done',
};
