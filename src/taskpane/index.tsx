import { createRoot } from 'react-dom/client';
import type { Workbook } from '../sheets/workbook';
import { Pane, type Appearance } from './Pane';

export type { Appearance };

/** Draws the pane; everything it knows of the workbook and of Office's look comes through the services. */
export function renderPane(
  root: HTMLElement,
  services: { readonly workbook: Workbook; readonly appearance: Appearance },
): void {
  createRoot(root).render(<Pane {...services} />);
}
