import fc from 'fast-check';
import type { GradedFacts } from '../../src/benchmarks/benchmark';
import { gradeOf } from '../../src/benchmarks/grading';

const trial: GradedFacts = {
  evidence: 'randomised trial',
  comparisonGroup: true,
  sampleSize: 100,
  sponsor: null,
  methodShown: true,
  unverified: null,
  forecast: false,
  judgement: null,
};

test.each<[string, Partial<GradedFacts>, string]>([
  ['a randomised trial', {}, 'A'],
  ['measured beside a comparison group', { evidence: 'measured' }, 'A'],
  ['measured without one', { evidence: 'measured', comparisonGroup: false }, 'B'],
  ['a trial of the seller', { sponsor: 'The seller' }, 'B'],
  ['a trial of unknown size', { sampleSize: null }, 'C'],
  ['an independent survey', { evidence: 'survey', sampleSize: 200, comparisonGroup: false }, 'B'],
  ['a small survey', { evidence: 'survey', sampleSize: 199, comparisonGroup: false }, 'C'],
  ["a seller's survey", { evidence: 'survey', sampleSize: 5000, sponsor: 'The seller' }, 'C'],
  ['an expectation', { evidence: 'survey', sampleSize: 5000, forecast: true }, 'C'],
  ['a model', { evidence: 'model' }, 'C'],
  ["a seller's cases", { evidence: 'vendor case' }, 'D'],
  ['a rule of thumb', { evidence: 'practitioner rule' }, 'D'],
  ['a trial that nobody can find', { unverified: 'not found' }, 'D'],
  ['a trial that does not say how', { methodShown: false }, 'D'],
  ['a trial judged worse', { judgement: { grade: 'C', why: 'one exercise' } }, 'C'],
  ['a model judged better', { evidence: 'model', judgement: { grade: 'A', why: 'we like it' } }, 'C'],
])('%s', (_, given, grade) => {
  expect(gradeOf({ ...trial, ...given }).grade).toBe(grade);
});

const facts = fc.record({
  evidence: fc.constantFrom<GradedFacts['evidence']>(
    'randomised trial',
    'measured',
    'survey',
    'vendor case',
    'practitioner rule',
    'model',
  ),
  comparisonGroup: fc.boolean(),
  sampleSize: fc.option(fc.integer({ min: 1, max: 1000 })),
  sponsor: fc.option(fc.constant('The seller')),
  methodShown: fc.boolean(),
  unverified: fc.option(fc.constant('not found')),
  forecast: fc.boolean(),
  judgement: fc.option(
    fc.record({
      grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const),
      why: fc.constant('so'),
    }),
  ),
});

test('a further doubt never raises a grade', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { grade } = gradeOf(given);
      const doubts: Partial<GradedFacts>[] = [
        { sponsor: 'The seller' },
        { sampleSize: null },
        { methodShown: false },
        { unverified: 'not found' },
        { forecast: true },
        { comparisonGroup: false },
      ];
      for (const doubt of doubts) expect(gradeOf({ ...given, ...doubt }).grade >= grade).toBe(true);
    }),
  );
});
