import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { Edate } from './edate';
import { Irr } from './irr';
import { createSort } from './sort';

/** Replaces functions that Univer 0.25.1 calculates wrongly; each file here says what was wrong. */
export function fixFunctions(injector: Injector) {
  injector.get(IFunctionService).registerExecutors(createSort(), new Edate('EDATE'), new Irr('IRR'));
}
