import type { Case } from '../../core/case';
import type { CaseNames } from '../caseNames';
import { figureFormat, percentFormat } from '../numberFormats';
import { dateContent } from './dateCell';
import { dateValidation } from './driverLine';
import { factLine } from './factLine';
import { dateFormat, register } from './register';
import type { SheetPart } from './sheetPart';

/** What leadership is asked for, and by what it decides. */
export function decisionLines({ decision, currency }: Case, names: CaseNames, row: number): SheetPart {
  const { ask, sponsor, nextGate, gateDate, gateOwner, enoughProbability, longestPayback } = decision;
  const isoDate = dateContent(gateDate);
  const lines = [
    factLine(
      names.fact('CaseAsk'),
      row,
      'Ask',
      [ask],
      'What leadership is asked to decide, in one sentence.',
    ),
    factLine(names.fact('CaseSponsor'), row + 1, 'Sponsor', [sponsor], 'Who answers for the benefits.'),
    factLine(
      names.fact('CaseNextGate'),
      row + 2,
      'Next gate',
      [nextGate],
      'What has to be shown next, and what ends the project if it is not.',
    ),
    factLine(
      names.fact('CaseGateDate'),
      row + 3,
      'Date of the gate',
      [isoDate],
      'When that is looked at.',
      undefined,
      dateFormat,
    ),
    factLine(names.fact('CaseGateOwner'), row + 4, 'Owner of the gate', [gateOwner], 'Who decides there.'),
    factLine(
      names.fact('CaseEnoughProbability'),
      row + 5,
      'Probability that is enough',
      [enoughProbability],
      'Of a net present value above 0: what it takes to fund.',
      { kind: 'number', min: 0, max: 1, message: 'Enter a number from 0% to 100%.' },
      percentFormat,
    ),
    factLine(
      names.fact('CaseLongestPayback'),
      row + 6,
      'Longest payback',
      [longestPayback],
      'Months from the first spending within which it has to pay back to be funded.',
      { kind: 'number', min: 0, message: 'Enter a number of months, 0 or more.' },
      figureFormat('months', currency),
    ),
  ];
  return {
    blocks: lines.flatMap(({ blocks }) => blocks),
    names: lines.flatMap((line) => line.names),
    validations: [
      ...lines.flatMap(({ validations }) => validations),
      dateValidation(row + 3, register.value),
    ],
    highlights: lines.flatMap(({ highlights }) => highlights),
    checks: lines.flatMap(({ checks }) => checks),
    end: row + lines.length,
  };
}
