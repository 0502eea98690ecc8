import {
  caseDefaults,
  discountings,
  rampShapes,
  riskLimit,
  scenarios,
  type Choices,
  type Decision,
  type EvidenceFactors,
  type Risk,
} from '../case';
import { decisionBounds } from '../decisionBounds';
import { evidenceLevels, type Evidence } from '../inputs';
import type { JsonReader } from './jsonReader';

const decisionKeys = [
  ...['ask', 'sponsor', 'nextGate', 'gateDate', 'gateOwner', 'risks'],
  ...['enoughProbability', 'longestPayback'],
];

export function readChoices(reader: JsonReader, json: unknown): Choices {
  const usual: Choices = caseDefaults.choices;
  const given = json === undefined ? null : reader.object('choices', json, Object.keys(usual));
  if (given === null) return usual;
  const word = <T extends string>(
    key: 'scenario' | 'rampShape' | 'discounting',
    known: readonly [T, ...T[]],
    otherwise: T,
  ) => (given[key] === undefined ? otherwise : reader.oneOf(`choices.${key}`, given[key], known));
  return {
    scenario: word('scenario', scenarios, usual.scenario),
    rampShape: word('rampShape', rampShapes, usual.rampShape),
    discounting: word('discounting', discountings, usual.discounting),
    adjustByEvidence:
      given.adjustByEvidence === undefined
        ? usual.adjustByEvidence
        : reader.yesOrNo('choices.adjustByEvidence', given.adjustByEvidence),
    evidenceFactors: evidenceFactors(reader, given.evidenceFactors, usual.evidenceFactors),
  };
}

function evidenceFactors(
  reader: JsonReader,
  json: unknown,
  usual: Choices['evidenceFactors'],
): Choices['evidenceFactors'] {
  const given = json === undefined ? null : reader.object('choices.evidenceFactors', json, evidenceLevels);
  const factorsOf = (level: Evidence): EvidenceFactors => {
    const path = `choices.evidenceFactors.${level}`;
    const factors =
      given?.[level] === undefined ? null : reader.object(path, given[level], ['benefit', 'cost']);
    const factor = (key: 'benefit' | 'cost') =>
      factors?.[key] === undefined
        ? usual[level][key]
        : (reader.number(`${path}.${key}`, factors[key], { min: 0 }) ?? usual[level][key]);
    return { benefit: factor('benefit'), cost: factor('cost') };
  };
  return {
    measured: factorsOf('measured'),
    'self-reported': factorsOf('self-reported'),
    benchmark: factorsOf('benchmark'),
    assumption: factorsOf('assumption'),
  };
}

export function readDecision(reader: JsonReader, json: unknown): Decision {
  const usual: Decision = caseDefaults.decision;
  const given = json === undefined ? null : reader.object('decision', json, decisionKeys);
  if (given === null) return usual;
  const text = (key: 'ask' | 'sponsor' | 'nextGate' | 'gateOwner') =>
    reader.optionalText(`decision.${key}`, given[key]);
  const number = (key: 'enoughProbability' | 'longestPayback') =>
    given[key] === undefined
      ? usual[key]
      : (reader.number(`decision.${key}`, given[key], decisionBounds[key]) ?? usual[key]);
  return {
    ask: text('ask'),
    sponsor: text('sponsor'),
    nextGate: text('nextGate'),
    gateDate: reader.date('decision.gateDate', given.gateDate),
    gateOwner: text('gateOwner'),
    risks: risks(reader, given.risks),
    enoughProbability: number('enoughProbability'),
    longestPayback: number('longestPayback'),
  };
}

function risks(reader: JsonReader, json: unknown): readonly Risk[] {
  const read = reader.list('decision.risks', json, (path, risk): Risk | null => {
    const given = reader.object(path, risk, ['risk', 'owner', 'response']);
    return (
      given && {
        risk: reader.text(`${path}.risk`, given.risk, 'say what may go wrong'),
        owner: reader.optionalText(`${path}.owner`, given.owner),
        response: reader.optionalText(`${path}.response`, given.response),
      }
    );
  });
  if (read.length > riskLimit) {
    reader.fault('decision.risks', `${read.length} are too many: name the ${riskLimit} that matter most`);
  }
  return read;
}
