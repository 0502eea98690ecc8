import { checkResult } from '../checkResult';
import { CalcError } from '../errors';
import { sum } from '../statistics/sum';
import { sizeOf, summariseGroup, type Group } from './group';
import { tTestOf, type MeanTest } from './meanTest';
import { problems } from './problems';

/** A group's values, each with what is known of it from before. */
export interface CovariateGroup {
  readonly values: readonly number[];
  readonly covariates: readonly number[];
}

export interface CovarianceAnalysis extends MeanTest {
  /** Of the values on the covariate, common to both groups. */
  readonly slope: number;
  /** Share of the spread within groups that the covariate explains; 0 to 1. */
  readonly explained: number;
  /** Standard error that one measurement per group would have, with groups as unlike in the covariate as these. */
  readonly perMeasurement: number;
}

/**
 * Difference of two groups at the same covariate: analysis of covariance with one covariate and a common slope,
 * the same as least squares of the values on a constant, the group and the covariate.
 *
 * @throws CalcError `bad-input` where the covariate does not vary within the groups; `divide-by-zero` where it
 * explains all that varies; `no-solution` where values or covariate spread too far.
 * @source Snedecor and Cochran, Statistical Methods, 8th ed. (1989), chapter 18; Fisher, Statistical Methods
 * for Research Workers (1932), section 49.1
 */
export function covarianceAnalysis(
  baseline: CovariateGroup,
  pilot: CovariateGroup,
  confidence: number,
): CovarianceAnalysis {
  const groups = [withinGroup(baseline), withinGroup(pilot)] as const;
  const covariates = groups.map(({ x }) => x);
  const values = groups.map(({ y }) => y);
  const sxx = squaresWithin('the covariate', covariates);
  if (Math.sqrt(sxx) <= 10 * Number.EPSILON * sizeOf(covariates)) {
    throw new CalcError('bad-input', problems.sameCovariate);
  }
  const slope =
    overGroups(groups, ({ x, y }, covariate, value) => (covariate - x.mean) * (value - y.mean)) / sxx;
  // Summed from the residuals themselves: as a difference of squares a perfect fit would leave their rounding.
  const residuals = overGroups(
    groups,
    ({ x, y }, covariate, value) => (value - y.mean - slope * (covariate - x.mean)) ** 2,
  );
  const [before, after] = groups;
  const degreesOfFreedom = before.y.n + after.y.n - 3;
  const deviation = Math.sqrt(residuals / degreesOfFreedom);
  const apart = after.x.mean - before.x.mean;
  const imbalance = apart ** 2 / sxx;
  const syy = squaresWithin('the values', values);
  return {
    ...tTestOf(
      after.y.mean - before.y.mean - slope * apart,
      deviation * Math.sqrt(1 / before.y.n + 1 / after.y.n + imbalance),
      degreesOfFreedom,
      confidence,
      sizeOf(values),
    ),
    slope,
    explained: Math.min(1, (slope * (Math.sqrt(sxx) / Math.sqrt(syy))) ** 2),
    perMeasurement: deviation * Math.sqrt(2 + Math.min(before.y.n, after.y.n) * imbalance),
  };
}

interface WithinGroup extends CovariateGroup {
  readonly x: Group;
  readonly y: Group;
}

function withinGroup({ values, covariates }: CovariateGroup): WithinGroup {
  const x = summariseGroup('the covariate', covariates);
  return { values, covariates, x, y: summariseGroup('the values', values) };
}

/** Sum of squared deviations from each group's own mean. */
function squaresWithin(name: string, groups: readonly Group[]): number {
  const squares = groups.reduce(
    (total, { n, standardDeviation }) => total + standardDeviation ** 2 * (n - 1),
    0,
  );
  return checkResult(`the spread of ${name}`, squares);
}

function overGroups(
  groups: readonly WithinGroup[],
  term: (group: WithinGroup, covariate: number, value: number) => number,
): number {
  return groups.reduce(
    (total, group) =>
      total + sum(group.values, (value, index) => term(group, group.covariates[index]!, value)),
    0,
  );
}
