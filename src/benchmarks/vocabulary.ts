import type { Bounds } from '../core/checkNumber';
import { looseName } from '../core/nearestNames';
import type { BenchmarkUnit } from './units';

/** Metrics of one family answer one kind of question; only figures of one metric are compared. */
export type MetricFamily =
  | 'return'
  | 'payback'
  | 'productivity'
  | 'time saved'
  | 'cost reduction'
  | 'running cost'
  | 'cost risk'
  | 'share of firms'
  | 'adoption and outcome'
  | 'rates and rules';

export interface MetricDescription {
  readonly family: MetricFamily;
  readonly unit: BenchmarkUnit;
  /** What it measures, and against what. */
  readonly means: string;
  /** Which way is better for the one who has the figure; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
  /** What a figure of it can be at all: outside, it was measured in another unit, or is another metric. */
  readonly bounds: Bounds;
  /** The scope is part of what is measured: without one there is no answer, and another scope is no substitute. */
  readonly byScope?: true;
  /** Other words for it; never one that could also mean another measure. */
  readonly synonyms: readonly string[];
}

const higher = { better: 'higher' } as const;
const lower = { better: 'lower' } as const;
const neither = { better: null } as const;
const roi = { family: 'return', unit: 'fraction', ...higher, bounds: { min: -100 } } as const;
const months = { family: 'payback', unit: 'months', ...lower, bounds: { min: 0 } } as const;
const change = { family: 'productivity', unit: 'fraction', ...higher, bounds: { min: -1 } } as const;
const timeShare = {
  family: 'time saved',
  unit: 'fraction',
  ...higher,
  bounds: { min: -100, max: 1 },
} as const;
const saving = {
  family: 'cost reduction',
  unit: 'fraction',
  ...higher,
  bounds: { min: -100, max: 1 },
} as const;
const share = { unit: 'fraction', ...neither, bounds: { min: 0, max: 1 } } as const;
const firms = { family: 'share of firms', ...share } as const;
const outcome = { family: 'adoption and outcome', ...share } as const;
const risk = { family: 'cost risk', unit: 'fraction', ...lower, bounds: { min: -1 } } as const;

