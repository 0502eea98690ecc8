import { createRoot } from 'react-dom/client';
import { Pane, type Services } from './Pane';
import { loadPlanning } from './storedCase';

/** Draws the pane; everything it knows of the workbook and of Office's look comes through the services. */
export function renderPane(root: HTMLElement, services: Services): void {
  createRoot(root).render(<Pane {...services} />);
  // Ready before anybody builds; where it fails now, building tries again and says so.
  loadPlanning().catch(() => undefined);
}
