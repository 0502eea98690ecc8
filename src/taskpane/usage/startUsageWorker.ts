import type { UsageWorker } from './usageJob';

/** Starts the worker that reads files of usage; its script is a file of ours, as the page's policy demands. */
export function startUsageWorker(): UsageWorker {
  return new Worker(new URL(/* webpackChunkName: "usage-worker" */ './usageWorker.ts', import.meta.url));
}
