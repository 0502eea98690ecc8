import { column, type CatalogueEntry } from './catalogueEntry';

export const cashFlowFunctions: readonly CatalogueEntry[] = [
  {
    id: 'AIROI.PAYBACK',
    family: 'cashFlow',
    definition:
      'Months until the cumulative net flow is no longer negative for good: benefit (growing evenly over the ramp) - cost, discounted by (1 + rate)^(month / 12).',
    source:
      'Nucleus Research, ROI methodology: the time until cumulative net benefits equal the initial investment',
    parameters: [
      { name: 'investment' },
      { name: 'monthlyBenefit' },
      { name: 'monthlyCost', default: 0 },
      { name: 'rampMonths', default: 0 },
      { name: 'annualDiscountRate', default: 0 },
    ],
    examples: [
      {
        arguments: [10000, 1250, 416.6666666666667],
        result: 12,
        source: 'Forrester, blog on ROI and payback: 10,000 / (15,000 - 5,000) of a year',
      },
      {
        arguments: [150, 100, 0, 2],
        result: 2.5,
        source: 'By hand: a ramp of two months brings 25, then 75, then half of 100 is missing',
      },
    ],
    errors: [{ arguments: [100, 50, 50], error: '#N/A', because: 'it never pays back' }],
    native:
      'Without ramp and discount rate =investment/(monthlyBenefit-monthlyCost); with them one cell for each month, or its LAMBDA twin.',
  },
  {
    id: 'AIROI.PAYBACKFLOW',
    family: 'cashFlow',
    definition:
      'Months until the cumulative cash flow is no longer negative for good, interpolated within the period; flow i is discounted by (1 + rate)^(i / periodsPerYear).',
    source:
      'Brealey, Myers and Allen, Principles of Corporate Finance, "Net Present Value and Other Investment Criteria"',
    parameters: [
      { name: 'cashFlows' },
      { name: 'periodsPerYear', default: 12 },
      { name: 'annualDiscountRate', default: 0 },
    ],
    examples: [
      {
        arguments: [column(-10000, 10000), 1],
        result: 12,
        source: 'Forrester, blog on ROI and payback: 10,000 / (15,000 - 5,000) of a year',
      },
      {
        arguments: [column(-2000, 500, 500, 5000), 1],
        result: 26.4,
        source: 'By hand, on the flows of Brealey, Myers and Allen: 1,000 of the 5,000 of year 3',
      },
      {
        arguments: [column(-150, 110, 121), 1, 0.1],
        result: 18,
        source: 'By hand: at 10%, 110 and 121 are worth 100 each',
      },
    ],
    errors: [
      {
        arguments: [column(-100, 30, 30)],
        error: '#N/A',
        because: 'it never pays back; the message says what is missing',
      },
      {
        arguments: [column(-100, 'n/a', 200)],
        error: '#VALUE!',
        because: 'a blank or a text stands among the flows, which would move the later ones',
      },
    ],
    native: 'No single formula: a running total and a look-up, or its LAMBDA twin.',
  },
  {
    id: 'AIROI.CASHFLOW',
    family: 'cashFlow',
    definition:
      "Flows year by year: a month brings a twelfth of the annual benefit, times its share of the ramp, times what drift has left at the month's beginning.",
    source: "This add-in's convention, month by month; decay as in AIROI.DRIFT",
    parameters: [
      { name: 'annualBenefit' },
      { name: 'annualCost' },
      { name: 'initialCost' },
      { name: 'years' },
      { name: 'rampMonths', default: 0 },
      { name: 'annualDecay', default: 0 },
      { name: 'retrainEveryMonths', default: null },
    ],
    examples: [
      {
        arguments: [1200, 200, 500, 3],
        result: [
          [0, 'Net', -500],
          [1, 'Net', 1000],
          [3, 'Cumulative', 2500],
        ],
        source: 'By hand: 1,200 - 200 in each of three years, after 500',
      },
      {
        arguments: [1200, 0, 0, 2, 18],
        result: [
          [1, 'Benefit', 400],
          [2, 'Benefit', 1100],
        ],
        source:
          'By hand: the integral of t / 18 is 4 months of full effect in year 1, and 5 + 6 of them in year 2',
      },
    ],
    errors: [
      {
        arguments: [1200, 200, 500, 2.5],
        error: '#VALUE!',
        because: 'the years are no whole number from 1 to 100',
      },
    ],
    native: 'No single formula: one row for each month, or its LAMBDA twin.',
  },
  {
    id: 'AIROI.TEI',
    family: 'cashFlow',
    definition:
      "Present values of costs and benefits, NPV, ROI = NPV / present value of costs, and payback: the initial cost undiscounted, yearly flows discounted from the year's end.",
    source: 'Forrester, "Total Economic Impact", appendix of every study',
    parameters: [
      { name: 'initialCost' },
      { name: 'annualBenefits' },
      { name: 'annualCosts' },
      { name: 'discountRate', default: 0.1 },
    ],
    examples: [
      {
        arguments: [53150, column(1606511, 3061331, 4229760), column(666715, 636772, 647783)],
        result: [
          ['Present value of costs', 'Value', 1672201],
          ['Present value of benefits', 'Value', 7168371],
          ['Net present value', 'Value', 5496170],
          ['ROI on present values', 'Value', 3.29],
        ],
        within: 'rounding',
        source: 'Forrester, "The Total Economic Impact of SalesLoft" (2020), page 19',
      },
      {
        arguments: [100, column(100, 125), column(50, 0), 0.25],
        result: [
          ['Present value of costs', 'Value', 140],
          ['Present value of benefits', 'Value', 160],
          ['Net present value', 'Value', 20],
          ['ROI on present values', 'Value', 1 / 7],
          ['Payback, months', 'Value', 16.8],
        ],
        source: 'By hand: 100 + 50 / 1.25 and 100 / 1.25 + 125 / 1.5625; 50 back in year 1, then 50 of 125',
      },
    ],
    errors: [
      {
        arguments: [100, column(100, 125), column(50)],
        error: '#VALUE!',
        because: 'benefits and costs do not cover the same years',
      },
    ],
    native: '=NPV(discountRate,annualBenefits)-initialCost-NPV(discountRate,annualCosts)',
  },
];
