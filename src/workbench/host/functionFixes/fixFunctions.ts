import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { createBetaDistributions } from './betaDistribution';
import { Concat } from './concat';
import { createDatabaseFunctions } from './databaseFunctions';
import { Edate } from './edate';
import { createIndex } from './indexOfTable';
import { Irr } from './irr';
import { Median } from './median';
import { createNormalDistributions } from './normalDistribution';
import { IfOverArrays, speedUpArrays } from './largeArrays';
import { createSort } from './sort';
import { createTDistributions } from './tDistribution';
import { TTest } from './tTest';

/** Replaces what Univer 0.25.1 calculates wrongly, coarsely or slowly; each file here says what was wrong. */
export function fixFunctions(injector: Injector) {
  speedUpArrays();
  injector
    .get(IFunctionService)
    .registerExecutors(
      new IfOverArrays('IF'),
      createSort(),
      createIndex(),
      new Median('MEDIAN'),
      new Edate('EDATE'),
      new Irr('IRR'),
      new Concat('CONCAT'),
      new TTest('T.TEST'),
      new TTest('TTEST'),
      ...createDatabaseFunctions(),
      ...createBetaDistributions(),
      ...createTDistributions(),
      ...createNormalDistributions(),
    );
}
