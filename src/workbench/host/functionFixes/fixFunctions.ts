import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { Concat } from './concat';
import { Edate } from './edate';
import { Irr } from './irr';
import { createNormalDistributions } from './normalDistribution';
import { createSort } from './sort';
import { createTDistributions } from './tDistribution';
import { TTest } from './tTest';

/** Replaces functions that Univer 0.25.1 calculates wrongly or coarsely; each file here says what was wrong. */
export function fixFunctions(injector: Injector) {
  injector
    .get(IFunctionService)
    .registerExecutors(
      createSort(),
      new Edate('EDATE'),
      new Irr('IRR'),
      new Concat('CONCAT'),
      new TTest('T.TEST'),
      new TTest('TTEST'),
      ...createTDistributions(),
      ...createNormalDistributions(),
    );
}
