import { decimalSignShown, isAmbiguousNumber, type DecimalSign } from './plainNumber';
import { readTags } from './readTags';
import { namedDimensions, type NamedDimension } from './usageLedger';
import {
  countColumns,
  emptyMapping,
  type CountColumn,
  type DateOrder,
  type NameSource,
  type UsageMapping,
} from './usageMapping';
import { orderShown, readTime } from './usageTime';

export const usageFormats = [
  'OpenAI usage',
  'OpenAI costs',
  'Anthropic usage',
  'Anthropic costs',
  'FOCUS',
  'other',
] as const;
export type UsageFormat = (typeof usageFormats)[number];

/** What a file seems to be; every part of the mapping can be corrected. */
export interface RecognisedFormat {
  readonly format: UsageFormat;
  /** Who sends the bills, for the import's source; "" where the file does not say. */
  readonly source: string;
  readonly mapping: UsageMapping;
  /** What the sample shows beyond doubt, whatever was said about an earlier file; null where it shows nothing. */
  readonly shown: Pick<UsageMapping, 'dateOrder' | 'decimal'>;
  /** Keys of the tags in the sample, the most frequent first. */
  readonly tagKeys: readonly string[];
}

type Role = 'time' | 'requests' | 'cost' | 'currency' | 'batch' | 'tags' | NamedDimension | CountColumn;

