import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { driverKeys, drivers } from '../core/assumptions';
import { BuildPanel } from './BuildPanel';
import {
  driverProblems,
  feedsOf,
  metricFindings,
  mistyped,
  readConfidence,
  type CaseDraft,
  type SectionKey,
} from './caseDraft';
import { CaseHeader } from './CaseHeader';
import { costProblems, measureProblems } from './costProblems';
import { readThreshold, thresholds } from './decisionDraft';
import { focusChosenTab } from './focusChosenTab';
import {
  DecisionSection,
  DueReminders,
  FiguresSection,
  RiskSection,
  ShareSection,
  TrackingSection,
} from './laterParts';
import { Message } from './Message';
import { CaseFileNotes } from './OpenCaseFile';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { PilotSection } from './PilotSection';
import { ResultBar } from './ResultBar';
import { strings } from './strings';
import { Tabs } from './Tabs';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > *': { flexShrink: 0 },
  },
  damage: { margin: 0 },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

const intros = {
  pilot: strings.pilotIntro,
  value: strings.valueIntro,
  cost: strings.costIntro,
  risk: strings.riskIntro,
  share: strings.decisionIntro,
  tracking: strings.trackingIntro,
};

/** A case being edited: details, sections, and the result with the build always in view. */
export function Editor({ state }: { state: Editing }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { draft, section, origin } = state;
  const panel = useRef<HTMLDivElement>(null);
  // The messages above a section stay where they are: drawn anew, a screen reader would say them again.
  useLayoutEffect(() => {
    panel.current!.scrollTop = 0;
  }, [section]);
  const isChosen = origin !== null && origin !== 'workbook';
  // The button that led here is gone; a case that opened by itself takes no focus from the sheet.
  useEffect(() => {
    if (isChosen) focusChosenTab();
  }, [isChosen]);
  return (
    <>
      <CaseHeader draft={draft} open={state.detailsOpen} building={state.build.is === 'building'} />
      <Tabs
        chosen={section}
        problems={{
          pilot: problemsIn(draft, 'pilot'),
          value: problemsIn(draft, 'value'),
          cost: problemsIn(draft, 'cost'),
          risk: problemsIn(draft, 'risk'),
          share: problemsIn(draft, 'share'),
          tracking: mistyped(draft).length,
        }}
        onChoose={(key) => store.dispatch({ type: 'sectionChosen', section: key })}
      />
      <div
        ref={panel}
        className={styles.scroll}
        role="tabpanel"
        id="section"
        aria-labelledby={`tab-${section}`}
      >
        {origin && (
          <Message tone="info" onDismiss={() => store.dispatch({ type: 'originDismissed' })}>
            {strings.origin[origin]} {origin === 'file' && <CaseFileNotes />}
          </Message>
        )}
        {state.stored && state.stored.damage.length > 0 && (
          <Message tone="warning" title={strings.damaged}>
            {state.stored.damage.map((sentence) => (
              <p key={sentence} className={styles.damage}>
                {sentence}
              </p>
            ))}
          </Message>
        )}
        {state.stored && state.stored.upgrades.length > 0 && (
          <Message tone="info">
            {state.stored.upgrades.map((sentence) => (
              <p key={sentence} className={styles.damage}>
                {sentence}
              </p>
            ))}
          </Message>
        )}
        {state.followProblem && (
          <Message tone="warning" title={strings.followProblem}>
            {state.followProblem}
          </Message>
        )}
        {state.stored && !state.dueDismissed && <DueReminders state={state} />}
        <p className={styles.intro}>{intros[section]}</p>
        {section === 'pilot' && <PilotSection state={state} />}
        {(section === 'value' || section === 'cost') && (
          <FiguresSection key={section} section={section} state={state} />
        )}
        {section === 'tracking' && <TrackingSection state={state} />}
        {section === 'risk' && <RiskSection draft={draft} />}
        {section === 'share' && (
          <>
            <DecisionSection state={state} />
            <ShareSection />
          </>
        )}
      </div>
      <div className={styles.foot}>
        <ResultBar draft={draft} />
        <BuildPanel state={state} />
      </div>
    </>
  );
}

function problemsIn(draft: CaseDraft, section: Exclude<SectionKey, 'tracking'>): number {
  if (section === 'pilot') {
    const wrong = metricFindings(draft).filter(({ problems }) => Object.keys(problems).length > 0).length;
    return wrong + (draft.metrics.length > 0 && 'problem' in readConfidence(draft) ? 1 : 0);
  }
  if (section === 'share')
    return thresholds.filter((key) => 'problem' in readThreshold(key, draft.decision[key])).length;
  const feeds = feedsOf(draft);
  const lines = section === 'cost' ? costProblems(draft).length + measureProblems(draft).length : 0;
  const figures = driverKeys.filter(
    (key) => drivers[key].section === section && !(key in feeds) && driverProblems(draft, key).length > 0,
  ).length;
  return lines + figures;
}
