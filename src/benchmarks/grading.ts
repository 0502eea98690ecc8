import type { GradedFacts, Grade } from './benchmark';

/** Below this, a survey is too small to speak for more than those who answered. */
const SMALLEST_SURVEY = 200;

interface GradingRule {
  readonly grade: Grade;
  /** As the answer and the documentation give it. */
  readonly text: string;
  readonly applies: (facts: GradedFacts) => boolean;
}

const isMeasured = ({ evidence }: GradedFacts) => evidence === 'randomised trial' || evidence === 'measured';

/** From the gravest doubt to none: the first rule that applies gives the grade. */
export const gradingRules: readonly GradingRule[] = [
  { grade: 'D', text: 'the origin could not be found', applies: ({ unverified }) => unverified !== null },
  {
    grade: 'D',
    text: 'no source is named, or no method is shown',
    applies: ({ methodShown }) => !methodShown,
  },
  {
    grade: 'D',
    text: 'a rule of thumb',
    applies: ({ evidence }) => evidence === 'practitioner rule',
  },
  {
    grade: 'D',
    text: "a seller's or agency's own cases, unaudited",
    applies: ({ evidence }) => evidence === 'vendor case',
  },
  { grade: 'C', text: 'a prediction or an expectation', applies: ({ forecast }) => forecast },
  { grade: 'C', text: 'a model, not a measurement', applies: ({ evidence }) => evidence === 'model' },
  { grade: 'C', text: 'the sample size is not known', applies: ({ sampleSize }) => sampleSize === null },
  {
    grade: 'C',
    text: 'a survey paid for or run by somebody who gains by it',
    applies: ({ evidence, sponsor }) => evidence === 'survey' && sponsor !== null,
  },
  {
    grade: 'C',
    text: `a survey of fewer than ${SMALLEST_SURVEY}`,
    applies: ({ evidence, sampleSize }) => evidence === 'survey' && sampleSize! < SMALLEST_SURVEY,
  },
  { grade: 'B', text: 'an independent survey', applies: ({ evidence }) => evidence === 'survey' },
  {
    grade: 'B',
    text: 'measured, by or for somebody who gains by it',
    applies: (facts) => isMeasured(facts) && facts.sponsor !== null,
  },
  {
    grade: 'B',
    text: 'measured, without a comparison group',
    applies: (facts) => isMeasured(facts) && !facts.comparisonGroup,
  },
  {
    grade: 'A',
    text: 'measured or randomised, with a comparison group, a known sample and no sponsor who gains by it',
    applies: () => true,
  },
];

/** The grade that the facts give, and the rule that gave it; a judgement may lower it and never raise it. */
export function gradeOf(facts: GradedFacts): { readonly grade: Grade; readonly rule: string } {
  const { grade, text } = gradingRules.find(({ applies }) => applies(facts))!;
  const { judgement } = facts;
  // Grades are in alphabetical order, the worst last.
  if (judgement !== null && judgement.grade > grade) {
    return { grade: judgement.grade, rule: judgement.why };
  }
  return { grade, rule: text };
}
