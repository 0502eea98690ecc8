import type { ModelChart } from '../../files/workbookModel';
import type { ChartData } from './chartData';
import { chartGeometry, fitText, type ChartGeometry, type ChartSize } from './chartGeometry';

const palette = ['#4472C4', '#ED7D31', '#7F7F7F', '#FFC000', '#5B9BD5', '#70AD47'];
const drawn: readonly ModelChart['kind'][] = ['column', 'bar', 'line', 'scatter'];

export interface ChartViewProps extends ChartSize {
  readonly chart: ModelChart;
  readonly data: ChartData;
  /** A number as Excel shows it with a number format. */
  readonly formatNumber: (value: number, format: string) => string;
}

/** One chart as SVG; colours of text, lines and ground come from the page's style sheet. */
export function ChartView({ chart, data, formatNumber, width, height }: ChartViewProps) {
  const isDrawn = drawn.includes(chart.kind);
  const format = (axis: ModelChart['valueAxis']) => (value: number) =>
    formatNumber(value, axis?.format ?? 'General');
  const geometry = chartGeometry(
    chart,
    data,
    { width, height },
    format(chart.valueAxis),
    format(chart.categoryAxis),
  );
  return (
    <svg
      className="chart"
      role="img"
      aria-label={[chart.title, chart.description].filter(Boolean).join('. ') || chart.name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="chart-ground" x={0.5} y={0.5} width={width - 1} height={height - 1} rx={3} />
      {chart.title && (
        <text className="chart-title" x={width / 2} y={23} textAnchor="middle">
          {fitText(chart.title, (width - 24) * 0.85)}
        </text>
      )}
      {isDrawn ? (
        <>
          <Axes chart={chart} geometry={geometry} />
          <Marks chart={chart} geometry={geometry} />
          <Legend chart={chart} geometry={geometry} size={{ width, height }} />
        </>
      ) : (
        <text className="chart-label" x={width / 2} y={height / 2} textAnchor="middle">
          {`A ${chart.kind} chart: it is in the downloaded file, but not drawn here.`}
        </text>
      )}
    </svg>
  );
}

function colorOf(chart: ModelChart, index: number, point?: number): string {
  const { color, noFill, pointColors } = chart.series[index]!;
  if (noFill) return 'none';
  return (
    (point === undefined ? undefined : pointColors?.[point]) ?? color ?? palette[index % palette.length]!
  );
}

function Axes({ chart, geometry }: { chart: ModelChart; geometry: ChartGeometry }) {
  const { plot, ticks, categories, baseline } = geometry;
  const labelLines = Math.max(1, ...categories.map(({ lines }) => lines?.length ?? 1));
  const horizontal = chart.kind === 'bar';
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const left = horizontal ? chart.categoryAxis?.title : chart.valueAxis?.title;
  const below = horizontal ? chart.valueAxis?.title : chart.categoryAxis?.title;
  return (
    <g>
      {ticks.map(({ text, at }) =>
        horizontal ? (
          <g key={at}>
            <line className="chart-grid" x1={at} x2={at} y1={plot.y} y2={bottom} />
            <text className="chart-label" x={at} y={bottom + 16} textAnchor="middle">
              {text}
            </text>
          </g>
        ) : (
          <g key={at}>
            <line className="chart-grid" x1={plot.x} x2={right} y1={at} y2={at} />
            <text className="chart-label" x={plot.x - 8} y={at + 4} textAnchor="end">
              {text}
            </text>
          </g>
        ),
      )}
      {categories.map(({ text, lines = [text], at }) =>
        horizontal ? (
          <text key={at} className="chart-label" x={plot.x - 8} y={at + 4} textAnchor="end">
            {lines[0]}
          </text>
        ) : (
          lines.map((line, index) => (
            <text
              key={`${at} ${index}`}
              className="chart-label"
              x={at}
              y={bottom + 16 * (index + 1)}
              textAnchor="middle"
            >
              {line}
            </text>
          ))
        ),
      )}
      {horizontal ? (
        <line className="chart-axis" x1={baseline} x2={baseline} y1={plot.y} y2={bottom} />
      ) : (
        <line className="chart-axis" x1={plot.x} x2={right} y1={baseline} y2={baseline} />
      )}
      {left && (
        <text
          className="chart-label"
          textAnchor="middle"
          transform={`translate(20 ${plot.y + plot.height / 2}) rotate(-90)`}
        >
          {left}
        </text>
      )}
      {below && (
        <text
          className="chart-label"
          x={plot.x + plot.width / 2}
          y={bottom + 20 + 16 * labelLines}
          textAnchor="middle"
        >
          {below}
        </text>
      )}
    </g>
  );
}

function Marks({ chart, geometry }: { chart: ModelChart; geometry: ChartGeometry }) {
  const isScatter = chart.kind === 'scatter';
  return (
    <g className="chart-marks">
      {geometry.bars.map((boxes, series) =>
        boxes.map((box, index) => box && <rect key={index} {...box} fill={colorOf(chart, series, index)} />),
      )}
      {geometry.lines.map((runs, series) =>
        runs.map((points, index) => (
          <g key={index} stroke={colorOf(chart, series)} fill={colorOf(chart, series)}>
            {(!isScatter || chart.joined) && (
              <polyline
                fill="none"
                strokeWidth={2}
                strokeLinejoin="round"
                points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
              />
            )}
            {((isScatter && !chart.unmarked) || points.length === 1) &&
              points.map(({ x, y }, point) => <circle key={point} cx={x} cy={y} r={2.5} />)}
          </g>
        )),
      )}
    </g>
  );
}

function Legend({
  chart,
  geometry: { plot },
  size,
}: {
  chart: ModelChart;
  geometry: ChartGeometry;
  size: ChartSize;
}) {
  const place = chart.legend ?? 'none';
  if (place === 'none') return null;
  const upright = place === 'left' || place === 'right';
  const widths = chart.series.map(({ name }) => name.length * 6 + 34);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const start = upright
    ? { x: place === 'left' ? 12 : plot.x + plot.width + 12, y: plot.y + 12 }
    : {
        x: Math.max(12, (size.width - total) / 2),
        y: place === 'top' ? plot.y - 14 : size.height - 10,
      };
  return (
    <g>
      {chart.series.map(({ name }, index) => {
        const before = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
        const x = upright ? start.x : start.x + before;
        const y = upright ? start.y + index * 18 : start.y;
        return (
          <g key={index}>
            <rect
              className="chart-marks"
              x={x}
              y={y - 9}
              width={10}
              height={10}
              rx={2}
              fill={colorOf(chart, index)}
            />
            <text className="chart-label" x={x + 16} y={y}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
