import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowTrendingRegular } from '@fluentui/react-icons/svg/arrow-trending';
import { ArrowTrendingDownRegular } from '@fluentui/react-icons/svg/arrow-trending-down';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { Comparison } from '../core/comparison';
import { strings } from './strings';

const useStyles = makeStyles({
  verdict: {
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '& svg': { marginRight: tokens.spacingHorizontalXXS, verticalAlign: '-2px' },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** Better or worse, in a word beside its picture; never colour alone. */
export function Verdict({ direction }: { direction: Comparison['direction'] }) {
  const styles = useStyles();
  switch (direction) {
    case 'better':
      return (
        <span className={mergeClasses(styles.verdict, styles.good)}>
          <ArrowTrendingRegular aria-hidden="true" />
          {strings.comparison.better}
        </span>
      );
    case 'worse':
      return (
        <span className={mergeClasses(styles.verdict, styles.bad)}>
          <ArrowTrendingDownRegular aria-hidden="true" />
          {strings.comparison.worse}
        </span>
      );
    case 'no change':
      return (
        <span className={styles.verdict}>
          <SubtractRegular aria-hidden="true" />
          {strings.comparison.same}
        </span>
      );
    default:
      return <span className={styles.verdict}>{direction}</span>;
  }
}
