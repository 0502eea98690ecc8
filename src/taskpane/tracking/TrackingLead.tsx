import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Tracking } from '../../core/case';
import type { Outcome } from '../../core/results';
import { trackingFigures } from '../../core/tracking/trackingFigures';
import { paybackDate, type TrackingFigure, type TrackingView } from '../../core/tracking/trackingOf';
import { Message } from '../Message';
import { ShortOutcome } from '../ShortOutcome';
import { useFieldStyles } from '../useFieldStyles';
import { useTableStyles } from '../useTableStyles';
import { leadSentence } from './leadSentence';
import { shortMonth } from './shortMonth';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const useStyles = makeStyles({
  lead: { ...typographyStyles.subtitle2, margin: 0 },
  range: {
    ...typographyStyles.caption2,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  alarm: { margin: 0, '& + &': { marginTop: tokens.spacingVerticalS } },
});

/** How far it is from the plan and where it leads, in a sentence and four figures; and what has gone wrong. */
export function TrackingLead({
  view,
  tracking,
  currency,
}: {
  view: TrackingView;
  tracking: Tracking;
  currency: string;
}) {
  const styles = useStyles();
  const shared = useTrackingStyles();
  const fields = useFieldStyles();
  const table = useTableStyles();
  const { alarms, figures, forecast, last, paybackDates } = view;
  const words = trackingStrings.lead;
  const plannedPayback = paybackDate(figures.plannedPayback.likely, tracking.start);
  const lead = <p className={styles.lead}>{leadSentence(view, plannedPayback, currency)}</p>;
  if (last === 0) return lead;
  const cells = (figure: TrackingFigure, planned: Outcome, unit: 'money' | 'fraction') => {
    const text = (outcome: Outcome) => <ShortOutcome outcome={outcome} unit={unit} currency={currency} />;
    const { low, likely, high } = figure;
    return (
      <Figures
        now={text(likely)}
        isBelow={typeof likely === 'number' && likely < 0}
        range={low === high ? null : [text(low), text(high)]}
        plan={text(planned)}
      />
    );
  };
  const date = (day: string) => <ShortOutcome outcome={shortMonth(day)} unit="months" currency={currency} />;
  const method = words.methods[forecast.method];
  return (
    <section className={fields.group} aria-label={trackingStrings.headings.answer}>
      {lead}
      <table className={table.table} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.first)}>
              {words.figure}
            </th>
            <th scope="col" className={table.head}>
              {words.now}
            </th>
            <th scope="col" className={table.head}>
              {words.plan}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row label={trackingFigures.realisedRoi.label}>
            {cells(figures.realisedRoi, figures.plannedRoiToDate.likely, 'fraction')}
          </Row>
          <Row label={trackingFigures.netToDate.label}>
            {cells(figures.netToDate, plannedToDate(figures), 'money')}
          </Row>
          <Row label={trackingFigures.forecastNet.label}>
            {cells(figures.forecastNet, figures.plannedNet.likely, 'money')}
          </Row>
          <Row label={words.payback}>
            <Figures
              now={date(paybackDates.likely)}
              isBelow={false}
              range={
                paybackDates.low === paybackDates.high
                  ? null
                  : [date(paybackDates.high), date(paybackDates.low)]
              }
              plan={date(plannedPayback)}
            />
          </Row>
        </tbody>
      </table>
      <p className={shared.quiet}>
        {forecast.range === 'window'
          ? words.method(method, forecast.benefit?.months ?? 0)
          : words.methodScenarios(method)}{' '}
        {alarms.length === 0 && trackingStrings.alarms.none}
      </p>
      {alarms.length > 0 && (
        <Message tone="warning" title={trackingStrings.alarms.title(alarms.length)}>
          {alarms.map(({ key, sentence }) => (
            <p key={key} className={styles.alarm}>
              {sentence}
            </p>
          ))}
        </Message>
      )}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  const table = useTableStyles();
  return (
    <tr>
      <th scope="row" className={table.label}>
        {label}
      </th>
      {children}
    </tr>
  );
}

function Figures({
  now,
  isBelow,
  range,
  plan,
}: {
  now: ReactNode;
  isBelow: boolean;
  /** The unfavourable end first. */
  range: readonly [ReactNode, ReactNode] | null;
  plan: ReactNode;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <>
      <td className={mergeClasses(table.figure, table.strong, isBelow && table.negative)}>
        {now}
        {range && (
          <span className={styles.range}>
            {range[0]} {trackingStrings.lead.to} {range[1]}
          </span>
        )}
      </td>
      <td className={table.figure}>{plan}</td>
    </>
  );
}

/** Net of the months that count, by the plan. */
function plannedToDate({ netToDate, variance }: TrackingView['figures']): Outcome {
  const [net, by] = [netToDate.likely, variance.likely];
  return typeof net === 'number' && typeof by === 'number' ? net - by : by;
}