/** What benchmarks measure. Figures of different measure, base or period are different metrics. */
export const metrics = {
  ROI: {
    ...roi,
    means: 'Net return over cost, over a period that the publication does not state',
    synonyms: ['return on investment', 'net return'],
  },
  'first-year ROI': {
    ...roi,
    means: 'Net return over cost in the first year, as AIROI calculates it',
    synonyms: ['1-year ROI', '12-month ROI', 'ROI 1 year', 'ROI in year one', 'year one ROI'],
  },
  '2-year ROI': {
    ...roi,
    means: 'Net return over cost, 24 months together',
    synonyms: ['24-month ROI', 'ROI 2 years', 'ROI over 2 years'],
  },
  '3-year ROI': {
    ...roi,
    means: 'Net return over cost, three years together',
    synonyms: ['36-month ROI', 'ROI 3 years', 'ROI over 3 years'],
  },
  'projected 3-year ROI': {
    ...roi,
    means: 'The 3-year ROI as projected, before any of it happened',
    synonyms: ['projected ROI', 'predicted 3-year ROI'],
  },
  'return per dollar': {
    family: 'return',
    unit: 'money per 1 spent',
    ...higher,
    bounds: { min: -100 },
    means:
      'Gross return for each 1 spent, over a period that the publication does not state; less 1, it is the ROI',
    synonyms: ['gross return', 'return per 1 spent', 'return per euro', 'return per pound'],
  },
  payback: {
    ...months,
    means: 'Time until the benefits have covered what was spent',
    synonyms: ['payback period', 'payback months', 'payback time', 'break-even time', 'time to payback'],
  },
  'time to satisfactory return': {
    ...months,
    means: 'Time until the return satisfies the firm, which is later than payback',
    synonyms: ['time to satisfactory ROI'],
  },
  'expected payback': {
    ...months,
    means: 'Payback as leaders expect it, not as it came',
    synonyms: ['predicted payback', 'payback expected'],
  },
  productivity: {
    ...change,
    means: 'Change in the work that the users of the AI get done in the same time',
    synonyms: ['productivity gain', 'output', 'task productivity'],
  },
  'firm productivity': {
    ...change,
    means: "Change in the whole firm's productivity",
    synonyms: ['company productivity', 'enterprise productivity'],
  },
  'correct answers': {
    ...change,
    bounds: { min: -1, max: 1 },
    means: 'Change in the share of answers that are right, in points',
    synonyms: ['answer quality', 'accuracy change'],
  },
  'throughput multiple': {
    family: 'productivity',
    unit: 'times',
    ...higher,
    bounds: { min: 0 },
    means: 'Requests that the same hardware serves, in times as many',
    synonyms: ['throughput'],
  },
  'downtime reduction': {
    ...change,
    bounds: { min: -100, max: 1 },
    means: 'Share of machine downtime that goes away',
    synonyms: ['less downtime', 'downtime avoided'],
  },
  'task time saved': {
    ...timeShare,
    means: "Share of a task's time that goes away; negative where it takes longer",
    synonyms: ['time saved per task', 'task time reduction'],
  },
  'working time saved': {
    ...timeShare,
    means: "Share of its users' working hours that the AI saves",
    synonyms: ['share of hours saved', 'share of working hours saved'],
  },
  'workforce time saved': {
    ...timeShare,
    means: 'Share of the working hours of all workers, users or not, that AI saves',
    synonyms: ['time saved over all workers'],
  },
  'time saved per appointment': {
    family: 'time saved',
    unit: 'minutes',
    ...higher,
    bounds: { min: -1440, max: 1440 },
    means: 'Minutes of note taking saved for each appointment',
    synonyms: ['minutes per appointment', 'minutes saved per appointment'],
  },
  'time saved per day': {
    family: 'time saved',
    unit: 'minutes per day',
    ...higher,
    bounds: { min: -1440, max: 1440 },
    means: 'Minutes that a user saves in a working day',
    synonyms: ['minutes saved per day', 'daily time saved', 'minutes per day'],
  },
  'time saved per week': {
    family: 'time saved',
    unit: 'hours per week',
    ...higher,
    bounds: { min: -168, max: 168 },
    means: 'Hours that a user saves in a week',
    synonyms: ['hours saved per week', 'weekly time saved', 'hours saved'],
  },
  'predicted time saved per week': {
    family: 'time saved',
    unit: 'hours per week',
    ...higher,
    bounds: { min: -168, max: 168 },
    means: 'Hours that users expect to save in a week',
    synonyms: ['expected time saved per week'],
  },
  'time saved per month': {
    family: 'time saved',
    unit: 'hours per month',
    ...higher,
    bounds: { min: -744, max: 744 },
    means: 'Hours that a user saves in a month',
    synonyms: ['hours saved per month', 'monthly time saved'],
  },
  'operating cost reduction': {
    ...saving,
    means: 'Share of operating costs that goes away',
    synonyms: ['operational cost reduction', 'operating cost saving'],
  },
  'maintenance cost reduction': {
    ...saving,
    means: 'Share of the cost of maintaining machines that goes away',
    synonyms: ['maintenance saving'],
  },
  'production cost reduction': {
    ...saving,
    means: 'Share of the cost of running AI in production that goes away',
    synonyms: ['AI production cost reduction'],
  },
  'LLM cost reduction': {
    ...saving,
    byScope: true,
    means: 'Share of the cost of language model calls that one way of saving takes away',
    synonyms: ['language model cost reduction', 'model cost reduction', 'token cost reduction', 'LLM saving'],
  },
  'model calls avoided': {
    ...saving,
    means: 'Share of the calls to a model that need not be made',
    synonyms: ['API calls avoided', 'API call reduction'],
  },
  'cached input price reduction': {
    ...saving,
    means: "Reduction of providers' list price for input that is cached, and only for that",
    synonyms: ['cached token price reduction', 'prompt caching discount'],
  },
  'training compute saving': {
    ...saving,
    means: 'Saving of interruptible machines against the price on demand, for training with checkpoints',
    synonyms: ['spot instance saving', 'spot saving'],
  },
  'cloud cost reduction': {
    ...saving,
    means: 'Share of a cloud bill that optimisation took away',
    synonyms: ['cloud saving', 'infrastructure cost reduction'],
  },
  'cost per month': {
    family: 'running cost',
    unit: 'USD per month',
    ...lower,
    bounds: { min: 0 },
    byScope: true,
    means: 'What one component, model size or set of tools costs in a month',
    synonyms: ['monthly cost', 'component cost', 'running cost per month'],
  },
  'share of running cost': {
    family: 'running cost',
    ...share,
    byScope: true,
    means: 'Share that one component has in the whole running cost',
    synonyms: ['cost share'],
  },
  'net income per user': {
    family: 'return',
    unit: 'USD per month',
    ...higher,
    bounds: {},
    means: 'Income that a user of the AI brings in a month beyond its subscription',
    synonyms: ['net income gain', 'income per clinician'],
  },
  'cost multiple': {
    family: 'cost risk',
    unit: 'times',
    ...lower,
    bounds: { min: 0 },
    byScope: true,
    means: 'How many times as much it costs as before the step that the scope names',
    synonyms: ['cost growth multiple'],
  },
  'cost forecast missed': {
    ...risk,
    ...share,
    byScope: true,
    means: 'Share of firms whose AI cost came out as far from the forecast as the scope says',
    synonyms: ['forecast miss', 'cost overrun incidence', 'share over budget'],
  },
  'margin erosion': {
    ...risk,
    ...share,
    byScope: true,
    means: 'Share of firms selling AI products that lose as many points of gross margin as the scope says',
    synonyms: ['gross margin erosion'],
  },
  'predicted cost underestimate': {
    ...risk,
    means: 'Share by which firms are predicted to underestimate the cost of AI infrastructure',
    synonyms: ['cost underestimate'],
  },
  'cost left out of estimates': {
    ...risk,
    means: "Cost that is not planned for, as a share of the first year's estimate",
    synonyms: ['unplanned cost', 'cost understatement'],
  },
  'expected spend growth': {
    ...risk,
    ...neither,
    means: 'Growth of spending on language models that leaders expect for the next year',
    synonyms: ['spend growth'],
  },
  'share with a return': {
    ...firms,
    means: 'Share of firms that say AI has brought a return, any measurable gain counting as one',
    synonyms: [
      'share with ROI',
      'share of firms with ROI',
      'share of firms with a return',
      'share reporting ROI',
      'share with positive ROI',
      'share with positive return',
    ],
  },
  'share with a very positive return': {
    ...firms,
    means: 'Share of firms that call their return on generative AI very positive',
    synonyms: ['share with very positive ROI'],
  },
  'share with a significant return': {
    ...firms,
    means: 'Share of firms that call their return significant',
    synonyms: ['share with significant ROI'],
  },
  'share with an established return': {
    ...firms,
    means: 'Share of firms whose return on AI is established',
    synonyms: ['share with established ROI'],
  },
  'share without measurable return': {
    ...firms,
    means: 'Share of firms whose generative AI has no measurable effect on profit and loss',
    synonyms: ['share with no measurable return', 'share with zero return'],
  },
  'share without financial benefit': {
    ...firms,
    means: 'Share of firms that saw neither more revenue nor lower cost from AI',
    synonyms: ['share with no financial benefit'],
  },
  'share with more revenue and lower cost': {
    ...firms,
    means: 'Share of firms that saw both from AI',
    synonyms: ['share with both benefits'],
  },
  'share with an EBIT effect': {
    ...firms,
    means: 'Share of firms that see any effect of AI on earnings before interest and tax',
    synonyms: ['share with EBIT impact', 'share with an earnings effect'],
  },
  'share with 5% of EBIT from AI': {
    ...firms,
    means: 'Share of firms that owe at least 5% of earnings before interest and tax to generative AI',
    synonyms: ['share with 5% EBIT'],
  },
  'share with meaningful value': {
    ...firms,
    means: 'Share of firms that report meaningful business value from AI',
    synonyms: ['share with business value'],
  },
  'share with value at scale': {
    ...firms,
    means: 'Share of firms that draw substantial value from AI across the firm',
    synonyms: ['value at scale'],
  },
  'share paid back within a year': {
    ...firms,
    means: 'Share whose AI paid back within twelve months',
    synonyms: ['share with payback within 12 months', 'payback within a year'],
  },
  'share with a revenue increase': {
    ...firms,
    means: 'Share of firms that say AI increased their revenue, by however little',
    synonyms: ['share with revenue growth', 'share with more revenue'],
  },
  'share with revenue up over 5%': {
    ...firms,
    means: 'Share of firms that say AI increased their yearly revenue by more than 5%',
    synonyms: ['share with revenue increase over 5%'],
  },
  'share with revenue up over 10%': {
    ...firms,
    means: 'Share of firms that say AI increased their yearly revenue by more than 10%',
    synonyms: ['share with revenue increase over 10%'],
  },
  'share with lower cost': {
    ...firms,
    means: 'Share of firms that say AI reduced their costs, by however little',
    synonyms: ['share with a cost reduction', 'share with cost reduction'],
  },
  'share with cost down over 5%': {
    ...firms,
    means: 'Share of firms that say AI reduced their yearly costs by more than 5%',
    synonyms: ['share with cost reduction over 5%'],
  },
  'share with cost down over 10%': {
    ...firms,
    means: 'Share of firms that say AI reduced their yearly costs by more than 10%',
    synonyms: ['share with cost reduction over 10%'],
  },
  'share with productivity improved': {
    ...firms,
    means: 'Share of firms that say AI made their people more productive, by however little',
    synonyms: ['share with more productivity'],
  },
  'share able to measure ROI': {
    ...firms,
    means: 'Share of executives who can measure the return on AI with confidence',
    synonyms: ['share measuring ROI'],
  },
  'share with difficulty scaling': {
    ...firms,
    means: 'Share of firms that find it hard to scale AI use cases',
    synonyms: ['difficulty scaling'],
  },
  'share with a skills gap': {
    ...firms,
    means: 'Share of firms that lack the skills for AI',
    synonyms: ['skills gap', 'skills gaps'],
  },
  'share with mature AI': {
    ...firms,
    means: 'Share of executives who call their use of generative AI mature',
    synonyms: ['share mature', 'AI maturity'],
  },
  'share transforming deeply': {
    ...firms,
    means: 'Share of firms that change their business deeply with AI',
    synonyms: ['deep transformation'],
  },
  'share abandoning most initiatives': {
    ...firms,
    means: 'Share of firms that gave up most of their AI initiatives in a year',
    synonyms: ['share abandoning AI'],
  },
  'share using in production': {
    ...firms,
    means: 'Share of all firms, whether they tried or not, that have such a tool in use',
    synonyms: ['share in production', 'share implemented'],
  },
  'initiatives meeting expected ROI': {
    ...outcome,
    means: 'Share of AI initiatives that brought the return expected of them',
    synonyms: ['initiatives meeting expected return'],
  },
  'best initiative meets expected ROI': {
    ...outcome,
    means: 'Share of firms whose most advanced initiative meets the return expected of it',
    synonyms: ['most advanced initiative meets ROI'],
  },
  'initiatives scaled': {
    ...outcome,
    means: 'Share of AI initiatives that were scaled across the firm',
    synonyms: ['share of initiatives scaled'],
  },
  'pilots reaching production': {
    ...outcome,
    means: 'Share of proofs of concept that reach production',
    synonyms: ['pilot to production', 'proof of concept to production', 'success probability'],
  },
  'projects stuck in pilot': {
    ...outcome,
    means: 'Share of AI projects that do not get beyond the pilot',
    synonyms: ['pilot failure', 'pilot failure rate'],
  },
  'predicted projects abandoned': {
    ...outcome,
    means: 'Share of generative AI projects predicted to be given up after the proof of concept',
    synonyms: ['projects abandoned'],
  },
  'reason for failure': {
    ...outcome,
    byScope: true,
    means: 'Share of failed AI projects that failed for the reason that the scope names',
    synonyms: ['failure reason', 'why pilots fail'],
  },
  'time from pilot to rollout': {
    family: 'adoption and outcome',
    unit: 'days',
    ...lower,
    bounds: { min: 0 },
    means: 'Days from the pilot to its rollout',
    synonyms: ['time to scale', 'pilot to rollout'],
  },
  'users with less work': {
    ...outcome,
    means: 'Share of those asked whose workload AI really reduced',
    synonyms: ['share with a real workload reduction'],
  },
  'adoption rate': {
    ...outcome,
    ...higher,
    means: 'Share of those who have a tool that use it in the first year',
    synonyms: ['adoption', 'first-year adoption'],
  },
  'hours realised': {
    family: 'rates and rules',
    ...share,
    ...higher,
    means: 'Share of saved hours that turns into useful work',
    synonyms: ['realisation', 'realization', 'hours realized', 'utilisation of saved time'],
  },
  'loaded cost multiple': {
    family: 'rates and rules',
    unit: 'times',
    ...neither,
    bounds: { min: 1 },
    means: 'Fully loaded labour cost over base salary',
    synonyms: ['fully loaded cost', 'labour cost multiple', 'labor cost multiple'],
  },
  'maintenance rate': {
    family: 'rates and rules',
    unit: 'fraction',
    ...lower,
    bounds: { min: 0 },
    means: 'Maintenance per year as a share of the cost to build',
    synonyms: ['maintenance cost rate', 'maintenance per year'],
  },
  'cost beside licences': {
    family: 'rates and rules',
    unit: 'times',
    ...lower,
    bounds: { min: 0 },
    means: 'Training and implementation together, over the cost of licences in the same years',
    synonyms: ['non-licence cost', 'cost beside licenses'],
  },
  'accuracy lost in a year': {
    family: 'rates and rules',
    unit: 'fraction',
    ...lower,
    bounds: { min: -1, max: 1 },
    means: "A model's loss of accuracy within twelve months without retraining; not a loss of benefit",
    synonyms: ['accuracy decay', 'model drift'],
  },
  'planning threshold': {
    family: 'rates and rules',
    ...share,
    means: 'Use of present capacity at which to begin planning for more',
    synonyms: ['capacity threshold', 'capacity trigger'],
  },
} as const satisfies Readonly<Record<string, MetricDescription>>;

