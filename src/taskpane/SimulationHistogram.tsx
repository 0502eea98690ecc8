import { makeStyles, tokens } from '@fluentui/react-components';
import type { SimulationRecord } from '../core/forecast/simulationRecord';

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const HEIGHT = 96;

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', overflow: 'visible' },
  loss: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'GrayText' } },
  gain: { fill: tokens.colorBrandForeground1, [forced]: { fill: 'Highlight' } },
  axis: { stroke: tokens.colorNeutralStroke1, [forced]: { stroke: 'CanvasText' } },
  zero: {
    stroke: tokens.colorNeutralForeground1,
    strokeDasharray: '3 2',
    [forced]: { stroke: 'CanvasText' },
  },
  label: {
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fill: tokens.colorNeutralForeground2,
    [forced]: { fill: 'CanvasText' },
  },
});

/** How often trials ended where: a bar for each bin, those below 0 in grey. */
export function SimulationHistogram({
  histogram: { from, width, counts },
  description,
  text,
}: {
  histogram: SimulationRecord['histogram'];
  /** The same in words. */
  description: string;
  /** Writes an edge. */
  text: (value: number) => string;
}) {
  const styles = useStyles();
  const most = Math.max(...counts);
  const to = from + width * counts.length;
  const percent = (share: number) => `${share * 100}%`;
  const zero = -from / (to - from);
  const hasZero = zero > 0 && zero < 1;
  return (
    <svg className={styles.picture} height={HEIGHT + 18} role="img" aria-label={description}>
      {counts.map((count, bin) => {
        const height = (count / most) * (HEIGHT - 4);
        // A bin's edge next to 0 may be off in its last digit.
        const isLoss = from + (bin + 0.5) * width < 0;
        return (
          <rect
            key={bin}
            className={isLoss ? styles.loss : styles.gain}
            x={percent((bin + 0.06) / counts.length)}
            width={percent(0.88 / counts.length)}
            y={HEIGHT - height}
            height={height}
          />
        );
      })}
      <line className={styles.axis} x1="0%" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      {hasZero && (
        <line className={styles.zero} x1={percent(zero)} x2={percent(zero)} y1="0" y2={HEIGHT + 4} />
      )}
      <text className={styles.label} x="0%" y={HEIGHT + 15}>
        {text(from)}
      </text>
      {zero > 0.2 && zero < 0.8 && (
        <text className={styles.label} x={percent(zero)} y={HEIGHT + 15} textAnchor="middle">
          {text(0)}
        </text>
      )}
      <text className={styles.label} x="100%" y={HEIGHT + 15} textAnchor="end">
        {text(to)}
      </text>
    </svg>
  );
}
