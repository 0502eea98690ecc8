import { answerQuery } from './answerQuery';
import type { UsageQuery } from './usageMessages';

// The worker's script: one query, its answers, and then the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<UsageQuery>) => {
  void answerQuery(data, (answer) => self.postMessage(answer));
});
