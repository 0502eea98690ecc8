import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { criteria, criterionKeys } from '../core/recommendation/criteria';
import type { Advice, Recommendation } from '../core/recommendation/recommend';
import { FoldCard } from './FoldCard';
import { decisionStrings } from './decisionStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  word: { ...typographyStyles.subtitle2, margin: 0 },
  reasons: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  summary: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.body1Strong, display: 'block' },
  text: { ...typographyStyles.caption1, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const useTones = makeStyles({
  fund: { color: tokens.colorStatusSuccessForeground1 },
  'extend the pilot': { color: tokens.colorStatusWarningForeground3 },
  stop: { color: tokens.colorStatusDangerForeground1 },
} satisfies Record<Recommendation, object>);

/** What the written rules recommend, with the reasons, and how each criterion stands. */
export function AdviceView({ advice }: { advice: Advice | null }) {
  const styles = useStyles();
  const tones = useTones();
  const fields = useFieldStyles();
  const [isOpen, setOpen] = useState(false);
  if (!advice) return <p className={fields.note}>{decisionStrings.waiting}</p>;
  const { recommendation, deciding, answers } = advice;
  const met = criterionKeys.filter((key) => answers[key].state === 'met').length;
  return (
    <>
      <p className={mergeClasses(styles.word, tones[recommendation])}>
        {decisionStrings.recommendation}: {decisionStrings.recommendations[recommendation]}
      </p>
      <ul className={styles.reasons} aria-label={decisionStrings.why}>
        {deciding.map((key) => (
          <li key={key}>{answers[key].reason}</li>
        ))}
      </ul>
      <FoldCard
        id="criteria"
        name={decisionStrings.all}
        summary={<span className={styles.summary}>{decisionStrings.met(met, criterionKeys.length)}</span>}
        open={isOpen}
        onToggle={setOpen}
      >
        <ul className={styles.list}>
          {criterionKeys.map((key) => (
            <li key={key}>
              <span className={styles.label}>
                {decisionStrings.states[answers[key].state]}: {criteria[key].label}
              </span>
              <span className={styles.text}>{answers[key].reason}</span>
              <span className={mergeClasses(styles.text, styles.quiet)}>
                {decisionStrings.needed(criteria[key].needed)} {criteria[key].why}
              </span>
            </li>
          ))}
        </ul>
      </FoldCard>
    </>
  );
}
