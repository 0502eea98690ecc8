import type {
  JudgedFigures,
  RecommendationFacts,
} from '../../../src/core/recommendation/recommendationFacts';

export const figures = (
  netPresentValue: number,
  runRateNet = 50_000,
  paybackFromStart = 20,
): JudgedFigures => ({
  netPresentValue,
  presentCosts: 250_000,
  runRateNet,
  paybackFromStart,
});

/** A case that meets every criterion. */
export const sound: RecommendationFacts = {
  currency: 'EUR',
  figures: { low: figures(10_000), likely: figures(120_000), high: figures(300_000) },
  tenfoldNetPresentValue: 900_000,
  simulation: null,
  largestDriver: { label: 'Adoption', evidence: 'measured' },
  metrics: [{ name: 'Handling time', evidence: 'measured', feeds: true, verdict: 'better' }],
  hours: { saved: 5_000, realised: 3_000, freed: 1_000 },
  sponsor: 'Head of Operations',
  successProbability: 1,
  enoughProbability: 0.8,
  longestPayback: 36,
};
