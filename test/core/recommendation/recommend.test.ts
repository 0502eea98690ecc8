import fc from 'fast-check';
import type { Evidence } from '../../../src/core/inputs';
import { criteria, criterionKeys, type CriterionKey } from '../../../src/core/recommendation/criteria';
import { recommend, type Recommendation } from '../../../src/core/recommendation/recommend';
import type { PilotFact, RecommendationFacts } from '../../../src/core/recommendation/recommendationFacts';
import { figures, sound } from './facts';

const metric = (change: Partial<PilotFact>): PilotFact => ({ ...sound.metrics[0]!, ...change });

test('funds what meets every criterion, and says why of each', () => {
  const { recommendation, answers, deciding } = recommend(sound);
  expect(recommendation).toBe('fund');
  expect(deciding).toEqual(criterionKeys);
  expect(criterionKeys.map((key) => answers[key].reason)).toEqual([
    'Net present value in the high scenario is 300,000 EUR.',
    'Run-rate net benefit in the high scenario is 50,000 EUR.',
    'No measured harm stands without a measured gain.',
    'Net present value in the likely scenario is 120,000 EUR.',
    'Net present value in the low scenario is 10,000 EUR: no range makes it a loss.',
    'It pays back 20 months from spend start; 36 months are soon enough.',
    'The pilot measured Handling time as better.',
    'No metric of the pilot got worse.',
    'Net present value at ten times the volume is 900,000 EUR.',
    'No hour is counted both as realised and as freed capacity.',
    '"Adoption" moves it most and is measured.',
    'Head of Operations is the sponsor.',
  ]);
});

interface Row {
  readonly what: string;
  readonly change: Partial<RecommendationFacts>;
  readonly criterion: CriterionKey;
  readonly state: 'met' | 'not met' | 'open';
  readonly figure: number | string;
  readonly reason: RegExp;
  readonly recommendation: Recommendation;
}

