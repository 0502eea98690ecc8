import fc from 'fast-check';
import { caseDefaults, readinessStates, type Case, type ReadinessState } from '../../../src/core/case';
import { supportAssistant } from '../../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import type { Outcome } from '../../../src/core/results';
import { runningCostOf } from '../../../src/core/runningCost/runningCostOf';
import {
  killCriteria,
  killKeys,
  type KillKey,
  type KillState,
} from '../../../src/core/tracking/killCriteria';
import {
  itemsOf,
  readinessItems,
  readinessKeys,
  readinessListKeys,
  type ReadinessKey,
} from '../../../src/core/tracking/readinessItems';
import { readinessScore, unanswered } from '../../../src/core/tracking/readinessScore';
import { trackingOf } from '../../../src/core/tracking/trackingOf';

const answer = (state: ReadinessState, more = {}) => ({ ...unanswered, state, ...more });
const all = (keys: readonly ReadinessKey[], state: ReadinessState) =>
  Object.fromEntries(keys.map((key) => [key, answer(state)]));

describe('readiness', () => {
  it('has every list of the sources, each with items, and no sentence twice', () => {
    expect(readinessListKeys).toHaveLength(9);
    for (const list of readinessListKeys) expect(itemsOf(list).length).toBeGreaterThanOrEqual(4);
    expect(new Set(readinessKeys.map((key) => readinessItems[key].text)).size).toBe(readinessKeys.length);
  });

  it('by hand: of data 2 + 2 + 3 + 2, half of the first and all of the third are (1 + 3) / 9', () => {
    const score = readinessScore({ painPoints: answer('under way'), dataQuality: answer('done') }, 'data');
    expect(score).toEqual({ score: 4 / 9, missing: [], waived: [], isReady: false });
  });

  it('leaves out what does not apply, and counts a weight of its own', () => {
    const answers = {
      ...all(itemsOf('data'), 'done'),
      painPoints: answer('not applicable'),
      dataInventory: answer('not started', { weight: 5 }),
    };
    expect(readinessScore(answers, 'data').score).toBe(5 / 10);
  });

  it('is not ready without what must hold, whatever the score', () => {
    const answers = { ...all(readinessKeys, 'done'), kpisAgreed: answer('under way') };
    const score = readinessScore(answers);
    expect(score.score).toBeGreaterThan(0.95);
    expect(score).toMatchObject({ missing: ['kpisAgreed'], isReady: false });
  });

  it('tells what must hold and was said not to apply', () => {
    const answers = { ...all(itemsOf('data'), 'done'), dataQuality: answer('not applicable') };
    expect(readinessScore(answers, 'data')).toEqual({
      score: 1,
      missing: [],
      waived: ['dataQuality'],
      isReady: true,
    });
  });

  it('by hand: 4 of 5 done are the 80% from which a list is ready', () => {
    const answers = {
      ...all(itemsOf('data'), 'not applicable'),
      dataQuality: answer('done', { weight: 4 }),
      painPoints: answer('not started', { weight: 1 }),
    };
    expect(readinessScore(answers, 'data')).toMatchObject({ score: 0.8, isReady: true });
    const less = { ...answers, painPoints: answer('not started', { weight: 1.1 }) };
    expect(readinessScore(less, 'data').isReady).toBe(false);
  });

  it('takes what nobody answered for not started', () => {
    const opened = Object.fromEntries(itemsOf('data').map((key) => [key, unanswered]));
    expect(readinessScore(opened, 'data')).toEqual(readinessScore({}, 'data'));
    expect(readinessScore(opened, 'data')).toMatchObject({ score: 0, missing: ['dataQuality'] });
  });

  it('has no score where nothing applies', () => {
    expect(readinessScore(all(readinessKeys, 'not applicable'))).toMatchObject({
      score: null,
      isReady: false,
    });
  });

  it('law: more done never lowers the score', () => {
    const states = fc.record(
      Object.fromEntries(readinessKeys.map((key) => [key, fc.constantFrom(...readinessStates)])) as Record<
        ReadinessKey,
        fc.Arbitrary<ReadinessState>
      >,
    );
    fc.assert(
      fc.property(states, fc.constantFrom(...readinessKeys), (given, key) => {
        const answers = Object.fromEntries(readinessKeys.map((each) => [each, answer(given[each])]));
        const before = readinessScore({ ...answers, [key]: answer('under way') }).score!;
        expect(readinessScore({ ...answers, [key]: answer('done') }).score!).toBeGreaterThan(before);
      }),
    );
  });
});

