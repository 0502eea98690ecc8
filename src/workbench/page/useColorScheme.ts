import { useEffect, useState } from 'react';
import { PaneColorScheme, type ColorScheme } from './paneColorScheme';

export interface ColorSchemeSwitch {
  readonly scheme: ColorScheme;
  readonly change: (scheme: ColorScheme) => void;
  readonly pane: PaneColorScheme;
}

/** The page's colours, which the pane follows: the system's at first, then what the analyst chooses. */
export function useColorScheme(): ColorSchemeSwitch {
  const [scheme, change] = useState<ColorScheme>(() =>
    window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const [pane] = useState(() => new PaneColorScheme(scheme));
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
    pane.change(scheme);
  }, [pane, scheme]);
  return { scheme, change, pane };
}
