/**
 * The simulation of a case over several years as one would first write it: the forecast once for every trial,
 * an object for every month, Math.random, and sorted lists for the percentiles.
 *
 * @param terms Of the likely scenario.
 * @param ranges key, low, likely and high of every driver that is drawn.
 * @param sampler Gives, for a range, the function that draws from it.
 */
export function plainCaseSimulation(terms, ranges, sampler, trials, levels) {
  const samplers = ranges.map((range) => ({ key: range.key, draw: sampler(range) }));
  const outcomes = [];
  for (let trial = 0; trial < trials; trial++) {
    const values = { ...terms.values };
    for (const { key, draw } of samplers) values[key] = draw();
    values.successProbability = Math.random() < terms.values.successProbability ? 1 : 0;
    outcomes.push(outcomeOf({ ...terms, values }));
  }
  const sorted = outcomes.map(({ netPresentValue }) => netPresentValue).sort((a, b) => a - b);
  return {
    percentiles: levels.map((level) => ({
      level,
      netPresentValue: sorted[Math.ceil(level * trials) - 1],
    })),
    probabilityOfGain: outcomes.filter(({ netPresentValue }) => netPresentValue > 0).length / trials,
    probabilityOfPayback: outcomes.filter(({ cumulative }) => cumulative >= 0).length / trials,
  };
}

function outcomeOf(terms) {
  const months = monthsOf(terms);
  return {
    netPresentValue: months.reduce((sum, { net, discount }) => sum + net * discount, 0),
    cumulative: months.reduce((sum, { net }) => sum + net, 0),
  };
}

function monthsOf({ values: v, factors, rampShape, discounting }) {
  const counted = (key, benefit) => (benefit > 0 ? benefit * factors[key] : benefit);
  const benefit =
    v.adoption *
    (counted('hoursSavedPerWeek', v.hoursSavedPerWeek * v.weeksPerYear * v.loadedHourlyCost * v.realisation) +
      counted('revenueAcceleration', v.revenueAcceleration) +
      counted('errorCostAvoided', v.errorCostAvoided) +
      counted('capacityFreed', v.capacityFreed * v.strategicValue));
  const cost = (key) => v[key] * factors[key] * (1 + v.costOverrun);
  const ramped = (months) => {
    if (v.rampMonths === 0) return months;
    const u = Math.min(months, v.rampMonths) / v.rampMonths;
    const share = rampShape === 'linear' ? u ** 2 / 2 : u ** 3 - u ** 4 / 2;
    return v.rampMonths * share + Math.max(0, months - v.rampMonths);
  };
  const every = v.retrainEveryMonths || Infinity;
  const start = { month: 0, net: -(cost('implementationCost') + cost('changeManagement')), discount: 1 };
  return [
    start,
    ...Array.from({ length: 12 * v.horizonYears }, (_, index) => {
      const month = index + 1;
      const end = Math.max(0, month - v.monthsToGoLive);
      const beginning = Math.max(0, month - 1 - v.monthsToGoLive);
      const left = (1 - v.annualDecay) ** ((beginning % every) / 12);
      const retrainings = Math.floor(beginning / every) - Math.floor(Math.max(0, beginning - 1) / every);
      const net =
        (benefit / 12) * (ramped(end) - ramped(beginning)) * left -
        ((cost('toolCost') + cost('maintenance')) / 12) * Math.min(1, end) -
        cost('retrainingCost') * retrainings;
      const years = discounting === 'monthly' ? month / 12 : Math.ceil(month / 12);
      return { month, net: v.successProbability * net, discount: (1 + v.discountRate) ** -years };
    }),
  ];
}
