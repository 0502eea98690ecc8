import { parseReference } from '../../files/address';
import type { ModelArea, ModelChart } from '../../files/workbookModel';

/** A chart's figures as its cells hold them now. */
export interface ChartData {
  /** One text per category. */
  readonly categories: readonly string[];
  /** Scatter charts: where the points of each series stand along the horizontal axis. */
  readonly across?: readonly (readonly (number | null)[])[];
  /** One array per series; null where the cell holds no number. */
  readonly series: readonly (readonly (number | null)[])[];
}

/** Calculated values of an area, row by row; empty where the sheet is gone. */
export type ReadValues = (sheet: string, area: ModelArea) => readonly (readonly unknown[])[];

/** Reads a chart's series from the workbook; a cell that holds no number leaves a gap, as in Excel. */
export function chartData(chart: ModelChart, read: ReadValues): ChartData {
  const valuesOf = (reference: string | undefined): unknown[] => {
    const place = reference ? parseReference(reference) : undefined;
    return place ? read(place.sheet, place.area).flat() : [];
  };
  const numbersOf = (reference: string | undefined) =>
    valuesOf(reference).map((value) => (typeof value === 'number' ? value : null));
  return {
    ...(chart.kind === 'scatter' && {
      across: chart.series.map((series) => numbersOf(series.categories)),
    }),
    categories: valuesOf(chart.series.find((series) => series.categories)?.categories).map((value) =>
      String(value ?? ''),
    ),
    series: chart.series.map((series) => numbersOf(series.values)),
  };
}
