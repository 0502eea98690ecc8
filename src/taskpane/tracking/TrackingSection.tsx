import { CausesView } from './CausesView';
import { draftTracking } from './draftTracking';
import { DriftView } from './DriftView';
import { GatesCard } from './GatesCard';
import { KillCriteriaCard } from './KillCriteriaCard';
import { MonthCard } from './MonthCard';
import { ReadinessCard } from './ReadinessCard';
import { ReportCard } from './ReportCard';
import { StartTracking } from './StartTracking';
import { TakeMonthsCard } from './TakeMonthsCard';
import { TermsCard } from './TermsCard';
import { TimelineCard } from './TimelineCard';
import { TrackingLead } from './TrackingLead';
import { TrackingProblems } from './TrackingProblems';
import { TrackPicture } from './TrackPicture';
import { trackingStrings } from './trackingStrings';
import type { Editing } from '../paneState';
import { useFieldStyles } from '../useFieldStyles';
import { isIsoDate } from '../../core/isoDate';

/** What has come of the case, the answer first, then what there is to tell. */
export function TrackingSection({ state }: { state: Editing }) {
  const fields = useFieldStyles();
  const { draft } = state;
  if (!isIsoDate(draft.tracking.start)) return <StartTracking state={state} />;
  const tracked = draftTracking(draft);
  return (
    <>
      {tracked ? (
        <>
          <TrackingLead view={tracked.view} tracking={draft.tracking} currency={draft.currency} />
          <TrackingProblems view={tracked.view} state={state} />
          <div className={fields.group}>
            <MonthCard tracked={tracked} state={state} />
            <TakeMonthsCard view={tracked.view} state={state} />
          </div>
          <TrackPicture view={tracked.view} currency={draft.currency} />
          <CausesView view={tracked.view} currency={draft.currency} />
          <DriftView view={tracked.view} currency={draft.currency} />
        </>
      ) : (
        <p className={fields.note}>{trackingStrings.waiting}</p>
      )}
      <section className={fields.group} aria-labelledby="tracking-settled">
        <h2 id="tracking-settled" className={fields.heading}>
          {trackingStrings.headings.settled}
        </h2>
        <ReadinessCard state={state} />
        {tracked && <KillCriteriaCard view={tracked.view} state={state} />}
        <GatesCard state={state} />
        {tracked && <ReportCard view={tracked.view} state={state} />}
        <TimelineCard state={state} />
        <TermsCard view={tracked?.view ?? null} state={state} />
      </section>
    </>
  );
}
