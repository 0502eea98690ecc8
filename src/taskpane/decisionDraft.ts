import type { Decision, Risk } from '../core/case';
import { numberText, percentFigureText, readNumber, readPercent, type FigureReading } from './figureText';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';

export const decisionTexts = ['ask', 'sponsor', 'nextGate', 'gateDate', 'gateOwner'] as const;
export type DecisionText = (typeof decisionTexts)[number];
export const thresholds = ['enoughProbability', 'longestPayback'] as const;
export type Threshold = (typeof thresholds)[number];

export type RiskDraft = RowDraft & Risk;

/** As many risks as leadership reads. */
export const mostRisks = 5;

/** What leadership is asked for, as it is being edited: the thresholds as typed. */
export type DecisionDraft = Readonly<Record<DecisionText | Threshold, string>> & {
  readonly risks: readonly RiskDraft[];
};

export function decisionDraft(stored: Decision): DecisionDraft {
  return {
    ...stored,
    enoughProbability: percentFigureText(stored.enoughProbability),
    longestPayback: numberText(stored.longestPayback),
    risks: stored.risks.map((risk, index) => ({ ...risk, id: `risk-${index + 1}`, storedAt: index })),
  };
}

export function newRisk(id: string): RiskDraft {
  return { id, storedAt: null, risk: '', owner: '', response: '' };
}

export function isBlankRisk({ risk, owner, response }: Risk): boolean {
  return [risk, owner, response].every((text) => text.trim() === '');
}

/** A threshold within its bounds: a probability from 0% to 100%, a payback of 0 months or more. */
export function readThreshold(key: Threshold, text: string): FigureReading {
  if (key === 'enoughProbability') {
    const reading = readPercent(text);
    if ('problem' in reading) return reading;
    return reading.value >= 0 && reading.value <= 1
      ? reading
      : { problem: strings.decision.probabilityBounds };
  }
  const reading = readNumber(text);
  if ('problem' in reading) return reading;
  return reading.value >= 0 ? reading : { problem: strings.decision.paybackBounds };
}

/** The decision that a draft states; null while a threshold has to be corrected. */
export function readDecision(draft: DecisionDraft): Decision | null {
  const probability = readThreshold('enoughProbability', draft.enoughProbability);
  const payback = readThreshold('longestPayback', draft.longestPayback);
  if ('problem' in probability || 'problem' in payback) return null;
  return {
    ask: draft.ask.trim(),
    sponsor: draft.sponsor.trim(),
    nextGate: draft.nextGate.trim(),
    gateDate: draft.gateDate,
    gateOwner: draft.gateOwner.trim(),
    risks: draft.risks
      .filter((risk) => !isBlankRisk(risk))
      .map(({ risk, owner, response }) => ({
        risk: risk.trim(),
        owner: owner.trim(),
        response: response.trim(),
      })),
    enoughProbability: probability.value,
    longestPayback: payback.value,
  };
}
