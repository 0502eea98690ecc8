import { openQuestions } from '../../../src/core/usage/openQuestions';
import { recogniseFormat } from '../../../src/core/usage/recogniseFormat';
import { emptyMapping } from '../../../src/core/usage/usageMapping';

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

/** Columns by what they were taken for, names among them; without what no column says. */
function columnsOf(header: readonly string[]): Record<string, string> {
  const { mapping } = recogniseFormat(header, []);
  const { names, correction, ...columns } = mapping;
  const byRole = {
    ...Object.fromEntries(
      Object.entries(columns).map(([role, column]) => [
        role,
        typeof column === 'object' && column !== null && 'column' in column ? column.column : column,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(names).map(([role, source]) => [role, source?.from === 'column' && source.column]),
    ),
    correction: correction?.column,
    billedFrom: correction?.billedFrom,
  };
  return Object.fromEntries(
    Object.entries(byRole).flatMap(([role, column]) =>
      typeof column === 'number' ? [[role, header[column]!]] : [],
    ),
  );
}

test.each<[string, string, Record<string, string>]>([
  [
    "OpenAI's costs without the times in words",
    'start_time,end_time,amount_value,amount_currency,line_item,project_id,user_id,api_key_id',
    {
      ...{ time: 'start_time', cost: 'amount_value', currency: 'amount_currency', model: 'line_item' },
      ...{ service: 'line_item', feature: 'project_id', customer: 'user_id', tag: 'api_key_id' },
    },
  ],
  [
    "OpenAI's usage with names beside their keys",
    'start_time,end_time,start_time_iso,project_id,project_name,user_id,user_email,api_key_id,api_key_name,model',
    {
      ...{ time: 'start_time_iso', feature: 'project_name', customer: 'user_email' },
      ...{ tag: 'api_key_name', model: 'model' },
    },
  ],
  [
    "Anthropic's usage before it told five minutes from an hour",
    'usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_write,usage_output_tokens',
    {
      ...{ time: 'usage_date_utc', model: 'model_version', inputTokens: 'usage_input_tokens_no_cache' },
      ...{ cacheWriteTokens: 'usage_input_tokens_cache_write', outputTokens: 'usage_output_tokens' },
    },
  ],
  [
    "Anthropic's costs",
    'usage_date_utc,model,workspace,api_key,cost_usd,list_price_usd,cost_type',
    {
      ...{ time: 'usage_date_utc', model: 'model', feature: 'workspace', tag: 'api_key' },
      ...{ cost: 'cost_usd', service: 'cost_type' },
    },
  ],
  [
    'FOCUS without corrections, with a model of the provider’s own',
    'ChargePeriodStart,BilledCost,BillingCurrency,ServiceName,x_ModelName,ChargeClass',
    {
      ...{ time: 'ChargePeriodStart', cost: 'BilledCost', currency: 'BillingCurrency' },
      ...{ service: 'ServiceName', model: 'x_ModelName' },
    },
  ],
  [
    'FOCUS whose corrections do not say which bill brings them',
    'ChargePeriodStart,BilledCost,BillingCurrency,ServiceName,x_ModelId,BillingPeriodStart',
    {
      ...{ time: 'ChargePeriodStart', cost: 'BilledCost', currency: 'BillingCurrency' },
      ...{ service: 'ServiceName', model: 'x_ModelId' },
    },
  ],
  [
    'FOCUS with several columns of models',
    'ChargePeriodStart,BilledCost,BillingCurrency,ServiceName,x_ModelId,x_ModelName,x_Model,ChargeClass,BillingPeriodStart',
    {
      ...{ time: 'ChargePeriodStart', cost: 'BilledCost', currency: 'BillingCurrency' },
      ...{ service: 'ServiceName', model: 'x_Model' },
      ...{ correction: 'ChargeClass', billedFrom: 'BillingPeriodStart' },
    },
  ],
  [
    // The usage endpoint of 2023 and 2024.
    "OpenAI's older usage",
    'timestamp,n_requests,operation,snapshot_id,n_context_tokens_total,n_generated_tokens_total,n_cached_context_tokens_total',
    {
      ...{ time: 'timestamp', requests: 'n_requests', model: 'snapshot_id' },
      ...{ inputTokens: 'n_context_tokens_total', outputTokens: 'n_generated_tokens_total' },
      ...{ cachedTokens: 'n_cached_context_tokens_total' },
    },
  ],
  [
    // The object `usage` of its Messages API.
    "a log of Anthropic's answers",
    'created_at,model,input_tokens,cache_creation_input_tokens,cache_read_input_tokens,output_tokens',
    {
      ...{ time: 'created_at', model: 'model', inputTokens: 'input_tokens', outputTokens: 'output_tokens' },
      ...{ cacheWriteTokens: 'cache_creation_input_tokens', cachedTokens: 'cache_read_input_tokens' },
    },
  ],
])('%s: what each column means', (_, header, expected) => {
  expect(columnsOf(header.split(','))).toEqual(expected);
});

// How people, gateways and request logs call their columns, in whatever spelling.
test.each<[string, readonly string[]]>([
  [
    'time',
    ['Timestamp', 'TIME', 'DateTime', 'Date', 'Day', 'created at', 'Created', 'start-time', 'Usage Date'],
  ],
  ['requests', ['Requests', 'Request Count', 'num_requests', 'N Requests', 'num_model_requests', 'Calls']],
  ['outcomes', ['Outcomes', 'outcome', 'Successful outcomes', 'Success', 'successes', 'Resolved']],
  ['inputTokens', ['Input Tokens', 'promptTokens', 'tokens in', 'n_context_tokens_total']],
  ['outputTokens', ['Output Tokens', 'completionTokens', 'tokens out', 'n_generated_tokens_total']],
  [
    'cachedTokens',
    [
      ...['Cached Tokens', 'input_cached_tokens', 'cachedInputTokens', 'cache_read_input_tokens'],
      ...['Cache read tokens', 'n_cached_context_tokens_total'],
    ],
  ],
  ['cacheWriteTokens', ['cache_creation_input_tokens', 'Cache write tokens']],
  ['cost', ['Cost', 'Total cost', 'Amount', 'Spend', 'Price', 'Cost (USD)', 'total_cost_eur', 'Spend, CHF']],
  ['currency', ['Currency', 'currency code', 'BillingCurrency']],
  ['batch', ['Batch', 'isBatch']],
  ['tags', ['Tags', 'labels', 'Metadata']],
  ['model', ['Model', 'model name', 'modelId', 'Model version', 'snapshot_id']],
  ['service', ['Service', 'service name', 'Provider', 'Product']],
  [
    'feature',
    ['Feature', 'feature name', 'App', 'Application', 'Project', 'projectName', 'project id', 'Workspace'],
  ],
  [
    'customer',
    [
      ...['Customer', 'customer id', 'CustomerName', 'Tenant', 'tenantId', 'Client', 'Account', 'User'],
      'user_id',
    ],
  ],
  [
    'tag',
    [...['Tag', 'Team', 'Department', 'Cost center', 'Environment', 'API key', 'api key name'], 'ApiKeyId'],
  ],
])('a column of %s has many names', (role, spellings) => {
  for (const spelling of spellings) expect(columnsOf(['x', spelling])).toEqual({ [role]: spelling });
});

test('of two columns of one name the first counts', () => {
  expect(recogniseFormat(['Date', 'Cost', 'cost'], []).mapping.cost).toBe(1);
});

test.each(['usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud'])(
  '%s in the name of the cost is its currency',
  (code) => {
    const currency = { code: code.toUpperCase() };
    expect(recogniseFormat(['date', `cost_${code}`], []).mapping.currency).toEqual(currency);
    expect(recogniseFormat(['date', ` Cost (${code.toUpperCase()}) `], []).mapping.currency).toEqual(
      currency,
    );
  },
);

test('tokens of either kind can be priced; a file of neither has to say its cost', () => {
  expect(recogniseFormat(['date', 'prompt_tokens'], []).mapping.cost).toBe('prices');
  expect(recogniseFormat(['date', 'completion_tokens'], []).mapping.cost).toBe('prices');
  expect(recogniseFormat(['date', 'requests'], []).mapping.cost).toBeNull();
});

test('each row is a request only where it has a number of its own', () => {
  expect(recogniseFormat(['date', 'cost'], []).mapping.requests).toBeNull();
  expect(recogniseFormat(['date', 'Request-ID'], []).mapping.requests).toBe('rows');
});

test('input is said to contain what came from the cache, unless the provider counts otherwise', () => {
  expect(recognised('date,prompt_tokens\n2026-10-01,5')).toMatchObject({ inputIncludesCached: true });
  expect(recognised(openAiCosts)).toMatchObject({ source: 'OpenAI', inputIncludesCached: true });
  expect(recognised(anthropicCosts).source).toBe('Anthropic');
});

describe('FOCUS', () => {
  const header = [
    'ProviderName',
    'ChargePeriodStart',
    'BilledCost',
    'BillingCurrency',
    'ServiceName',
    'Tags',
  ];
  const rowOf = (provider: string, tags = '') => [provider, '2026-10-01', '1', 'EUR', 'Inference', tags];

  test.each([
    [['Azure', ' Azure ', ''], 'Azure'],
    [['Azure', 'AWS'], ''],
    [[''], ''],
    [[], ''],
  ])('of the providers %j is sent by "%s"', (providers, source) => {
    expect(
      recogniseFormat(
        header,
        providers.map((provider) => rowOf(provider)),
      ).source,
    ).toBe(source);
  });

  test('without a column of providers is sent by nobody known', () => {
    expect(recogniseFormat(header.slice(1), [rowOf('Azure').slice(1)]).source).toBe('');
  });

  test.each([
    [
      'model',
      ['model', 'AI Model', 'ai-model', 'aimodel', 'ai_model_id', 'Model Name', 'modelname', 'model-id'],
    ],
    [
      'feature',
      [
        'feature',
        'FeatureFlag',
        'app',
        'Application',
        'project',
        'product-line',
        'use_case',
        'usecase',
        'Use Case',
      ],
    ],
    ['customer', ['customer', 'end-customer', 'clientId', 'tenant']],
    [
      'tag',
      [
        ...['team', 'Department', 'cost_center', 'costcentre', 'Cost Center', 'cost-center', 'environment'],
        ...['env', 'owner'],
      ],
    ],
  ] as const)('takes names of the kind %s from tags that say so', (kind, keys) => {
    for (const key of keys) {
      const { names } = recogniseFormat(header, [rowOf('Azure', JSON.stringify({ [key]: 'x' }))]).mapping;
      expect(names).toMatchObject({
        ...emptyMapping.names,
        service: names.service,
        [kind]: { from: 'tags', key },
      });
    }
  });

  test('takes no names from tags that say something else', () => {
    const keys = [
      'supermodel',
      'modeling',
      'ai_model_x',
      'xai-model',
      'apps',
      'whatsapp',
      'envoy',
      'genv',
      'used-case',
    ];
    const tags = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x'])));
    const { mapping, tagKeys } = recogniseFormat(header, [rowOf('Azure', tags)]);
    expect(tagKeys).toEqual(keys);
    expect(mapping.names).toEqual({ ...emptyMapping.names, service: { from: 'column', column: 4 } });
  });

  test('lists the keys of its tags, the most frequent first; what is no tags has none', () => {
    const tags = ['{"a":1}', '{"b":1,"c":1}', 'oops', '', '{"c":1,"b":2}', '{"c":3}'];
    const rows = tags.map((text) => rowOf('Azure', text));
    expect(recogniseFormat(header, rows).tagKeys).toEqual(['c', 'b', 'a']);
  });

  test('is not the only one whose tags hold names', () => {
    const { mapping } = recogniseFormat(
      ['date', 'cost', 'labels'],
      [['2026-10-01', '1', '{"x":1,"team":"web"}']],
    );
    expect(mapping.names).toEqual({ ...emptyMapping.names, tag: { from: 'tags', key: 'team' } });
  });

  test('a key says one thing only', () => {
    const tags = '{"customer-team":"x"}';
    const { names } = recogniseFormat(header, [rowOf('Azure', tags)]).mapping;
    expect([names.customer, names.tag]).toEqual([{ from: 'tags', key: 'customer-team' }, null]);
  });
});

describe('days', () => {
  const daysOf = (...times: string[]) =>
    recogniseFormat(
      ['time', 'cost'],
      times.map((time) => [time, '1']),
    ).mapping.days;

  test('are those of the file where every time has its zone', () => {
    expect(daysOf('2026-10-01T09:00:00Z', ' 2026-10-01T09:00:00+02:00 ', '', ' ')).toBe('as written');
  });

  test.each([['2026-10-01T09:00:00'], ['2026-10-01'], ['Total'], ['03/04/2026 10:00']])(
    'are asked for where one has none: %s',
    (time) => {
      expect(daysOf('2026-10-01T09:00:00Z', time)).toBeNull();
      expect(daysOf(time)).toBeNull();
    },
  );

  test('are asked for where there is no row, or no time in it', () => {
    expect(daysOf()).toBeNull();
    expect(recogniseFormat(['time', 'cost'], [[]]).mapping.days).toBeNull();
  });
});

describe('the decimal sign', () => {
  const decimalOf = (...costs: string[]) => {
    const { shown, mapping } = recogniseFormat(
      ['date', 'cost'],
      costs.map((cost) => ['2026-10-01', cost]),
    );
    return [shown.decimal, mapping.decimal];
  };

  test.each<[string[], string | null, string | null]>([
    [['1,5', '12', '1,234'], ',', ','],
    [['1.5', '1,5'], null, null],
    [['12', '3'], null, '.'],
    [['12', '1,234'], null, null],
    [[], null, '.'],
  ])('of the costs %j: shown %s, proposed %s', (costs, shown, proposed) => {
    expect(decimalOf(...costs)).toEqual([shown, proposed]);
  });

  test('is looked for in costs and counts, not in other numbers', () => {
    const header = ['date', 'price', 'input_tokens', 'version'];
    expect(recogniseFormat(header, [['2026-10-01', '2', '1,500,000', '1,5']]).shown.decimal).toBe('.');
  });
});

test('what the sample shows beyond doubt is told apart from what is proposed', () => {
  const { shown } = recogniseFormat(['date', 'cost'], [['13/10/2026', '1,5']]);
  expect(shown).toEqual({ dateOrder: 'day first', decimal: ',' });
  expect(recogniseFormat(['date', 'cost'], [['03/10/2026', '12']]).shown).toEqual({
    dateOrder: null,
    decimal: null,
  });
});

test('dates are asked about wherever a row hides their order, spaces or none', () => {
  const { mapping } = recogniseFormat(['x', 'date', 'cost_usd'], []);
  const told = { ...mapping, days: 0 };
  expect(openQuestions(told, [['a', ' 03/04/2026 ', '1']])).toEqual(['date order']);
  expect(openQuestions(told, [['a'], [], ['a', '13/04/2026', '1']])).toEqual([]);
  expect(openQuestions({ ...told, dateOrder: 'day first' }, [['a', '03/04/2026', '1']])).toEqual([]);
});
