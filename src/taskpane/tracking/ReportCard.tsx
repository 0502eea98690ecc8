import { Button, Link, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { monthText } from '../../core/tracking/calendar';
import { reportProblems } from '../../core/tracking/keptReport';
import { sinceLastReport } from '../../core/tracking/sinceLastReport';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { caseOf } from '../caseDraft';
import { Message } from '../Message';
import { messageOf } from '../messageOf';
import { outcomeText } from '../outcomeText';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { dayText } from './dayText';
import { keepReport } from './keepReport';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.report;

const CARD = 'tracking-report';

type Keeping =
  | { readonly is: 'idle' | 'keeping' }
  | { readonly is: 'kept'; readonly sheet: string }
  | { readonly is: 'failed'; readonly message: string };

/** What has changed since the last report that was kept, and this month's to keep. */
export function ReportCard({ view, state }: { view: TrackingView; state: Editing }) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const [keeping, setKeeping] = useState<Keeping>({ is: 'idle' });
  const { draft } = state;
  const { reports } = draft.tracking;
  const since = sinceLastReport(draft, view);
  const problems = reportProblems(reports, view);
  const last = reports.at(-1);
  const keep = async () => {
    setKeeping({ is: 'keeping' });
    try {
      const sheet = await keepReport(store);
      setKeeping(sheet === null ? { is: 'idle' } : { is: 'kept', sheet });
    } catch (error) {
      setKeeping({ is: 'failed', message: messageOf(error) });
    }
  };
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={last ? words.summary(monthText(last.month), dayText(last.date)) : words.none}
      open={state.openLine === CARD}
    >
      <p className={styles.text}>{words.about}</p>
      {since && (
        <div>
          <p className={styles.strong}>{words.since(monthText(since.then.month))}</p>
          {since.sentences.map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
        </div>
      )}
      {keeping.is === 'kept' && (
        <Message tone="success" title={words.kept}>
          <Link as="button" inline onClick={() => void store.showSheet(keeping.sheet)}>
            {words.show(keeping.sheet)}
          </Link>
        </Message>
      )}
      {keeping.is === 'failed' && (
        <Message tone="error" title={words.failed}>
          {keeping.message}
        </Message>
      )}
      <div>
        <Button
          disabledFocusable={problems.length > 0 || keeping.is === 'keeping' || caseOf(draft) === null}
          icon={keeping.is === 'keeping' ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
          aria-describedby={problems.length > 0 ? 'report-problems' : undefined}
          onClick={() => void keep()}
        >
          {words.keep}
        </Button>
        {problems.length > 0 && (
          <p id="report-problems" className={styles.quiet}>
            {problems.join(' ')}
          </p>
        )}
      </div>
      {reports.length > 0 && (
        <ol className={styles.list} aria-label={words.all}>
          {[...reports].reverse().map(({ month, date, netToDate, forecastNet, alarms }) => (
            <li key={month}>
              <p className={styles.strong}>{monthText(month)}</p>
              <p className={styles.quiet}>
                {words.row(
                  outcomeText(netToDate, 'money', draft.currency),
                  outcomeText(forecastNet, 'money', draft.currency),
                  alarms,
                  dayText(date),
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </TrackCard>
  );
}
