/** Parts of the product that are measured without what Excel's functions put around them. */
export { annualGrossBenefit } from '../../src/core/annualGrossBenefit';
export { annualNetBenefit } from '../../src/core/annualNetBenefit';
export { lookUpBenchmark } from '../../src/benchmarks/lookUpBenchmark';
export { ownBenchmarks } from '../../src/benchmarks/ownBenchmarks';
export { inputRanges } from '../../src/core/risk/inputRanges';
export { pertQuantiles } from '../../src/core/risk/pertQuantiles';
export { roi } from '../../src/core/roi';
export { sampleSize } from '../../src/core/pilot/sampleSize';
export { simulate } from '../../src/core/risk/simulate';
export { standardDeviation } from '../../src/core/statistics/standardDeviation';
export { studentQuantile, studentTwoTails } from '../../src/core/statistics/studentT';
export { totalCost } from '../../src/core/totalCost';
export { catalogue } from '../../src/functions/catalogue';
