import {
  figures,
  given,
  numbers,
  numbersThenBlanks,
  oneOf,
  optional,
  orElse,
  required,
  steps,
} from './expressions';
import type { Twin } from './twin';

/** Sample sizes up to 2 to the power of this are found. */
const SAMPLE_BITS = 24;

const isBetter = oneOf('better', 'lower', 'higher');
const isConfidence = ['level>0', 'level<1'];
const isComparable = ['COUNT(baseline)>=2', 'COUNT(pilot)>=2', isBetter, ...isConfidence];
/** A gap would count as 0 in a difference: a twin answers for whole pairs only, whatever blanks follow the last. */
const isPairs =
  'IF(paired,AND(ROWS(baseline)=ROWS(pilot),COLUMNS(baseline)=COLUMNS(pilot),COUNT(baseline)=COUNT(pilot),' +
  `${numbersThenBlanks('baseline')},${numbersThenBlanks('pilot')}),TRUE)`;
const level = { level: orElse('confidence', 0.95) };

/** Welch's test of two groups, or the paired one. */
const tTest = {
  baselineMean: 'AVERAGE(baseline)',
  pilotMean: 'AVERAGE(pilot)',
  baselineDeviation: 'STDEV.S(baseline)',
  pilotDeviation: 'STDEV.S(pilot)',
  baselineError: 'baselineDeviation^2/COUNT(baseline)',
  pilotError: 'pilotDeviation^2/COUNT(pilot)',
  difference: 'pilotMean-baselineMean',
};
const welch = {
  standardError: 'SQRT(baselineError+pilotError)',
  degrees:
    '(baselineError+pilotError)^2/' + '(baselineError^2/(COUNT(baseline)-1)+pilotError^2/(COUNT(pilot)-1))',
};
const interval = {
  tValue: 'difference/standardError',
  margin: 'standardError*AIROI_T_INVERSE(level,degrees)',
};
const pValue = 'BETA.DIST(degrees/(degrees+tValue^2),degrees/2,0.5,TRUE)';
const averageDeviation = 'SQRT((baselineDeviation^2+pilotDeviation^2)/2)';
const present = 'MIN(COUNT(baseline),COUNT(pilot))';

