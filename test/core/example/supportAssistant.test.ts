import { supportAssistant } from '../../../src/core/example/supportAssistant';
import { runningCostOf } from '../../../src/core/runningCost/runningCostOf';
import { expectRelative } from '../../support/expectRelative';

/** Worth 1 an outcome: 34,500 requests a month, of which 82% succeed. */
const view = runningCostOf(supportAssistant, 12 * 34_500 * 0.82);

// Expected: line by line in Python 3.11, from the figures of the example and nothing of ours.
test.each([
  ['monthlyCost', [11_550.6253875, 14_950.179125, 21_004.52764375]],
  ['costPerRequest', [0.3348007358695652, 0.4333385253623188, 0.6088268882246377]],
  ['costPerUser', [128.34028208333334, 166.11310138888888, 233.38364048611112]],
  ['costPerOutcome', [0.4082935803287381, 0.5284616162955107, 0.7424718149080948]],
  ['savedShare', [0.06829589240791112, 0.08637319796996068, 0.10445050353201024]],
  ['costPerOutcomeAfter', [0.4923698586072817, 0.4828166964916932, 0.47326353437610463]],
] as const)('%s of the worked example', (key, [low, likely, high]) => {
  const figure = view.figures[key];
  expectRelative(figure.low as number, low, 1e-9);
  expectRelative(figure.likely as number, likely, 1e-9);
  expectRelative(figure.high as number, high, 1e-9);
});

test('the worked example at ten times the volume, its break-even, and its cheapest version', () => {
  const tenfold = view.scale.find(({ multiple }) => multiple === 10)!;
  expectRelative(tenfold.cost as number, 76_601.79125, 1e-9);
  expectRelative(tenfold.costPerOutcome as number, 0.2707733872393071, 1e-9);
  // 8,100 fixed; of 28,290 a month 6,850.179125 goes with the volume.
  expectRelative(
    view.figures.breakEvenRequests.likely as number,
    (34_500 * 8_100) / (28_290 - 6_850.179125),
    1e-9,
  );
  // At 100 times, with low costs and all three measures at their most.
  expectRelative(view.kill.cheapest as number, 0.12488177818928947, 1e-9);
  expect([view.kill.cheapestAt, view.kill.verdict]).toEqual([100, 'pays']);
});
