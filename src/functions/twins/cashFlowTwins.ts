import {
  atLeast0,
  figures,
  flows,
  given,
  isFlows,
  numbers,
  optional,
  orElse,
  required,
  steps,
} from './expressions';
import type { Twin } from './twin';

/** The largest whole number of months that a number holds exactly has so many bits. */
const MONTH_BITS = 53;

const paybackTerms = 'investment,monthlyBenefit,monthlyCost,rampMonths,annualDiscountRate';
const flowAfter = (months: string) => `AIROI_PAYBACK_FLOW(${months},${paybackTerms})`;

/** Flows as a column, and when in the row of flows the payback lies, in periods. */
const paybackPeriods = steps(
  {
    cumulative: 'SCAN(0,present,LAMBDA(total,flow,total+flow))',
    moved: 'SCAN(0,ABS(present),LAMBDA(total,flow,total+flow))',
    // What is small against all that has flowed is nothing but rounding.
    standing: 'IF(ABS(cumulative)<=1E-14*moved,0,cumulative)',
    lastBelow: 'MAX(IF(standing<0,position,0))',
  },
  'IF(lastBelow=MAX(position),NA(),IF(lastBelow=0,0,' +
    'lastBelow-INDEX(standing,lastBelow+1)/INDEX(present,lastBelow+1)))',
);

export const cashFlowTwins: Readonly<Record<string, Twin>> = {
  'AIROI.PAYBACK': {
    name: 'AIROI_PAYBACK',
    parameters: [
      ...required('investment', 'monthlyBenefit'),
      ...optional({ monthlyCost: 0, rampMonths: 0, annualDiscountRate: 0 }),
    ],
    body: given(
      [
        numbers('investment', 'monthlyBenefit'),
        atLeast0('investment', 'monthlyCost', 'rampMonths', 'annualDiscountRate'),
        'annualDiscountRate<=1',
      ],
      `IF(AND(investment=0,${flowAfter('1')}>=0),0,` +
        `IF(OR(monthlyBenefit<=monthlyCost,${flowAfter(`2^${MONTH_BITS}`)}<=0),NA(),` +
        steps(
          {
            // The last whole month after which money is still missing, bit by bit.
            before:
              `REDUCE(0,2^(${MONTH_BITS}-SEQUENCE(${MONTH_BITS})),LAMBDA(months,more,` +
              `IF(${flowAfter('months+more')}<0,months+more,months)))`,
            missing: `0-${flowAfter('before')}`,
          },
          `before+missing/(missing+${flowAfter('before+1')})`,
        ) +
        '))',
    ),
    comment:
      'Months until an AI project has paid back its investment for good, interpolated within the month; #N/A where it never does.',
    needs: ['AIROI_PAYBACK_FLOW'],
  },
  'AIROI.PAYBACKFLOW': {
    name: 'AIROI_PAYBACKFLOW',
    parameters: [...required('cashFlows'), ...optional({ periodsPerYear: 12, annualDiscountRate: 0 })],
    body: steps(
      { periods: orElse('periodsPerYear', 12) },
      given(
        [isFlows('cashFlows'), 'periods>0', 'periods<=366', 'annualDiscountRate>-1'],
        steps(
          {
            position: 'SEQUENCE(COUNT(cashFlows))',
            present: `${flows('cashFlows')}/(1+annualDiscountRate)^((position-1)/periods)`,
          },
          `${paybackPeriods}*12/periods`,
        ),
      ),
    ),
    comment:
      'Months until the cumulative cash flow is no longer negative for good, interpolated within the period; #N/A where it never is.',
  },
  'AIROI.CASHFLOW': {
    name: 'AIROI_CASHFLOW',
    parameters: [
      ...required('annualBenefit', 'annualCost', 'initialCost', 'years'),
      ...optional({ rampMonths: 0, annualDecay: 0, retrainEveryMonths: '""' }),
    ],
    body: given(
      [
        numbers('annualBenefit', 'annualCost', 'initialCost', 'years'),
        atLeast0('annualCost', 'initialCost', 'rampMonths', 'annualDecay'),
        'years>=1',
        'years<=100',
        'years=INT(years)',
        'annualDecay<=1',
        'IF(retrainEveryMonths="",TRUE,retrainEveryMonths>0)',
      ],
      steps(
        {
          month: 'SEQUENCE(years,12)',
          ramp:
            'IF(rampMonths<=month-1,1,IF(rampMonths>=month,(month-0.5)/rampMonths,' +
            '(rampMonths^2-(month-1)^2)/(2*rampMonths)+month-rampMonths))',
          sinceTraining:
            'IF(retrainEveryMonths="",month-1,month-1-retrainEveryMonths*INT((month-1)/retrainEveryMonths))',
          left: 'IF(sinceTraining=0,1,(1-annualDecay)^(sinceTraining/12))',
          benefit: 'annualBenefit/12*MMULT(ramp*left,SEQUENCE(12,1,1,0))',
          net: 'benefit-annualCost',
          cumulative: 'SCAN(0-initialCost,net,LAMBDA(total,flow,total+flow))',
          year: 'SEQUENCE(years)',
        },
        'VSTACK(HSTACK("Year","Benefit","Cost","Net","Cumulative"),' +
          'HSTACK(0,0,initialCost,0-initialCost,0-initialCost),' +
          'HSTACK(year,benefit,annualCost+0*year,net,cumulative))',
      ),
    ),
    comment: 'Cash flow of an AI project year by year, with ramp and decay to the month; undiscounted.',
  },
  'AIROI.TEI': {
    name: 'AIROI_TEI',
    parameters: [
      ...required('initialCost', 'annualBenefits', 'annualCosts'),
      ...optional({ discountRate: 0.1 }),
    ],
    body: steps(
      { rate: orElse('discountRate', 0.1) },
      given(
        [
          numbers('initialCost'),
          'initialCost>=0',
          isFlows('annualBenefits'),
          isFlows('annualCosts'),
          'COUNT(annualBenefits)=COUNT(annualCosts)',
          atLeast0('annualCosts'),
          'rate>-1',
        ],
        steps(
          {
            presentCosts: 'initialCost+NPV(rate,annualCosts)',
            presentBenefits: 'NPV(rate,annualBenefits)',
            netPresentValue: 'presentBenefits-presentCosts',
            position: 'SEQUENCE(COUNT(annualBenefits)+1)',
            present: `VSTACK(0-initialCost,${flows('annualBenefits')}-${flows('annualCosts')})`,
            missing: '0-SUM(present)',
            payback: `${paybackPeriods}*12`,
          },
          figures([
            ['Present value of costs', 'presentCosts'],
            ['Present value of benefits', 'presentBenefits'],
            ['Net present value', 'netPresentValue'],
            [
              'ROI on present values',
              'IF(presentCosts=0,"none: every cost is 0",netPresentValue/presentCosts)',
            ],
            [
              'Payback, months',
              'IFNA(payback,"never pays back: after the last of "&MAX(position)&" flows "&' +
                'ROUND(missing,5-INT(LOG10(missing)))&" is still missing")',
            ],
          ]),
        ),
      ),
    ),
    comment:
      'Business case by the convention of the Total Economic Impact method: present values, NPV, ROI and payback.',
  },
};

