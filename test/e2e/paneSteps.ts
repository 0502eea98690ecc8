import type { OpenWorkbench } from './openWorkbench';

/** What an analyst fills in by hand. */
export interface Figures {
  readonly hoursSavedPerWeek: string;
  readonly loadedHourlyCost: string;
  readonly toolCost: string;
  readonly implementationCost: string;
}

/** Names the metric that "Use my selection" began. */
export async function nameMetric({ pane }: OpenWorkbench, name: string, unit: string): Promise<void> {
  await pane.getByRole('textbox', { name: 'Metric' }).fill(name);
  await pane.getByRole('textbox', { name: 'Unit' }).fill(unit);
}

export async function enterFigures({ pane }: OpenWorkbench, figures: Figures): Promise<void> {
  await pane.getByRole('tab', { name: /Value/ }).click();
  await pane.getByRole('textbox', { name: 'Hours saved per week' }).fill(figures.hoursSavedPerWeek);
  await pane.getByRole('textbox', { name: 'Fully loaded hourly cost' }).fill(figures.loadedHourlyCost);
  await pane.getByRole('tab', { name: /Cost/ }).click();
  await pane.getByRole('textbox', { name: 'Tool cost' }).fill(figures.toolCost);
  await pane.getByRole('textbox', { name: 'Implementation cost' }).fill(figures.implementationCost);
}

/** Presses "Build sheets" and waits until the pane says that they stand. */
export async function buildSheets(bench: OpenWorkbench): Promise<void> {
  await bench.pane.getByRole('button', { name: 'Build sheets' }).click();
  await bench.pane.getByText('The case is in your workbook').waitFor();
  await bench.idle();
}

export async function chooseFromFileMenu({ page }: OpenWorkbench, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
