import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { Concat } from './concat';
import { Edate } from './edate';
import { createIndex } from './indexOfTable';
import { Irr } from './irr';
import { Median } from './median';
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
      createIndex(),
      new Median('MEDIAN'),
      new Edate('EDATE'),
      new Irr('IRR'),
      new Concat('CONCAT'),
      new TTest('T.TEST'),
      new TTest('TTEST'),
      ...createTDistributions(),
      ...createNormalDistributions(),
    );
}
