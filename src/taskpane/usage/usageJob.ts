import { UsageRefused } from '../../core/usage/usageRefused';
import type { Delimiter } from './delimiters';
import type { UsageFileOutcome, UsageProgress, UsageRequest } from './importUsage';
import type { UsagePreview } from './previewUsage';
import type { UsageAnswer, UsageQuery } from './usageMessages';

/** What of a worker is needed; `startUsageWorker` starts a real one. */
export interface UsageWorker {
  postMessage(query: UsageQuery): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<UsageAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Work on a file in the background. */
export interface UsageJob<T> {
  /**
   * Null where it was cancelled. Fails with `UsageRefused` where the file is not taken as it is, `FileUnreadable`
   * where the browser cannot read it any more, and another error where something of ours is wrong.
   */
  readonly result: Promise<T | null>;
  /** Ends it at once; nothing has changed. */
  cancel(): void;
}

/** The file has gone or changed since it was chosen. */
export class FileUnreadable extends Error {}

/** Reads the first rows of a file and proposes what its columns mean. */
export function startPreview(
  start: () => UsageWorker,
  file: File,
  delimiter: Delimiter | null,
): UsageJob<UsagePreview> {
  return jobOf(start(), { is: 'preview', file, delimiter }, (answer) =>
    answer.is === 'previewed' ? answer.preview : null,
  );
}

/** Imports a file into the ledger of the request. */
export function startImport(
  start: () => UsageWorker,
  file: File,
  request: UsageRequest,
  onProgress: (progress: UsageProgress) => void,
): UsageJob<UsageFileOutcome> {
  return jobOf(start(), { is: 'import', file, request }, (answer) => {
    if (answer.is === 'progress') onProgress(answer.progress);
    return answer.is === 'imported' ? answer.outcome : null;
  });
}

/** @param take What an answer brings; null where the job goes on. */
function jobOf<T>(
  worker: UsageWorker,
  query: UsageQuery,
  take: (answer: UsageAnswer) => T | null,
): UsageJob<T> {
  let cancel = () => worker.terminate();
  const result = new Promise<T | null>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      settle();
    };
    cancel = () => end(() => resolve(null));
    worker.onerror = ({ message }) => end(() => reject(new Error(message || 'The worker could not start')));
    worker.onmessage = ({ data }) => {
      if (data.is === 'refused') {
        end(() => reject(new UsageRefused(data.reason, data.message, data.currencies)));
      } else if (data.is === 'failed') {
        end(() => reject(data.isUnreadable ? new FileUnreadable(data.message) : new Error(data.message)));
      } else {
        const taken = take(data);
        if (taken !== null) end(() => resolve(taken));
      }
    };
    worker.postMessage(query);
  });
  return { result, cancel: () => cancel() };
}
