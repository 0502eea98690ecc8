import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SampleQuality } from '../core/pilot/quality';
import { namesOf } from '../core/pilot/samples';
import type { Evaluation } from './evaluation';
import { firstRowOf } from './firstRow';
import type { DataDraft } from './metricDraft';
import { strings } from './strings';

const useStyles = makeStyles({
  heading: { ...typographyStyles.caption1Strong, margin: 0 },
  list: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the measurements are like: what counts, what does not and why, and what stands out. */
export function QualityView({ data, evaluation }: { data: DataDraft; evaluation: Evaluation }) {
  const styles = useStyles();
  const { samples, quality } = evaluation;
  if (!quality || samples.is !== 'values') return null;
  const said = [
    ...(['baseline', 'pilot', 'baselineBefore', 'pilotBefore'] as const).flatMap((key) => {
      const sample = quality[key];
      return sample ? [strings.quality.sample(strings.range.label[key], facts(sample))] : [];
    }),
    ...samples.leftOut.map((leftOut) => {
      const { why, count } = leftOut;
      return strings.quality.leftOut[why](count, namesOf(leftOut, firstRowOf(data)));
    }),
  ];
  return (
    <div>
      <h3 className={styles.heading}>{strings.quality.heading}</h3>
      <ul className={styles.list}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function facts(sample: SampleQuality): readonly string[] {
  const { counted, blanks, texts, errors, zeros, negatives, skewness, farOutliers } = sample;
  const { quality } = strings;
  return [
    quality.counted(counted),
    ...(blanks > 0 ? [quality.blanks(blanks)] : []),
    ...(texts.length > 0 ? [quality.texts(texts.length)] : []),
    ...(errors.length > 0 ? [quality.errors(errors.length)] : []),
    ...(zeros > 0 ? [quality.zeros(zeros)] : []),
    ...(negatives > 0 ? [quality.negatives(negatives)] : []),
    ...(farOutliers > 0 ? [quality.farOutliers(farOutliers)] : []),
    ...(typeof skewness === 'number' ? [quality.skewness(strings.number(skewness))] : []),
  ];
}
