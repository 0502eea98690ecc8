import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { KillCriterion, KillVerdict } from '../core/runningCost/killCriterion';

const useStyles = makeStyles({
  verdict: { ...typographyStyles.body1, margin: 0 },
  word: {
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { marginRight: tokens.spacingHorizontalXS, verticalAlign: '-2px' },
  },
});

const useTones = makeStyles({
  pays: { color: tokens.colorStatusSuccessForeground1 },
  'not as it stands': { color: tokens.colorStatusWarningForeground3 },
  stop: { color: tokens.colorStatusDangerForeground1 },
} satisfies Record<KillVerdict, object>);

const icons: Readonly<Record<KillVerdict, ReactElement>> = {
  pays: <CheckmarkCircleFilled aria-hidden="true" />,
  'not as it stands': <WarningFilled aria-hidden="true" />,
  stop: <DismissCircleFilled aria-hidden="true" />,
};

/** Whether running it pays: the verdict in a word, and the figures behind it. */
export function KillVerdictView({ kill: { verdict, sentence } }: { kill: KillCriterion }) {
  const styles = useStyles();
  const tones = useTones();
  const colon = verdict === null ? -1 : sentence.indexOf(':');
  return (
    <p className={styles.verdict}>
      <span className={mergeClasses(styles.word, verdict !== null && tones[verdict])}>
        {verdict === null ? <InfoFilled aria-hidden="true" /> : icons[verdict]}
        {sentence.slice(0, colon + 1)}
      </span>
      {sentence.slice(colon + 1)}
    </p>
  );
}
