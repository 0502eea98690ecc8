import { atLeast0, given, numbers, oneOf, optional, orElse, required, steps } from './expressions';
import type { Twin } from './twin';

export const riskTwins: Readonly<Record<string, Twin>> = {
  'AIROI.EXPECTED': {
    name: 'AIROI_EXPECTED',
    parameters: [...required('low', 'likely', 'high'), ...optional({ shape: '"PERT"' })],
    body: given(
      [numbers('low', 'likely', 'high'), 'low<=likely', 'likely<=high', oneOf('shape', 'PERT', 'triangular')],
      'IF(shape="triangular",(low+likely+high)/3,(low+4*likely+high)/6)',
    ),
    comment:
      'Mean of a three-point estimate: (low + 4 likely + high) / 6, or the plain mean where triangular.',
  },
  'AIROI.STRESS': {
    name: 'AIROI_STRESS',
    parameters: [...required('cost'), ...optional({ overrun: 0.4, probability: 1 })],
    body: steps(
      { excess: orElse('overrun', 0.4), chance: orElse('probability', 1) },
      given(
        [numbers('cost'), 'cost>=0', 'excess>=-1', atLeast0('chance'), 'chance<=1'],
        'cost*(1+excess*chance)',
      ),
    ),
    comment: 'A cost under stress: cost x (1 + overrun x probability).',
  },
};
