import { makeStyles, tokens } from '@fluentui/react-components';
import { spreadOf, type Spread } from './spread';
import { strings } from './strings';

export interface SpreadGroup {
  readonly name: string;
  readonly values: readonly number[];
}

const width = 240;
const labelWidth = 52;
const rowHeight = 34;
const axisHeight = 16;
const dotLimit = 80;

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: 'CanvasText' },
  },
  end: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    [forced]: { fill: 'CanvasText' },
  },
  rule: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: 'CanvasText' } },
  baseline: { color: tokens.colorNeutralForeground3, [forced]: { color: 'CanvasText' } },
  pilot: { color: tokens.colorBrandForeground1, [forced]: { color: 'Highlight' } },
});

/** Both groups on one scale: box of the middle half, whisker, mean, and each value while there are few. */
export function SpreadPicture({ groups, unit }: { groups: readonly SpreadGroup[]; unit: string }) {
  const styles = useStyles();
  const rows = groups.map((group) => ({ ...group, spread: spreadOf(group.values) }));
  const low = Math.min(...rows.map((row) => row.spread.min));
  const high = Math.max(...rows.map((row) => row.spread.max));
  const inner = width - labelWidth - 8;
  const x = (value: number) =>
    labelWidth + 4 + (high > low ? ((value - low) / (high - low)) * inner : inner / 2);
  const height = rows.length * rowHeight + axisHeight;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={rows.map((row) => strings.spread.description(row.name, row.spread, unit)).join(' ')}
    >
      {rows.map((row, index) => (
        <g
          key={row.name}
          className={index === 0 ? styles.baseline : styles.pilot}
          transform={`translate(0 ${index * rowHeight})`}
        >
          <text className={styles.label} x={0} y={rowHeight / 2 + 4}>
            {row.name}
          </text>
          <GroupRow spread={row.spread} values={row.values} x={x} />
        </g>
      ))}
      <line
        className={styles.rule}
        x1={labelWidth}
        x2={width}
        y1={height - axisHeight}
        y2={height - axisHeight}
      />
      <text className={styles.end} x={x(low)} y={height - 2} textAnchor={high > low ? 'start' : 'middle'}>
        {strings.number(low)}
      </text>
      {high > low && (
        <text className={styles.end} x={x(high)} y={height - 2} textAnchor="end">
          {strings.number(high)}
        </text>
      )}
    </svg>
  );
}

function GroupRow({
  spread,
  values,
  x,
}: {
  spread: Spread;
  values: readonly number[];
  x: (value: number) => number;
}) {
  const middle = rowHeight / 2;
  return (
    <>
      <line
        x1={x(spread.min)}
        x2={x(spread.max)}
        y1={middle}
        y2={middle}
        stroke="currentColor"
        opacity={0.6}
      />
      <rect
        x={x(spread.lowerQuartile)}
        y={middle - 8}
        width={Math.max(x(spread.upperQuartile) - x(spread.lowerQuartile), 1)}
        height={16}
        rx={2}
        fill="currentColor"
        fillOpacity={0.18}
        stroke="currentColor"
      />
      {values.length <= dotLimit &&
        values.map((value, index) => (
          // Three lanes keep equal values apart without randomness.
          <circle
            key={index}
            cx={x(value)}
            cy={middle + ((index % 3) - 1) * 5}
            r={1.8}
            fill="currentColor"
            opacity={0.75}
          />
        ))}
      <line
        x1={x(spread.mean)}
        x2={x(spread.mean)}
        y1={middle - 11}
        y2={middle + 11}
        stroke="currentColor"
        strokeWidth={2.5}
      />
    </>
  );
}
