import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ModelChart } from '../../../src/workbench/files/workbookModel';
import { axisScale } from '../../../src/workbench/page/charts/axisScale';
import { chartData, type ReadValues } from '../../../src/workbench/page/charts/chartData';
import { chartGeometry, fitText, wrapText } from '../../../src/workbench/page/charts/chartGeometry';
import { ChartView } from '../../../src/workbench/page/charts/ChartView';

const chart = (more: Partial<ModelChart> = {}): ModelChart => ({
  name: 'Means',
  kind: 'column',
  title: 'Minutes per task',
  description: 'Means of baseline and pilot',
  series: [
    { name: 'Baseline', values: "'Pilot data'!$B$2:$B$4", categories: "'Pilot data'!$A$2:$A$4" },
    { name: 'Pilot', values: "'Pilot data'!$C$2:$C$4" },
  ],
  legend: 'bottom',
  covers: { row: 0, column: 0, rows: 10, columns: 5 },
  ...more,
});

/** Rows 2 to 4 of the sheet "Pilot data": category, baseline, pilot. */
const rows = [
  ['Triage', 10, 5],
  ['Draft', 20, '#DIV/0!'],
  ['Review', 40, -10],
];
const table: ReadValues = (sheet, { row, column, rows: count, columns }) =>
  sheet === 'Pilot data'
    ? rows.slice(row - 1, row - 1 + count).map((line) => line.slice(column, column + columns))
    : [];

const size = { width: 480, height: 300 };
const plain = String;

test('a series holds what its cells hold; an error is a gap', () => {
  expect(chartData(chart(), table)).toEqual({
    categories: ['Triage', 'Draft', 'Review'],
    series: [
      [10, 20, 40],
      [5, null, -10],
    ],
  });
});

test('a deleted sheet leaves an empty chart, not a failure', () => {
  expect(chartData(chart(), () => [])).toEqual({ categories: [], series: [[], []] });
});

test.each([
  [{ low: 0, high: 119.54, steps: 5 }, [0, 50, 100, 150]],
  [{ low: -10, high: 40, steps: 5 }, [-10, 0, 10, 20, 30, 40]],
  [{ low: 0, high: 0.3, steps: 3 }, [0, 0.1, 0.2, 0.3]],
  [{ low: 0, high: 0, steps: 4 }, [0, 0.5, 1]],
  [{ low: 3, high: 9, steps: 5, min: 2, max: 10 }, [2, 4, 6, 8, 10]],
])('axis of %j has round ticks', (wish, ticks) => {
  expect(axisScale(wish).ticks).toEqual(ticks);
});

test('an axis contains its data and 0, with no more steps than fit', () => {
  const finite = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
  fc.assert(
    fc.property(finite, finite, fc.integer({ min: 2, max: 12 }), (a, b, steps) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const scale = axisScale({ low, high, steps });
      const slack = (scale.max - scale.min) * 1e-8;
      expect(scale.min).toBeLessThanOrEqual(Math.min(0, low) + slack);
      expect(scale.max).toBeGreaterThanOrEqual(Math.max(0, high) - slack);
      expect(scale.ticks.length).toBeLessThanOrEqual(steps + 3);
    }),
  );
});

test('column heights are in proportion, negative ones hang from the zero line', () => {
  const { bars, baseline } = chartGeometry(chart(), chartData(chart(), table), size, plain);
  const [baselineBars, pilotBars] = bars;
  expect(baselineBars![2]!.height / baselineBars![0]!.height).toBeCloseTo(4, 9);
  expect(baselineBars![0]!.y + baselineBars![0]!.height).toBeCloseTo(baseline, 9);
  expect(pilotBars![1]).toBeNull();
  expect(pilotBars![2]!.y).toBeCloseTo(baseline, 9);
});

test('bars lie on their side, the first category at the bottom as in Excel', () => {
  const { bars } = chartGeometry(chart({ kind: 'bar' }), chartData(chart(), table), size, plain);
  expect(bars[0]![0]!.y).toBeGreaterThan(bars[0]![2]!.y);
  expect(bars[0]![2]!.width / bars[0]![0]!.width).toBeCloseTo(4, 9);
});

test('stacked columns stand on each other', () => {
  const both = { categories: ['a'], series: [[10], [30]] };
  const { bars, baseline } = chartGeometry(chart({ stacked: true }), both, size, plain);
  expect(bars[1]![0]!.y + bars[1]![0]!.height).toBeCloseTo(bars[0]![0]!.y, 9);
  expect(baseline - bars[1]![0]!.y).toBeCloseTo(4 * bars[0]![0]!.height, 9);
});

test('a gap interrupts a line', () => {
  const { lines } = chartGeometry(chart({ kind: 'line' }), chartData(chart(), table), size, plain);
  expect(lines.map((runs) => runs.map((run) => run.length))).toEqual([[3], [1, 1]]);
});

test('points of a scatter chart stand where their numbers are, whatever their order', () => {
  const data = { categories: [], across: [[30, 10, 20]], series: [[1, 2, 4]] };
  const [[[first, second, third]]] = chartGeometry(chart({ kind: 'scatter' }), data, size, plain).lines;
  expect((first!.x - second!.x) / (first!.x - third!.x)).toBeCloseTo(2, 9);
  expect((second!.y - third!.y) / (first!.y - third!.y)).toBeCloseTo(2 / 3, 9);
});

