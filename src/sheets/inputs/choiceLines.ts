import { discountings, rampShapes, scenarios, type Case } from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { line } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import type { Block, Validation } from '../plan';
import { factorFormat } from '../numberFormats';
import { cellAddress } from '../rangeAddress';
import { factLine } from './factLine';
import { register, REGISTER_COLUMNS } from './register';
import { entryCheck, type SheetPart } from './sheetPart';

const { label, value, meaning } = register;

interface Choice {
  readonly fact: CaseFact;
  readonly label: string;
  readonly values: readonly string[];
  readonly chosen: (of: Case) => string;
  readonly help: string;
}

const choices: readonly Choice[] = [
  {
    fact: 'CaseScenario',
    label: 'Scenario shown',
    values: scenarios,
    chosen: ({ choices: { scenario } }) => scenario,
    help: 'low takes the unfavourable end of every range, high the favourable one. All three are always calculated.',
  },
  {
    fact: 'CaseRampShape',
    label: 'Shape of the ramp',
    values: rampShapes,
    chosen: ({ choices: { rampShape } }) => rampShape,
    help: 's-curve begins slowly, is steepest in the middle and flattens out.',
  },
  {
    fact: 'CaseDiscounting',
    label: 'Discounting',
    values: discountings,
    chosen: ({ choices: { discounting } }) => discounting,
    help: 'year-end discounts each flow from the end of its year, as Total Economic Impact does; monthly from the end of its month.',
  },
  {
    fact: 'CaseAdjustByEvidence',
    label: 'Adjust by evidence',
    values: ['no', 'yes'],
    chosen: ({ choices: { adjustByEvidence } }) => (adjustByEvidence ? 'yes' : 'no'),
    help: 'yes counts benefits and costs times the factors below, by the evidence of each.',
  },
];

export interface ChoicePart extends SheetPart {
  /** Row of the strongest evidence in the table of factors. */
  readonly firstFactor: number;
}

/** What is chosen, and by how much a figure of some evidence counts. */
export function choiceLines(of: Case, names: CaseNames, row: number): ChoicePart {
  const lines = choices.map((choice, index) => {
    const at = row + index;
    return factLine(names.fact(choice.fact), at, choice.label, [choice.chosen(of)], choice.help, {
      kind: 'list',
      values: choice.values,
    });
  });
  const head = row + choices.length;
  const first = head + 1;
  const factors = of.choices.evidenceFactors;
  const blocks: Block[] = [
    line(head, label, ['Factors by evidence'], 'section'),
    line(head, value, ['Benefits times', 'Costs times'], 'columnHeadNumber'),
    line(head, value + 2, Array<null>(meaning - value - 2).fill(null), 'columnHead'),
    line(head, meaning, Array<null>(REGISTER_COLUMNS - meaning).fill(null), 'columnHead'),
    ...evidenceLevels.flatMap((level, index) => [
      line(first + index, label, [level], 'label'),
      line(first + index, value, [factors[level].benefit, factors[level].cost], 'input', {
        format: factorFormat,
        editable: true,
      }),
      line(first + index, meaning, [meanings[level]], 'note'),
    ]),
  ];
  const checks = evidenceLevels.map((level, index) => {
    const pair = `${cellAddress(first + index, value)}:${cellAddress(first + index, value + 1)}`;
    const isSound = `IF(COUNT(${pair})=COLUMNS(${pair}),MIN(${pair})>=0,FALSE)`;
    return entryCheck(
      first + index,
      `Factors of ${level} evidence`,
      `=IF(${isSound},"OK","Enter two numbers of 0 or more")`,
    );
  });
  const area = { row: first, column: value, rows: evidenceLevels.length, columns: 2 };
  const factorRule: Validation = {
    kind: 'number',
    area,
    title: 'Factors by evidence',
    message: 'Enter a number of 0 or more; 1 leaves figures of this evidence as they are.',
    min: 0,
  };
  return {
    blocks: [...lines.flatMap((part) => part.blocks), ...blocks, ...checks.flatMap((part) => part.blocks)],
    names: [
      ...lines.flatMap((part) => part.names),
      {
        name: names.fact('CaseEvidenceFactors'),
        row: first,
        column: label,
        rows: evidenceLevels.length,
        columns: 3,
      },
    ],
    validations: [...lines.flatMap((part) => part.validations), factorRule],
    highlights: [...lines, ...checks].flatMap((part) => part.highlights),
    checks: [...lines, ...checks].flatMap((part) => part.checks),
    end: first + evidenceLevels.length,
    firstFactor: first,
  };
}

const meanings = {
  measured: 'Counted or timed, in the pilot or elsewhere in the company.',
  'self-reported': 'Said by the people concerned: estimates of their own time run high.',
  benchmark: "Taken from somebody else's results.",
  assumption: 'Nobody has measured it yet.',
} as const;