/** Expected: the rules of docs/recommendation.md, applied by hand. */
const rows: readonly Row[] = [
  {
    what: 'a loss at its best',
    change: { figures: { ...sound.figures, high: figures(-1) } },
    criterion: 'paysAtBest',
    state: 'not met',
    figure: -1,
    reason: /is -1 EUR\.$/,
    recommendation: 'stop',
  },
  {
    what: 'neither gain nor loss at its best',
    change: { figures: { ...sound.figures, high: figures(0) } },
    criterion: 'paysAtBest',
    state: 'met',
    figure: 0,
    reason: /is 0 EUR\.$/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'benefits without any cost',
    change: { figures: { ...sound.figures, likely: { ...figures(120_000), presentCosts: 0 } } },
    criterion: 'paysAtLikely',
    state: 'open',
    figure: 120_000,
    reason: /^No cost is entered/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a figure that is too large',
    change: {
      figures: { ...sound.figures, high: { ...figures(0), netPresentValue: 'too large to calculate' } },
    },
    criterion: 'paysAtBest',
    state: 'open',
    figure: 'too large to calculate',
    reason: /is too large to calculate\.$/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a run-rate that costs more than it brings',
    change: { figures: { ...sound.figures, high: figures(300_000, -200) } },
    criterion: 'runningPays',
    state: 'not met',
    figure: -200,
    reason: /^Run-rate net benefit in the high scenario is -200 EUR/,
    recommendation: 'stop',
  },
  {
    what: 'measured harm and nothing else',
    change: { metrics: [metric({ verdict: 'worse' })] },
    criterion: 'pilotNotWorse',
    state: 'not met',
    figure: 1,
    reason: /made Handling time worse/,
    recommendation: 'stop',
  },
  {
    what: 'measured harm beside a measured gain',
    change: { metrics: [metric({}), metric({ name: 'Errors', verdict: 'worse' })] },
    criterion: 'pilotNotWorse',
    state: 'met',
    figure: 0,
    reason: /No measured harm/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'harm that was only told',
    change: { metrics: [metric({ verdict: 'worse', evidence: 'self-reported' })] },
    criterion: 'pilotNotWorse',
    state: 'met',
    figure: 0,
    reason: /No measured harm/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'nothing gained in the likely scenario',
    change: { figures: { ...sound.figures, likely: figures(0) } },
    criterion: 'paysAtLikely',
    state: 'not met',
    figure: 0,
    reason: /likely scenario is 0 EUR/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a low scenario below 0, not simulated',
    change: { figures: { ...sound.figures, low: figures(-40_000) } },
    criterion: 'sureEnough',
    state: 'open',
    figure: -40_000,
    reason: /is -40,000 EUR: .*run the simulation\.$/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a low scenario below 0, simulated before the inputs changed',
    change: {
      figures: { ...sound.figures, low: figures(-40_000) },
      simulation: { probabilityOfGain: 0.99, isCurrent: false },
    },
    criterion: 'sureEnough',
    state: 'open',
    figure: -40_000,
    reason: /run the simulation again/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a low scenario below 0, and a gain just probable enough',
    change: {
      figures: { ...sound.figures, low: figures(-40_000) },
      simulation: { probabilityOfGain: 0.8, isCurrent: true },
    },
    criterion: 'sureEnough',
    state: 'met',
    figure: 0.8,
    reason: /probability of 80%; 80% is enough/,
    recommendation: 'fund',
  },
  {
    what: 'a gain that is not probable enough, because it may not go live',
    change: { simulation: { probabilityOfGain: 0.55, isCurrent: true } },
    criterion: 'sureEnough',
    state: 'not met',
    figure: 0.55,
    reason: /probability of 55%; 80% is enough/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'no range that makes it a loss, of what goes live just as probably as is enough',
    change: { successProbability: 0.8 },
    criterion: 'sureEnough',
    state: 'met',
    figure: 10_000,
    reason: /no range makes it a loss/,
    recommendation: 'fund',
  },
  {
    what: 'no range that makes it a loss, but it goes live less probably than is enough',
    change: { successProbability: 0.7 },
    criterion: 'sureEnough',
    state: 'not met',
    figure: 10_000,
    reason: /is 10,000 EUR, but it goes live with a probability of 70% only; 80% is enough\.$/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'points in place of ranges',
    change: { figures: { low: figures(5), likely: figures(5), high: figures(5) } },
    criterion: 'sureEnough',
    state: 'open',
    figure: 5,
    reason: /enter low and high values/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a payback as long as is allowed',
    change: { figures: { ...sound.figures, likely: figures(120_000, 1, 36) } },
    criterion: 'paysBackSoon',
    state: 'met',
    figure: 36,
    reason: /36 months from spend start/,
    recommendation: 'fund',
  },
  {
    what: 'a payback longer than is allowed',
    change: { figures: { ...sound.figures, likely: figures(120_000, 1, 36.5) } },
    criterion: 'paysBackSoon',
    state: 'not met',
    figure: 36.5,
    reason: /36\.5 months/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'no payback',
    change: {
      figures: {
        ...sound.figures,
        likely: { ...figures(120_000), paybackFromStart: 'not within the horizon' },
      },
    },
    criterion: 'paysBackSoon',
    state: 'not met',
    figure: 'not within the horizon',
    reason: /not within the horizon; 36 months/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'no pilot',
    change: { metrics: [] },
    criterion: 'pilotShowsGain',
    state: 'open',
    figure: 0,
    reason: /^No metric of a pilot is part of the benefits/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a gain without money',
    change: { metrics: [metric({ feeds: false })] },
    criterion: 'pilotShowsGain',
    state: 'open',
    figure: 0,
    reason: /^No metric of a pilot is part of the benefits/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'too few data',
    change: { metrics: [metric({ verdict: 'too few data' })] },
    criterion: 'pilotShowsGain',
    state: 'open',
    figure: 0,
    reason: /^Handling time cannot be told yet/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'data that cannot be compared',
    change: { metrics: [metric({ verdict: { problem: 'no values' } })] },
    criterion: 'pilotShowsGain',
    state: 'open',
    figure: 0,
    reason: /measure more/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'enough data and no effect',
    change: { metrics: [metric({ verdict: 'no effect' })] },
    criterion: 'pilotShowsGain',
    state: 'not met',
    figure: 0,
    reason: /did not measure Handling time as better/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a gain that was only told',
    change: { metrics: [metric({ evidence: 'self-reported' })] },
    criterion: 'pilotShowsGain',
    state: 'open',
    figure: 0,
    reason: /rests on what people said/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'customers who are less satisfied',
    change: { metrics: [metric({}), metric({ name: 'Satisfaction', feeds: false, verdict: 'worse' })] },
    criterion: 'nothingWorse',
    state: 'not met',
    figure: 1,
    reason: /Satisfaction got worse/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'a loss at ten times the volume',
    change: { tenfoldNetPresentValue: -2_000_000 },
    criterion: 'paysAtTenfold',
    state: 'not met',
    figure: -2_000_000,
    reason: /is -2,000,000 EUR/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'more hours used than saved',
    change: { hours: { saved: 5_000, realised: 4_500, freed: 1_000 } },
    criterion: 'hoursCountedOnce',
    state: 'not met',
    figure: 500,
    reason: /^500 hours a year are counted twice: 4,500 realised and 1,000 freed are more than 5,000 saved/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'exactly as many hours used as saved',
    change: { hours: { saved: 0.1 + 0.2, realised: 0.1, freed: 0.2 } },
    criterion: 'hoursCountedOnce',
    state: 'met',
    figure: 0,
    reason: /No hour/,
    recommendation: 'fund',
  },
  {
    what: 'capacity alone',
    change: { hours: { saved: 0, realised: 0, freed: 1_000 } },
    criterion: 'hoursCountedOnce',
    state: 'met',
    figure: 0,
    reason: /No hour/,
    recommendation: 'fund',
  },
  {
    what: 'an assumption that decides',
    change: { largestDriver: { label: 'Adoption', evidence: 'assumption' } },
    criterion: 'driverKnown',
    state: 'open',
    figure: 'assumption',
    reason: /"Adoption" moves it most and is an assumption/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'nothing that swings',
    change: { largestDriver: null },
    criterion: 'driverKnown',
    state: 'open',
    figure: 'no ranges',
    reason: /No driver has a range/,
    recommendation: 'extend the pilot',
  },
  {
    what: 'nobody who wants it',
    change: { sponsor: '  ' },
    criterion: 'sponsorNamed',
    state: 'open',
    figure: 'none',
    reason: /No sponsor/,
    recommendation: 'extend the pilot',
  },
];

