import type { RunningCost, SavingMeasure, TokenPrice, TokenUse } from '../../../src/core/case';
import { runningCostDefaults } from '../../../src/core/case';
import { costEnds, type CostRange } from '../../../src/core/runningCost/costRange';
import { growingShare } from '../../../src/core/runningCost/monthlyCosts';
import { runningCostFigures } from '../../../src/core/runningCost/runningCostFigures';
import { runningCostOf } from '../../../src/core/runningCost/runningCostOf';
import { defaultUsage, type UsageValues } from '../../../src/core/runningCost/usageFigures';
import { expectRelative } from '../../support/expectRelative';
import reference from './referenceCases.json';

type Stated = Parameters<typeof runningCostOf>[0];
type Expected = (typeof reference.cases)[number]['expected'];

/** Cases leave out what no figure depends on, and usage figures that are as in all others. */
function stated(each: (typeof reference.cases)[number]): Stated {
  const evidence = 'assumption' as const;
  return {
    currency: 'USD',
    usage: { ...defaultUsage, ...reference.usage, ...each.usage } as UsageValues,
    runningCosts: each.runningCosts.map((line) => ({
      ...runningCostDefaults,
      name: line.component,
      ...(line as Pick<RunningCost, 'component' | 'driver' | 'quantity' | 'low' | 'likely' | 'high'>),
    })),
    tokenPrices: each.tokenPrices.map((price): TokenPrice => ({
      provider: '',
      asOf: '',
      source: '',
      ...price,
    })),
    tokenUses: each.tokenUses.map((use): TokenUse => ({ name: use.model, evidence, ...use })),
    savings: each.savings.map((measure) => ({
      name: measure.component,
      evidence,
      source: '',
      ...(measure as Pick<SavingMeasure, 'component' | 'share' | 'low' | 'high' | 'counts'>),
    })),
  };
}

const CLOSE = 1e-9;
/** A difference is as exact as what it is the difference of. */
function expectDifference(actual: unknown, expected: number, of: number): void {
  expect(typeof actual).toBe('number');
  expectRelative(of + (actual as number), of + expected, CLOSE);
}

describe(`the same model in Python: a linear system, and roots by brentq (${reference.source})`, () => {
  test.each(reference.cases)('$what', (each) => {
    const of = stated(each);
    const { figures, elasticity, components, scale, savings, kill } = runningCostOf(of, each.benefit);
    const expected: Expected = each.expected;
    const total = expected.figures.monthlyCost[2]!;

    for (const [key, value] of Object.entries(expected.figures)) {
      const figure = figures[key as keyof typeof figures] as CostRange<number | string>;
      const isRanged = runningCostFigures[key as keyof typeof figures].ranged;
      expect([key, isRanged]).toEqual([key, Array.isArray(value)]);
      costEnds.forEach((end, i) => {
        const wanted = Array.isArray(value) ? value[i]! : value;
        if (typeof wanted === 'string') expect([key, figure[end]]).toEqual([key, wanted]);
        else if (key === 'elasticityUsed') expect(figure[end]).toBeCloseTo(wanted, 8);
        else if (key === 'breakEvenRequests' || key === 'paysUpTo')
          // A fitted elasticity counts to nine decimals, which a root may magnify.
          expectRelative(figure[end] as number, wanted, expected.fitted ? 1e-6 : CLOSE);
        else if (key === 'marginPerOutcome')
          expectDifference(figure[end], wanted, expected.figures.outcomeValue);
        else if (key === 'monthlyMargin') expectDifference(figure[end], wanted, each.benefit + total);
        else if (key === 'savedShare') expectDifference(figure[end], wanted, 1);
        else expectRelative(figure[end] as number, wanted, expected.fitted ? 1e-7 : CLOSE);
      });
    }
    expect(elasticity.isFitted).toBe(expected.fitted);
    expectDifference(growingShare(of), expected.growingShare, 1);
    expect(kill.verdict).toBe(expected.kill);

    const costly = components.filter(({ month }) => costEnds.some((end) => month[end] !== 0));
    expect(costly.map(({ component }) => component)).toEqual(Object.keys(expected.components));
    for (const { component, month, share } of costly) {
      const wanted = expected.components[component as keyof typeof expected.components]!;
      costEnds.forEach((end, i) => expectRelative(month[end], wanted[i]!, CLOSE));
      expectRelative(share, wanted[1]! / expected.figures.monthlyCost[1]!, CLOSE);
    }

    const tolerance = expected.fitted ? 1e-7 : CLOSE;
    scale.forEach((row, i) => {
      const [cost, costPerOutcome, margin, after, afterEach] = expected.scale[i]!;
      expectRelative(row.cost as number, cost!, tolerance);
      expectRelative(row.costPerOutcome as number, costPerOutcome!, tolerance);
      expect(row.margin).toBeCloseTo(margin!, -Math.log10(Math.abs(cost! * 10 * tolerance)));
      expectRelative(row.after.cost as number, after!, tolerance);
      expectRelative(row.after.costPerOutcome as number, afterEach!, tolerance);
    });
    savings.forEach(({ saved, now, atScale }, i) => {
      const [money, nowEach, changes, scaleEach, changesAtScale] = expected.savings[i] as [
        number[],
        number,
        boolean,
        number,
        boolean,
      ];
      costEnds.forEach((end, at) => expectDifference(saved[end], money[at]!, total));
      expectRelative(now.costPerOutcome as number, nowEach, CLOSE);
      expectRelative(atScale.costPerOutcome as number, scaleEach, tolerance);
      expect([now.changesVerdict, atScale.changesVerdict]).toEqual([changes, changesAtScale]);
    });
  });
});
