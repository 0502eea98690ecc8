import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue, Grid } from '../../../src/core/case';

/** A public pilot that is not part of this repository: METR's randomised trial of 2025. */
const file = path.join(__dirname, '../../../../shared/data/metr-ai-pilot-2025.csv');

export const hasMetr = existsSync(file);

/**
 * METR's table with one column more, as the trial counts: initial and post-review time together, a missing
 * post-review time replaced by its group's mean.
 */
export function metrTable(): Grid {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  const at = (name: string) => header!.indexOf(name);
  const [group, initial, review] = [
    at('ai_treatment'),
    at('initial_implementation_time'),
    at('post_review_implementation_time'),
  ];
  const reviewOf = (treatment: string) => {
    const known = rows.filter((row) => row[group] === treatment && row[review] !== '');
    return known.reduce((sum, row) => sum + Number(row[review]), 0) / known.length;
  };
  const cells = rows.map((row): CellValue[] => [
    ...row.map((text) => (text === '' ? null : Number(text))),
    Number(row[initial]) + (row[review] === '' ? reviewOf(row[group]!) : Number(row[review])),
  ]);
  return [[...header!, 'total_time'], ...cells];
}
