/**
 * The simulation of AIROI.SIMULATE as one would first write it: an object for every trial, Math.random, and
 * sorted lists for the percentiles.
 *
 * @param ranges key, low, likely and high of every input.
 * @param sampler Gives, for a range, the function that draws from it.
 */
export function plainSimulation(ranges, sampler, trials, levels) {
  const samplers = ranges.map((range) => ({ key: range.key, draw: sampler(range) }));
  const outcomes = [];
  for (let trial = 0; trial < trials; trial++) {
    const inputs = {};
    for (const { key, draw } of samplers) inputs[key] = draw();
    outcomes.push(outcomeOf(inputs));
  }
  const sorted = Object.keys(outcomes[0]).map((key) => [
    key,
    outcomes.map((outcome) => outcome[key]).sort((a, b) => a - b),
  ]);
  return levels.map((level) => ({
    level,
    ...Object.fromEntries(sorted.map(([key, values]) => [key, values[Math.ceil(level * trials) - 1]])),
  }));
}

function outcomeOf(inputs) {
  const gross =
    inputs.hoursSavedPerWeek * inputs.weeksPerYear * inputs.loadedHourlyCost +
    inputs.revenueAcceleration +
    inputs.errorCostAvoided +
    inputs.capacityFreed * inputs.strategicValue;
  const oneOff = inputs.implementationCost + inputs.changeManagement;
  const running = inputs.toolCost + inputs.maintenance;
  const net = gross - oneOff - running;
  const runRate = gross - running;
  return {
    annualNetBenefit: net,
    roi: net / (oneOff + running),
    paybackMonths: runRate > 0 ? oneOff / (runRate / 12) : Infinity,
  };
}

/** Draws from the same quantiles as AIROI.SIMULATE, so that nothing but the way of writing differs. */
export function quantileSampler(quantiles) {
  const pieces = quantiles.length - 1;
  return () => {
    const place = Math.random() * pieces;
    const piece = Math.floor(place);
    return quantiles[piece] + (place - piece) * (quantiles[piece + 1] - quantiles[piece]);
  };
}
