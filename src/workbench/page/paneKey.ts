/** F6 goes from the grid to the pane and back, as in Excel; each place keeps what had the focus in it. */
export function followPaneKey(page: Window, pane: Window): void {
  let left: Element | null = null;
  const onKey = (move: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  const toPane = onKey(() => {
    left = page.document.activeElement;
    pane.focus();
  });
  const toGrid = onKey(() => {
    page.focus();
    if (left instanceof HTMLElement) left.focus();
  });
  // Before the grid sees them: it takes keys for itself.
  page.addEventListener('keydown', toPane, { capture: true });
  pane.addEventListener('keydown', toGrid, { capture: true });
  pane.addEventListener('pagehide', () => page.removeEventListener('keydown', toPane, { capture: true }), {
    once: true,
  });
}