export type BenchmarkMetric = keyof typeof metrics;

/** The industries, each with other words for it. */
export const industries: Readonly<Record<string, readonly string[]>> = {
  all: ['all industries', 'any', 'every industry', 'cross industry', 'overall'],
  'customer support': ['customer service', 'contact centre', 'contact center', 'call centre', 'call center'],
  software: ['software development', 'software engineering', 'programming'],
  technology: ['information technology', 'tech', 'IT', 'information'],
  consulting: ['management consulting'],
  'professional services': ['business services'],
  legal: ['law', 'law firms'],
  healthcare: ['health', 'hospital', 'hospitals', 'medical'],
  government: ['public sector', 'civil service'],
  education: ['schools', 'teaching'],
  finance: ['financial services', 'bank', 'banks', 'banking', 'wealth management'],
  insurance: ['insurers'],
  manufacturing: ['industrial'],
  retail: ['e-commerce', 'consumer goods'],
  'automotive retail': ['car dealers', 'auto dealerships'],
  media: ['creators', 'publishing'],
  telecom: ['telecommunications', 'telco'],
  construction: ['building trade'],
  hospitality: ['hotels', 'restaurants'],
  'real estate': ['property'],
};

/** The scopes: how far the AI reaches, or what a metric is about that differs by scope. */
export const scopes: Readonly<Record<string, readonly string[]>> = {
  task: ['tasks', 'single task'],
  'micro-automation': ['micro automations'],
  workflow: ['process', 'automation'],
  department: ['team', 'function'],
  'use case': ['typical use case'],
  pilot: ['proof of concept', 'poc'],
  scaled: ['at scale', 'scalers'],
  'enterprise-wide': ['enterprise', 'company-wide', 'organisation-wide', 'organization-wide'],
  leaders: ['best in class', 'top performers'],
  'early adopters': ['early adopter'],
  'small firms': ['small business', 'smb', 'sme'],
  'mid-sized firms': ['mid-market'],
  agents: ['agentic AI', 'AI agents'],
  'predictive maintenance': ['condition-based maintenance'],
  'North America': [],
  'Western Europe': [],
  'Asia-Pacific': ['apac'],
  'Latin America': [],
  'custom application': ['custom AI app', 'custom tool'],
  'third-party application': ['third-party AI app', 'bought tool'],
  'general assistant': ['chatbot', 'general chatbot'],
  'all optimisations': ['optimisation', 'optimization', 'all optimizations'],
  'model routing': ['routing'],
  caching: ['semantic caching', 'prompt caching'],
  'prompt compression': ['compression'],
  'batch processing': ['batch', 'batching'],
  'continuous batching': [],
  tokens: ['API fees'],
  retrieval: ['RAG'],
  observability: ['monitoring'],
  'error handling': ['retries'],
  compliance: [],
  engineering: ['engineers'],
  'small model': ['up to 1B parameters'],
  'medium model': ['1B to 7B parameters'],
  'large model': ['7B parameters and more'],
  tools: ['tool stack'],
  'beside tokens': ['infrastructure and operations'],
  data: ['data infrastructure'],
  infrastructure: ['cloud'],
  'prototype to production': [],
  'infrastructure per interaction': [],
  'first two years of scaling': ['two years'],
  '100 to 10,000 users': [],
  'without observability': [],
  'by more than 10%': ['more than 10%'],
  'by 11 to 25%': ['11 to 25%'],
  'by more than 50%': ['more than 50%'],
  'over by 40% or more': ['40% or more'],
  'more than 6 points': [],
  '16 points and more': [],
  'unclear objectives': [],
  'poor data quality': ['data quality'],
  'no sponsor': ['no executive sponsor'],
};

