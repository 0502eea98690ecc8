/**
 * A rate with its interval by Wilson's score method, which keeps its confidence at small counts.
 *
 * @param z Quantile of the normal distribution: 1.96 for 95%.
 * @source Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927)
 */
export function wilsonInterval(errors: number, total: number, z: number) {
  const rate = errors / total;
  const centre = errors + (z * z) / 2;
  const margin = z * Math.sqrt(errors * (1 - rate) + (z * z) / 4);
  const weight = total + z * z;
  return {
    rate,
    low: Math.max(0, (centre - margin) / weight),
    high: Math.min(1, (centre + margin) / weight),
  };
}