test.each(rows)('$what', ({ change, criterion, state, figure, reason, recommendation }) => {
  const advice = recommend({ ...sound, ...change });
  expect(advice.answers[criterion]).toMatchObject({ state, figure });
  expect(advice.answers[criterion].reason).toMatch(reason);
  expect(advice.recommendation).toBe(recommendation);
  if (state !== 'met' && recommendation !== 'stop') expect(advice.deciding).toContain(criterion);
});

test.each([
  { names: ['Errors'], told: 'Errors' },
  { names: ['Errors', 'Handling time'], told: 'Errors and Handling time' },
  { names: ['Errors', 'Handling time', 'Reviews'], told: 'Errors, Handling time and Reviews' },
])('$told in a sentence', ({ names, told }) => {
  const { answers } = recommend({ ...sound, metrics: names.map((name) => metric({ name })) });
  expect(answers.pilotShowsGain.reason).toBe(`The pilot measured ${told} as better.`);
});

test('every criterion is seen not met or open above', () => {
  const failing = new Set(rows.filter(({ state }) => state !== 'met').map(({ criterion }) => criterion));
  expect(criterionKeys.filter((key) => !failing.has(key))).toEqual([]);
});

test('a kill criterion outweighs everything that is open', () => {
  const advice = recommend({
    ...sound,
    figures: { ...sound.figures, high: figures(-1) },
    sponsor: '',
    metrics: [],
  });
  expect(advice.recommendation).toBe('stop');
  expect(advice.deciding).toEqual(['paysAtBest']);
});

