import { flushSync } from 'react-dom';

/** Makes a change and puts the focus on an element that stands in the page only because of it. */
export function focusAfter(change: () => void, id: string): void {
  flushSync(change);
  document.getElementById(id)?.focus();
}
