import type { Metric } from '../../core/case';
import { formula, line } from '../block';
import { measurementFormat } from '../numberFormats';
import { palette } from '../palette';
import type { ChartPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import type { SampleLines } from './sampleLines';
import { FIGURES, type Working } from './working';
import { sampleTitles } from './sampleCells';

export type ChartDrawing = Omit<ChartPlan, 'name' | 'covers'>;

/** From the bottom of the chart up, so that the baseline is read first. */
const upwards = ['pilot', 'pilotBefore', 'baseline', 'baselineBefore'] as const;

/**
 * Each sample's interval as a bar that floats, its shades meeting at the mean. Bars stack from 0, so a bar that
 * reaches below 0 is in pieces on both sides of it.
 */
export function chartLines(
  working: Working,
  { name, unit, design, scale }: Pick<Metric, 'name' | 'unit' | 'design' | 'scale'>,
  { keys, places }: SampleLines,
): ChartDrawing {
  const isRate = design === 'rates';
  const pieces: readonly { readonly head: string; readonly piece: (c: Ends) => string }[] = [
    { head: 'Start', piece: ({ low, high }) => `MAX(0,${low})+MIN(0,${high})` },
    { head: 'To mean', piece: ({ low, centre }) => `MAX(0,${centre})-MAX(0,${low})` },
    { head: 'From mean', piece: ({ centre, high }) => `MAX(0,${high})-MAX(0,${centre})` },
    { head: 'Under 0', piece: ({ centre, high }) => `MIN(0,${centre})-MIN(0,${high})` },
    { head: 'Under 0', piece: ({ low, centre }) => `MIN(0,${low})-MIN(0,${centre})` },
  ];
  working.wideHeading(
    'Drawn in the chart',
    pieces.map(({ head }) => head),
  );
  const first = working.row;
  const drawn = upwards.filter((key) => keys.includes(key));
  for (const key of drawn) {
    const ends = places[key]!;
    const text = isRate ? `"0.0%"` : `IF(ABS(${ends.centre})<1,"0.000","#,##0.0")`;
    const label = `=IF(ISNUMBER(${ends.low}),"${sampleTitles[key]}  "&TEXT(${ends.centre},${text}),"${sampleTitles[key]}: "&${ends.low})`;
    working.blocks.push(line(working.row, 0, [formula(label)], 'label'));
    pieces.forEach(({ piece }, index) =>
      working.at(working.row, index, `=IF(ISNUMBER(${ends.low}),${piece(ends)},0)`, measurementFormat),
    );
    working.row++;
  }
  const area = (column: number) => ({ row: first, column, rows: drawn.length, columns: 1 });
  const colors = (baseline: string, pilot: string) =>
    drawn.map((key) => (key === 'pilot' || key === 'pilotBefore' ? pilot : baseline));
  const dark = { color: palette.pilot, pointColors: colors(palette.baseline, palette.pilot) };
  const light = { color: palette.pilotLight, pointColors: colors(palette.baselineLight, palette.pilotLight) };
  const shades = [{ color: null }, dark, light, light, dark];
  const middle = { 'as measured': 'mean', log: 'geometric mean', trimmed: 'trimmed mean' }[scale];
  const compared = isRate ? 'rate' : middle;
  const shown = design === 'adjusted' ? `unadjusted ${compared}` : compared;
  return {
    kind: 'stackedBar',
    title: `${name}: ${shown} with interval`,
    series: pieces.map(({ head }, index) => ({
      name: head,
      values: area(FIGURES + index),
      categories: area(0),
      ...shades[index]!,
    })),
    valueAxis: {
      title: `${isRate ? 'share of cases' : unit}; shades meet at the ${compared}`,
      format: isRate ? '0%' : 'General',
    },
    legend: false,
    description:
      `Bar chart of ${name}: the ${compared} of the baseline and of the pilot, each with its confidence interval; ` +
      `the figures are in ${cellAddress(first, 0)} and beside it.`,
  };
}

interface Ends {
  readonly low: string;
  readonly centre: string;
  readonly high: string;
}
