import { caseDefaults, type Case, type ReadinessAnswer, type TokenPrice } from '../../../src/core/case';
import { supportAssistant } from '../../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { dueList } from '../../../src/core/tracking/dueList';
import { unanswered } from '../../../src/core/tracking/readinessScore';
import { trackingOf } from '../../../src/core/tracking/trackingOf';

const good = trackedAssistant(1, false);
const due = (today: string, more: Partial<Case> = {}) => {
  const of: Case = { ...good, ...more };
  return dueList(of, trackingOf(of, caseDrivers(of, {})), today);
};
const sentences = (today: string, more: Partial<Case> = {}) =>
  due(today, more).map(({ sentence }) => sentence);
const told = (months: number, more: Partial<Case['tracking']> = {}) => ({
  tracking: { ...good.tracking, actuals: good.tracking.actuals.slice(0, months), ...more },
});

describe('months', () => {
  it('are not due while every one that is over is told', () => {
    expect(due('2027-01-31')).toEqual([]);
    expect(due('2025-04-30', told(0))).toEqual([]);
  });

  it('are due once they are over, and not before', () => {
    expect(due('2027-02-01')).toEqual([
      { kind: 'month', sentence: 'Enter what January 2027 brought.', about: '2027-01-01' },
    ]);
    expect(due('2025-07-01', told(4))).toEqual([
      { kind: 'month', sentence: 'Enter what 2 months brought, the first May 2025.', about: '2025-05-01' },
    ]);
  });

  it('are not due behind the horizon', () => {
    expect(sentences('2035-01-01')).toEqual(['Enter what 12 months brought, the first January 2027.']);
  });

  it('are not due without a day to count them from', () => {
    expect(due('2035-01-01', told(0, { start: '2025-01' }))).toEqual([]);
  });
});

describe('a gate', () => {
  const gate = (nextGate: string): Partial<Case> => ({
    decision: { ...caseDefaults.decision, nextGate, gateDate: '2026-06-30' },
  });

  it('is due when its date has passed, until a decision on it is recorded', () => {
    expect(due('2026-06-30', gate('Scale'))).toEqual([]);
    expect(due('2026-07-01', gate(' Scale '))).toEqual([
      {
        kind: 'gate',
        sentence: 'The gate "Scale" was due on 2026-06-30: record what was decided, or enter its new date.',
        about: '',
      },
    ]);
    const early = {
      date: '2026-06-12',
      gate: 'scale',
      decision: 'go',
      reasons: 'pays',
      who: 'Board',
    } as const;
    expect(due('2026-07-01', { ...gate('Scale'), ...told(24, { gates: [early] }) })).toEqual([]);
    const other = { ...early, gate: 'Pilot' };
    expect(due('2026-07-01', { ...gate('Scale'), ...told(24, { gates: [other] }) })).toHaveLength(1);
  });

  it('may have no name', () => {
    expect(sentences('2026-07-01', gate(' '))).toEqual([
      'The gate was due on 2026-06-30: record what was decided, or enter its new date.',
    ]);
  });
});

describe('a checklist item', () => {
  const underWay = (more: Partial<ReadinessAnswer> = {}): ReadinessAnswer => ({
    ...unanswered,
    state: 'under way',
    date: '2026-01-31',
    ...more,
  });
  const readiness = (answers: Case['tracking']['readiness']) => told(24, { readiness: answers });
  const dataQuality = '"Duplicates, errors, formats and gaps of the data have been looked at"';

  it('is due when it is past its date, from whoever owns it', () => {
    const answers = readiness({ dataQuality: underWay({ owner: ' Ines ' }) });
    expect(due('2026-01-31', answers)).toEqual([]);
    expect(due('2026-02-01', answers)).toEqual([
      {
        kind: 'readiness',
        sentence: `${dataQuality} was due on 2026-01-31, from Ines.`,
        about: 'dataQuality',
      },
    ]);
  });

  it.each([unanswered.owner, ' '])('may have %j for an owner', (owner) => {
    expect(sentences('2026-02-01', readiness({ dataQuality: underWay({ owner }) }))).toEqual([
      `${dataQuality} was due on 2026-01-31.`,
    ]);
  });

  it('is not due once it is done, where it does not apply, and without a date', () => {
    expect(due('2026-02-01', readiness({ dataQuality: underWay({ state: 'done' }) }))).toEqual([]);
    expect(due('2026-02-01', readiness({ dataQuality: underWay({ state: 'not applicable' }) }))).toEqual([]);
    expect(due('2026-02-01', readiness({ dataQuality: underWay({ date: unanswered.date }) }))).toEqual([]);
  });

  it('stands for the others where several are due', () => {
    const answers = readiness({ kpisAgreed: underWay(), painPoints: underWay(), dataQuality: underWay() });
    expect(due('2026-02-01', answers)).toEqual([
      {
        kind: 'readiness',
        sentence: expect.stringMatching(/^3 checklist items are past their date, the first: "[A-Z].+"\.$/),
        about: 'painPoints',
      },
    ]);
  });
});

describe('a benchmark', () => {
  const provenance = { adoption: { owner: '', source: 'Survey', date: '2025-11-22' } };
  const evidence = { ...good.evidence, adoption: 'benchmark' } as const;

  it('is due when it is older than a year', () => {
    expect(due('2026-11-22', { evidence, provenance })).toEqual([]);
    expect(due('2026-11-23', { evidence, provenance })).toEqual([
      {
        kind: 'benchmark',
        sentence: 'The benchmark of "Adoption" is of 2025-11-22, more than a year old: look for a newer one.',
        about: 'adoption',
      },
    ]);
  });

  it('is not due where a figure is no benchmark', () => {
    expect(due('2026-11-23', { evidence: { ...evidence, adoption: 'measured' }, provenance })).toEqual([]);
  });
});

describe('a price', () => {
  const [use] = supportAssistant.tokenUses;
  const uses = (...models: readonly string[]) => models.map((model) => ({ ...use!, model }));
  const price = (model: string, asOf: string): TokenPrice => ({
    ...supportAssistant.tokenPrices[0]!,
    model,
    asOf,
  });

  it('is due when it is older than a year, whatever the case of its letters and the blanks around it', () => {
    const tokenPrices = [price(' small ', '2025-10-01'), price('Large', '2025-10-02')];
    const tokenUses = uses('Small', ' LARGE ');
    expect(due('2026-10-01', { tokenPrices, tokenUses })).toEqual([]);
    expect(due('2026-10-02', { tokenPrices: [price('Small', '2025-10-01')], tokenUses })).toEqual([
      {
        kind: 'price',
        sentence: `Prices of "Small" are more than a year old, of 2025-10-01: enter today's.`,
        about: '',
      },
    ]);
    expect(sentences('2026-10-03', { tokenPrices, tokenUses })).toEqual([
      "Prices of 2 models are more than a year old, of 2025-10-01: enter today's.",
    ]);
  });

  it('names the oldest day, wherever it stands', () => {
    const tokenPrices = [price('Large', '2025-10-02'), price('Small', '2025-10-01')];
    expect(sentences('2026-10-03', { tokenPrices, tokenUses: uses('Small', 'Large') })).toEqual([
      "Prices of 2 models are more than a year old, of 2025-10-01: enter today's.",
    ]);
  });

  it('is not due where its model is not used', () => {
    expect(due('2026-10-03', { tokenPrices: [price('Small', '2025-10-01')], tokenUses: [] })).toEqual([]);
  });
});
