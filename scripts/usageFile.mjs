/**
 * Writes a file of usage as a provider exports it, the same for the same seed, and prints what it adds up to:
 * sums of whole trillionths of a dollar, so that an import can be held to them.
 *
 *   node scripts/usageFile.mjs [rows] [--style openai|openai-costs|anthropic|focus] [--seed 42] --out usage.csv
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const firstDay = Date.UTC(2026, 9, 1) / 1000;
const secondsPerDay = 86_400;
const rowsPerText = 2000;

/** What a token costs, in trillionths of a dollar: as many as its price per million has millionths. */
const models = [
  { model: 'gpt-5-2025-08-07', input: 1_250_000, output: 10_000_000, cached: 124_000 },
  { model: 'gpt-5-mini-2025-08-07', input: 250_000, output: 2_000_000, cached: 24_000 },
  { model: 'gpt-5-nano-2025-08-07', input: 50_000, output: 400_000, cached: 6_000 },
  { model: 'gpt-4.1-2025-04-14', input: 2_000_000, output: 8_000_000, cached: 500_000 },
  { model: 'o3-2025-04-16', input: 2_000_000, output: 8_000_000, cached: 500_000 },
  { model: 'gpt-4o-2024-08-06', input: 2_500_000, output: 10_000_000, cached: 1_250_000 },
];

/** The same as rows of a price table. */
export const usagePrices = models.map(({ model, input, output, cached }) => ({
  model,
  provider: 'generated',
  input: input / 1e6,
  output: output / 1e6,
  cached: cached / 1e6,
  batchDiscount: 0.5,
  asOf: '2026-10-01',
  source: 'scripts/usageFile.mjs',
}));

const projects = Array.from(
  { length: 12 },
  (_, i) => `proj_${'search chat triage draft'.split(' ')[i % 4]}${i}`,
);
const users = Array.from({ length: 400 }, (_, i) => `user-${String(i).padStart(4, '0')}`);
const keys = Array.from({ length: 30 }, (_, i) => `key_${String(i).padStart(2, '0')}`);

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trillionths as a decimal text without trailing zeros. */
export function decimal(picos) {
  const digits = (picos < 0n ? -picos : picos).toString().padStart(13, '0');
  const fraction = digits.slice(-12).replace(/0+$/, '');
  return `${picos < 0n ? '-' : ''}${digits.slice(0, -12)}${fraction ? `.${fraction}` : ''}`;
}

const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const iso = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const offsetIso = (seconds) => iso(seconds).replace('Z', '+00:00');

/** Draws that every style makes alike. */
function draws(random) {
  const whole = (below) => Math.floor(random() * below);
  // Few of many make most of the use, as in life.
  const skewed = (list) => list[Math.floor(list.length * random() ** 3)];
  return { whole, skewed, chance: (share) => random() < share };
}

function tokensOf({ whole, chance }) {
  const requests = 1 + whole(40);
  const input = requests * (200 + whole(6000));
  const cached = chance(0.5) ? Math.floor(input * 0.1 * whole(10)) : 0;
  return { requests, input, cached, output: requests * (20 + whole(900)) };
}

function tokenPicos({ input, output, cached }, price, isBatch) {
  const whole = (input - cached) * price.input + cached * price.cached + output * price.output;
  return BigInt(isBatch ? whole / 2 : whole);
}

