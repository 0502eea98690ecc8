import { Link } from '@fluentui/react-components';
import { drivers, type DriverKey } from '../../core/assumptions';
import { isIsoDate } from '../../core/isoDate';
import { dueList, type DueItem } from '../../core/tracking/dueList';
import { caseOf } from '../caseDraft';
import { focusAfter } from '../focusAfter';
import { Message } from '../Message';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import type { PaneStore } from '../paneStore';
import { today } from '../today';
import { draftTracking } from './draftTracking';
import { monthLine } from './monthFigures';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.due;

/** What is due of the case that was opened, until it is settled or put aside. */
export function DueReminders({ state }: { state: Editing }) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const { draft } = state;
  const stated = caseOf(draft) ?? state.stored?.case;
  if (!stated) return null;
  const isThere = state.section === 'tracking';
  const isTracked = isIsoDate(draft.tracking.start);
  const months = isTracked ? (draftTracking(draft)?.view.months ?? []) : [];
  const due = dueList(stated, { months }, today()).filter(
    // Which month is due stands on the month's own card.
    ({ kind }) => kind === 'benchmark' || kind === 'price' || (isTracked && !(kind === 'month' && isThere)),
  );
  if (due.length === 0) return null;
  return (
    <Message tone="info" title={words.title} onDismiss={() => store.dispatch({ type: 'dueDismissed' })}>
      <ul className={styles.list}>
        {due.map((item) => (
          <li key={item.sentence}>
            {item.sentence}{' '}
            <Link
              as="button"
              inline
              aria-label={words.goToOf(item.sentence)}
              onClick={() => settle(item, store)}
            >
              {words.goTo}
            </Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}

/** Goes to where something that is due is settled. */
function settle({ kind, about }: DueItem, store: PaneStore): void {
  const place = (() => {
    switch (kind) {
      case 'month':
        return { section: 'tracking', line: monthLine(about), id: 'tracking-month' } as const;
      case 'gate':
        return { section: 'tracking', line: 'tracking-gates', id: 'gate-gate' } as const;
      case 'readiness':
        return { section: 'tracking', line: 'tracking-readiness', id: 'tracking-list' } as const;
      case 'benchmark': {
        const key = about as DriverKey;
        return { section: drivers[key].section, id: `figure-${key}` } as const;
      }
      case 'price':
        return { section: 'cost', id: 'tokenPrices' } as const;
    }
  })();
  focusAfter(() => store.reveal(place), place.id);
}
