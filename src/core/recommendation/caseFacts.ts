import { drivers as definitions, type DriverKey } from '../assumptions';
import type { Case, Scenario } from '../case';
import type { CaseDrivers } from '../forecast/caseDrivers';
import { forecastOf } from '../forecast/forecastOf';
import { netPresentValueSwings } from '../forecast/netPresentValueSwings';
import { scenarioTerms } from '../forecast/scenarioTerms';
import { isSimulationCurrent } from '../forecast/simulationState';
import { stressTests } from '../forecast/stressTests';
import { inputFedBy } from '../pilot/fedInputs';
import type { Finding } from '../pilot/finding';
import type { RunningCostParts } from '../runningCost/runningCostParts';
import type { RecommendationFacts } from './recommendationFacts';

/**
 * What the recommendation on a case rests on.
 *
 * @param findings Of the case's metrics, in their order.
 */
export function caseFacts(
  of: Pick<Case, 'currency' | 'choices' | 'simulation' | 'metrics' | 'decision'> & RunningCostParts,
  drivers: CaseDrivers,
  findings: readonly Pick<Finding, 'verdict'>[],
): RecommendationFacts {
  const figuresOf = (scenario: Scenario) => forecastOf(scenarioTerms(of, drivers, scenario)).figures;
  const tenfold = stressTests(of, drivers).find(({ key }) => key === 'volume10')!;
  const [widest] = netPresentValueSwings(of, drivers);
  const likely = (key: DriverKey) => drivers[key].likely;
  const saved = likely('hoursSavedPerWeek') * likely('weeksPerYear');
  return {
    currency: of.currency,
    figures: { low: figuresOf('low'), likely: figuresOf('likely'), high: figuresOf('high') },
    tenfoldNetPresentValue: tenfold.netPresentValue,
    simulation: of.simulation && {
      probabilityOfGain: of.simulation.probabilityOfGain,
      isCurrent: isSimulationCurrent(of.simulation, of, drivers),
    },
    largestDriver: widest
      ? { label: definitions[widest.key].label, evidence: drivers[widest.key].evidence }
      : null,
    metrics: of.metrics.map((metric, index) => ({
      name: metric.name,
      evidence: metric.evidence,
      feeds: inputFedBy(metric) !== null,
      verdict: findings[index]!.verdict,
    })),
    hours: { saved, realised: saved * likely('realisation'), freed: likely('capacityFreed') },
    sponsor: of.decision.sponsor,
    successProbability: likely('successProbability'),
    enoughProbability: of.decision.enoughProbability,
    longestPayback: of.decision.longestPayback,
  };
}
