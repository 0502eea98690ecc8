/** Puts the focus on the section that is open, where the button that led to the case is gone. */
export function focusChosenTab(): void {
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}
