import { faultsOf } from '../../support/caseFileReading';

const noText = 'is no text: put it in quotes or leave it out';

test.each<[object, string[]]>([
  [
    { choices: 7 },
    [
      'choices: 7 stands where an object belongs: { … } with scenario, rampShape, discounting, adjustByEvidence and evidenceFactors',
    ],
  ],
  [
    { choices: { evidenceFactors: 7 } },
    [
      'choices.evidenceFactors: 7 stands where an object belongs: { … } with measured, self-reported, benchmark and assumption',
    ],
  ],
  [
    { decision: 7 },
    [
      'decision: 7 stands where an object belongs: { … } with ask, sponsor, nextGate, gateDate, gateOwner, risks, enoughProbability and longestPayback',
    ],
  ],
  [
    { decision: { ask: 1, sponsor: 2, nextGate: 3, gateOwner: 4 } },
    [`decision.ask: 1 ${noText}`, `decision.sponsor: 2 ${noText}`, `decision.nextGate: 3 ${noText}`].concat(
      `decision.gateOwner: 4 ${noText}`,
    ),
  ],
  [
    { decision: { risks: [{ risk: 'It rains', owner: 1, response: 2 }] } },
    [`decision.risks[0].owner: 1 ${noText}`, `decision.risks[0].response: 2 ${noText}`],
  ],
])('%j', (part, expected) => {
  expect(faultsOf(part)).toEqual(expected);
});
