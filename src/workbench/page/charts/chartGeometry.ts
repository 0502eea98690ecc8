import type { ModelChart } from '../../files/workbookModel';
import { axisScale, type AxisScale } from './axisScale';
import type { ChartData } from './chartData';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedLabel {
  readonly text: string;
  /** The text broken to the room it has. */
  readonly lines?: readonly string[];
  /** Along the axis, in pixels from the chart's corner. */
  readonly at: number;
}

export interface ChartGeometry {
  readonly plot: Box;
  readonly scale: AxisScale;
  /** Pixels of each tick along the value axis. */
  readonly ticks: readonly PlacedLabel[];
  readonly categories: readonly PlacedLabel[];
  /** Pixel position of value 0, or of the bound nearest to it. */
  readonly baseline: number;
  /** Column and bar charts: one box per series and category, null for a gap. */
  readonly bars: readonly (readonly (Box | null)[])[];
  /** Line and scatter charts: runs of points without gaps, per series. */
  readonly lines: readonly (readonly (readonly { readonly x: number; readonly y: number }[])[])[];
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const fontWidth = 6;
const lineHeight = 16;
const padding = 12;
const titleHeight = 30;
const categoryShare = 0.62;
/** Lines of a label under an upright chart. */
const MOST_LINES = 3;

const textWidth = (text: string): number => text.length * fontWidth;

/** Cuts a label to the room it has; an ellipsis says so. */
export function fitText(text: string, room: number): string {
  const letters = Math.max(1, Math.floor(room / fontWidth));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** A label broken between words to the room it has, in three lines at most. */
export function wrapText(text: string, room: number): readonly string[] {
  const letters = Math.max(1, Math.floor(room / fontWidth));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && (longer.length <= letters || lines.length === MOST_LINES)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines.map((line) => fitText(line, room));
}

function extent(chart: ModelChart, data: ChartData): { low: number; high: number } {
  const length = Math.max(0, ...data.series.map((values) => values.length));
  const values: number[] = [0];
  for (let index = 0; index < length; index++) {
    const here = data.series.map((series) => series[index] ?? null).filter((value) => value !== null);
    if (!chart.stacked) values.push(...here);
    else
      values.push(
        here.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
        here.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
      );
  }
  return { low: values.reduce((a, b) => Math.min(a, b)), high: values.reduce((a, b) => Math.max(a, b)) };
}

/** Where the parts of a column, bar, line or scatter chart stand, in pixels. */
export function chartGeometry(
  chart: ModelChart,
  data: ChartData,
  { width, height }: ChartSize,
  formatValue: (value: number) => string,
  formatCategory: (value: number) => string = String,
): ChartGeometry {
  const horizontal = chart.kind === 'bar';
  const count = Math.max(1, data.categories.length, ...data.series.map((values) => values.length));
  const names = Array.from({ length: count }, (_, index) => data.categories[index] || String(index + 1));
  const legend = chart.legend ?? 'none';
  const scale = axisScale({
    ...extent(chart, data),
    steps: Math.max(2, Math.floor((horizontal ? width / 90 : height / 45) - 1)),
    ...(chart.valueAxis?.min === undefined ? {} : { min: chart.valueAxis.min }),
    ...(chart.valueAxis?.max === undefined ? {} : { max: chart.valueAxis.max }),
  });
  const tickTexts = scale.ticks.map(formatValue);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  const legendWidth = Math.min(width * 0.3, widest(chart.series.map(({ name }) => name)) + 34);

  const left =
    padding +
    (legend === 'left' ? legendWidth : 0) +
    (horizontal ? Math.min(width * 0.3, widest(names)) : widest(tickTexts)) +
    8 +
    ((horizontal ? chart.categoryAxis?.title : chart.valueAxis?.title) ? lineHeight + 4 : 0);
  const right = padding + 4 + (legend === 'right' ? legendWidth : 0);
  const plotWidth = Math.max(20, width - left - right);
  const isUpright = !horizontal && chart.kind !== 'scatter';
  const every = isUpright ? Math.ceil((3 * fontWidth * count) / plotWidth) : 1;
  const linesOf = (name: string) => wrapText(name, (plotWidth / count) * every - 6);
  const labelLines = isUpright ? Math.max(1, ...names.map((name) => linesOf(name).length)) : 1;
  const top = (chart.title ? titleHeight + 6 : padding) + (legend === 'top' ? lineHeight + 6 : 0);
  const bottom =
    padding +
    lineHeight * labelLines +
    ((horizontal ? chart.valueAxis?.title : chart.categoryAxis?.title) ? lineHeight + 4 : 0) +
    (legend === 'bottom' ? lineHeight + 6 : 0);
  const plot: Box = {
    x: left,
    y: top,
    width: plotWidth,
    height: Math.max(20, height - top - bottom),
  };

  const place = (value: number): number => {
    const share = (Math.min(Math.max(value, scale.min), scale.max) - scale.min) / (scale.max - scale.min);
    return horizontal ? plot.x + share * plot.width : plot.y + (1 - share) * plot.height;
  };
  const slot = (horizontal ? plot.height : plot.width) / count;
  // Excel draws the first category of a bar chart at the bottom.
  const slotStart = (index: number): number =>
    horizontal ? plot.y + (count - 1 - index) * slot : plot.x + index * slot;

  const step = horizontal ? Math.ceil(lineHeight / slot) : every;
  const named = names.flatMap((name, index) =>
    index % step
      ? []
      : [
          {
            text: name,
            lines: horizontal ? [fitText(name, width * 0.3)] : linesOf(name),
            at: slotStart(index) + slot / 2,
          },
        ],
  );
  const onNumbers = chart.kind === 'scatter' ? acrossNumbers(data, plot, formatCategory) : undefined;
  const isLine = chart.kind === 'line';

  return {
    plot,
    scale,
    ticks: scale.ticks.map((value, index) => ({ text: tickTexts[index]!, at: place(value) })),
    categories: onNumbers?.categories ?? named,
    baseline: place(0),
    bars: isLine || onNumbers ? [] : barBoxes(chart, data, { horizontal, place, slot, slotStart }),
    lines:
      isLine || onNumbers
        ? lineRuns(data, place, onNumbers?.across ?? ((_, index) => slotStart(index) + slot / 2))
        : [],
  };
}

/** A horizontal axis of numbers: its labels, and where each point stands. */
function acrossNumbers({ across = [] }: ChartData, plot: Box, format: (value: number) => string) {
  const all = across.flat().filter((value) => value !== null);
  const [low, high] = [all.reduce((a, b) => Math.min(a, b), 0), all.reduce((a, b) => Math.max(a, b), 0)];
  const start = all.reduce((a, b) => Math.min(a, b), high);
  const { min, max, ticks } = axisScale({
    // Excel begins at 0 unless the points stand close together, far away from it.
    low: start > 0 && high - start < high / 6 ? start : low,
    high,
    steps: Math.max(2, Math.floor(plot.width / 80)),
    zero: false,
  });
  const place = (value: number) => plot.x + ((value - min) / (max - min)) * plot.width;
  return {
    categories: ticks.map((tick) => ({ text: format(tick), at: place(tick) })),
    across: (series: number, index: number) => {
      const value = across[series]?.[index] ?? null;
      return value === null ? null : place(value);
    },
  };
}

interface Placement {
  readonly horizontal: boolean;
  readonly place: (value: number) => number;
  readonly slot: number;
  readonly slotStart: (index: number) => number;
}

function barBoxes(
  chart: ModelChart,
  data: ChartData,
  { horizontal, place, slot, slotStart }: Placement,
): (Box | null)[][] {
  const lanes = chart.stacked ? 1 : Math.max(1, data.series.length);
  const thickness = Math.min(64, (slot * categoryShare) / lanes);
  const reached = { up: [] as number[], down: [] as number[] };
  return data.series.map((values, seriesIndex) =>
    values.map((value, index) => {
      if (value === null) return null;
      const pile = value < 0 ? reached.down : reached.up;
      const from = chart.stacked ? (pile[index] ?? 0) : 0;
      pile[index] = from + value;
      const [a, b] = [place(from), place(from + value)];
      const lane = chart.stacked ? 0 : horizontal ? lanes - 1 - seriesIndex : seriesIndex;
      const across = slotStart(index) + slot / 2 + (lane - lanes / 2) * thickness;
      const along = { start: Math.min(a, b), length: Math.abs(a - b) };
      const gap = thickness > 6 ? 1 : 0;
      return horizontal
        ? { x: along.start, y: across + gap, width: along.length, height: thickness - 2 * gap }
        : { x: across + gap, y: along.start, width: thickness - 2 * gap, height: along.length };
    }),
  );
}

function lineRuns(
  data: ChartData,
  place: (value: number) => number,
  across: (series: number, index: number) => number | null,
): { x: number; y: number }[][][] {
  return data.series.map((values, series) => {
    const runs: { x: number; y: number }[][] = [[]];
    values.forEach((value, index) => {
      const x = across(series, index);
      if (value === null || x === null) runs.push([]);
      else runs.at(-1)!.push({ x, y: place(value) });
    });
    return runs.filter((run) => run.length > 0);
  });
}
