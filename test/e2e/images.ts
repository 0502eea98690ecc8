import path from 'node:path';
import { root } from './openWorkbench';

/** Where pictures go that a test takes to be looked at. */
export const seen = path.join(root, 'build/images');

/** Where the documentation's pictures go: AIROI_UPDATE_IMAGES=1 replaces them, otherwise they are but looked at. */
export const documented = process.env.AIROI_UPDATE_IMAGES ? path.join(root, 'docs/images') : seen;
