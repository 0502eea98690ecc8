import { createRoot } from 'react-dom/client';
import { loadLaterParts } from './laterParts';
import { Pane, type Services } from './Pane';
import { loadPlanning } from './storedCase';

/** Draws the pane; everything it knows of the workbook and of Office's look comes through the services. */
export function renderPane(root: HTMLElement, services: Services): void {
  createRoot(root).render(<Pane {...services} />);
  // Ready before anybody needs them; what fails now is tried again when it is needed, and says so.
  loadPlanning().catch(() => undefined);
  loadLaterParts().catch(() => undefined);
}
