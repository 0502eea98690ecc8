import { TYPICAL_ANNUAL_DECAY } from '../../core/runningCost/drift';
import { atLeast0, given, numbers, optional, orElse, required, steps } from './expressions';
import type { Twin } from './twin';

export const runningCostTwins: Readonly<Record<string, Twin>> = {
  'AIROI.TOKENCOST': {
    name: 'AIROI_TOKENCOST',
    parameters: [
      ...required('inputTokens', 'outputTokens', 'inputPricePerMillion', 'outputPricePerMillion'),
      ...optional({ cachedShare: 0, cachedPricePerMillion: '""', batchShare: 0, batchDiscount: 0.5 }),
    ],
    body: steps(
      {
        cachedPrice: orElse('cachedPricePerMillion', 0),
        discount: orElse('batchDiscount', 0.5),
      },
      given(
        [
          numbers('inputTokens', 'outputTokens', 'inputPricePerMillion', 'outputPricePerMillion'),
          atLeast0(
            'inputTokens',
            'outputTokens',
            'inputPricePerMillion',
            'outputPricePerMillion',
            'cachedShare',
            'cachedPrice',
            'batchShare',
            'discount',
          ),
          'MAX(cachedShare,batchShare,discount)<=1',
          'OR(cachedShare=0,cachedPricePerMillion<>"")',
        ],
        '(inputTokens*(inputPricePerMillion*(1-cachedShare)+cachedPrice*cachedShare)+' +
          'outputTokens*outputPricePerMillion)/10^6*(1-batchShare*discount)',
      ),
    ),
    comment:
      'Cost of a model’s tokens: each kind at its own price, with the discount on what runs as batches.',
  },
  'AIROI.UNITCOST': {
    name: 'AIROI_UNITCOST',
    parameters: [...required('cost', 'requests'), ...optional({ successRate: 1 })],
    body: steps(
      { rate: orElse('successRate', 1) },
      given(
        [numbers('cost', 'requests'), atLeast0('cost', 'requests', 'rate'), 'rate<=1'],
        'cost/(requests*rate)',
      ),
    ),
    comment: 'Cost per successful outcome: failed requests cost as much and bring nothing.',
  },
  'AIROI.SAVINGS': {
    name: 'AIROI_SAVINGS',
    parameters: [{ name: 'saving', repeating: true }],
    body: given(
      [
        'ISNUMBER(AVERAGE(saving))',
        'MIN(saving)>=0',
        'MAX(saving)<=1',
        'SUM(MAP(saving,LAMBDA(cell,IF(OR(ISNUMBER(cell),cell=""),0,1))))=0',
      ],
      'REDUCE(0,saving,LAMBDA(saved,next,saved+next*(1-saved)))',
    ),
    comment: 'What savings come to together where each acts on what the others leave: 1 - (1 - s1)(1 - s2)…',
  },
  'AIROI.SCALECOST': {
    name: 'AIROI_SCALECOST',
    parameters: [
      ...required('pilotCost', 'pilotVolume', 'targetVolume'),
      ...optional({ fixedCost: 0, elasticity: 1 }),
    ],
    body: steps(
      { power: orElse('elasticity', 1) },
      given(
        [
          numbers('pilotCost', 'pilotVolume', 'targetVolume'),
          atLeast0('targetVolume', 'fixedCost', 'power'),
          'pilotVolume>0',
          'fixedCost<=pilotCost',
        ],
        'fixedCost+(pilotCost-fixedCost)*IF(power=0,1,(targetVolume/pilotVolume)^power)',
      ),
    ),
    comment:
      'What the pilot’s cost becomes at another volume: the fixed part stays, the rest grows with volume.',
  },
  'AIROI.BREAKEVEN': {
    name: 'AIROI_BREAKEVEN',
    parameters: required('fixedCost', 'valuePerOutcome', 'costPerOutcome'),
    body: given(
      [
        numbers('fixedCost', 'valuePerOutcome', 'costPerOutcome'),
        atLeast0('fixedCost', 'valuePerOutcome', 'costPerOutcome'),
      ],
      'IF(costPerOutcome>=valuePerOutcome,NA(),fixedCost/(valuePerOutcome-costPerOutcome))',
    ),
    comment:
      'Outcomes needed to pay the fixed cost; #N/A where an outcome costs as much as it is worth, or more.',
  },
  'AIROI.DRIFT': {
    name: 'AIROI_DRIFT',
    parameters: [
      ...required('value', 'months'),
      ...optional({ annualDecay: TYPICAL_ANNUAL_DECAY, retrainEveryMonths: '""' }),
    ],
    body: steps(
      { decay: orElse('annualDecay', TYPICAL_ANNUAL_DECAY) },
      given(
        [
          numbers('value', 'months'),
          'months>=0',
          'decay>=0',
          'decay<=1',
          'IF(retrainEveryMonths="",TRUE,retrainEveryMonths>0)',
        ],
        steps(
          { sinceTraining: 'IF(retrainEveryMonths="",months,MOD(months,retrainEveryMonths))' },
          'value*IF(sinceTraining=0,1,(1-decay)^(sinceTraining/12))',
        ),
      ),
    ),
    comment: 'What is left of a value after some months of drift, counted anew from each retraining.',
  },
};
