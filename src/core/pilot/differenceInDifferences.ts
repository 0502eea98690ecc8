import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import type { Table } from '../table';
import { sizeOf, summariseGroup, type Group } from './group';
import { meanTest, type MeanTest } from './meanTest';

export interface DifferenceInDifferences extends MeanTest {
  readonly baselineChange: number;
  readonly pilotChange: number;
}

/**
 * What the pilot changed beyond what changed anyway: (pilot after - pilot before) - (baseline after -
 * baseline before), with its t test and confidence interval.
 *
 * It takes the baseline's change to be what the pilot group would have seen without AI (parallel trends), and
 * the four samples to be independent. Where the same people or tasks were measured before and after, the
 * standard error given here is too large if the two measurements go together, as they mostly do: then compare
 * the changes themselves with `compareGroups`, which is exact.
 *
 * @param confidence Of the interval; fraction, 95% unless told.
 * @throws CalcError `bad-input` with fewer than two numbers in a sample; `divide-by-zero` where none vary.
 * @source Card and Krueger, "Minimum Wages and Employment", American Economic Review 84 (1994), table 3;
 * Angrist and Pischke, Mostly Harmless Econometrics (2009), section 5.2
 */
export function differenceInDifferences(
  baselineBefore: readonly number[],
  baselineAfter: readonly number[],
  pilotBefore: readonly number[],
  pilotAfter: readonly number[],
  confidence = 0.95,
): DifferenceInDifferences {
  checkNumber('confidence', confidence, { above: 0, below: 1, hint: 'enter 95% as 0.95' });
  return compareChanges(
    {
      baselineBefore: summariseGroup('baselineBefore', baselineBefore),
      baseline: summariseGroup('baselineAfter', baselineAfter),
      pilotBefore: summariseGroup('pilotBefore', pilotBefore),
      pilot: summariseGroup('pilotAfter', pilotAfter),
    },
    confidence,
  );
}

/** The same for samples already summarised. */
export function compareChanges(
  { baselineBefore, baseline, pilotBefore, pilot }: FourGroups,
  confidence: number,
): DifferenceInDifferences {
  const baselineChange = checkResult('the change of the baseline', baseline.mean - baselineBefore.mean);
  const pilotChange = checkResult('the change of the pilot', pilot.mean - pilotBefore.mean);
  const effect = checkResult('the effect', pilotChange - baselineChange);
  const groups = [baselineBefore, baseline, pilotBefore, pilot];
  return { baselineChange, pilotChange, ...meanTest(effect, groups, confidence, sizeOf(groups)) };
}

export interface FourGroups {
  readonly baselineBefore: Group;
  readonly baseline: Group;
  readonly pilotBefore: Group;
  readonly pilot: Group;
}

/** The result as a table for cells. */
export function differenceInDifferencesTable(result: DifferenceInDifferences): Table {
  return [
    ['Figure', 'Value'],
    ['Change of the baseline', result.baselineChange],
    ['Change of the pilot', result.pilotChange],
    ['Effect', result.difference],
    ['Standard error', result.standardError],
    ['Interval from', result.low],
    ['Interval to', result.high],
    ['t', result.t],
    ['Degrees of freedom', result.degreesOfFreedom],
    ['p, two-sided', result.p],
  ];
}
