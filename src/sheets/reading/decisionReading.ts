import {
  caseDefaults,
  discountings,
  rampShapes,
  scenarios,
  type Choices,
  type Decision,
} from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { choiceOf, textOf, type CaseCells } from './caseCells';

/** What is chosen on the Inputs sheet. */
export function readChoices(cells: CaseCells, names: CaseNames): Choices {
  const usual = caseDefaults.choices;
  const table = cells.rows(names.fact('CaseEvidenceFactors'));
  const factor = (content: unknown, otherwise: number) => (typeof content === 'number' ? content : otherwise);
  const factorsOf = (level: (typeof evidenceLevels)[number]) => {
    const row = table.find(([label]) => choiceOf(label, evidenceLevels, level) === level);
    const standard = usual.evidenceFactors[level];
    return { benefit: factor(row?.[1], standard.benefit), cost: factor(row?.[2], standard.cost) };
  };
  return {
    scenario: cells.choice(names.fact('CaseScenario'), scenarios, usual.scenario),
    rampShape: cells.choice(names.fact('CaseRampShape'), rampShapes, usual.rampShape),
    discounting: cells.choice(names.fact('CaseDiscounting'), discountings, usual.discounting),
    adjustByEvidence: cells.choice(names.fact('CaseAdjustByEvidence'), ['yes', 'no'], 'no') === 'yes',
    evidenceFactors: {
      measured: factorsOf('measured'),
      'self-reported': factorsOf('self-reported'),
      benchmark: factorsOf('benchmark'),
      assumption: factorsOf('assumption'),
    },
  };
}

/** What leadership is asked, with the risks; blank rows are none. */
export function readDecision(cells: CaseCells, names: CaseNames): Decision {
  const usual = caseDefaults.decision;
  const text = (fact: 'CaseAsk' | 'CaseSponsor' | 'CaseNextGate' | 'CaseGateOwner') =>
    cells.text(names.fact(fact));
  return {
    ask: text('CaseAsk'),
    sponsor: text('CaseSponsor'),
    nextGate: text('CaseNextGate'),
    gateDate: dateText(cells.cell(names.fact('CaseGateDate'))),
    gateOwner: text('CaseGateOwner'),
    risks: cells
      .rows(names.fact('CaseRisks'))
      .map(([risk, owner, response]) => ({
        risk: textOf(risk),
        owner: textOf(owner),
        response: textOf(response),
      }))
      .filter(({ risk, owner, response }) => `${risk}${owner}${response}`.trim() !== ''),
    enoughProbability: cells.number(names.fact('CaseEnoughProbability'), usual.enoughProbability),
    longestPayback: cells.number(names.fact('CaseLongestPayback'), usual.longestPayback),
  };
}