const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const verdict = fc.constantFrom<PilotFact['verdict']>('better', 'worse', 'no effect', 'too few data', {
  problem: 'no values',
});
const anyFacts: fc.Arbitrary<RecommendationFacts> = fc.record({
  currency: fc.constant('EUR'),
  figures: fc
    .tuple(money, money, money, money, fc.integer({ min: 0, max: 60 }))
    .map(([a, b, c, runRate, payback]) => {
      const [low, likely, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      return {
        low: figures(low, runRate, payback),
        likely: figures(likely, runRate, payback),
        high: figures(high, runRate, payback),
      };
    }),
  tenfoldNetPresentValue: money,
  simulation: fc.option(
    fc.record({
      probabilityOfGain: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      isCurrent: fc.boolean(),
    }),
  ),
  largestDriver: fc.option(
    fc.record({
      label: fc.constant('Adoption'),
      evidence: fc.constantFrom<Evidence>('measured', 'assumption'),
    }),
  ),
  metrics: fc.array(
    fc.record({
      name: fc.constantFrom('Handling time', 'Errors', 'Satisfaction'),
      evidence: fc.constantFrom<PilotFact['evidence']>('measured', 'self-reported'),
      feeds: fc.boolean(),
      verdict,
    }),
    { maxLength: 3 },
  ),
  hours: fc.record({ saved: fc.nat(9999), realised: fc.nat(9999), freed: fc.nat(9999) }),
  sponsor: fc.constantFrom('', 'Somebody'),
  successProbability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  enoughProbability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  longestPayback: fc.integer({ min: 0, max: 60 }),
});
const worth: Readonly<Record<Recommendation, number>> = { stop: 0, 'extend the pilot': 1, fund: 2 };
const worthOf = (facts: RecommendationFacts) => worth[recommend(facts).recommendation];

test('law: the recommendation is what its states say, and every reason is a sentence', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { recommendation, answers, deciding } = recommend(facts);
      const isKilled = criterionKeys.some(
        (key) => criteria[key].consequence === 'stop' && answers[key].state === 'not met',
      );
      const isSound = criterionKeys.every((key) => answers[key].state === 'met');
      expect(recommendation).toBe(isKilled ? 'stop' : isSound ? 'fund' : 'extend the pilot');
      expect(deciding.length).toBeGreaterThan(0);
      for (const key of criterionKeys) expect(answers[key].reason).toMatch(/^["A-Z0-9].*\.$/);
    }),
  );
});

test('law: more benefit, whatever else, never makes the recommendation worse', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(1_000_000), fc.nat(60), fc.nat(100), (facts, more, sooner, surer) => {
      const better = ({ netPresentValue, runRateNet, paybackFromStart }: typeof facts.figures.low) =>
        figures(
          (netPresentValue as number) + more,
          (runRateNet as number) + more,
          Math.max(0, (paybackFromStart as number) - sooner),
        );
      const { low, likely, high } = facts.figures;
      const { simulation } = facts;
      const richer: RecommendationFacts = {
        ...facts,
        figures: { low: better(low), likely: better(likely), high: better(high) },
        tenfoldNetPresentValue: (facts.tenfoldNetPresentValue as number) + more,
        simulation: simulation && {
          ...simulation,
          probabilityOfGain: Math.min(1, simulation.probabilityOfGain + surer / 100),
        },
      };
      expect(worthOf(richer)).toBeGreaterThanOrEqual(worthOf(facts));
    }),
  );
});

test('law: a metric that turns out better never makes the recommendation worse', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const metrics = facts.metrics.map((one) => ({ ...one, verdict: 'better' as const }));
      expect(worthOf({ ...facts, metrics })).toBeGreaterThanOrEqual(worthOf(facts));
    }),
  );
});