describe('kill criteria', () => {
  const drivers = caseDrivers(supportAssistant, {});
  const stateOf = (key: KillKey, of: Case, benefitAtScale: number | string = 900_000): KillState =>
    killCriteria[key].judge({
      of,
      runningCost: runningCostOf(of, benefitAtScale),
      views: trackingOf(of, caseDrivers(of, {})),
    }).state;
  const answered = (readiness: Case['tracking']['readiness']): Case => ({
    ...supportAssistant,
    tracking: { ...supportAssistant.tracking, readiness },
  });

  it('need a sponsor and agreed figures', () => {
    expect(stateOf('noKpiOrSponsor', supportAssistant)).toBe('not known');
    expect(stateOf('noKpiOrSponsor', answered({ kpisAgreed: answer('done') }))).toBe('does not hold');
    expect(stateOf('noKpiOrSponsor', answered({ kpisAgreed: answer('not started') }))).toBe('holds');
    const nobody = { ...answered({ kpisAgreed: answer('done') }), decision: caseDefaults.decision };
    expect(stateOf('noKpiOrSponsor', nobody)).toBe('holds');
  });

  it('ask whether outputs are checked by hand', () => {
    expect(stateOf('checkedByHand', supportAssistant)).toBe('not known');
    expect(stateOf('checkedByHand', answered({ noManualCheck: answer('under way') }))).toBe('not known');
    expect(stateOf('checkedByHand', answered({ noManualCheck: answer('done') }))).toBe('does not hold');
  });

  it('follow what an outcome costs and is worth, at the volume and at ten times', () => {
    const outcome: readonly KillKey[] = ['cheapestTooDear', 'tenfoldTooDear', 'unitTooDear'];
    expect(outcome.map((key) => stateOf(key, supportAssistant, 5_000_000))).toEqual(
      outcome.map(() => 'does not hold'),
    );
    expect(outcome.map((key) => stateOf(key, supportAssistant, 1))).toEqual(outcome.map(() => 'holds'));
    const unknown = { ...supportAssistant, usage: caseDefaults.usage };
    expect(outcome.map((key) => stateOf(key, unknown))).toEqual(outcome.map(() => 'not known'));
    // Dearer with volume: it pays now, and at ten times it does not.
    const steep = { ...supportAssistant, usage: { ...supportAssistant.usage, elasticity: 2 } };
    expect(outcome.map((key) => stateOf(key, steep, 450_000))).toEqual([
      'does not hold',
      'holds',
      'does not hold',
    ]);
  });

  it('look at what the last months brought and cost', () => {
    expect(stateOf('runsAtLoss', supportAssistant)).toBe('not known');
    const good = trackedAssistant(1, false);
    expect(stateOf('runsAtLoss', good)).toBe('does not hold');
    const bad = {
      ...good,
      tracking: {
        ...good.tracking,
        actuals: good.tracking.actuals.map((actual) => ({
          ...actual,
          runningCost: actual.runningCost && 60_000,
        })),
      },
    };
    expect(stateOf('runsAtLoss', bad)).toBe('holds');
  });

  it.each<[Outcome, KillState, string]>([
    [-1, 'holds', 'The margin of a month is -1 USD.'],
    [0, 'does not hold', 'The margin of a month is 0 USD.'],
    [1500, 'does not hold', 'The margin of a month is 1,500 USD.'],
    ['no outcomes given', 'not known', 'The margin of a month is not known: no outcomes given.'],
  ])('a margin of %p %s', (margin, state, sentence) => {
    const runningCost = runningCostOf(supportAssistant, 900_000);
    const monthlyMargin = { low: margin, likely: margin, high: margin };
    const facts = {
      of: supportAssistant,
      runningCost: { ...runningCost, figures: { ...runningCost.figures, monthlyMargin } },
      views: trackingOf(supportAssistant, drivers),
    };
    expect(killCriteria.unitTooDear.judge(facts)).toEqual({ state, sentence });
  });

  it('always say a sentence', () => {
    for (const key of killKeys) {
      const { sentence } = killCriteria[key].judge({
        of: supportAssistant,
        runningCost: runningCostOf(supportAssistant, 900_000),
        views: trackingOf(supportAssistant, drivers),
      });
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});
