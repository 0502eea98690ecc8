import { flushSync } from 'react-dom';

/** Makes a change that takes an element out of the page, and puts the focus on what can be used after it. */
export function focusNext(gone: HTMLElement, change: () => void): void {
  const next = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')].find(
    (one) => one.tabIndex >= 0 && gone.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
  flushSync(change);
  next?.focus();
}
