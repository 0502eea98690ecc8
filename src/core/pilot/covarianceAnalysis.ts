import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standardDeviation';
import { sum } from '../statistics/sum';
import { problems } from './problems';
import { tTestOf, type MeanTest } from './meanTest';
import { CalcError } from '../errors';

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
 * explains all that varies.
 * @source Snedecor and Cochran, Statistical Methods, 8th ed. (1989), chapter 18; Fisher, Statistical Methods
 * for Research Workers (1932), section 49.1
 */
export function covarianceAnalysis(
  baseline: CovariateGroup,
  pilot: CovariateGroup,
  confidence: number,
): CovarianceAnalysis {
  const groups = [baseline, pilot].map(({ values, covariates }) => ({
    values,
    covariates,
    y: mean('the values', values),
    x: mean('the covariate', covariates),
  })) as [WithinGroup, WithinGroup];
  const [before, after] = groups;
  const sxx = squares(groups.map((group) => group.covariates));
  const size = Math.max(Math.abs(before.x), Math.abs(after.x));
  if (Math.sqrt(sxx) <= 10 * Number.EPSILON * size) throw new CalcError('bad-input', problems.sameCovariate);
  const syy = squares(groups.map((group) => group.values));
  const slope =
    overGroups(groups, ({ covariates, x, y }, value, i) => (covariates[i]! - x) * (value - y)) / sxx;
  // Summed from the residuals themselves: as a difference of squares a perfect fit would leave their rounding.
  const residuals = overGroups(
    groups,
    ({ covariates, x, y }, value, i) => (value - y - slope * (covariates[i]! - x)) ** 2,
  );
  const degreesOfFreedom = before.values.length + after.values.length - 3;
  const deviation = Math.sqrt(residuals / degreesOfFreedom);
  const imbalance = (after.x - before.x) ** 2 / sxx;
  const standardError = deviation * Math.sqrt(1 / before.values.length + 1 / after.values.length + imbalance);
  const smallest = Math.min(before.values.length, after.values.length);
  return {
    ...tTestOf(
      after.y - before.y - slope * (after.x - before.x),
      standardError,
      degreesOfFreedom,
      confidence,
      Math.max(Math.abs(before.y), Math.abs(after.y)),
    ),
    slope,
    explained: syy === 0 ? 0 : Math.min(1, (slope ** 2 * sxx) / syy),
    perMeasurement: deviation * Math.sqrt(2 + smallest * imbalance),
  };
}

type WithinGroup = CovariateGroup & { readonly x: number; readonly y: number };

/** Sum of squared deviations from each group's own mean. */
function squares(groups: readonly (readonly number[])[]): number {
  return groups.reduce(
    (total, values) => total + standardDeviation('the values', values) ** 2 * (values.length - 1),
    0,
  );
}

function overGroups(
  groups: readonly WithinGroup[],
  term: (group: WithinGroup, value: number, index: number) => number,
): number {
  return groups.reduce(
    (total, group) => total + sum(group.values, (value, index) => term(group, value, index)),
    0,
  );
}
