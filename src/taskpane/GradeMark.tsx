import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Grade } from '../benchmarks/benchmark';
import { gradeStrings } from './gradeStrings';
import { useHidden } from './useHidden';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '22px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    border: '1px solid currentColor',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    flexShrink: 0,
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  fair: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  poor: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

const tones = { A: 'good', B: 'good', C: 'fair', D: 'poor' } as const;

/** A benchmark's grade: a letter, never colour alone, with what it means for the pointer. */
export function GradeMark({ grade }: { grade: Grade }) {
  const styles = useStyles();
  const hidden = useHidden();
  return (
    <span
      className={mergeClasses(styles.mark, styles[tones[grade]])}
      title={gradeStrings.gradeMeanings[grade]}
    >
      <span aria-hidden="true">{grade}</span>
      <span className={hidden}>{gradeStrings.grade(grade)}</span>
    </span>
  );
}
