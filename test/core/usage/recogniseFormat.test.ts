import { openQuestions } from '../../../src/core/usage/openQuestions';
import { recogniseFormat } from '../../../src/core/usage/recogniseFormat';

/** Header and rows as text, split at one delimiter. */
function table(text: string, delimiter = ','): { header: string[]; rows: string[][] } {
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(delimiter));
  return { header: header!, rows };
}

/** What was recognised, columns by their names. */
function recognised(text: string, delimiter = ',') {
  const { header, rows } = table(text, delimiter);
  const { format, source, mapping, tagKeys } = recogniseFormat(header, rows);
  const named = Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [key, typeof value === 'number' ? header[value] : value]),
  );
  const names = Object.fromEntries(
    Object.entries(mapping.names).map(([key, value]) => [
      key,
      value && (value.from === 'column' ? header[value.column] : `tag ${value.key}`),
    ]),
  );
  return { format, source, ...named, names, tagKeys, open: openQuestions(mapping, rows) };
}

// Headers as OpenAI's dashboard wrote them: completions_usage_*.csv of October 2025 (tab-separated where quoted in
// public), cost_*.csv of 2025 and of September 2026.
const openAiUsage = `start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,input_cached_audio_tokens,output_audio_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens
1759622400,1759708800,2025-10-05T00:00:00+00:00,2025-10-06T00:00:00+00:00,proj_1,10.0,user-1,key_1,gpt-4o-2024-08-06,FALSE,default,59200.0,10646.0,5760.0,53440.0,53440.0,10646.0,5760.0,0.0,0.0,0.0,0.0,0.0,0.0
1759881600,1759968000,2025-10-08T00:00:00+00:00,2025-10-09T00:00:00+00:00,,,,,,,,,,,,,,,,,,,,`;
const openAiCosts = `start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name
1759622400,1759708800,2025-10-05T00:00:00+00:00,2025-10-06T00:00:00+00:00,0.8958740000000000,usd,,,org-1,Personal`;
const openAiCosts2026 =
  'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source';
// Headers as the Anthropic Console wrote them in 2026.
const anthropicUsage = `usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count,inference_geo,speed
2026-08-05,claude-opus-5,Closer App,Default,standard,≤ 200k,46981,15969,0,0,16932,0,global,`;
const anthropicCosts = `usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed,api_key_id,api_key_status
2026-08-15,Claude Haiku 4.5,Default,Agent,message,≤ 200k,input_no_cache,0.19,0.19,token,global,,apikey_x,active`;

test('OpenAI usage: tokens with the cached ones among the input, to be priced; the currency is asked', () => {
  expect(recognised(openAiUsage)).toMatchObject({
    format: 'OpenAI usage',
    source: 'OpenAI',
    time: 'start_time_iso',
    days: 'as written',
    decimal: '.',
    requests: 'num_model_requests',
    inputTokens: 'input_tokens',
    cachedTokens: 'input_cached_tokens',
    outputTokens: 'output_tokens',
    inputIncludesCached: true,
    batch: 'batch',
    cost: 'prices',
    currency: null,
    names: {
      model: 'model',
      service: 'service_tier',
      feature: 'project_id',
      customer: 'user_id',
      tag: 'api_key_id',
    },
    open: ['currency'],
  });
});

test.each([
  ['2025', openAiCosts, 'project_id', null],
  ['2026', openAiCosts2026, 'project_name', 'user_email'],
])(
  'OpenAI costs of %s: amount and currency from their columns, nothing to ask',
  (_, text, feature, customer) => {
    expect(recognised(text)).toMatchObject({
      format: 'OpenAI costs',
      time: 'start_time_iso',
      cost: 'amount_value',
      currency: { column: 5 },
      names: { model: 'line_item', service: 'line_item', feature, customer },
      open: [],
    });
  },
);

test('an OpenAI export of days without use has four columns: the missing ones are asked for', () => {
  const found = recognised(
    'start_time,end_time,start_time_iso,end_time_iso\n1780000000,1780003600,2026-08-01T00:00:00Z,2026-08-01T01:00:00Z',
  );
  expect(found).toMatchObject({ format: 'OpenAI usage', cost: null, open: ['cost', 'currency'] });
});