export const industryNames = Object.keys(industries);
export const scopeNames = Object.keys(scopes);
export const metricNames = Object.keys(metrics) as BenchmarkMetric[];

/** Every word for an industry, a scope or a metric, as the vocabulary writes it: the names and the other words. */
export const words = {
  industry: Object.entries(industries).flat(2),
  scope: Object.entries(scopes).flat(2),
  metric: metricNames.flatMap((name) => [name, ...metrics[name].synonyms]),
} as const;

/** What is said of a metric, without the narrow type of its own entry. */
export function metricOf(name: BenchmarkMetric): MetricDescription {
  return metrics[name];
}

const industryOf = index(Object.entries(industries));
const scopeOf = index(Object.entries(scopes));
const metricOfWord = index(metricNames.map((name) => [name, metrics[name].synonyms] as const));

/** The data set's word for an industry; undefined where it has none. */
export function industryNamed(written: string): string | undefined {
  return industryOf.get(looseName(written));
}

/** The data set's word for a scope; undefined where it has none. */
export function scopeNamed(written: string): string | undefined {
  return scopeOf.get(looseName(written));
}

/** The data set's word for a metric; undefined where it has none. */
export function metricNamed(written: string): BenchmarkMetric | undefined {
  return metricOfWord.get(looseName(written));
}

function index<T extends string>(
  names: readonly (readonly [T, readonly string[]])[],
): ReadonlyMap<string, T> {
  return new Map(
    names.flatMap(([name, synonyms]) => [name, ...synonyms].map((word) => [looseName(word), name] as const)),
  );
}
