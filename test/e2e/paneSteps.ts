import type { OpenWorkbench } from './openWorkbench';

/** What an analyst fills in by hand. */
export interface Figures {
  readonly hoursSavedPerWeek: string;
  readonly loadedHourlyCost: string;
  readonly toolCost: string;
  readonly implementationCost: string;
}

/** What the pane says of a metric, verdict first. */
export async function verdictOn({ pane }: OpenWorkbench, name: string): Promise<string> {
  const region = pane.getByRole('region', { name: `Verdict on ${name}` });
  await region.locator(':scope:not([aria-busy="true"]) p').first().waitFor();
  return region.innerText();
}

/** The text of the option that is chosen in a field. */
export async function chosen({ pane }: OpenWorkbench, field: string): Promise<string> {
  return pane.getByLabel(field, { exact: true }).evaluate((select: HTMLSelectElement) => {
    return select.selectedOptions[0]!.text;
  });
}

/** Puts text where Ctrl+V takes it from. */
export async function copyText({ page }: OpenWorkbench, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
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