export const pilotTwins: Readonly<Record<string, Twin>> = {
  'AIROI.UPLIFT': {
    name: 'AIROI_UPLIFT',
    parameters: [...required('baseline', 'pilot'), ...optional({ better: '"lower"' })],
    body: given(
      ['COUNT(baseline)>=1', 'COUNT(pilot)>=1', isBetter],
      steps(
        { change: '(AVERAGE(pilot)-AVERAGE(baseline))/ABS(AVERAGE(baseline))' },
        'IF(better="higher",change,0-change)',
      ),
    ),
    comment:
      'How much better the pilot’s mean is than the baseline’s, relative to the baseline; positive is better.',
  },
  'AIROI.COMPARE': {
    name: 'AIROI_COMPARE',
    parameters: [
      ...required('baseline', 'pilot'),
      ...optional({ better: '"lower"', confidence: 0.95, paired: 'FALSE' }),
    ],
    body: steps(
      level,
      given(
        [...isComparable, isPairs],
        steps(
          {
            ...tTest,
            standardError:
              'IF(paired,STDEV.S(TAKE(TOCOL(pilot-baseline),COUNT(pilot)))/SQRT(COUNT(pilot)),SQRT(baselineError+pilotError))',
            degrees: `IF(paired,COUNT(pilot)-1,${welch.degrees})`,
            ...interval,
            averageDeviation,
            groupDegrees: 'COUNT(baseline)+COUNT(pilot)-2',
          },
          figures([
            ['Baseline n', 'COUNT(baseline)'],
            ['Pilot n', 'COUNT(pilot)'],
            ['Baseline mean', 'baselineMean'],
            ['Pilot mean', 'pilotMean'],
            ['Baseline standard deviation', 'baselineDeviation'],
            ['Pilot standard deviation', 'pilotDeviation'],
            ['Difference, pilot - baseline', 'difference'],
            ['Interval from', 'difference-margin'],
            ['Interval to', 'difference+margin'],
            [
              'Relative change',
              'IF(baselineMean=0,"a relative change needs a baseline mean other than 0",difference/ABS(baselineMean))',
            ],
            ['t', 'tValue'],
            ['Degrees of freedom', 'degrees'],
            ['p, two-sided', pValue],
            [
              "Hedges' g",
              'IF(averageDeviation=0,"none: neither group varies",difference/averageDeviation*' +
                'EXP(GAMMALN(groupDegrees/2)-GAMMALN((groupDegrees-1)/2))/SQRT(groupDegrees/2))',
            ],
            [
              'Verdict',
              'AIROI_VERDICT_OF(difference,margin,better,level,averageDeviation/5,' +
                `IF(paired,standardError*SQRT(COUNT(pilot)),averageDeviation*SQRT(2)),${present})`,
            ],
          ]),
        ),
      ),
    ),
    comment:
      'A pilot against its baseline: n, means, difference with confidence interval, t, p (Welch or paired), Hedges’ g and the verdict.',
    needs: ['AIROI_T_INVERSE', 'AIROI_VERDICT_OF'],
  },
  'AIROI.VERDICT': {
    name: 'AIROI_VERDICT',
    parameters: [
      ...required('baseline', 'pilot'),
      ...optional({ better: '"lower"', confidence: 0.95, smallestEffectThatMatters: '""' }),
    ],
    body: steps(
      level,
      given(
        [...isComparable, 'IF(smallestEffectThatMatters="",TRUE,smallestEffectThatMatters>0)'],
        steps(
          { ...tTest, ...welch, margin: interval.margin, averageDeviation },
          // A test needs values that vary.
          'IF(standardError=0,1/0,AIROI_VERDICT_OF(difference,margin,better,level,' +
            'IF(smallestEffectThatMatters="",averageDeviation/5,smallestEffectThatMatters),' +
            `averageDeviation*SQRT(2),${present}))`,
        ),
      ),
    ),
    comment: 'What a pilot shows: better, worse, no effect, or too few data with the number needed.',
    needs: ['AIROI_T_INVERSE', 'AIROI_VERDICT_OF'],
  },
  'AIROI.DID': {
    name: 'AIROI_DID',
    parameters: [
      ...required('baselineBefore', 'baselineAfter', 'pilotBefore', 'pilotAfter'),
      ...optional({ confidence: 0.95 }),
    ],
    body: steps(
      level,
      given(
        [
          ...['baselineBefore', 'baselineAfter', 'pilotBefore', 'pilotAfter'].map(
            (group) => `COUNT(${group})>=2`,
          ),
          ...isConfidence,
        ],
        steps(
          {
            baselineChange: 'AVERAGE(baselineAfter)-AVERAGE(baselineBefore)',
            pilotChange: 'AVERAGE(pilotAfter)-AVERAGE(pilotBefore)',
            difference: 'pilotChange-baselineChange',
            errorOne: 'STDEV.S(baselineBefore)^2/COUNT(baselineBefore)',
            errorTwo: 'STDEV.S(baselineAfter)^2/COUNT(baselineAfter)',
            errorThree: 'STDEV.S(pilotBefore)^2/COUNT(pilotBefore)',
            errorFour: 'STDEV.S(pilotAfter)^2/COUNT(pilotAfter)',
            standardError: 'SQRT(errorOne+errorTwo+errorThree+errorFour)',
            degrees:
              'standardError^4/(errorOne^2/(COUNT(baselineBefore)-1)+errorTwo^2/(COUNT(baselineAfter)-1)+' +
              'errorThree^2/(COUNT(pilotBefore)-1)+errorFour^2/(COUNT(pilotAfter)-1))',
            ...interval,
          },
          figures([
            ['Change of the baseline', 'baselineChange'],
            ['Change of the pilot', 'pilotChange'],
            ['Effect', 'difference'],
            ['Standard error', 'standardError'],
            ['Interval from', 'difference-margin'],
            ['Interval to', 'difference+margin'],
            ['t', 'tValue'],
            ['Degrees of freedom', 'degrees'],
            ['p, two-sided', pValue],
          ]),
        ),
      ),
    ),
    comment: 'Difference in differences: what the pilot changed beyond what changed anyway, with its t test.',
    needs: ['AIROI_T_INVERSE'],
  },
  'AIROI.RATES': {
    name: 'AIROI_RATES',
    parameters: [
      ...required('baselineErrors', 'baselineTotal', 'pilotErrors', 'pilotTotal'),
      ...optional({ confidence: 0.95 }),
    ],
    body: steps(
      level,
      given(
        [
          numbers('baselineErrors', 'baselineTotal', 'pilotErrors', 'pilotTotal'),
          ...['baselineErrors', 'baselineTotal', 'pilotErrors', 'pilotTotal'].map(
            (count) => `${count}=INT(${count})`,
          ),
          'MIN(baselineErrors,pilotErrors)>=0',
          'MIN(baselineTotal,pilotTotal)>=1',
          'baselineErrors<=baselineTotal',
          'pilotErrors<=pilotTotal',
          ...isConfidence,
        ],
        steps(
          {
            critical: 'NORM.S.INV((1+level)/2)',
            baselineRate: 'baselineErrors/baselineTotal',
            pilotRate: 'pilotErrors/pilotTotal',
            difference: 'pilotRate-baselineRate',
            pooled: '(baselineErrors+pilotErrors)/(baselineTotal+pilotTotal)',
            standardError: 'SQRT(pooled*(1-pooled)*(1/baselineTotal+1/pilotTotal))',
            zValue: 'IF(standardError=0,0,difference/standardError)',
          },
          figures([
            ['Baseline rate', 'baselineRate'],
            ['Pilot rate', 'pilotRate'],
            ['Difference, pilot - baseline', 'difference'],
            [
              'Interval from',
              'difference-SQRT((pilotRate-AIROI_WILSON(pilotErrors,pilotTotal,0-critical))^2+' +
                '(AIROI_WILSON(baselineErrors,baselineTotal,critical)-baselineRate)^2)',
            ],
            [
              'Interval to',
              'difference+SQRT((AIROI_WILSON(pilotErrors,pilotTotal,critical)-pilotRate)^2+' +
                '(baselineRate-AIROI_WILSON(baselineErrors,baselineTotal,0-critical))^2)',
            ],
            ['z', 'zValue'],
            ['p, two-sided', '2*NORM.S.DIST(0-ABS(zValue),TRUE)'],
          ]),
        ),
      ),
    ),
    comment:
      'Two error rates against each other: their difference with Newcombe’s confidence interval, and the z test.',
    needs: ['AIROI_WILSON'],
  },
};