/** What several of these twins share. */
export const cashFlowParts: readonly Twin[] = [
  {
    name: 'AIROI_PAYBACK_FLOW',
    parameters: required('months', ...paybackTerms.split(',')),
    body: steps(
      {
        monthlyRate: '(1+annualDiscountRate)^(1/12)-1',
        rampWhole: 'INT(rampMonths)',
        rising: 'MIN(months,rampWhole)',
        // Present values: 1 a month, 1 a month up to the ramp's whole months, and the ramp itself.
        annuity: 'IF(monthlyRate=0,months,(1-(1+monthlyRate)^(0-months))/monthlyRate)',
        risen: 'IF(monthlyRate=0,rising,(1-(1+monthlyRate)^(0-rising))/monthlyRate)',
        ramp:
          'IF(rising=0,0,IF(monthlyRate=0,rising^2/2,' +
          'SUM((SEQUENCE(MAX(rising,1))-0.5)*(1+monthlyRate)^(0-SEQUENCE(MAX(rising,1)))))/rampMonths)',
        restLost:
          'IF(OR(months<=rampWhole,rampMonths=rampWhole),0,' +
          '(rampMonths-rampWhole)^2/(2*rampMonths)*(1+monthlyRate)^(0-rampWhole-1))',
      },
      'monthlyBenefit*(ramp+annuity-risen-restLost)-monthlyCost*annuity-investment',
    ),
    comment: 'Part of AIROI_PAYBACK: the discounted net flow from the start to the end of a month.',
  },
];