interface FormatDefinition {
  /** Who sends such files; the column that says so where many do. */
  readonly source: string | { readonly column: string };
  /** Columns that together no other format has. */
  readonly signature: readonly string[];
  /** Columns by role, the best first. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly inputIncludesCached?: boolean;
}

/**
 * Column names as the files have them.
 *
 * @source OpenAI's dashboard, exports `completions_usage_<from>_<to>.csv` and `cost_<from>_<to>.csv`, 2025 and 2026;
 * Anthropic's Console, exports of the Usage and the Cost page, 2025 and 2026 (support.claude.com, "Cost and Usage
 * Reporting in the Claude Console"; both as quoted by public programs that read them); FinOps Open Cost and Usage
 * Specification 1.2, "Columns"
 */
const formats: Readonly<Record<Exclude<UsageFormat, 'other'>, FormatDefinition>> = {
  'OpenAI costs': {
    source: 'OpenAI',
    signature: ['start_time', 'end_time', 'amount_value'],
    columns: {
      time: ['start_time_iso', 'start_time'],
      cost: ['amount_value'],
      currency: ['amount_currency'],
      model: ['line_item'],
      service: ['line_item'],
      feature: ['project_name', 'project_id'],
      customer: ['user_email', 'user_id'],
      tag: ['api_key_id'],
    },
  },
  'OpenAI usage': {
    source: 'OpenAI',
    signature: ['start_time', 'end_time', 'start_time_iso'],
    columns: {
      time: ['start_time_iso'],
      requests: ['num_model_requests'],
      inputTokens: ['input_tokens'],
      cachedTokens: ['input_cached_tokens'],
      outputTokens: ['output_tokens'],
      batch: ['batch'],
      model: ['model'],
      service: ['service_tier'],
      feature: ['project_name', 'project_id'],
      customer: ['user_email', 'user_id'],
      tag: ['api_key_name', 'api_key_id'],
    },
    inputIncludesCached: true,
  },
  'Anthropic usage': {
    source: 'Anthropic',
    signature: ['usage_date_utc', 'usage_input_tokens_no_cache', 'usage_output_tokens'],
    columns: {
      time: ['usage_date_utc'],
      inputTokens: ['usage_input_tokens_no_cache'],
      cachedTokens: ['usage_input_tokens_cache_read'],
      cacheWriteTokens: ['usage_input_tokens_cache_write_5m', 'usage_input_tokens_cache_write'],
      longCacheWriteTokens: ['usage_input_tokens_cache_write_1h'],
      outputTokens: ['usage_output_tokens'],
      batch: ['usage_type'],
      model: ['model_version'],
      feature: ['workspace'],
      tag: ['api_key'],
    },
    inputIncludesCached: false,
  },
  'Anthropic costs': {
    source: 'Anthropic',
    signature: ['usage_date_utc', 'cost_usd'],
    columns: {
      time: ['usage_date_utc'],
      cost: ['cost_usd'],
      model: ['model'],
      service: ['cost_type'],
      feature: ['workspace'],
      tag: ['api_key'],
    },
  },
  FOCUS: {
    source: { column: 'ProviderName' },
    signature: ['BilledCost', 'BillingCurrency', 'ChargePeriodStart', 'ServiceName'],
    columns: {
      time: ['ChargePeriodStart'],
      cost: ['BilledCost'],
      currency: ['BillingCurrency'],
      tags: ['Tags'],
      model: ['x_Model', 'x_ModelName', 'x_ModelId'],
      service: ['ServiceName'],
    },
  },
};

/** Currencies that stand in the names of cost columns. */
const namedCurrencies = ['usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud'];
const costNames = ['cost', 'total_cost', 'amount', 'spend', 'price'];

/** How other files call their columns: request logs, gateways, exports of other providers. */
const usualNames: Readonly<Record<Role, readonly string[]>> = {
  time: ['timestamp', 'time', 'datetime', 'date', 'day', 'created_at', 'created', 'start_time', 'usage_date'],
  requests: ['requests', 'request_count', 'num_requests', 'n_requests', 'num_model_requests', 'calls'],
  outcomes: ['outcomes', 'outcome', 'successful_outcomes', 'success', 'successes', 'resolved'],
  inputTokens: ['input_tokens', 'prompt_tokens', 'tokens_in', 'n_context_tokens_total'],
  outputTokens: ['output_tokens', 'completion_tokens', 'tokens_out', 'n_generated_tokens_total'],
  cachedTokens: [
    'cached_tokens',
    'input_cached_tokens',
    'cached_input_tokens',
    'cache_read_input_tokens',
    'cache_read_tokens',
    'n_cached_context_tokens_total',
  ],
  cacheWriteTokens: ['cache_creation_input_tokens', 'cache_write_tokens'],
  longCacheWriteTokens: [],
  cost: [...costNames, ...namedCurrencies.flatMap((code) => costNames.map((name) => name + code))],
  currency: ['currency', 'currency_code', 'billing_currency'],
  batch: ['batch', 'is_batch'],
  tags: ['tags', 'labels', 'metadata'],
  model: ['model', 'model_name', 'model_id', 'model_version', 'snapshot_id'],
  service: ['service', 'service_name', 'provider', 'product'],
  feature: [
    'feature',
    'feature_name',
    'app',
    'application',
    'project',
    'project_name',
    'project_id',
    'workspace',
  ],
  customer: [
    'customer',
    'customer_id',
    'customer_name',
    'tenant',
    'tenant_id',
    'client',
    'account',
    'user',
    'user_id',
  ],
  tag: ['tag', 'team', 'department', 'cost_center', 'environment', 'api_key', 'api_key_name', 'api_key_id'],
};

/** Which tag probably says what. */
const usualKeys: Readonly<Partial<Record<NamedDimension, RegExp>>> = {
  model: /^(?:ai[-_ ]?)?model([-_ ]?(?:name|id))?$/i,
  feature: /feature|^app(?:lication)?$|project|product|use[-_ ]?case/i,
  customer: /customer|client|tenant/i,
  tag: /team|department|cost[-_ ]?cent|environment|^env$|owner/i,
};

const currencyInName = new RegExp(`(?:^|[^a-z])(${namedCurrencies.join('|')})[^a-z]*$`, 'i');

/**
 * What a file of usage seems to be, and what its columns seem to mean. What neither header nor sample says stays
 * null, to be asked (`openQuestions`).
 *
 * @param sample Some of its rows.
 */
export function recogniseFormat(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): RecognisedFormat {
  // Of two columns of one name the first counts.
  const columns = new Map(header.map((name, column) => [columnKey(name), column] as const).reverse());
  const columnOf = (...names: readonly string[]) =>
    names.map((name) => columns.get(columnKey(name)) ?? null).find((column) => column !== null) ?? null;
  const formatNames = Object.keys(formats) as (keyof typeof formats)[];
  const format = formatNames.find((name) => formats[name].signature.every((each) => columnOf(each) !== null));
  const known = format && formats[format];
  const find = (role: Role) => columnOf(...(known ? (known.columns[role] ?? []) : usualNames[role]));
  const textsOf = (column: number | null) =>
    column === null ? [] : sample.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');

  const time = find('time');
  const counts = Object.fromEntries(countColumns.map((key) => [key, find(key)])) as Record<
    CountColumn,
    number | null
  >;
  const hasTokens = counts.inputTokens !== null || counts.outputTokens !== null;
  const billed = find('cost');
  const tags = find('tags');
  const tagKeys = keysOf(textsOf(tags));
  const correction = columnOf('ChargeClass');
  const billedFrom = columnOf('BillingPeriodStart');
  const dateOrder = orderOf(textsOf(time));
  const decimal = decimalOf([billed, ...Object.values(counts)].flatMap(textsOf));
  return {
    format: format ?? 'other',
    shown: { dateOrder, decimal: decimal.shown },
    source: sourceOf(known?.source ?? '', (name) => textsOf(columnOf(name))),
    mapping: {
      ...emptyMapping,
      ...counts,
      time,
      dateOrder,
      days: known || allHaveZones(textsOf(time)) ? 'as written' : null,
      decimal: decimal.proposed,
      requests: find('requests') ?? (columnOf('request_id') === null ? null : 'rows'),
      inputIncludesCached: known?.inputIncludesCached ?? true,
      batch: find('batch'),
      cost: billed ?? (hasTokens ? 'prices' : null),
      currency: currencyOf(find('currency'), billed === null ? '' : header[billed]!),
      tags,
      names: namesOf(find, tagKeys),
      correction: correction === null || billedFrom === null ? null : { column: correction, billedFrom },
    },
    tagKeys,
  };
}

/** @param textsIn A column's texts in the sample; of several providers none is the sender. */
function sourceOf(source: FormatDefinition['source'], textsIn: (name: string) => readonly string[]): string {
  if (typeof source === 'string') return source;
  const providers = new Set(textsIn(source.column));
  return providers.size === 1 ? [...providers][0]! : '';
}

function namesOf(find: (role: Role) => number | null, tagKeys: readonly string[]): UsageMapping['names'] {
  const free = new Set(tagKeys);
  const sources = namedDimensions.map((dimension): [NamedDimension, NameSource | null] => {
    const column = find(dimension);
    if (column !== null) return [dimension, { from: 'column', column }];
    const key = [...free].find((each) => usualKeys[dimension]?.test(each));
    if (key === undefined) return [dimension, null];
    free.delete(key);
    return [dimension, { from: 'tags', key }];
  });
  return Object.fromEntries(sources) as UsageMapping['names'];
}

/** Keys of tags, the most frequent first. */
function keysOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of texts.flatMap((text) => [...(readTags(text)?.keys() ?? [])])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

/** The order that some dates show and none contradicts. */
function orderOf(texts: readonly string[]): DateOrder | null {
  const orders = new Set(texts.map(orderShown).filter((order) => order !== null));
  return orders.size === 1 ? [...orders][0]! : null;
}

function allHaveZones(texts: readonly string[]): boolean {
  const times = texts.map((text) => readTime(text, 'day first'));
  return times.length > 0 && times.every((time) => time !== null && time.zone !== null);
}

/** The sign that the numbers show. Proposed is a point where none shows any, and none where they hide it. */
function decimalOf(texts: readonly string[]): Record<'shown' | 'proposed', DecimalSign | null> {
  const signs = new Set(texts.map(decimalSignShown).filter((sign) => sign !== null));
  const shown = signs.size === 1 ? [...signs][0]! : null;
  const isOpen = signs.size > 0 || texts.some(isAmbiguousNumber);
  return { shown, proposed: shown ?? (isOpen ? null : '.') };
}

function currencyOf(column: number | null, costName: string): UsageMapping['currency'] {
  if (column !== null) return { column };
  const code = currencyInName.exec(costName)?.[1];
  return code === undefined ? null : { code: code.toUpperCase() };
}

/** A column's name without case and marks: "Usage Date (UTC)" is "usagedateutc". */
function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
