import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { computeResults, noCost, results, type ResultKey, type Results } from '../core/results';
import { Announcement } from './Announcement';
import { figuresOf, type CaseDraft } from './caseDraft';
import { PresentValue } from './laterParts';
import { outcomeText } from './outcomeText';
import { strings } from './strings';
import { useHidden } from './useHidden';

const useStyles = makeStyles({
  bar: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  item: { minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  figure: {
    ...typographyStyles.subtitle2,
    margin: 0,
    lineHeight: '28px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  headline: { ...typographyStyles.title3, lineHeight: '28px', color: tokens.colorBrandForeground1 },
  negative: { color: tokens.colorStatusDangerForeground1 },
  sentence: { color: tokens.colorNeutralForeground1 },
  basis: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const shown: readonly ResultKey[] = ['roi', 'paybackMonths', 'annualNetBenefit'];

/** ROI with its basis, payback and net benefit, after every keystroke. */
export function ResultBar({ draft }: { draft: CaseDraft }) {
  const styles = useStyles();
  const figures = figuresOf(draft);
  const outcomes = figures && texts(computeResults(figures), draft.currency);
  const spoken = outcomes
    ? strings.results.summary(shown.map((key) => `${results[key].label}: ${outcomes[key].text}`))
    : strings.results.waiting;
  return (
    <section aria-label={strings.results.label}>
      {outcomes ? (
        <>
          <dl className={styles.bar}>
            {shown.map((key) => (
              <div key={key} className={styles.item}>
                <dt className={styles.label}>{results[key].label}</dt>
                <dd
                  className={mergeClasses(
                    styles.figure,
                    key === 'roi' && styles.headline,
                    outcomes[key].tone === 'negative' && styles.negative,
                    outcomes[key].tone === 'sentence' && styles.sentence,
                  )}
                  title={results[key].basis}
                >
                  <Figure text={outcomes[key].text} />
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.basis}>
            {outcomes.roi.text === noCost ? strings.results.needsCost : results.roi.basis}
          </p>
          {outcomes.roi.text !== noCost && <PresentValue draft={draft} />}
        </>
      ) : (
        <p className={styles.basis}>{strings.results.waiting}</p>
      )}
      <Announcement text={spoken} />
    </section>
  );
}

interface Shown {
  /** The figure, or core's sentence in its place. */
  readonly text: string;
  readonly tone: 'figure' | 'negative' | 'sentence';
}

function texts(outcomes: Results, currency: string): Record<ResultKey, Shown> {
  // Without a cost there is nothing to pay back either.
  const spendsNothing = outcomes.roi === noCost;
  return Object.fromEntries(
    (Object.keys(outcomes) as ResultKey[]).map((key): [ResultKey, Shown] => {
      const outcome = key === 'paybackMonths' && spendsNothing ? noCost : outcomes[key];
      const text = outcomeText(outcome, results[key].unit, currency);
      return [
        key,
        { text, tone: typeof outcome === 'string' ? 'sentence' : outcome < 0 ? 'negative' : 'figure' },
      ];
    }),
  ) as Record<ResultKey, Shown>;
}

/** A word where the bar has no room for the sentence; a screen reader gets the sentence. */
function Figure({ text }: { text: string }) {
  const hidden = useHidden();
  const short = strings.results.short[text];
  if (short === undefined) return text;
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className={hidden}>{text}</span>
    </>
  );
}
