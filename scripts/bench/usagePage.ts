/** The page in which an import is measured: the pane's own client and worker, without the pane around them. */
import type { TokenPrice } from '../../src/core/case';
import type { UsageProgress } from '../../src/taskpane/usage/importUsage';
import { startUsageWorker } from '../../src/taskpane/usage/startUsageWorker';
import { startImport, startPreview } from '../../src/taskpane/usage/usageJob';

const chosenFile = () => document.querySelector('input')!.files![0]!;

async function begin(prices: readonly TokenPrice[], onProgress: (progress: UsageProgress) => void) {
  const file = chosenFile();
  const { shape, mapping, source } = (await startPreview(startUsageWorker, file, null).result)!;
  const request = {
    shape,
    mapping: { ...mapping, currency: { code: 'USD' } },
    prices,
    target: { ledger: null, source, daysAlreadyThere: 'skip' as const },
  };
  return startImport(startUsageWorker, file, request, onProgress);
}

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const usagePage = {
  preview: () => timed(() => startPreview(startUsageWorker, chosenFile(), null).result),

  async import(prices: readonly TokenPrice[]) {
    let reports = 0;
    const job = await begin(prices, () => (reports += 1));
    const began = performance.now();
    const outcome = (await job.result)!;
    const { ledger, sums, rowsRead, failures } = outcome;
    return { took: performance.now() - began, reports, ledger, sums, rowsRead, failed: failures.rows };
  },

  /** Milliseconds from cancelling after some progress until the job has ended. */
  async cancel(prices: readonly TokenPrice[], pieces: number) {
    let reports = 0;
    let pressed = NaN;
    const job = await begin(prices, () => {
      reports += 1;
      if (reports !== pieces) return;
      pressed = performance.now();
      job.cancel();
    });
    if ((await job.result) !== null) throw new Error('it was imported all the same');
    return performance.now() - pressed;
  },

  /** The same file read by Papa Parse alone, in a worker as well. */
  plain: () =>
    new Promise<{ took: number; rows: number }>((resolve, reject) => {
      const worker = new Worker(new URL('./plainCsvWorker.ts', import.meta.url));
      const began = performance.now();
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data: rows }: MessageEvent<number>) => {
        worker.terminate();
        resolve({ took: performance.now() - began, rows });
      };
      worker.postMessage(chosenFile());
    }),
};

Object.assign(window, { usagePage });
