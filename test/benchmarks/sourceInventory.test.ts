import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { benchmarks } from '../../src/benchmarks/benchmarks';
import { leftOut } from '../../src/benchmarks/leftOut';

const kept = new Map(benchmarks.map((row) => [row.id, row]));
const dropped = new Map(leftOut.map((each) => [each.id, each]));

/**
 * Every item of the source inventory's sections B and C1 to C4, and the rows or left-out figures that it
 * became. The last number is a figure by which the item is recognised in the first row.
 */
const inventory: readonly (readonly [item: string, became: string, figure?: number])[] = [
  // B, payback and return by scope
  ['micro-automation under 60 days', 'B001', 2],
  ['focused workflow 2-6 months', 'B002 B151'],
  ['pilot mode at most 1.20 per dollar', 'B003', 1.2],
  ['scalers, median ROI of 159%', 'B004', 1.59],
  ['scalers, in less than 7 months', 'B005', 7],
  ['headline ROI skewed by enterprise-wide scope', 'L14'],
  ['table "ROI by Scope", stripped', 'L11'],
  // B, productivity
  ['about 30% median (Goldman Sachs)', 'B006 B082 B082b'],
  ['14-55% at task level', 'B007', 0.55],
  ['15-40% by sector', 'B008'],
  ['40% typical productivity', 'B009'],
  ['32% operational cost reduction', 'B010', 0.32],
  ['productivity times 5 in finance and tech', 'B013'],
  ['SMEs cut operational cost up to 40%', 'B011', 0.4],
  // B, adoption and outcome shares
  ['74% see ROI from gen AI', 'B014 B078'],
  ['86% report revenue increase', 'B015'],
  ['pacesetters, 67% gross margin boosts', 'B016'],
  ['34% deeply transform, 37% superficial', 'B026', 0.34],
  ['95% of pilots fail', 'B017 B141'],
  ['44% fail to move beyond pilot', 'B018', 0.44],
  ['38% unclear objectives', 'B019', 0.38],
  ['34% poor data quality', 'B020', 0.34],
  ['44% poor data quality, in the list', 'B020b', 0.44],
  ['28% lack of sponsorship', 'B021', 0.28],
  ['65% difficulty scaling', 'B022 B079'],
  ['62% skills gaps', 'B079b', 0.62],
  ['62% data quality top barrier', 'L10'],
  // B, industry
  ['Carle Health, 87% response rates', 'B029'],
  ['Insilico, trials in 30 months', 'L07'],
  ['25% maintenance reduction with digital twins', 'B012'],
  ['table "ROI by Industry", stripped', 'L12'],
  // B, macro and context
  ['GDP impact 0.1-0.2 points', 'B030'],
  ['AI capex 1.5 points of growth', 'L01'],
  ['AI workloads over 840 billion', 'L02'],
  ['governance market 1.3 billion, 47%', 'L03'],
  ['data centres, 25% load growth', 'L04'],
  ['India, 38,000 GPUs', 'L05'],
  ['Singapore, 15,000 practitioners', 'L06'],
  // B, statistics of article 001
  ['95% of GenAI pilots fail (MIT)', 'B141', 0.95],
  ['about 1% mature (McKinsey)', 'B084', 0.01],
  ['about 70% of production cost beside tokens', 'B040', 0.7],
  ['75% growth in LLM spend (NStarX)', 'B048', 0.75],
  ['CIO: 2023 now in a week', 'L15'],
  ['bills 5 times the budget without observability', 'B047', 5],
  ['infrastructure doubles or triples cost per interaction', 'B049', 3],
  ['50-70% by readiness checkpoints (Tribe AI)', 'B039', 0.7],
  ['30-80%, 60-80% and up to 80% cost reductions', 'B032 B031'],
  // C1, production components per month
  ['tokens 2,000-5,000', 'B041', 5000],
  ['RAG 800-1,800', 'B042', 1800],
  ['observability 500-2,200', 'B043', 2200],
  ['error handling 200-600', 'B044', 600],
  ['compliance 300-1,000', 'B045', 1000],
  ['engineering 2,000-5,000', 'B046', 5000],
  ['sum 5,800-15,600', 'L16'],
  // C2, strategy savings
  ['model routing 40-60%', 'B033', 0.6],
  ['semantic caching 20-40%', 'B034', 0.4],
  ['prompt compression 30-50%', 'B035', 0.5],
  ['batch processing 50%', 'B036', 0.5],
  ['continuous batching 2-3 times', 'B037', 3],
  ['earlier table of savings, stripped', 'L13'],
  // C3, model size
  ['small, 8,000 a month', 'B050', 8000],
  ['medium, 32,000 a month', 'B051', 32000],
  ['large, 110,000 and more', 'B052', 110000],
  // C4, other ratios
  ['data infrastructure 15-25%', 'B053', 0.25],
  ['spot instances 70-90%', 'B027', 0.9],
  ['serverless for sporadic features', 'L17'],
  ['smart caching 60-80%', 'B054', 0.8],
  ['caching, 70% fewer API calls; 80% on a light model', 'B057', 0.7],
  ['2.3 million pounds a year', 'L18'],
  ['retraining doubles every quarter', 'L19'],
  ['AI stack 150-200 a month', 'B028', 200],
  ['Bifrost, 11 microseconds', 'L20'],
  // finance.md, what could not be verified
  ["IDC's full industry list", 'L09'],
  ['healthcare 3.20 per dollar', 'L08'],
];

