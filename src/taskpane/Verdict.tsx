import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { HourglassHalfRegular } from '@fluentui/react-icons/svg/hourglass-half';
import { SubtractCircleFilled } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import type { VerdictWord } from '../core/pilot/finding';
import { strings } from './strings';

const useStyles = makeStyles({
  verdict: {
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '& svg': { marginRight: tokens.spacingHorizontalXS, verticalAlign: '-2px' },
  },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
  'no effect': { color: tokens.colorNeutralForeground1 },
  'too few data': { color: tokens.colorStatusWarningForeground3 },
});

const icons: Readonly<Record<VerdictWord, ReactElement>> = {
  better: <CheckmarkCircleFilled aria-hidden="true" />,
  worse: <DismissCircleFilled aria-hidden="true" />,
  'no effect': <SubtractCircleFilled aria-hidden="true" />,
  'too few data': <HourglassHalfRegular aria-hidden="true" />,
};

/** The verdict in a word beside its picture; never colour alone. */
export function Verdict({ word }: { word: VerdictWord }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.verdict, styles[word])}>
      {icons[word]}
      {strings.verdict.words[word]}
    </span>
  );
}
