import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SampleQuality } from '../core/pilot/quality';
import { namesOf } from '../core/pilot/samples';
import type { Evaluation } from './evaluation';
import { firstRowOf } from './firstRow';
import type { DataDraft } from './metricDraft';
import { strings } from './strings';
import { qualityStrings } from './qualityStrings';

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
      return sample ? [qualityStrings.sample(strings.range.label[key], facts(sample))] : [];
    }),
    ...samples.leftOut.map((leftOut) => {
      const { why, count } = leftOut;
      return qualityStrings.leftOut[why](count, namesOf(leftOut, firstRowOf(data)));
    }),
  ];
  return (
    <div>
      <h3 className={styles.heading}>{qualityStrings.heading}</h3>
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
  return [
    qualityStrings.counted(counted),
    ...(blanks > 0 ? [qualityStrings.blanks(blanks)] : []),
    ...(texts.length > 0 ? [qualityStrings.texts(texts.length)] : []),
    ...(errors.length > 0 ? [qualityStrings.errors(errors.length)] : []),
    ...(zeros > 0 ? [qualityStrings.zeros(zeros)] : []),
    ...(negatives > 0 ? [qualityStrings.negatives(negatives)] : []),
    ...(farOutliers > 0 ? [qualityStrings.farOutliers(farOutliers)] : []),
    ...(typeof skewness === 'number' ? [qualityStrings.skewness(strings.number(skewness))] : []),
  ];
}
