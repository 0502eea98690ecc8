import { monthText } from '../../core/tracking/calendar';
import { benefitOf, monthlyCostLines, type LineAmounts } from '../../core/tracking/trackingLines';
import type { Actual } from '../../core/case';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { Announcement } from '../Announcement';
import { FieldNote } from '../FieldNote';
import { moneyText } from '../outcomeText';
import { isSameMonth } from './monthFigures';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.month;

/** What a month brings against its plan, as soon as it counts; until then, what is still to tell. */
export function MonthOutcome({
  date,
  view,
  actuals,
  currency,
}: {
  date: string;
  view: TrackingView;
  actuals: readonly Actual[];
  currency: string;
}) {
  const styles = useTrackingStyles();
  const month = view.months.find((one) => one.date === date);
  const at = actuals.findIndex((row) => isSameMonth(row.month, date));
  const sentence = view.rows[at]?.sentence ?? '';
  if (!month?.actual) {
    return sentence === '' ? null : (
      <>
        <FieldNote id="month-outcome" tone="warning">
          {sentence}
        </FieldNote>
        <Announcement text={sentence} />
      </>
    );
  }
  const { lines, oneOff } = month.actual;
  const text = (amount: number) => moneyText(amount, currency);
  const [brought, cost] = [benefitOf(lines), costOf(lines)];
  const [plannedBenefit, plannedCost] = [benefitOf(month.plan.lines), costOf(month.plan.lines)];
  const by = brought - cost - (plannedBenefit - plannedCost);
  const answer = words.brings(
    monthText(date),
    text(brought - cost),
    Math.abs(by) < 0.5 ? null : by < 0 ? words.below(text(-by)) : words.above(text(by)),
    text(plannedBenefit - plannedCost),
  );
  const parts = words.parts(text(brought), text(plannedBenefit), text(cost), text(plannedCost));
  return (
    <div>
      <p className={styles.strong}>{answer}</p>
      <p className={styles.quiet}>
        {parts} {oneOff > 0 && words.besides(text(oneOff))}
      </p>
      <Announcement text={answer} />
    </div>
  );
}

function costOf(lines: LineAmounts): number {
  return monthlyCostLines.reduce((sum, line) => sum + lines[line], 0);
}
