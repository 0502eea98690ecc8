import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { actualKeys } from '../../core/tracking/actualFigures';
import { monthText } from '../../core/tracking/calendar';
import { dueMonths } from '../../core/tracking/dueList';
import { caseOf } from '../caseDraft';
import { focusAfter } from '../focusAfter';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { today } from '../today';
import { draftTracking } from './draftTracking';
import { isSameMonth, monthFieldId, monthLine } from './monthFigures';
import { nextMonth } from './nextMonth';
import { saveTracking } from './saveTracking';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.month;

/** Puts a month into the sheets and goes on to the next that is due, or takes it out of the case. */
export function SaveMonth({ date, isTold, state }: { date: string; isTold: boolean; state: Editing }) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const { draft } = state;
  const name = monthText(date);
  const save = async () => {
    const saved = await saveTracking(store);
    const view = saved && draftTracking(saved)?.view;
    if (!view) return;
    const { start } = saved.tracking;
    const [due] = dueMonths(view, start, today());
    const next = monthLine(nextMonth(view, start, today()));
    focusAfter(
      () => store.dispatch({ type: 'lineToggled', id: due ? next : null }),
      due ? 'tracking-month' : `${next}-toggle`,
    );
  };
  const remove = () =>
    focusAfter(
      () =>
        store.dispatch({
          type: 'trackingChanged',
          change: { actuals: draft.tracking.actuals.filter((row) => !isSameMonth(row.month, date)) },
          texts: Object.fromEntries(
            [...actualKeys, 'note' as const].map((key) => [monthFieldId(date, key), undefined]),
          ),
        }),
      'tracking-month',
    );
  return (
    <div className={styles.actions}>
      <Button
        disabledFocusable={!isTold || state.build.is === 'building' || caseOf(draft) === null}
        onClick={() => void save()}
      >
        {words.save(name)}
      </Button>
      {isTold && (
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
          {words.remove(name)}
        </Button>
      )}
    </div>
  );
}