test('Anthropic usage: input without the cached tokens, and what was written to the cache apart', () => {
  expect(recognised(anthropicUsage)).toMatchObject({
    format: 'Anthropic usage',
    source: 'Anthropic',
    time: 'usage_date_utc',
    days: 'as written',
    inputTokens: 'usage_input_tokens_no_cache',
    cacheWriteTokens: 'usage_input_tokens_cache_write_5m',
    longCacheWriteTokens: 'usage_input_tokens_cache_write_1h',
    cachedTokens: 'usage_input_tokens_cache_read',
    outputTokens: 'usage_output_tokens',
    inputIncludesCached: false,
    batch: 'usage_type',
    cost: 'prices',
    names: { model: 'model_version', feature: 'workspace', customer: null, tag: 'api_key' },
    open: ['currency'],
  });
});

test('Anthropic costs: dollars, as the name of the column says', () => {
  expect(recognised(anthropicCosts)).toMatchObject({
    format: 'Anthropic costs',
    cost: 'cost_usd',
    currency: { code: 'USD' },
    names: { model: 'model', feature: 'workspace', tag: 'api_key' },
    open: [],
  });
});

test('FOCUS: billed cost by charge period, names from the keys of the tags, corrections with their bill', () => {
  const header = [
    'ServiceName',
    'ChargePeriodStart',
    'BillingCurrency',
    'BilledCost',
    'EffectiveCost',
    'Tags',
    'ChargeClass',
    'BillingPeriodStart',
  ];
  const tags = '{"team":"web","customer-id":"c1","app":"search","x":true}';
  const { format, mapping, tagKeys } = recogniseFormat(header, [
    ['Inference', '2026-10-01T00:00:00Z', 'EUR', '1.5', '1.5', tags, '', '2026-10-01T00:00:00Z'],
    ['Inference', '2026-10-01T00:00:00Z', 'EUR', '-0.25', '0', '', '', '2026-10-01T00:00:00Z'],
  ]);
  expect(format).toBe('FOCUS');
  expect(mapping).toMatchObject({ time: 1, cost: 3, currency: { column: 2 }, tags: 5, days: 'as written' });
  expect(mapping.correction).toEqual({ column: 6, billedFrom: 7 });
  expect(mapping.names).toEqual({
    model: null,
    service: { from: 'column', column: 0 },
    feature: { from: 'tags', key: 'app' },
    customer: { from: 'tags', key: 'customer-id' },
    tag: { from: 'tags', key: 'team' },
  });
  expect(tagKeys).toEqual(['team', 'customer-id', 'app', 'x']);
});

test('a log of requests: each row one, and what nobody can know is asked', () => {
  const text = `Created At;Request ID;Model;Prompt Tokens;Completion Tokens;Cost;Customer;Resolved
03/04/2026 10:00;r1;gpt-5;1000;20;1,234;Acme;true
04/04/2026 11:00;r2;gpt-5;900;20;2,345;Acme;false`;
  expect(recognised(text, ';')).toMatchObject({
    format: 'other',
    source: '',
    time: 'Created At',
    requests: 'rows',
    inputTokens: 'Prompt Tokens',
    outputTokens: 'Completion Tokens',
    outcomes: 'Resolved',
    cost: 'Cost',
    names: { model: 'Model', customer: 'Customer' },
    open: ['date order', 'days', 'decimal', 'currency'],
  });
});

test.each([
  ['13/04/2026', 'day first'],
  ['04/13/2026', 'month first'],
  ['13.04.2026', 'day first'],
])('one date such as %s among others shows their order', (date, dateOrder) => {
  expect(recognised(`date,cost_usd\n03/04/2026,1.25\n${date},2.5`)).toMatchObject({ dateOrder });
});

test('dates that contradict each other leave the order open', () => {
  expect(recognised('date,cost_usd\n13/04/2026,1.5\n04/13/2026,2.5\n03/04/2026,1')).toMatchObject({
    dateOrder: null,
    open: ['date order', 'days'],
  });
});

test.each([
  ['1,5', ','],
  ['1.234,50', ','],
  ['0.125', '.'],
  ['1,234.50', '.'],
  ['1.234.567', ','],
  ['12', '.'],
])('the cost %s shows the decimal sign %s', (cost, decimal) => {
  expect(recognised(`date;cost_eur\n2026-04-03T10:00:00+02:00;${cost}`, ';')).toMatchObject({
    decimal,
    open: [],
  });
});

test('a table of anything else has nothing but questions', () => {
  expect(recognised('a,b\n1,2')).toMatchObject({
    format: 'other',
    open: ['time', 'days', 'cost', 'currency'],
  });
});