const styles = {
  openai: {
    header:
      'start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,' +
      'service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,' +
      'output_text_tokens,input_cached_text_tokens,input_audio_tokens,input_cached_audio_tokens,' +
      'output_audio_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens',
    row(draw, start) {
      const used = tokensOf(draw);
      const price = draw.skewed(models);
      const [feature, customer, tag] = [draw.skewed(projects), draw.skewed(users), draw.skewed(keys)];
      const isBatch = draw.chance(0.1);
      const { requests, input, output, cached } = used;
      const end = start + 60;
      return {
        ...used,
        names: { model: price.model, service: 'default', feature, customer, tag },
        picos: tokenPicos(used, price, isBatch),
        text:
          `${start},${end},${offsetIso(start)},${offsetIso(end)},${feature},${requests}.0,${customer},${tag},` +
          `${price.model},${isBatch ? 'TRUE' : 'FALSE'},default,${input}.0,${output}.0,${cached}.0,` +
          `${input - cached}.0,${input - cached}.0,${output}.0,${cached}.0,0.0,0.0,0.0,0.0,0.0,0.0`,
      };
    },
  },
  'openai-costs': {
    header:
      'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,' +
      'user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source',
    row(draw, start) {
      const model = draw.skewed(models).model;
      const service = `${model}, ${draw.chance(0.5) ? 'input' : 'output'}`;
      const [feature, customer, tag] = [draw.skewed(projects), draw.skewed(users), draw.skewed(keys)];
      const picos = BigInt(draw.whole(1e9)) * (draw.chance(0.01) ? -1000n : 1000n);
      const day = start - (start % secondsPerDay);
      return {
        names: { model, service, feature, customer: `${customer}@example.com`, tag },
        picos,
        text:
          `${day},${day + secondsPerDay},${offsetIso(day)},${offsetIso(day + secondsPerDay)},${decimal(picos)},usd,,,` +
          `"${service}",${customer},${tag},${feature}-id,org-1,${feature},Example,${customer}@example.com,api`,
      };
    },
  },
  anthropic: {
    header:
      'usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,' +
      'usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,' +
      'usage_output_tokens,web_search_count,inference_geo,speed',
    row(draw, start) {
      const { input, output, cached } = tokensOf(draw);
      const price = draw.skewed(models);
      const [feature, tag] = [draw.skewed(projects), draw.skewed(keys)];
      const isBatch = draw.chance(0.1);
      const [written, writtenLong] = draw.chance(0.2) ? [4 * draw.whole(500), 4 * draw.whole(100)] : [0, 0];
      const fresh = input - cached;
      const all = { input: fresh + 1.25 * written + 2 * writtenLong + cached, output, cached };
      return {
        requests: 0,
        input: input + written + writtenLong,
        output,
        cached,
        names: { model: price.model, service: '', feature, customer: '', tag },
        picos: tokenPicos(all, price, isBatch),
        text:
          `${iso(start).slice(0, 10)},${price.model},${tag},${feature},${isBatch ? 'batch' : 'standard'},≤ 200k,` +
          `${fresh},${written},${writtenLong},${cached},${output},0,global,`,
      };
    },
  },
  focus: {
    header:
      'BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,' +
      'ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,' +
      'ConsumedUnit,ContractedCost,EffectiveCost,InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ProviderName,' +
      'PublisherName,ServiceCategory,ServiceName,SkuId,SubAccountId,SubAccountName,Tags',
    row(draw, start) {
      const service = draw.skewed(['Model inference', 'Vector search', 'Object storage', 'Log analytics']);
      const feature = draw.skewed(projects);
      const customer = draw.chance(0.15) ? '' : draw.skewed(users);
      const tag = draw.chance(0.001)
        ? "=cmd|' /C calc'!A0"
        : draw.skewed(['web', 'ops', 'data "lake"', 'R&D, Berlin']);
      const isCredit = draw.chance(0.02);
      const picos = BigInt(draw.whole(4e10)) * (isCredit ? -100n : 100n);
      const day = start - (start % secondsPerDay);
      const cost = decimal(picos);
      const tags = JSON.stringify({ feature, ...(customer && { customer }), team: tag, spot: true });
      const month = new Date(day * 1000);
      const periodStart = Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 1) / 1000;
      const periodEnd = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1) / 1000;
      const quantity = isCredit ? ',' : `${1 + draw.whole(5000)},Requests`;
      return {
        names: { model: '', service, feature, customer, tag },
        picos,
        text: [
          `${cost},acct-1,Example,USD,${iso(periodEnd)},${iso(periodStart)}`,
          `${isCredit ? 'Credit' : 'Usage'},,${quoted(`${service},\n"${feature}"`)},Usage-Based`,
          `${iso(day + secondsPerDay)},${iso(day)},${quantity},${cost},${cost},Example,${cost},${quantity},Example,Example`,
          `AI and Machine Learning,${service},sku-${draw.whole(50)},sub-1,Production,${quoted(tags)}`,
        ].join(','),
      };
    },
  },
};

export const usageStyles = Object.keys(styles);

/** Pieces of the file's text in order; `totals` is whole after the last one. */
export function usageFile({ rows, style = 'openai', seed = 42, days = 31 }) {
  const { header, row } = styles[style];
  const sums = { requests: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  let picos = 0n;
  const by = {
    day: new Map(),
    model: new Map(),
    service: new Map(),
    feature: new Map(),
    customer: new Map(),
    tag: new Map(),
  };
  const totals = () => ({
    rows,
    ...sums,
    cost: decimal(picos),
    by: Object.fromEntries(
      Object.entries(by).map(([kind, names]) => [
        kind,
        Object.fromEntries(
          [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => [name, decimal(sum)]),
        ),
      ]),
    ),
  });
  function* pieces() {
    const draw = draws(randomFrom(seed));
    yield `${header}\n`;
    let text = '';
    for (let index = 0; index < rows; index++) {
      const start = firstDay + Math.floor((index / rows) * days * 1440) * 60;
      const {
        text: line,
        names,
        picos: cost,
        requests = 0,
        input = 0,
        output = 0,
        cached = 0,
      } = row(draw, start);
      picos += cost;
      sums.requests += requests;
      sums.inputTokens += input;
      sums.outputTokens += output;
      sums.cachedTokens += cached;
      for (const [kind, name] of Object.entries({ day: iso(start).slice(0, 10), ...names })) {
        by[kind].set(name, (by[kind].get(name) ?? 0n) + cost);
      }
      text += `${line}\n`;
      if (index % rowsPerText === rowsPerText - 1) {
        yield text;
        text = '';
      }
    }
    yield text;
  }
  return { pieces: pieces(), totals };
}

/** Writes the file and answers what it adds up to. */
export async function writeUsageFile(path, options) {
  const { pieces, totals } = usageFile(options);
  const file = createWriteStream(path);
  for (const piece of pieces) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  return totals();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      style: { type: 'string', default: 'openai' },
      seed: { type: 'string', default: '42' },
      out: { type: 'string' },
    },
  });
  const rows = Number(positionals[0] ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1 || !usageStyles.includes(values.style) || !values.out) {
    process.stderr.write(
      `Usage: node scripts/usageFile.mjs [rows] [--style ${usageStyles.join('|')}] [--seed 42] --out usage.csv\n`,
    );
    process.exitCode = 1;
  } else {
    const options = { rows, style: values.style, seed: Number(values.seed) };
    const totals = await writeUsageFile(values.out, options);
    process.stdout.write(`${JSON.stringify(totals, null, 2)}\n`);
  }
}
