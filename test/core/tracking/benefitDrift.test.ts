import type { Actual, Case } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { viewWithChanges } from './asPlanned';

const example = trackedAssistant(1, false);

const viewOf = (months: number, change: (actual: Actual, month: number) => Partial<Actual>, of = example) =>
  viewWithChanges(of, months, change);

/** The benefit of every month times this. */
const times = (factorOf: (month: number) => number) => (actual: Actual, month: number) => ({
  hoursSaved: actual.hoursSaved! * factorOf(month),
  errorCostAvoided: actual.errorCostAvoided! * factorOf(month),
});

/** Up and down by turns, so that the slope stays and the scatter is this. */
const scattered = (size: number) => times((month) => 1 + (month % 2 === 0 ? size : -size));

describe('drift', () => {
  it('is as assumed only where the data can tell it from none and from twice as much', () => {
    expect(viewOf(24, scattered(0.02)).drift.verdict).toBe('as assumed');
    const wide = viewOf(24, scattered(0.2)).drift;
    expect(wide.annualDecay!.low).toBeLessThan(0.15);
    expect(wide.annualDecay!.high).toBeGreaterThan(0.15);
    expect(wide.verdict).toBe('too few data');
    expect(wide.sentence).toMatch(
      /^Too few data to tell how fast the benefit falls after 21 months \(decay per year, 99% sure: .*\); \d+ months in a row would tell\.$/,
    );
  });

  it('between twice as much and more is not called as assumed', () => {
    // Falls by 24% a year where 15% are assumed: the interval holds 15% and reaches beyond 30%.
    const { annualDecay, verdict } = viewOf(14, (actual, month) => {
      const { hoursSaved, errorCostAvoided } = scattered(0.045)(actual, month);
      const worn = 0.9 ** (month / 12);
      return { hoursSaved: hoursSaved * worn, errorCostAvoided: errorCostAvoided * worn };
    }).drift;
    expect(annualDecay!.low).toBeGreaterThan(0);
    expect(annualDecay!.low).toBeLessThan(0.15);
    expect(annualDecay!.high).toBeGreaterThan(0.3);
    expect(verdict).toBe('too few data');
  });

  it('takes a decay as small as no difference for none', () => {
    const hardly: Case = { ...example, assumptions: { ...example.assumptions, annualDecay: 0.01 } };
    expect(viewOf(24, () => ({}), hardly).drift.verdict).toBe('no drift');
    expect(viewOf(24, scattered(0.02), hardly).drift).toMatchObject({
      verdict: 'no drift',
      monthsNeeded: viewOf(24, scattered(0.02)).drift.monthsNeeded,
    });
  });

  it('is none only where the data can tell it from what is usual, up and down', () => {
    const steady: Case = { ...example, assumptions: { ...example.assumptions, annualDecay: 0 } };
    const grown = times((month) => 1.1 ** (month / 12));
    const { annualDecay, verdict } = viewOf(
      12,
      (actual, month) => scattered(0.03)({ ...actual, ...grown(actual, month) }, month),
      steady,
    ).drift;
    // What is usual is 15% a year.
    expect(annualDecay!.low).toBeLessThan(-0.15);
    expect(annualDecay!.high).toBeGreaterThan(-0.01);
    expect(annualDecay!.high).toBeLessThan(0.15);
    expect(verdict).toBe('too few data');
  });

  // Without any scatter the interval is its middle: by hand from 15% a year, as planned, or 10% more a year.
  it.each<[string, (actual: Actual, month: number) => Partial<Actual>, string]>([
    [
      'unit',
      () => ({}),
      'Benefit per unit falls by 15% a year (decay, 99% sure: 15% to 15%; assumed: 15%): as assumed.',
    ],
    [
      'adoption',
      () => ({ volume: null }),
      'Benefit for the same adoption falls by 15% a year (decay, 99% sure: 15% to 15%; assumed: 15%): as assumed.',
    ],
    [
      'planned adoption',
      () => ({ volume: null, adoption: null }),
      'Benefit for the planned adoption falls by 15% a year (decay, 99% sure: 15% to 15%; assumed: 15%): as assumed.',
    ],
    [
      'unit, where it grows',
      times((month) => (1.1 / 0.85) ** (month / 12)),
      'Benefit per unit grows by 10% a year (decay, 99% sure: -10% to -10%; assumed: 15%): slower than assumed.',
    ],
  ])('is told by %s', (_, change, sentence) => {
    expect(viewOf(24, change).drift.sentence).toBe(sentence);
  });

  // Intervals and months by numpy 2.4.6 and scipy 1.17.1 from the months' logarithms.
  it.each([
    [16, 0.04, 'after 13 months (decay per year, 99% sure: 13.8% to 32.1%).'],
    [16, 0.045, 'after 13 months (decay per year, 99% sure: 12.5% to 33.1%); 14 months in a row would tell.'],
    [
      24,
      0.6,
      'after 21 months (decay per year, 99% sure: -88.3% to 68.9%); more than 60 months in a row would tell.',
    ],
  ])('after %d months that scatter by %d says what would tell, unless they should', (months, size, end) => {
    const worn = times((month) => 0.9 ** (month / 12));
    const { drift } = viewOf(months, (actual, month) =>
      scattered(size)({ ...actual, ...worn(actual, month) }, month),
    );
    expect(drift.sentence).toBe(`Too few data to tell how fast the benefit falls ${end}`);
  });

  it('leaves out a month without a benefit, or with a loss', () => {
    const { drift } = viewOf(24, (_, month) =>
      month === 10
        ? { hoursSaved: 0, errorCostAvoided: 0 }
        : month === 12
          ? { hoursSaved: 0, errorCostAvoided: -100 }
          : {},
    );
    expect(drift.months).toBe(19);
    expect(drift.annualDecay!.likely).toBeCloseTo(0.15, 8);
  });

  it('begins with the first benefit, also where that came before it was planned', () => {
    expect(viewOf(24, () => ({})).drift.since).toBe(4);
    expect(viewOf(24, (_, month) => (month === 2 ? { errorCostAvoided: 500 } : {})).drift.since).toBe(2);
  });

  it('begins anew with a retraining, and not with one at go-live or before', () => {
    const retrainedIn = (...months: readonly number[]) =>
      viewOf(24, (_, month) => ({ retraining: months.includes(month) ? 15_000 : 0 })).drift;
    expect(retrainedIn(14)).toMatchObject({ stretches: 2, since: 14, months: 21 });
    expect(retrainedIn(2, 4)).toMatchObject({ stretches: 1, since: 4, months: 21 });
    expect(retrainedIn(2)).toMatchObject({ stretches: 1, since: 4, months: 21 });
  });

  it('is found across a retraining that brought the benefit up again', () => {
    // After month 14 a third more, and 15% a year before and after.
    const { drift } = viewOf(24, (actual, month) => ({
      retraining: month === 14 ? 15_000 : 0,
      hoursSaved: actual.hoursSaved! * (month >= 14 ? 1.33 : 1),
      errorCostAvoided: actual.errorCostAvoided! * (month >= 14 ? 1.33 : 1),
    }));
    expect(drift.annualDecay!.likely).toBeCloseTo(0.15, 8);
  });

  it('needs six months', () => {
    expect(viewOf(8, () => ({})).drift).toMatchObject({
      annualDecay: null,
      sentence: 'Too few data to tell how fast the benefit falls: 5 of at least 6 months.',
    });
    expect(viewOf(9, () => ({})).drift.annualDecay).not.toBeNull();
  });
});