test('an axis of dates does not begin in 1900, one of amounts begins at 0', () => {
  const labels = (across: number[]) =>
    chartGeometry(
      chart({ kind: 'scatter' }),
      { categories: [], across: [across], series: [[1, 2]] },
      size,
      plain,
    ).categories.map(({ text }) => Number(text));
  expect(labels([45_000, 45_100])[0]).toBe(45_000);
  expect(labels([10, 100])[0]).toBe(0);
});

test('what is stacked on a bar without fill floats, each bar in its own colour', () => {
  const markup = renderToStaticMarkup(
    <ChartView
      chart={chart({
        kind: 'bar',
        stacked: true,
        series: [
          { name: 'From', values: 'S!A1:A2', noFill: true },
          { name: 'Range', values: 'S!B1:B2', color: '#111111', pointColors: { 1: '#C00000' } },
        ],
      })}
      data={{
        categories: ['a', 'b'],
        series: [
          [10, 20],
          [5, 5],
        ],
      }}
      formatNumber={plain}
      {...size}
    />,
  );
  const fills = [...markup.matchAll(/<rect [^>]*height="[\d.]+" fill="([^"]+)"/g)].map(([, fill]) => fill);
  expect(fills.slice(0, 4)).toEqual(['none', 'none', '#111111', '#C00000']);
});

test('everything drawn stays inside the chart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('column', 'bar', 'line' as const),
      fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }), {
        minLength: 2,
        maxLength: 2,
      }),
      (kind, series) => {
        const { bars, lines } = chartGeometry(
          chart({ kind: kind as ModelChart['kind'] }),
          { categories: [], series },
          size,
          plain,
        );
        for (const box of bars.flat()) {
          expect(box!.x).toBeGreaterThanOrEqual(0);
          expect(box!.y).toBeGreaterThanOrEqual(0);
          expect(box!.x + box!.width).toBeLessThanOrEqual(size.width);
          expect(box!.y + box!.height).toBeLessThanOrEqual(size.height);
        }
        for (const point of lines.flat(2)) {
          expect(point.x).toBeLessThanOrEqual(size.width);
          expect(point.y).toBeLessThanOrEqual(size.height);
        }
      },
    ),
  );
});

test('columns stacked on one without fill float, above and below 0', () => {
  // From 10 to 30; from 10 to -20, in two pieces; from -20 to -5.
  const data = {
    categories: ['up', 'across', 'under'],
    series: [
      [10, 0, -5],
      [20, 10, 0],
      [0, -20, -15],
    ],
  };
  const stacked = chart({ stacked: true });
  const { bars, baseline, ticks } = chartGeometry(stacked, data, size, plain);
  const unit = (baseline - ticks.at(-1)!.at) / Number(ticks.at(-1)!.text);
  const span = (boxes: readonly { y: number; height: number }[]) => ({
    top: (baseline - Math.min(...boxes.map(({ y }) => y))) / unit,
    bottom: (baseline - Math.max(...boxes.map(({ y, height }) => y + height))) / unit,
  });
  const shown = (index: number) =>
    span([bars[1]![index]!, bars[2]![index]!].filter(({ height }) => height > 0));
  for (const [index, top, bottom] of [
    [0, 30, 10],
    [1, 10, -20],
    [2, -5, -20],
  ] as const) {
    expect(shown(index).top).toBeCloseTo(top, 6);
    expect(shown(index).bottom).toBeCloseTo(bottom, 6);
  }
});

test('labels under columns break between words, and say where they are cut', () => {
  expect(wrapText('Hours not realised', 60)).toEqual(['Hours not', 'realised']);
  expect(wrapText('One two three four five', 30)).toEqual(['One', 'two', 'thre…']);
});

test('many joined points need no marks', () => {
  const drawn = (unmarked: boolean) =>
    renderToStaticMarkup(
      <ChartView
        chart={chart({ kind: 'scatter', joined: true, unmarked })}
        data={{ categories: [], across: [[1, 2, 3]], series: [[1, 2, 4]] }}
        formatNumber={plain}
        {...size}
      />,
    );
  expect(drawn(false).match(/<circle/g)).toHaveLength(3);
  expect(drawn(true)).not.toContain('<circle');
  expect(drawn(true)).toContain('<polyline');
});

test('labels that do not fit say so', () => {
  expect(fitText('Review of drafts', 60)).toBe('Review of…');
  expect(fitText('Review', 60)).toBe('Review');
});

test('the picture names itself, formats its axis and lists its series', () => {
  const percent = chart({ valueAxis: { title: 'Share', format: '0%' } });
  const markup = renderToStaticMarkup(
    <ChartView
      chart={percent}
      data={{ categories: ['Pilot'], series: [[0.25], [0.5]] }}
      formatNumber={(value, format) => (format === '0%' ? `${value * 100}%` : 'wrong format')}
      {...size}
    />,
  );
  expect(markup).toContain('aria-label="Minutes per task. Means of baseline and pilot"');
  for (const text of ['Minutes per task', 'Baseline', 'Pilot', 'Share', '50%'])
    expect(markup).toContain(`>${text}</text>`);
});

test('a kind that is not drawn is named instead of drawn wrong', () => {
  const markup = renderToStaticMarkup(
    <ChartView
      chart={chart({ kind: 'pie' })}
      data={{ categories: [], series: [[1]] }}
      formatNumber={plain}
      {...size}
    />,
  );
  expect(markup).toContain('A pie chart: it is in the downloaded file, but not drawn here.');
  expect(markup).not.toContain('chart-marks');
});
