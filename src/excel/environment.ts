export type Appearance = 'light' | 'dark';
export type Stop = () => void;

/** Resolves when Office.js may be called. */
export async function whenReady(): Promise<void> {
  await Office.onReady();
}

/** Whether a custom function may answer a number together with its format. */
export function formattedNumbersSupported(): boolean {
  return Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');
}

/** Whether a cell's number may have a card of its own. */
export function cardsSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.19');
}

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Dark or light as Office is; as the system is where Office does not tell. */
export function appearance(): Appearance {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return darkScheme().matches ? 'dark' : 'light';
  return (theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)) ? 'dark' : 'light';
}

export function onAppearanceChanged(listener: (appearance: Appearance) => void): Stop {
  const heard = () => listener(appearance());
  const scheme = darkScheme();
  scheme.addEventListener('change', heard);
  // Where the host knows no such event, the system's scheme remains.
  Office.context.document?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, heard, () => undefined);
  return () => {
    scheme.removeEventListener('change', heard);
    Office.context.document?.removeHandlerAsync?.(Office.EventType.OfficeThemeChanged, { handler: heard });
  };
}

/** Runs when the button of that action in the ribbon is pressed, and shows the pane. */
export function onRibbonAction(action: string, run: () => void): void {
  Office.actions.associate(action, async (event: Office.AddinCommands.Event) => {
    run();
    await Office.addin.showAsTaskpane();
    event.completed();
  });
}

/** Calls back once, when the pane can be seen: a shared runtime may start without showing it. */
export function whenPaneVisible(callback: () => void): void {
  const stops: Stop[] = [];
  let called = false;
  const show = () => {
    if (called) return;
    called = true;
    for (const stop of stops) stop();
    callback();
  };
  const isSeen = () =>
    document.visibilityState === 'visible' && window.innerWidth > 0 && window.innerHeight > 0;
  const check = () => {
    if (isSeen()) show();
  };

  document.addEventListener('visibilitychange', check);
  window.addEventListener('resize', check);
  stops.push(
    () => document.removeEventListener('visibilitychange', check),
    () => window.removeEventListener('resize', check),
  );
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    void Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        if (visibilityMode === Office.VisibilityMode.taskpane) show();
      })
      .then((stop) => stops.push(() => void stop()));
  }
  check();
}

function isDark(color: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  // Brightness as the eye weighs it, ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
