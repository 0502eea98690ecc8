import { driverKeys } from '../../../src/core/assumptions';
import { riskLimit } from '../../../src/core/case';
import { readCaseFile } from '../../../src/core/caseFile';
import { caseFileOf } from '../../../src/core/caseFile/caseFileOf';
import { supportAssistant } from '../../../src/core/example/supportAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { caseFeeds } from '../../../src/core/forecast/caseFeeds';
import { forecastOf } from '../../../src/core/forecast/forecastOf';
import { scenarioTerms } from '../../../src/core/forecast/scenarioTerms';
import { isIsoDate } from '../../../src/core/isoDate';
import { findingOf } from '../../../src/core/pilot/findingOf';
import { metricConfidence } from '../../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../../src/core/pilot/samples';
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

const noCells = () => [];
const findings = supportAssistant.metrics.map((metric) =>
  findingOf(samplesOf(metric, noCells), metric, metricConfidence(supportAssistant.pilotConfidence, 3)),
);
const fed = caseFeeds(supportAssistant, findings);

// Expected: Welch's intervals by scipy 1.17.1 (ttest_ind), Newcombe's from its Wilson intervals, at 1 - 5%/3. A
// tenth of the baseline matters: 0.36 for ratings, more than half their interval; 0.6% for tickets, less than half.
test.each([
  {
    name: 'Handling time',
    means: [15.597916666666666, 12.415416666666665],
    effect: [-4.50564079257917, -3.1825, -1.8593592074208312],
    verdict: 'better',
  },
  {
    name: 'Customer satisfaction',
    means: [3.6222222222222222, 3.7666666666666666],
    effect: [-0.05181597377761768, 0.14444444444444438, 0.3407048626665067],
    verdict: 'no effect',
  },
  {
    name: 'Reopened tickets',
    means: [262 / 4320, 255 / 4180],
    effect: [-0.012084348375868095, 0.00035663654084706897, 0.012840470415448633],
    verdict: 'too few data',
  },
])('not everything got better: $name, $verdict', ({ name, means, effect: [low, value, high], verdict }) => {
  const finding = findings[supportAssistant.metrics.findIndex((metric) => metric.name === name)]!;
  expectRelative(finding.baseline.mean as number, means[0]!, 1e-9);
  expectRelative(finding.pilot.mean as number, means[1]!, 1e-9);
  expectRelative(finding.inUnit.low as number, low!, 1e-9);
  expectRelative(finding.inUnit.value as number, value!, 1e-9);
  expectRelative(finding.inUnit.high as number, high!, 1e-9);
  expect(finding.verdict).toBe(verdict);
});

// Expected: the intervals above, the running cost of the first test, and the model of independentForecasts.py.
test.each([
  {
    scenario: 'low',
    investment: 399_000,
    benefitAtScale: 168_982.1899,
    runningCostAtScale: 411_676.0644,
    netPresentValue: -976_499.7912,
  },
  {
    scenario: 'likely',
    investment: 225_500,
    benefitAtScale: 500_301.7812,
    runningCostAtScale: 230_342.3645,
    netPresentValue: 150_701.9917,
  },
  {
    scenario: 'high',
    investment: 170_000,
    benefitAtScale: 1_025_393.9263,
    runningCostAtScale: 162_607.5047,
    netPresentValue: 1_440_117.5713,
  },
] as const)('the $scenario scenario of the worked example', ({ scenario, ...expected }) => {
  const terms = scenarioTerms(supportAssistant, caseDrivers(supportAssistant, fed), scenario);
  const { figures } = forecastOf(terms);
  for (const key of ['investment', 'benefitAtScale', 'runningCostAtScale', 'netPresentValue'] as const) {
    expectRelative(figures[key] as number, expected[key], 1e-9);
  }
});

test('is a case that its own file holds whole', () => {
  const { text, faults } = caseFileOf(supportAssistant, noCells);
  expect(faults).toEqual([]);
  const reading = readCaseFile(JSON.parse(text), () => ({ problem: 'names no file' }));
  expect(reading).toEqual({ is: 'case', case: supportAssistant, notes: [] });
});

test('is filled in: what is blank is a guess without a source, a start not yet set, and a share without a unit', () => {
  expect(blanksIn(supportAssistant)).toEqual(['runningCosts.2.source', 'tracking.start', 'metrics.2.unit']);
  expect(supportAssistant.runningCosts[2]!.evidence).toBe('assumption');
  expect(supportAssistant.metrics[2]!.design).toBe('rates');
});

test('whatever rests on more than an assumption says who said it, where and when', () => {
  const { evidence, provenance, decision } = supportAssistant;
  const claimed = driverKeys.filter((key) => evidence[key] !== 'assumption' && !(key in fed));
  expect(Object.keys(provenance)).toEqual(expect.arrayContaining(claimed));
  for (const origin of Object.values(provenance)) {
    expect(origin).toEqual({
      owner: expect.any(String),
      source: expect.any(String),
      date: expect.any(String),
    });
    expect(isIsoDate(origin.date)).toBe(true);
  }
  expect(isIsoDate(decision.gateDate)).toBe(true);
  expect(decision.risks).toHaveLength(3);
  expect(decision.risks.length).toBeLessThanOrEqual(riskLimit);
});

/** Where texts are blank, by their paths. */
function blanksIn(part: unknown, path = ''): readonly string[] {
  if (typeof part === 'string') return part.trim() === '' ? [path] : [];
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    blanksIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
