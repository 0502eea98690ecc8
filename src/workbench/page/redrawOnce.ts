import { requestImmediateMacroTask } from '@univerjs/core';
import { Layer } from '@univerjs/engine-render';

const waiting = new WeakSet<Layer>();

/**
 * Univer opens a message channel, and closes the last one, whenever something asks to be drawn again: several times in
 * each command, which took longer than what a request writes. One message a turn draws the same.
 */
export function redrawOnce(): void {
  Layer.prototype.makeDirtyWithDebounce = function () {
    if (waiting.has(this)) return;
    waiting.add(this);
    const close = requestImmediateMacroTask(() => {
      close();
      waiting.delete(this);
      this.makeDirty();
    });
  };
}
