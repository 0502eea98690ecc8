export type ColorScheme = 'light' | 'dark';

const schemeQuery = /^\(prefers-color-scheme:\s*(light|dark)\)$/;

/**
 * The system's colours as the pane sees them. Excel for Mac tells add-ins no theme of its own, so they follow
 * the system; in the workbench they follow the page's switch.
 */
export class PaneColorScheme {
  private readonly lists = new Set<EventTarget>();

  constructor(private scheme: ColorScheme) {}

  /** Answers the media query for the colour scheme in the pane's window. */
  install(pane: Window): void {
    this.lists.clear();
    const original = pane.matchMedia.bind(pane);
    pane.matchMedia = (query) => {
      const wanted = schemeQuery.exec(query)?.[1];
      return wanted ? this.listFor(wanted, original(query)) : original(query);
    };
  }

  change(scheme: ColorScheme): void {
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    for (const list of this.lists) list.dispatchEvent(new Event('change'));
  }

  private listFor(wanted: string, real: MediaQueryList): MediaQueryList {
    const list = new EventTarget() as MediaQueryList;
    Object.defineProperties(list, {
      matches: { get: () => wanted === this.scheme },
      media: { value: real.media },
    });
    this.lists.add(list);
    return list;
  }
}
