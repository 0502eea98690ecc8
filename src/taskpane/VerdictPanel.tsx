import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { PersonFeedbackRegular } from '@fluentui/react-icons/svg/person-feedback';
import { useState } from 'react';
import { Announcement } from './Announcement';
import type { Evaluation } from './evaluation';
import { FieldNote } from './FieldNote';
import { IntervalPicture } from './IntervalPicture';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { figureWriter, samplesShown } from './sampleText';
import { strings } from './strings';
import { verdictStrings } from './verdictStrings';
import { Verdict } from './Verdict';
import { verdictText } from './verdictText';
import { WhyView } from './WhyView';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  tag: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
  },
  sentence: { ...typographyStyles.body1, margin: 0 },
  legend: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  why: { alignSelf: 'flex-start', minWidth: 0 },
  advice: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

/** What a metric shows: the verdict in a sentence, the groups in a picture, and the reason one click away. */
export function VerdictPanel({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const styles = useStyles();
  const [last, setLast] = useState<Evaluation | null>(null);
  if (findings.evaluation && findings.evaluation !== last) setLast(findings.evaluation);
  const isCalculating = findings.uncalculated !== null;
  const shown = findings.evaluation ?? (isCalculating ? last : null);
  if (!shown && !isCalculating) return null;
  return (
    <section
      className={styles.panel}
      aria-label={verdictStrings.regionFor(metric.name.trim())}
      aria-busy={isCalculating}
    >
      {isCalculating && (
        <Spinner
          size="extra-tiny"
          labelPosition="after"
          label={shown ? verdictStrings.calculatingOld : strings.verdict.calculating}
        />
      )}
      {shown && <Shown metric={metric} evaluation={shown} />}
    </section>
  );
}

function Shown({ metric, evaluation }: { metric: MetricDraft; evaluation: Evaluation }) {
  const styles = useStyles();
  const store = usePaneStore();
  const [isOpen, setOpen] = useState(false);
  const { finding, quality } = evaluation;
  const { verdict } = finding;
  const sentence = verdictText(metric, finding);
  const why = `${metric.id}-why`;
  const advice = quality?.advice;
  return (
    <>
      {typeof verdict === 'string' ? (
        <>
          <div className={styles.head}>
            <Verdict word={verdict} />
            {metric.evidence === 'self-reported' && (
              <span className={styles.tag}>
                <PersonFeedbackRegular aria-hidden="true" />
                {strings.metric.selfReported}
              </span>
            )}
          </div>
          <p className={styles.sentence}>{sentence}</p>
        </>
      ) : (
        <div>
          <div className={styles.head}>{verdictStrings.none}</div>
          <FieldNote id={`${metric.id}-problem`} tone="warning">
            {sentence}
          </FieldNote>
        </div>
      )}
      <Announcement text={sentence} />
      <Picture metric={metric} evaluation={evaluation} />
      {advice && (
        <FieldNote id={`${metric.id}-advice`} tone="warning">
          {advice.sentence}{' '}
          <Button
            className={styles.advice}
            size="small"
            onClick={() =>
              store.dispatch({ type: 'dataChanged', id: metric.id, change: { scale: advice.scale } })
            }
          >
            {verdictStrings.apply[advice.scale]}
          </Button>
        </FieldNote>
      )}
      <Button
        className={styles.why}
        size="small"
        appearance="subtle"
        iconPosition="after"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? why : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {verdictStrings.why}
      </Button>
      {isOpen && (
        <div id={why}>
          <WhyView metric={metric} evaluation={evaluation} />
        </div>
      )}
    </>
  );
}

function Picture({ metric, evaluation }: { metric: MetricDraft; evaluation: Evaluation }) {
  const styles = useStyles();
  const { finding } = evaluation;
  const text = figureWriter(metric, finding);
  const rows = samplesShown(finding).flatMap(({ name, isPilot, figures }) => {
    const { centre, low, high } = figures;
    return typeof centre === 'number' && typeof low === 'number' && typeof high === 'number'
      ? [{ name, isPilot, centre, low, high }]
      : [];
  });
  if (rows.length < 2) return null;
  const tickText = metric.data.design === 'rates' ? strings.percent : strings.number;
  const description = rows
    .map(({ name, centre, low, high }) => verdictStrings.sample(name, text(centre), text(low), text(high)))
    .join(' ');
  return (
    <div>
      <IntervalPicture rows={rows} description={description} text={text} tickText={tickText} />
      <p className={styles.legend}>
        {metric.data.design === 'rates'
          ? verdictStrings.shareLegend
          : verdictStrings.legends[metric.data.scale]}{' '}
        {metric.data.design === 'adjusted' && verdictStrings.unadjusted}
      </p>
    </div>
  );
}
