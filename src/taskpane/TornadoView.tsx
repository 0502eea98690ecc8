import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { drivers, type DriverKey } from '../core/assumptions';
import type { BreakEven } from '../core/forecast/breakEvenOf';
import type { NetPresentValueSwing } from '../core/forecast/netPresentValueSwings';
import type { DraftForecast } from './draftForecast';
import { outcomeText } from './outcomeText';
import { strings } from './strings';
import { riskStrings } from './riskStrings';
import { useFieldStyles } from './useFieldStyles';

/** As many drivers as the Risk sheet shows. */
const SHOWN = 5;

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  driver: { marginBottom: tokens.spacingVerticalS },
  label: { ...typographyStyles.caption1Strong, display: 'block' },
  bar: { display: 'block', width: '100%', height: '14px', overflow: 'visible' },
  ends: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  right: { textAlign: 'right' },
  below: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'GrayText' } },
  above: { fill: tokens.colorBrandForeground1, [forced]: { fill: 'Highlight' } },
  likely: { stroke: tokens.colorNeutralForeground1, [forced]: { stroke: 'CanvasText' } },
  zero: {
    stroke: tokens.colorStatusDangerForeground1,
    strokeDasharray: '2 2',
    [forced]: { stroke: 'CanvasText' },
  },
  true: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** The drivers that move the net present value most, and what must be true for it to pay. */
export function TornadoView({ forecast, currency }: { forecast: DraftForecast; currency: string }) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { netPresentValue } = forecast.scenarios.likely.figures;
  const swings = forecast.swings.slice(0, SHOWN);
  if (typeof netPresentValue !== 'number' || swings.length === 0) return null;
  const figures = [netPresentValue, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [from, to] = [Math.min(...figures), Math.max(...figures)];
  const at = (value: number) => (to > from ? ((value - from) / (to - from)) * 100 : 50);
  return (
    <section aria-labelledby="tornado">
      <h2 id="tornado" className={fields.heading}>
        {riskStrings.tornado}
      </h2>
      <p className={fields.note}>
        {riskStrings.tornadoAbout(outcomeText(netPresentValue, 'money', currency))}
        {from < 0 && to > 0 && ` ${riskStrings.zeroLine}`}
      </p>
      <ol className={styles.list}>
        {swings.map((swing) => (
          <li key={swing.key} className={styles.driver}>
            <span className={styles.label}>{drivers[swing.key].label}</span>
            <svg className={styles.bar} aria-hidden="true">
              <Half
                styles={styles}
                from={at(swing.atLow)}
                to={at(netPresentValue)}
                isGain={swing.atLow > netPresentValue}
              />
              <Half
                styles={styles}
                from={at(swing.atHigh)}
                to={at(netPresentValue)}
                isGain={swing.atHigh > netPresentValue}
              />
              <line
                className={styles.likely}
                x1={`${at(netPresentValue)}%`}
                x2={`${at(netPresentValue)}%`}
                y1="0"
                y2="14"
              />
              {from < 0 && to > 0 && (
                <line className={styles.zero} x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2="14" />
              )}
            </svg>
            <Ends swing={swing} currency={currency} />
          </li>
        ))}
      </ol>
      {forecast.breakEven && (
        <>
          <h3 className={fields.heading}>{riskStrings.breakEven}</h3>
          <p className={styles.true}>{mustBe(forecast.breakEven, currency)}</p>
        </>
      )}
    </section>
  );
}

function Half({
  styles,
  from,
  to,
  isGain,
}: {
  styles: ReturnType<typeof useStyles>;
  from: number;
  to: number;
  isGain: boolean;
}) {
  return (
    <rect
      className={isGain ? styles.above : styles.below}
      x={`${Math.min(from, to)}%`}
      width={`${Math.abs(to - from)}%`}
      y="2"
      height="10"
    />
  );
}

/** What comes out at each end, the worse on the left as in the bar. */
function Ends({ swing, currency }: { swing: NetPresentValueSwing; currency: string }) {
  const styles = useStyles();
  const { key, low, high, atLow, atHigh } = swing;
  const text = (end: number, net: number) =>
    riskStrings.tornadoEnd(outcomeText(net, 'money', currency), driverFigure(key, end, currency));
  const both = [text(low, atLow), text(high, atHigh)];
  const [worse, better] = atLow <= atHigh ? both : both.reverse();
  return (
    <span className={styles.ends}>
      <span>{worse}</span>
      <span className={styles.right}>{better}</span>
    </span>
  );
}

function mustBe({ key, likely, value, pays }: BreakEven, currency: string): string {
  if (typeof value === 'string') return strings.sentence(value);
  const text = (figure: number) => driverFigure(key, figure, currency);
  return riskStrings.mustBe(drivers[key].label, pays, text(value), text(likely));
}

/** A driver's figure; time and counts without their unit, which its label tells. */
function driverFigure(key: DriverKey, value: number, currency: string): string {
  const { unit } = drivers[key];
  if (unit === 'fraction') return strings.percent(value);
  return unit === 'money' || unit === 'money per year' || unit === 'months'
    ? outcomeText(value, unit, currency)
    : strings.number(value);
}
