import type { Finding, SampleFigures } from '../core/pilot/finding';
import type { MetricDraft } from './metricDraft';
import { decimalsFor, measureText, percentText } from './outcomeText';
import { strings } from './strings';
import { verdictStrings } from './verdictStrings';

/** A finding's samples with their names, in reading order. */
export interface NamedSample {
  readonly name: string;
  readonly isPilot: boolean;
  readonly figures: SampleFigures;
}

export function samplesShown({
  baseline,
  pilot,
  baselineBefore,
  pilotBefore,
}: Finding): readonly NamedSample[] {
  const named = (name: string, isPilot: boolean, figures: SampleFigures) => ({ name, isPilot, figures });
  if (!baselineBefore || !pilotBefore)
    return [
      named(strings.range.label.baseline, false, baseline),
      named(strings.range.label.pilot, true, pilot),
    ];
  return [
    named(verdictStrings.baselineBefore, false, baselineBefore),
    named(verdictStrings.baselineAfter, false, baseline),
    named(verdictStrings.pilotBefore, true, pilotBefore),
    named(verdictStrings.pilotAfter, true, pilot),
  ];
}

/** Writes measured figures of one metric, all with the same decimals; rates as percentages. */
export function figureWriter(
  { data }: Pick<MetricDraft, 'data'>,
  finding: Finding,
): (value: number, sign?: 'auto' | 'exceptZero') => string {
  if (data.design === 'rates') return percentText;
  const means = samplesShown(finding).flatMap(({ figures }) =>
    typeof figures.mean === 'number' ? [figures.mean] : [],
  );
  const decimals = decimalsFor(means);
  return (value, sign) => measureText(value, decimals, sign);
}
