import type { Metric, PilotDesign, Scale } from '../case';
import type { Outcome } from '../results';
import { decimals, percentOf } from './figureText';
import type { Finding, SampleFigures } from './finding';
import { changeText, neededUnit, selfReported } from './verdictSentence';

/** The test behind a finding, by its usual name. */
export function methodName(design: PilotDesign, scale: Scale): string {
  if (scale === 'trimmed') return "Yuen's t test of 20% trimmed means";
  return scale === 'log' ? `${methods[design]} on the log scale` : methods[design];
}

const methods: Readonly<Record<PilotDesign, string>> = {
  separate: "Welch's t test of separate groups",
  paired: 'Paired t test',
  controlled: 'Difference in differences',
  adjusted: 'Analysis of covariance',
  rates: "Two rates, Newcombe's interval",
};

/**
 * Why the verdict is what it is, one sentence each: what was measured, how it was tested, what the interval
 * holds, and what was corrected for.
 *
 * @param metrics How many metrics the case has.
 */
export function verdictReason(
  metric: Pick<Metric, 'unit' | 'design' | 'scale' | 'smallestEffect' | 'evidence'>,
  finding: Finding,
  { pilotConfidence, metrics }: { readonly pilotConfidence: number; readonly metrics: number },
): readonly string[] {
  const { verdict, confidence } = finding;
  const measured = `Baseline: ${sampleText(finding.baseline, metric)}. Pilot: ${sampleText(finding.pilot, metric)}.`;
  if (typeof verdict === 'object') return [measured, `No test: ${verdict.problem}.`];
  const { change, range } = changeText(finding, metric.design, metric.unit);
  const smallest = percentOf(metric.smallestEffect);
  return [
    measured,
    `${methodName(metric.design, metric.scale)}: ${change}, ${percentOf(confidence)} interval ${range}, ${pText(finding.p)}.`,
    {
      better: 'The interval leaves out 0, so there is an effect.',
      worse: 'The interval leaves out 0, so there is an effect.',
      'no effect': `The interval holds 0 and stays within ${smallest}, the smallest effect that matters.`,
      'too few data': `The interval holds 0 and reaches ${smallest} or more, an effect that would matter.`,
    }[verdict],
    ...(typeof finding.needed === 'number' && verdict === 'too few data'
      ? [
          `With ${decimals(finding.needed, 0)} ${neededUnit[metric.design]} the interval is no longer than ${smallest}, if the spread stays as it is.`,
        ]
      : []),
    ...(metrics > 1
      ? [
          `With ${metrics} metrics each interval has ${percentOf(confidence)}, so that all hold together with ${percentOf(pilotConfidence)} (Bonferroni).`,
        ]
      : []),
    ...(metric.evidence === 'self-reported' ? [selfReported] : []),
  ];
}

function sampleText({ n, mean }: SampleFigures, { design, unit }: Pick<Metric, 'design' | 'unit'>): string {
  if (typeof mean === 'string') return mean;
  return design === 'rates'
    ? `${decimals(100 * mean, 1)}% of ${decimals(n, 0)}`
    : `mean ${decimals(mean, 2)} ${unit} of ${decimals(n, 0)}`.replace(/ +/g, ' ');
}

function pText(p: Outcome): string {
  return typeof p === 'number' && p >= 0.001 ? `p = ${decimals(p, 3)}` : 'p below 0.001';
}
