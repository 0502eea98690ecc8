import { nothingTold } from '../../../src/core/tracking/actualFigures';
import { plannedRow } from '../../../src/core/tracking/plannedRow';

const nothing = {
  hours: 0,
  revenue: 0,
  errors: 0,
  capacity: 0,
  running: 0,
  maintenance: 0,
  retraining: 0,
} as const;
const month = { month: 4, lines: nothing, adoption: 0, volume: null, discount: 1 } as const;

it('tells nothing of a month without a plan', () => {
  expect(plannedRow(month, 30)).toEqual(nothingTold);
  expect(plannedRow({ ...month, volume: 0 }, 30)).toEqual(nothingTold);
});

it('by hand: 6,000 of hours worth 30 each are 200 hours; all else as it is planned', () => {
  const lines = {
    hours: 6000,
    revenue: 700,
    errors: 800,
    capacity: 900,
    running: 1000,
    maintenance: 1100,
    retraining: 1200,
  };
  expect(plannedRow({ ...month, lines, adoption: 0.6, volume: 1500 }, 30)).toEqual({
    hoursSaved: 200,
    revenueAcceleration: 700,
    errorCostAvoided: 800,
    capacityValue: 900,
    runningCost: 1000,
    maintenance: 1100,
    retraining: 1200,
    oneOff: null,
    adoption: 0.6,
    volume: 1500,
    quality: null,
  });
});

it('tells no hours where an hour is worth nothing', () => {
  expect(plannedRow(month, 0).hoursSaved).toBeNull();
});
