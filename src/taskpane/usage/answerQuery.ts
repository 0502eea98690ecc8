import { UsageRefused } from '../../core/usage/usageRefused';
import { importUsage } from './importUsage';
import { previewUsage } from './previewUsage';
import type { UsageAnswer, UsageQuery } from './usageMessages';

/** Does what the page asks; whatever happens, the last answer is one that ends it. */
export async function answerQuery(query: UsageQuery, answer: (answer: UsageAnswer) => void): Promise<void> {
  try {
    if (query.is === 'preview') {
      answer({ is: 'previewed', preview: await previewUsage(query.file, query.delimiter) });
      return;
    }
    const outcome = await importUsage(query.file, query.request, (progress) =>
      answer({ is: 'progress', progress }),
    );
    answer({ is: 'imported', outcome });
  } catch (error) {
    if (error instanceof UsageRefused) {
      const { reason, message, currencies } = error;
      answer({ is: 'refused', reason, message, currencies });
      return;
    }
    // What the browser throws where a file has gone or changed since it was chosen.
    const isUnreadable = error instanceof DOMException;
    const message = isUnreadable || error instanceof Error ? error.message : String(error);
    answer({ is: 'failed', isUnreadable, message });
  }
}
