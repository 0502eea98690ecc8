import type { SummaryWorking } from './summaryWorking';

/** Stands for the last space of a line while its place is looked for. */
const MARK = '¦';

/**
 * A text of any length broken between words into lines of at most so many characters, in native formulas: cells that
 * are not merged wrap only within one column. What does not fit the last line ends in "…".
 *
 * @param text Formula, without "=".
 * @returns Formulas of the lines, with "=".
 */
export function textFlow(
  working: SummaryWorking,
  label: string,
  text: string,
  { characters, lines }: { readonly characters: number; readonly lines: number },
): readonly string[] {
  const most = working.figure(`${label}: characters of a line`, characters);
  let rest = working.figure(`${label}: text`, `=TRIM(${text})`);
  const shown: string[] = [];
  for (let index = 1; index < lines; index++) {
    const first = `LEFT(${rest},${most}+1)`;
    const spaces = `LEN(${first})-LEN(SUBSTITUTE(${first}," ",""))`;
    const cut = working.figure(
      `${label}: end of line ${index}`,
      `=IF(LEN(${rest})<=${most},LEN(${rest}),IF(${spaces}=0,${most},` +
        `FIND("${MARK}",SUBSTITUTE(SUBSTITUTE(${first},"${MARK}","|")," ","${MARK}",${spaces}))))`,
    );
    shown.push(`=TRIM(LEFT(${rest},${cut}))`);
    rest = working.figure(`${label}: rest after line ${index}`, `=TRIM(MID(${rest},${cut}+1,LEN(${rest})))`);
  }
  return [...shown, `=IF(LEN(${rest})<=${most},${rest}&"",LEFT(${rest},${most}-1)&"…")`];
}
