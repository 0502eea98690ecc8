import { nothingTold } from '../../../src/core/tracking/actualFigures';
import { actualsWithUsage } from '../../../src/core/tracking/actualsWithUsage';

const bill = (month: string, cost: number, complete = 'yes') => ({ month, complete, cost, requests: 900 });
const told = { ...nothingTold, month: '2026-02-14', hoursSaved: 40, note: 'kept' };

it('fills running cost and volume of complete months where nothing is told, and adds months', () => {
  const { actuals, filled, differing } = actualsWithUsage(
    [told],
    [bill('2026-02-01', 1000), bill('2026-03-01', 1100), bill('2026-04-01', 40, 'ends early')],
    0.9,
  );
  expect(actuals).toEqual([
    { ...told, runningCost: 900, volume: 900 },
    { ...nothingTold, month: '2026-03-01', runningCost: 990, volume: 900, note: '' },
  ]);
  expect(filled).toEqual(['2026-02-01', '2026-03-01']);
  expect(differing).toEqual([]);
});

it('fills in what is not told beside what is', () => {
  const february = [bill('2026-02-01', 1000)];
  const bought = { ...told, runningCost: 1000 };
  expect(actualsWithUsage([bought], february, 1)).toEqual({
    actuals: [{ ...bought, volume: 900 }],
    filled: ['2026-02-01'],
    differing: [],
  });
  const counted = { ...told, volume: 850 };
  expect(actualsWithUsage([counted], february, 1)).toEqual({
    actuals: [{ ...counted, runningCost: 1000 }],
    filled: ['2026-02-01'],
    differing: [],
  });
});

it('leaves a month without a bill as it is', () => {
  const january = { ...told, month: '2026-01-31' };
  expect(actualsWithUsage([january], [bill('2026-02-01', 40, 'begins late')], 1)).toEqual({
    actuals: [january],
    filled: [],
    differing: [],
  });
});

it('never replaces what was typed, and says where the bill says something else', () => {
  const typed = { ...told, runningCost: 1200, volume: 850 };
  expect(actualsWithUsage([typed], [bill('2026-02-01', 1000)], 1)).toEqual({
    actuals: [typed],
    filled: [],
    differing: ['2026-02-01'],
  });
});

test.each([
  [1000.3, []],
  [1000.5, []],
  [1000.6, ['2026-02-01']],
])('a bill of %d and 1000 typed, in whole money, are the same or not', (cost, differing) => {
  const rounded = { ...told, runningCost: 1000, volume: 900 };
  expect(actualsWithUsage([rounded], [bill('2026-02-01', cost)], 1).differing).toEqual(differing);
});

it('gives the same again', () => {
  const bills = [bill('2026-02-01', 1000), bill('2026-03-01', 1100)];
  const once = actualsWithUsage([told], bills, 1).actuals;
  expect(actualsWithUsage(once, bills, 1)).toEqual({ actuals: once, filled: [], differing: [] });
});
