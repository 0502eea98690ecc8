import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import { checkValues } from '../statistics/checkValues';
import { sizeOf, summariseGroup, type Group } from './group';
import { meanTest, type MeanTest } from './meanTest';

export interface TTest extends MeanTest {
  readonly baseline: Group;
  readonly pilot: Group;
  readonly paired: boolean;
}

/**
 * Two-sided t test of pilot mean - baseline mean: Welch's, which does not take the groups to vary alike, or
 * the paired one where value i of both groups belongs to the same person or task.
 *
 * @param confidence Of the interval; fraction above 0 and below 1.
 * @throws CalcError `bad-input` for groups too small or, paired, of different length; `divide-by-zero` where
 * the values do not vary.
 * @source Welch, "The Generalization of Student's Problem", Biometrika 34 (1947); Student, Biometrika 6 (1908)
 */
export function tTest(
  baseline: readonly number[],
  pilot: readonly number[],
  confidence: number,
  paired: boolean,
): TTest {
  checkValues('baseline', baseline, 2);
  checkValues('pilot', pilot, 2);
  checkNumber('confidence', confidence, { above: 0, below: 1, hint: 'enter 95% as 0.95' });
  if (paired && baseline.length !== pilot.length) {
    throw new CalcError(
      'bad-input',
      `paired groups have to be of the same length: baseline has ${baseline.length} values, pilot ${pilot.length}`,
    );
  }
  const groups = { baseline: summariseGroup('baseline', baseline), pilot: summariseGroup('pilot', pilot) };
  const test = paired
    ? pairedTest(summariseChanges(baseline, pilot), groups, confidence)
    : welchTest(groups, confidence);
  return { ...groups, paired, ...test };
}

interface Groups {
  readonly baseline: Group;
  readonly pilot: Group;
}

/** Welch's test of groups already summarised. */
export function welchTest({ baseline, pilot }: Groups, confidence: number): MeanTest {
  const difference = checkResult('the difference', pilot.mean - baseline.mean);
  return meanTest(difference, [baseline, pilot], confidence, sizeOf([baseline, pilot]));
}

/** The paired test of changes already summarised. */
export function pairedTest(changes: Group, { baseline, pilot }: Groups, confidence: number): MeanTest {
  return meanTest(changes.mean, [changes], confidence, sizeOf([baseline, pilot]));
}

/** The changes of pairs, pilot - baseline, as a group. */
export function summariseChanges(baseline: readonly number[], pilot: readonly number[]): Group {
  const changes = pilot.map((value, i) => checkResult('the difference of a pair', value - baseline[i]!));
  return summariseGroup('the differences', changes);
}
