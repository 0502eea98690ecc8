import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A sample's mean with its interval, in the metric's unit (rates: fractions). */
export interface IntervalRow {
  readonly name: string;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly isPilot: boolean;
}

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  mean: { ...typographyStyles.caption1Strong, textAlign: 'right' },
  row: { display: 'block', width: '100%', height: '26px', overflow: 'visible' },
  axis: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
  baseline: { color: tokens.colorNeutralForeground3, [forced]: { color: 'CanvasText' } },
  pilot: { color: tokens.colorBrandForeground1, [forced]: { color: 'Highlight' } },
  rule: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: 'GrayText' } },
  tick: {
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fill: tokens.colorNeutralForeground3,
    [forced]: { fill: 'CanvasText' },
  },
});

/** Samples on one scale: the mean as a dot, its interval as a bar. */
export function IntervalPicture({
  rows,
  description,
  text,
  tickText,
}: {
  rows: readonly IntervalRow[];
  /** The same in words. */
  description: string;
  text: (value: number) => string;
  /** Writes a round figure of the axis. */
  tickText: (value: number) => string;
}) {
  const styles = useStyles();
  const ends = rows.flatMap(({ low, high, centre }) => [low, high, centre]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const margin = high > low ? (high - low) * 0.06 : Math.abs(high) * 0.1 || 1;
  const [from, to] = [low - margin, high + margin];
  const at = (value: number) => `${((value - from) / (to - from)) * 100}%`;
  const length = (a: number, b: number) => `${(Math.abs(b - a) / (to - from)) * 100}%`;
  const ticks = roundTicks(from, to);
  return (
    <div className={styles.picture} role="img" aria-label={description}>
      {rows.map((row) => (
        <Row key={row.name} name={row.name} mean={text(row.centre)}>
          <svg className={mergeClasses(styles.row, row.isPilot ? styles.pilot : styles.baseline)}>
            {ticks.map((tick) => (
              <line key={tick} className={styles.rule} x1={at(tick)} x2={at(tick)} y1="0" y2="26" />
            ))}
            <rect
              x={at(row.low)}
              width={length(row.low, row.high)}
              y="9"
              height="8"
              rx="4"
              fill="currentColor"
              fillOpacity="0.35"
              stroke="currentColor"
            />
            <circle cx={at(row.centre)} cy="13" r="5" fill="currentColor" />
          </svg>
        </Row>
      ))}
      <Row name="" mean="">
        <svg className={styles.axis}>
          <line className={styles.rule} x1="0%" x2="100%" y1="0.5" y2="0.5" />
          {ticks.map((tick) => (
            <text key={tick} className={styles.tick} x={at(tick)} y="13" textAnchor="middle">
              {tickText(tick)}
            </text>
          ))}
        </svg>
      </Row>
    </div>
  );
}

/** Two to four round figures (1, 2 or 5 times a power of ten apart) between the ends. */
function roundTicks(from: number, to: number): readonly number[] {
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((multiple) => multiple * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

function Row({ name, mean, children }: { name: string; mean: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.name}>{name}</span>
      {children}
      <span className={styles.mean}>{mean}</span>
    </>
  );
}
