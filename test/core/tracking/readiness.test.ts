import fc from 'fast-check';
import {
  caseDefaults,
  readinessStates,
  type Case,
  type GateDecision,
  type ReadinessState,
} from '../../../src/core/case';
import { supportAssistant } from '../../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { runningCostOf } from '../../../src/core/runningCost/runningCostOf';
import { dueList } from '../../../src/core/tracking/dueList';
import { gateProblems, keepsRecord } from '../../../src/core/tracking/gateRecord';
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

describe('the record of gates', () => {
  const first: GateDecision = {
    date: '2026-03-31',
    gate: 'Pilot',
    decision: 'go',
    reasons: 'It pays',
    who: 'Board',
  };

  it('asks for all of a decision, and for none before the last one', () => {
    expect(gateProblems([], first)).toEqual([]);
    expect(gateProblems([first], { ...first, date: '2026-03-30' })).toEqual([
      'The last decision was recorded on 2026-03-31: enter that date or a later one.',
    ]);
    expect(gateProblems([], { date: 'May', gate: ' ', decision: 'stop', reasons: '', who: '' })).toHaveLength(
      4,
    );
  });

  it('takes no other word for a decision, and holds every later one to the latest date before it', () => {
    expect(gateProblems([], { ...first, decision: ' Extend ' })).toEqual([]);
    expect(gateProblems([], { ...first, decision: 'approved' })).toEqual([
      'Say what was decided: go, extend or stop.',
    ]);
    const late = { ...first, date: '2026-06-30' };
    expect(gateProblems([late, first, { ...first, date: 'May' }], { ...first, date: '2026-05-01' })).toEqual([
      'The last decision was recorded on 2026-06-30: enter that date or a later one.',
    ]);
  });

  it('is added to, never changed', () => {
    const second = { ...first, date: '2026-06-30', decision: 'stop' } as const;
    expect(keepsRecord([first], [first, second])).toBe(true);
    expect(keepsRecord([], [first])).toBe(true);
    expect(keepsRecord([first], [second])).toBe(false);
    expect(keepsRecord([first, second], [first])).toBe(false);
    expect(keepsRecord([first], [{ ...first, reasons: 'It paid' }])).toBe(false);
  });
});

describe('what is due', () => {
  const good = trackedAssistant(1, false);
  const due = (today: string, more: Partial<Case> = {}) => {
    const of: Case = { ...good, ...more };
    return dueList(of, trackingOf(of, caseDrivers(of, {})), today).map(({ sentence }) => sentence);
  };
  const told = (months: number, more: Partial<Case['tracking']> = {}) => ({
    tracking: { ...good.tracking, actuals: good.tracking.actuals.slice(0, months), ...more },
  });

  it('is nothing while every month that is over is told', () => {
    expect(due('2027-01-31')).toEqual([]);
    expect(due('2025-04-30', told(0))).toEqual([]);
  });

  it('is a month once it is over, and not before', () => {
    expect(due('2027-02-01')).toEqual(['Enter what January 2027 brought.']);
    expect(due('2025-07-01', told(4))).toEqual(['Enter what 2 months brought, the first May 2025.']);
  });

  it('is no month behind the horizon', () => {
    expect(due('2035-01-01')).toEqual(['Enter what 12 months brought, the first January 2027.']);
  });

  it('is a gate whose date has passed, until a decision on it is recorded', () => {
    const decision = { ...caseDefaults.decision, nextGate: 'Scale', gateDate: '2026-06-30' };
    expect(due('2026-06-30', { decision })).toEqual([]);
    expect(due('2026-07-01', { decision })).toEqual([
      'The gate "Scale" was due on 2026-06-30: record what was decided, or enter its new date.',
    ]);
    const early = {
      date: '2026-06-12',
      gate: 'scale',
      decision: 'go',
      reasons: 'pays',
      who: 'Board',
    } as const;
    expect(due('2026-07-01', { decision, ...told(24, { gates: [early] }) })).toEqual([]);
    const other = { ...early, gate: 'Pilot' };
    expect(due('2026-07-01', { decision, ...told(24, { gates: [other] }) })).toHaveLength(1);
  });

  it('is a checklist item past its date', () => {
    const readiness = { dataQuality: answer('under way', { date: '2026-01-31', owner: 'Ines' }) };
    expect(due('2026-02-01', told(24, { readiness }))).toEqual([
      '"Duplicates, errors, formats and gaps of the data have been looked at" was due on 2026-01-31, from Ines.',
    ]);
    expect(due('2026-01-31', told(24, { readiness }))).toEqual([]);
    const done = { dataQuality: answer('done', { date: '2026-01-31' }) };
    expect(due('2026-02-01', told(24, { readiness: done }))).toEqual([]);
  });

  it('is a benchmark and a price older than a year, as far as they are used', () => {
    const evidence = { ...good.evidence, adoption: 'benchmark' } as const;
    const provenance = { adoption: { owner: '', source: 'Survey', date: '2025-11-22' } };
    expect(due('2026-11-22', { evidence, provenance })).toEqual([]);
    expect(due('2026-11-23', { evidence, provenance })).toEqual([
      'The benchmark of "Adoption" is of 2025-11-22, more than a year old: look for a newer one.',
    ]);
    const { tokenPrices, tokenUses } = supportAssistant;
    expect(due('2027-10-02', { tokenPrices, tokenUses, ...told(24) }).at(-1)).toBe(
      "Prices of 2 models are more than a year old, of 2026-10-01: enter today's.",
    );
    expect(due('2027-01-02', { tokenPrices, tokenUses: [] })).toEqual([]);
  });
});
