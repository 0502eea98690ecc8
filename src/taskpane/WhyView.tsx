import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { neededUnit } from '../core/pilot/verdictSentence';
import type { Outcome } from '../core/results';
import { countedMetrics, readConfidence } from './caseDraft';
import type { Evaluation } from './evaluation';
import type { MetricDraft } from './metricDraft';
import { percentText, pointsText } from './outcomeText';
import { usePaneState } from './PaneContext';
import { QualityView } from './QualityView';
import { figureWriter, samplesShown } from './sampleText';
import { strings } from './strings';
import { verdictStrings } from './verdictStrings';
import { designStrings } from './designStrings';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& caption': { ...typographyStyles.caption1Strong, textAlign: 'left', paddingBottom: '2px' },
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'left',
      color: tokens.colorNeutralForeground2,
      padding: '2px 4px 2px 0',
    },
    '& thead th:not(:first-child)': { textAlign: 'right' },
    '& td': { textAlign: 'right', padding: '2px 0 2px 4px' },
  },
  method: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The reason for a verdict: samples, figures, method, and what the data are like. */
export function WhyView({ metric, evaluation }: { metric: MetricDraft; evaluation: Evaluation }) {
  const styles = useStyles();
  const { finding } = evaluation;
  const write = figureWriter(metric, finding);
  const isRates = metric.data.design === 'rates';
  const text = (outcome: Outcome, sign: 'auto' | 'exceptZero' = 'auto') =>
    typeof outcome === 'number' ? write(outcome, sign) : outcome;
  const shown = samplesShown(finding);
  return (
    <div className={styles.view}>
      <table className={styles.table}>
        <caption>{verdictStrings.samples}</caption>
        <thead>
          <tr>
            <th scope="col">{verdictStrings.sampleName}</th>
            <th scope="col">{verdictStrings.n}</th>
            <th scope="col">{isRates ? verdictStrings.share : verdictStrings.mean}</th>
            {!isRates && <th scope="col">{verdictStrings.deviation}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, figures }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{strings.number(figures.n)}</td>
              <td>{text(figures.mean)}</td>
              {!isRates && <td>{text(figures.standardDeviation)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {typeof finding.verdict === 'string' && <Figures metric={metric} evaluation={evaluation} />}
      <p className={styles.method}>
        {designStrings.methods[metric.data.design]} {designStrings.scaleMethods[metric.data.scale]}
      </p>
      {metric.evidence === 'self-reported' && <p className={styles.method}>{verdictStrings.selfReported}</p>}
      <QualityView data={metric.data} evaluation={evaluation} />
    </div>
  );
}

function Figures({ metric, evaluation }: { metric: MetricDraft; evaluation: Evaluation }) {
  const styles = useStyles();
  const { finding } = evaluation;
  const write = figureWriter(metric, finding);
  const { inUnit, relative, p, statistic, degreesOfFreedom, hedgesG, slope, explained, needed } = finding;
  const { largeSample } = finding;
  const small = (outcome: Outcome) => (typeof outcome === 'number' ? strings.number(outcome) : outcome);
  const isRates = metric.data.design === 'rates';
  const signed = (outcome: Outcome) => {
    if (typeof outcome === 'string') return outcome;
    return isRates ? pointsText(outcome, 'exceptZero') : write(outcome, 'exceptZero');
  };
  const percent = (outcome: Outcome) =>
    typeof outcome === 'number' ? percentText(outcome, 'exceptZero') : outcome;
  const rows: readonly (readonly [label: string, text: string] | false | null)[] = [
    [verdictStrings.change, signed(inUnit.value)],
    [verdictStrings.intervalOf, verdictStrings.interval(signed(inUnit.low), signed(inUnit.high))],
    [verdictStrings.relative, percent(relative.value)],
    [verdictStrings.intervalOf, verdictStrings.interval(percent(relative.low), percent(relative.high))],
    largeSample && [
      verdictStrings.largeSample,
      verdictStrings.interval(percent(largeSample.low), percent(largeSample.high)),
    ],
    [verdictStrings.p, typeof p === 'number' && p < 0.0001 ? verdictStrings.pBelow : small(p)],
    [degreesOfFreedom === null ? verdictStrings.z : verdictStrings.t, small(statistic)],
    degreesOfFreedom !== null && [verdictStrings.degreesOfFreedom, small(degreesOfFreedom)],
    hedgesG !== null && [verdictStrings.hedgesG, small(hedgesG)],
    slope !== null && [verdictStrings.slope, small(slope)],
    explained !== null && [
      verdictStrings.explained,
      typeof explained === 'number' ? percentText(explained) : explained,
    ],
    [
      verdictStrings.needed(neededUnit[metric.data.design]),
      verdictStrings.neededOf(small(finding.present), small(needed)),
    ],
  ];
  return (
    <>
      <table className={styles.table}>
        <caption>{verdictStrings.figures}</caption>
        <tbody>
          {rows.map(
            (row, index) =>
              row && (
                <tr key={index}>
                  <th scope="row">{row[0]}</th>
                  <td>{row[1]}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <Confidence confidence={finding.confidence} />
    </>
  );
}

/** The interval's confidence, and the correction for the number of metrics, named where there is one. */
function Confidence({ confidence }: { confidence: number }) {
  const styles = useStyles();
  const state = usePaneState();
  if (state.is !== 'editing') return null;
  const metrics = countedMetrics(state.draft);
  const together = readConfidence(state.draft);
  const each = strings.percent(confidence);
  return (
    <p className={styles.method}>
      {metrics > 1 && 'value' in together
        ? verdictStrings.corrected(metrics, each, strings.percent(together.value))
        : verdictStrings.confidence(each)}
    </p>
  );
}
