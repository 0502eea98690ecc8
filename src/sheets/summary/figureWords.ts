/** Cells with the figures that formulas need to put numbers into words. */
export interface WordCells {
  /** Sign or code of the currency, as it stands before an amount. */
  readonly sign: string;
  readonly hundred: string;
  readonly thousand: string;
  readonly tenThousand: string;
  readonly million: string;
}

/**
 * Figures as short texts, because a number that is too wide for its column shows as "###" on paper. FIXED rather
 * than TEXT: it writes separators as the reader's Excel does. A sentence in place of a figure stays as it is.
 */
export interface FigureWords {
  /** "$412k". */
  readonly money: (cell: string) => string;
  /** "137%". */
  readonly percent: (cell: string) => string;
  /** "-18.2%". */
  readonly exactPercent: (cell: string) => string;
  /** "14.2 months". */
  readonly months: (cell: string) => string;
  /** "1,240.5", without decimals where there are none to show. */
  readonly number: (cell: string) => string;
}

/** Minus as it is set in print. */
export const MINUS = '−';

export function figureWords({ sign, hundred, thousand, tenThousand, million }: WordCells): FigureWords {
  const orSentence = (cell: string, words: string) => `IF(ISNUMBER(${cell}),${words},${cell}&"")`;
  // Rounded first: FIXED alone takes a 5 that binary holds as a little less down in Gnumeric.
  const fixed = (figure: string, decimals: 0 | 1) => `FIXED(ROUND(${figure},${decimals}),${decimals})`;
  const signed = (cell: string, rounded: string, words: string) =>
    orSentence(cell, `IF(${rounded}<0,"${MINUS}","")&${words}`);
  const percent = (cell: string, decimals: 0 | 1) =>
    signed(
      cell,
      `ROUND(${cell}*${hundred},${decimals})`,
      `${fixed(`ABS(${cell})*${hundred}`, decimals)}&"%"`,
    );
  return {
    money: (cell) => {
      const size = `ABS(${cell})`;
      return signed(
        cell,
        `ROUND(${cell},0)`,
        `${sign}&IF(${size}<${tenThousand},${fixed(size, 0)},` +
          `IF(${size}<${million},${fixed(`${size}/${thousand}`, 0)}&"k",${fixed(`${size}/${million}`, 1)}&"m"))`,
      );
    },
    percent: (cell) => percent(cell, 0),
    exactPercent: (cell) => percent(cell, 1),
    months: (cell) => orSentence(cell, `${fixed(cell, 1)}&" months"`),
    number: (cell) =>
      orSentence(cell, `IF(ROUND(${cell},0)=ROUND(${cell},1),${fixed(cell, 0)},${fixed(cell, 1)})`),
  };
}
