import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Benchmark } from '../benchmarks/benchmark';
import type { BenchmarkAxis } from './benchmarkAxis';

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', overflow: 'visible' },
  rule: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: 'GrayText' } },
  tick: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    [forced]: { fill: 'CanvasText' },
  },
  yours: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorBrandForeground1,
    [forced]: { fill: 'Highlight', stroke: 'Highlight' },
  },
  yoursText: {
    fill: tokens.colorBrandForeground1,
    fontSize: '12px',
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: 'CanvasText' },
  },
  bar: { color: tokens.colorNeutralForeground3, [forced]: { color: 'CanvasText' } },
  own: { color: tokens.colorPaletteMarigoldForeground1, [forced]: { color: 'CanvasText' } },
});

/** Ends of the scale stay inside the picture, with room for a dot. */
const x = (place: number) => `${2.5 + 95 * place}%`;

/** The scale over the bars, with the case's own figure where there is one. */
export function ScaleHead({
  axis,
  own,
  text,
  ownText,
}: {
  axis: BenchmarkAxis;
  own: number | null;
  /** A tick as its metric's unit writes it. */
  text: (value: number) => string;
  ownText: string;
}) {
  const styles = useStyles();
  const place = own === null ? 0 : axis.place(own);
  const anchor = (at: number) => (at < 0.2 ? 'start' : at > 0.8 ? 'end' : 'middle');
  const height = own === null ? 18 : 40;
  return (
    <svg className={styles.picture} height={height} aria-hidden="true">
      {own !== null && (
        <>
          <text className={styles.yoursText} x={x(place)} y={12} textAnchor={anchor(place)}>
            {ownText}
          </text>
          <line className={styles.yours} x1={x(place)} x2={x(place)} y1={16} y2={24} strokeWidth={2} />
        </>
      )}
      {axis.ticks.map(({ value, place: at }) => (
        <text key={value} className={styles.tick} x={x(at)} y={height - 4} textAnchor={anchor(at)}>
          {text(value)}
        </text>
      ))}
    </svg>
  );
}

/** A benchmark on the scale: a bar from low to high, a dot for its central figure, open where an end is unknown. */
export function RangeBar({ axis, row, own }: { axis: BenchmarkAxis; row: Benchmark; own: number | null }) {
  const styles = useStyles();
  const { low, central, high } = row;
  const known = [low, central, high].filter((figure) => figure !== null);
  const [first, last] = [axis.place(known[0]!), axis.place(known.at(-1)!)];
  return (
    <svg
      className={mergeClasses(styles.picture, row.own ? styles.own : styles.bar)}
      height={22}
      aria-hidden="true"
    >
      {axis.ticks.map(({ value, place }) => (
        <line key={value} className={styles.rule} x1={x(place)} x2={x(place)} y1={0} y2={22} />
      ))}
      {own !== null && (
        <line
          className={styles.yours}
          x1={x(axis.place(own))}
          x2={x(axis.place(own))}
          y1={0}
          y2={22}
          strokeWidth={2}
        />
      )}
      {known.length > 1 && (
        <line
          x1={x(first)}
          x2={x(last)}
          y1={11}
          y2={11}
          stroke="currentColor"
          strokeWidth={8}
          strokeOpacity={0.45}
          strokeLinecap="round"
        />
      )}
      {known.length === 1 && central === null && (
        <>
          <line
            x1={x(first)}
            x2={x(low === null ? 0 : 1)}
            y1={11}
            y2={11}
            stroke="currentColor"
            strokeWidth={2}
            strokeDasharray="4 3"
          />
          <line x1={x(first)} x2={x(first)} y1={4} y2={18} stroke="currentColor" strokeWidth={3} />
        </>
      )}
      {central !== null && <circle cx={x(axis.place(central))} cy={11} r={5} fill="currentColor" />}
    </svg>
  );
}
