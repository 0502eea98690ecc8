import type { MessagePort as NodePort } from 'node:worker_threads';

/**
 * Message channels that are left open. Univer waits for a turn by a message, and leaves the channel of a pass that
 * was stopped: in a browser nobody notices, but Node does not end while one is open.
 */
const channels = new Set<MessageChannel>();
let users = 0;

class RecordedChannel extends MessageChannel {
  constructor() {
    super();
    channels.add(this);
    (this.port1 as unknown as NodePort).once('close', () => channels.delete(this));
  }
}

/** From now on every message channel of this process is known; once nobody needs them, what is open is closed. */
export function recordChannels(): () => void {
  globalThis.MessageChannel = RecordedChannel;
  users++;
  return () => {
    users--;
    if (users === 0) for (const { port1 } of channels) port1.close();
  };
}
