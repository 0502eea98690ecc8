import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { countedTwice, countedTwiceFormula } from '../../src/core/countedTwice';
import { defaultInputs, inputKeys, inputs, type InputValues } from '../../src/core/inputs';
import { paybackMonths } from '../../src/core/paybackMonths';
import { computeResults, resultKeys, results } from '../../src/core/results';

const casesOf = (given: Partial<InputValues>) => computeResults({ ...defaultInputs, ...given });

test('the worked example of the issue, with its run-rate and payback by hand', () => {
  const given = {
    hoursSavedPerWeek: 10,
    loadedHourlyCost: 85,
    toolCost: 12000,
    implementationCost: 20000,
    changeManagement: 5000,
    maintenance: 3000,
  };
  expect(casesOf(given)).toEqual({
    annualGrossBenefit: 44200,
    totalCost: 40000,
    annualNetBenefit: 4200,
    annualRunRateBenefit: 29200,
    roi: 0.105,
    returnPerDollar: 1.105,
    paybackMonths: expect.closeTo((12 * 25000) / 29200, 12),
  });
});

test('says why where there is no figure', () => {
  expect(casesOf({})).toMatchObject({
    roi: 'no cost entered',
    returnPerDollar: 'no cost entered',
    paybackMonths: 0,
  });
  expect(casesOf({ toolCost: 1 }).paybackMonths).toBe('never pays back');
  expect(casesOf({ implementationCost: 1 }).paybackMonths).toBe('never pays back');
  expect(casesOf({ hoursSavedPerWeek: 1e200, loadedHourlyCost: 1e200, toolCost: 1 })).toMatchObject({
    annualGrossBenefit: 'too large to calculate',
    roi: 'too large to calculate',
    paybackMonths: 'too large to calculate',
  });
});

test('breaking even to the last digit never pays back an investment', () => {
  expect(
    casesOf({ revenueAcceleration: 0.3, toolCost: 0.1, maintenance: 0.2, implementationCost: 1 }),
  ).toMatchObject({ annualRunRateBenefit: 0, paybackMonths: 'never pays back' });
});

test('payback is that of AIROI.PAYBACK without ramp and discount', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, (implementationCost, revenueAcceleration, toolCost) => {
      fc.pre(revenueAcceleration > toolCost);
      const months = paybackMonths({
        investment: implementationCost,
        monthlyBenefit: revenueAcceleration / 12,
        monthlyCost: toolCost / 12,
        rampMonths: 0,
        annualDiscountRate: 0,
      });
      const ours = casesOf({ implementationCost, revenueAcceleration, toolCost }).paybackMonths;
      expect(Math.abs(Number(ours) - months)).toBeLessThanOrEqual(1e-9 * months);
    }),
  );
});

test('scaling all money leaves ROI and payback unchanged', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const money = inputKeys.filter((key) => inputs[key].unit.startsWith('money'));
  fc.assert(
    fc.property(fc.tuple(...inputKeys.map(() => amount)), fc.integer({ min: 1, max: 999 }), (values, k) => {
      const given = Object.fromEntries(inputKeys.map((key, index) => [key, values[index]!]));
      const scaled = { ...given, ...Object.fromEntries(money.map((key) => [key, given[key]! * k])) };
      const before = casesOf(given);
      const after = casesOf(scaled);
      for (const key of ['roi', 'paybackMonths'] as const) {
        const figure = before[key];
        if (typeof figure === 'string') expect(after[key]).toBe(figure);
        else expect(Math.abs(Number(after[key]) - figure)).toBeLessThanOrEqual(1e-9 * Math.abs(figure));
      }
    }),
  );
});

test('formulas use no numbers but 0, 1 and 12, and only results that stand above them', () => {
  resultKeys.forEach((key, position) => {
    const used: string[] = [];
    const formula = results[key].formula((name) => {
      used.push(name);
      return 'Name';
    });
    expect(formula).toMatch(/^=/);
    expect(formula.match(/\d+(\.\d+)?/g) ?? []).toEqual(
      (formula.match(/\d+(\.\d+)?/g) ?? []).filter((number) => ['0', '1', '12'].includes(number)),
    );
    const above = [...inputKeys, ...resultKeys.slice(0, position)] as string[];
    expect(above).toEqual(expect.arrayContaining(used));
  });
});

describe('the native formulas, calculated', () => {
  /** Excel's functions as far as these formulas use them. */
  const excel = createContext({
    IF: (is: boolean, then: unknown, otherwise: unknown) => (is ? then : otherwise),
    AND: (...all: readonly boolean[]) => all.every(Boolean),
    MIN: Math.min,
  });
  const calculate = (formula: string): unknown => runInContext(formula.replace(/(?<![<>])=/g, '==='), excel);
  const money = fc.integer({ min: 0, max: 1000 });
  const rarely = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: money });

  test('give what the functions give', () => {
    fc.assert(
      fc.property(fc.tuple(...inputKeys.map(() => fc.oneof(money, rarely))), (values) => {
        const given = Object.fromEntries(inputKeys.map((key, index) => [key, values[index]!]));
        const figures = casesOf(given);
        const written = new Map<string, unknown>(Object.entries(given));
        const name = (key: string) => `(${String(written.get(key))})`;
        for (const key of resultKeys) {
          const calculated = calculate(results[key].formula(name).slice(1));
          written.set(key, calculated);
          const figure = figures[key];
          expect(calculated).toEqual(typeof figure === 'string' ? figure : expect.closeTo(figure, 9));
        }
        expect(calculate(countedTwiceFormula(name))).toBe(countedTwice(given as InputValues));
      }),
    );
  });
});

test('names are unlike each other and unlike cell references', () => {
  const names = [...inputKeys.map((key) => inputs[key].name), ...resultKeys.map((key) => results[key].name)];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]{4,}$/);
});