const items = inventory.map(([item, became, figure]) => [item, became, figure ?? null] as const);

test.each(items)('%s: %s', (_, became, figure) => {
  const ids = became.split(' ');
  for (const id of ids) expect([id, kept.has(id) || dropped.has(id)]).toEqual([id, true]);
  if (figure !== null) {
    const row = kept.get(ids[0]!)!;
    expect([row.low, row.central, row.high]).toContain(figure);
  }
});

test('nothing else is left out than the inventory and the collection name', () => {
  const named = new Set(inventory.flatMap(([, became]) => became.split(' ')));
  const ours = [...dropped.keys()].filter((id) => id.startsWith('L'));
  expect(ours.filter((id) => !named.has(id))).toEqual([]);
});

/** Rows whose figures differ from the collection's on purpose. */
const restated = new Map([
  ['B020', 'two figures of one article, a row each'],
  ['B118', 'the share that lost margin, not the bounds of two groups'],
  ['B124', 'the prediction for one year; the one for five years is another question'],
  ['B197', '1,847 to 412 is 77.7%; the page says 77%'],
]);

/** Addresses that the collection gives as copies of the article only. */
const isCopy = (url: string) => !url.startsWith('http');

// The collection stands beside the repository on some machines only; the data set does not need it.
const collection = path.resolve(__dirname, '../../../shared/data/benchmark-facts.csv');
const rows = existsSync(collection) ? parsed(readFileSync(collection, 'utf8')) : [];

test('every row of the collection is there or left out, with the figures and the address it was read with', () => {
  // The issue counts 208 rows.
  expect([0, 208]).toContain(rows.length);
  for (const row of rows) {
    expect([row.id, kept.has(row.id!) !== dropped.has(row.id!)]).toEqual([row.id, true]);
    const ours = kept.get(row.id!);
    if (!ours || restated.has(ours.id)) continue;
    const scale = /^%|percentage points/.test(row.unit!) ? 100 : 1;
    const figure = (text: string) => (text === '' ? null : Number((Number(text) / scale).toPrecision(12)));
    expect([ours.id, ours.low, ours.central, ours.high]).toEqual([
      ours.id,
      figure(row.low!),
      figure(row.median!),
      figure(row.high!),
    ]);
    if (!isCopy(row.url!))
      expect([ours.id, ours.url]).toEqual([ours.id, row.url!.replace(/^http:/, 'https:')]);
  }
});

test('no sentence is copied from the collection', () => {
  const theirs = new Map(
    rows.flatMap((row) => runs(row.statement! + ' . ' + row.quality_notes!).map((run) => [run, row.id])),
  );
  const texts = [
    ...benchmarks.flatMap((row) =>
      [row.measured, row.notes, row.sample].map((text) => [row.id, text] as const),
    ),
    ...leftOut.flatMap((each) => [each.figure, each.reason].map((text) => [each.id, text] as const)),
  ];
  const copied = texts.flatMap(([id, text]) =>
    runs(text)
      .filter((run) => theirs.has(run))
      .map((run) => [id, run]),
  );
  expect(copied).toEqual([]);
});

/** Every six words that follow one another. */
function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\w%$.']+/g) ?? [];
  return words.slice(5).map((_, i) => words.slice(i, i + 6).join(' '));
}

function parsed(text: string): Readonly<Record<string, string>>[] {
  const [titles = [], ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
      ),
    );
  return lines.map((cells) => Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? ''])));
}
