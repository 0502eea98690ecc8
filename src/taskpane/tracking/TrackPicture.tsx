import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Scenario } from '../../core/case';
import { monthText } from '../../core/tracking/calendar';
import { benefitOf, monthlyCostLines } from '../../core/tracking/trackingLines';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { moneyText } from '../outcomeText';
import { strings } from '../strings';
import { useFieldStyles } from '../useFieldStyles';
import { shortMonth } from './shortMonth';
import { trackingStrings } from './trackingStrings';

/** Forced colours leave drawings as they are, so these follow them by themselves. */
const forced = '@media (forced-colors: active)';

const HEIGHT = 150;

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', overflow: 'visible', marginTop: tokens.spacingVerticalS },
  line: { fill: 'none', strokeWidth: '2px', vectorEffect: 'non-scaling-stroke' },
  plan: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeDasharray: '5 4',
    [forced]: { stroke: 'CanvasText' },
  },
  actual: { stroke: tokens.colorBrandForeground1, strokeWidth: '3px', [forced]: { stroke: 'Highlight' } },
  forecast: { stroke: tokens.colorBrandForeground1, [forced]: { stroke: 'Highlight' } },
  range: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.18,
    [forced]: { fill: 'Highlight', fillOpacity: 0.3 },
  },
  axis: { stroke: tokens.colorNeutralStroke1, [forced]: { stroke: 'CanvasText' } },
  label: {
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fill: tokens.colorNeutralForeground2,
    // Readable where a line runs behind it.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    paintOrder: 'stroke',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    '& > li': { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  },
});

/** Plan, actual and forecast with its range, added up month by month. */
export function TrackPicture({ view, currency }: { view: TrackingView; currency: string }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const words = trackingStrings.picture;
  const { tracks } = view.forecast;
  const cumulative = (track: Scenario) => tracks[track].months.map((month) => month.cumulative);
  const [low, likely, high] = [cumulative('low'), cumulative('likely'), cumulative('high')];
  const plan = plannedCumulative(view);
  const all = [0, ...plan, ...low, ...likely, ...high];
  const [bottom, top] = [Math.min(...all), Math.max(...all)];
  const horizon = plan.length - 1;
  const x = (month: number) => (100 * month) / horizon;
  const y = (amount: number) => (top > bottom ? (100 * (top - amount)) / (top - bottom) : 50);
  const points = (line: readonly number[], from: number, to = horizon) =>
    line.slice(from, to + 1).map((amount, at) => `${x(from + at)} ${y(amount)}`);
  const path = (corners: readonly string[]) => `M${corners.join('L')}`;
  const { last } = view;
  const end = view.months.at(-1)!;
  const text = (amount: number) => moneyText(amount, currency);
  const description = words.described(
    text(plan.at(-1)!),
    monthText(end.date),
    last === 0 ? null : words.actualAt(text(likely[last]!), monthText(view.months[last - 1]!.date)),
    words.forecastEnd(text(likely.at(-1)!), text(low.at(-1)!), text(high.at(-1)!)),
  );
  const zero = `${(y(0) * HEIGHT) / 100}px`;
  return (
    <section aria-labelledby="tracking-picture">
      <h2 id="tracking-picture" className={fields.heading}>
        {words.heading}
      </h2>
      <svg className={styles.picture} height={HEIGHT + 18} role="img" aria-label={description}>
        <line className={styles.axis} x1="0%" x2="100%" y1={zero} y2={zero} />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height={HEIGHT} overflow="visible">
          <path
            className={styles.range}
            d={`${path([...points(high, last), ...points(low, last).reverse()])}Z`}
          />
          <path className={mergeClasses(styles.line, styles.plan)} d={path(points(plan, 0))} />
          <path className={mergeClasses(styles.line, styles.forecast)} d={path(points(likely, last))} />
          <path className={mergeClasses(styles.line, styles.actual)} d={path(points(likely, 0, last))} />
        </svg>
        <text className={styles.label} x="0" y="10">
          {strings.shortMoney(top, currency)}
        </text>
        <text className={styles.label} x="100%" y={HEIGHT - 3} textAnchor="end">
          {strings.shortMoney(bottom, currency)}
        </text>
        <text className={styles.label} x="0" y={HEIGHT + 15}>
          {shortMonth(view.months[0]!.date)}
        </text>
        {last > 0 && x(last) > 25 && x(last) < 75 && (
          <text className={styles.label} x={`${x(last)}%`} y={HEIGHT + 15} textAnchor="middle">
            {shortMonth(view.months[last - 1]!.date)}
          </text>
        )}
        <text className={styles.label} x="100%" y={HEIGHT + 15} textAnchor="end">
          {shortMonth(end.date)}
        </text>
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        {(['plan', 'actual', 'forecast'] as const).map((line) => (
          <li key={line}>
            <svg width="22" height="10">
              {line === 'forecast' && <rect className={styles.range} width="22" height="10" />}
              <line className={styles[line]} x1="0" x2="22" y1="5" y2="5" strokeWidth="2" />
            </svg>
            {line === 'forecast' ? words.forecast[view.forecast.range] : words[line]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The plan's net, added up from the start to the horizon. */
function plannedCumulative({ plan }: TrackingView): readonly number[] {
  let sum = -plan.oneOff;
  return [
    sum,
    ...plan.months.map(({ lines }) => {
      sum += benefitOf(lines) - monthlyCostLines.reduce((total, line) => total + lines[line], 0);
      return sum;
    }),
  ];
}
