import Papa from 'papaparse';
import type { Grid } from '../../core/case';

/** The cells of a table that was copied from a sheet, or stands in a file of values. */
export function cellsOfText(text: string): Grid {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: ['\t', ',', ';', '|'],
    skipEmptyLines: 'greedy',
  });
  return data;
}
