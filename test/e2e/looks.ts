import type { OpenWorkbench } from './openWorkbench';

/** How a pane can look: its width, its colours, and whether the system chooses these instead. */
export interface Look {
  readonly name: string;
  readonly width: 320 | 450;
  readonly scheme: 'light' | 'dark';
  readonly isForced: boolean;
}

const look = (width: Look['width'], scheme: Look['scheme'], isForced = false): Look => ({
  name: `${isForced ? 'forced' : scheme}-${width}`,
  width,
  scheme,
  isForced,
});

/**
 * Each differs from the one before in one thing only, and both ends are narrow: a view may open in either.
 * Contrast themes are dark, as most of Windows' are.
 */
export const looks: readonly Look[] = [
  look(320, 'light'),
  look(450, 'light'),
  look(450, 'dark'),
  look(450, 'dark', true),
  look(320, 'dark', true),
  look(320, 'dark'),
];

/** Gives the pane that stands there another look; nothing of it is opened again. */
export async function wear({ page, pane }: OpenWorkbench, { width, scheme, isForced }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, forcedColors: isForced ? 'active' : null });
  await page.evaluate(
    ([pixels, wanted]) => {
      document.querySelector('iframe')!.style.width = `${pixels}px`;
      const button = document.querySelector<HTMLElement>(`button[aria-label="Switch to ${wanted}"]`);
      // There only where it is not worn already.
      button?.click();
    },
    [width, scheme] as const,
  );
  await pane.waitForFunction(
    ([pixels, wanted]) =>
      window.innerWidth === pixels &&
      document.querySelector<HTMLElement>('.fui-FluentProvider')!.style.colorScheme === wanted,
    [width, scheme] as const,
  );
}
