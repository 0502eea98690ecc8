import { useState } from 'react';

export type ColorScheme = 'light' | 'dark';

/** The page's colours: the system's at first, then what the analyst chooses. */
export function useColorScheme(): [ColorScheme, (scheme: ColorScheme) => void] {
  return useState<ColorScheme>(() =>
    window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
}