/** What several of these twins share. */
export const pilotParts: readonly Twin[] = [
  {
    name: 'AIROI_T_INVERSE',
    parameters: required('level', 'degrees'),
    body: steps(
      {
        first: 'BETA.INV(level,0.5,degrees/2)',
        // One of Newton's steps: inverses are less exact than what they invert.
        share: 'first-(BETA.DIST(first,0.5,degrees/2,TRUE)-level)/BETA.DIST(first,0.5,degrees/2,FALSE)',
      },
      'SQRT(degrees*share/(1-share))',
    ),
    comment:
      'Student’s t that holds the given share of the distribution between -t and t. T.INV.2T does it for whole degrees of freedom only.',
  },
  {
    name: 'AIROI_VERDICT_OF',
    parameters: required('difference', 'margin', 'better', 'level', 'effect', 'deviation', 'present'),
    body:
      'IF(ABS(difference)>margin,IF(IF(better="higher",difference,0-difference)>0,"better","worse"),' +
      'IF(ABS(difference)+margin<effect,"no effect","too few data: "&present&" of "&' +
      // The largest sample whose interval is still longer than the effect, bit by bit, and one more.
      `1+REDUCE(0,2^(${SAMPLE_BITS}-SEQUENCE(${SAMPLE_BITS})),LAMBDA(size,more,` +
      'IF(IF(size+more<2,TRUE,2*T.INV.2T(1-level,MAX(size+more-1,1))*deviation/SQRT(size+more)>effect),' +
      'size+more,size)))&" per group needed"))',
    comment:
      'Part of AIROI_VERDICT: reads a difference and the margin of its confidence interval against the smallest effect that matters.',
  },
  {
    name: 'AIROI_WILSON',
    parameters: required('errors', 'total', 'critical'),
    body:
      'MAX(0,MIN(1,(errors+critical^2/2+critical*SQRT(errors*(1-errors/total)+critical^2/4))/' +
      '(total+critical^2)))',
    comment: 'Part of AIROI_RATES: a bound of Wilson’s score interval of a rate.',
  },
];
