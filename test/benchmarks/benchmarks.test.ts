import { benchmarks } from '../../src/benchmarks/benchmarks';
import { contradictions } from '../../src/benchmarks/contradictions';
import { leftOut } from '../../src/benchmarks/leftOut';
import { industryNames, metricNames, metricOf, scopeNames } from '../../src/benchmarks/vocabulary';

const byId = new Map(benchmarks.map((row) => [row.id, row]));

test.each(benchmarks.map((row) => [row.id, row] as const))('%s has its passport', (_, row) => {
  for (const text of [row.measured, row.sample, row.publisher, row.title, row.rule]) {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
  }
  expect(row.notes.trim()).toBe(row.notes);
  expect(row.url).toMatch(/^https:\/\/[\w.-]+\.\w+\/\S*$/);
  expect(row.read).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  expect(row.year ?? 2021).toBeGreaterThan(2020);
  expect(row.year ?? 2021).toBeLessThanOrEqual(Number(row.read.slice(0, 4)));
  expect(industryNames).toContain(row.industry);
  expect(scopeNames).toContain(row.scope);
  expect(metricNames).toContain(row.metric);
  expect(row.own).toBe(false);
  expect(row.convertedFrom).toBeNull();
  if (row.sampleSize !== null) expect(row.sampleSize).toBeGreaterThan(0);
});

test.each(benchmarks.map((row) => [row.id, row] as const))('%s has figures in its unit', (_, row) => {
  const figures = [row.low, row.central, row.high].filter((figure) => figure !== null);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).toEqual([...figures].sort((a, b) => a - b));
  expect(row.statistic === null).toBe(row.central === null);
  const { unit, bounds } = metricOf(row.metric);
  for (const figure of figures) {
    expect(figure).toBeGreaterThanOrEqual(bounds.min ?? -Infinity);
    expect(figure).toBeLessThanOrEqual(bounds.max ?? Infinity);
    // Rates are fractions: a forgotten percentage would stand out as tens.
    if (unit === 'fraction') expect(Math.abs(figure)).toBeLessThan(7);
  }
  // Of shares, only what stands between groups has a range of its own.
  const isShare = metricOf(row.metric).family === 'share of firms' && row.central !== null;
  if (isShare) expect(row.statistic).toBe('share');
});

// Issue: "no grade A without a randomised or measured design and a sample size; vendor-sponsored at most B;
// unsourced at most D".
test.each(benchmarks.map((row) => [row.id, row] as const))(
  '%s has a grade that its facts allow',
  (_, row) => {
    expect(['A', 'B', 'C', 'D']).toContain(row.grade);
    if (row.grade === 'A') {
      expect(['randomised trial', 'measured']).toContain(row.evidence);
      expect(row.comparisonGroup).toBe(true);
      expect(row.sampleSize).not.toBeNull();
    }
    if (row.grade === 'B') expect(['randomised trial', 'measured', 'survey']).toContain(row.evidence);
    if (row.sponsor !== null) expect(row.grade).not.toBe('A');
    if (!row.methodShown || row.unverified !== null) expect(row.grade).toBe('D');
    if (row.judgement !== null) {
      expect(row.grade).toBe(row.judgement.grade);
      expect(row.rule).toBe(row.judgement.why);
    }
  },
);

test('ids are unique, and no two rows say the same', () => {
  expect(byId.size).toBe(benchmarks.length);
  const said = benchmarks.map((row) =>
    [row.industry, row.metric, row.scope, row.publisher, row.title, row.measured].join('|'),
  );
  expect(new Set(said).size).toBe(benchmarks.length);
  const ids = [...benchmarks, ...leftOut].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('contradictions are marked on every row that they name', () => {
  for (const { rows } of contradictions) {
    expect(rows.length).toBeGreaterThan(1);
    for (const id of rows) {
      expect(byId.has(id)).toBe(true);
      const others = rows.filter((other) => other !== id);
      expect(byId.get(id)!.contradicts).toEqual(expect.arrayContaining(others));
    }
  }
  for (const row of benchmarks) {
    for (const other of row.contradicts) expect(byId.get(other)!.contradicts).toContain(row.id);
  }
});

// The contradictions that the notes on the sources name, and two that every reader of the field meets.
test.each([
  ['caching saves 20-40% or 60-80%', 'B034', 'B054'],
  ['bad data is the reason of 34% or of 44%', 'B020', 'B020b'],
  ['coding assistants make faster or slower', 'B093', 'B095'],
  ['44% or 12% of pilots reach production', 'B203', 'B146'],
  ['74% have a return, 95% none that can be measured', 'B078', 'B141'],
  ['rollouts pay back in 28 months or in 12 to 24', 'B150', 'B152'],
])('side by side: %s', (_, one, other) => {
  expect(byId.get(one)!.contradicts).toContain(other);
});

// finance.md, section 1: Orange's two figures, the overrun, the drift and the multiple of 950; the other two
// have no page that could be read.
test('what could not be verified says so, and is graded D', () => {
  const unverified = benchmarks.filter((row) => row.unverified !== null);
  expect(unverified.map(({ id }) => id).sort()).toEqual(['B004', 'B005', 'B023', 'B025', 'B038']);
  expect(unverified.every(({ grade }) => grade === 'D')).toBe(true);
  const reasons = leftOut.filter(({ reason }) => reason.startsWith('unverified')).map(({ id }) => id);
  expect(reasons).toEqual(['L08', 'L09']);
});

test.each(['healthcare', 'finance', 'manufacturing', 'education'])(
  '%s has at least three metrics',
  (industry) => {
    const metrics = new Set(benchmarks.filter((row) => row.industry === industry).map((row) => row.metric));
    expect(metrics.size).toBeGreaterThanOrEqual(3);
  },
);

test('what repeats or misquotes a row names one that is there', () => {
  for (const { reason } of leftOut) {
    expect(reason).not.toBe('');
    for (const id of reason.match(/\bB\d{3}b?\b/g) ?? []) expect(byId.has(id)).toBe(true);
  }
});
