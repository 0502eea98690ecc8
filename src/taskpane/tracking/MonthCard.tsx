import { monthText } from '../../core/tracking/calendar';
import { dueMonths } from '../../core/tracking/dueList';
import type { Editing } from '../paneState';
import { today } from '../today';
import type { DraftTracking } from './draftTracking';
import { MonthForm } from './MonthForm';
import { chosenMonth, monthLine } from './monthFigures';
import { nextMonth } from './nextMonth';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';

const words = trackingStrings.month;

/** What a month brought and cost: the first that is due, or any other to correct. */
export function MonthCard({ tracked, state }: { tracked: DraftTracking; state: Editing }) {
  const { months, last } = tracked.view;
  const { start } = state.draft.tracking;
  const chosen = chosenMonth(state.openLine);
  const month = chosen ?? nextMonth(tracked.view, start, today());
  const due = dueMonths(tracked.view, start, today());
  const summary =
    due.length > 0
      ? words.due(monthText(due[0]!.date), due.length)
      : last > 0
        ? words.allTold(monthText(months[last - 1]!.date))
        : words.noneDue;
  return (
    <TrackCard id={monthLine(month)} name={words.card} summary={summary} open={chosen !== null}>
      <MonthForm key={month} date={month} tracked={tracked} state={state} />
    </TrackCard>
  );
}
