import type { GateDecision } from '../../../src/core/case';
import { decisionOnGate, gateProblems, keepsRecord } from '../../../src/core/tracking/gateRecord';

const first: GateDecision = {
  date: '2026-03-31',
  gate: 'Pilot',
  decision: 'go',
  reasons: 'It pays',
  who: 'Board',
};

it('a record asks for all of a decision, and for none before the last one', () => {
  expect(gateProblems([], first)).toEqual([]);
  expect(gateProblems([first], { ...first, date: '2026-03-30' })).toEqual([
    'The last decision was recorded on 2026-03-31: enter that date or a later one.',
  ]);
  expect(gateProblems([first], { ...first, gate: 'Scale' })).toEqual([]);
  expect(gateProblems([first], { ...first, date: '2026-04-01' })).toEqual([]);
  expect(gateProblems([], { date: 'May', gate: ' ', decision: 'stop', reasons: ' ', who: ' ' })).toEqual([
    'Enter the date of the decision.',
    'Name the gate that was decided on.',
    'Say why it was decided so.',
    'Say who decided.',
  ]);
});

it('a record takes no other word for a decision, and holds every later one to the latest date before it', () => {
  expect(gateProblems([], { ...first, decision: ' Extend ' })).toEqual([]);
  expect(gateProblems([], { ...first, decision: 'approved' })).toEqual([
    'Say what was decided: go, extend or stop.',
  ]);
  const late = { ...first, date: '2026-06-30' };
  expect(gateProblems([late, first, { ...first, date: 'May' }], { ...first, date: '2026-05-01' })).toEqual([
    'The last decision was recorded on 2026-06-30: enter that date or a later one.',
  ]);
});

it('a record is added to, never changed', () => {
  const second = { ...first, date: '2026-06-30', decision: 'stop' } as const;
  expect(keepsRecord([first], [first, second])).toBe(true);
  expect(keepsRecord([], [first])).toBe(true);
  expect(keepsRecord([first], [second])).toBe(false);
  expect(keepsRecord([first, second], [first])).toBe(false);
  expect(keepsRecord([first], [{ ...first, reasons: 'It paid' }])).toBe(false);
});

describe('the decision on the next gate', () => {
  const onGate = (nextGate: string, gateDate: string, ...recorded: readonly GateDecision[]) =>
    decisionOnGate(recorded, { nextGate, gateDate });

  it('is one that names it, whatever the case of its letters and the blanks around it', () => {
    expect(onGate(' pilot ', '2026-06-30', { ...first, gate: 'PILOT ' })).not.toBeNull();
    expect(onGate('Scale', '2026-06-30', first)).toBeNull();
  });

  it('is one made on its date or later, whatever it names', () => {
    expect(onGate('Scale', '2026-03-30', first)).toBe(first);
    expect(onGate('Scale', '2026-03-31', first)).toBe(first);
    expect(onGate('Scale', '2026-04-01', first)).toBeNull();
  });

  it('is none where neither name nor date can tell', () => {
    expect(onGate('', '', { ...first, gate: ' ' })).toBeNull();
    expect(onGate('Scale', '', first)).toBeNull();
    expect(onGate('Scale', '2026-03-31', { ...first, date: 'May' })).toBeNull();
    expect(onGate('Pilot', '2026-03-31')).toBeNull();
  });

  it('is the last of several', () => {
    const again = { ...first, date: '2026-06-30' };
    expect(onGate('Pilot', '', first, again)).toBe(again);
  });
});
