/** Cells that figures in words need. */
export interface WordCells {
  readonly currency: string;
  /** 100. */
  readonly hundred: string;
  /** 1,000,000. */
  readonly million: string;
  /** Money below it is told with more decimals, and with how many. */
  readonly small: string;
  readonly smallDecimals: string;
}

const fixed = (figure: string, decimals: string) => `FIXED(ROUND(${figure},${decimals}),${decimals})`;

/** Money of one request or outcome, in words; an expression without "=". */
export function perUnitWords(cell: string, { currency, small, smallDecimals }: WordCells): string {
  const isSmall = `IF(${cell}=0,FALSE,ABS(${cell})<${small})`;
  return `IF(${isSmall},${fixed(cell, smallDecimals)},${fixed(cell, '2')})&" "&${currency}`;
}

export function moneyWords(cell: string, { currency }: Pick<WordCells, 'currency'>): string {
  return `${fixed(cell, '0')}&" "&${currency}`;
}

/** Programs write numbers of more than fifteen digits out differently. */
export function countWords(cell: string, { million }: Pick<WordCells, 'million'>): string {
  return `IF(${cell}<${million}*${million},${fixed(cell, '0')},"a million million and more")`;
}

/** A multiple, with decimals where it has some. */
export function timesWords(cell: string): string {
  return `IF(INT(${cell})=${cell},${fixed(cell, '0')},${fixed(cell, '2')})`;
}

/** A fraction in percent, with a decimal where it has one. */
export function percentWords(cell: string, { hundred }: Pick<WordCells, 'hundred'>): string {
  const percent = `${cell}*${hundred}`;
  return `IF(ROUND(${percent},0)=ROUND(${percent},1),${fixed(percent, '0')},${fixed(percent, '1')})&"%"`;
}

/** The words that a cell holds, as a sentence. */
export function capitalisedSentence(cell: string): string {
  return `UPPER(LEFT(${cell},1))&MID(${cell},2,LEN(${cell}))&"."`;
}
