import type { PilotDesign, Scale } from '../../../src/core/case';
import { findingOf } from '../../../src/core/pilot/findingOf';
import type { Finding } from '../../../src/core/pilot/finding';
import { samplesOf, type Samples } from '../../../src/core/pilot/samples';

/** What samples can be made of for any design. */
export interface RawSamples {
  readonly baseline: readonly number[];
  readonly pilot: readonly number[];
  readonly baselineBefore?: readonly number[];
  readonly pilotBefore?: readonly number[];
  /** One to each value of the baseline, and to each of the pilot. */
  readonly covariates?: readonly [readonly number[], readonly number[]];
}

/** Samples as a case file's source gives them. */
export function samplesFor(design: PilotDesign, raw: RawSamples): Samples {
  if (raw.covariates) {
    const rows = (['baseline', 'pilot'] as const).flatMap((group, side) =>
      raw[group].map((value, i) => [group, value, raw.covariates![side]![i]!]),
    );
    const source = {
      kind: 'rows',
      rows: [['group', 'value', 'known before'], ...rows],
      groupColumn: 0,
      valueColumn: 1,
      baselineGroup: 'baseline',
      pilotGroup: 'pilot',
      personColumn: null,
      periodColumn: null,
      before: null,
      after: null,
      covariateColumn: 2,
    } as const;
    return samplesOf({ design, source }, () => []);
  }
  const { baseline, pilot, baselineBefore = null, pilotBefore = null } = raw;
  return samplesOf(
    { design, source: { kind: 'values', baseline, pilot, baselineBefore, pilotBefore } },
    () => [],
  );
}

export interface Question {
  readonly design: PilotDesign;
  readonly scale?: Scale;
  readonly better?: 'lower' | 'higher';
  readonly smallestEffect?: number;
  readonly confidence?: number;
}

export function findingFor(
  { design, scale = 'as measured', better = 'lower', smallestEffect = 0.1, confidence = 0.95 }: Question,
  raw: RawSamples,
): Finding {
  return findingOf(samplesFor(design, raw), { design, scale, better, smallestEffect }, confidence);
}
