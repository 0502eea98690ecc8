import { gateDecisions, type Decision, type GateDecision } from '../case';
import { isIsoDate } from '../isoDate';

/** What keeps a decision from being recorded, in sentences that say what to change. */
export function gateProblems(recorded: readonly GateDecision[], decision: GateDecision): readonly string[] {
  const problems: string[] = [];
  const dates = recorded.map(({ date }) => date).filter(isIsoDate);
  const last = dates.sort().at(-1);
  if (!isIsoDate(decision.date)) problems.push('Enter the date of the decision.');
  else if (last !== undefined && decision.date < last) {
    problems.push(`The last decision was recorded on ${last}: enter that date or a later one.`);
  }
  if (decision.gate.trim() === '') problems.push('Name the gate that was decided on.');
  const word = decision.decision.trim().toLowerCase();
  if (!gateDecisions.some((known) => known === word)) {
    problems.push('Say what was decided: go, extend or stop.');
  }
  if (decision.reasons.trim() === '') problems.push('Say why it was decided so.');
  if (decision.who.trim() === '') problems.push('Say who decided.');
  return problems;
}

/** The last decision on the next gate: one that names it, or was made on its date or later; null while there is none. */
export function decisionOnGate(
  recorded: readonly GateDecision[],
  { nextGate, gateDate }: Pick<Decision, 'nextGate' | 'gateDate'>,
): GateDecision | null {
  const wanted = nextGate.trim().toLowerCase();
  const isOnIt = ({ gate, date }: GateDecision) =>
    (wanted !== '' && gate.trim().toLowerCase() === wanted) ||
    (isIsoDate(gateDate) && isIsoDate(date) && date >= gateDate);
  return recorded.filter(isOnIt).at(-1) ?? null;
}

/** Whether nothing that was recorded is changed or gone: a record is added to only. */
export function keepsRecord(before: readonly GateDecision[], after: readonly GateDecision[]): boolean {
  return before.every((recorded, i) => {
    const kept = after[i];
    return (
      kept !== undefined &&
      (Object.keys(recorded) as (keyof GateDecision)[]).every((key) => recorded[key] === kept[key])
    );
  });
}
