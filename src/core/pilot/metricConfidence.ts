/**
 * Confidence of each metric's interval so that all of them together keep the confidence asked for.
 *
 * @param metrics How many metrics the case has, 1 or more.
 * @source Bonferroni's inequality; Dunn, "Multiple Comparisons among Means", JASA 56 (1961)
 */
export function metricConfidence(pilotConfidence: number, metrics: number): number {
  return 1 - (1 - pilotConfidence) / metrics;
}
